// LPeg behind the same fences as the rest of the library.
//
// It counts the parts of a pattern in an int, which overflows: numbers and repetitions have bounds. Also,
// LPeg walks patterns and captures by recursion in C. A pattern that a loop nested a million times deep would
// overflow the C stack, so the depth of each pattern is kept, and a limit refuses what is deeper. Its metatable stays
// out of reach, since a script that calls the finalizer of a pattern at work would free it.
#define _GNU_SOURCE
#include "library.h"
#include <link.h>
#include <lua5.4/lua-lpeg.h>
#include <ucontext.h>

enum {
  MAX_DEPTH = 8000,      // levels of a pattern; about 200 bytes of C stack each
  MAX_PENDING = 4000,    // calls and choices that lpeg.setmaxstack may allow; LPeg's own default is 400
  MAX_GRAMMARS = 20,     // grammars inside grammars that are written as tables
  MAX_COUNT = 1 << 20,   // characters that a number as a pattern may stand for
  MAX_CELLS = 1 << 28    // nodes of a pattern; LPeg counts them in an int
};

static const char depths_key;

// LPeg reckons the size of a pattern in an int that may overflow, and then writes past what it got: lpeg.P(1 << 31),
// lpeg.P"a"^((1 << 31) - 1).
static void check_size(lua_State *L, int index) {
  lua_Number n = lua_tonumber(L, index);
  if (lua_type(L, index) == LUA_TNUMBER && !(n >= -MAX_COUNT && n <= MAX_COUNT))
    luaL_error(L, "a number as a pattern stands for at most %d characters", MAX_COUNT);
  if (lua_type(L, index) == LUA_TSTRING && lua_rawlen(L, index) > MAX_CELLS / 2)
    luaL_error(L, "the text is too long for a pattern");
}

// The depth of a pattern, or of the deepest in a table of rules; 0 for anything else. Raises where a
// number or a text is too large.
static lua_Integer depth_of(lua_State *L, int index, int grammars) {
  lua_Integer depth = 0;
  wb_poll(L);
  luaL_checkstack(L, 6, "grammars nested too deeply");
  if (lua_type(L, index) == LUA_TUSERDATA) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &depths_key);
    lua_pushvalue(L, index);
    lua_rawget(L, -2);
    depth = lua_tointeger(L, -1);
    lua_pop(L, 2);
  } else if (lua_type(L, index) == LUA_TTABLE) {
    if (grammars > MAX_GRAMMARS) return luaL_error(L, "grammars nested too deeply");
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
      lua_Integer inner = depth_of(L, lua_gettop(L), grammars + 1);
      if (inner > depth) depth = inner;
    }
  } else {
    check_size(L, index);
  }
  return depth;
}

// Calls upvalue 1, a function that makes a pattern, in this frame: its messages name the function and the line.
// The pattern is `levels` deeper than what it is made of; behind the operands a number is a name.
static int make(lua_State *L, int operands, lua_Integer levels) {
  lua_Integer depth = levels - 1;
  for (int i = 1, count = lua_gettop(L); i <= count; i++) {
    if (i > operands && lua_type(L, i) == LUA_TNUMBER) continue;
    lua_Integer inner = depth_of(L, i, 0) + levels - 1;
    if (inner > depth) depth = inner;
  }
  if (depth >= MAX_DEPTH)
    return luaL_error(L, "the pattern is nested deeper than %d levels; use a repetition (p^0), or a table of words in a "
                         "match-time capture", MAX_DEPTH);
  state_of(L)->compiling = false;
  int results = lua_tocfunction(L, lua_upvalueindex(1))(L);
  if (results == 1 && lua_type(L, -1) == LUA_TUSERDATA) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &depths_key);
    lua_pushvalue(L, -2);
    lua_pushinteger(L, depth + 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
  }
  return results;
}

static int make_pattern(lua_State *L) { return make(L, 1, 1); }
static int make_operation(lua_State *L) { return make(L, 2, 1); }

// pattern ^ n has the parts of the pattern n times. Where n is negative, each of the choices lies inside the one before.
static int make_repetition(lua_State *L) {
  luaL_checkudata(L, 1, "lpeg-pattern");
  lua_Number n = (lua_Number)luaL_checkinteger(L, 2);
  lua_Number cells = (lua_Number)lua_rawlen(L, 1) / 8 + 3;  // a node takes 8 bytes
  if (((n < 0 ? -n : n) + 1) * cells > MAX_CELLS)
    return luaL_error(L, "the pattern is repeated too often; use p^0 and count in a capture");
  return make(L, 1, n < 0 ? (lua_Integer)-n : 1);
}

// -- Stopping a match ---------------------------------------------------------------------------

// A match changes a pattern only when it is the first with it, since LPeg compiles it then, before it looks at the
// subject. So that is done by itself: a call without a subject compiles, and fails. Only a pattern that a limit
// interrupts at that moment is of no use any more.
static const char states_key;
static const char match_key;  // LPeg's own `match`
enum { COMPILED = 1, HALF_MADE = 2 };

static void set_state(lua_State *L, int pattern, int state) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &states_key);
  lua_pushvalue(L, pattern);
  lua_pushinteger(L, state);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

static lua_Integer compiled_state(lua_State *L, int pattern) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &states_key);
  lua_pushvalue(L, pattern);
  lua_rawget(L, -2);
  lua_Integer state = lua_tointeger(L, -1);
  lua_pop(L, 2);
  return state;
}

