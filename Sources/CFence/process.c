// What a process can do for itself: leave what it inherited, and live within limits.
#define _GNU_SOURCE
#include "fence.h"
#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

bool fence_has_landlock(void);
bool fence_has_seccomp(void);

enum { OPEN_FILES = 256 };

static int lowest_from(unsigned first, const int *kept, int count) {
  int lowest = -1;
  for (int i = 0; i < count; i++)
    if (kept[i] >= (int)first && (lowest < 0 || kept[i] < lowest)) lowest = kept[i];
  return lowest;
}

static void close_all_but(const int *kept, int count) {
  unsigned first = 3;
  for (int next; (next = lowest_from(first, kept, count)) >= 0; first = (unsigned)next + 1)
    if ((unsigned)next > first) close_range(first, (unsigned)next - 1, 0);
  close_range(first, ~0U, 0);
}

bool fence_leave_parent(const int *kept, int count) {
  pid_t parent = getppid();
  close_all_but(kept, count);
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  // In a container the parent may well be process 1, so that its number alone says nothing.
  return getppid() == parent;
}

static bool limit(int resource, rlim_t most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return false;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  now.rlim_cur = now.rlim_max = most;
  return setrlimit(resource, &now) == 0;
}

bool fence_limit(uint64_t bytes) {
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, OPEN_FILES) && (!bytes || limit(RLIMIT_AS, bytes));
}

// What the root of a container can do beyond a user: raise its own limits, for one. Only reading and writing whatever
// belongs to others stays, as far as the other fences let it: documents often do.
static bool drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, sets) != 0) return false;
  const uint32_t kept = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;
  for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; i++) {
    sets[i].permitted &= i == 0 ? kept : 0;
    sets[i].effective = sets[i].permitted;
    sets[i].inheritable = 0;
  }
  return syscall(SYS_capset, &header, sets) == 0;
}

bool fence_drop_privileges(void) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && drop_capabilities();
}

unsigned fence_available(void) {
  return FENCE_PRIVILEGES | FENCE_LIMITS | (fence_has_landlock() ? FENCE_FILES : 0) |
         (fence_has_seccomp() ? FENCE_CALLS : 0);
}
