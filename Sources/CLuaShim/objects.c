#include "workbench_lua.h"

const char wb_object_mark = 0;

void wb_push_object(lua_State *L, const void *object, ptrdiff_t weight) {
  wb_object *fresh = lua_newuserdatauv(L, sizeof *fresh, 1);
  *fresh = (wb_object){&wb_object_mark, object, weight};
}

wb_object *wb_object_at(lua_State *L, int index) {
  wb_object *o = lua_touserdata(L, index);
  return o && lua_rawlen(L, index) == sizeof *o && o->mark == &wb_object_mark ? o : NULL;
}
