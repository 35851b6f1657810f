#include "SyntaxTraining.h"
#include "trees.h"

#include <stdlib.h>
#include <time.h>

typedef struct {
  int words, part, tag, head, labelled, universal;
  /// Lemmas of words whose tag is given, and of all.
  int lemmas_of_gold, lemmas;
} figures;

static int same_to(const char *left, const char *right, char stop) {
  size_t a = strcspn(left, (char[]){stop, 0}), b = strcspn(right, (char[]){stop, 0});
  return a == b && !memcmp(left, right, a);
}

static int has_lemma(const syntax_model *model, const char *tag, syntax_word word, const char *lemma) {
  uint8_t out[256];
  int number = 0;
  while (number < syntax_tag_count(model) - 1 && strcmp(syntax_tag_name(model, number), tag)) number++;
  int length = syntax_lemma(model, number, word.bytes, word.count, out, sizeof out);
  return (int)strlen(lemma) == length && !memcmp(out, lemma, (size_t)length);
}

static void count_tree(figures *figures, const syntax_model *model, const treebank *bank, const tree *tree, char setting) {
  uint8_t forms[SYNTAX_MOST * 256];
  syntax_word words[SYNTAX_MOST];
  syntax_node nodes[SYNTAX_MOST];
  for (int at = 0; at < tree->count; at++) {
    int count = bank->form_count[tree->first + at] < 250 ? bank->form_count[tree->first + at] : 250;
    set_form(setting, bank->form[tree->first + at], count, forms + at * 256);
    words[at] = (syntax_word){forms + at * 256, (size_t)count};
  }
  syntax_read(model, words, tree->count, nodes);
  for (int at = 0; at < tree->count; at++) {
    const char *tag = bank->tag_name[bank->tag[tree->first + at]];
    const char *relation = bank->relation_name[bank->relation[tree->first + at]];
    const char *read_tag = syntax_tag_name(model, nodes[at].tag);
    const char *read_relation = syntax_relation_name(model, nodes[at].relation);
    int attached = nodes[at].head == bank->head[tree->first + at];
    const char *lemma = bank->lemma[tree->first + at];
    figures->lemmas_of_gold += has_lemma(model, tag, words[at], lemma);
    figures->lemmas += has_lemma(model, read_tag, words[at], lemma);
    figures->words++;
    figures->part += same_to(tag, read_tag, '|');
    figures->tag += !strcmp(tag, read_tag);
    figures->head += attached;
    figures->labelled += attached && !strcmp(relation, read_relation);
    figures->universal += attached && same_to(relation, read_relation, ':');
  }
}

int syntax_evaluate(const char *path, const char *trees, char setting, FILE *log) {
  FILE *file = fopen(path, "rb");
  enum { MOST_BYTES = 16 << 20 };
  uint8_t *bytes = aligned_alloc(64, MOST_BYTES);
  size_t count = file && bytes ? fread(bytes, 1, MOST_BYTES, file) : 0;
  if (file) fclose(file);
  syntax_model *model = syntax_model_open(bytes, count);
  if (!model) return fprintf(log, "%s: no model\n", path), -1;
  treebank *bank = calloc(1, sizeof *bank);
  if (treebank_read(bank, trees, 1, 100, log)) return -1;
  figures figures = {0};
  clock_t start = clock();
  for (int at = 0; at < bank->tree_count; at++) count_tree(&figures, model, bank, &bank->trees[at], setting);
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC, words = figures.words / 100.0;
  fprintf(log, "%s %c: %d words, UPOS %.2f, tags %.2f, UAS %.2f, LAS %.2f, without subtypes %.2f, lemmas %.2f (by gold tags %.2f); %.0f words/s\n",
          trees, setting ? setting : '-', figures.words, figures.part / words, figures.tag / words,
          figures.head / words, figures.labelled / words, figures.universal / words, figures.lemmas / words,
          figures.lemmas_of_gold / words, figures.words / seconds);
  syntax_model_close(model);
  free(bytes);
  return 0;
}
