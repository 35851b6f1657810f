#include "line_masks.h"
#include <string.h>

typedef uint8_t byte_vector __attribute__((ext_vector_type(64)));
typedef _Bool bit_vector __attribute__((ext_vector_type(64)));

// A function would have to pass vectors, whose calling convention differs between instruction sets.
#define BITS(test)                                                                                                     \
  ({                                                                                                                   \
    bit_vector bits_ = __builtin_convertvector(test, bit_vector);                                                      \
    uint64_t mask_;                                                                                                    \
    memcpy(&mask_, &bits_, sizeof mask_);                                                                              \
    mask_;                                                                                                             \
  })
#define COUNT(mask) ((uint32_t)__builtin_popcountll(mask))
#define IS(character) (loaded == (uint8_t)(character))
#define STARTS(first, second) (((loaded | (uint8_t)0x20) == (uint8_t)(first)) & (next == (uint8_t)(second)))

#if defined(__x86_64__) && defined(__GLIBC__)
__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
void line_masks_read(line_masks *masks, const uint8_t *bytes, int64_t count) {
  byte_vector loaded, next;
  memcpy(&loaded, bytes, sizeof loaded);
  memcpy(&next, bytes + 1, sizeof next);
  uint64_t valid = count >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << count) - 1;

  uint64_t spaces = BITS(IS(' ') | (loaded - (uint8_t)'\t' < (uint8_t)5)) & valid;
  uint64_t breaks = BITS(IS('.') | IS('?') | IS('!') | IS(':')) & valid;
  uint64_t letters = BITS((loaded | (uint8_t)0x20) - (uint8_t)'a' < (uint8_t)26) & valid;
  uint64_t digits = BITS(loaded - (uint8_t)'0' < (uint8_t)10) & valid;
  uint64_t capitals = BITS(loaded - (uint8_t)'A' < (uint8_t)26) & valid;
  uint64_t continuations = BITS((loaded & (uint8_t)0xC0) == (uint8_t)0x80) & valid;
  uint64_t tabs = BITS(IS('\t')) & valid;
  uint64_t page_words = BITS(STARTS('c', 'o') | STARTS('n', 'e') | STARTS('i', 'n') | STARTS('u', 'n') |
                             STARTS('r', 'e'));
  uint64_t text = ~spaces & valid;
  uint64_t starts = text & ~(text << 1 | masks->text >> 63);

  masks->word_starts = starts;
  masks->small_starts = starts & letters & ~capitals;
  masks->mark_starts = starts & ~letters & ~digits;
  masks->page_word_starts = starts & page_words;
  masks->dashes = BITS(IS('-') | IS(0xE2)) & valid;
  masks->break_ends = spaces & (breaks << 1 | masks->breaks >> 63);
  masks->words += COUNT(starts & (letters | digits));
  masks->capitalised += COUNT(starts & (capitals | digits));
  masks->numbers += COUNT(starts & digits);
  masks->tabs += COUNT(tabs);
  masks->gaps += COUNT(starts & (spaces << 1 | masks->spaces >> 63) & (spaces << 2 | masks->spaces >> 62));
  masks->continuations += COUNT(continuations);
  masks->has_small |= (letters & ~capitals) != 0;
  masks->has_capital |= capitals != 0;
  masks->has_separator |= (BITS(IS('|') | IS('>') | (loaded > (uint8_t)0x7F)) & valid) != 0;
  masks->has_break |= breaks != 0;
  masks->spaces = spaces;
  masks->text = text;
  masks->breaks = breaks;
}
