#include "plain_lua.h"
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <string.h>

char *plain_lua(const char *chunk) {
  lua_State *L = luaL_newstate();
  if (!L) return NULL;
  luaL_openlibs(L);
  if (luaL_loadbuffer(L, chunk, strlen(chunk), "=library") == LUA_OK) lua_pcall(L, 0, 1, 0);
  const char *text = lua_tostring(L, -1);
  char *copy = strdup(text ? text : "");
  lua_close(L);
  return copy;
}
