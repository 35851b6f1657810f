// find, match, gmatch and gsub.
#define _GNU_SOURCE
#include "matching.h"
#include <ctype.h>
#include <string.h>

// -- Captures -------------------------------------------------------------------------------

// A capture of the match from `s` to `e`: its bytes in *start, and how many; a position is pushed, and POSITION given.
static ptrdiff_t capture_bytes(const matcher *m, int i, const char *s, const char *e, const char **start) {
  if (i >= m->count) {
    if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
    *start = s;
    return e - s;
  }
  ptrdiff_t length = m->captures[i].length;
  *start = m->captures[i].start;
  if (length == OPEN) luaL_error(m->L, "unfinished capture");
  if (length == POSITION) lua_pushinteger(m->L, m->captures[i].start - m->subject + 1);
  return length;
}

static void push_capture(const matcher *m, int i, const char *s, const char *e) {
  const char *start;
  ptrdiff_t length = capture_bytes(m, i, s, e, &start);
  if (length != POSITION) lua_pushlstring(m->L, start, (size_t)length);
}

// All captures; the whole match, from `s`, where the pattern has none.
static int push_captures(const matcher *m, const char *s, const char *e) {
  int count = m->count == 0 && s ? 1 : m->count;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(m, i, s, e);
  return count;
}

// -- find and match -------------------------------------------------------------------------

static bool is_plain(const char *pattern, size_t length) {
  for (const char *end = pattern + length; pattern < end; pattern += strlen(pattern) + 1) {
    if (strpbrk(pattern, "^$*+?.([%-")) return false;
  }
  return true;
}

// Where `needle` is in the part of the text that starts at `s`. Looking for its first character is the fastest in ordinary
// text, and quadratic in one that repeats itself: when that shows, memmem goes on, whose time is linear, block by block.
static const char *find_bytes(lua_State *L, const char *s, const char *end, const char *needle, size_t length) {
  if (length == 0) return s;
  size_t spent = 0;
  while ((size_t)(end - s) >= length) {
    wb_poll(L);
    if (spent > WB_BLOCK) {
      size_t window = length + (length > WB_BLOCK ? length : WB_BLOCK), left = (size_t)(end - s);
      const char *found = memmem(s, left < window ? left : window, needle, length);
      if (found || left <= window) return found;
      s += window - length + 1;
      continue;
    }
    s = memchr(s, *needle, (size_t)(end - s) - length + 1);
    if (!s) return NULL;
    if (memcmp(s + 1, needle + 1, length - 1) == 0) return s;
    spent += length;
    s++;
  }
  return NULL;
}

static int find_or_match(lua_State *L, bool find) {
  size_t subject_length, length;
  const char *subject = luaL_checklstring(L, 1, &subject_length), *p = luaL_checklstring(L, 2, &length);
  size_t init = wb_start(luaL_optinteger(L, 3, 1), subject_length) - 1;
  if (init > subject_length) {
    luaL_pushfail(L);
    return 1;
  }
  const char *s = subject + init;
  if (find && (lua_toboolean(L, 4) || is_plain(p, length))) {
    const char *found = find_bytes(L, s, subject + subject_length, p, length);
    if (found) {
      lua_pushinteger(L, found - subject + 1);
      lua_pushinteger(L, found - subject + (ptrdiff_t)length);
      return 2;
    }
    luaL_pushfail(L);
    return 1;
  }
  const char *pattern_end = p + length;
  bool anchored = *p == '^';
  if (anchored) p++;
  matcher m;
  start_matching(&m, L, subject, subject_length, pattern_end);
  do {
    const char *e = wb_match(&m, s, p);
    if (!e) continue;
    if (!find) return push_captures(&m, s, e);
    lua_pushinteger(L, s - subject + 1);
    lua_pushinteger(L, e - subject);
    return push_captures(&m, NULL, NULL) + 2;
  } while (!anchored && s++ < m.subject_end);
  luaL_pushfail(L);
  return 1;
}

static int string_find(lua_State *L) { return find_or_match(L, true); }
static int string_match(lua_State *L) { return find_or_match(L, false); }

