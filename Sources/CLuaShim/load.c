// load, and loading for the host: text only, read in pieces with a poll before each, since the parser runs no hook.
#include "library.h"
#include <string.h>

enum { PIECE = 4096 };

typedef struct {
  const char *rest;
  size_t count;
  bool begun;
  int function;  // index of the function that gives more; 0: none
} chunk_reader;

// Puts the next string of the reader function into the slot above it.
static bool read_more(lua_State *L, chunk_reader *r) {
  luaL_checkstack(L, 2, "too many nested functions");
  lua_pushvalue(L, r->function);
  lua_call(L, 0, 1);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    return false;
  }
  if (!lua_isstring(L, -1)) {
    luaL_where(L, 2);  // above load_chunk and load itself
    lua_pushliteral(L, "reader function must return a string");
    lua_concat(L, 2);
    lua_error(L);
  }
  lua_replace(L, r->function + 1);
  r->rest = lua_tolstring(L, r->function + 1, &r->count);
  return r->count > 0;
}

static const char *next_piece(lua_State *L, void *data, size_t *size) {
  chunk_reader *r = data;
  wb_poll(L);
  *size = 0;
  if (r->count == 0 && !(r->function && read_more(L, r))) return NULL;
  if (!r->begun && *r->rest == LUA_SIGNATURE[0]) {
    lua_pushliteral(L, "attempt to load a binary chunk (mode is 't')");
    lua_error(L);
  }
  r->begun = true;
  *size = r->count < PIECE ? r->count : PIECE;
  const char *piece = r->rest;
  r->rest += *size;
  r->count -= *size;
  return piece;
}

int wb_load_text(lua_State *L, const char *bytes, size_t count, const char *name) {
  chunk_reader r = {.rest = bytes, .count = count};
  return lua_load(L, next_piece, &r, name, "t");
}

// chunk, name, mode → the function, or nil and a message. Called without a message handler: the parser would hand its
// error to that of whoever called the script.
static int load_chunk(lua_State *L) {
  chunk_reader r = {0};
  const char *name = lua_tostring(L, 2), *mode = lua_tostring(L, 3);
  if (lua_isfunction(L, 1)) {
    lua_pushnil(L);  // 4: a copy of the function, and 5: what it gave last
    lua_copy(L, 1, 4);
    lua_pushnil(L);
    r.function = 4;
  } else {
    r.rest = lua_tolstring(L, 1, &r.count);
  }
  // A mode without text is refused by Lua, in its words; binary chunks by the reader, whatever the mode.
  if (lua_load(L, next_piece, &r, name, strchr(mode, 't') ? "t" : mode) == LUA_OK) return 1;
  luaL_pushfail(L);
  lua_insert(L, -2);
  return 2;
}

int wb_script_load(lua_State *L) {
  bool has_environment = !lua_isnone(L, 4);
  const char *text = lua_tostring(L, 1), *mode = luaL_optstring(L, 3, "bt");
  const char *name = luaL_optstring(L, 2, text ? text : "=(load)");
  if (!text) luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 4);
  lua_pushcfunction(L, load_chunk);
  lua_pushvalue(L, 1);
  lua_pushstring(L, name);
  lua_pushstring(L, mode);
  int status = lua_pcall(L, 3, LUA_MULTRET, 0);
  wb_poll(L);
  if (status != LUA_OK) return lua_error(L);  // out of memory, or of C's stack
  int results = lua_gettop(L) - 4;
  if (has_environment && results == 1) {
    lua_pushvalue(L, 4);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);  // a chunk without globals
  }
  return results;
}
