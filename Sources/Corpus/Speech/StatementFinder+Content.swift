extension StatementFinder {
    /// What follows a cue to the end of its clause, without `that` and the like.
    func content(after index: Int, subject: Int, _ range: Range<Int>) -> Range<Int> {
        var start = index
        if start < range.upperBound,
            terms.tellers.contains(words[index - 1].hash) || words[start].classes.contains(.preposition),
            let that = clauseMark(after: start, range)
        {
            start = that
        }
        start = pastDay(start, range)
        // "told her the talks were over", but "said her brother had left"
        if start + 1 < range.upperBound, terms.objects.contains(words[start].hash),
            terms.tellers.contains(words[index - 1].hash) || !words[start].classes.contains(.determiner)
        {
            start += 1
        }
        if start < range.upperBound, words[start].kind == .colon || words[start].kind == .comma { start += 1 }
        while start < range.upperBound, terms.links.contains(words[start].hash) { start += 1 }
        // "did not comment, but …"
        if start < range.upperBound, terms.but.contains(words[start].hash) { return start..<start }
        var end = min(clause.end, index + Self.longestContent)
        if let comma = clause.leadComma, subject < comma, start <= comma {
            // "While X expressed optimism, others …": the main clause is not part of it.
            end = comma + 1 < end && words[comma + 1].kind == .quote ? comma + 2 : comma
        }
        return trimmed(min(start, end)..<end)
    }

    /// Skips the day of speaking: "said on Tuesday", "said Monday", "said on 5 March 2024", "said on Friday, May 3".
    func pastDay(_ start: Int, _ range: Range<Int>) -> Int {
        var index = start < range.upperBound && terms.on.contains(words[start].hash) ? start + 1 : start
        var end = start
        while index < range.upperBound, index - start < 8 {
            if words[index].classes.intersects([.weekday, .dayName, .month]) {
                end = index + 1
            } else if words[index].kind == .number {
                // A number is a day or a year only beside a month or weekday: "said 40 people had died".
                if end > start { end = index + 1 }
            } else if words[index].kind != .comma {
                break
            }
            index += 1
        }
        return end
    }

    /// The `that` or colon behind the one who is told and the place: "told the BBC on Monday that …", "wrote on X: …".
    private func clauseMark(after start: Int, _ range: Range<Int>) -> Int? {
        for index in start..<min(start + 10, range.upperBound) {
            if terms.that.contains(words[index].hash) || words[index].kind == .colon { return index }
            if words[index].kind == .comma || words[index].kind == .quote { return nil }
        }
        return nil
    }

    /// Without blank marks at the ends; a quotation keeps its own marks off.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while high > low, isEdge(high - 1) { high -= 1 }
        while low < high, words[low].kind == .comma || words[low].kind == .colon || words[low].kind == .dash {
            low += 1
        }
        if high - low > 2, words[low].kind == .quote, words[high - 1].kind == .quote {
            low += 1
            high -= 1
            while high > low, isEdge(high - 1) { high -= 1 }
        }
        return low..<high
    }

    private func isEdge(_ index: Int) -> Bool { ClauseBounds.isEdge(words[index].kind) }

    /// Where an earlier statement ends when this verb goes on with its subject: at the comma or `and` before the verb.
    func cutPoint(_ cue: Int, _ range: Range<Int>) -> Int {
        var index = cue
        while index > range.lowerBound, cue - index < 8 {
            index -= 1
            if words[index].kind == .comma || words[index].classes.contains(.conjunction) { return index }
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
                    words[before].classes.intersects([.subordinator, .conjunction]),
                    words[before - 1].kind == .comma
                {
                    end = min(end, before - 1)
                }
            }
            drafts[index].content = trimmed(min(drafts[index].content.lowerBound, end)..<end)
        }
    }

    /// In words. What is longer is no sentence, and a thousand verbs in it must not each report all the rest.
    static let longestContent = 250
}

/// Where the clauses of a sentence end, found once for all its verbs.
struct ClauseBounds {
    /// The end of the sentence without its final marks.
    let end: Int
    /// The comma that ends a subordinate clause before the main one; nil where the sentence has no such clause.
    let leadComma: Int?

    init(_ words: Words, _ range: Range<Int>) {
        var end = range.upperBound
        while end > range.lowerBound, Self.isEdge(words[end - 1].kind) { end -= 1 }
        self.end = end
        var first = range.lowerBound
        while first < end, words[first].kind != .word, words[first].kind != .number { first += 1 }
        if first < end, words[first].classes.contains(.subordinator) {
            leadComma = (first..<end).first { words[$0].kind == .comma }
        } else {
            leadComma = nil
        }
    }

    static func isEdge(_ kind: WordKind) -> Bool {
        switch kind {
        case .comma, .period, .colon, .semicolon, .dash, .exclamation, .question: true
        default: false
        }
    }
}
