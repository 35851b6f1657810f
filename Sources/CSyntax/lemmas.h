// Dictionary forms by rules: for a tag, the rule of the longest ending that has one, a whole word before all endings.
// A rule cuts bytes off the end and adds others.
#ifndef SYNTAX_LEMMAS_H
#define SYNTAX_LEMMAS_H

#include "words.h"

/// Bytes of an ending that may have a rule; words of more than `LEMMA_MOST` bytes are their own lemmas.
#define LEMMA_ENDING 7
#define LEMMA_MOST 48
#define RULE_BYTES 8

/// The key of a rule; `whole` for one of a whole word. Never 0.
static inline uint32_t rule_key(int tag, const uint8_t *ending, int count, int whole) {
  uint64_t hash = feature(301 + (uint32_t)whole, count ? hash_bytes(ending, count) : 0, (uint32_t)tag);
  return (uint32_t)(hash >> 32) | 1;
}

/// Where the search for a key begins in a table of 2^bits rules.
static inline uint32_t rule_slot(uint32_t key, int bits) { return (key * 0x9E3779B1u) >> (32 - bits); }

/// Whether the lemmas of a tag keep their capitals: those of names, and of words in names.
static inline int keeps_capitals(const char *tag) {
  const char *fine = strchr(tag, '|');
  return !strncmp(tag, "PROPN|", 6) || (fine && (!strcmp(fine, "|NNP") || !strcmp(fine, "|NNPS") || !strcmp(fine, "|ADD")));
}

/// The form in small letters, with straight apostrophes; its length.
static inline int small_form(const uint8_t *bytes, int count, uint8_t *out) {
  int length = 0;
  for (int at = 0; at < count; at++) {
    if (bytes[at] == 0xE2 && at + 2 < count && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98)) {
      out[length++] = '\'';
      at += 2;
    } else {
      out[length++] = is_capital(bytes[at]) ? bytes[at] | 0x20 : bytes[at];
    }
  }
  return length;
}

#endif
