#define _GNU_SOURCE
#include "process.h"

#ifdef __linux__
#include <elf.h>
#include <link.h>
#include <malloc.h>
#include <sched.h>
#include <string.h>
#endif
#include <fcntl.h>
#include <unistd.h>

int usable_processors(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}

void keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

int place_flag(void) { return O_PATH; }

#ifdef __linux__
struct identity {
  unsigned char *bytes;
  int size;
  int found;
};

// The first object is the program itself: its notes, each a head, a name and what it says, padded to four bytes.
static int find_identity(struct dl_phdr_info *object, size_t size, void *context) {
  struct identity *identity = context;
  (void)size;
  for (int number = 0; number < object->dlpi_phnum; number++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[number];
    if (header->p_type != PT_NOTE) continue;
    const unsigned char *note = (const unsigned char *)(object->dlpi_addr + header->p_vaddr);
    const unsigned char *end = note + header->p_memsz;
    while (end - note > (long)sizeof(ElfW(Nhdr))) {
      const ElfW(Nhdr) *head = (const void *)note;
      const unsigned char *name = note + sizeof *head;
      const unsigned char *text = name + ((head->n_namesz + 3) & ~3u);
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && memcmp(name, "GNU", 4) == 0 &&
          text + head->n_descsz <= end) {
        identity->found = (int)head->n_descsz < identity->size ? (int)head->n_descsz : identity->size;
        memcpy(identity->bytes, text, (size_t)identity->found);
        return 1;
      }
      note = text + ((head->n_descsz + 3) & ~3u);
    }
  }
  return 1;
}
#endif

int program_identity(unsigned char *identity, int size) {
#ifdef __linux__
  struct identity found = {identity, size, 0};
  dl_iterate_phdr(find_identity, &found);
  return found.found;
#else
  (void)identity;
  (void)size;
  return 0;
#endif
}
