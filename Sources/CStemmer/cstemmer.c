#include "cstemmer.h"

#include <limits.h>
#include <libstemmer.h>

cstemmer *cstemmer_new(const char *language) {
    return (cstemmer *)sb_stemmer_new(language, "UTF_8");
}

void cstemmer_free(cstemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

const uint8_t *cstemmer_stem(cstemmer *stemmer, const uint8_t *word, size_t length, size_t *stem_length) {
    struct sb_stemmer *snowball = (struct sb_stemmer *)stemmer;
    if (length > INT_MAX) return NULL;
    const sb_symbol *stem = sb_stemmer_stem(snowball, word, (int)length);
    if (stem == NULL) return NULL;
    *stem_length = (size_t)sb_stemmer_length(snowball);
    return stem;
}
