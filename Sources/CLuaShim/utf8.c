// The functions of `utf8`, as section 6.5 of Lua's manual describes them.
#include "library.h"
#include <limits.h>

enum { MAX_UNICODE = 0x10FFFF };
static const uint32_t max_code = 0x7FFFFFFF;  // of the original UTF-8, with up to six bytes

static bool is_continuation(const char *s) { return ((unsigned char)*s & 0xC0) == 0x80; }

// Reads one code; the place after it, or NULL where there is none. The zero after a string ends any sequence.
static const char *decode(const char *s, uint32_t *code, bool strict) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
  unsigned lead = (unsigned char)*s++;
  if (lead < 0x80) {
    *code = lead;
    return s;
  }
  int more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : lead < 0xFC ? 4 : lead < 0xFE ? 5 : 0;
  if (more == 0) return NULL;
  uint32_t value = lead & (0x3Fu >> more);
  for (int i = 0; i < more; i++, s++) {
    if (!is_continuation(s)) return NULL;
    value = value << 6 | ((unsigned char)*s & 0x3Fu);
  }
  if (value < least[more]) return NULL;
  if (strict && (value > MAX_UNICODE || (value >= 0xD800 && value <= 0xDFFF))) return NULL;
  *code = value;
  return s;
}

static size_t position(lua_Integer place, size_t length) {
  if (place >= 0) return (size_t)place;
  return 0 - (size_t)place > length ? 0 : length + (size_t)place + 1;
}

static int utf8_len(lua_State *L) {
  size_t length;
  uint32_t code;
  const char *s = luaL_checklstring(L, 1, &length);
  size_t i = position(luaL_optinteger(L, 2, 1), length), j = position(luaL_optinteger(L, 3, -1), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, i >= 1 && i - 1 <= length, 2, "initial position out of bounds");
  luaL_argcheck(L, j <= length, 3, "final position out of bounds");
  lua_Integer count = 0;
  for (const char *p = s + i - 1; p < s + j; count++) {
    wb_poll(L);
    const char *next = decode(p, &code, strict);
    if (!next) {
      luaL_pushfail(L);
      lua_pushinteger(L, p - s + 1);
      return 2;
    }
    p = next;
  }
  lua_pushinteger(L, count);
  return 1;
}

static int utf8_codepoint(lua_State *L) {
  size_t length;
  uint32_t code;
  const char *s = luaL_checklstring(L, 1, &length);
  size_t i = position(luaL_optinteger(L, 2, 1), length), j = position(luaL_optinteger(L, 3, (lua_Integer)i), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, i >= 1, 2, "out of bounds");
  luaL_argcheck(L, j <= length, 3, "out of bounds");
  if (i > j) return 0;
  if (j - i >= INT_MAX) return luaL_error(L, "string slice too long");
  luaL_checkstack(L, (int)(j - i) + 1, "string slice too long");
  int count = 0;
  for (const char *p = s + i - 1; p < s + j; count++) {
    p = decode(p, &code, strict);
    if (!p) return luaL_error(L, "invalid UTF-8 code");
    lua_pushinteger(L, code);
  }
  return count;
}

static void add_code(lua_State *L, luaL_Buffer *b, int argument) {
  lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, argument);
  luaL_argcheck(L, code <= max_code, argument, "value out of range");
  if (code < 0x80) {
    luaL_addchar(b, (char)code);
    return;
  }
  int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : code < 0x200000 ? 3 : code < 0x4000000 ? 4 : 5;
  luaL_addchar(b, (char)((0xFF80u >> more) | (code >> 6 * more)));
  while (more-- > 0) luaL_addchar(b, (char)(0x80 | (code >> 6 * more & 0x3F)));
}

static int utf8_char(lua_State *L) {
  luaL_Buffer b;
  int count = lua_gettop(L);
  luaL_buffinit(L, &b);
  for (int i = 1; i <= count; i++) add_code(L, &b, i);
  luaL_pushresult(&b);
  return 1;
}

static int utf8_offset(lua_State *L) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer n = luaL_checkinteger(L, 2);
  size_t i = position(luaL_optinteger(L, 3, n >= 0 ? 1 : (lua_Integer)length + 1), length);
  luaL_argcheck(L, i >= 1 && i - 1 <= length, 3, "position out of bounds");
  const char *p = s + i - 1, *end = s + length;
  if (n == 0) {
    for (; p > s && is_continuation(p); p--) wb_poll(L);
    lua_pushinteger(L, p - s + 1);
    return 1;
  }
  if (is_continuation(p)) return luaL_error(L, "initial position is a continuation byte");
  if (n > 0) n--;
  for (; n < 0 && p > s; n++) {
    do wb_poll(L);
    while (--p > s && is_continuation(p));
  }
  for (; n > 0 && p < end; n--) {
    do wb_poll(L);
    while (is_continuation(++p));
  }
  if (n == 0) lua_pushinteger(L, p - s + 1);
  else luaL_pushfail(L);
  return 1;
}

static int next_code(lua_State *L, bool strict) {
  size_t length;
  uint32_t code;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Unsigned i = (lua_Unsigned)lua_tointeger(L, 2);
  for (; i < length && is_continuation(s + i); i++) wb_poll(L);
  if (i >= length) return 0;
  const char *next = decode(s + i, &code, strict);
  if (!next) return luaL_error(L, "invalid UTF-8 code");
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_pushinteger(L, code);
  return 2;
}

static int next_strict(lua_State *L) { return next_code(L, true); }
static int next_lax(lua_State *L) { return next_code(L, false); }

static int utf8_codes(lua_State *L) {
  luaL_checkstring(L, 1);
  lua_pushcfunction(L, lua_toboolean(L, 2) ? next_lax : next_strict);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

const luaL_Reg wb_utf8_functions[] = {
    {"char", utf8_char}, {"codepoint", utf8_codepoint}, {"codes", utf8_codes}, {"len", utf8_len},
    {"offset", utf8_offset}, {NULL, NULL}};
