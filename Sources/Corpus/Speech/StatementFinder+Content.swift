extension StatementFinder {
    /// What follows a cue to the end of its clause, without `that` and the like.
    func content(after index: Int, subject: Int, _ range: Range<Int>) -> Range<Int> {
        var start = index
        if start < range.upperBound, Self.objects.contains(words.hashes[start]), start + 1 < range.upperBound {
            start += 1
        }
        if start < range.upperBound, words.kinds[start] == .colon || words.kinds[start] == .comma { start += 1 }
        while start < range.upperBound, Self.links.contains(words.hashes[start]) { start += 1 }
        var end = range.upperBound
        if opensSubordinate(range, before: subject) {
            // "While X expressed optimism, others …": the main clause is not part of it.
            var comma = start
            while comma < end, words.kinds[comma] != .comma { comma += 1 }
            if comma < end { end = comma + 1 < end && words.kinds[comma + 1] == .quote ? comma + 2 : comma }
        }
        return trimmed(min(start, end)..<end)
    }

    /// Whether the clause of a verb begins with a subordinator and stands before the main clause.
    private func opensSubordinate(_ range: Range<Int>, before index: Int) -> Bool {
        var first = range.lowerBound
        while first < range.upperBound, words.kinds[first] != .word, words.kinds[first] != .number { first += 1 }
        guard first <= index, words.classes[first].contains(.subordinator) else { return false }
        var word = first
        while word < index {
            if words.kinds[word] == .comma { return false }
            word += 1
        }
        return true
    }

    /// Without blank marks at the ends; a quotation keeps its own marks off.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while high > low, isEdge(high - 1) { high -= 1 }
        while low < high, words.kinds[low] == .comma || words.kinds[low] == .colon || words.kinds[low] == .dash {
            low += 1
        }
        if high - low > 2, words.kinds[low] == .quote, words.kinds[high - 1] == .quote {
            low += 1
            high -= 1
            while high > low, isEdge(high - 1) { high -= 1 }
        }
        return low..<high
    }

    private func isEdge(_ index: Int) -> Bool {
        switch words.kinds[index] {
        case .comma, .period, .colon, .semicolon, .dash, .exclamation, .question: true
        default: false
        }
    }

    /// Where an earlier statement ends when this verb goes on with its subject: at the comma or `and` before the verb.
    func cutPoint(_ cue: Int, _ range: Range<Int>) -> Int {
        var index = cue
        while index > range.lowerBound, cue - index < 8 {
            index -= 1
            if words.kinds[index] == .comma || words.classes[index].contains(.conjunction) { return index }
        }
        return cue
    }

    /// Ends each statement where the next one of the same subject, or one behind `while` or `but`, begins.
    func cut(_ drafts: inout [Draft], _ range: Range<Int>) {
        for index in drafts.indices.dropLast() where !drafts[index].isFixed {
            let next = drafts[index + 1]
            var end = drafts[index].content.upperBound
            if next.sharesSubject || next.isFixed {
                end = min(end, next.cutsBefore)
            } else if let subject = next.subject, subject.range.lowerBound > drafts[index].content.lowerBound {
                let before = subject.range.lowerBound - 1
                if before > drafts[index].content.lowerBound,
                    words.classes[before].intersects([.subordinator, .conjunction]),
                    words.kinds[before - 1] == .comma
                {
                    end = min(end, before - 1)
                }
            }
            drafts[index].content = trimmed(min(drafts[index].content.lowerBound, end)..<end)
        }
    }

    private static let links = ClauseReader.set("that on for about of")
    private static let objects = ClauseReader.set(
        "reporters journalists parliament lawmakers us me him her them audiences viewers")
}
