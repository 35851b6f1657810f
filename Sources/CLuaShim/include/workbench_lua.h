// What Swift cannot say to Lua by itself. Lua raises by longjmp, which must never cross a Swift
// frame; so raising, protected calls, the interrupt hook and the counting allocator live here.
#ifndef WORKBENCH_LUA_H
#define WORKBENCH_LUA_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>

/// A host function written in Swift: returns the number of results on the stack, or -1 with an
/// error value on top. The trampoline raises after Swift has returned.
typedef int (*wb_function)(lua_State *L);

enum wb_interrupt { WB_NONE = 0, WB_DEADLINE = 1, WB_CANCELLED = 2 };

/// Creates a state that may hold `limit` bytes, with the standard library cut down to what the
/// sandbox allows. `owner` is handed back by wb_owner. NULL when there is no memory.
lua_State *wb_new(size_t limit, void *owner);
void wb_close(lua_State *L);
void *wb_owner(lua_State *L);
void wb_set_owner(lua_State *L, void *owner);

size_t wb_memory_used(lua_State *L);
/// Counts memory of Swift that a value of the script keeps alive as the script's own; negative gives it back.
void wb_charge(lua_State *L, ptrdiff_t bytes);
/// Sets `bytes` aside for what the running host function is about to hold, until it returns or wb_release gives them
/// back. False where that would go over the limit, even after a full collection: then the function must end, and
/// whatever it returns, the script gets a memory error.
bool wb_reserve(lua_State *L, size_t bytes);
void wb_release(lua_State *L, size_t bytes);
/// Bytes that are left of the limit.
size_t wb_room(lua_State *L);
/// Whether the running host function must end: an interrupt waits, or its memory ran out. Long loops ask.
bool wb_must_stop(lua_State *L);
/// `file:line: ` of the script where memory ran out last; empty where that is not known.
const char *wb_memory_place(lua_State *L);
void wb_set_memory_limit(lua_State *L, size_t limit);

/// Pushes a closure that calls `function` through the trampoline. `upvalues` values are popped
/// from the stack and become its upvalues 2, 3, …: see wb_upvalue.
void wb_push_function(lua_State *L, wb_function function, int upvalues);
/// Stack index of upvalue `i` (from 1) of the running host function.
int wb_upvalue(int i);

/// What a full userdata of ours holds.
///
/// A script may hand any value to any function, so whether a value is one of these is asked before anything of it is
/// read. Asking for the metatable costs several calls, which a loop pays in every step; the mark costs none. It cannot be
/// taken for something else: it is an address of this program, and another library's userdata begins with an address of
/// the heap (LPeg's with that of its code) and has another size besides. An element, which is no address at all, has none.
typedef struct {
  const void *mark;    // &wb_object_mark
  const void *object;  // one retain of the Swift object; NULL once it was given back
  ptrdiff_t weight;    // bytes that the script is charged for it
} wb_object;
extern const char wb_object_mark;

/// Pushes a userdata that holds `object`, without a metatable.
void wb_push_object(lua_State *L, const void *object, ptrdiff_t weight);

/// The object at `index`; NULL for anything else. No inline function: what one in this header calls, Swift takes for
/// this module's own, and Lua's API for internal.
wb_object *wb_object_at(lua_State *L, int index);

/// Calls a function on behalf of Swift; the status is Lua's. With `traced`, the error value becomes
/// a table {message=, traceback=} that names the script's own functions.
int wb_call(lua_State *L, int arguments, int results, bool traced);
/// Loads text (never bytecode). Leaves the function or the error message on the stack.
int wb_load(lua_State *L, const char *bytes, size_t count, const char *name);

/// Twins of API functions that may run a metamethod; each returns Lua's status, with the error
/// value on top of the stack when that is not LUA_OK.
int wb_get(lua_State *L, int index);                     // t[k], key on top, replaced by the value
int wb_set(lua_State *L, int index);                     // t[k] = v, both popped
bool wb_next(lua_State *L, int index);                  // key on top; false, key popped, at the end or on an error
int wb_tostring(lua_State *L, int index);                // pushes the string of any value

/// Puts a table that no script can change in place of the one on top: it reads from there, and pairs lists the same.
void wb_protect(lua_State *L, const char *name);
/// Pushes `t[name]`, without metamethods, of a protected table too; nil for what is no table. Returns its type.
int wb_get_member(lua_State *L, int index, const char *name);
/// Pushes a function of Lua's library, whatever scripts did to the globals.
void wb_push_library_function(lua_State *L, const char *library, const char *name);

/// Notes the state of the `count` values on top, popped: the upvalues of all script functions that they lead to, and
/// the entries of those values that are tables. Returns Lua's status, with the error value on top.
int wb_note_state(lua_State *L, int count);
/// Puts back what was noted, and seeds the random numbers from the document's name.
void wb_begin_document(lua_State *L, const char *id, size_t length);

/// Pushes the module `lpeg`, or an error value: false.
bool wb_open_lpeg(lua_State *L);

/// Gives the script running on this thread `seconds` of the thread's processor time; 0 ends the
/// limit. When it is used up, whatever runs in `L` or any of its coroutines is ended.
void wb_set_deadline(lua_State *L, double seconds);
/// What happens when a script is stuck in a C function that no hook reaches, and ignores its
/// deadline or an interrupt for `seconds` more: `message` is written to standard error and the
/// process ends with `status`. A NULL message: nothing happens.
void wb_set_last_resort(lua_State *L, double seconds, const char *message, int status);
/// Ends the running script as a deadline does. Async-signal-safe; callable from any thread.
void wb_interrupt(lua_State *L);
/// Makes SIGINT end the script that runs in `L` (NULL: restores what was before). A second SIGINT
/// within a script that does not end exits with status 130.
void wb_interrupt_on_sigint(lua_State *L);
/// Which interrupt is pending.
enum wb_interrupt wb_pending(lua_State *L);
/// Takes an interrupt back, before the next script runs.
void wb_clear_interrupt(lua_State *L);

#endif
