// Weights as they are shipped: rows of a training table that were worth keeping, in lines of one cache line each.
//
// A table of 2^bits rows is cut into `lines` runs of at most 256 neighbouring rows. A line holds up to 16 rows of its run:
// first their low bytes, which tell them apart, then three bytes each. For actions these are the three weights; for tags
// and relations the place of a list: its length, then pairs of class and weight. Weights are signed squares.
#ifndef SYNTAX_WEIGHTS_H
#define SYNTAX_WEIGHTS_H

#include <stdint.h>
#include <string.h>

#define LINE_BYTES 64
#define LINE_ROWS 16

typedef struct {
  int bits;
  uint32_t lines;
  const uint8_t *rows;
  const uint8_t *lists;
  uint32_t list_bytes;
} weight_table;

static inline uint32_t row_of(uint64_t feature, int bits) { return (uint32_t)(feature >> (64 - bits)); }
static inline uint32_t line_of(uint32_t row, uint32_t lines, int bits) {
  return (uint32_t)(((uint64_t)row * lines) >> bits);
}

typedef uint8_t row_bytes __attribute__((ext_vector_type(16)));
typedef _Bool row_bits __attribute__((ext_vector_type(16)));

/// The three bytes of a feature; NULL where it was not kept.
static inline const uint8_t *kept(const weight_table *table, uint64_t feature) {
  uint32_t row = row_of(feature, table->bits);
  const uint8_t *line = table->rows + (size_t)line_of(row, table->lines, table->bits) * LINE_BYTES;
  row_bytes loaded;
  memcpy(&loaded, line, sizeof loaded);
  row_bits same = __builtin_convertvector(loaded == (uint8_t)row, row_bits);
  uint16_t mask;
  memcpy(&mask, &same, sizeof mask);
  return mask ? line + LINE_ROWS + 3 * __builtin_ctz(mask) : NULL;
}

static inline void expect(const weight_table *table, uint64_t feature) {
  __builtin_prefetch(
      table->rows + (size_t)line_of(row_of(feature, table->bits), table->lines, table->bits) * LINE_BYTES);
}

static inline int32_t squared(uint8_t byte) {
  int32_t root = (int8_t)byte;
  return root < 0 ? -root * root : root * root;
}

#endif
