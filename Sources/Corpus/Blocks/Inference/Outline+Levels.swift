extension Outline {
    /// Gives every heading its level: 1 for the title, by number (`2.1`) or by capitals where they tell, else 2.
    mutating func levelHeadings() {
        let capitals = drafts.count { isUnmarkedHeading($0) && $0.facts.isAllCaps }
        let others = drafts.count { isUnmarkedHeading($0) && !$0.facts.isAllCaps }
        for index in drafts.indices where drafts[index].kind == .heading && drafts[index].level == 0 {
            if index == title {
                drafts[index].level = 1
                continue
            }
            let depth = numberDepth(drafts[index])
            if depth > 0 {
                drafts[index].level = UInt16(truncatingIfNeeded: min(depth + 1, 6))
            } else {
                let isMinor = capitals >= 2 && others >= 2 && !drafts[index].facts.isAllCaps
                drafts[index].level = isMinor ? 3 : 2
            }
        }
        lowerSeries()
        lowerQuestions()
    }

    /// Headings that count alternatives or steps (`Option 2: Widen the road`) stand one level below the heading before
    /// the first of them.
    private mutating func lowerSeries() {
        var above: UInt16 = 1
        for index in drafts.indices where drafts[index].kind == .heading && drafts[index].role == .none {
            if isCountedAlternative(drafts[index]) {
                if above + 1 > drafts[index].level { drafts[index].level = min(above + 1, 6) }
            } else {
                above = drafts[index].level
            }
        }
    }

    @inline(__always)
    private func isCountedAlternative(_ draft: Draft) -> Bool {
        var cursor = WordCursor(Span(draft.content.start, min(draft.content.stop, draft.content.start + 40)))
        guard cursor.next(in: text), terms.counted.contains(text, cursor.word.start, cursor.word.stop),
            cursor.next(in: text)
        else {
            return false
        }
        let number = cursor.word
        return table[text[number.start]].has(.digit) || number.count == 1 && table[text[number.start]].has(.upper)
            || RomanNumeral.isOne(text, number.start, number.stop)
    }

    @inline(__always)
    private func isUnmarkedHeading(_ draft: Draft) -> Bool {
        draft.kind == .heading && draft.level == 0 && draft.role == .none
    }

    /// Questions stand one level below the heading above them.
    private mutating func lowerQuestions() {
        var level: UInt16 = 1
        for index in drafts.indices where drafts[index].kind == .heading {
            if drafts[index].role == .faq {
                drafts[index].level = min(max(drafts[index].level, level + 1), 6)
            } else {
                level = drafts[index].level
            }
        }
    }

    /// The number of parts in a heading's number: 2 for `2.1 Method`; 0 without a number.
    @inline(__always)
    private func numberDepth(_ draft: Draft) -> Int {
        var position = draft.span.start
        var depth = 0
        while position < draft.span.stop, depth < 6 {
            let start = position
            while table[text[position]].has(.digit) { position += 1 }
            guard position > start, position - start <= 2 else { return 0 }
            depth += 1
            guard text[position] == Ascii.period else { break }
            position += 1
        }
        return table[text[position]].has(.space) ? depth : 0
    }
}
