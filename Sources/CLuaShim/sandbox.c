// The standard library as scripts see it: an allow-list, with own versions of the functions that
// could swallow an interrupt (pcall, xpcall, coroutine.*), load bytecode, hide work in a finalizer, where
// no hook runs, or run for long in C, where none does either (string, table, utf8, load: see library.h).
#include "library.h"
#include <string.h>

enum { MAX_DATE_FORMAT = 10000, MAX_CALL_CHAIN = 100 };

// -- Protected calls ------------------------------------------------------------------------

// Results of a protected call for the script; an interrupt goes on upwards instead.
static int after_call(lua_State *L, int status, lua_KContext skipped) {
  if (state_of(L)->interrupt) return wb_raise_interrupt(L);
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skipped;
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int sandbox_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  return after_call(L, lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, after_call), 0);
}

// The hook is off while a message handler runs for an interrupt, so the script's handler is
// left out then.
static int guarded_handler(lua_State *L) {
  if (state_of(L)->interrupt) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 1);
  return 1;
}

static int sandbox_xpcall(lua_State *L) {
  int count = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, guarded_handler, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  return after_call(L, lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, after_call), 2);
}

// -- Coroutines -----------------------------------------------------------------------------

static lua_State *check_coroutine(lua_State *L) {
  lua_State *co = lua_tothread(L, 1);
  luaL_argexpected(L, co, 1, "coroutine");
  return co;
}

