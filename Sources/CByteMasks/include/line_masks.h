// What stands where in 64 neighbouring bytes of a line: one bit for each byte, the first byte's lowest, and how many.
//
// One call reads all classes, in the widest vectors that the processor has: the function is compiled for several
// instruction sets, and the loader takes the best one.
#ifndef LINE_MASKS_H
#define LINE_MASKS_H

#include <stdint.h>

typedef struct {
  // Kept from block to block, all zero before the first: what stood before the first byte.
  uint64_t spaces;
  uint64_t text;
  uint64_t breaks;

  /// The first bytes of words: all, those that are small letters, and those that are neither letters nor digits.
  uint64_t word_starts;
  uint64_t small_starts;
  uint64_t mark_starts;
  /// First bytes of words that begin like "comment", "newsletter", "inbox", "unsubscribe" or "reserved": the first
  /// two letters fit, the first one in any case.
  uint64_t page_word_starts;
  /// Hyphens, and first bytes of what may be a longer dash.
  uint64_t dashes;
  /// White space right behind a `.`, `!`, `?` or `:`.
  uint64_t break_ends;

  /// Numbers of words that begin with a letter or digit, with a capital or digit, with a digit.
  uint32_t words;
  uint32_t capitalised;
  uint32_t numbers;
  /// Tabs; words with two and more white spaces before them; bytes that continue a character.
  uint32_t tabs;
  uint32_t gaps;
  uint32_t continuations;
  /// Whether there are ASCII small letters; capitals; a `|`, a `>` or a character outside ASCII; a `.`, `!`, `?` or `:`.
  uint32_t has_small;
  uint32_t has_capital;
  uint32_t has_separator;
  uint32_t has_break;
} line_masks;

/// Reads `count` bytes, at most 64, of 65 that must be readable, right behind those that `masks` was read from before;
/// numbers and flags are added to.
void line_masks_read(line_masks *masks, const uint8_t *bytes, int64_t count);

#endif
