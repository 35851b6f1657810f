// Reading with a shipped model.
#include "reading.h"

#include <stdlib.h>

static uint32_t number_at(const uint8_t *bytes, size_t at) {
  return (uint32_t)bytes[at] | (uint32_t)bytes[at + 1] << 8 | (uint32_t)bytes[at + 2] << 16 | (uint32_t)bytes[at + 3] << 24;
}

/// Reads zero-terminated names; the place behind them, 0 where they do not end.
static size_t read_names(const uint8_t *bytes, size_t at, size_t end, const char **names, int count) {
  for (int index = 0; index < count; index++) {
    names[index] = (const char *)bytes + at;
    const uint8_t *stop = memchr(bytes + at, 0, end - at);
    if (!stop) return 0;
    at = (size_t)(stop - bytes) + 1;
  }
  return at;
}

static int read_table(weight_table *table, const uint8_t *bytes, size_t count, size_t at) {
  uint32_t bits = number_at(bytes, at), lines = number_at(bytes, at + 4), rows = number_at(bytes, at + 8);
  uint32_t lists = number_at(bytes, at + 12), list_bytes = number_at(bytes, at + 16);
  if (bits < 9 || bits > 30 || lines == 0 || (1u << bits) / lines > 255) return 0;
  if (rows > count || (uint64_t)lines * LINE_BYTES > count - rows) return 0;
  if (lists > count || list_bytes > count - lists) return 0;
  *table = (weight_table){(int)bits, lines, bytes + rows, bytes + lists, list_bytes};
  return 1;
}

static int read_rules(syntax_model *model, const uint8_t *bytes, size_t count) {
  uint32_t bits = number_at(bytes, 128), rules = number_at(bytes, 132);
  uint32_t endings = number_at(bytes, 136), ending_bytes = number_at(bytes, 140);
  if (bits < 1 || bits > 24 || rules > count || ((uint64_t)RULE_BYTES << bits) > count - rules) return 0;
  if (endings > count || ending_bytes > count - endings) return 0;
  model->rule_bits = (int)bits;
  model->rules = bytes + rules;
  model->endings = bytes + endings;
  model->ending_bytes = ending_bytes;
  return 1;
}

syntax_model *syntax_model_open(const uint8_t *bytes, size_t count) {
  if (count < MODEL_HEADER || memcmp(bytes, MODEL_MAGIC, 8) != 0) return NULL;
  syntax_model *model = calloc(1, sizeof *model);
  if (!model) return NULL;
  uint32_t tags = number_at(bytes, 8), relations = number_at(bytes, 12), names = number_at(bytes, 16);
  int sound = tags > 0 && tags < ROOT_TAG && relations > 0 && relations < NO_LABEL && names < count;
  if (sound) {
    size_t at = read_names(bytes, names, count, model->tag_name, (int)tags);
    sound = at && read_names(bytes, at, count, model->relation_name, (int)relations);
  }
  for (int table = 0; sound && table < TABLES; table++)
    sound = read_table(&model->table[table], bytes, count, 32 + 32 * (size_t)table);
  if (!sound || !read_rules(model, bytes, count)) {
    free(model);
    return NULL;
  }
  model->tags = (int)tags;
  model->relations = (int)relations;
  for (int at = 0; at < model->relations; at++)
    if (!strcmp(model->relation_name[at], "root")) model->root = at;
  classify_tags(&model->classes, model->tag_name, model->tags);
  for (int at = 0; at < model->tags; at++) model->is_name[at] = keeps_capitals(model->tag_name[at]);
  return model;
}

void syntax_model_close(syntax_model *model) { free(model); }
int syntax_tag_count(const syntax_model *model) { return model->tags; }
int syntax_relation_count(const syntax_model *model) { return model->relations; }
const char *syntax_tag_name(const syntax_model *model, int tag) {
  return tag >= 0 && tag < model->tags ? model->tag_name[tag] : "";
}
const char *syntax_relation_name(const syntax_model *model, int relation) {
  return relation >= 0 && relation < model->relations ? model->relation_name[relation] : "";
}

/// Adds the weights that features have for classes.
static inline void add_lists(const weight_table *table, const uint64_t *features, int count, int32_t *scores) {
  for (int at = 0; at < count; at++) expect(table, features[at]);
  for (int at = 0; at < count; at++) {
    const uint8_t *row = kept(table, features[at]);
    if (!row) continue;
    const uint8_t *list = table->lists + (row[0] | (uint32_t)row[1] << 8 | (uint32_t)row[2] << 16);
    for (int left = *list++; left > 0; left--, list += 2) scores[list[0]] += squared(list[1]);
  }
}

