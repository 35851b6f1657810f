// What a plugin's functions know when its first document comes, and putting it back before each one.
//
// A script keeps state in the local variables around its functions (upvalues) and in the globals. After `setup` the
// upvalues of every function that `map` reaches are noted with their values; before a document they are set again, which
// costs some nanoseconds for each. The tables that scripts find (`_G`, `package.loaded`, …) get their entries back.
// Tables that the plugin made stay as they are.
#include "state.h"

// A table in the registry, by this address: what was noted.
static const char noted_key;
// Where LPeg keeps what lpeg.setmaxstack set.
#define LPEG_MAX_STACK "lpeg-maxstack"
enum { FUNCTIONS = 1, VALUES, PLACES, TABLES, MAX_STACK };

/// One upvalue: the number of its function in FUNCTIONS, and its own number there. The value has the place's number.
typedef struct {
  int function, upvalue;
} place;

// -- Walking ------------------------------------------------------------------------------------

/// Stack indices of the tables of a walk.
typedef struct {
  int seen;       // true by value
  int variables;  // true by the identity of an upvalue: functions share them
  int waiting;    // values whose parts were not looked at yet
  int functions, values, places;
  lua_Integer waiting_count, function_count, place_count;
} walk;

// Takes the value on top into the walk.
static void reach(lua_State *L, walk *w) {
  int type = lua_type(L, -1);
  bool has_parts = type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA;
  if (!has_parts) {
    lua_pop(L, 1);
    return;
  }
  wb_see_through(L, -1);
  lua_pushvalue(L, -1);
  if (lua_rawget(L, w->seen) != LUA_TNIL) {
    lua_pop(L, 2);
    return;
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, w->seen);
  lua_rawseti(L, w->waiting, ++w->waiting_count);
}

static void check_interrupt(lua_State *L) {
  if (state_of(L)->interrupt) wb_raise_interrupt(L);
}

static void reach_entries(lua_State *L, walk *w, int table) {
  for (lua_pushnil(L); lua_next(L, table);) {
    check_interrupt(L);
    reach(L, w);
    lua_pushvalue(L, -1);
    reach(L, w);
  }
}

// Whether no function before shares upvalue `i`.
static bool is_new_variable(lua_State *L, walk *w, int function, int i) {
  void *variable = lua_upvalueid(L, function, i);
  bool is_new = lua_rawgetp(L, w->variables, variable) == LUA_TNIL;
  lua_pop(L, 1);
  if (is_new) {
    lua_pushboolean(L, 1);
    lua_rawsetp(L, w->variables, variable);
  }
  return is_new;
}

static void note(lua_State *L, walk *w, int upvalue) {
  w->place_count++;
  lua_pushvalue(L, -1);
  lua_rawseti(L, w->values, w->place_count);
  lua_pushinteger(L, w->function_count);
  lua_rawseti(L, w->places, 2 * w->place_count - 1);
  lua_pushinteger(L, upvalue);
  lua_rawseti(L, w->places, 2 * w->place_count);
}

// Upvalues of C functions are the host's own: they lead on, but no script sets them.
static void reach_upvalues(lua_State *L, walk *w, int function) {
  bool is_script = !lua_iscfunction(L, function), is_noted = false;
  for (int i = 1; lua_getupvalue(L, function, i); i++) {
    if (is_script && is_new_variable(L, w, function, i)) {
      if (!is_noted) {
        is_noted = true;
        lua_pushvalue(L, function);
        lua_rawseti(L, w->functions, ++w->function_count);
      }
      note(L, w, i);
    }
    reach(L, w);
  }
}

// What a host object or a pattern of LPeg refers to.
static void reach_attachments(lua_State *L, walk *w, int object) {
  wb_compile_pattern(L, object);
  for (int i = 1; lua_getiuservalue(L, object, i) != LUA_TNONE; i++) reach(L, w);
  lua_pop(L, 1);
}

static void walk_all(lua_State *L, walk *w) {
  while (w->waiting_count > 0) {
    check_interrupt(L);
    lua_rawgeti(L, w->waiting, w->waiting_count);
    lua_pushnil(L);
    lua_rawseti(L, w->waiting, w->waiting_count--);
    int value = lua_gettop(L);
    if (lua_getmetatable(L, value)) reach(L, w);
    switch (lua_type(L, value)) {
      case LUA_TTABLE: reach_entries(L, w, value); break;
      case LUA_TFUNCTION: reach_upvalues(L, w, value); break;
      default: reach_attachments(L, w, value);
    }
    lua_settop(L, value - 1);
  }
}

// -- Noting -------------------------------------------------------------------------------------

// Pushes a block of all places, and sets their values aside in a table of exactly that size: nil is a value too.
static void pack(lua_State *L, walk *w) {
  lua_createtable(L, (int)w->place_count, 0);
  place *places = lua_newuserdatauv(L, sizeof(place) * (size_t)w->place_count + 1, 0);
  for (lua_Integer i = 1; i <= w->place_count; i++) {
    lua_rawgeti(L, w->values, i);
    lua_rawseti(L, -3, i);
    lua_rawgeti(L, w->places, 2 * i - 1);
    lua_rawgeti(L, w->places, 2 * i);
    places[i - 1] = (place){(int)lua_tointeger(L, -2), (int)lua_tointeger(L, -1)};
    lua_pop(L, 2);
  }
}

// Pushes a copy of the table at `index`; gives the number of its entries.
static lua_Integer copy_entries(lua_State *L, int index) {
  lua_Integer count = 0;
  lua_newtable(L);
  for (lua_pushnil(L); lua_next(L, index); count++) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  return count;
}

