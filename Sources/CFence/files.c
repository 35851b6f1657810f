// Landlock. Debian's headers know its first versions only, so the numbers of the later ones stand here; they are of
// the kernel's stable interface (linux/landlock.h).
#define _GNU_SOURCE
#include "fence.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446, QUERY_VERSION = 1, PATH_BENEATH = 1 };

enum {
  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_DIR = 1 << 3,
  REMOVE_FILE = 1 << 5,
  MAKE_DIR = 1 << 7,
  MAKE_REG = 1 << 8,
  TRUNCATE = 1 << 14,
  READ = READ_FILE | READ_DIR,
  WRITE = WRITE_FILE | REMOVE_FILE | MAKE_DIR | MAKE_REG | TRUNCATE,
  OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE
};

struct ruleset {
  uint64_t files, network, scopes;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

static long version(void) { return syscall(CREATE_RULESET, NULL, 0, QUERY_VERSION); }

bool fence_has_landlock(void) { return version() >= 1; }

// All rights that the kernel's version knows: what a ruleset does not handle stays allowed.
static struct ruleset everything(long abi, size_t *size) {
  static const uint64_t files[] = {0, (1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1, (1 << 15) - 1, (1 << 16) - 1};
  struct ruleset all = {.files = files[abi < 5 ? abi : 5]};
  *size = sizeof(uint64_t);
  if (abi >= 4) {
    all.network = 3;  // TCP: bind, connect
    *size = 2 * sizeof(uint64_t);
  }
  if (abi >= 6) {
    all.scopes = 3;  // abstract sockets and signals end at the fence
    *size = 3 * sizeof(uint64_t);
  }
  return all;
}

static bool has_one_thread(void) {
  DIR *threads = opendir("/proc/self/task");
  if (!threads) return false;
  int count = 0;
  for (const struct dirent *entry; (entry = readdir(threads));) count += entry->d_name[0] != '.';
  closedir(threads);
  return count == 1;
}

int fence_begin_files(void) {
  long abi = version();
  if (abi < 1 || !has_one_thread()) return -1;
  size_t size;
  struct ruleset all = everything(abi, &size);
  return (int)syscall(CREATE_RULESET, &all, size, 0);
}

bool fence_allow_file(int files, const char *path, bool writable) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return true;
  size_t size;
  struct path_rule rule = {.allowed = READ | (writable ? WRITE : 0), .parent = place};
  rule.allowed &= everything(version(), &size).files;
  struct stat found;
  if (fstat(place, &found) == 0 && !S_ISDIR(found.st_mode)) rule.allowed &= OF_FILES;
  bool done = syscall(ADD_RULE, files, PATH_BENEATH, &rule, 0) == 0;
  close(place);
  return done;
}

bool fence_close_files(int files) {
  bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(RESTRICT_SELF, files, 0) == 0;
  close(files);
  return done;
}
