#define _GNU_SOURCE
#include "fence_attacks.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

struct place {
  const char *readable, *writable, *secret;
};

static bool opens(const char *path, int flags) {
  int file = open(path, flags, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}

static void in_folder(char path[4096], const char *folder, const char *name) {
  snprintf(path, 4096, "%s/%s", folder, name);
}

// -- Attacks: each tells whether it got through --------------------------------------------------

static bool internet(struct place p) { (void)p; return socket(AF_INET, SOCK_STREAM, 0) >= 0; }
static bool local_socket(struct place p) { (void)p; return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
static bool pair_of_sockets(struct place p) { (void)p; int pair[2]; return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0; }
static bool packet(struct place p) { (void)p; return socket(AF_PACKET, SOCK_RAW, 0) >= 0; }

static bool program(struct place p) {
  (void)p;
  char *const words[] = {"false", NULL};  // ends with FENCE_ESCAPED
  execv("/bin/false", words);
  return errno != EPERM && errno != EACCES;
}
static bool process(struct place p) {
  (void)p;
  pid_t child = fork();
  if (child == 0) _exit(0);
  return child > 0;
}
static bool raw_fork(struct place p) { (void)p; long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0); if (child == 0) _exit(0); return child > 0; }
static bool new_kind_of_fork(struct place p) {
  (void)p;
  uint64_t arguments[8] = {0, 0, 0, 0, SIGCHLD};
  long child = syscall(435, arguments, sizeof arguments);
  if (child == 0) _exit(0);
  return child > 0;
}
static bool shell(struct place p) { (void)p; return system("true") == 0; }

static bool read_secret(struct place p) { return opens(p.secret, O_RDONLY); }
static bool read_passwords(struct place p) { (void)p; return opens("/etc/passwd", O_RDONLY); }
static bool list_root(struct place p) { (void)p; return opens("/", O_RDONLY | O_DIRECTORY); }
static bool climb(struct place p) { char path[4096]; in_folder(path, p.readable, "../secret"); return opens(path, O_RDONLY); }
static bool follow_link(struct place p) { char path[4096]; in_folder(path, p.readable, "link"); return opens(path, O_RDONLY); }
static bool write_where_read(struct place p) { char path[4096]; in_folder(path, p.readable, "new"); return opens(path, O_WRONLY | O_CREAT); }
static bool truncate_where_read(struct place p) { char path[4096]; in_folder(path, p.readable, "file"); return truncate(path, 0) == 0; }
static bool remove_where_read(struct place p) { char path[4096]; in_folder(path, p.readable, "file"); return unlink(path) == 0; }
static bool make_link(struct place p) { char path[4096]; in_folder(path, p.writable, "way"); return symlink(p.secret, path) == 0; }
static bool make_hard_link(struct place p) { char path[4096]; in_folder(path, p.writable, "hard"); return link(p.secret, path) == 0; }
static bool make_pipe(struct place p) { char path[4096]; in_folder(path, p.writable, "fifo"); return mkfifo(path, 0600) == 0; }
static bool move_secret(struct place p) { char path[4096]; in_folder(path, p.writable, "moved"); return rename(p.secret, path) == 0; }
static bool change_mode(struct place p) { return chmod(p.secret, 0777) == 0; }
static bool change_root(struct place p) { return chroot(p.readable) == 0; }
static bool working_folder(struct place p) { (void)p; return chdir("/") == 0; }

static bool environment(struct place p) { (void)p; return opens("/proc/self/environ", O_RDONLY); }
static bool memory_of_parent(struct place p) {
  (void)p;
  char byte, *there = &byte;
  struct iovec here = {&byte, 1}, away = {there, 1};
  return process_vm_readv(getppid(), &here, 1, &away, 1, 0) == 1;
}
static bool trace_parent(struct place p) { (void)p; return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0; }
static bool pipes_of_parent(struct place p) {
  (void)p;
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/fd/1", getppid());
  return opens(path, O_WRONLY);
}
static bool descriptor_of_parent(struct place p) {
  (void)p;
  long process = syscall(434, getppid(), 0);  // pidfd_open, pidfd_getfd
  return process >= 0 && syscall(438, process, 1, 0) >= 0;
}
static bool signal_parent(struct place p) { (void)p; return kill(getppid(), 0) == 0; }
static bool signal_thread_of_parent(struct place p) { (void)p; return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0; }
static bool signal_all(struct place p) { (void)p; return kill(-1, 0) == 0; }
static bool inherited(struct place p) {
  (void)p;
  for (int i = 3; i < 256; i++)
    if (fcntl(i, F_GETFD) >= 0) return true;
  return false;
}

static bool io_ring(struct place p) { (void)p; char parameters[256] = {0}; return syscall(425, 4, parameters) >= 0; }
static bool kernel_program(struct place p) { (void)p; char attributes[128] = {0}; syscall(SYS_bpf, 0, attributes, sizeof attributes); return errno != EPERM; }
static bool namespace(struct place p) { (void)p; return unshare(CLONE_NEWUSER) == 0; }
static bool memory_file(struct place p) { (void)p; return syscall(SYS_memfd_create, "x", 0) >= 0; }
static bool page_faults(struct place p) { (void)p; return syscall(SYS_userfaultfd, 0) >= 0; }
static bool counters(struct place p) { (void)p; char attributes[128] = {0}; syscall(SYS_perf_event_open, attributes, 0, -1, -1, 0); return errno != EPERM; }
static bool keys(struct place p) { (void)p; return syscall(SYS_keyctl, 0, -3, 1) >= 0; }
static bool mount_something(struct place p) { return syscall(SYS_mount, "x", p.writable, "tmpfs", 0, NULL) == 0; }
static bool own_code(struct place p) {
  (void)p;
  return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}
static bool code_made_later(struct place p) {
  (void)p;
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
}
static bool more_memory(struct place p) {
  (void)p;
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  return setrlimit(RLIMIT_AS, &all) == 0;
}
static bool type_for_user(struct place p) { (void)p; char letter = '\n'; return ioctl(0, TIOCSTI, &letter) == 0 || errno != EPERM; }
static bool core_file(struct place p) { (void)p; struct rlimit now; return getrlimit(RLIMIT_CORE, &now) == 0 && now.rlim_max != 0; }

#define ATTACK(function) {#function, function}
static const struct {
  const char *name;
  bool (*run)(struct place);
} attacks[] = {
    ATTACK(internet), ATTACK(local_socket), ATTACK(pair_of_sockets), ATTACK(packet), ATTACK(program), ATTACK(process),
    ATTACK(raw_fork), ATTACK(new_kind_of_fork), ATTACK(shell), ATTACK(read_secret), ATTACK(read_passwords),
    ATTACK(list_root), ATTACK(climb), ATTACK(follow_link), ATTACK(write_where_read), ATTACK(truncate_where_read),
    ATTACK(remove_where_read), ATTACK(make_link), ATTACK(make_hard_link), ATTACK(make_pipe), ATTACK(move_secret),
    ATTACK(change_mode), ATTACK(change_root), ATTACK(working_folder), ATTACK(environment), ATTACK(memory_of_parent),
    ATTACK(trace_parent), ATTACK(pipes_of_parent), ATTACK(descriptor_of_parent), ATTACK(signal_parent),
    ATTACK(signal_thread_of_parent), ATTACK(signal_all), ATTACK(inherited), ATTACK(io_ring), ATTACK(kernel_program),
    ATTACK(namespace), ATTACK(memory_file), ATTACK(page_faults), ATTACK(counters), ATTACK(keys),
    ATTACK(mount_something), ATTACK(own_code), ATTACK(code_made_later), ATTACK(more_memory), ATTACK(type_for_user),
    ATTACK(core_file)};

int fence_attack_count(void) { return sizeof attacks / sizeof *attacks; }
const char *fence_attack_name(int attack) { return attacks[attack].name; }

// -- The fenced child ----------------------------------------------------------------------------

static bool close_fences(const char *readable, const char *writable) {
  int files = -1;
  return fence_leave_parent() && fence_drop_privileges() && fence_limit(8ULL << 30) &&
         (files = fence_begin_files()) >= 0 && fence_allow_file(files, readable, false) &&
         fence_allow_file(files, writable, true) && fence_allow_file(files, "/usr/lib/x86_64-linux-gnu/gconv", false) &&
         fence_allow_file(files, "/usr/lib/aarch64-linux-gnu/gconv", false) && fence_close_files(files) && fence_calls();
}

// Runs in a child with one thread, as a worker is when it closes its fences; gives the child's exit status.
static int in_child(int (*body)(const void *), const void *data, const char *readable, const char *writable) {
  int leak = open("/dev/null", O_RDONLY);  // something to inherit
  pid_t child = fork();
  if (child == 0) _exit(close_fences(readable, writable) ? body(data) : FENCE_BROKEN);
  close(leak);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : FENCE_BROKEN;
}

struct attempt {
  int attack;
  struct place place;
};

static int attempt(const void *data) {
  const struct attempt *a = data;
  errno = 0;
  return attacks[a->attack].run(a->place) ? FENCE_ESCAPED : FENCE_REFUSED;
}

enum fence_outcome fence_attack(int attack, const char *readable, const char *writable, const char *secret) {
  struct attempt data = {attack, {readable, writable, secret}};
  return (enum fence_outcome)in_child(attempt, &data, readable, writable);
}

// -- What must still work ------------------------------------------------------------------------

static void *touch(void *flag) {
  *(bool *)flag = true;
  return NULL;
}

static volatile sig_atomic_t rang;
static void ring(int number) { rang = number; }

static bool reads(const char *folder, const char *name) {
  char path[4096], byte;
  in_folder(path, folder, name);
  int file = open(path, O_RDONLY);
  bool done = file >= 0 && read(file, &byte, 1) == 1;
  if (file >= 0) close(file);
  return done;
}

static bool writes(const char *folder) {
  char draft[4096], path[4096];
  in_folder(draft, folder, ".draft");
  in_folder(path, folder, "result");
  int file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return false;
  bool done = write(file, "x", 1) == 1 && fsync(file) == 0;
  close(file);
  return done && rename(draft, path) == 0 && unlink(path) == 0;
}

static bool rings(void) {
  timer_t timer;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN + 3};
  struct itimerspec soon = {.it_value = {.tv_nsec = 1000000}};
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGRTMIN + 3);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);  // the thread of the test that was forked has every signal blocked
  signal(SIGRTMIN + 3, ring);
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer) != 0 || timer_settime(timer, 0, &soon, NULL) != 0) return false;
  while (!rang) {
  }
  return true;
}

static bool converts(const char *encoding) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return false;
  iconv_close(converter);
  return true;
}

static int work(const void *data) {
  const struct place *p = data;
  bool touched = false;
  pthread_t thread;
  if (pthread_create(&thread, NULL, touch, &touched) != 0 || pthread_join(thread, NULL) != 0 || !touched) return 10;
  char *memory = malloc(100 << 20);
  if (!memory) return 11;
  memset(memory, 1, 100 << 20);
  free(memory);
  if (!reads(p->readable, "file")) return 12;
  if (!writes(p->writable)) return 13;
  if (!rings()) return 14;
  if (!converts("WINDOWS-1252") || !converts("EUC-KR") || !converts("GB18030")) return 15;
  return 0;
}

int fence_work(const char *readable, const char *writable) {
  struct place data = {readable, writable, NULL};
  return in_child(work, &data, readable, writable);
}
