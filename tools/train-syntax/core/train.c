// The training of tagger and parser.
#include "SyntaxTraining.h"
#include "oracle.h"
#include "pruning.h"
#include "trees.h"

syntax_training syntax_training_usual(void) {
  return (syntax_training){
      .percent = 100,
      .tagger_epochs = 5,
      .fold_epochs = 3,
      .parser_epochs = 6,
      .again_epochs = 4,
      .tag_bits = 21,
      .action_bits = 23,
      .relation_bits = 19,
      .tag_weights = 300000,
      .action_rows = 500000,
      .relation_weights = 300000,
      .copies = 15,
      .log = stderr,
  };
}

typedef struct {
  uint64_t state;
} random_numbers;

static uint32_t random_below(random_numbers *numbers, uint32_t bound) {
  numbers->state ^= numbers->state >> 12;
  numbers->state ^= numbers->state << 25;
  numbers->state ^= numbers->state >> 27;
  return (uint32_t)(((numbers->state * 0x2545F4914F6CDD1Dull >> 32) * bound) >> 32);
}

/// The trees of an epoch, gold ones twice; then shuffled.
static int *epoch_order(const treebank *bank, int *count) {
  int *order = malloc(sizeof *order * (size_t)(bank->tree_count * 2 + 1));
  *count = 0;
  for (int at = 0; at < bank->tree_count; at++)
    for (int times = bank->trees[at].gold ? 2 : 1; times > 0; times--) order[(*count)++] = at;
  return order;
}

static void shuffle(int *order, int count, random_numbers *numbers) {
  for (int at = count - 1; at > 0; at--) {
    int other = (int)random_below(numbers, (uint32_t)at + 1), moved = order[at];
    order[at] = order[other];
    order[other] = moved;
  }
}

static void read_words(word_list *list, const treebank *bank, const tree *tree) {
  syntax_word words[SYNTAX_MOST];
  uint8_t forms[SYNTAX_MOST * 250];
  int used = 0;
  for (int at = 0; at < tree->count; at++) {
    const char *form = bank->form[tree->first + at];
    int count = bank->form_count[tree->first + at];
    if (count > 250) count = 250;
    set_form(tree->setting, form, count, forms + used);
    words[at] = (syntax_word){forms + used, (size_t)count};
    used += count;
  }
  words_read(list, words, tree->count);
}

/// One step: of a decision that was wrong the weights change.
static void learn(perceptron *model, const uint64_t *features, int count, int right, int chosen) {
  model->step++;
  if (chosen == right) return;
  model->wrong++;
  perceptron_update(model, features, count, right, chosen);
}

static double share(int64_t part, int64_t whole) { return whole ? 100.0 * (double)part / (double)whole : 0; }

static void tag_tree(perceptron *tagger, const treebank *bank, const tree *tree, uint8_t *tags, int learns) {
  word_list list;
  uint64_t features[TAG_FEATURES];
  int32_t scores[128];
  read_words(&list, bank, tree);
  for (int at = 0; at < tree->count; at++) {
    int count = tag_features(&list, at, tags, features);
    perceptron_score(tagger, features, count, scores);
    int best = best_of(scores, tagger->classes), right = bank->tag[tree->first + at];
    tags[at] = (uint8_t)best;
    if (!learns) continue;
    learn(tagger, features, count, right, best);
  }
}

/// Replaces weights by their averages, in a scale that fits: the tagger of a fold is used as it is.
static void settle(perceptron *model) {
  size_t count = ((size_t)1 << model->bits) * (size_t)model->width;
  int64_t steps = model->step > 64 ? model->step / 64 : 1;
  for (size_t at = 0; at < count; at++) {
    if (model->weights[at] == 0 && model->late[at] == 0) continue;
    int64_t value = (model->weights[at] * model->step - model->late[at]) / steps;
    model->weights[at] = (int16_t)(value > INT16_MAX ? INT16_MAX : value < INT16_MIN ? INT16_MIN : value);
  }
}

