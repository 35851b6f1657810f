// Contractions: which words of the treebanks stand in one token.
#include "words.h"

/// The endings that are words of their own, after an apostrophe, and how many letters of the part before belong to them.
static const struct {
  const char *letters;
  int before;
} clitics[] = {{"t", 1}, {"s", 0}, {"m", 0}, {"d", 0}, {"re", 0}, {"ve", 0}, {"ll", 0}};

/// Whole tokens, and the length of the first part.
static const struct {
  const char *token;
  int first;
} fused[] = {
    {"cannot", 3}, {"gonna", 3}, {"wanna", 3}, {"gotta", 3}, {"gimme", 3}, {"lemme", 3}, {"dont", 2}, {"doesnt", 4},
    {"didnt", 3}, {"cant", 2}, {"isnt", 2}, {"wasnt", 3}, {"arent", 3}, {"werent", 4}, {"couldnt", 5}, {"wouldnt", 5},
    {"shouldnt", 6}, {"havent", 4}, {"hasnt", 3}, {"hadnt", 3},
};

static uint8_t small(uint8_t byte) { return is_capital(byte) ? byte | 0x20 : byte; }

static int is_same(const uint8_t *bytes, size_t count, const char *letters) {
  for (size_t at = 0; at < count; at++)
    if (small(bytes[at]) != (uint8_t)letters[at]) return 0;
  return letters[count] == 0;
}

/// The length of an apostrophe that ends before `stop`; 0 where none does.
static size_t apostrophe(const uint8_t *bytes, size_t stop) {
  if (stop >= 1 && bytes[stop - 1] == '\'') return 1;
  if (stop >= 3 && bytes[stop - 3] == 0xE2 && bytes[stop - 2] == 0x80 && bytes[stop - 1] == 0x99) return 3;
  return 0;
}

/// The bytes before the clitic that ends a token of `count` bytes; 0 where none does.
static size_t before_clitic(const uint8_t *bytes, size_t count) {
  for (size_t letters = 1; letters <= 2 && letters < count; letters++) {
    size_t mark = apostrophe(bytes, count - letters);
    if (!mark) continue;
    for (size_t at = 0; at < sizeof clitics / sizeof clitics[0]; at++) {
      if (strlen(clitics[at].letters) != letters || !is_same(bytes + count - letters, letters, clitics[at].letters)) continue;
      size_t stop = count - letters - mark;
      if (!clitics[at].before) return stop;
      // "n't" needs its n, and a verb before it.
      return stop >= 2 && small(bytes[stop - 1]) == 'n' ? stop - 1 : 0;
    }
  }
  return 0;
}

int syntax_split(const uint8_t *bytes, size_t count, uint8_t stops[SYNTAX_MOST_PARTS]) {
  if (count < 3 || count > 40) {
    stops[0] = (uint8_t)(count > 255 ? 255 : count);
    return 1;
  }
  if (count >= 4 && count <= 8) {
    for (size_t at = 0; at < sizeof fused / sizeof fused[0]; at++) {
      if (!is_same(bytes, strlen(fused[at].token) == count ? count : 0, fused[at].token)) continue;
      stops[0] = (uint8_t)fused[at].first;
      stops[1] = (uint8_t)count;
      return 2;
    }
  }
  // From the end: "couldn't've" ends in two.
  size_t parts[SYNTAX_MOST_PARTS], stop = count;
  int found = 0;
  while (found < SYNTAX_MOST_PARTS - 1) {
    size_t before = before_clitic(bytes, stop);
    if (!before) break;
    parts[found++] = stop;
    stop = before;
  }
  parts[found++] = stop;
  for (int at = 0; at < found; at++) stops[at] = (uint8_t)parts[found - 1 - at];
  return found;
}
