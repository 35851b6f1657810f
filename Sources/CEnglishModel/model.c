#include "CEnglishModel.h"

// The directive of C23 is there in every mode of the compiler.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define MODEL "../../models/english/syntax.bin"

// Rows of weights are cache lines. Without the 0 behind them, which is there since an array cannot be empty.
_Alignas(64) static const unsigned char bytes[] = {
#if __has_embed(MODEL)
#embed MODEL suffix(,)
#endif
    0};

const unsigned char *const english_model = bytes;
const size_t english_model_count = sizeof bytes - 1;
