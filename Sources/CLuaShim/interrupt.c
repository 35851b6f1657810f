// Deadlines and Ctrl-C. An always-on count hook slows every script, so the hook is armed by a
// signal on the script's own thread, in the coroutine that runs at that moment; the sandbox's own
// pcall, xpcall and coroutine functions hand the interrupt on, so that nothing can swallow it.
#define _GNU_SOURCE
#include "state.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// A script that runs on this thread; set while a deadline or Ctrl-C is watched.
static _Thread_local wb_state *watched;
// The script that Ctrl-C ends.
static wb_state *volatile sigint_target;
static struct sigaction sigint_before;
static struct sigaction alarm_before;
static bool sigint_installed;

enum { RETRIES_PER_SECOND = 10, LEVELS = 200 };
// After Ctrl-C, a script that no hook reaches has this long before the program ends without it: time on the wall, since
// whoever pressed the keys waits, and what is stuck may be waiting too.
enum { SECONDS_AFTER_SIGINT = 2 };
static int deadline_signal(void) { return SIGRTMIN + 3; }

static void interrupt_hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  if (state_of(L)->interrupt) {
    wb_raise_interrupt(L);
  } else {
    lua_sethook(L, NULL, 0, 0);
  }
}

// Notes where the script was. In the hook its function is level 0; elsewhere functions of C, which have no lines, may lie
// above it. The first place counts: while an error goes up, what is closed on the way is stopped too.
static void find_place(lua_State *L, wb_state *s) {
  for (int level = 0; level < LEVELS && !s->place[0]; level++) {
    luaL_where(L, level);
    snprintf(s->place, sizeof s->place, "%s", lua_tostring(L, -1));
    lua_pop(L, 1);
  }
}

int wb_raise_interrupt(lua_State *L) {
  wb_state *s = state_of(L);
  // Whatever runs next in this coroutine is stopped at its first instruction.
  lua_sethook(L, interrupt_hook, LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT, 1);
  if (!s->place[0]) find_place(L, s);
  lua_pushstring(L, s->place);
  if (s->interrupt == WB_CANCELLED) {
    lua_pushstring(L, "interrupted");
  } else {
    lua_pushfstring(L, "the time limit of %f s was reached", (lua_Number)s->seconds);
  }
  lua_concat(L, 2);
  return lua_error(L);
}

void wb_arm(wb_state *s, enum wb_interrupt why) {
  if (!s->interrupt) s->interrupt = why;
  lua_State *L = s->running;
  if (L && !s->in_host) lua_sethook(L, interrupt_hook, LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT, 1);
}

// LPeg runs no hook while it matches, and a grammar may backtrack for longer than anyone waits. A jump out of a signal
// handler is sound where no function of the system or of Lua was interrupted: where LPeg's own code was. Whatever it held
// lies on Lua's stack, and Swift is not on the way: it calls Lua through lua_pcall only.
static void stop_lpeg(wb_state *s, int number, const void *context) {
  lua_State *L = s->running;
  if (!L || s->in_host || !s->interrupt || !wb_is_in_lpeg(context) || !lua_checkstack(L, LUA_MINSTACK)) return;
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, number);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);  // the handler never returns
  wb_leave_lpeg(L);
  wb_raise_interrupt(L);
}

// Time in functions of the host does not count: they end by themselves, a large document's layers after a while.
static void last_resort(wb_state *s) {
  if (!s->patience || s->in_host || ++s->ignored <= s->patience) return;
  (void)!write(2, s->last_words, strlen(s->last_words));
  _exit(s->last_status);
}

static void on_deadline(int number, siginfo_t *info, void *context) {
  (void)info;
  int saved = errno;
  wb_state *s = watched;
  if (s) {
    if (s->interrupt) last_resort(s);
    wb_arm(s, WB_DEADLINE);
    stop_lpeg(s, number, context);
  }
  errno = saved;
}

