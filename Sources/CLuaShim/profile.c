// Where a script's time and memory go, while somebody asks (`run --profile`); otherwise nothing here runs.
//
// Time: a timer on the thread's own clock of processor time sends a signal every millisecond. Its handler only notes that
// a sample is due and arms the hook, as a deadline does; the sample is taken where the stack can be walked: at the next
// instruction, at the call of a function (the caller's time), at the end of a function of C or of the host (its own).
// Memory and calls are counted, not sampled, so they are the same in every run. While a profile is made the hook is on
// for calls and, with a count that is never reached, for instructions: so Lua keeps the running instruction, and with it
// the line, where it otherwise would not.
#define _GNU_SOURCE
#include "state.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
  PERIOD = 1000000,        // nanoseconds between two samples
  MAX_DEPTH = 64,          // functions of a stack, from the innermost
  MAX_WALK = 128,          // levels looked at for them: some are hidden
  MAX_FUNCTIONS = 1 << 14, // a script can make functions without end; what is beyond counts for its caller
  MAX_NODES = 1 << 18,
  RUNNING = 1 << 12,       // places to remember running functions of C at, by their call
  HIDDEN = 0,              // the function that is none: its time is its caller's
};

typedef struct {
  const void *call;
  int function;
} running_function;

struct wb_profile {
  wb_identify identify;
  int phase;                // the node that it began with; -1 while no script runs
  int64_t due;              // nanoseconds that are to be noted at the next chance
  timer_t timer;
  wb_profile_function *functions;
  wb_profile_node *nodes;
  int function_count, node_count;
  int *function_table, *node_table;  // numbers by hash, -1 where there is none
  running_function running[RUNNING];
};

static int sample_signal(void) { return SIGRTMIN + 4; }
static _Thread_local wb_state *sampled;

// -- Functions and stacks by number -----------------------------------------------------------------

static size_t mix(size_t hash, size_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u; }
static size_t slot(size_t hash, size_t size) { return (hash ^ hash >> 29) & (size - 1); }

static int find_function(wb_profile *p, int kind, const void *key, int line, const char *source, bool *is_new) {
  size_t size = 2 * MAX_FUNCTIONS, hash = mix(mix((size_t)kind, (size_t)key), (size_t)line);
  for (const char *c = source; *c; c++) hash = mix(hash, (unsigned char)*c);
  size_t at = slot(hash, size);
  *is_new = false;
  for (; p->function_table[at] >= 0; at = (at + 1) & (size - 1)) {
    wb_profile_function *f = &p->functions[p->function_table[at]];
    if (f->kind == kind && f->key == key && f->line == line && strcmp(f->source, source) == 0)
      return p->function_table[at];
  }
  if (p->function_count == MAX_FUNCTIONS) return HIDDEN;
  wb_profile_function *f = &p->functions[p->function_count];
  *f = (wb_profile_function){.kind = kind, .key = key, .line = line};
  strncpy(f->source, source, sizeof f->source - 1);
  *is_new = true;
  return p->function_table[at] = p->function_count++;
}

static int find_node(wb_profile *p, int parent, int function, int line) {
  size_t size = 2 * MAX_NODES, at = slot(mix(mix((size_t)parent, (size_t)function), (size_t)line), size);
  for (; p->node_table[at] >= 0; at = (at + 1) & (size - 1)) {
    wb_profile_node *n = &p->nodes[p->node_table[at]];
    if (n->parent == parent && n->function == function && n->line == line) return p->node_table[at];
  }
  if (p->node_count == MAX_NODES) return parent;
  p->nodes[p->node_count] = (wb_profile_node){.parent = parent, .function = function, .line = line};
  return p->node_table[at] = p->node_count++;
}

// -- What runs --------------------------------------------------------------------------------------
// The allocator comes here in the middle of Lua's work, so nothing below may push a value.

static running_function *place_of(wb_profile *p, const void *call) {
  return &p->running[slot(mix(0, (size_t)call), RUNNING)];
}

// How the caller names a function, kept when it is first seen.
static void set_name(lua_State *L, lua_Debug *ar, wb_profile *p, wb_profile_function *f) {
  static const char *const phases[] = {"setup", "map", "report"};
  lua_Debug above;
  const char *name = NULL;
  if (lua_getinfo(L, "n", ar) && ar->namewhat[0]) name = ar->name;
  if (!name && f->kind == WB_PROFILE_LUA && f->line == 0) name = "main chunk";
  bool is_outermost = f->kind == WB_PROFILE_LUA && L == state_of(L)->main && !lua_getstack(L, 1, &above);
  if (!name && is_outermost && p->phase >= 0) name = phases[p->phase];
  if (name) strncpy(f->name, name, sizeof f->name - 1);
}

static int lua_function(lua_State *L, lua_Debug *ar, wb_profile *p) {
  bool is_new;
  int number = find_function(p, WB_PROFILE_LUA, NULL, ar->linedefined, ar->short_src, &is_new);
  if (is_new) set_name(L, ar, p, &p->functions[number]);
  return number;
}

