#include "trees.h"

#include <stdlib.h>

static int name_index(const char **names, int *met, int *count, const char *name, int length) {
  for (int at = 0; at < *count; at++)
    if ((int)strlen(names[at]) == length && !memcmp(names[at], name, length)) return met[at]++, at;
  if (*count == 1024) return 0;
  char *kept = malloc(length + 1);
  memcpy(kept, name, length);
  kept[length] = 0;
  names[*count] = kept;
  met[*count] = 1;
  return (*count)++;
}

static void make_room(treebank *bank) {
  if (bank->word_count == bank->word_room) {
    bank->word_room = bank->word_room ? bank->word_room * 2 : 1 << 16;
#define GROW(column) bank->column = realloc(bank->column, sizeof *bank->column * (size_t)bank->word_room)
    GROW(form);
    GROW(form_count);
    GROW(tag);
    GROW(relation);
    GROW(lemma);
    GROW(head);
#undef GROW
  }
  if (bank->tree_count == bank->tree_room) {
    bank->tree_room = bank->tree_room ? bank->tree_room * 2 : 1 << 12;
    bank->trees = realloc(bank->trees, sizeof *bank->trees * (size_t)bank->tree_room);
  }
}

static char *whole_file(const char *path, FILE *log) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) return fprintf(log, "%s: cannot be read\n", path), NULL;
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  size_t got = fread(text, 1, (size_t)size, file);
  fclose(file);
  text[got] = 0;
  return text;
}

/// Adds the word of one line; a line of a contraction or of an empty node is none.
static void read_word(treebank *bank, char *line, int length) {
  char *column[10];
  int columns = 0;
  column[columns++] = line;
  for (int at = 0; at < length && columns < 10; at++)
    if (line[at] == '\t') line[at] = 0, column[columns++] = line + at + 1;
  if (columns < 8 || strpbrk(column[0], "-.")) return;
  make_room(bank);
  int at = bank->word_count++;
  char tag[128];
  snprintf(tag, sizeof tag, "%s|%s", column[3], column[4]);
  bank->form[at] = column[1];
  bank->lemma[at] = column[2];
  bank->form_count[at] = (int)strlen(column[1]);
  bank->tag[at] = (uint16_t)name_index(bank->tag_name, bank->tag_met, &bank->tag_count, tag, (int)strlen(tag));
  bank->relation[at] = (uint16_t)name_index(
      bank->relation_name, bank->relation_met, &bank->relation_count, column[7], (int)strlen(column[7]));
  bank->head[at] = (int16_t)(atoi(column[6]) - 1);
}

static void end_tree(treebank *bank, int first, int gold, int used) {
  int count = bank->word_count - first;
  int sound = used && count > 0 && count <= SYNTAX_MOST;
  for (int at = first; sound && at < bank->word_count; at++) {
    if (bank->head[at] < 0) bank->head[at] = (int16_t)count;
    sound = bank->head[at] <= count && bank->head[at] != at - first;
  }
  if (!sound) {
    bank->word_count = first;
    return;
  }
  make_room(bank);
  bank->trees[bank->tree_count++] = (tree){first, count, (char)gold, 0};
}

int treebank_read(treebank *bank, const char *path, int gold, int percent, FILE *log) {
  // Kept: the forms point into it.
  char *text = whole_file(path, log);
  if (!text) return -1;
  int first = bank->word_count, number = 0;
  for (char *line = text; *line;) {
    char *stop = strchr(line, '\n');
    int length = stop ? (int)(stop - line) : (int)strlen(line);
    char *next = line + length + (stop != NULL);
    line[length] = 0;
    if (length > 0 && line[length - 1] == '\r') line[--length] = 0;
    if (length > 0 && line[0] != '#') read_word(bank, line, length);
    if (length == 0 || !*next) {
      // Evenly: every sentence whose hundredth is a new one.
      int used = (number + 1) * (long)percent / 100 > number * (long)percent / 100;
      if (bank->word_count > first) end_tree(bank, first, gold, used), number++;
      first = bank->word_count;
    }
    line = next;
  }
  return 0;
}

void treebank_copy(treebank *bank, int percent) {
  static const char settings[] = {'C', 's', 'T'};
  int count = bank->tree_count, copied = 0;
  for (int at = 0; at < count; at++) {
    if ((at + 1) * (long)percent / 100 == at * (long)percent / 100) continue;
    make_room(bank);
    bank->trees[bank->tree_count] = bank->trees[at];
    bank->trees[bank->tree_count++].setting = settings[copied++ % 3];
  }
}

static void number(const char **names, int *met, int *count, uint16_t *column, int words, int least, int by_class) {
  int order[1024], kept = 0, becomes[1024];
  for (int at = 0; at < *count; at++)
    if (met[at] >= least) order[kept++] = at;
  for (int at = 1; at < kept; at++)
    for (int to = at; to > 0 && strcmp(names[order[to]], names[order[to - 1]]) < 0; to--) {
      int moved = order[to];
      order[to] = order[to - 1];
      order[to - 1] = moved;
    }
  for (int at = 0; at < *count; at++) {
    becomes[at] = -1;
    int best = 0;
    for (int to = 0; to < kept; to++) {
      if (order[to] == at) becomes[at] = to;
      int same = by_class && !strncmp(names[order[to]], names[at], strcspn(names[at], "|") + 1);
      int best_same = by_class && !strncmp(names[order[best]], names[at], strcspn(names[at], "|") + 1);
      if (same > best_same || (same == best_same && met[order[to]] > met[order[best]])) best = to;
    }
    if (becomes[at] < 0) becomes[at] = best;
  }
  for (int at = 0; at < words; at++) column[at] = (uint16_t)becomes[column[at]];
  const char *sorted[1024];
  for (int at = 0; at < kept; at++) sorted[at] = names[order[at]];
  memcpy(names, sorted, sizeof(char *) * (size_t)kept);
  *count = kept;
}

void treebank_number(treebank *bank, int least) {
  number(bank->tag_name, bank->tag_met, &bank->tag_count, bank->tag, bank->word_count, least, 1);
  number(bank->relation_name, bank->relation_met, &bank->relation_count, bank->relation, bank->word_count, 1, 0);
}

void set_form(char setting, const char *form, int count, uint8_t *out) {
  for (int at = 0; at < count; at++) {
    uint8_t byte = (uint8_t)form[at];
    int raised = setting == 'C' || (setting == 'T' && at == 0);
    if (raised && is_small(byte)) byte &= 0xDF;
    if (setting == 's' && is_capital(byte)) byte |= 0x20;
    out[at] = byte;
  }
}