static int choose_tag(const syntax_model *model, const word_list *words, int at, const uint8_t *tags) {
  uint64_t features[TAG_FEATURES];
  int32_t scores[256] = {0};
  int count = tag_features(words, at, tags, features);
  add_lists(&model->table[TABLE_TAGS], features, count, scores);
  return best_of(scores, model->tags);
}

static int choose_relation(const syntax_model *model, const parse_state *state, int head, int word) {
  if (head == state->count) return model->root;
  uint64_t features[LABEL_FEATURES];
  int32_t scores[256] = {0};
  int count = label_features(state, head, word, features);
  add_lists(&model->table[TABLE_RELATIONS], features, count, scores);
  scores[model->root] = INT32_MIN;
  return best_of(scores, model->relations);
}

static int choose_action(const syntax_model *model, const parse_state *state) {
  int can_shift = parse_allows(state, SHIFT), can_left = parse_allows(state, LEFT), can_right = parse_allows(state, RIGHT);
  if (can_shift + can_left + can_right == 1) return can_shift ? SHIFT : can_left ? LEFT : RIGHT;
  const weight_table *table = &model->table[TABLE_ACTIONS];
  uint64_t features[ACTION_FEATURES];
  int count = action_features(state, features);
  int32_t shift = 0, left = 0, right = 0;
  for (int at = 0; at < count; at++) expect(table, features[at]);
  for (int at = 0; at < count; at++) {
    const uint8_t *row = kept(table, features[at]);
    if (!row) continue;
    shift += squared(row[0]);
    left += squared(row[1]);
    right += squared(row[2]);
  }
  if (can_shift && (!can_left || shift >= left) && (!can_right || shift >= right)) return SHIFT;
  return can_left && (!can_right || left >= right) ? LEFT : RIGHT;
}

void syntax_read(const syntax_model *model, const syntax_word *words, int count, syntax_node *nodes) {
  if (count <= 0 || count > SYNTAX_MOST) return;
  word_list list;
  words_read(&list, words, count);
  uint8_t tags[SYNTAX_MOST];
  for (int at = 0; at < count; at++) tags[at] = (uint8_t)choose_tag(model, &list, at, tags);
  parse_state state;
  parse_start(&state, &list, tags, &model->classes);
  while (!parse_is_done(&state)) {
    int action = choose_action(model, &state);
    if (action == SHIFT) {
      parse_shift(&state);
      continue;
    }
    int word = parse_dependent(&state), head = parse_governor(&state, action);
    parse_attach(&state, head, word, choose_relation(model, &state, head, word));
  }
  for (int at = 0; at < count; at++)
    nodes[at] = (syntax_node){tags[at], state.label[at], (uint16_t)state.head[at]};
}

/// The rule of a key; NULL where there is none.
static const uint8_t *rule_of(const syntax_model *model, uint32_t key) {
  uint32_t mask = (1u << model->rule_bits) - 1, at = rule_slot(key, model->rule_bits);
  for (uint32_t left = mask; left > 0; left--, at = (at + 1) & mask) {
    const uint8_t *rule = model->rules + (size_t)at * RULE_BYTES;
    uint32_t found = number_at(rule, 0);
    if (found == key) return rule;
    if (found == 0) return NULL;
  }
  return NULL;
}

int syntax_lemma(const syntax_model *model, int tag, const uint8_t *bytes, size_t count, uint8_t *out, size_t room) {
  uint8_t form[LEMMA_MOST];
  int copied = (int)(count < room ? count : room);
  memcpy(out, bytes, (size_t)copied);
  if (count > LEMMA_MOST || tag < 0 || tag >= model->tags) return copied;
  int length = small_form(bytes, (int)count, form);
  const uint8_t *rule = rule_of(model, rule_key(tag, form, length, 1));
  for (int ending = length < LEMMA_ENDING ? length : LEMMA_ENDING; !rule && ending >= 0; ending--)
    rule = rule_of(model, rule_key(tag, form + length - ending, ending, 0));
  // Names keep their letters as they are written.
  const uint8_t *from = model->is_name[tag] ? bytes : form;
  if (model->is_name[tag]) length = (int)count;
  int cut = rule ? rule[4] : 0, added = rule ? rule[5] : 0;
  uint32_t place = rule ? rule[6] | (uint32_t)rule[7] << 8 : 0;
  if (cut > length || place + (uint32_t)added > model->ending_bytes) cut = added = 0;
  if ((size_t)(length - cut + added) > room) return copied;
  memcpy(out, from, (size_t)(length - cut));
  memcpy(out + length - cut, model->endings + place, (size_t)added);
  return length - cut + added;
}