// -- gmatch ---------------------------------------------------------------------------------

// Upvalues: subject, pattern, and the offsets of the next try and of the end of the last match (-1: none yet).
static int next_match(lua_State *L) {
  size_t subject_length, length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &subject_length);
  const char *p = lua_tolstring(L, lua_upvalueindex(2), &length);
  const char *s = subject + lua_tointeger(L, lua_upvalueindex(3));
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  matcher m;
  start_matching(&m, L, subject, subject_length, p + length);
  for (; s <= m.subject_end; s++) {
    const char *e = wb_match(&m, s, p);
    if (!e || e - subject == last) continue;
    lua_pushinteger(L, e - subject);
    lua_copy(L, -1, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return push_captures(&m, s, e);
  }
  lua_pushinteger(L, s - subject);
  lua_replace(L, lua_upvalueindex(3));
  return 0;
}

static int string_gmatch(lua_State *L) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  luaL_checkstring(L, 2);
  size_t init = wb_start(luaL_optinteger(L, 3, 1), length) - 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)(init > length ? length + 1 : init));
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}

// -- gsub -----------------------------------------------------------------------------------

// Adds the replacement string, with its captures filled in.
static void add_filled(const matcher *m, luaL_Buffer *b, const char *s, const char *e) {
  size_t length;
  const char *text = lua_tolstring(m->L, 3, &length), *end = text + length, *start;
  for (const char *sign; (sign = memchr(text, '%', (size_t)(end - text))); text = sign + 2) {
    poll(m);
    luaL_addlstring(b, text, (size_t)(sign - text));
    int kind = byte_at(sign + 1);
    if (kind == '%') {
      luaL_addchar(b, '%');
    } else if (kind == '0') {
      luaL_addlstring(b, s, (size_t)(e - s));
    } else if (isdigit(kind)) {
      ptrdiff_t bytes = capture_bytes(m, kind - '1', s, e, &start);
      if (bytes == POSITION) luaL_addvalue(b);
      else luaL_addlstring(b, start, (size_t)bytes);
    } else {
      luaL_error(m->L, "invalid use of '%c' in replacement string", '%');
    }
  }
  luaL_addlstring(b, text, (size_t)(end - text));
}

// Adds what stands for the match from `s` to `e`; false where the match itself stays.
static bool add_replacement(const matcher *m, luaL_Buffer *b, const char *s, const char *e, int type) {
  lua_State *L = m->L;
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(m, s, e), 1);
  } else if (type == LUA_TTABLE) {
    push_capture(m, 0, s, e);
    lua_gettable(L, 3);
  } else {
    add_filled(m, b, s, e);
    return true;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(b, s, (size_t)(e - s));
    return false;
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  luaL_addvalue(b);
  return true;
}

static int string_gsub(lua_State *L) {
  size_t subject_length, length;
  const char *s = luaL_checklstring(L, 1, &subject_length), *p = luaL_checklstring(L, 2, &length);
  const char *pattern_end = p + length, *last = NULL;
  int type = lua_type(L, 3);
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)subject_length + 1), count = 0;
  bool anchored = *p == '^', changed = false;
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                   "string/function/table");
  if (anchored) p++;
  matcher m;
  start_matching(&m, L, s, subject_length, pattern_end);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (count < most) {
    const char *e = wb_match(&m, s, p);
    if (e && e != last) {
      count++;
      changed = add_replacement(&m, &b, s, e, type) || changed;
      s = last = e;
    } else if (s < m.subject_end) {
      luaL_addchar(&b, *s++);
    } else {
      break;
    }
    if (anchored) break;
  }
  if (changed) {
    luaL_addlstring(&b, s, (size_t)(m.subject_end - s));
    luaL_pushresult(&b);
  } else {
    lua_pushvalue(L, 1);
  }
  lua_pushinteger(L, count);
  return 2;
}

const luaL_Reg wb_pattern_functions[] = {
    {"find", string_find}, {"match", string_match}, {"gmatch", string_gmatch}, {"gsub", string_gsub}, {NULL, NULL}};
