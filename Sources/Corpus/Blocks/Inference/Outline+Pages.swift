extension Outline {
    /// Flags what printed pages have above and below their text: page numbers, and the running heads beside them.
    ///
    /// A head is told from a heading that comes again by the page numbers: it stands next to at least half of them.
    mutating func flagRunningHeads() {
        let numbers = drafts.indices.filter { isPageNumber(drafts[$0]) }
        guard numbers.count >= 3 else { return }
        for index in numbers { drafts[index].flag(.navigation) }
        var counts: [UInt64: Int] = [:]
        for index in numbers {
            for neighbour in [index - 1, index + 1] where isRunningHead(neighbour) {
                counts[hashWithoutNumbers(drafts[neighbour].content), default: 0] += 1
            }
        }
        let heads = counts.filter { $0.value >= 2 && $0.value * 2 >= numbers.count }
        guard !heads.isEmpty else { return }
        for index in drafts.indices where isRunningHead(index) {
            if heads[hashWithoutNumbers(drafts[index].content)] != nil {
                drafts[index].kind = .text
                drafts[index].flag(.navigation)
            }
        }
    }

    @inline(__always)
    private func isRunningHead(_ index: Int) -> Bool {
        guard drafts.indices.contains(index) else { return false }
        let draft = drafts[index]
        return (draft.isPlain || draft.kind == .heading && draft.role == .none) && draft.facts.columns <= 100
            && !draft.facts.endsSentence
    }

    /// `12`, `- 12 -`, `Page 3 of 10`, `3 | Page`, alone on a line.
    @inline(__always)
    private func isPageNumber(_ draft: Draft) -> Bool {
        guard draft.kind == .text, draft.span.count <= 20, draft.role == .none || draft.isBoilerplate else {
            return false
        }
        var digits = 0
        var cursor = WordCursor(draft.span)
        while cursor.next(in: text) {
            if table[text[cursor.word.start]].has(.digit) {
                guard cursor.word.count <= 4 else { return false }
                digits += 1
            } else if !terms.pageWords.contains(text, cursor.word.start, cursor.word.stop) {
                return false
            }
        }
        return digits == 1 || digits == 2 && draft.span.count >= 6
    }

    private func hashWithoutNumbers(_ span: Span) -> UInt64 {
        var hash: UInt64 = 0
        var cursor = WordCursor(span)
        while cursor.next(in: text) {
            guard !table[text[cursor.word.start]].has(.digit) else { continue }
            hash = hash &* 31 &+ WordCursor.hash(of: text, cursor.word)
        }
        return hash
    }
}
