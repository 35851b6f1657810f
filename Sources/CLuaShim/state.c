#define _GNU_SOURCE
#include "state.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// -- Memory ---------------------------------------------------------------------------------

// What Swift holds for a running host function (`reserved`) ends with the function; what it was charged goes only when
// finalizers run, which they do not in an emergency collection inside the allocator. So Lua's own allocations, which
// can only have such a collection, do not fail because of it.
static bool fits_beside_charged(const wb_state *s, size_t bytes) {
  return s->reserved <= s->limit && s->used <= s->limit - s->reserved && bytes <= s->limit - s->reserved - s->used;
}

static bool fits(const wb_state *s, size_t bytes) {
  return s->charged <= s->limit && s->reserved <= s->limit - s->charged &&
         s->used <= s->limit - s->charged - s->reserved && bytes <= s->limit - s->charged - s->reserved - s->used;
}

enum { PLACE_LEVELS = 16 };

// Lua's memory error names no place, so it is kept from where the memory ran out. Nothing here allocates. While Lua
// unwinds it tries to shrink the stack, when no function of the script is there any more: then the place stays.
static void note_place(wb_state *s, lua_State *L) {
  lua_Debug ar;
  for (int level = 0; L && level < PLACE_LEVELS && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline <= 0) continue;
    snprintf(s->memory_place, sizeof s->memory_place, "%s:%d: ", ar.short_src, ar.currentline);
    return;
  }
}

static void *allocate(void *data, void *block, size_t old_size, size_t new_size) {
  wb_state *s = data;
  size_t old = block ? old_size : 0;
  if (new_size == 0) {
    free(block);
    s->used -= old;
    return NULL;
  }
  if (new_size > old && !fits(s, new_size - old)) {
    // Failing makes Lua raise, which must not jump over Swift: the trampoline raises later.
    if (s->in_host) {
      s->over_limit = true;
    } else if (!fits_beside_charged(s, new_size - old)) {
      note_place(s, s->running);
      return NULL;
    }
  }
  void *fresh = realloc(block, new_size);
  if (fresh) {
    s->used += new_size - old;
  } else if (s->in_host) {
    static const char words[] = "workbench: the machine has no memory left\n";
    (void)!write(2, words, sizeof words - 1);
    _exit(1);
  }
  return fresh;
}

size_t wb_memory_used(lua_State *L) { return state_of(L)->used + state_of(L)->charged; }
void wb_set_memory_limit(lua_State *L, size_t limit) { state_of(L)->limit = limit; }

const char *wb_memory_place(lua_State *L) { return state_of(L)->memory_place; }

// Whether there is room for so many bytes more, after a full collection if need be.
static bool make_room(lua_State *L, wb_state *s, size_t bytes) {
  if (fits(s, bytes)) return true;
  lua_gc(L, LUA_GCCOLLECT);
  return fits(s, bytes);
}

bool wb_reserve(lua_State *L, size_t bytes) {
  wb_state *s = state_of(L);
  if (s->exhausted || !make_room(L, s, bytes)) {
    s->exhausted = true;
    return false;
  }
  s->reserved += bytes;
  return true;
}

void wb_release(lua_State *L, size_t bytes) {
  wb_state *s = state_of(L);
  s->reserved -= bytes < s->reserved ? bytes : s->reserved;
}

size_t wb_room(lua_State *L) {
  wb_state *s = state_of(L);
  return fits(s, 0) ? s->limit - s->charged - s->reserved - s->used : 0;
}

bool wb_must_stop(lua_State *L) {
  wb_state *s = state_of(L);
  if (s->over_limit) {
    s->over_limit = false;
    if (!make_room(L, s, 0)) s->exhausted = true;
  }
  return s->exhausted || s->interrupt;
}

// Lua takes this very string for a memory error: the status is LUA_ERRMEM, and no handler is called.
static int raise_memory(lua_State *L, wb_state *s) {
  s->exhausted = s->over_limit = false;
  note_place(s, L);
  lua_settop(L, 0);
  lua_pushstring(L, "not enough memory");
  return lua_error(L);
}

// -- Collecting garbage ----------------------------------------------------------------------

enum { GC_PAUSE = 120, GC_WORK = 400, CHARGE_STEP = 64 * 1024 };

void wb_charge(lua_State *L, ptrdiff_t bytes) {
  wb_state *s = state_of(L);
  s->charged += (size_t)bytes;
  if (bytes <= 0) return;
  if (!fits(s, 0)) s->over_limit = true;  // the trampoline collects, and raises if that is not enough
  s->unpaced += (size_t)bytes;
  if (s->unpaced < CHARGE_STEP) return;
  size_t kilobytes = s->unpaced / 1024;
  s->unpaced = 0;
  lua_gc(L, LUA_GCSTEP, kilobytes < INT_MAX / 2 ? (int)kilobytes : INT_MAX / 2);
}

// -- Birth and death ------------------------------------------------------------------------

static int open_protected(lua_State *L) {
  wb_open_sandbox(L);
  return 0;
}

// A host object is freed one cycle after the one that finds it, since it has a finalizer, and counts as alive
// meanwhile. At Lua's own pace (a pause of 200, 100 units of work for each byte) a loop that makes a sequence in
// every step therefore grew for as long as it ran: by 40 MB in a million steps. At this pace it stays below 1 MB.
static void set_pace(lua_State *L) { lua_gc(L, LUA_GCINC, GC_PAUSE, GC_WORK, 0); }

