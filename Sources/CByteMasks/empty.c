// The package manager wants a source file for each target; the functions are inlined from the header.
#include "byte_masks.h"
