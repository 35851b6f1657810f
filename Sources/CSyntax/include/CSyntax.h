// A tagger and a dependency parser for English, in integers: the same trees on every machine.
//
// Both are linear models over hashed features. The inner loop is C for its speed; the trainer (tools/train-syntax)
// includes the same headers, so that a feature is written in one place.
#ifndef CSYNTAX_H
#define CSYNTAX_H

#include <stddef.h>
#include <stdint.h>

/// Words that are read together at most.
#define SYNTAX_MOST_WORDS 255

typedef struct {
  const uint8_t *bytes;
  size_t count;
} syntax_word;

/// What is said of a word.
typedef struct {
  /// An index into the model's tags and relations.
  uint8_t tag, relation;
  /// The word that governs it, from 0; the number of words for the root.
  uint16_t head;
} syntax_node;

/// A model: read-only, shared by threads.
typedef struct syntax_model syntax_model;

/// The model in `count` bytes, which must live as long as it and are not copied; NULL where they are no model or memory
/// is short.
syntax_model *syntax_model_open(const uint8_t *bytes, size_t count);
void syntax_model_close(syntax_model *model);

int syntax_tag_count(const syntax_model *model);
int syntax_relation_count(const syntax_model *model);
/// `UPOS|XPOS` of a tag, the name of a relation; zero-terminated, living as long as the model.
const char *syntax_tag_name(const syntax_model *model, int tag);
const char *syntax_relation_name(const syntax_model *model, int relation);

/// Reads up to `SYNTAX_MOST_WORDS` words as one tree; more, or none, are left alone. `nodes` has room for `count`.
/// Words that are empty are allowed.
void syntax_read(const syntax_model *model, const syntax_word *words, int count, syntax_node *nodes);

/// Writes the dictionary form of a word with a tag, UTF-8, at most `room` bytes; its length.
int syntax_lemma(const syntax_model *model, int tag, const uint8_t *bytes, size_t count, uint8_t *out, size_t room);

/// Parts that one token may have.
#define SYNTAX_MOST_PARTS 3

/// Cuts a token into the words of the treebanks: `don't` is `do` and `n't`. Writes where each ends and returns how many
/// there are, mostly 1 (whose end is not to be read: a token may be longer than it can say).
int syntax_split(const uint8_t *bytes, size_t count, uint8_t stops[SYNTAX_MOST_PARTS]);

#endif
