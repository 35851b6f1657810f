// What a worker process takes from itself before it runs anything, and what its supervisor sees of it.
#define _GNU_SOURCE
#include "worker.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { OPEN_FILES = 256 };

static bool set_limit(int resource, rlim_t soft) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return false;
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY || soft < limit.rlim_max ? soft : limit.rlim_max;
  return setrlimit(resource, &limit) == 0;
}

bool become_worker(void) {
  struct rlimit none = {0, 0};
  struct rlimit files = {OPEN_FILES, OPEN_FILES};
  signal(SIGINT, SIG_IGN);  // Ctrl-C is for the supervisor, which then ends its workers.
  setrlimit(RLIMIT_NOFILE, &files);
  return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

int take_descriptor(int descriptor, bool is_input) {
  int taken = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (taken < 0) return -1;
  // What prints by mistake goes where messages go, never into the protocol.
  int instead = is_input ? open("/dev/null", O_RDONLY | O_CLOEXEC) : 2;
  if (instead < 0 || dup2(instead, descriptor) < 0) return -1;
  if (is_input) close(instead);
  return taken;
}

size_t address_space_used(void) {
  FILE *file = fopen("/proc/self/statm", "re");
  unsigned long pages = 0;
  if (!file) return 0;
  if (fscanf(file, "%lu", &pages) != 1) pages = 0;
  fclose(file);
  return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
}

bool limit_address_space(size_t bytes) { return set_limit(RLIMIT_AS, bytes ? (rlim_t)bytes : RLIM_INFINITY); }

double processor_seconds(int process) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid((pid_t)process, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static volatile sig_atomic_t interrupts;

static void count_interrupt(int number) {
  (void)number;
  interrupts++;
}

void watch_interrupts(bool on) {
  struct sigaction action = {.sa_handler = on ? count_interrupt : SIG_DFL, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  interrupts = 0;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

int interrupt_count(void) { return interrupts; }
