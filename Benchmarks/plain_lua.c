// Runs a script with Lua's own library, at the sandbox's pace of collecting garbage: plain_lua SCRIPT
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdio.h>

int main(int count, char **arguments) {
  lua_State *L = luaL_newstate();
  if (!L || count != 2) return 2;
  luaL_openlibs(L);
  lua_gc(L, LUA_GCINC, 120, 400, 0);
  if (luaL_dofile(L, arguments[1]) != LUA_OK) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }
  lua_close(L);
  return 0;
}
