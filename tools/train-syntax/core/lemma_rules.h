// Rules of lemmas, learned from trees.
#ifndef LEMMA_RULES_H
#define LEMMA_RULES_H

#include "trees.h"

typedef struct {
  int bits, count;
  uint8_t *rules;
  uint8_t endings[65536];
  uint32_t ending_bytes;
} lemma_rules;

/// The rules of the gold trees of a bank that is numbered.
lemma_rules *learn_lemmas(const treebank *bank);

#endif