void wb_set_deadline(lua_State *L, double seconds) {
  wb_state *s = state_of(L);
  if (!s->has_timer && seconds <= 0) return;
  if (!s->has_timer) {
    struct sigaction action = {.sa_sigaction = on_deadline, .sa_flags = SA_RESTART | SA_SIGINFO};
    sigemptyset(&action.sa_mask);
    sigaction(deadline_signal(), &action, NULL);
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = deadline_signal()};
    event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
    if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &s->timer) != 0) return;
    s->has_timer = true;
  }
  // Threads of a pool (libdispatch's) start with every signal blocked.
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, deadline_signal());
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  s->thread = pthread_self();
  s->seconds = seconds;
  watched = seconds > 0 ? s : NULL;
  struct itimerspec when = {{0, 0}, {0, 0}};
  if (seconds > 0) {
    when.it_value.tv_sec = (time_t)seconds;
    when.it_value.tv_nsec = (long)((seconds - (double)when.it_value.tv_sec) * 1e9);
    if (when.it_value.tv_sec == 0 && when.it_value.tv_nsec == 0) when.it_value.tv_nsec = 1;
    when.it_interval.tv_nsec = 1000000000L / RETRIES_PER_SECOND;
  }
  timer_settime(s->timer, 0, &when, NULL);
}

void wb_set_last_resort(lua_State *L, double seconds, const char *message, int status) {
  wb_state *s = state_of(L);
  s->last_words = message;
  s->last_status = status;
  s->patience = message ? (int)(seconds * RETRIES_PER_SECOND) + 1 : 0;
}

void wb_interrupt(lua_State *L) { wb_arm(state_of(L), WB_CANCELLED); }

// Async-signal-safe, as the rest.
static void end_at_once(void) {
  static const char words[] = "\nworkbench: interrupted; what was running did not stop by itself, so the program ended\n";
  (void)!write(2, words, sizeof words - 1);
  _exit(130);
}

static void on_alarm(int number) {
  (void)number;
  end_at_once();
}

static void on_sigint(int number, siginfo_t *info, void *context) {
  (void)info;
  int saved = errno;
  wb_state *s = sigint_target;
  if (!s) {
    _exit(130);
  } else if (!pthread_equal(pthread_self(), s->thread)) {
    pthread_kill(s->thread, number);
  } else if (s->interrupt == WB_CANCELLED) {
    end_at_once();
  } else {
    s->interrupt = WB_NONE;  // Ctrl-C goes over a limit that is being told of
    wb_arm(s, WB_CANCELLED);
    alarm(SECONDS_AFTER_SIGINT);
    stop_lpeg(s, number, context);
  }
  errno = saved;
}

void wb_interrupt_on_sigint(lua_State *L) {
  if (L) {
    wb_state *s = state_of(L);
    s->thread = pthread_self();
    sigint_target = s;
    if (!sigint_installed) {
      struct sigaction action = {.sa_sigaction = on_sigint, .sa_flags = SA_SIGINFO};
      sigemptyset(&action.sa_mask);
      sigaction(SIGINT, &action, &sigint_before);
      struct sigaction late = {.sa_handler = on_alarm};
      sigemptyset(&late.sa_mask);
      sigaction(SIGALRM, &late, &alarm_before);
      sigint_installed = true;
    }
  } else {
    sigint_target = NULL;
    if (sigint_installed) {
      alarm(0);
      sigaction(SIGINT, &sigint_before, NULL);
      sigaction(SIGALRM, &alarm_before, NULL);
    }
    sigint_installed = false;
  }
}

enum wb_interrupt wb_pending(lua_State *L) { return (enum wb_interrupt)state_of(L)->interrupt; }

void wb_clear_interrupt(lua_State *L) {
  wb_state *s = state_of(L);
  if (s->interrupt == WB_CANCELLED) alarm(0);
  s->interrupt = WB_NONE;
  s->place[0] = 0;
  s->ignored = 0;
  lua_sethook(s->main, NULL, 0, 0);
}
