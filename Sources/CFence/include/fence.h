// The operating system's fences around a process that runs scripts: what Swift cannot say, since the calls are
// variadic, raw, or macros of libseccomp.
#ifndef FENCE_H
#define FENCE_H

#include <stdbool.h>
#include <stdint.h>

/// The fences, as bits.
enum {
  FENCE_PRIVILEGES = 1,  // no program that is started could gain rights, and nobody reads this process' memory
  FENCE_LIMITS = 2,      // resource limits
  FENCE_FILES = 4,       // Landlock: files by path
  FENCE_CALLS = 8        // seccomp: the system calls that reading documents and running Lua need, and no other
};

/// Closes every descriptor but standard input, output and error, and ends the process when its parent ends.
///
/// Returns false where the parent is gone already.
bool fence_leave_parent(void);

/// Limits the address space to `bytes`; 0 leaves it as it is. No core files, few descriptors.
bool fence_limit(uint64_t bytes);

/// No new privileges; the process cannot be looked into.
bool fence_drop_privileges(void);

/// Begins a list of the files that stay open to the process: a descriptor, or -1 without Landlock or with more than one
/// thread: Landlock binds the thread that asks for it, and those that it makes later.
int fence_begin_files(void);
/// Adds a file or folder, with all below it. One that is not there is left out.
bool fence_allow_file(int files, const char *path, bool writable);
/// Leaves the process the files on the list and nothing else of the file system; closes the list.
bool fence_close_files(int files);

/// Refuses all system calls but those on the list, in every thread. After fence_drop_privileges.
bool fence_calls(void);

/// Which fences this system can close.
unsigned fence_available(void);

#endif
