// Trains the model of CSyntax on dependency trees. The same trees give the same bytes, on any machine.
#ifndef SYNTAX_TRAINING_H
#define SYNTAX_TRAINING_H

#include <stddef.h>
#include <stdio.h>

typedef struct {
  /// CoNLL-U files: read twice an epoch, and once.
  const char *const *gold;
  int gold_count;
  const char *const *silver;
  int silver_count;
  /// Of 100 sentences this many are used, evenly.
  int percent;
  int tagger_epochs, fold_epochs, parser_epochs;
  /// Epochs with the weights that are kept alone.
  int again_epochs;
  /// 2^bits rows while training.
  int tag_bits, action_bits, relation_bits;
  /// Rows of actions, and weights of tags and relations, that are kept.
  int tag_weights, action_rows, relation_weights;
  /// Of 100 sentences this many are copied in capitals, small letters or Title Case.
  int copies;
  FILE *log;
} syntax_training;

/// What the shipped model was trained with, without files.
syntax_training syntax_training_usual(void);

/// Writes the model to `path`; 0, or -1 with a line in the log.
int syntax_train(const syntax_training *training, const char *path);

/// How well a model reads a CoNLL-U file, as a line in `log`: words in capitals ('C'), small letters ('s'), Title Case
/// ('T'), or as they are (0). 0, or -1 with a line in the log.
int syntax_evaluate(const char *model, const char *trees, char setting, FILE *log);

#endif
