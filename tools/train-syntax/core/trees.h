// Trees of CoNLL-U files, read into memory.
#ifndef TREES_H
#define TREES_H

#include "reading.h"
#include <stdio.h>

typedef struct {
  int first, count;
  /// Where it came from: 1 gold, 0 silver; and the setting its words are copied in, 0 as they are.
  char gold, setting;
} tree;

/// Trees, and their words in columns.
typedef struct {
  tree *trees;
  int tree_count, tree_room;
  int word_count, word_room;
  const char **form;
  /// `_` where it is not known.
  const char **lemma;
  int *form_count;
  /// Indices into the names below, which are those of the files.
  uint16_t *tag, *relation;
  /// Within the tree; the number of its words for the root.
  int16_t *head;
  /// Names as met, and how often.
  const char *tag_name[1024], *relation_name[1024];
  int tag_met[1024], relation_met[1024];
  int tag_count, relation_count;
} treebank;

/// Reads a file behind what is there; trees of more than `SYNTAX_MOST` words are left out. 0, or -1.
int treebank_read(treebank *bank, const char *path, int gold, int percent, FILE *log);
/// Copies `percent` of the trees in capitals, small letters and Title Case by turns.
void treebank_copy(treebank *bank, int percent);
/// Sorts names, leaves out tags met fewer than `least` times (their words get the commonest tag of the same part of
/// speech), and names what is there from 0.
void treebank_number(treebank *bank, int least);
/// The form of a word in a setting: 'C', 's', 'T' or 0; `room` of at least its length.
void set_form(char setting, const char *form, int count, uint8_t *out);

#endif