// Compiles the pattern at `pattern` by the function on top, popped: LPeg's own `match`.
static void compile(lua_State *L, int pattern) {
  wb_state *s = state_of(L);
  lua_pushvalue(L, pattern);
  s->compiling = true;
  int status = lua_pcall(L, 1, 0, 0);
  s->compiling = false;
  if (s->interrupt) wb_raise_interrupt(L);
  if (status == LUA_ERRMEM) lua_error(L);
  if (status != LUA_OK) lua_pop(L, 1);
  set_state(L, pattern, COMPILED);
}

static int guarded_match(lua_State *L) {
  bool is_pattern = lua_type(L, 1) == LUA_TUSERDATA;
  lua_Integer state = is_pattern ? compiled_state(L, 1) : COMPILED;
  if (!is_pattern) depth_of(L, 1, 0);  // LPeg makes a pattern of it
  if (state == HALF_MADE)
    return luaL_error(L, "this pattern was interrupted by a limit before its first match; make it anew");
  if (state != COMPILED) {
    lua_pushvalue(L, lua_upvalueindex(1));
    compile(L, 1);
  }
  state_of(L)->compiling = false;
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// A pattern that is ready before the first document cannot be interrupted half made in one of them.
void wb_compile_pattern(lua_State *L, int index) {
  if (!luaL_testudata(L, index, "lpeg-pattern") || compiled_state(L, index)) return;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &match_key);
  compile(L, index);
}

void wb_leave_lpeg(lua_State *L) {
  if (state_of(L)->compiling && luaL_testudata(L, 1, "lpeg-pattern")) set_state(L, 1, HALF_MADE);
}

// Where the library's code lies; empty where it is not a library of its own.
static uintptr_t code_start, code_stop;

static int note_code(struct dl_phdr_info *object, size_t size, void *data) {
  (void)size;
  (void)data;
  uintptr_t wanted = (uintptr_t)luaopen_lpeg, ours = (uintptr_t)wb_lpeg;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    uintptr_t start = object->dlpi_addr + part->p_vaddr, stop = start + part->p_memsz;
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X) || wanted < start || wanted >= stop) continue;
    if (ours >= start && ours < stop) return 1;
    code_start = start;
    code_stop = stop;
    return 1;
  }
  return 0;
}

bool wb_is_in_lpeg(const void *context) {
  const ucontext_t *c = context;
#if defined(__x86_64__)
  uintptr_t place = (uintptr_t)c->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  uintptr_t place = (uintptr_t)c->uc_mcontext.pc;
#else
  uintptr_t place = 0;
  (void)c;
#endif
  return place >= code_start && place < code_stop;
}

// -- The module -----------------------------------------------------------------------------------

// Pushes a table that does not keep its keys alive.
static void new_weak_table(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
}

static int set_max_stack(lua_State *L) {
  if (luaL_checkinteger(L, 1) > MAX_PENDING)
    return luaL_error(L, "lpeg.setmaxstack: at most %d is available to scripts", MAX_PENDING);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Replaces functions of the table on top by guarded ones.
static void guard(lua_State *L, const char *const names[], lua_CFunction function) {
  for (; *names; names++) {
    if (lua_getfield(L, -1, *names) == LUA_TFUNCTION) {
      lua_pushcclosure(L, function, 1);
      lua_setfield(L, -2, *names);
    } else {
      lua_pop(L, 1);
    }
  }
}

static const char module_key;  // the module, once it was made: functions are guarded once

int wb_lpeg(lua_State *L) {
  static const char *const makers[] = {"B", "C", "Cf", "Cg", "Cmt", "Cs", "Ct", "P", NULL};
  static const char *const operators[] = {"__add", "__div", "__len", "__mul", "__pow", "__sub", "__unm", NULL};
  static const char *const operations[] = {"__add", "__div", "__len", "__mul", "__sub", "__unm", NULL};
  static const char *const repetitions[] = {"__pow", NULL};
  static const char *const bounded[] = {"setmaxstack", NULL};
  static const char *const matching[] = {"match", NULL};
  static const char *const printers[] = {"pcode", "ptree", NULL};
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &module_key) == LUA_TTABLE) return 1;
  new_weak_table(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &depths_key);
  new_weak_table(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &states_key);
  if (!code_start) dl_iterate_phdr(note_code, NULL);

  luaL_requiref(L, "lpeg", luaopen_lpeg, 0);
  guard(L, makers, make_pattern);
  guard(L, bounded, set_max_stack);
  lua_getfield(L, -1, "match");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &match_key);
  guard(L, matching, guarded_match);
  for (int i = 0; printers[i]; i++) {
    lua_pushnil(L);
    lua_setfield(L, -2, printers[i]);
  }
  luaL_getmetatable(L, "lpeg-pattern");
  guard(L, operations, make_operation);
  guard(L, repetitions, make_repetition);
  // What getmetatable gives: the operators, which `re` looks up there.
  lua_newtable(L);
  for (int i = 0; operators[i]; i++) {
    lua_getfield(L, -2, operators[i]);
    lua_setfield(L, -2, operators[i]);
  }
  wb_protect(L, "the metatable of patterns");
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
  wb_protect(L, "lpeg");
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &module_key);
  return 1;
}