/// Trains on the trees outside of a fold of two; -1 for all.
static void train_tagger(perceptron *tagger, const treebank *bank, const syntax_training *training, int fold, int epochs) {
  random_numbers numbers = {0x9E3779B97F4A7C15ull};
  int count, *order = epoch_order(bank, &count);
  uint8_t tags[SYNTAX_MOST];
  for (int epoch = 0; epoch < epochs; epoch++) {
    int64_t steps = tagger->step, wrong = tagger->wrong;
    shuffle(order, count, &numbers);
    for (int at = 0; at < count; at++) {
      const tree *tree = &bank->trees[order[at]];
      // By the place of the words: copies are with their originals.
      if (fold >= 0 && (tree->first / 64) % 2 == fold) continue;
      tag_tree(tagger, bank, tree, tags, 1);
    }
    fprintf(training->log, fold < 0 ? "tagger" : "tagger of fold %d", fold + 1);
    fprintf(training->log, ", epoch %d: %.2f %% wrong\n", epoch + 1, share(tagger->wrong - wrong, tagger->step - steps));
  }
  free(order);
}

/// Tags every tree by a tagger that has not seen it; copies are tagged too, in `tagged` behind.
static void tag_by_folds(treebank *bank, const syntax_training *training, uint8_t **tagged) {
  for (int fold = 0; fold < 2; fold++) {
    perceptron tagger;
    perceptron_start(&tagger, training->tag_bits, bank->tag_count);
    train_tagger(&tagger, bank, training, fold, training->fold_epochs);
    settle(&tagger);
    for (int at = 0; at < bank->tree_count; at++) {
      const tree *tree = &bank->trees[at];
      if ((tree->first / 64) % 2 != fold) continue;
      tagged[at] = malloc((size_t)tree->count);
      tag_tree(&tagger, bank, tree, tagged[at], 0);
    }
    perceptron_end(&tagger);
  }
}

typedef struct {
  perceptron actions, relations;
  tag_classes classes;
  int root;
} parser;

static int choose_label(parser *parser, const parse_state *state, int head, int word, int right) {
  if (head == state->count) return parser->root;
  uint64_t features[LABEL_FEATURES];
  int32_t scores[64];
  int count = label_features(state, head, word, features);
  perceptron_score(&parser->relations, features, count, scores);
  scores[parser->root] = INT32_MIN;
  int best = best_of(scores, parser->relations.classes);
  if (right >= 0 && right != parser->root) {
    learn(&parser->relations, features, count, right, best);
  }
  return best;
}

static void parse_tree(
    parser *parser, const treebank *bank, const tree *tree, const uint8_t *tags, int explores, random_numbers *numbers) {
  word_list list;
  parse_state state;
  gold_tree gold;
  read_words(&list, bank, tree);
  parse_start(&state, &list, tags, &parser->classes);
  gold_read(&gold, bank->head + tree->first, tree->count);
  while (!parse_is_done(&state)) {
    uint64_t features[ACTION_FEATURES];
    int32_t scores[4];
    int costs[ACTIONS] = {0}, best = -1, right = -1, least = 1 << 20;
    int count = action_features(&state, features);
    perceptron_score(&parser->actions, features, count, scores);
    action_costs(&gold, &state, costs);
    for (int action = 0; action < ACTIONS; action++) {
      if (!parse_allows(&state, action)) continue;
      if (best < 0 || scores[action] > scores[best]) best = action;
      if (costs[action] < least) least = costs[action];
    }
    for (int action = 0; action < ACTIONS; action++)
      if (parse_allows(&state, action) && costs[action] == least && (right < 0 || scores[action] > scores[right]))
        right = action;
    int wrong = costs[best] > least;
    learn(&parser->actions, features, count, wrong ? right : best, best);
    int action = wrong && !(explores && random_below(numbers, 10)) ? right : best;
    if (action == SHIFT) {
      parse_shift(&state);
      continue;
    }
    int word = parse_dependent(&state), head = parse_governor(&state, action);
    int true_label = gold.head[word] == head ? bank->relation[tree->first + word] : -1;
    parse_attach(&state, head, word, choose_label(parser, &state, head, word, true_label));
  }
}

static void start_parser(parser *parser, const treebank *bank, const syntax_training *training) {
  perceptron_start(&parser->actions, training->action_bits, ACTIONS);
  perceptron_start(&parser->relations, training->relation_bits, bank->relation_count);
  classify_tags(&parser->classes, bank->tag_name, bank->tag_count);
  for (int at = 0; at < bank->relation_count; at++)
    if (!strcmp(bank->relation_name[at], "root")) parser->root = at;
}

