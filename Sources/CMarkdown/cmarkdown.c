#include "cmarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cmarkdown_document {
    cmark_node *root;
    cmarkdown_node *nodes;
    size_t count;
    size_t capacity;
};

static pthread_once_t registered = PTHREAD_ONCE_INIT;

static void attach(cmark_parser *parser, const char *name) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
}

static cmarkdown_kind kind_of(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return CMARKDOWN_DOCUMENT;
    case CMARK_NODE_BLOCK_QUOTE: return CMARKDOWN_BLOCKQUOTE;
    case CMARK_NODE_LIST: return CMARKDOWN_LIST;
    case CMARK_NODE_ITEM: return CMARKDOWN_ITEM;
    case CMARK_NODE_CODE_BLOCK: return CMARKDOWN_CODE_BLOCK;
    case CMARK_NODE_HTML_BLOCK: return CMARKDOWN_HTML_BLOCK;
    case CMARK_NODE_PARAGRAPH: return CMARKDOWN_PARAGRAPH;
    case CMARK_NODE_HEADING: return CMARKDOWN_HEADING;
    case CMARK_NODE_THEMATIC_BREAK: return CMARKDOWN_RULE;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return CMARKDOWN_FOOTNOTE;
    case CMARK_NODE_TEXT: return CMARKDOWN_TEXT;
    case CMARK_NODE_SOFTBREAK: return CMARKDOWN_SOFT_BREAK;
    case CMARK_NODE_LINEBREAK: return CMARKDOWN_LINE_BREAK;
    case CMARK_NODE_CODE: return CMARKDOWN_CODE;
    case CMARK_NODE_HTML_INLINE: return CMARKDOWN_HTML_INLINE;
    case CMARK_NODE_EMPH: return CMARKDOWN_EMPHASIS;
    case CMARK_NODE_STRONG: return CMARKDOWN_STRONG;
    case CMARK_NODE_LINK: return CMARKDOWN_LINK;
    case CMARK_NODE_IMAGE: return CMARKDOWN_IMAGE;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return CMARKDOWN_FOOTNOTE_REFERENCE;
    default: break;
    }
    // The extensions' kinds are numbered when they are registered; their names are fixed.
    const char *name = cmark_node_get_type_string(node);
    if (!strcmp(name, "table")) return CMARKDOWN_TABLE;
    if (!strcmp(name, "table_header") || !strcmp(name, "table_row")) return CMARKDOWN_ROW;
    if (!strcmp(name, "table_cell")) return CMARKDOWN_CELL;
    if (!strcmp(name, "strikethrough")) return CMARKDOWN_STRIKETHROUGH;
    return CMARKDOWN_OTHER;
}

static int level_of(cmark_node *node, cmarkdown_kind kind) {
    int length, offset;
    char mark;
    switch (kind) {
    case CMARKDOWN_HEADING: return cmark_node_get_heading_level(node);
    case CMARKDOWN_LIST: return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    case CMARKDOWN_ROW: return cmark_gfm_extensions_get_table_row_is_header(node) != 0;
    case CMARKDOWN_CODE_BLOCK: return cmark_node_get_fenced(node, &length, &offset, &mark) != 0;
    default: return 0;
    }
}

static cmarkdown_node *add_node(cmarkdown_document *document) {
    if (document->count == document->capacity) {
        size_t capacity = document->capacity ? document->capacity * 2 : 256;
        cmarkdown_node *nodes = realloc(document->nodes, capacity * sizeof(cmarkdown_node));
        if (!nodes) return NULL;
        document->nodes = nodes;
        document->capacity = capacity;
    }
    cmarkdown_node *node = &document->nodes[document->count++];
    memset(node, 0, sizeof *node);
    return node;
}

static int flatten(cmarkdown_document *document) {
    cmark_iter *iterator = cmark_iter_new(document->root);
    if (!iterator) return 0;
    // The index of each open node is kept in its user data, which nothing else uses.
    cmark_event_type event;
    int complete = 1;
    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_EXIT) {
            size_t index = (size_t)cmark_node_get_user_data(node);
            document->nodes[index].end = (uint32_t)document->count;
            continue;
        }
        cmarkdown_node *added = add_node(document);
        if (!added) {
            complete = 0;
            break;
        }
        cmark_node_set_user_data(node, (void *)(document->count - 1));
        added->kind = kind_of(node);
        added->end = (uint32_t)document->count;
        added->start_line = cmark_node_get_start_line(node);
        added->start_column = cmark_node_get_start_column(node);
        added->end_line = cmark_node_get_end_line(node);
        added->end_column = cmark_node_get_end_column(node);
        added->level = level_of(node, added->kind);
        int is_link = added->kind == CMARKDOWN_LINK || added->kind == CMARKDOWN_IMAGE;
        added->text = is_link ? cmark_node_get_url(node) : cmark_node_get_literal(node);
        added->text_length = added->text ? (uint32_t)strlen(added->text) : 0;
    }
    cmark_iter_free(iterator);
    return complete;
}

/// Whether bare addresses can be made links in reasonable time: the extension copies the rest of a paragraph's text
/// for each `@` in it. Where that would be more than a gigabyte, bare addresses stay text.
static bool can_link_addresses(const char *source, size_t length) {
    const double most = 1e9;
    size_t start = 0, signs = 0;
    for (size_t i = 0; i <= length; i++) {
        bool ends = i == length || (source[i] == '\n' && i + 1 < length && source[i + 1] == '\n');
        if (ends) {
            if ((double)signs * (double)(i - start) > most) return false;
            start = i;
            signs = 0;
        } else if (source[i] == '@') {
            signs++;
        }
    }
    return true;
}

cmarkdown_document *cmarkdown_parse(const char *source, size_t length) {
    pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
    cmarkdown_document *document = calloc(1, sizeof *document);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    if (document && parser) {
        attach(parser, "table");
        attach(parser, "strikethrough");
        if (can_link_addresses(source, length)) attach(parser, "autolink");
        cmark_parser_feed(parser, source, length);
        document->root = cmark_parser_finish(parser);
    }
    if (parser) cmark_parser_free(parser);
    if (!document) return NULL;
    if (!document->root || !flatten(document)) {
        cmarkdown_free(document);
        return NULL;
    }
    return document;
}

void cmarkdown_free(cmarkdown_document *document) {
    if (document->root) cmark_node_free(document->root);
    free(document->nodes);
    free(document);
}

const cmarkdown_node *cmarkdown_nodes(const cmarkdown_document *document) { return document->nodes; }
size_t cmarkdown_node_count(const cmarkdown_document *document) { return document->count; }
