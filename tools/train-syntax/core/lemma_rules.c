#include "lemma_rules.h"

#include <stdlib.h>

/// A word as it was met: its tag, form and lemma, and how often.
typedef struct {
  int tag, count, times;
  uint8_t form[LEMMA_MOST];
  /// What makes the lemma of it.
  int cut;
  const char *added;
} sample;

typedef struct {
  int cut;
  const char *added;
} edit;

typedef struct {
  uint32_t key;
  edit edit;
} rule;

typedef struct {
  rule *rules;
  int count, room;
} rule_list;

static int same_edit(edit left, edit right) { return left.cut == right.cut && !strcmp(left.added, right.added); }
static edit edit_of(const sample *sample) { return (edit){sample->cut, sample->added}; }

/// By tag, then by form from its end, then by lemma.
static int by_ending(const void *left, const void *right) {
  const sample *a = left, *b = right;
  if (a->tag != b->tag) return a->tag - b->tag;
  for (int at = 1; at <= a->count && at <= b->count; at++)
    if (a->form[a->count - at] != b->form[b->count - at]) return a->form[a->count - at] - b->form[b->count - at];
  if (a->count != b->count) return a->count - b->count;
  if (a->cut != b->cut) return a->cut - b->cut;
  return strcmp(a->added, b->added);
}

static int same_form(const sample *a, const sample *b) {
  return a->tag == b->tag && a->count == b->count && !memcmp(a->form, b->form, (size_t)a->count);
}

static void add_rule(rule_list *list, uint32_t key, edit edit) {
  if (list->count == list->room) {
    list->room = list->room ? list->room * 2 : 1024;
    list->rules = realloc(list->rules, sizeof(rule) * (size_t)list->room);
  }
  list->rules[list->count++] = (rule){key, edit};
}

/// Reads the words of gold trees whose lemma is known.
static sample *samples_of(const treebank *bank, int *count) {
  sample *samples = malloc(sizeof *samples * ((size_t)bank->word_count + 1));
  *count = 0;
  for (int tree = 0; tree < bank->tree_count; tree++) {
    if (!bank->trees[tree].gold || bank->trees[tree].setting) continue;
    for (int at = bank->trees[tree].first; at < bank->trees[tree].first + bank->trees[tree].count; at++) {
      const char *lemma = bank->lemma[at];
      const uint8_t *form = (const uint8_t *)bank->form[at];
      int length = bank->form_count[at];
      if (length == 0 || length > LEMMA_MOST || !strcmp(lemma, "_")) continue;
      sample *made = &samples[(*count)++];
      *made = (sample){.tag = bank->tag[at], .times = 1};
      made->count = small_form(form, length, made->form);
      int is_name = keeps_capitals(bank->tag_name[bank->tag[at]]);
      const uint8_t *from = is_name ? form : made->form;
      int from_length = is_name ? length : made->count, same = 0;
      while (same < from_length && lemma[same] && from[same] == (uint8_t)lemma[same]) same++;
      made->cut = from_length - same;
      made->added = lemma + same;
    }
  }
  return samples;
}

/// Joins equal samples, then keeps of each form the lemma met most often.
static int joined(sample *samples, int count) {
  int kept = 0;
  for (int at = 0; at < count; at++) {
    if (kept && same_form(&samples[kept - 1], &samples[at]) && same_edit(edit_of(&samples[kept - 1]), edit_of(&samples[at])))
      samples[kept - 1].times++;
    else samples[kept++] = samples[at];
  }
  int forms = 0;
  for (int at = 0; at < kept; at++) {
    if (forms && same_form(&samples[forms - 1], &samples[at])) {
      if (samples[at].times > samples[forms - 1].times) samples[forms - 1] = samples[at];
    } else samples[forms++] = samples[at];
  }
  return forms;
}

