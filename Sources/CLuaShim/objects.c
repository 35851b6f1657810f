#include "workbench_lua.h"

const char wb_object_mark = 0;

void wb_push_object(lua_State *L, const void *object, ptrdiff_t weight) {
  wb_object *fresh = lua_newuserdatauv(L, sizeof *fresh, 1);
  *fresh = (wb_object){&wb_object_mark, object, weight};
}
