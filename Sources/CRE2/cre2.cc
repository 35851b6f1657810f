#include "cre2.h"

#include <re2/re2.h>

#include <malloc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

struct cre2_regex {
    cre2_regex(const re2::StringPiece &pattern, const RE2::Options &options) : compiled(pattern, options) {}
    RE2 compiled;
    mutable std::atomic<ptrdiff_t> memory{0};
};

// RE2 does not tell what a pattern takes, and what it notes while it matches may be a hundred times the pattern. So what
// C++ allocates is counted, on each thread by itself, and the difference that a call makes is its pattern's.
namespace {

thread_local ptrdiff_t allocated = 0;

void *allocate(size_t size) {
    void *block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) throw std::bad_alloc();
    allocated += static_cast<ptrdiff_t>(malloc_usable_size(block));
    return block;
}

void release(void *block) {
    if (block == nullptr) return;
    allocated -= static_cast<ptrdiff_t>(malloc_usable_size(block));
    std::free(block);
}

/// Adds what is allocated while it lives to a pattern.
class Account {
  public:
    explicit Account(const cre2_regex *regex) : regex(regex), before(allocated) {}
    ~Account() { regex->memory.fetch_add(allocated - before, std::memory_order_relaxed); }

  private:
    const cre2_regex *regex;
    ptrdiff_t before;
};

}  // namespace

void *operator new(size_t size) { return allocate(size); }
void *operator new[](size_t size) { return allocate(size); }
void operator delete(void *block) noexcept { release(block); }
void operator delete[](void *block) noexcept { release(block); }
void operator delete(void *block, size_t) noexcept { release(block); }
void operator delete[](void *block, size_t) noexcept { release(block); }

namespace {

// Patterns with few groups, nearly all, match without an allocation.
constexpr int kGroupsOnStack = 16;

cre2_text text_of(const std::string &string) { return {string.data(), string.size()}; }

RE2::Anchor anchor_of(cre2_anchor anchor) {
    switch (anchor) {
        case CRE2_AT_START: return RE2::ANCHOR_START;
        case CRE2_WHOLE: return RE2::ANCHOR_BOTH;
        case CRE2_ANYWHERE: break;
    }
    return RE2::UNANCHORED;
}

bool match(
    const RE2 &compiled, const re2::StringPiece &text, size_t from, cre2_anchor anchor, re2::StringPiece *groups,
    cre2_range *ranges, int count) {
    if (!compiled.Match(text, from, text.size(), anchor_of(anchor), groups, count)) return false;
    for (int i = 0; i < count; i++) {
        const re2::StringPiece &group = groups[i];
        if (group.data() == nullptr) {
            ranges[i] = {-1, -1};
        } else {
            const ptrdiff_t start = group.data() - text.data();
            ranges[i] = {start, start + static_cast<ptrdiff_t>(group.size())};
        }
    }
    return true;
}

}  // namespace

extern "C" {

cre2_regex *cre2_new(const char *pattern, size_t length, int64_t max_memory) {
    try {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(max_memory);
        const ptrdiff_t before = allocated;
        cre2_regex *regex = new cre2_regex(re2::StringPiece(pattern, length), options);
        regex->memory = allocated - before;
        return regex;
    } catch (...) {
        return nullptr;
    }
}

void cre2_free(cre2_regex *regex) { delete regex; }

size_t cre2_memory(const cre2_regex *regex) {
    return static_cast<size_t>(std::max<ptrdiff_t>(0, regex->memory.load(std::memory_order_relaxed)));
}

int cre2_size(const cre2_regex *regex) { return std::max(0, regex->compiled.ProgramSize()); }

cre2_text cre2_error(const cre2_regex *regex) {
    if (regex->compiled.ok()) return {nullptr, 0};
    return text_of(regex->compiled.error());
}

cre2_text cre2_error_fragment(const cre2_regex *regex) { return text_of(regex->compiled.error_arg()); }

int cre2_group_count(const cre2_regex *regex) { return std::max(0, regex->compiled.NumberOfCapturingGroups()); }

cre2_text cre2_group_name(const cre2_regex *regex, int group) {
    try {
        const std::map<int, std::string> &names = regex->compiled.CapturingGroupNames();
        const auto found = names.find(group);
        if (found != names.end()) return text_of(found->second);
    } catch (...) {
    }
    return {nullptr, 0};
}

cre2_result cre2_match(
    const cre2_regex *regex, const uint8_t *bytes, size_t length, size_t from, cre2_anchor anchor, cre2_range *ranges,
    int count) {
    try {
        if (!regex->compiled.ok() || from > length) return CRE2_NO_MATCH;
        const Account account(regex);
        // RE2 tells a group without a match by its null pointer, so an empty text needs one that is not null.
        const char *start = bytes == nullptr ? "" : reinterpret_cast<const char *>(bytes);
        const re2::StringPiece text(start, length);
        count = std::min(count, 1 + regex->compiled.NumberOfCapturingGroups());
        bool found;
        if (count <= kGroupsOnStack) {
            std::array<re2::StringPiece, kGroupsOnStack> groups;
            found = match(regex->compiled, text, from, anchor, groups.data(), ranges, count);
        } else {
            std::vector<re2::StringPiece> groups(count);
            found = match(regex->compiled, text, from, anchor, groups.data(), ranges, count);
        }
        return found ? CRE2_MATCH : CRE2_NO_MATCH;
    } catch (...) {
        return CRE2_FAILED;
    }
}

}  // extern "C"
