// cmark-gfm for Swift: a document parsed and flattened into one array of nodes, in C.
//
// The node kinds of GitHub's extensions are variables of the library, and its tree is one of pointers; records in
// reading order are what the reader needs.
#ifndef WORKBENCH_CMARKDOWN_H
#define WORKBENCH_CMARKDOWN_H

#include <stddef.h>
#include <stdint.h>

typedef struct cmarkdown_document cmarkdown_document;

typedef enum {
    CMARKDOWN_OTHER = 0,
    CMARKDOWN_DOCUMENT, CMARKDOWN_BLOCKQUOTE, CMARKDOWN_LIST, CMARKDOWN_ITEM, CMARKDOWN_CODE_BLOCK,
    CMARKDOWN_HTML_BLOCK, CMARKDOWN_PARAGRAPH, CMARKDOWN_HEADING, CMARKDOWN_RULE, CMARKDOWN_FOOTNOTE,
    CMARKDOWN_TABLE, CMARKDOWN_ROW, CMARKDOWN_CELL,
    CMARKDOWN_TEXT, CMARKDOWN_SOFT_BREAK, CMARKDOWN_LINE_BREAK, CMARKDOWN_CODE, CMARKDOWN_HTML_INLINE,
    CMARKDOWN_EMPHASIS, CMARKDOWN_STRONG, CMARKDOWN_STRIKETHROUGH, CMARKDOWN_LINK, CMARKDOWN_IMAGE,
    CMARKDOWN_FOOTNOTE_REFERENCE
} cmarkdown_kind;

/// A node; a parent stands before its children. Lines and columns count from 1, columns in bytes.
typedef struct {
    cmarkdown_kind kind;
    /// The number of nodes up to the end of its descendants.
    uint32_t end;
    int32_t start_line, start_column, end_line, end_column;
    /// Heading level; 1 for a numbered list or a header row; 1 for fenced code.
    int32_t level;
    /// The text of text and code, the address of links and images; lives as long as the document.
    const char *_Nullable text;
    uint32_t text_length;
} cmarkdown_node;

/// Parses UTF-8 with tables, strikethrough, autolinks and footnotes; NULL where that takes more bytes of memory than the
/// budget, or than there are.
cmarkdown_document *_Nullable cmarkdown_parse(const char *_Nonnull source, size_t length, size_t budget);
void cmarkdown_free(cmarkdown_document *_Nonnull document);
const cmarkdown_node *_Nullable cmarkdown_nodes(const cmarkdown_document *_Nonnull document);
size_t cmarkdown_node_count(const cmarkdown_document *_Nonnull document);

#endif
