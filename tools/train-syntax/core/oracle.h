// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the gold tree an action loses.
#ifndef ORACLE_H
#define ORACLE_H

#include "parsing.h"

typedef struct {
  const int16_t *head;
  int count;
  /// The dependents of each word and of the root, in order: those of `at` from `first[at]` to `first[at + 1]`.
  int first[SYNTAX_MOST + 2];
  int16_t dependents[SYNTAX_MOST + 1];
} gold_tree;

static inline void gold_read(gold_tree *gold, const int16_t *head, int count) {
  gold->head = head;
  gold->count = count;
  memset(gold->first, 0, sizeof gold->first);
  for (int at = 0; at < count; at++) gold->first[head[at] + 1]++;
  for (int at = 0; at <= count; at++) gold->first[at + 1] += gold->first[at];
  int filled[SYNTAX_MOST + 1] = {0};
  for (int at = 0; at < count; at++) gold->dependents[gold->first[head[at]] + filled[head[at]]++] = (int16_t)at;
}

/// The dependents of a word that stand in the buffer.
static inline int dependents_ahead(const gold_tree *gold, const parse_state *state, int word) {
  int number = 0;
  for (int at = gold->first[word]; at < gold->first[word + 1]; at++) number += gold->dependents[at] >= state->next;
  return number;
}

static inline void action_costs(const gold_tree *gold, const parse_state *state, int costs[ACTIONS]) {
  int next = state->next, size = state->size;
  if (size > 0) {
    int top = state->stack[size - 1], head = gold->head[top], ahead = dependents_ahead(gold, state, top);
    int below = size > 1 ? state->stack[size - 2] : NOBODY;
    costs[LEFT] = ahead + (head == below || head > next);
    costs[RIGHT] = ahead + (head >= next);
  }
  if (next < state->count) {
    int lost = 0;
    for (int at = 0; at < size; at++) {
      int word = state->stack[at];
      lost += gold->head[word] == next;
      lost += at < size - 1 && gold->head[next] == word;
    }
    costs[SHIFT] = lost;
  }
}

#endif
