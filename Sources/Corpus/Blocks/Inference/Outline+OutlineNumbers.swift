extension Outline {
    /// Finds headings numbered as in outlines: `I. Introduction`, `II. Security situation`, and below them `A. Northern
    /// sector`. A capital with a full stop can also be an initial, so that only lines that count from the first on are
    /// taken: I and II, or A and B, with text below each.
    mutating func readOutlineNumbers() {
        let candidates = drafts.indices.filter { mayBeNumbered(drafts[$0]) && headsSomething($0) }
        guard candidates.count >= 2 else { return }
        let romans = series(candidates) { romanValue($0) }
        let taken = Set(romans)
        let level: UInt16 = romans.count >= 2 ? 3 : 2
        if romans.count >= 2 { makeHeadings(romans, level: 2) }
        // Letters begin anew in each section.
        let letters = series(candidates.filter { romans.count < 2 || !taken.contains($0) }) {
            $0.count == 1 ? Int(text[$0.start] &- 0x40) : nil
        }
        if letters.count >= 2 { makeHeadings(letters, level: level) }
    }

    private mutating func makeHeadings(_ series: [Int], level: UInt16) {
        for index in series {
            drafts[index].kind = .heading
            drafts[index].label = Span(0, 0)
            drafts[index].isCertain = true
            drafts[index].level = level
        }
    }

    /// The candidates that count up from one, beginning anew where one comes again.
    private func series(_ candidates: [Int], _ value: (Span) -> Int?) -> [Int] {
        var found: [Int] = []
        var last = 0
        for index in candidates {
            guard let number = value(numeral(of: drafts[index])) else { continue }
            if number == last + 1 || number == 1 {
                found.append(index)
                last = number
            }
        }
        // An initial alone begins no series.
        guard let second = found.dropFirst().first, value(numeral(of: drafts[second])) == 2 else { return [] }
        return found
    }

    /// The capitals before the first full stop.
    private func numeral(of draft: Draft) -> Span {
        var stop = draft.content.start
        while stop < draft.content.stop, table[text[stop]].has(.upper) { stop += 1 }
        return Span(draft.content.start, stop)
    }

    @inline(__always)
    private func mayBeNumbered(_ draft: Draft) -> Bool {
        guard draft.kind == .text, draft.role == .none, draft.facts.columns <= 100,
            (2...14).contains(draft.facts.words),
            draft.facts.ending == .none || draft.facts.ending == .question, table[text[draft.content.start]].has(.upper)
        else { return false }
        let stop = numeral(of: draft).stop
        return stop - draft.content.start <= 6 && text[stop] == Ascii.period && table[text[stop + 1]].has(.space)
            && CharacterKind.isUpper(text.scalar(at: stop + 2).value)
    }

    private func headsSomething(_ index: Int) -> Bool {
        guard index + 1 < drafts.count else { return false }
        let next = drafts[index + 1]
        return next.kind != .text || next.isBody || mayBeNumbered(next)
    }

    /// The value of a Roman numeral in capitals up to XXXIX; nil for other letters.
    private func romanValue(_ span: Span) -> Int? {
        var value = 0
        var last = 0
        for position in span.start..<span.stop {
            let digit: Int
            switch text[position] {
            case 0x49: digit = 1
            case 0x56: digit = 5
            case 0x58: digit = 10
            default: return nil
            }
            value += digit > last && last > 0 ? digit - 2 * last : digit
            last = digit
        }
        return value > 0 ? value : nil
    }
}