// Runs `co`; returns the number of its results on top of L, or -1 with the error there.
static int resume(lua_State *L, lua_State *co, int arguments) {
  wb_state *s = state_of(L);
  if (!lua_checkstack(co, arguments)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  lua_xmove(L, co, arguments);
  lua_State *outer = s->running;
  int results = 0;
  s->running = co;
  int status = lua_resume(co, L, arguments, &results);
  s->running = outer;
  if (s->interrupt) wb_raise_interrupt(L);
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_xmove(co, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(co, L, results);
  return results;
}

static int sandbox_resume(lua_State *L) {
  lua_State *co = check_coroutine(L);
  int results = resume(L, co, lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  int count = results >= 0 ? results : 1;
  lua_insert(L, -(count + 1));
  return count + 1;
}

// Closes a coroutine, whose pending __close functions may run, and may close further ones.
static int close_coroutine(lua_State *L, lua_State *co) {
  wb_state *s = state_of(L);
  if (!wb_has_stack()) return luaL_error(L, "C stack overflow");
  lua_State *outer = s->running;
  s->running = co;
  int status = lua_resetthread(co);
  s->running = outer;
  if (s->interrupt) wb_raise_interrupt(L);
  return status;
}

static int wrapped(lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, co, lua_gettop(L));
  if (results >= 0) return results;
  int status = lua_status(co);
  if (status != LUA_OK && status != LUA_YIELD) {
    // The coroutine failed: run its __close functions; their error, if any, is the last word.
    if (close_coroutine(L, co) != LUA_OK) lua_xmove(co, L, 1);
  }
  if (lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int sandbox_wrap(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

static int sandbox_close(lua_State *L) {
  lua_State *co = check_coroutine(L);
  lua_Debug ar;
  if (co == L) return luaL_error(L, "cannot close a running coroutine");
  if (lua_status(co) == LUA_OK && lua_getstack(co, 0, &ar)) return luaL_error(L, "cannot close a normal coroutine");
  if (close_coroutine(L, co) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_xmove(co, L, 1);
  return 2;
}

// -- Functions with one door closed ----------------------------------------------------------

// A call of a table calls its __call, which may be a table again, and Lua follows the chain in time that grows with the
// square of its length, without a hook.
static void check_call_chain(lua_State *L) {
  lua_pushvalue(L, 2);
  for (int length = 0;; length++) {
    lua_pushliteral(L, "__call");
    if (lua_rawget(L, 3) != LUA_TTABLE || !lua_getmetatable(L, -1)) break;
    if (length >= MAX_CALL_CHAIN) luaL_error(L, "'__call' chain too long; possible loop");
    lua_replace(L, 3);
    lua_settop(L, 3);
  }
  lua_settop(L, 2);
}

static int sandbox_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);  // here, where the message can still name the function
  if (lua_type(L, 2) == LUA_TTABLE) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL)
      return luaL_error(L, "finalizers (__gc) are not available to scripts; use a local with <close>");
    lua_settop(L, 2);
    check_call_chain(L);
  }
  int count = lua_gettop(L);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, count, 1);
  return 1;
}

// os.date calls strftime for each directive, without a poll: no date needs a long format.
static int sandbox_date(lua_State *L) {
  size_t length = 0;
  luaL_optlstring(L, 1, "", &length);
  luaL_argcheck(L, length <= MAX_DATE_FORMAT, 1, "the format is longer than 10,000 bytes");
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int sandbox_collectgarbage(lua_State *L) {
  if (strcmp(luaL_optstring(L, 1, "count"), "count") != 0)
    return luaL_argerror(L, 1, "only \"count\" is available to scripts");
  lua_pushnumber(L, (lua_Number)state_of(L)->used / 1024.0);
  return 1;
}

// -- The allow-list ---------------------------------------------------------------------------

// Keeps the named fields of the table on top of the stack.
static void keep_only(lua_State *L, const char *const names[]) {
  lua_newtable(L);
  for (; *names; names++) {
    lua_getfield(L, -2, *names);
    lua_setfield(L, -2, *names);
  }
  lua_remove(L, -2);
}

// Messages and tracebacks find the names of functions in this table of the registry.
static void register_library(lua_State *L, const char *name) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_pushvalue(L, -2);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

static void open_library(lua_State *L, const char *name, lua_CFunction open, const char *const keep[]) {
  lua_pushcfunction(L, open);
  lua_pushstring(L, name);
  lua_call(L, 1, 1);
  keep_only(L, keep);
  register_library(L, name);
  lua_setglobal(L, name);
}

static void wrap_global(lua_State *L, const char *name, lua_CFunction function) {
  lua_getglobal(L, name);
  lua_pushcclosure(L, function, 1);
  lua_setglobal(L, name);
}

static void set_functions(lua_State *L, const char *library, const luaL_Reg functions[]) {
  lua_getglobal(L, library);
  luaL_setfuncs(L, functions, 0);
  lua_pop(L, 1);
}

static int empty_library(lua_State *L) {
  lua_newtable(L);
  return 1;
}

static void set_function(lua_State *L, const char *library, const char *name, lua_CFunction function) {
  lua_getglobal(L, library);
  lua_pushcfunction(L, function);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

void wb_open_sandbox(lua_State *L) {
  static const char *const base[] = {"assert", "error", "ipairs", "select", "tonumber", "tostring", "type", "rawequal",
                                     "rawlen", "setmetatable", "getmetatable", "_VERSION", NULL};
  static const char *const none[] = {NULL};
  static const char *const math[] = {"abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod",
                                     "huge", "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad",
                                     "random", "randomseed", "sin", "sqrt", "tan", "tointeger", "type", "ult", NULL};
  static const char *const utf8[] = {"charpattern", NULL};
  static const char *const coroutine[] = {"create", "isyieldable", "running", "status", "yield", NULL};
  static const char *const os[] = {"clock", "date", "difftime", "time", NULL};
  static const char *const libraries[] = {"string", "table", "math", "utf8", "coroutine", "os", NULL};

  // The base library writes into the globals table itself; a fresh table takes its place.
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  keep_only(L, base);
  lua_pushvalue(L, -1);
  lua_setfield(L, -2, "_G");
  register_library(L, "_G");
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);

  open_library(L, "string", luaopen_string, none);  // its metatable, with the arithmetic of strings, stays
  open_library(L, "table", empty_library, none);
  open_library(L, "math", luaopen_math, math);
  open_library(L, "utf8", luaopen_utf8, utf8);
  open_library(L, "coroutine", luaopen_coroutine, coroutine);
  open_library(L, "os", luaopen_os, os);

  set_functions(L, "string", wb_string_functions);
  set_functions(L, "string", wb_pattern_functions);
  set_functions(L, "string", wb_pack_functions);
  set_functions(L, "table", wb_table_functions);
  set_functions(L, "utf8", wb_utf8_functions);

  lua_register(L, "pairs", wb_script_pairs);
  lua_register(L, "next", wb_script_next);
  lua_register(L, "rawget", wb_script_rawget);
  lua_register(L, "rawset", wb_script_rawset);
  lua_register(L, "load", wb_script_load);
  lua_register(L, "pcall", sandbox_pcall);
  lua_register(L, "xpcall", sandbox_xpcall);
  lua_register(L, "collectgarbage", sandbox_collectgarbage);
  lua_register(L, "tostring", wb_script_tostring);
  wrap_global(L, "setmetatable", sandbox_setmetatable);
  lua_getglobal(L, "os");
  lua_getfield(L, -1, "date");
  lua_pushcclosure(L, sandbox_date, 1);
  lua_setfield(L, -2, "date");
  lua_pop(L, 1);
  set_function(L, "coroutine", "resume", sandbox_resume);
  set_function(L, "coroutine", "wrap", sandbox_wrap);
  set_function(L, "coroutine", "close", sandbox_close);

  // Lua seeds its generator from the clock; a script that does not seed it must repeat itself.
  lua_getglobal(L, "math");
  lua_getfield(L, -1, "randomseed");
  lua_pushvalue(L, -1);
  wb_keep_seeder(L);
  lua_pushinteger(L, 1);
  lua_call(L, 1, 0);
  lua_pop(L, 1);

  // The shared metatable of strings must not be reached, or one script could change another's.
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_getglobal(L, "string");
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);

  for (int i = 0; libraries[i]; i++) {
    lua_getglobal(L, libraries[i]);
    wb_protect(L, libraries[i]);
    lua_setglobal(L, libraries[i]);
  }
}
