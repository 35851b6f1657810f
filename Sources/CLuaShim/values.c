// Functions of the standard library whose results would differ from run to run: by addresses, and by the hash of strings.
#include "library.h"
#include <string.h>

// -- Values as text ---------------------------------------------------------------------------

// Lua shows a table or function by its address, which differs in every run. Here each gets a number
// when it is first shown: a weak table in the registry, by this address, keeps them.
static const char numbers_key;

static void push_number(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &numbers_key) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &numbers_key);
  }
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_rawgeti(L, -1, 0);  // how many were given
    lua_pushinteger(L, lua_tointeger(L, -1) + 1);
    lua_replace(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, 0);
    lua_pushvalue(L, index);
    lua_pushvalue(L, -2);
    lua_rawset(L, -4);
  }
  lua_remove(L, -2);
}

void wb_forget_numbers(lua_State *L) {
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &numbers_key);
}

// Pushes what tostring gives of the value at `index`.
void wb_describe(lua_State *L, int index) {
  index = lua_absindex(L, index);
  int type = lua_type(L, index);
  if (type == LUA_TNUMBER && lua_tonumber(L, index) != lua_tonumber(L, index)) {
    lua_pushliteral(L, "nan");  // C writes its sign too, which means nothing and differs by machine
    return;
  }
  int named = luaL_getmetafield(L, index, "__tostring");
  if (named != LUA_TNIL) lua_pop(L, 1);
  if (named != LUA_TNIL || type < LUA_TTABLE) {
    luaL_tolstring(L, index, NULL);
    return;
  }
  const char *name = luaL_typename(L, index);
  named = luaL_getmetafield(L, index, "__name");
  if (named == LUA_TSTRING) name = lua_tostring(L, -1);
  push_number(L, index);
  lua_pushfstring(L, "%s: %I", name, (LUAI_UACINT)lua_tointeger(L, -1));
  lua_replace(L, -2);
  if (named != LUA_TNIL) lua_remove(L, -2);
}

int wb_script_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  wb_describe(L, 1);
  return 1;
}

// -- pairs in a fixed order -------------------------------------------------------------------

// Lua seeds the hash of strings anew in every process, so `next` visits string keys in another
// order in every run; where it finds an element depends on how many documents were opened before. A report must not
// depend on that: `pairs` visits other keys first, as `next` finds them, then elements in their order, and then the
// strings in byte order.

// Document by document as they were opened, kind by kind, by position: the bits of `Element` in Scripting.
static int compare_elements(const void *a, const void *b) {
  uint64_t x = (uint64_t)(uintptr_t)a, y = (uint64_t)(uintptr_t)b;
  uint64_t document_x = x >> 30 & 0xFFFFFFF, document_y = y >> 30 & 0xFFFFFFF;
  if (document_x != document_y) return document_x < document_y ? -1 : 1;
  return (x > y) - (x < y);
}

// Both are strings, or both elements.
static int compare_keys(lua_State *L, int table, lua_Integer a, lua_Integer b) {
  size_t la, lb;
  wb_poll(L);
  lua_rawgeti(L, table, a);
  lua_rawgeti(L, table, b);
  if (lua_islightuserdata(L, -1)) {
    int order = compare_elements(lua_touserdata(L, -2), lua_touserdata(L, -1));
    lua_pop(L, 2);
    return order;
  }
  const char *sa = lua_tolstring(L, -2, &la), *sb = lua_tolstring(L, -1, &lb);
  int order = memcmp(sa, sb, la < lb ? la : lb);
  lua_pop(L, 2);
  return order ? order : (la > lb) - (la < lb);
}

static void swap(lua_State *L, int table, lua_Integer a, lua_Integer b) {
  lua_rawgeti(L, table, a);
  lua_rawgeti(L, table, b);
  lua_rawseti(L, table, a);
  lua_rawseti(L, table, b);
}

// Heap sort in place: no recursion, no worst case, nothing to free when memory runs out.
static void sift_down(lua_State *L, int table, lua_Integer first, lua_Integer root, lua_Integer count) {
  for (;;) {
    lua_Integer child = 2 * root + 1;
    if (child >= count) return;
    if (child + 1 < count && compare_keys(L, table, first + child, first + child + 1) < 0) child++;
    if (compare_keys(L, table, first + root, first + child) >= 0) return;
    swap(L, table, first + root, first + child);
    root = child;
  }
}

static void sort_keys(lua_State *L, int table, lua_Integer first, lua_Integer count) {
  for (lua_Integer root = count / 2; root-- > 0;) sift_down(L, table, first, root, count);
  for (lua_Integer last = count - 1; last > 0; last--) {
    swap(L, table, first, first + last);
    sift_down(L, table, first, 0, last);
  }
}

// Upvalues: the keys, the table, the place of the last key given.
static int next_in_order(lua_State *L) {
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    wb_poll(L);
    i++;
    if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL) break;
    lua_pop(L, 2);  // taken out since the loop began
  }
  lua_pushinteger(L, i);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

static int after_pairs(lua_State *L, int status, lua_KContext context) {
  (void)status;
  (void)context;
  return 3;
}

int wb_script_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_callk(L, 1, 3, 0, after_pairs);
    return 3;
  }
  lua_settop(L, 1);
  if (lua_type(L, 1) != LUA_TTABLE) return luaL_typeerror(L, 1, "table");
  lua_newtable(L);  // 2: the keys in order
  lua_newtable(L);  // 3: the elements
  lua_newtable(L);  // 4: the strings
  lua_pushvalue(L, 1);
  wb_see_through(L, 5);
  lua_Integer keys = 0, elements = 0, strings = 0;
  for (lua_pushnil(L); lua_next(L, 5);) {
    wb_poll(L);
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    switch (lua_type(L, -1)) {
      case LUA_TSTRING: lua_rawseti(L, 4, ++strings); break;
      case LUA_TLIGHTUSERDATA: lua_rawseti(L, 3, ++elements); break;
      default: lua_rawseti(L, 2, ++keys);
    }
  }
  sort_keys(L, 3, 1, elements);
  for (lua_Integer i = 1; i <= elements; i++) {
    lua_rawgeti(L, 3, i);
    lua_rawseti(L, 2, ++keys);
  }
  sort_keys(L, 4, 1, strings);
  for (lua_Integer i = 1; i <= strings; i++) {
    lua_rawgeti(L, 4, i);
    lua_rawseti(L, 2, ++keys);
  }
  lua_replace(L, 3);  // what is looked at, for the loop
  lua_settop(L, 3);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_in_order, 3);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}
