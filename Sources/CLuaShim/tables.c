// The functions of `table`. They respect metamethods, as Lua's do, so that a length or a range may be as large as an
// integer: each step asks for a limit.
#include "library.h"
#include <limits.h>

enum { READS = 1, WRITES = 2, HAS_LENGTH = 4 };

// Whether what lies at `index` can do that; a table without a metatable can do all.
static bool has_methods(lua_State *L, int index, int needs) {
  static const struct {
    int need;
    const char *name;
  } methods[] = {{READS, "__index"}, {WRITES, "__newindex"}, {HAS_LENGTH, "__len"}};
  for (int i = 0; i < 3; i++) {
    if (!(needs & methods[i].need)) continue;
    if (luaL_getmetafield(L, index, methods[i].name) == LUA_TNIL) return false;
    lua_pop(L, 1);
  }
  return true;
}

static void check_table(lua_State *L, int index, int needs) {
  if (lua_type(L, index) == LUA_TTABLE) return;
  if (lua_getmetatable(L, index)) {
    lua_pop(L, 1);
    if (has_methods(L, index, needs)) return;
  }
  luaL_checktype(L, index, LUA_TTABLE);
}

static lua_Integer checked_length(lua_State *L, int needs) {
  check_table(L, 1, needs | HAS_LENGTH);
  return luaL_len(L, 1);
}

static int table_insert(lua_State *L) {
  lua_Integer end = (lua_Integer)((lua_Unsigned)checked_length(L, READS | WRITES) + 1);
  switch (lua_gettop(L)) {
    case 2: lua_seti(L, 1, end); return 0;
    case 3: break;
    default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_Integer place = luaL_checkinteger(L, 2);
  luaL_argcheck(L, (lua_Unsigned)place - 1 < (lua_Unsigned)end, 2, "position out of bounds");
  for (lua_Integer i = end; i > place; i--) {
    wb_poll(L);
    lua_geti(L, 1, i - 1);
    lua_seti(L, 1, i);
  }
  lua_seti(L, 1, place);
  return 0;
}

static int table_remove(lua_State *L) {
  lua_Integer length = checked_length(L, READS | WRITES), place = luaL_optinteger(L, 2, length);
  if (place != length)
    luaL_argcheck(L, (lua_Unsigned)place - 1 <= (lua_Unsigned)length, 1, "position out of bounds");
  lua_geti(L, 1, place);
  for (; place < length; place++) {
    wb_poll(L);
    lua_geti(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  lua_pushnil(L);
  lua_seti(L, 1, place);
  return 1;
}

static void copy_one(lua_State *L, int from, lua_Integer i, int to, lua_Integer j) {
  wb_poll(L);
  lua_geti(L, from, i);
  lua_seti(L, to, j);
}

static int table_move(lua_State *L) {
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), place = luaL_checkinteger(L, 4);
  int to = lua_isnoneornil(L, 5) ? 1 : 5;
  check_table(L, 1, READS);
  check_table(L, to, WRITES);
  if (last >= first) {
    luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
    lua_Integer beyond = last - first;
    luaL_argcheck(L, place <= LUA_MAXINTEGER - beyond, 4, "destination wrap around");
    // From the end where the ranges overlap so that the start would overwrite what is still to be read.
    if (place > last || place <= first || (to != 1 && !lua_compare(L, 1, to, LUA_OPEQ))) {
      for (lua_Integer i = 0; i <= beyond; i++) copy_one(L, 1, first + i, to, place + i);
    } else {
      for (lua_Integer i = beyond; i >= 0; i--) copy_one(L, 1, first + i, to, place + i);
    }
  }
  lua_pushvalue(L, to);
  return 1;
}

static void add_element(lua_State *L, luaL_Buffer *b, lua_Integer i) {
  wb_poll(L);
  lua_geti(L, 1, i);
  if (!lua_isstring(L, -1))
    luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)i);
  luaL_addvalue(b);
}

static int table_concat(lua_State *L) {
  lua_Integer last = checked_length(L, READS);
  size_t length;
  const char *separator = luaL_optlstring(L, 2, "", &length);
  lua_Integer i = luaL_optinteger(L, 3, 1);
  last = luaL_optinteger(L, 4, last);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (; i < last; i++) {
    add_element(L, &b, i);
    luaL_addlstring(&b, separator, length);
  }
  if (i == last) add_element(L, &b, i);
  luaL_pushresult(&b);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= INT_MAX || !lua_checkstack(L, (int)count + 1)) return luaL_error(L, "too many results to unpack");
  for (lua_Integer i = 0; i <= (lua_Integer)count; i++) {
    wb_poll(L);
    lua_geti(L, 1, first + i);
  }
  return (int)count + 1;
}

static int table_sort(lua_State *L) {
  lua_Integer count = checked_length(L, READS | WRITES);
  if (count <= 1) return 0;
  luaL_argcheck(L, count < INT_MAX, 1, "array too big");
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  wb_sort(L, count);
  return 0;
}

const luaL_Reg wb_table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"move", table_move}, {"pack", table_pack},
    {"remove", table_remove}, {"sort", table_sort}, {"unpack", table_unpack}, {NULL, NULL}};
