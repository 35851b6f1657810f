#include "cgumbo.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// Memory that is only ever freed as a whole. Running over the budget jumps out of Gumbo, whose frames hold
// nothing but memory of this arena; no frame of Swift is ever between the jump and its target.
typedef struct chunk {
    struct chunk *next;
} chunk;

typedef struct {
    chunk *chunks;
    char *free;
    size_t left;
    size_t budget;
    jmp_buf overflow;
} arena;

struct cgumbo_page {
    arena memory;
    cgumbo_node *nodes;
    size_t node_count;
    size_t node_capacity;
    cgumbo_attribute *attributes;
    size_t attribute_count;
    size_t attribute_capacity;
};

enum { CHUNK_SIZE = 1 << 16, ALIGNMENT = 16 };

static void *arena_allocate(void *userdata, size_t size) {
    arena *memory = userdata;
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (size == 0) size = ALIGNMENT;
    if (size > memory->left) {
        size_t wanted = size > CHUNK_SIZE / 4 ? size : CHUNK_SIZE;
        if (wanted > memory->budget) longjmp(memory->overflow, 1);
        chunk *added = malloc(wanted + ALIGNMENT);
        if (!added) longjmp(memory->overflow, 1);
        memory->budget -= wanted;
        added->next = memory->chunks;
        memory->chunks = added;
        char *start = (char *)added + ALIGNMENT;
        // A large piece gets memory of its own, so that what is left of the current chunk is not lost.
        if (wanted != CHUNK_SIZE) return start;
        memory->free = start;
        memory->left = wanted;
    }
    void *result = memory->free;
    memory->free += size;
    memory->left -= size;
    return result;
}

static void arena_ignore(void *userdata, void *pointer) {
    (void)userdata;
    (void)pointer;
}

static void *grown(arena *memory, const void *old, size_t count, size_t *capacity, size_t size) {
    *capacity = *capacity ? *capacity * 2 : 256;
    void *bigger = arena_allocate(memory, *capacity * size);
    if (count) memcpy(bigger, old, count * size);
    return bigger;
}

static cgumbo_node *add_node(cgumbo_page *page) {
    if (page->node_count == page->node_capacity)
        page->nodes = grown(&page->memory, page->nodes, page->node_count, &page->node_capacity, sizeof(cgumbo_node));
    cgumbo_node *node = &page->nodes[page->node_count++];
    memset(node, 0, sizeof *node);
    return node;
}

static void add_attribute(cgumbo_page *page, const GumboAttribute *attribute) {
    if (page->attribute_count == page->attribute_capacity)
        page->attributes = grown(&page->memory, page->attributes, page->attribute_count, &page->attribute_capacity,
                                 sizeof(cgumbo_attribute));
    cgumbo_attribute *added = &page->attributes[page->attribute_count++];
    added->name = attribute->name ? attribute->name : "";
    added->value = attribute->value ? attribute->value : "";
}

static void set_source(cgumbo_node *node, const GumboStringPiece *piece, const char *source, size_t length) {
    // Pieces of implied tags point nowhere.
    if (!piece->data || piece->data < source || piece->data > source + length) return;
    size_t start = (size_t)(piece->data - source);
    size_t stop = piece->length > length - start ? length : start + piece->length;
    node->source_start = (uint32_t)start;
    node->source_stop = (uint32_t)stop;
}

static const GumboVector *children_of(const GumboNode *node) {
    switch (node->type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    default: return NULL;
    }
}

static void flatten(cgumbo_page *page, const GumboNode *root, const char *source, size_t length) {
    // Depth first without recursion: the way back goes over the parent and the place in it.
    const GumboNode *node = root;
    uint32_t parent = UINT32_MAX;
    while (node) {
        const GumboVector *children = NULL;
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE: {
            const GumboElement *element = &node->v.element;
            uint32_t first = (uint32_t)page->attribute_count;
            for (unsigned i = 0; i < element->attributes.length; i++)
                add_attribute(page, element->attributes.data[i]);
            cgumbo_node *added = add_node(page);
            added->parent = parent;
            added->tag = (int32_t)element->tag;
            added->first_attribute = first;
            added->attribute_count = (uint32_t)page->attribute_count - first;
            set_source(added, &element->original_tag, source, length);
            children = &element->children;
            break;
        }
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE: {
            cgumbo_node *added = add_node(page);
            added->parent = parent;
            added->tag = -1;
            added->text = node->v.text.text ? node->v.text.text : "";
            added->text_length = (uint32_t)strlen(added->text);
            set_source(added, &node->v.text.original_text, source, length);
            added->end = (uint32_t)page->node_count;
            break;
        }
        default: break;
        }
        if (children && children->length > 0) {
            parent = (uint32_t)page->node_count - 1;
            node = children->data[0];
            continue;
        }
        if (children) page->nodes[page->node_count - 1].end = (uint32_t)page->node_count;
        // On to the next sibling, of this node or of one above.
        while (node) {
            const GumboNode *above = node == root ? NULL : node->parent;
            const GumboVector *siblings = above ? children_of(above) : NULL;
            if (!siblings) {
                node = NULL;
                break;
            }
            if (node->index_within_parent + 1 < siblings->length) {
                node = siblings->data[node->index_within_parent + 1];
                break;
            }
            node = above;
            page->nodes[parent].end = (uint32_t)page->node_count;
            parent = page->nodes[parent].parent;
        }
    }
}

cgumbo_page *cgumbo_parse(const char *source, size_t length, size_t budget) {
    cgumbo_page *page = calloc(1, sizeof *page);
    if (!page) return NULL;
    page->memory.budget = budget;
    if (setjmp(page->memory.overflow)) {
        cgumbo_free(page);
        return NULL;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = arena_allocate;
    options.deallocator = arena_ignore;
    options.userdata = &page->memory;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, source, length);
    if (output && output->root) flatten(page, output->root, source, length);
    return page;
}

void cgumbo_free(cgumbo_page *page) {
    chunk *next = page->memory.chunks;
    while (next) {
        chunk *chunk = next;
        next = chunk->next;
        free(chunk);
    }
    free(page);
}

const cgumbo_node *cgumbo_nodes(const cgumbo_page *page) { return page->nodes; }
size_t cgumbo_node_count(const cgumbo_page *page) { return page->node_count; }
const cgumbo_attribute *cgumbo_attributes(const cgumbo_page *page) { return page->attributes; }
size_t cgumbo_attribute_count(const cgumbo_page *page) { return page->attribute_count; }

const char *cgumbo_tag_name(int32_t tag) {
    if (tag < 0 || tag >= GUMBO_TAG_UNKNOWN) return "";
    return gumbo_normalized_tagname((GumboTag)tag);
}

int32_t cgumbo_tag_count(void) { return GUMBO_TAG_LAST; }
