// The gazetteers of the repository and lists of Debian's iso-codes, as they were when the program was built.
#ifndef CGAZETTEERS_H
#define CGAZETTEERS_H

#include <stddef.h>

// A file that is part of the program. The bytes live as long as the process and never change.
struct embedded_file {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

// The files `gazetteers/*.tsv`, in the order in which their entries win.
extern const struct embedded_file *const embedded_gazetteers;
extern const size_t embedded_gazetteer_count;

// Countries (ISO 3166-1) and languages (ISO 639-2) as JSON; `count` is 0 where iso-codes was not installed.
extern const struct embedded_file embedded_iso_countries;
extern const struct embedded_file embedded_iso_languages;

#endif
