// Attacks from inside a fenced process: a child of the test closes the fences and tries to get out.
#ifndef FENCE_ATTACKS_H
#define FENCE_ATTACKS_H

#include "fence.h"

/// How an attack ended.
enum fence_outcome { FENCE_REFUSED, FENCE_ESCAPED, FENCE_BROKEN };

int fence_attack_count(void);
const char *fence_attack_name(int attack);

/// Runs one attack in a child that may read `readable` and write `writable`; `secret` is a file outside of both.
enum fence_outcome fence_attack(int attack, const char *readable, const char *writable, const char *secret);

/// What a fenced child must still be able to do: threads, timers, memory, files of the paths, converters of encodings.
/// Returns the number of the first thing that failed, 0 when all went well.
int fence_work(const char *readable, const char *writable);

#endif
