// An averaged perceptron with a row of weights for each hashed feature, in integers.
#ifndef PERCEPTRON_H
#define PERCEPTRON_H

#include "weights.h"
#include <stdlib.h>
#include <sys/mman.h>

typedef struct {
  int bits, classes, width;
  int16_t *weights;
  /// The sum of (update × the step it was made at): the average is the weight less this over the steps.
  int64_t *late;
  /// Decisions that were learned from, and those that were wrong.
  int64_t step, wrong;
  /// One bit a weight: those that may change; NULL while all may.
  uint8_t *kept;
  size_t bytes[3];
} perceptron;

static inline void *zeros(size_t bytes) {
  void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) abort();
#ifdef MADV_HUGEPAGE
  madvise(memory, bytes, MADV_HUGEPAGE);
#endif
  return memory;
}

static inline void perceptron_start(perceptron *model, int bits, int classes) {
  model->bits = bits;
  model->classes = classes;
  model->width = classes <= 4 ? 4 : (classes + 15) / 16 * 16;
  size_t count = ((size_t)1 << bits) * (size_t)model->width;
  model->bytes[0] = count * sizeof *model->weights;
  model->bytes[1] = count * sizeof *model->late;
  model->weights = zeros(model->bytes[0]);
  model->late = zeros(model->bytes[1]);
  model->bytes[2] = (count + 7) / 8;
  model->step = model->wrong = 0;
  model->kept = NULL;
}

static inline void perceptron_end(perceptron *model) {
  munmap(model->weights, model->bytes[0]);
  munmap(model->late, model->bytes[1]);
  if (model->kept) munmap(model->kept, model->bytes[2]);
}

static inline void perceptron_score(const perceptron *model, const uint64_t *features, int count, int32_t *scores) {
  int width = model->width;
  for (int at = 0; at < width; at++) scores[at] = 0;
  for (int at = 0; at < count; at++) {
    const char *row = (const char *)(model->weights + (size_t)row_of(features[at], model->bits) * (size_t)width);
    for (int byte = 0; byte < width * 2; byte += 64) __builtin_prefetch(row + byte);
  }
  if (width == 4) {
    int32_t a = 0, b = 0, c = 0;
    for (int at = 0; at < count; at++) {
      const int16_t *row = model->weights + (size_t)row_of(features[at], model->bits) * 4;
      a += row[0];
      b += row[1];
      c += row[2];
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    return;
  }
  for (int at = 0; at < count; at++) {
    const int16_t *row = model->weights + (size_t)row_of(features[at], model->bits) * (size_t)width;
    for (int class = 0; class < width; class++) scores[class] += row[class];
  }
}

static inline int may_change(const perceptron *model, size_t weight) {
  return !model->kept || model->kept[weight >> 3] >> (weight & 7) & 1;
}

static inline void change(perceptron *model, size_t weight, int by) {
  if (!may_change(model, weight)) return;
  int changed = model->weights[weight] + by;
  if (changed > INT16_MAX || changed < INT16_MIN) return;
  model->weights[weight] = (int16_t)changed;
  model->late[weight] += by * model->step;
}

static inline void perceptron_update(perceptron *model, const uint64_t *features, int count, int right, int wrong) {
  for (int at = 0; at < count; at++) {
    size_t row = (size_t)row_of(features[at], model->bits) * (size_t)model->width;
    change(model, row + (size_t)right, 1);
    change(model, row + (size_t)wrong, -1);
  }
}

/// The averaged weight times the number of steps.
static inline int64_t averaged(const perceptron *model, size_t row, int class) {
  size_t at = row * (size_t)model->width + (size_t)class;
  return model->weights[at] * model->step - model->late[at];
}

/// Marks a weight as one of those that stay.
static inline void keep_weight(perceptron *model, size_t row, int class) {
  size_t weight = row * (size_t)model->width + (size_t)class;
  if (!model->kept) model->kept = zeros(model->bytes[2]);
  model->kept[weight >> 3] |= (uint8_t)(1 << (weight & 7));
}

/// Forgets every weight that is not marked, and begins to average anew.
static inline void forget_others(perceptron *model) {
  size_t count = ((size_t)1 << model->bits) * (size_t)model->width;
  for (size_t weight = 0; weight < count; weight++) {
    if (model->weights[weight] && !may_change(model, weight)) model->weights[weight] = 0;
    if (model->late[weight]) model->late[weight] = 0;
  }
  model->step = 0;
}

#endif
