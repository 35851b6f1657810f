// One match of a pattern of Lua, for the functions in patterns.c.
#ifndef WORKBENCH_MATCHING_H
#define WORKBENCH_MATCHING_H
#include "library.h"

enum { MAX_CAPTURES = 32, OPEN = -1, POSITION = -2 };

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

static inline void start_matching(matcher *m, lua_State *L, const char *subject, size_t length, const char *pattern_end) {
  m->L = L;
  m->interrupt = &state_of(L)->interrupt;
  m->subject = subject;
  m->subject_end = subject + length;
  m->pattern_end = pattern_end;
  m->count = 0;
}

/// The end of the match of `pattern` that starts at `s`, or NULL; its captures are in the matcher.
const char *wb_match(matcher *m, const char *s, const char *pattern);
#endif