/// The edit of most forms of a run, and how many it is right for; and for how many another one is.
static edit commonest(const sample *samples, int count, edit other, int *right, int *other_right) {
  edit best = other;
  *right = *other_right = 0;
  for (int at = 0; at < count; at++) *other_right += same_edit(edit_of(&samples[at]), other);
  *right = *other_right;
  // Runs of an edit are short in number: few differ.
  edit tried[64];
  int tries = 0;
  for (int at = 0; at < count; at++) {
    edit candidate = edit_of(&samples[at]);
    int known = same_edit(candidate, other);
    for (int seen = 0; seen < tries && !known; seen++) known = same_edit(candidate, tried[seen]);
    if (known || tries == 64) continue;
    tried[tries++] = candidate;
    int hits = 0;
    for (int with = 0; with < count; with++) hits += same_edit(edit_of(&samples[with]), candidate);
    if (hits > *right) *right = hits, best = candidate;
  }
  return best;
}

/// Learns the rules of the samples of one tag that share an ending of `ending` bytes.
static void learn_ending(rule_list *list, const sample *samples, int count, int ending, edit inherited) {
  if (count == 0) return;
  int right, other_right;
  edit best = commonest(samples, count, inherited, &right, &other_right);
  const sample *first = &samples[0];
  // One form more is no rule.
  if (!same_edit(best, inherited) && (right - other_right >= 2 || ending == 0)) {
    add_rule(list, rule_key(first->tag, first->form + first->count - ending, ending, 0), best);
    inherited = best;
  }
  int at = 0;
  while (at < count) {
    if (samples[at].count <= ending || ending == LEMMA_ENDING) {
      if (!same_edit(edit_of(&samples[at]), inherited))
        add_rule(list, rule_key(samples[at].tag, samples[at].form, samples[at].count, 1), edit_of(&samples[at]));
      at++;
      continue;
    }
    int stop = at + 1;
    uint8_t letter = samples[at].form[samples[at].count - ending - 1];
    while (stop < count && samples[stop].count > ending && samples[stop].form[samples[stop].count - ending - 1] == letter) stop++;
    learn_ending(list, samples + at, stop - at, ending + 1, inherited);
    at = stop;
  }
}

/// The place of an ending among those that rules add; it is written once.
static uint32_t place_of_ending(lemma_rules *rules, const char *added) {
  uint32_t length = (uint32_t)strlen(added);
  for (uint32_t at = 0; at + length <= rules->ending_bytes; at++)
    if (!memcmp(rules->endings + at, added, length)) return at;
  if (length > 255 || rules->ending_bytes + length > sizeof rules->endings) return UINT32_MAX;
  memcpy(rules->endings + rules->ending_bytes, added, length);
  rules->ending_bytes += length;
  return rules->ending_bytes - length;
}

static void place_rule(lemma_rules *rules, const rule *rule) {
  uint32_t place = place_of_ending(rules, rule->edit.added), mask = (1u << rules->bits) - 1;
  if (place == UINT32_MAX || rule->edit.cut > 255) return;
  uint32_t at = rule_slot(rule->key, rules->bits);
  uint8_t *slot;
  while (slot = rules->rules + (size_t)at * RULE_BYTES, slot[0] | slot[1] | slot[2] | slot[3]) at = (at + 1) & mask;
  for (int byte = 0; byte < 4; byte++) slot[byte] = (uint8_t)(rule->key >> (8 * byte));
  slot[4] = (uint8_t)rule->edit.cut;
  slot[5] = (uint8_t)strlen(rule->edit.added);
  slot[6] = (uint8_t)place;
  slot[7] = (uint8_t)(place >> 8);
  rules->count++;
}

lemma_rules *learn_lemmas(const treebank *bank) {
  int count;
  sample *samples = samples_of(bank, &count);
  qsort(samples, (size_t)count, sizeof *samples, by_ending);
  count = joined(samples, count);
  rule_list list = {0};
  for (int at = 0; at < count;) {
    int stop = at + 1;
    while (stop < count && samples[stop].tag == samples[at].tag) stop++;
    learn_ending(&list, samples + at, stop - at, 0, (edit){0, ""});
    at = stop;
  }
  lemma_rules *rules = calloc(1, sizeof *rules);
  rules->bits = 4;
  while ((1 << rules->bits) * 3 < list.count * 5) rules->bits++;
  rules->rules = calloc((size_t)1 << rules->bits, RULE_BYTES);
  for (int at = 0; at < list.count; at++) place_rule(rules, &list.rules[at]);
  free(list.rules);
  free(samples);
  return rules;
}
