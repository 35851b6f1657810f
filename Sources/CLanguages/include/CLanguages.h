// The word lists of the repository, `languages/`, as they were when the program was built.
#ifndef CLANGUAGES_H
#define CLANGUAGES_H

#include <stddef.h>

// A table that is part of the program. The bytes live as long as the process and never change.
struct embedded_table {
    // ISO 639-1; empty for tables of all languages.
    const char *language;
    // The file's name without its folder and ending: `calendar`.
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

// Those of a language stand together; languages in the order in which the guess of a document's language prefers them.
extern const struct embedded_table *const embedded_tables;
extern const size_t embedded_table_count;

#endif
