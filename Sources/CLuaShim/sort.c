// table.sort: quicksort with the median of three, and the same comparisons in the same order as Lua's own, so that values
// that are equal come out in the same order, and a comparison that contradicts itself gives the same error. Lua takes the
// pivot of a part that was cut badly by the clock; here it follows from the part, so that a run repeats itself.
#include "library.h"

typedef lua_Unsigned place;
enum { LARGE = 100 };

static void read_pair(lua_State *L, place a, place b) {
  lua_geti(L, 1, (lua_Integer)a);
  lua_geti(L, 1, (lua_Integer)b);
}

// Pops two values; the upper one goes to `a`.
static void write_pair(lua_State *L, place a, place b) {
  lua_seti(L, 1, (lua_Integer)a);
  lua_seti(L, 1, (lua_Integer)b);
}

// Whether the value at index `a` of the stack comes before the one at `b`.
static bool is_before(lua_State *L, int a, int b) {
  wb_poll(L);
  if (lua_isnil(L, 2)) return lua_compare(L, a, b, LUA_OPLT);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, a - 1);
  lua_pushvalue(L, b - 2);
  lua_call(L, 2, 1);
  bool before = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return before;
}

// Brings the values at `low` and `high` into order.
static void order_pair(lua_State *L, place low, place high) {
  read_pair(L, low, high);
  if (is_before(L, -1, -2)) write_pair(L, low, high);
  else lua_pop(L, 2);
}

static int bad_order(lua_State *L) { return luaL_error(L, "invalid order function for sorting"); }

// Both push the value they stop at; the pivot is on top of the stack for the first, below the first's value for the second.
static place next_not_before_pivot(lua_State *L, place i, place last) {
  for (;;) {
    lua_geti(L, 1, (lua_Integer)++i);
    if (!is_before(L, -1, -2)) return i;
    if (i == last) bad_order(L);
    lua_pop(L, 1);
  }
}

static place next_not_after_pivot(lua_State *L, place j, place first) {
  for (;;) {
    lua_geti(L, 1, (lua_Integer)--j);
    if (!is_before(L, -3, -1)) return j;
    if (j < first) bad_order(L);
    lua_pop(L, 1);
  }
}

// Cuts the part around the pivot, which is on top of the stack and at `high - 1`, and pops it; gives its final place.
static place cut(lua_State *L, place low, place high) {
  place i = low, j = high - 1;
  for (;;) {
    i = next_not_before_pivot(L, i, high - 1);
    j = next_not_after_pivot(L, j, i);
    if (j < i) break;
    write_pair(L, i, j);
  }
  lua_pop(L, 1);
  write_pair(L, high - 1, i);
  return i;
}

// The middle, or a place near it after a bad cut.
static place pivot_place(place low, place high, place salt) {
  if (salt == 0 || high - low <= LARGE) return low + (high - low) / 2;
  place quarter = (high - low) / 4;
  return salt % (quarter * 2) + low + quarter;
}

static void sort_part(lua_State *L, place low, place high, place salt) {
  while (low < high) {
    order_pair(L, low, high);
    if (high - low == 1) return;
    place middle = pivot_place(low, high, salt);
    read_pair(L, middle, low);
    if (is_before(L, -2, -1)) {
      write_pair(L, middle, low);
    } else {
      lua_pop(L, 1);
      lua_geti(L, 1, (lua_Integer)high);
      if (is_before(L, -1, -2)) write_pair(L, middle, high);
      else lua_pop(L, 2);
    }
    if (high - low == 2) return;
    lua_geti(L, 1, (lua_Integer)middle);
    lua_pushvalue(L, -1);
    lua_geti(L, 1, (lua_Integer)(high - 1));
    write_pair(L, middle, high - 1);
    place at = cut(L, low, high), whole = high - low, smaller;
    if (at - low < high - at) {  // the smaller part by recursion, so that it is never deep
      sort_part(L, low, at - 1, salt);
      smaller = at - low;
      low = at + 1;
    } else {
      sort_part(L, at + 1, high, salt);
      smaller = high - at;
      high = at - 1;
    }
    if (whole / 128 > smaller) salt = (salt + whole) * 2654435761u + 1;
  }
}

// Sorts the first `count` elements of the table at index 1 by the function at index 2, or by `<` where that is nil.
void wb_sort(lua_State *L, lua_Integer count) { sort_part(L, 1, (place)count, 0); }
