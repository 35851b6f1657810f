// Snowball's stemmers for Swift: one function for each step, sizes as `size_t`.
#ifndef WORKBENCH_CSTEMMER_H
#define WORKBENCH_CSTEMMER_H

#include <stddef.h>
#include <stdint.h>

typedef struct cstemmer cstemmer;

/// A stemmer for a language (ISO 639-1) and words in UTF-8; NULL where Snowball has none for it.
/// Each may be used by one thread at a time.
cstemmer *_Nullable cstemmer_new(const char *_Nonnull language);
void cstemmer_free(cstemmer *_Nonnull stemmer);

/// The stem of a word in lower case, valid until the next call; NULL where memory ran out.
const uint8_t *_Nullable cstemmer_stem(
    cstemmer *_Nonnull stemmer, const uint8_t *_Nonnull word, size_t length, size_t *_Nonnull stem_length);

#endif
