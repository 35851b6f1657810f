// The transition system (arc-hybrid) and what its two classifiers look at: the action, then the label of an arc.
#ifndef SYNTAX_PARSING_H
#define SYNTAX_PARSING_H

#include "tagging.h"

enum { SHIFT, LEFT, RIGHT, ACTIONS };

#define ACTION_FEATURES 96
#define LABEL_FEATURES 48
#define NO_LABEL 63
#define ROOT_TAG 126
#define NOBODY (-1)

/// A parse under way. Word `count` is the root, behind all others.
typedef struct {
  const word_list *words;
  int count;
  /// The first word of the buffer, and the stack of words before it.
  int next, size;
  int16_t stack[SYNTAX_MOST + 1];
  int16_t head[SYNTAX_MOST + 1];
  uint8_t tag[SYNTAX_MOST + 1], label[SYNTAX_MOST + 1];
  /// The outermost dependents and the ones before them, on either side.
  int16_t left[SYNTAX_MOST + 1], left2[SYNTAX_MOST + 1], right[SYNTAX_MOST + 1], right2[SYNTAX_MOST + 1];
  uint8_t lefts[SYNTAX_MOST + 1], rights[SYNTAX_MOST + 1];
  /// Which labels the dependents have, as bits.
  uint64_t left_labels[SYNTAX_MOST + 1], right_labels[SYNTAX_MOST + 1];
  /// Commas and the like, and verbs, before a word.
  uint8_t marks[SYNTAX_MOST + 2], verbs[SYNTAX_MOST + 2];
} parse_state;

/// What the features need to know of the model's tags.
typedef struct {
  uint8_t is_mark[128], is_verb[128];
} tag_classes;

static inline void parse_start(parse_state *state, const word_list *words, const uint8_t *tags, const tag_classes *classes) {
  int count = words->count;
  state->words = words;
  state->count = count;
  state->next = 0;
  state->size = 0;
  memcpy(state->tag, tags, count);
  state->tag[count] = ROOT_TAG;
  uint8_t marks = 0, verbs = 0;
  for (int at = 0; at <= count; at++) {
    state->head[at] = state->left[at] = state->left2[at] = state->right[at] = state->right2[at] = NOBODY;
    state->label[at] = NO_LABEL;
    state->lefts[at] = state->rights[at] = 0;
    state->left_labels[at] = state->right_labels[at] = 0;
    state->marks[at] = marks;
    state->verbs[at] = verbs;
    if (at < count) {
      marks += classes->is_mark[tags[at] & 127];
      verbs += classes->is_verb[tags[at] & 127];
    }
  }
}

static inline int parse_is_done(const parse_state *state) { return state->size == 0 && state->next == state->count; }

/// Whether an action may be done: only one word may depend on the root.
static inline int parse_allows(const parse_state *state, int action) {
  if (action == SHIFT) return state->next < state->count;
  if (action == RIGHT) return state->size >= 2;
  return state->size >= 1 && (state->next < state->count || state->size == 1);
}

/// The arc that an action makes.
static inline int parse_dependent(const parse_state *state) { return state->stack[state->size - 1]; }
static inline int parse_governor(const parse_state *state, int action) {
  return action == LEFT ? state->next : state->stack[state->size - 2];
}

static inline void parse_attach(parse_state *state, int head, int word, int label) {
  state->head[word] = (int16_t)head;
  state->label[word] = (uint8_t)label;
  if (word < head) {
    // Left dependents come from the inside out.
    state->left2[head] = state->left[head];
    state->left[head] = (int16_t)word;
    if (state->lefts[head] < 7) state->lefts[head]++;
    state->left_labels[head] |= 1ull << label;
  } else {
    state->right2[head] = state->right[head];
    state->right[head] = (int16_t)word;
    if (state->rights[head] < 7) state->rights[head]++;
    state->right_labels[head] |= 1ull << label;
  }
  state->size--;
}

static inline void parse_shift(parse_state *state) { state->stack[state->size++] = (int16_t)state->next++; }

/// A word in a feature.
typedef struct {
  uint32_t word, tag, label;
} seen;

