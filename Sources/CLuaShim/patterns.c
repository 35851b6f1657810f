// Lua's patterns: find, match, gmatch and gsub, as section 6.4.1 of Lua's manual describes them, with a poll in every step.
//
// A pattern is read while it matches, not beforehand, so that a mistake in it is an error only where a match gets there,
// as in Lua; and so is the depth of nested steps at which Lua gives up.
#define _GNU_SOURCE
#include "library.h"
#include <ctype.h>
#include <string.h>

enum { MAX_DEPTH = 200, MAX_CAPTURES = 32, OPEN = -1, POSITION = -2 };

typedef struct {
  lua_State *L;
  const volatile sig_atomic_t *interrupt;
  const char *subject, *subject_end, *pattern_end;
  int depth;  // nested steps left
  int count;
  struct {
    const char *start;
    ptrdiff_t length;  // or OPEN, POSITION
  } captures[MAX_CAPTURES];
} matcher;

static inline void poll(const matcher *m) {
  if (__builtin_expect(*m->interrupt != WB_NONE, 0)) wb_raise_interrupt(m->L);
}

static inline int byte_at(const char *p) { return (unsigned char)*p; }

// -- One character --------------------------------------------------------------------------

// The end of the item of one character that starts at `p`: a character, a class, a set.
static const char *item_end(const matcher *m, const char *p) {
  if (*p == '%') {
    if (p + 1 == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 2;
  }
  if (*p++ != '[') return p;
  if (*p == '^') p++;
  do {  // a bracket that comes first is one of the set
    poll(m);
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p++ == '%' && p < m->pattern_end) p++;
  } while (*p != ']');
  return p + 1;
}

static bool is_in_class(int c, int letter) {
  bool found;
  switch (tolower(letter)) {
    case 'a': found = isalpha(c); break;
    case 'c': found = iscntrl(c); break;
    case 'd': found = isdigit(c); break;
    case 'g': found = isgraph(c); break;
    case 'l': found = islower(c); break;
    case 'p': found = ispunct(c); break;
    case 's': found = isspace(c); break;
    case 'u': found = isupper(c); break;
    case 'w': found = isalnum(c); break;
    case 'x': found = isxdigit(c); break;
    case 'z': found = c == 0; break;  // of Lua 5.1, and still there
    default: return letter == c;
  }
  return isupper(letter) ? !found : found;
}

// Whether `c` is in the set from the bracket at `p` to the one at `last`.
static bool is_in_set(const matcher *m, int c, const char *p, const char *last) {
  bool inside = true;
  if (*++p == '^') {
    inside = false;
    p++;
  }
  for (; p < last; p++) {
    poll(m);
    if (*p == '%') {
      if (is_in_class(c, byte_at(++p))) return inside;
    } else if (p[1] == '-' && p + 2 < last) {
      if (byte_at(p) <= c && c <= byte_at(p + 2)) return inside;
      p += 2;
    } else if (byte_at(p) == c) {
      return inside;
    }
  }
  return !inside;
}

static inline bool accepts(const matcher *m, const char *s, const char *item, const char *end) {
  if (s >= m->subject_end) return false;
  switch (*item) {
    case '.': return true;
    case '%': return is_in_class(byte_at(s), byte_at(item + 1));
    case '[': return is_in_set(m, byte_at(s), item, end - 1);
    default: return *item == *s;
  }
}

// How many characters from `s` on the item accepts.
static ptrdiff_t run_length(const matcher *m, const char *s, const char *item, const char *end) {
  const char *at = s;
  switch (*item) {
    case '.': return m->subject_end - s;
    case '%':
      for (int letter = byte_at(item + 1); at < m->subject_end && is_in_class(byte_at(at), letter); at++) poll(m);
      return at - s;
    case '[':
      while (at < m->subject_end && is_in_set(m, byte_at(at), item, end - 1)) at++;
      return at - s;
    default:
      for (char c = *item; at < m->subject_end && *at == c; at++) poll(m);
      return at - s;
  }
}

// -- A whole pattern ------------------------------------------------------------------------

static const char *match_here(matcher *m, const char *s, const char *p);

static const char *match_longest(matcher *m, const char *s, const char *item, const char *end) {
  for (ptrdiff_t length = run_length(m, s, item, end); length >= 0; length--) {
    const char *found = match_here(m, s + length, end + 1);
    if (found) return found;
  }
  return NULL;
}

static const char *match_shortest(matcher *m, const char *s, const char *item, const char *end) {
  for (;; s++) {
    const char *found = match_here(m, s, end + 1);
    if (found) return found;
    if (!accepts(m, s, item, end)) return NULL;
  }
}

