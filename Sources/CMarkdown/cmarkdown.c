#include "cmarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A piece of memory that the parser asked for, in a ring of all of them.
typedef struct piece {
    struct piece *next, *previous;
    size_t size;
    size_t padding;
} piece;

struct cmarkdown_document {
    cmark_node *root;
    cmarkdown_node *nodes;
    size_t count;
    size_t capacity;
    piece pieces;
    size_t budget;
    int holds_inlines;
    jmp_buf overflow;
};

static pthread_once_t registered = PTHREAD_ONCE_INIT;

// The library keeps the characters that extensions look at in one table, filled before a document's lines are parsed and
// emptied after it: two threads at once would take them from one another.
static pthread_mutex_t inlines = PTHREAD_MUTEX_INITIALIZER;

// The allocator of the library is three functions without an argument of their own.
static _Thread_local cmarkdown_document *current;

// Running over the budget jumps out of the library, whose frames hold nothing but memory of the ring; no frame of Swift
// is ever between the jump and its target.
static void charge(size_t size) {
    if (size > current->budget) longjmp(current->overflow, 1);
    current->budget -= size;
}

static void link_piece(piece *added, size_t size) {
    added->size = size;
    added->next = current->pieces.next;
    added->previous = &current->pieces;
    added->next->previous = added;
    added->previous->next = added;
}

static void unlink_piece(piece *removed) {
    removed->next->previous = removed->previous;
    removed->previous->next = removed->next;
}

static void *fenced_calloc(size_t count, size_t size) {
    size_t wanted;
    if (__builtin_mul_overflow(count, size, &wanted) || wanted > SIZE_MAX / 2) longjmp(current->overflow, 1);
    charge(wanted + sizeof(piece));
    piece *added = calloc(1, wanted + sizeof(piece));
    if (!added) longjmp(current->overflow, 1);
    link_piece(added, wanted + sizeof(piece));
    return added + 1;
}

static void *fenced_realloc(void *memory, size_t size) {
    if (!memory) return fenced_calloc(1, size);
    if (size > SIZE_MAX / 2) longjmp(current->overflow, 1);
    piece *old = (piece *)memory - 1;
    charge(size + sizeof(piece));
    size_t before = old->size;
    unlink_piece(old);
    piece *moved = realloc(old, size + sizeof(piece));
    if (!moved) {
        link_piece(old, before);
        longjmp(current->overflow, 1);
    }
    current->budget += before;
    link_piece(moved, size + sizeof(piece));
    return moved + 1;
}

static void fenced_free(void *memory) {
    if (!memory) return;
    piece *old = (piece *)memory - 1;
    unlink_piece(old);
    current->budget += old->size;
    free(old);
}

static cmark_mem fenced = {fenced_calloc, fenced_realloc, fenced_free};

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
        document->nodes = fenced_realloc(document->nodes, capacity * sizeof(cmarkdown_node));
        document->capacity = capacity;
    }
    cmarkdown_node *node = &document->nodes[document->count++];
    memset(node, 0, sizeof *node);
    return node;
}

static void flatten(cmarkdown_document *document) {
    cmark_iter *iterator = cmark_iter_new(document->root);
    // The index of each open node is kept in its user data, which nothing else uses.
    cmark_event_type event;
    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_EXIT) {
            size_t index = (size_t)cmark_node_get_user_data(node);
            document->nodes[index].end = (uint32_t)document->count;
            continue;
        }
        cmarkdown_node *added = add_node(document);
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
}

// Frees all but the nodes and a copy of their texts: the tree takes seven times as much.
static void keep_nodes_alone(cmarkdown_document *document) {
    size_t length = 0;
    for (size_t i = 0; i < document->count; i++) length += document->nodes[i].text_length;
    char *texts = fenced_calloc(length + 1, 1);
    char *end = texts;
    for (size_t i = 0; i < document->count; i++) {
        cmarkdown_node *node = &document->nodes[i];
        if (node->text_length) memcpy(end, node->text, node->text_length);
        node->text = node->text ? end : NULL;
        end += node->text_length;
    }
    for (piece *next, *each = document->pieces.next; each != &document->pieces; each = next) {
        next = each->next;
        if ((void *)(each + 1) != document->nodes && (void *)(each + 1) != texts) fenced_free(each + 1);
    }
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

// Everything that asks the library for memory; never inlined, so that no local of the caller changes behind `setjmp`.
__attribute__((noinline)) static void parse(cmarkdown_document *document, const char *source, size_t length) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &fenced);
    attach(parser, "table");
    attach(parser, "strikethrough");
    if (can_link_addresses(source, length)) attach(parser, "autolink");
    cmark_parser_feed(parser, source, length);
    pthread_mutex_lock(&inlines);
    document->holds_inlines = 1;
    document->root = cmark_parser_finish(parser);
    document->holds_inlines = 0;
    pthread_mutex_unlock(&inlines);
    cmark_parser_free(parser);
    if (!document->root) return;
    flatten(document);
    keep_nodes_alone(document);
}

cmarkdown_document *cmarkdown_parse(const char *source, size_t length, size_t budget) {
    pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
    cmarkdown_document *document = calloc(1, sizeof *document);
    if (!document) return NULL;
    document->pieces.next = document->pieces.previous = &document->pieces;
    document->budget = budget;
    current = document;
    if (setjmp(document->overflow)) {
        if (document->holds_inlines) pthread_mutex_unlock(&inlines);
        document->root = NULL;
    } else {
        parse(document, source, length);
    }
    current = NULL;
    if (document->root) return document;
    cmarkdown_free(document);
    return NULL;
}

void cmarkdown_free(cmarkdown_document *document) {
    piece *next = document->pieces.next;
    while (next != &document->pieces) {
        piece *freed = next;
        next = freed->next;
        free(freed);
    }
    free(document);
}

const cmarkdown_node *cmarkdown_nodes(const cmarkdown_document *document) { return document->nodes; }
size_t cmarkdown_node_count(const cmarkdown_document *document) { return document->count; }
