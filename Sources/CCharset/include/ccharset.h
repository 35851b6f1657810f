// Encodings: the detector (uchardet) and the converter (iconv), as two calls without state.
#ifndef WORKBENCH_CCHARSET_H
#define WORKBENCH_CCHARSET_H

#include <stddef.h>

/// Writes the name of the likeliest encoding of the bytes, ended by a zero; 0 where none was found.
int ccharset_detect(const char *_Nullable bytes, size_t length, char *_Nonnull name, size_t capacity);

/// Converts bytes to UTF-8 and returns how many were written; bytes without a meaning become U+FFFD.
/// `target` must hold four bytes for each of the source; `replaced` gets the number of bytes without a meaning.
/// -1 for an encoding that is not known.
ptrdiff_t ccharset_convert(const char *_Nonnull name, const char *_Nullable bytes, size_t length,
                           char *_Nonnull target, size_t capacity, size_t *_Nonnull replaced);

#endif
