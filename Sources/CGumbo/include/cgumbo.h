// Gumbo for Swift: a page parsed and flattened into one array of nodes, in C.
//
// Gumbo frees its tree by recursion, which a page nested deeply turns into a stack overflow, and its nodes are C
// unions. So the tree is built in an arena that is freed as a whole, and handed out as records without pointers
// between them.
#ifndef WORKBENCH_CGUMBO_H
#define WORKBENCH_CGUMBO_H

#include <stddef.h>
#include <stdint.h>

typedef struct cgumbo_page cgumbo_page;

/// An element or a piece of text; a parent stands before its children.
typedef struct {
    /// The number of nodes up to the end of its descendants.
    uint32_t end;
    uint32_t parent;
    /// The tag's number in Gumbo's list; -1 for text.
    int32_t tag;
    /// Bytes of the source: a start tag, or a piece of text as written.
    uint32_t source_start;
    uint32_t source_stop;
    uint32_t first_attribute;
    uint32_t attribute_count;
    /// Decoded text; not ended by a zero.
    const char *_Nullable text;
    uint32_t text_length;
} cgumbo_node;

/// Both ended by a zero; they live as long as the page.
typedef struct {
    const char *_Nonnull name;
    const char *_Nonnull value;
} cgumbo_attribute;

/// Parses a page of UTF-8. NULL where more than `budget` bytes of memory would be needed.
cgumbo_page *_Nullable cgumbo_parse(const char *_Nonnull source, size_t length, size_t budget);
void cgumbo_free(cgumbo_page *_Nonnull page);

const cgumbo_node *_Nullable cgumbo_nodes(const cgumbo_page *_Nonnull page);
size_t cgumbo_node_count(const cgumbo_page *_Nonnull page);
const cgumbo_attribute *_Nullable cgumbo_attributes(const cgumbo_page *_Nonnull page);
size_t cgumbo_attribute_count(const cgumbo_page *_Nonnull page);

/// The name of a tag in lower case; empty for numbers outside Gumbo's list and for unknown tags.
const char *_Nonnull cgumbo_tag_name(int32_t tag);
int32_t cgumbo_tag_count(void);

#endif
