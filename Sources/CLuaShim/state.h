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
  char memory_place[LUA_IDSIZE + 16];  // `file:line: ` where memory ran out last
  volatile sig_atomic_t interrupt;
  char place[LUA_IDSIZE + 16];  // of the script when it was first interrupted: "file:line: ", or empty
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
int wb_script_tostring(lua_State *L);      // tostring and pairs as scripts have them; raise
int wb_script_pairs(lua_State *L);
void wb_forget_numbers(lua_State *L);      // what tostring shows of tables starts anew
int wb_script_rawset(lua_State *L);        // what sees and respects protected tables; raise
int wb_script_rawget(lua_State *L);
int wb_script_next(lua_State *L);
bool wb_is_protected(lua_State *L, int index);
void wb_see_through(lua_State *L, int index);     // replaces a protected table by its contents: never for a script
void wb_check_writable(lua_State *L, int index);  // raises for a protected table; for all that sets without metamethods
void wb_keep_seeder(lua_State *L);         // pops math.randomseed
void wb_compile_pattern(lua_State *L, int index); // raises; readies a pattern of LPeg, nothing for other values
int wb_load_text(lua_State *L, const char *bytes, size_t count, const char *name);  // the status of lua_load
bool wb_has_stack(void);                   // whether half of this thread's stack is still free
bool wb_is_in_lpeg(const void *context);   // whether a signal came while LPeg's own code ran
void wb_leave_lpeg(lua_State *L);          // makes the pattern at work unusable where it may be half made
int wb_lpeg(lua_State *L);                 // raises; pushes the module
#endif