lua_State *wb_new(size_t limit, void *owner) {
  wb_state *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  s->limit = SIZE_MAX;
  s->owner = owner;
  lua_State *L = lua_newstate(allocate, s);
  if (!L) {
    free(s);
    return NULL;
  }
  *(wb_state **)lua_getextraspace(L) = s;
  s->main = s->running = L;
  lua_pushcfunction(L, open_protected);
  if (lua_pcall(L, 0, 0, 0) != LUA_OK) {
    wb_close(L);
    return NULL;
  }
  set_pace(L);
  s->limit = limit;
  s->in_host = true;  // Swift holds the state whenever no script runs
  return L;
}

void wb_close(lua_State *L) {
  wb_state *s = state_of(L);
  wb_interrupt_on_sigint(NULL);
  if (s->has_timer) timer_delete(s->timer);
  lua_close(s->main);
  free(s);
}

void *wb_owner(lua_State *L) { return state_of(L)->owner; }
void wb_set_owner(lua_State *L, void *owner) { state_of(L)->owner = owner; }

// -- From Lua to Swift ----------------------------------------------------------------------

static int finish(lua_State *L, wb_state *s, int results) {
  if (s->exhausted) return raise_memory(L, s);
  if (s->interrupt) return wb_raise_interrupt(L);
  if (results < 0) return lua_error(L);
  return wb_must_stop(L) ? raise_memory(L, s) : results;
}

static int trampoline(lua_State *L) {
  wb_state *s = state_of(L);
  wb_function function = (wb_function)lua_touserdata(L, lua_upvalueindex(1));
  bool nested = s->in_host;  // a finalizer that runs because Swift allocated
  size_t reserved = s->reserved;
  s->in_host = true;
  s->host_calls++;
  int results = function(L);
  s->host_calls--;
  s->reserved = reserved;
  s->in_host = nested;
  if (nested) return results < 0 ? 0 : results;
  if (results < 0 || s->over_limit || s->exhausted || s->interrupt) return finish(L, s, results);
  return results;
}

void wb_push_function(lua_State *L, wb_function function, int upvalues) {
  lua_pushlightuserdata(L, (void *)function);
  lua_rotate(L, -(upvalues + 1), 1);
  lua_pushcclosure(L, trampoline, upvalues + 1);
}

int wb_upvalue(int i) { return lua_upvalueindex(i + 1); }

// -- The stack of C -------------------------------------------------------------------------

// Lua allows 200 nested calls of C, but Lua 5.4.4 starts to count anew in a coroutine that is being closed. So before that
// happens there must be room for 200 more.
bool wb_has_stack(void) {
  static _Thread_local const char *middle;
  char here;
  if (!middle) {
    pthread_attr_t attributes;
    void *lowest = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return true;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    middle = (const char *)lowest + size / 2;
  }
  return (uintptr_t)&here > (uintptr_t)middle;
}

// -- From Swift to Lua ----------------------------------------------------------------------

// Adds the script's own stack to an error, once.
static int add_traceback(lua_State *L) {
  if (lua_istable(L, 1)) {
    lua_pushstring(L, "traceback");
    lua_rawget(L, 1);
    bool traced = lua_type(L, -1) == LUA_TSTRING;
    lua_pop(L, 1);
    if (traced) return 1;
  }
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, 1);
  lua_setfield(L, -2, "message");
  luaL_traceback(L, L, NULL, 1);
  lua_setfield(L, -2, "traceback");
  return 1;
}

int wb_call(lua_State *L, int arguments, int results, bool traced) {
  wb_state *s = state_of(L);
  bool was_in_host = s->in_host;
  lua_State *was_running = s->running;
  int handler = 0;
  if (traced) {
    handler = lua_gettop(L) - arguments;
    lua_pushcfunction(L, add_traceback);
    lua_insert(L, handler);
  }
  s->running = L;
  s->in_host = false;
  if (s->host_calls == 0) {  // outside of host functions nothing else takes them back
    s->reserved = s->exhausted = 0;
    s->memory_place[0] = 0;
  }
  if (s->interrupt) wb_arm(s, (enum wb_interrupt)s->interrupt);
  int status = lua_pcall(L, arguments, results, handler);
  s->in_host = was_in_host;
  s->running = was_running;
  if (handler) lua_remove(L, handler);
  return status;
}

int wb_load(lua_State *L, const char *bytes, size_t count, const char *name) {
  wb_state *s = state_of(L);
  bool was_in_host = s->in_host;
  s->in_host = false;  // lua_load is protected: the parser may meet the limit
  int status = wb_load_text(L, bytes, count, name);
  s->in_host = was_in_host;
  return status;
}

static int get(lua_State *L) {
  lua_gettable(L, 1);
  return 1;
}
static int set(lua_State *L) {
  lua_settable(L, 1);
  return 0;
}
static int next(lua_State *L) {
  wb_see_through(L, 1);
  return lua_next(L, 1) ? 2 : 0;
}
static int to_string(lua_State *L) {
  wb_describe(L, 1);
  return 1;
}

int wb_get(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_insert(L, -2);
  lua_pushcfunction(L, get);
  lua_insert(L, -3);
  return wb_call(L, 2, 1, false);
}
int wb_set(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_insert(L, -3);
  lua_pushcfunction(L, set);
  lua_insert(L, -4);
  return wb_call(L, 3, 0, false);
}
bool wb_next(lua_State *L, int index) {
  int below = lua_gettop(L) - 1;
  lua_pushcfunction(L, next);
  lua_insert(L, -2);
  lua_pushvalue(L, index);
  lua_insert(L, -2);
  if (wb_call(L, 2, LUA_MULTRET, false) != LUA_OK) lua_settop(L, below);
  return lua_gettop(L) > below;
}
int wb_tostring(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_pushcfunction(L, to_string);
  lua_insert(L, -2);
  return wb_call(L, 1, 1, false);
}
bool wb_open_lpeg(lua_State *L) {
  lua_pushcfunction(L, wb_lpeg);
  return wb_call(L, 0, 1, false) == LUA_OK;
}