/// Follows the parser where it is wrong, mostly, so that it learns to go on from there: from the second epoch on, or from
/// the first where it `explores`.
static void train_parser(
    parser *parser, const treebank *bank, const syntax_training *training, uint8_t *const *tagged, int epochs, int explores) {
  random_numbers numbers = {0xD1B54A32D192ED03ull};
  int count, *order = epoch_order(bank, &count);
  for (int epoch = 0; epoch < epochs; epoch++) {
    int64_t steps = parser->actions.step, wrong = parser->actions.wrong;
    shuffle(order, count, &numbers);
    for (int at = 0; at < count; at++)
      parse_tree(parser, bank, &bank->trees[order[at]], tagged[order[at]], explores || epoch > 0, &numbers);
    fprintf(training->log, "parser, epoch %d: %.2f %% wrong\n", epoch + 1,
            share(parser->actions.wrong - wrong, parser->actions.step - steps));
  }
  free(order);
}

static int read_trees(treebank *bank, const syntax_training *training) {
  for (int at = 0; at < training->gold_count; at++)
    if (treebank_read(bank, training->gold[at], 1, training->percent, training->log)) return -1;
  for (int at = 0; at < training->silver_count; at++)
    if (treebank_read(bank, training->silver[at], 0, training->percent, training->log)) return -1;
  if (bank->tree_count == 0) return fprintf(training->log, "no trees to train on\n"), -1;
  // A tag met once in 100,000 words is a slip, mostly.
  int rare = bank->word_count / 100000;
  treebank_number(bank, rare > 1 ? rare : 1);
  if (bank->tag_count >= ROOT_TAG || bank->relation_count >= NO_LABEL)
    return fprintf(training->log, "%d tags, %d relations: too many\n", bank->tag_count, bank->relation_count), -1;
  fprintf(training->log, "%d trees, %d words, %d tags, %d relations\n", bank->tree_count, bank->word_count,
          bank->tag_count, bank->relation_count);
  treebank_copy(bank, training->copies);
  return 0;
}

/// The tagger that is shipped: trained, cut down to the weights that count, and trained again on these, which then make
/// up for the others.
static shipped_table trained_tags(const treebank *bank, const syntax_training *training) {
  perceptron tagger;
  perceptron_start(&tagger, training->tag_bits, bank->tag_count);
  train_tagger(&tagger, bank, training, -1, training->tagger_epochs);
  shipped_table table = keep_lists(&tagger, training->tag_weights);
  free_table(&table);
  forget_others(&tagger);
  train_tagger(&tagger, bank, training, -1, training->again_epochs);
  table = keep_lists(&tagger, training->tag_weights);
  perceptron_end(&tagger);
  return table;
}

/// The parser's two tables, likewise.
static void train_trees(
    const treebank *bank, const syntax_training *training, uint8_t *const *tagged, shipped_table tables[TABLES]) {
  parser parser = {0};
  start_parser(&parser, bank, training);
  train_parser(&parser, bank, training, tagged, training->parser_epochs, 0);
  tables[TABLE_ACTIONS] = keep_rows(&parser.actions, training->action_rows);
  tables[TABLE_RELATIONS] = keep_lists(&parser.relations, training->relation_weights);
  free_table(&tables[TABLE_ACTIONS]);
  free_table(&tables[TABLE_RELATIONS]);
  forget_others(&parser.actions);
  forget_others(&parser.relations);
  train_parser(&parser, bank, training, tagged, training->again_epochs, 1);
  tables[TABLE_ACTIONS] = keep_rows(&parser.actions, training->action_rows);
  tables[TABLE_RELATIONS] = keep_lists(&parser.relations, training->relation_weights);
  perceptron_end(&parser.actions);
  perceptron_end(&parser.relations);
}

int syntax_train(const syntax_training *training, const char *path) {
  treebank *bank = calloc(1, sizeof *bank);
  if (read_trees(bank, training)) return -1;
  uint8_t **tagged = calloc((size_t)bank->tree_count, sizeof *tagged);
  tag_by_folds(bank, training, tagged);
  shipped_table tables[TABLES];
  tables[TABLE_TAGS] = trained_tags(bank, training);
  train_trees(bank, training, tagged, tables);
  return write_model(path, bank, tables, learn_lemmas(bank), training->log);
}
