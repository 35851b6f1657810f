// RE2 for Swift: the few calls that the target Patterns needs, in C.
//
// Swift does not import the C++ interface, and an exception must not cross into Swift, so every function here
// catches what the library or the allocator throws and says so in its result.
#ifndef WORKBENCH_CRE2_H
#define WORKBENCH_CRE2_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern. It never changes after cre2_new, and any number of threads may match with it.
typedef struct cre2_regex cre2_regex;

/// Bytes that belong to the pattern they were asked of, and live as long as it; not ended by a zero.
typedef struct {
    const char *_Nullable bytes;
    size_t length;
} cre2_text;

/// The bytes [start, stop) of the text; -1 and -1 for a group that took no part in the match.
typedef struct {
    ptrdiff_t start;
    ptrdiff_t stop;
} cre2_range;

typedef enum {
    CRE2_ANYWHERE = 0,
    CRE2_AT_START = 1,
    CRE2_WHOLE = 2,
} cre2_anchor;

typedef enum {
    CRE2_NO_MATCH = 0,
    CRE2_MATCH = 1,
    CRE2_FAILED = -1,
} cre2_result;

/// Compiles a UTF-8 pattern within max_memory bytes. Null when memory ran out; a pattern that is wrong gives an
/// object whose cre2_error is not empty and that matches nothing.
cre2_regex *_Nullable cre2_new(const char *_Nonnull pattern, size_t length, int64_t max_memory);
void cre2_free(cre2_regex *_Nullable regex);

/// Bytes that the pattern takes now, with what it has noted in order to match fast.
size_t cre2_memory(const cre2_regex *_Nonnull regex);
/// The steps of the compiled pattern: a search follows no more than so many for each byte of the text.
int cre2_size(const cre2_regex *_Nonnull regex);

/// What is wrong with the pattern (empty when nothing is), and the part of it that is to blame.
cre2_text cre2_error(const cre2_regex *_Nonnull regex);
cre2_text cre2_error_fragment(const cre2_regex *_Nonnull regex);

/// The number of groups, without the whole match.
int cre2_group_count(const cre2_regex *_Nonnull regex);
/// The name of a group, counted from 1; null bytes where it has none.
cre2_text cre2_group_name(const cre2_regex *_Nonnull regex, int group);

/// Looks for the first match in [from, length) of the text; what lies before `from` counts as context for ^ and \b.
/// Writes the whole match and then the groups, `count` ranges at most.
cre2_result cre2_match(
    const cre2_regex *_Nonnull regex, const uint8_t *_Nullable text, size_t length, size_t from, cre2_anchor anchor,
    cre2_range *_Nullable ranges, int count);

#ifdef __cplusplus
}
#endif

#endif
