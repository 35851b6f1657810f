// The model in memory.
#ifndef SYNTAX_READING_H
#define SYNTAX_READING_H

#include "lemmas.h"
#include "parsing.h"
#include "weights.h"

enum { TABLE_TAGS, TABLE_ACTIONS, TABLE_RELATIONS, TABLES };

#define MODEL_MAGIC "SYNTAX01"
#define MODEL_HEADER 256

struct syntax_model {
  int tags, relations, root;
  const char *tag_name[128], *relation_name[64];
  weight_table table[TABLES];
  tag_classes classes;
  /// Rules of lemmas, in 2^bits places: key (4 bytes, 0 for none), bytes to cut, bytes to add, and where these stand.
  int rule_bits;
  const uint8_t *rules;
  const uint8_t *endings;
  uint32_t ending_bytes;
  /// Tags whose lemmas keep their capitals.
  uint8_t is_name[128];
};

static inline int best_of(const int32_t *scores, int count) {
  int best = 0;
  for (int at = 1; at < count; at++)
    if (scores[at] > scores[best]) best = at;
  return best;
}

/// Which tags are marks between clauses, and verbs.
static inline void classify_tags(tag_classes *classes, const char *const *names, int count) {
  memset(classes, 0, sizeof *classes);
  for (int at = 0; at < count; at++) {
    const char *name = names[at];
    classes->is_mark[at] = !strcmp(name, "PUNCT|,") || !strcmp(name, "PUNCT|:") || !strcmp(name, "PUNCT|.");
    classes->is_verb[at] = !strncmp(name, "VERB|", 5) || !strncmp(name, "AUX|", 4);
  }
}

#endif
