// Shared by the files that hold our own versions of Lua's library. Each of their loops that a script can make long asks
// here whether a limit was reached: no hook runs inside a function of C.
#ifndef WORKBENCH_LIBRARY_H
#define WORKBENCH_LIBRARY_H
#include "state.h"

/// Raises when a time limit or Ctrl-C waits. One read of memory: a loop may ask in every step.
static inline void wb_poll(lua_State *L) {
  if (__builtin_expect(state_of(L)->interrupt != WB_NONE, 0)) wb_raise_interrupt(L);
}

enum { WB_BLOCK = 1 << 16 };  // bytes that a plain loop handles between two polls

/// A place counted from the end when negative; 0 when it lies before the start.
static inline size_t wb_start(lua_Integer place, size_t length) {
  if (place > 0) return (size_t)place;
  if (place == 0) return 1;
  return place < -(lua_Integer)length ? 1 : length + (size_t)place + 1;
}

/// The same for the last place of a range, which may be 0: before the first, and at most `length`.
static inline size_t wb_stop(lua_Integer place, size_t length) {
  if (place > (lua_Integer)length) return length;
  if (place >= 0) return (size_t)place;
  return place < -(lua_Integer)length ? 0 : length + (size_t)place + 1;
}

// Functions of each library for the table on top of the stack. Each raises what the original raises.
extern const luaL_Reg wb_pattern_functions[];
extern const luaL_Reg wb_string_functions[];
extern const luaL_Reg wb_pack_functions[];
extern const luaL_Reg wb_table_functions[];
extern const luaL_Reg wb_utf8_functions[];
int wb_script_format(lua_State *L);
int wb_script_load(lua_State *L);
void wb_sort(lua_State *L, lua_Integer count);
#endif
