// What the tagger looks at: the word and its neighbours, and the two tags before it.
#ifndef SYNTAX_TAGGING_H
#define SYNTAX_TAGGING_H

#include "words.h"

#define TAG_FEATURES 32
#define NO_TAG 127

/// The features of word `at`, whose predecessors have their tags; their number.
static inline int tag_features(const word_list *list, int at, const uint8_t *tags, uint64_t *out) {
  const word_features *word = &list->padded[at + 2];
  const word_features *before = word - 1, *before2 = word - 2, *next = word + 1, *next2 = word + 2;
  uint32_t last = at > 0 ? tags[at - 1] : NO_TAG, last2 = at > 1 ? tags[at - 2] : NO_TAG;
  uint32_t setting = list->setting, first = at == 0;
  int n = 0;
#define ADD(first, second) out[n] = feature(n + 1, first, second), n++
  ADD(word->form, 0);
  ADD(word->lower, 0);
  ADD(word->lower, last);
  ADD(word->lower, next->lower);
  ADD(word->lower, before->lower);
  ADD(word->suffix4, 0);
  ADD(word->suffix3, 0);
  ADD(word->suffix2, word->letters);
  ADD(word->suffix3, last);
  ADD(word->suffix1, word->prefix1);
  ADD(word->prefix3, 0);
  ADD(word->prefix2, word->suffix2);
  ADD(word->shape, setting << 1 | first);
  ADD(word->letters, setting << 12 | last << 4 | next->letters);
  ADD(last, 0);
  ADD(last, last2);
  ADD(before->lower, 0);
  ADD(before2->lower, 0);
  ADD(before->suffix3, last);
  ADD(next->lower, 0);
  ADD(next2->lower, 0);
  ADD(next->suffix3, 0);
  ADD(next->suffix2, word->suffix2);
  ADD(next->lower, next2->lower);
  ADD(next->lower, last);
  ADD(before->lower, before2->lower);
  ADD(before->lower, next->lower);
  ADD(next->shape, word->letters);
  ADD(next->suffix2, last << 8 | next2->letters);
#undef ADD
  return n;
}

#endif
