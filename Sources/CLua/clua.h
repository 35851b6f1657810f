// The Lua 5.4 API for Swift. Function-like macros are not imported, so each one that is used has
// a `static inline` twin here, named lua_ or luaL_ as in the manual with a trailing underscore.
#ifndef CLUA_H
#define CLUA_H
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>

static inline void lua_pop_(lua_State *L, int n) { lua_settop(L, -n - 1); }
static inline int lua_upvalueindex_(int i) { return lua_upvalueindex(i); }
static inline int lua_registryindex_(void) { return LUA_REGISTRYINDEX; }
static inline void lua_newtable_(lua_State *L) { lua_createtable(L, 0, 0); }
static inline const char *lua_tostring_(lua_State *L, int i) { return lua_tolstring(L, i, NULL); }
static inline void lua_insert_(lua_State *L, int i) { lua_rotate(L, i, 1); }
static inline void lua_remove_(lua_State *L, int i) { lua_rotate(L, i, -1); lua_settop(L, -2); }
static inline void lua_replace_(lua_State *L, int i) { lua_copy(L, -1, i); lua_settop(L, -2); }
#endif
