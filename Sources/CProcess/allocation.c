// Memory that the system does not give. Swift, C++ and C libraries answer each in its own way (a trap, an abort, a null that
// is followed), and from outside all of it looks like a crash. So a worker ends where it happens, with a status that says
// what it was. What scripts ask for fails earlier, by count, and can be caught.
//
// glibc calls a program's own `malloc` in place of its own. Sanitizers bring theirs.
#include "allocation.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static volatile int status_without_memory;

void exit_without_memory(int status) { status_without_memory = status; }

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

#if defined(__GLIBC__) && !defined(HAS_SANITIZER)

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static void *given(void *block) {
  if (!block && status_without_memory) _exit(status_without_memory);
  return block;
}

void *malloc(size_t size) { return given(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return given(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
  void *moved = __libc_realloc(block, size);
  // Giving a block back this way gives none.
  return size ? given(moved) : moved;
}

void *aligned_alloc(size_t alignment, size_t size) { return given(__libc_memalign(alignment, size)); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) || !alignment || alignment & (alignment - 1)) return EINVAL;
  void *found = given(__libc_memalign(alignment, size));
  if (!found) return ENOMEM;
  *block = found;
  return 0;
}

#endif
