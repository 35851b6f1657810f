// train-syntax: trains the model of tagger and parser, or says how well one reads.
#include "SyntaxTraining.h"

#include <stdlib.h>
#include <string.h>

static int usage(void) {
  fputs("usage: train-syntax MODEL --gold FILE... [--silver FILE...] [--percent N]\n"
        "       train-syntax --evaluate MODEL FILE...\n"
        "Trees are CoNLL-U files. Gold ones count twice.\n", stderr);
  return 2;
}

static int evaluate(int count, char **arguments) {
  int failed = 0;
  for (int at = 1; at < count; at++)
    for (const char *setting = "-CsT"; *setting; setting++)
      failed |= syntax_evaluate(arguments[0], arguments[at], *setting == '-' ? 0 : *setting, stdout);
  return failed != 0;
}

int main(int count, char **arguments) {
  if (count >= 4 && !strcmp(arguments[1], "--evaluate")) return evaluate(count - 2, arguments + 2);
  if (count < 4) return usage();
  syntax_training training = syntax_training_usual();
  const char *gold[64], *silver[64];
  const char **list = NULL;
  for (int at = 2; at < count; at++) {
    if (!strcmp(arguments[at], "--gold")) list = gold;
    else if (!strcmp(arguments[at], "--silver")) list = silver;
    else if (!strcmp(arguments[at], "--percent") && at + 1 < count) training.percent = atoi(arguments[++at]);
    else if (list == gold && training.gold_count < 64) gold[training.gold_count++] = arguments[at];
    else if (list == silver && training.silver_count < 64) silver[training.silver_count++] = arguments[at];
    else return usage();
  }
  training.gold = gold;
  training.silver = silver;
  return syntax_train(&training, arguments[1]) != 0;
}