static const char *open_capture(matcher *m, const char *s, const char *p, int kind) {
  if (m->count >= MAX_CAPTURES) luaL_error(m->L, "too many captures");
  m->captures[m->count].start = s;
  m->captures[m->count].length = kind;
  m->count++;
  const char *found = match_here(m, s, p);
  if (!found) m->count--;
  return found;
}

static const char *close_capture(matcher *m, const char *s, const char *p) {
  int last = m->count;
  do {
    if (--last < 0) luaL_error(m->L, "invalid pattern capture");
  } while (m->captures[last].length != OPEN);
  m->captures[last].length = s - m->captures[last].start;
  const char *found = match_here(m, s, p);
  if (!found) m->captures[last].length = OPEN;
  return found;
}

// %1: what a capture took, once more.
static const char *match_again(const matcher *m, const char *s, int digit) {
  int i = digit - '1';
  if (i < 0 || i >= m->count || m->captures[i].length == OPEN) luaL_error(m->L, "invalid capture index %%%d", i + 1);
  size_t length = (size_t)m->captures[i].length;  // that of a position is longer than any subject
  bool fits = (size_t)(m->subject_end - s) >= length;
  return fits && memcmp(m->captures[i].start, s, length) == 0 ? s + length : NULL;
}

// %bxy, where `p` is at x.
static const char *match_balanced(const matcher *m, const char *s, const char *p) {
  if (p >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (s >= m->subject_end || *s != p[0]) return NULL;
  char opening = p[0], closing = p[1];
  size_t open = 1;
  while (++s < m->subject_end) {
    poll(m);
    if (*s == closing) {
      if (--open == 0) return s + 1;
    } else if (*s == opening) {
      open++;
    }
  }
  return NULL;
}

// %f[set], where `p` is at the bracket: whether a part that the set takes begins here.
static bool is_frontier(const matcher *m, const char *s, const char *p, const char *end) {
  int before = s == m->subject ? 0 : byte_at(s - 1);
  return !is_in_set(m, before, p, end - 1) && is_in_set(m, byte_at(s), p, end - 1);
}

// The end of the match that starts at `s`, or NULL.
static const char *match_from(matcher *m, const char *s, const char *p) {
  while (p != m->pattern_end) {
    poll(m);
    if (*p == '(') return p[1] == ')' ? open_capture(m, s, p + 2, POSITION) : open_capture(m, s, p + 1, OPEN);
    if (*p == ')') return close_capture(m, s, p + 1);
    if (*p == '$' && p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
    if (*p == '%') {
      char kind = p[1];
      if (kind == 'b') {
        s = match_balanced(m, s, p + 2);
        if (!s) return NULL;
        p += 4;
        continue;
      }
      if (kind == 'f') {
        if (p[2] != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
        const char *end = item_end(m, p + 2);
        if (!is_frontier(m, s, p + 2, end)) return NULL;
        p = end;
        continue;
      }
      if (kind >= '0' && kind <= '9') {
        s = match_again(m, s, kind);
        if (!s) return NULL;
        p += 2;
        continue;
      }
    }
    const char *end = item_end(m, p), *found;
    if (!accepts(m, s, p, end)) {
      if (*end != '*' && *end != '?' && *end != '-') return NULL;
      p = end + 1;  // none of it
      continue;
    }
    switch (*end) {
      case '*': return match_longest(m, s, p, end);
      case '+': return match_longest(m, s + 1, p, end);
      case '-': return match_shortest(m, s, p, end);
      case '?':
        found = match_here(m, s + 1, end + 1);
        if (found) return found;
        p = end + 1;
        break;
      default:
        s++;
        p = end;
    }
  }
  return s;
}

static const char *match_here(matcher *m, const char *s, const char *p) {
  if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
  const char *found = match_from(m, s, p);
  m->depth++;
  return found;
}

// -- Captures -------------------------------------------------------------------------------

static matcher new_matcher(lua_State *L, const char *subject, size_t length, const char *pattern_end) {
  matcher m;
  m.L = L;
  m.interrupt = &state_of(L)->interrupt;
  m.subject = subject;
  m.subject_end = subject + length;
  m.pattern_end = pattern_end;
  m.depth = MAX_DEPTH;
  m.count = 0;
  return m;
}

static const char *match_at(matcher *m, const char *s, const char *pattern) {
  m->count = 0;
  m->depth = MAX_DEPTH;
  return match_here(m, s, pattern);
}

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
  matcher m = new_matcher(L, subject, subject_length, pattern_end);
  do {
    const char *e = match_at(&m, s, p);
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
  matcher m = new_matcher(L, subject, subject_length, p + length);
  for (; s <= m.subject_end; s++) {
    const char *e = match_at(&m, s, p);
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
  matcher m = new_matcher(L, s, subject_length, pattern_end);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (count < most) {
    const char *e = match_at(&m, s, p);
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
