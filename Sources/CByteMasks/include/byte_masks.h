// Which of 64 neighbouring bytes belong to a class: one bit each, the first byte's lowest.
//
// Portable vector code: the compiler turns each function into a few compares and one "move mask" for each vector
// register. Swift has the compares, but no way from their result to the bits of an integer.
#ifndef BYTE_MASKS_H
#define BYTE_MASKS_H

#include <stdint.h>
#include <string.h>

typedef uint8_t byte_masks_bytes __attribute__((ext_vector_type(64)));
typedef _Bool byte_masks_bits __attribute__((ext_vector_type(64)));

/// Loads 64 bytes as `loaded`, all of which must be readable, and returns the bits of `test` over them.
#define BYTE_MASKS_RETURN(test)                                                                                        \
  byte_masks_bytes loaded;                                                                                             \
  memcpy(&loaded, bytes, sizeof loaded);                                                                               \
  byte_masks_bits bits = __builtin_convertvector(test, byte_masks_bits);                                               \
  uint64_t mask;                                                                                                       \
  memcpy(&mask, &bits, sizeof mask);                                                                                   \
  return mask

/// ASCII letters and digits.
static inline uint64_t byte_masks_alphanumerics(const uint8_t *bytes) {
  BYTE_MASKS_RETURN(((loaded | (uint8_t)0x20) - (uint8_t)'a' < (uint8_t)26) | (loaded - (uint8_t)'0' < (uint8_t)10));
}

/// Bytes of characters outside ASCII, and zeros.
static inline uint64_t byte_masks_wide_and_null(const uint8_t *bytes) {
  BYTE_MASKS_RETURN((loaded > (uint8_t)0x7F) | (loaded == (uint8_t)0));
}

/// Line feeds and carriage returns.
static inline uint64_t byte_masks_line_ends(const uint8_t *bytes) {
  BYTE_MASKS_RETURN((loaded == (uint8_t)'\n') | (loaded == (uint8_t)'\r'));
}

/// What may end a sentence: full stops, question and exclamation marks, and the first bytes (D8, DB, E0, E2, E3, EF) of
/// such marks outside ASCII.
static inline uint64_t byte_masks_terminators(const uint8_t *bytes) {
  BYTE_MASKS_RETURN(
      (loaded == (uint8_t)'.') | (loaded == (uint8_t)'?') | (loaded == (uint8_t)'!') | (loaded == (uint8_t)0xD8) |
      (loaded == (uint8_t)0xDB) | (loaded == (uint8_t)0xE0) | (loaded == (uint8_t)0xE2) | (loaded == (uint8_t)0xE3) |
      (loaded == (uint8_t)0xEF));
}

#undef BYTE_MASKS_RETURN

#endif
