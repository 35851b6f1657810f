// The pages of the manual, `docs/*.md`, as they were when the program was built.
#ifndef CMANUAL_H
#define CMANUAL_H

#include <stddef.h>

// A page that is part of the program. The bytes live as long as the process and never change.
struct embedded_page {
    // The file's name without its ending: `command-line`.
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

extern const struct embedded_page *const embedded_pages;
extern const size_t embedded_page_count;

#endif
