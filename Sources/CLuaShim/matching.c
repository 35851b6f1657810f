// The patterns of Lua, as section 6.4.1 of its manual describes them, with a poll in every step.
//
// A pattern is read while it matches, not beforehand, so that a mistake in it is an error only where a match gets there,
// as in Lua; and so is the depth of nested steps at which Lua gives up.
#include "matching.h"
#include <ctype.h>
#include <string.h>

enum { MAX_DEPTH = 200 };

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

const char *wb_match(matcher *m, const char *s, const char *pattern) {
  m->count = 0;
  m->depth = MAX_DEPTH;
  return match_here(m, s, pattern);
}