// The number of the function at a level, and its line; HIDDEN for what has no name.
static int function_at(lua_State *L, lua_Debug *ar, wb_profile *p, int *line) {
  lua_getinfo(L, "Sl", ar);
  *line = 0;
  if (*ar->what == 'C') {
    running_function *r = place_of(p, ar->i_ci);
    return r->call == ar->i_ci ? r->function : HIDDEN;
  }
  *line = ar->currentline > 0 ? ar->currentline : 0;
  return lua_function(L, ar, p);
}

// The node of what runs in `L`, without its `skipped` innermost functions.
static int locate(lua_State *L, wb_profile *p, int skipped) {
  struct { int function, line; } frames[MAX_DEPTH];
  int depth = 0;
  const wb_resumed *resumed = state_of(L)->resumed;
  for (int level = skipped, walked = 0; L && depth < MAX_DEPTH && walked < MAX_WALK; walked++) {
    lua_Debug ar;
    if (!lua_getstack(L, level++, &ar)) {
      // At the bottom of a coroutine comes what resumed it.
      L = resumed && resumed->coroutine == L ? resumed->by : NULL;
      if (L) resumed = resumed->outer;
      level = 0;
      continue;
    }
    int line, function = function_at(L, &ar, p, &line);
    if (function == HIDDEN) continue;
    frames[depth].function = function;
    frames[depth++].line = line;
  }
  int node = p->phase;
  while (depth-- > 0) node = find_node(p, node, frames[depth].function, frames[depth].line);
  return node;
}

static void take_sample(lua_State *L, wb_profile *p, int skipped) {
  int64_t due = __atomic_exchange_n(&p->due, 0, __ATOMIC_RELAXED);
  if (due > 0 && p->phase >= 0) p->nodes[locate(L, p, skipped)].nanoseconds += due;
}

void wb_profile_sample(lua_State *L) {
  wb_profile *p = state_of(L)->profile;
  if (p->due > 0) take_sample(L, p, 0);
}

void wb_profile_allocation(wb_state *s, size_t bytes) {
  wb_profile *p = s->profile;
  if (p->phase < 0 || !s->running) return;
  wb_profile_node *n = &p->nodes[locate(s->running, p, 0)];
  n->allocations++;
  n->bytes += (int64_t)bytes;
}

// -- Calls ------------------------------------------------------------------------------------------

static void remember(wb_profile *p, const void *call, int function) {
  *place_of(p, call) = (running_function){call, function};
}

static void count_call(wb_profile *p, int function) {
  if (p->phase >= 0) p->functions[function].calls[p->phase]++;
}

void wb_profile_enter(lua_State *L, wb_function called, bool is_finalizer) {
  wb_profile *p = state_of(L)->profile;
  lua_Debug ar;
  if (!lua_getstack(L, 0, &ar)) return;
  int what = is_finalizer ? -1 : p->identify(L, (const void *)called), function = HIDDEN;
  if (what >= 0) {
    bool is_new;
    function = find_function(p, WB_PROFILE_HOST, NULL, what / 2, "", &is_new);
    if (what % 2 == 0) count_call(p, function);
  }
  remember(p, ar.i_ci, function);
}

// A function of Lua's library, or of another in C.
static void enter_c(lua_State *L, lua_Debug *ar, wb_profile *p) {
  lua_getinfo(L, "f", ar);
  lua_CFunction called = lua_tocfunction(L, -1);
  lua_pop(L, 1);
  if (wb_is_trampoline(called)) return;
  bool is_new;
  int function = find_function(p, WB_PROFILE_C, (const void *)called, 0, "", &is_new);
  if (is_new) set_name(L, ar, p, &p->functions[function]);
  if (!p->functions[function].name[0]) function = HIDDEN;
  if (function != HIDDEN) count_call(p, function);
  remember(p, ar->i_ci, function);
}

void wb_profile_rest(lua_State *L, lua_Hook hook) { lua_sethook(L, hook, LUA_MASKCALL | LUA_MASKCOUNT, INT_MAX); }

void wb_profile_event(lua_State *L, lua_Debug *ar, lua_Hook hook) {
  wb_profile *p = state_of(L)->profile;
  bool is_call = ar->event == LUA_HOOKCALL || ar->event == LUA_HOOKTAILCALL;
  if (p->due > 0) take_sample(L, p, ar->event == LUA_HOOKCALL);
  if (is_call) {
    lua_getinfo(L, "S", ar);
    if (*ar->what == 'C') {
      enter_c(L, ar, p);
    } else {
      count_call(p, lua_function(L, ar, p));
    }
  }
  if (!(lua_gethookmask(L) & LUA_MASKRET)) return;
  wb_profile_rest(L, hook);
  if (p->due > 0) wb_arm_hook(L);  // a signal came meanwhile
}

// Async-signal-safe.
static void on_sample(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)context;
  wb_state *s = sampled;
  if (!s || !s->profile || s->profile->phase < 0) return;
  int64_t missed = info->si_overrun > 0 ? info->si_overrun : 0;
  __atomic_fetch_add(&s->profile->due, PERIOD * (missed + 1), __ATOMIC_RELAXED);
  if (s->running && !s->in_host && !s->interrupt) wb_arm_hook(s->running);
}