static inline seen see(const parse_state *state, int at) {
  if (at < 0) return (seen){0, NO_TAG, NO_LABEL};
  if (at >= state->count) return (seen){1, at == state->count ? ROOT_TAG : NO_TAG, NO_LABEL};
  return (seen){state->words->padded[at + 2].lower, state->tag[at], state->label[at]};
}

static inline uint32_t distance_class(int distance) {
  return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8;
}

static inline uint32_t fold(uint64_t labels) { return (uint32_t)((labels * 0x9E3779B97F4A7C15ull) >> 32); }
static inline uint32_t join(uint32_t word, uint32_t other) { return word * 0x9E3779B1u ^ other; }

/// The features of the next action; their number.
static inline int action_features(const parse_state *state, uint64_t *out) {
  int top = state->size > 0 ? state->stack[state->size - 1] : NOBODY;
  int second = state->size > 1 ? state->stack[state->size - 2] : NOBODY;
  int third = state->size > 2 ? state->stack[state->size - 3] : NOBODY;
  int next = state->next, count = state->count;
  seen s0 = see(state, top), s1 = see(state, second), s2 = see(state, third);
  seen b0 = see(state, next), b1 = see(state, next + 1), b2 = see(state, next + 2);
#define OF(column, at) ((at) < 0 ? NOBODY : state->column[at])
  seen s0l = see(state, OF(left, top)), s0l2 = see(state, OF(left2, top));
  seen s0r = see(state, OF(right, top)), s0r2 = see(state, OF(right2, top));
  seen s1l = see(state, OF(left, second)), s1r = see(state, OF(right, second)), s1r2 = see(state, OF(right2, second));
  seen b0l = see(state, OF(left, next)), b0l2 = see(state, OF(left2, next));
#undef OF
  uint32_t s0_lefts = top < 0 ? 8 : state->lefts[top], s0_rights = top < 0 ? 8 : state->rights[top];
  uint32_t s1_rights = second < 0 ? 8 : state->rights[second], b0_lefts = state->lefts[next];
  uint32_t s0_left_set = top < 0 ? 1 : fold(state->left_labels[top]);
  uint32_t s0_right_set = top < 0 ? 1 : fold(state->right_labels[top]);
  uint32_t s1_left_set = second < 0 ? 1 : fold(state->left_labels[second]);
  uint32_t s1_right_set = second < 0 ? 1 : fold(state->right_labels[second]);
  uint32_t b0_left_set = fold(state->left_labels[next]);
  uint32_t near = top < 0 ? 9 : distance_class(next - top), far = second < 0 ? 9 : distance_class(top - second);
  uint32_t near_marks = top < 0 ? 0 : (uint8_t)(state->marks[next] - state->marks[top + 1]);
  uint32_t far_marks = second < 0 ? 0 : (uint8_t)(state->marks[top] - state->marks[second + 1]);
  uint32_t near_verbs = top < 0 ? 0 : (uint8_t)(state->verbs[next] - state->verbs[top + 1]);
  if (near_marks > 3) near_marks = 3;
  if (far_marks > 3) far_marks = 3;
  if (near_verbs > 3) near_verbs = 3;
  uint32_t rest = count - next < 3 ? count - next : 3;
  int n = 0;
#define ADD(first, second) out[n] = feature(n + 101, first, second), n++
#define T2(a, b) ((a).tag << 7 | (b).tag)
#define T3(a, b, c) ((a).tag << 14 | (b).tag << 7 | (c).tag)
#define T4(a, b, c, d) ((a).tag << 21 | (b).tag << 14 | (c).tag << 7 | (d).tag)
  // One word.
  ADD(s0.word, 0);
  ADD(s0.tag, rest);
  ADD(s0.word, s0.tag);
  ADD(s1.word, s1.tag);
  ADD(s1.tag, 0);
  ADD(s2.word, s2.tag);
  ADD(b0.word, 0);
  ADD(b0.word, b0.tag);
  ADD(b0.tag, 0);
  ADD(b1.word, b1.tag);
  ADD(b1.tag, 0);
  ADD(b2.word, b2.tag);
  // Two words.
  ADD(join(s0.word, s0.tag), join(b0.word, b0.tag));
  ADD(join(s0.word, s0.tag), b0.word);
  ADD(s0.word, join(b0.word, b0.tag));
  ADD(s0.word, T2(s0, b0));
  ADD(b0.word, T2(s0, b0));
  ADD(s0.word, b0.word);
  ADD(T2(s0, b0), 0);
  ADD(T2(b0, b1), 0);
  ADD(T2(s1, s0), 0);
  ADD(s1.word, s0.word);
  ADD(s1.word, T2(s1, s0));
  ADD(s0.word, T2(s1, s0));
  ADD(s1.word, T2(s1, b0));
  ADD(b0.word, T2(s1, b0));
  ADD(s1.word, b0.word);
  ADD(T2(s1, b0), 0);
  ADD(s0.word, T2(s0, b1));
  ADD(s0.word, b1.word);
  ADD(b0.word, b1.word);
  ADD(b0.word, T2(b0, b1));
  // Three and four words.
  ADD(T3(b0, b1, b2), 0);
  ADD(T3(s0, b0, b1), 0);
  ADD(T4(s0, b0, b1, b2), 0);
  ADD(T3(s1, s0, b0), 0);
  ADD(T4(s1, s0, b0, b1), 0);
  ADD(T3(s2, s1, s0), 0);
  ADD(T4(s2, s1, s0, b0), 0);
  ADD(s0.word, T3(s1, s0, b0));
  ADD(s1.word, T3(s1, s0, b0));
  ADD(b0.word, T3(s1, s0, b0));
  ADD(s0.word, T3(s0, b0, b1));
  ADD(b0.word, T3(s0, b0, b1));
  ADD(b1.word, T3(s0, b0, b1));
  ADD(join(s1.word, s0.tag), b0.word);
  ADD(join(s0.word, s1.tag), b0.word);
  ADD(join(s1.word, b0.tag), s0.word);
  // Dependents.
  ADD(T3(s0, s0l, b0), 0);
  ADD(T3(s0, s0r, b0), 1);
  ADD(T3(s0, b0, b0l), 2);
  ADD(T3(s0, s0l, s0l2), 3);
  ADD(T3(s0, s0r, s0r2), 4);
  ADD(T3(b0, b0l, b0l2), 5);
  ADD(T4(s1, s1l, s0, b0), 0);
  ADD(T4(s1, s1r, s0, b0), 1);
  ADD(T4(s1, s0, s0l, b0), 2);
  ADD(T4(s1, s0, s0r, b0), 3);
  ADD(T4(s1, s1r, s1r2, s0), 4);
  ADD(s0l.word, T2(s0, b0));
  ADD(s0r.word, T2(s0, b0));
  ADD(b0l.word, T2(s0, b0));
  ADD(s0l.word, T2(s1, s0));
  ADD(s0r.word, T2(s1, s0));
  ADD(s1r.word, T2(s1, s0));
  ADD(join(s0.word, s0r.label), join(s0r.tag, b0.tag));
  ADD(join(s0.word, s0l.label), join(s0l.tag, b0.tag));
  ADD(s0l.label << 6 | s0r.label, T3(s0, b0, s1));
  ADD(b0l.label << 6 | b0l2.label, T2(s0, b0));
  ADD(s0r.label << 6 | s0r2.label, T2(s0, b0));
  ADD(s1r.label << 6 | s1l.label, T3(s1, s0, b0));
  ADD(s0_left_set, T2(s0, b0));
  ADD(s0_right_set, T2(s0, b0));
  ADD(s0_right_set, s0.word);
  ADD(s0_left_set, join(s0_right_set, s0.tag));
  ADD(s1_right_set, T2(s1, s0));
  ADD(join(s1_right_set, s0.tag), s1.word);
  ADD(join(s1_left_set, s1_right_set), T2(s1, s0));
  ADD(b0_left_set, T2(s0, b0));
  ADD(b0_left_set, b0.word);
  // How many, and how far.
  ADD(s0.word, s0_lefts << 4 | s0_rights);
  ADD(T2(s0, b0), s0_lefts << 4 | s0_rights);
  ADD(T2(s1, s0), s1_rights << 4 | s0_rights);
  ADD(T2(s0, b0), 256 | b0_lefts);
  ADD(T2(s0, b0), near << 4 | near_marks << 2 | near_verbs);
  ADD(s0.word, near << 4 | b0.tag << 8);
  ADD(b0.word, near << 4 | s0.tag << 8);
  ADD(T2(s1, s0), far << 4 | far_marks << 2);
  ADD(T3(s1, s0, b0), near_marks << 2 | far_marks);
  ADD(join(s0.word, near_marks), b0.word);
#undef ADD
  return n;
}

