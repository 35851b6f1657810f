// Each page becomes constant data: nothing is read when the program starts, and the compiler builds this file anew when
// one of them changes. A new page is three lines and one here.
#include "CManual.h"

// The directive of C23 is there in every mode of the compiler.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char readme[] = {
#embed "../../docs/README.md"
};
static const unsigned char command_line[] = {
#embed "../../docs/command-line.md"
};
static const unsigned char plugins[] = {
#embed "../../docs/plugins.md"
};
static const unsigned char query_language[] = {
#embed "../../docs/query-language.md"
};
static const unsigned char batch[] = {
#embed "../../docs/batch.md"
};
static const unsigned char corpora[] = {
#embed "../../docs/corpora.md"
};
static const unsigned char formats[] = {
#embed "../../docs/formats.md"
};
static const unsigned char languages[] = {
#embed "../../docs/languages.md"
};
static const unsigned char gazetteers[] = {
#embed "../../docs/gazetteers.md"
};
static const unsigned char sandbox[] = {
#embed "../../docs/sandbox.md"
};
static const unsigned char syntax[] = {
#embed "../../docs/syntax.md"
};
static const unsigned char clauses[] = {
#embed "../../docs/clauses.md"
};
static const unsigned char model[] = {
#embed "../../docs/model.md"
};
static const unsigned char worker_protocol[] = {
#embed "../../docs/worker-protocol.md"
};
static const unsigned char golden_tests[] = {
#embed "../../docs/golden-tests.md"
};
static const unsigned char measurements[] = {
#embed "../../docs/measurements.md"
};

#define PAGE(name, bytes) {name, bytes, sizeof bytes}
static const struct embedded_page pages[] = {
    PAGE("README", readme),
    PAGE("command-line", command_line),
    PAGE("plugins", plugins),
    PAGE("query-language", query_language),
    PAGE("batch", batch),
    PAGE("corpora", corpora),
    PAGE("formats", formats),
    PAGE("languages", languages),
    PAGE("gazetteers", gazetteers),
    PAGE("sandbox", sandbox),
    PAGE("syntax", syntax),
    PAGE("clauses", clauses),
    PAGE("model", model),
    PAGE("worker-protocol", worker_protocol),
    PAGE("golden-tests", golden_tests),
    PAGE("measurements", measurements),
};
const struct embedded_page *const embedded_pages = pages;
const size_t embedded_page_count = sizeof pages / sizeof pages[0];