// -- Beginning and end --------------------------------------------------------------------------------

// Names the functions of the table on top as `library.name`; the first name of a function stays.
static void name_library(lua_State *L, wb_profile *p, const char *library) {
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || !lua_iscfunction(L, -1)) continue;
    bool is_new;
    int number = find_function(p, WB_PROFILE_C, (const void *)lua_tocfunction(L, -1), 0, "", &is_new);
    wb_profile_function *f = &p->functions[number];
    if (!is_new) continue;
    strncpy(f->name, library, sizeof f->name - 1);
    if (*library) strncat(f->name, ".", sizeof f->name - strlen(f->name) - 1);
    strncat(f->name, lua_tostring(L, -2), sizeof f->name - strlen(f->name) - 1);
  }
}

static int name_libraries(lua_State *L) {
  static const char *const libraries[] = {"string", "table", "math", "utf8", "coroutine", "os"};
  wb_profile *p = state_of(L)->profile;
  lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    if (lua_getfield(L, -1, libraries[i]) == LUA_TTABLE) name_library(L, p, libraries[i]);
    lua_pop(L, 1);
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  name_library(L, p, "");
  return 0;
}

static bool start_timer(wb_profile *p) {
  struct sigaction action = {.sa_sigaction = on_sample, .sa_flags = SA_RESTART | SA_SIGINFO};
  sigfillset(&action.sa_mask);
  sigaction(sample_signal(), &action, NULL);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = sample_signal()};
  event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &p->timer) != 0) return false;
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, sample_signal());
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  struct itimerspec when = {{0, PERIOD}, {0, PERIOD}};
  timer_settime(p->timer, 0, &when, NULL);
  return true;
}

static void free_profile(wb_profile *p) {
  free(p->functions);
  free(p->nodes);
  free(p->function_table);
  free(p->node_table);
  free(p);
}

bool wb_profile_start(lua_State *L, wb_identify identify) {
  wb_state *s = state_of(L);
  wb_profile *p = s->profile ? NULL : calloc(1, sizeof *p);
  if (!p) return s->profile != NULL;
  p->identify = identify;
  p->phase = -1;
  // Pages of these are taken when they are written to.
  p->functions = calloc(MAX_FUNCTIONS, sizeof *p->functions);
  p->nodes = calloc(MAX_NODES, sizeof *p->nodes);
  p->function_table = calloc(2 * MAX_FUNCTIONS, sizeof *p->function_table);
  p->node_table = calloc(2 * MAX_NODES, sizeof *p->node_table);
  if (!p->functions || !p->nodes || !p->function_table || !p->node_table || !start_timer(p)) {
    free_profile(p);
    return false;
  }
  memset(p->function_table, -1, 2 * MAX_FUNCTIONS * sizeof *p->function_table);
  memset(p->node_table, -1, 2 * MAX_NODES * sizeof *p->node_table);
  p->function_count = 1;  // HIDDEN
  for (; p->node_count < WB_PROFILE_PHASES; p->node_count++) p->nodes[p->node_count].parent = -1;
  s->profile = p;
  sampled = s;
  lua_pushcfunction(L, name_libraries);
  wb_call(L, 0, 0, false);
  return true;
}

void wb_profile_begin(lua_State *L, int phase) {
  wb_state *s = state_of(L);
  if (!s->profile) return;
  sampled = s;
  s->profile->due = 0;
  s->profile->phase = phase;
  wb_rest(s->main);
}

void wb_profile_end(lua_State *L) {
  wb_state *s = state_of(L);
  if (!s->profile) return;
  if (s->profile->phase >= 0) take_sample(s->main, s->profile, 0);
  s->profile->phase = -1;
}

void wb_profile_free(wb_state *s) {
  if (!s->profile) return;
  if (sampled == s) sampled = NULL;
  timer_delete(s->profile->timer);
  free_profile(s->profile);
  s->profile = NULL;
}

const wb_profile_function *wb_profile_functions(lua_State *L, size_t *count) {
  wb_profile *p = state_of(L)->profile;
  *count = p ? (size_t)p->function_count : 0;
  return p ? p->functions : NULL;
}

const char *wb_profile_name(const wb_profile_function *function) { return function->name; }
const char *wb_profile_source(const wb_profile_function *function) { return function->source; }

const wb_profile_node *wb_profile_nodes(lua_State *L, size_t *count) {
  wb_profile *p = state_of(L)->profile;
  *count = p ? (size_t)p->node_count : 0;
  return p ? p->nodes : NULL;
}

void wb_profile_reset(lua_State *L) {
  wb_profile *p = state_of(L)->profile;
  if (!p) return;
  for (int i = 0; i < p->function_count; i++) memset(p->functions[i].calls, 0, sizeof p->functions[i].calls);
  for (int i = 0; i < p->node_count; i++)
    p->nodes[i].nanoseconds = p->nodes[i].allocations = p->nodes[i].bytes = 0;
}
