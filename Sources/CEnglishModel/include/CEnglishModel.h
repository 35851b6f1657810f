// The model of English syntax, `models/english/syntax.bin`, as it was when the program was built.
#ifndef CENGLISHMODEL_H
#define CENGLISHMODEL_H

#include <stddef.h>

// Constant data that lives as long as the process: a page of it is read when something first looks at it. None where
// the file was not there.
extern const unsigned char *const english_model;
extern const size_t english_model_count;

#endif
