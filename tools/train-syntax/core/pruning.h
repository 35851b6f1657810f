// From averaged weights to the tables that are shipped.
#ifndef PRUNING_H
#define PRUNING_H

#include "lemma_rules.h"
#include "perceptron.h"
#include "reading.h"
#include <stdio.h>

typedef struct {
  int bits;
  uint32_t lines;
  uint8_t *rows;
  uint8_t *lists;
  uint32_t list_bytes;
  int kept_rows, kept_weights;
} shipped_table;

/// Both mark what they keep in the model.
///
/// Keeps the rows whose weights lie furthest apart, with all their weights.
shipped_table keep_rows(perceptron *model, int rows);
/// Keeps the largest weights, as a list for each row that has any.
shipped_table keep_lists(perceptron *model, int weights);

void free_table(shipped_table *table);

int write_model(
    const char *path, const treebank *bank, const shipped_table *tables, const lemma_rules *lemmas, FILE *log);

#endif