// Pushes a list of the tables among the arguments, each with a copy and the number of its entries.
static void copy_tables(lua_State *L, int arguments) {
  lua_Integer count = 0;
  lua_newtable(L);
  int list = lua_gettop(L);
  for (int i = 1; i <= arguments; i++) {
    if (!lua_istable(L, i)) continue;
    lua_pushvalue(L, i);
    lua_rawseti(L, list, ++count);
    lua_Integer entries = copy_entries(L, i);
    lua_rawseti(L, list, ++count);
    lua_pushinteger(L, entries);
    lua_rawseti(L, list, ++count);
  }
}

// Arguments: what `map` reaches. Those that are tables get their entries back.
static int note_state(lua_State *L) {
  int arguments = lua_gettop(L);
  luaL_checkstack(L, LUA_MINSTACK + 16, "too many values");
  lua_createtable(L, MAX_STACK, 0);
  int noted = lua_gettop(L);
  walk w = {0};
  int *tables[] = {&w.seen, &w.variables, &w.waiting, &w.functions, &w.values, &w.places};
  for (int i = 0; i < 6; i++) {
    lua_newtable(L);
    *tables[i] = lua_gettop(L);
  }
  for (int i = 1; i <= arguments; i++) {
    lua_pushvalue(L, i);
    reach(L, &w);
  }
  walk_all(L, &w);
  pack(L, &w);
  lua_rawseti(L, noted, PLACES);
  lua_rawseti(L, noted, VALUES);
  lua_pushvalue(L, w.functions);
  lua_rawseti(L, noted, FUNCTIONS);
  copy_tables(L, arguments);
  lua_rawseti(L, noted, TABLES);
  lua_getfield(L, LUA_REGISTRYINDEX, LPEG_MAX_STACK);
  lua_rawseti(L, noted, MAX_STACK);
  lua_settop(L, noted);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &noted_key);
  return 0;
}

int wb_note_state(lua_State *L, int count) {
  lua_pushcfunction(L, note_state);
  lua_insert(L, -count - 1);
  return wb_call(L, count, 0, false);
}

// -- Putting back -------------------------------------------------------------------------------
// Swift calls this, so nothing here may raise: the allocator does not fail meanwhile, and every key is there.

static void set_upvalues(lua_State *L, int noted) {
  lua_rawgeti(L, noted, FUNCTIONS);
  lua_rawgeti(L, noted, VALUES);
  int functions = lua_gettop(L) - 1, values = functions + 1, function = values + 1, current = 0;
  lua_rawgeti(L, noted, PLACES);
  const place *places = lua_touserdata(L, -1);
  lua_Integer count = (lua_Integer)(lua_rawlen(L, -1) / sizeof(place));
  lua_replace(L, noted);  // keeps the places alive; what else was noted is on the stack
  lua_pushnil(L);
  for (lua_Integer i = 0; i < count; i++) {
    if (places[i].function != current) {
      current = places[i].function;
      lua_rawgeti(L, functions, current);
      lua_replace(L, function);
    }
    lua_rawgeti(L, values, i + 1);
    lua_setupvalue(L, function, places[i].upvalue);
  }
}

// Gives the table at `index` the entries of `copy`; the assignments are to keys that are there, or were.
static void set_entries(lua_State *L, int table, int copy, lua_Integer count) {
  lua_Integer unchanged = 0;
  for (lua_pushnil(L); lua_next(L, table);) {
    lua_pushvalue(L, -2);
    lua_rawget(L, copy);
    if (lua_rawequal(L, -1, -2)) {
      unchanged++;
      lua_pop(L, 2);
      continue;
    }
    lua_remove(L, -2);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, table);
  }
  if (unchanged == count) return;
  for (lua_pushnil(L); lua_next(L, copy);) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, table);
  }
}

static void set_tables(lua_State *L, int noted) {
  lua_rawgeti(L, noted, TABLES);
  int list = lua_gettop(L);
  for (lua_Integer i = 1; lua_rawgeti(L, list, i) == LUA_TTABLE; i += 3) {
    lua_rawgeti(L, list, i + 1);
    lua_rawgeti(L, list, i + 2);
    set_entries(L, list + 1, list + 2, lua_tointeger(L, list + 3));
    lua_settop(L, list);
  }
}

static void put_back(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &noted_key) != LUA_TTABLE) return;
  int noted = lua_gettop(L);
  set_tables(L, noted);
  lua_rawgeti(L, noted, MAX_STACK);
  lua_setfield(L, LUA_REGISTRYINDEX, LPEG_MAX_STACK);
  set_upvalues(L, noted);
}

// -- Random numbers -----------------------------------------------------------------------------

// `math.randomseed` as it was, in the registry by this address.
static const char seeder_key;

void wb_keep_seeder(lua_State *L) { lua_rawsetp(L, LUA_REGISTRYINDEX, &seeder_key); }

// FNV-1a: the same on every machine and in every run.
static uint64_t hash(const char *bytes, size_t count) {
  uint64_t hash = 0xcbf29ce484222325;
  for (size_t i = 0; i < count; i++) hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001b3;
  return hash;
}

static void seed(lua_State *L, uint64_t number) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &seeder_key);
  lua_pushinteger(L, (lua_Integer)number);
  lua_pcall(L, 1, 0, 0);
}

void wb_begin_document(lua_State *L, const char *id, size_t length) {
  if (!lua_checkstack(L, LUA_MINSTACK)) return;
  int top = lua_gettop(L);
  put_back(L);
  lua_settop(L, top);
  seed(L, hash(id, length));
  wb_forget_numbers(L);
  lua_settop(L, top);
}