/// The features of the label of an arc that is about to be made; their number.
static inline int label_features(const parse_state *state, int head, int word, uint64_t *out) {
  seen h = see(state, head), d = see(state, word);
  seen dl = see(state, state->left[word]), dl2 = see(state, state->left2[word]);
  seen dr = see(state, state->right[word]), dr2 = see(state, state->right2[word]);
  seen hl = see(state, state->left[head]), hr = see(state, state->right[head]);
  seen before = see(state, word - 1), after = word + 1 < state->count ? see(state, word + 1) : see(state, NOBODY);
  seen head_before = see(state, head - 1), head_after = head + 1 < state->count ? see(state, head + 1) : see(state, NOBODY);
  uint32_t side = head > word, far = distance_class(head > word ? head - word : word - head);
  uint32_t left_set = fold(state->left_labels[word]), right_set = fold(state->right_labels[word]);
  uint32_t head_left_set = fold(state->left_labels[head]), head_right_set = fold(state->right_labels[head]);
  uint32_t where = side << 4 | far;
  int low = head > word ? word : head, high = head > word ? head : word;
  uint32_t marks = (uint8_t)(state->marks[high] - state->marks[low + 1]);
  if (marks > 3) marks = 3;
  int n = 0;
#define ADD(first, second) out[n] = feature(n + 201, first, second), n++
  ADD(d.word, side);
  ADD(d.word, d.tag << 1 | side);
  ADD(d.tag, where);
  ADD(h.word, h.tag << 1 | side);
  ADD(h.word, T2(h, d) << 1 | side);
  ADD(d.word, T2(h, d) << 1 | side);
  ADD(h.word, join(d.word, side));
  ADD(T2(h, d), where);
  ADD(T2(h, d), side << 4 | marks);
  ADD(T3(h, d, dl), side);
  ADD(T3(h, d, dr), side);
  ADD(T3(h, d, dl2), side);
  ADD(dl.word, T2(h, d) << 1 | side);
  ADD(dr.word, T2(h, d) << 1 | side);
  ADD(dl.word, d.word);
  ADD(dl2.word, T2(h, d) << 1 | side);
  ADD(dl.word, join(h.word, d.tag));
  ADD(left_set, T2(h, d) << 1 | side);
  ADD(right_set, T2(h, d) << 1 | side);
  ADD(left_set, d.word);
  ADD(head_left_set, T2(h, d) << 1 | side);
  ADD(head_right_set, T2(h, d) << 1 | side);
  ADD(join(head_left_set, head_right_set), T2(h, d) << 1 | side);
  ADD(join(head_left_set, head_right_set), join(left_set, d.tag << 1 | side));
  ADD(join(head_right_set, side), join(h.word, d.tag));
  ADD(join(head_left_set, side), join(h.word, d.tag));
  ADD(T4(before, d, after, h), side);
  ADD(before.word, T2(h, d) << 1 | side);
  ADD(after.word, T2(h, d) << 1 | side);
  ADD(T4(head_before, h, head_after, d), side);
  ADD(head_after.word, T2(h, d) << 1 | side);
  ADD(hl.label << 6 | hr.label, T2(h, d) << 1 | side);
  ADD(hr.label, T3(h, d, hr) << 1 | side);
  ADD(dl.label << 6 | dr.label, T2(h, d) << 1 | side);
  ADD(join(dl.label, dl2.label), join(dr.label, dr2.label) * 2 + side);
#undef ADD
#undef T2
#undef T3
#undef T4
  return n;
}

#endif
