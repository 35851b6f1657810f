// Shared by the files of this target only.
#ifndef WORKBENCH_STATE_H
#define WORKBENCH_STATE_H
#include "workbench_lua.h"
#include <pthread.h>
#include <signal.h>
#include <time.h>

/// One for a Lua universe; every coroutine's extra space points at it.
typedef struct {
  void *owner;
  lua_State *main;
  lua_State *volatile running;  // the coroutine that runs now: the one a signal must stop
  size_t used, limit;
  size_t charged;               // of Swift, for the script; apart, since only finalizers give it back
  size_t reserved;              // of Swift, for as long as the running host function takes
  size_t unpaced;               // bytes charged since the collector was told
  bool in_host;                 // Swift is on the stack: the allocator must not fail
  bool over_limit;              // the allocator went over while Swift ran
  bool exhausted;               // a host function was refused memory: it ends, and the trampoline raises
  unsigned host_calls;          // host functions that are on the stack
  char place[LUA_IDSIZE + 16];  // `file:line: ` where memory ran out last
  volatile sig_atomic_t interrupt;
  double seconds;               // the deadline as it was asked for, for the message
  timer_t timer;
  bool has_timer;
  pthread_t thread;
  volatile sig_atomic_t ignored; // signals that came while an interrupt was pending
  int patience;                 // how many of them before the last resort; 0: none
  const char *last_words;
  int last_status;
  bool compiling;               // LPeg matches with a pattern for the first time, so it is compiled meanwhile
} wb_state;

static inline wb_state *state_of(lua_State *L) { return *(wb_state **)lua_getextraspace(L); }

int wb_raise_interrupt(lua_State *L);      // does not return
void wb_arm(wb_state *s, enum wb_interrupt why);
void wb_open_sandbox(lua_State *L);        // raises
void wb_describe(lua_State *L, int index); // raises; pushes what tostring gives
int wb_script_tostring(lua_State *L);      // tostring, string.format and pairs as scripts have them; raise
int wb_script_format(lua_State *L);        // upvalue 1: the original
int wb_script_pairs(lua_State *L);
bool wb_is_in_lpeg(const void *context);   // whether a signal came while LPeg's own code ran
void wb_leave_lpeg(lua_State *L);          // makes the pattern at work unusable where it may be half made
int wb_lpeg(lua_State *L);                 // raises; pushes the module
#endif
