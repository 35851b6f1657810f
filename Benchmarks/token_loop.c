// What a careful hand would write in C for one loop over tokens: light userdata with one shared metatable, the
// fields told by `strcmp`, offsets in two arrays. Usage: token_loop TEXT OFFSETS SCRIPT ROUNDS
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
  char *text;
  uint32_t *starts, *stops;
  size_t count;
} document;

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit((perror(path), 1));
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (!bytes || fread(bytes, 1, size, file) != size) exit((perror(path), 1));
  bytes[size] = 0;
  fclose(file);
  return bytes;
}

// `token.text`; the number of a token, from 1, is its address.
static int token_index(lua_State *L) {
  size_t token = (size_t)lua_touserdata(L, 1) - 1;
  const char *field = lua_tostring(L, 2);
  if (token >= document.count) return luaL_error(L, "this document is closed");
  if (strcmp(field, "text") == 0) {
    uint32_t start = document.starts[token];
    lua_pushlstring(L, document.text + start, document.stops[token] - start);
  } else if (strcmp(field, "start") == 0) {
    lua_pushinteger(L, document.starts[token] + 1);
  } else if (strcmp(field, "stop") == 0) {
    lua_pushinteger(L, document.stops[token]);
  } else {
    return luaL_error(L, "token has no field '%s'", field);
  }
  return 1;
}

// The sequence is its own iterator.
static int sequence_call(lua_State *L) {
  size_t next = lua_isnoneornil(L, 3) ? 1 : (size_t)lua_touserdata(L, 3) + 1;
  if (next > document.count) {
    lua_pushnil(L);
  } else {
    lua_pushlightuserdata(L, (void *)next);
  }
  return 1;
}

static int sequence_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)document.count);
  return 1;
}

int main(int count, char **arguments) {
  if (count < 5) return fprintf(stderr, "usage: token_loop TEXT OFFSETS SCRIPT ROUNDS\n"), 2;
  document.text = read_file(arguments[1]);
  char *offsets = read_file(arguments[2]);
  for (char *c = offsets; *c; c++) document.count += *c == '\n';
  document.starts = calloc(document.count, sizeof *document.starts);
  document.stops = calloc(document.count, sizeof *document.stops);
  for (size_t i = 0; i < document.count; i++) {
    document.starts[i] = (uint32_t)strtoul(offsets, &offsets, 10) - 1;
    document.stops[i] = (uint32_t)strtoul(offsets, &offsets, 10);
  }
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  lua_pushlightuserdata(L, (void *)1);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, token_index);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  if (luaL_loadfile(L, arguments[3]) != LUA_OK) return fprintf(stderr, "%s\n", lua_tostring(L, -1)), 1;
  lua_newuserdatauv(L, 1, 0);
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, sequence_call);
  lua_setfield(L, -2, "__call");
  lua_pushcfunction(L, sequence_length);
  lua_setfield(L, -2, "__len");
  lua_setmetatable(L, -2);
  lua_pushinteger(L, atoi(arguments[4]));
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) return fprintf(stderr, "%s\n", lua_tostring(L, -1)), 1;
  return 0;
}
