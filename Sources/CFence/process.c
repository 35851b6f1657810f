// What a process can do for itself: leave what it inherited, and live within limits.
#define _GNU_SOURCE
#include "fence.h"
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

bool fence_has_landlock(void);
bool fence_has_seccomp(void);

enum { OPEN_FILES = 256 };

bool fence_leave_parent(void) {
  pid_t parent = getppid();
  close_range(3, ~0U, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  return getppid() == parent && parent != 1;
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

bool fence_drop_privileges(void) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

unsigned fence_available(void) {
  return FENCE_PRIVILEGES | FENCE_LIMITS | (fence_has_landlock() ? FENCE_FILES : 0) |
         (fence_has_seccomp() ? FENCE_CALLS : 0);
}
