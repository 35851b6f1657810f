// The plain functions of `string`: those whose time grows with the length of a string ask for a limit block by block.
#define _GNU_SOURCE
#include "library.h"
#include <ctype.h>
#include <limits.h>
#include <string.h>

static int string_len(lua_State *L) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  lua_pushinteger(L, (lua_Integer)length);
  return 1;
}

static int string_sub(lua_State *L) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  size_t start = wb_start(luaL_checkinteger(L, 2), length), stop = wb_stop(luaL_optinteger(L, 3, -1), length);
  if (start > stop) start = stop + 1;
  lua_pushlstring(L, s + start - 1, stop + 1 - start);
  return 1;
}

// A new string of the same length, each block of it made by `fill` from the one at the same place.
static int converted(lua_State *L, void (*fill)(char *to, const char *from, size_t count)) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  luaL_Buffer b;
  char *to = luaL_buffinitsize(L, &b, length);
  for (size_t done = 0; done < length; done += WB_BLOCK) {
    wb_poll(L);
    fill(to + done, s + done, length - done < WB_BLOCK ? length - done : WB_BLOCK);
  }
  luaL_pushresultsize(&b, length);
  return 1;
}

static void fill_lower(char *to, const char *from, size_t count) {
  for (size_t i = 0; i < count; i++) to[i] = (char)tolower((unsigned char)from[i]);
}
static void fill_upper(char *to, const char *from, size_t count) {
  for (size_t i = 0; i < count; i++) to[i] = (char)toupper((unsigned char)from[i]);
}
static int string_lower(lua_State *L) { return converted(L, fill_lower); }
static int string_upper(lua_State *L) { return converted(L, fill_upper); }

static int string_reverse(lua_State *L) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  luaL_Buffer b;
  char *to = luaL_buffinitsize(L, &b, length);
  for (size_t i = 0; i < length; i++) {
    if (i % WB_BLOCK == 0) wb_poll(L);
    to[i] = s[length - 1 - i];
  }
  luaL_pushresultsize(&b, length);
  return 1;
}

// Each round doubles what is there, so that a million copies of one letter are twenty rounds.
static int string_rep(lua_State *L) {
  size_t length, between;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &between);
  if (count <= 0 || length + between == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (length + between < length || length + between > INT_MAX / (lua_Unsigned)count)
    return luaL_error(L, "resulting string too large");
  size_t unit = length + between, total = (size_t)count * unit - between;
  luaL_Buffer b;
  char *to = luaL_buffinitsize(L, &b, total);
  memcpy(to, s, length);
  if (count > 1) memcpy(to + length, separator, between);
  for (size_t done = unit; done < total;) {
    wb_poll(L);
    size_t next = done < WB_BLOCK * 16 ? done : WB_BLOCK * 16 / unit * unit;  // whole units, so that all stays in step
    if (next == 0) next = unit;
    if (next > total - done) next = total - done;
    memcpy(to + done, to, next);
    done += next;
  }
  luaL_pushresultsize(&b, total);
  return 1;
}

static int string_byte(lua_State *L) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  size_t start = wb_start(first, length), stop = wb_stop(luaL_optinteger(L, 3, first), length);
  if (start > stop) return 0;
  if (stop - start >= INT_MAX) return luaL_error(L, "string slice too long");
  int count = (int)(stop - start) + 1;
  luaL_checkstack(L, count, "string slice too long");
  for (int i = 0; i < count; i++) lua_pushinteger(L, (unsigned char)s[start - 1 + (size_t)i]);
  return count;
}

static int string_char(lua_State *L) {
  int count = lua_gettop(L);
  luaL_Buffer b;
  char *to = luaL_buffinitsize(L, &b, (size_t)count);
  for (int i = 1; i <= count; i++) {
    lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, i);
    luaL_argcheck(L, code <= UCHAR_MAX, i, "value out of range");
    to[i - 1] = (char)code;
  }
  luaL_pushresultsize(&b, (size_t)count);
  return 1;
}

const luaL_Reg wb_string_functions[] = {
    {"byte", string_byte}, {"char", string_char}, {"format", wb_script_format}, {"len", string_len},
    {"lower", string_lower}, {"rep", string_rep}, {"reverse", string_reverse}, {"sub", string_sub},
    {"upper", string_upper}, {NULL, NULL}};
