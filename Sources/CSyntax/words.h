// A word as the features of tagger and parser see it: hashes of its form, of its ends, and of its shape.
//
// Typographic quotes, dashes and dots count as their ASCII forms, and each digit as `0`, in every hash.
#ifndef SYNTAX_WORDS_H
#define SYNTAX_WORDS_H

#include "CSyntax.h"
#include <string.h>

/// The words of one piece of text that are read together; longer pieces are the caller's to cut.
#define SYNTAX_MOST SYNTAX_MOST_WORDS

typedef struct {
  /// The form, and the form in small letters.
  uint32_t form, lower;
  /// The ends of the form in small letters, in bytes; the whole where it is shorter.
  uint32_t prefix1, prefix2, prefix3;
  uint32_t suffix1, suffix2, suffix3, suffix4;
  /// Classes of characters, runs collapsed.
  uint32_t shape;
  /// 0 no letters, 1 small, 2 Capitalised, 3 ALL CAPITALS, 4 other.
  uint8_t letters;
} word_features;

/// How the letters of a sentence are set.
enum { SETTING_USUAL, SETTING_TITLE, SETTING_CAPITALS, SETTING_SMALL };

/// The words of a piece, two of nothing before and behind.
typedef struct {
  int count;
  int setting;
  word_features padded[SYNTAX_MOST + 4];
} word_list;

static inline uint32_t hash_bytes(const uint8_t *bytes, int count) {
  uint32_t hash = 2166136261u;
  for (int at = 0; at < count; at++) hash = (hash ^ bytes[at]) * 16777619u;
  hash ^= hash >> 15;
  hash *= 0x85EBCA6Bu;
  hash ^= hash >> 13;
  // 0 and 1 stand for no word and for the root.
  return hash < 2 ? hash + 2 : hash;
}

/// Writes the form in ASCII quotes and dashes, with `0` for digits; at most 60 bytes: of longer words the first 40 and
/// the last 20.
static inline int normalized(const uint8_t *bytes, int count, uint8_t *out) {
  int length = 0;
  for (int at = 0; at < count;) {
    if (count > 60 && at == 40 && at < count - 20) at = count - 20;
    uint8_t byte = bytes[at];
    if (byte == 0xE2 && at + 2 < count && bytes[at + 1] == 0x80) {
      uint8_t last = bytes[at + 2], as = 0;
      if (last == 0x98 || last == 0x99) as = '\'';
      if (last == 0x9C || last == 0x9D) as = '"';
      if (last >= 0x90 && last <= 0x95) as = '-';
      if (as && length < 60) {
        out[length++] = as;
        at += 3;
        continue;
      }
    }
    if (length == 60) break;
    out[length++] = byte >= '0' && byte <= '9' ? '0' : byte == '`' ? '\'' : byte;
    at++;
  }
  return length;
}

static inline int is_small(uint8_t byte) { return byte >= 'a' && byte <= 'z'; }
static inline int is_capital(uint8_t byte) { return byte >= 'A' && byte <= 'Z'; }

static inline void word_read(word_features *word, const uint8_t *bytes, int count) {
  uint8_t form[64], lower[64], shape[64];
  int length = normalized(bytes, count, form), shaped = 0, small = 0, capital = 0;
  for (int at = 0; at < length; at++) {
    uint8_t byte = form[at];
    lower[at] = is_capital(byte) ? byte | 0x20 : byte;
    small += is_small(byte);
    capital += is_capital(byte);
    uint8_t class = is_small(byte) ? 'x' : is_capital(byte) ? 'X' : byte >= 0x80 ? 'u' : byte;
    // Runs of one class count up to two.
    if (shaped < 2 || shape[shaped - 1] != class || shape[shaped - 2] != class) shape[shaped++] = class;
  }
  word->form = hash_bytes(form, length);
  word->lower = hash_bytes(lower, length);
  word->prefix1 = hash_bytes(lower, length < 1 ? length : 1);
  word->prefix2 = hash_bytes(lower, length < 2 ? length : 2);
  word->prefix3 = hash_bytes(lower, length < 3 ? length : 3);
  word->suffix1 = hash_bytes(lower + (length < 1 ? 0 : length - 1), length < 1 ? length : 1);
  word->suffix2 = hash_bytes(lower + (length < 2 ? 0 : length - 2), length < 2 ? length : 2);
  word->suffix3 = hash_bytes(lower + (length < 3 ? 0 : length - 3), length < 3 ? length : 3);
  word->suffix4 = hash_bytes(lower + (length < 4 ? 0 : length - 4), length < 4 ? length : 4);
  word->shape = hash_bytes(shape, shaped);
  word->letters = small + capital == 0 ? 0 : capital == 0 ? 1
      : small == 0 ? (capital > 1 ? 3 : 2) : is_capital(form[0]) && capital == 1 ? 2 : 4;
}

/// Reads the words of a piece; the caller gives at most `SYNTAX_MOST`.
static inline void words_read(word_list *list, const syntax_word *words, int count) {
  memset(list->padded, 0, 2 * sizeof(word_features));
  memset(list->padded + 2 + count, 0, 2 * sizeof(word_features));
  int lettered = 0, capitalised = 0, capitals = 0, long_small = 0;
  for (int at = 0; at < count; at++) {
    word_features *word = &list->padded[at + 2];
    word_read(word, words[at].bytes, (int)words[at].count);
    if (word->letters == 0) continue;
    lettered++;
    if (word->letters == 3) capitals++;
    if (word->letters >= 2) capitalised++;
    if (word->letters == 1 && words[at].count > 3) long_small++;
  }
  list->count = count;
  list->setting = SETTING_USUAL;
  if (lettered >= 2) {
    if (capitals * 10 >= lettered * 7) list->setting = SETTING_CAPITALS;
    else if (capitalised * 10 >= lettered * 5 && long_small * 10 <= lettered) list->setting = SETTING_TITLE;
    else if (capitalised == 0) list->setting = SETTING_SMALL;
  }
}

/// One feature: which template, and what it holds.
static inline uint64_t feature(uint32_t template, uint32_t first, uint32_t second) {
  uint64_t hash = (((uint64_t)first << 32) | second) ^ (template * 0x9E3779B97F4A7C15ull);
  hash *= 0xD6E8FEB86659FD93ull;
  hash ^= hash >> 32;
  hash *= 0xC2B2AE3D27D4EB4Full;
  return hash;
}

#endif
