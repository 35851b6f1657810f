// Tables that no script can change: those of Lua's libraries and of the host's modules.
//
// A metatable is asked only for keys that a table lacks, so what scripts hold is an empty table, a proxy: reading goes
// on to the contents, writing is refused. What looks at a table without its metatable (`next`, `pairs`, `rawget`,
// Swift) sees through the proxy; what writes so (`rawset`) asks here first.
#include "state.h"

// A table in the registry, by this address: the contents by the metatable of their proxy.
static const char contents_key;

// Pushes the contents of the proxy at `index`; false, with nothing pushed, for any other value.
static bool push_contents(lua_State *L, int index) {
  if (!lua_istable(L, index) || !lua_getmetatable(L, index)) return false;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &contents_key);
  lua_insert(L, -2);
  bool found = lua_istable(L, -2) && lua_rawget(L, -2) == LUA_TTABLE;
  if (found) {
    lua_remove(L, -2);
  } else {
    lua_pop(L, 2);
  }
  return found;
}

bool wb_is_protected(lua_State *L, int index) {
  if (!push_contents(L, index)) return false;
  lua_pop(L, 1);
  return true;
}

void wb_see_through(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (push_contents(L, index)) lua_replace(L, index);
}

// `__newindex` of a proxy. Upvalue 1: what the table is called.
static int refuse_key(lua_State *L) {
  wb_describe(L, 2);
  return luaL_error(L, "%s is read-only: cannot set '%s'", lua_tostring(L, lua_upvalueindex(1)), lua_tostring(L, -1));
}

void wb_check_writable(lua_State *L, int index) {
  if (!wb_is_protected(L, index)) return;
  luaL_getmetafield(L, index, "__newindex");
  lua_getupvalue(L, -1, 1);
  luaL_error(L, "%s is read-only", lua_tostring(L, -1));
}

static void push_contents_table(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &contents_key) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &contents_key);
}

void wb_protect(lua_State *L, const char *name) {
  int contents = lua_gettop(L);
  push_contents_table(L);
  lua_createtable(L, 0, 0);  // the proxy
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, contents);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_key, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushvalue(L, -1);
  lua_pushvalue(L, contents);
  lua_rawset(L, contents + 1);
  lua_setmetatable(L, -2);
  lua_replace(L, contents);
  lua_settop(L, contents);
}

// -- For the host --------------------------------------------------------------------------------

int wb_get_member(lua_State *L, int index, const char *name) {
  lua_pushvalue(L, index);
  wb_see_through(L, -1);
  if (lua_istable(L, -1)) {
    lua_pushstring(L, name);
    lua_rawget(L, -2);
  } else {
    lua_pushnil(L);
  }
  lua_remove(L, -2);
  return lua_type(L, -1);
}

void wb_push_library_function(lua_State *L, const char *library, const char *name) {
  lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  wb_get_member(L, -1, library);
  wb_get_member(L, -1, name);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

// -- rawset, rawget and next ------------------------------------------------------------------

int wb_script_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  wb_check_writable(L, 1);
  lua_rawset(L, 1);
  return 1;
}

int wb_script_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  wb_see_through(L, 1);
  lua_rawget(L, 1);
  return 1;
}

int wb_script_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  wb_see_through(L, 1);
  if (lua_next(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}
