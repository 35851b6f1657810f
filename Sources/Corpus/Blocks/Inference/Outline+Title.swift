extension Outline {
    /// Finds the title: the heading above everything else, but for lines about the document and the page.
    mutating func readTitle() {
        guard !isTitleKnown else { return }
        let first = drafts.firstIndex {
            !$0.isBoilerplate && $0.role != .metadata && $0.role != .caption && $0.kind != .figure
        }
        guard let first, drafts[first].kind == .heading, drafts[first].role == .none,
            drafts[first].facts.ending != .colon
        else { return }
        title = first
        drafts[first].role = .title
    }

    /// Reads datelines: the place at the front of a report, before a dash.
    mutating func readDatelines() {
        var paragraphs = 0
        for index in drafts.indices where drafts[index].kind == .text && drafts[index].role == .none {
            guard drafts[index].isBody else { continue }
            paragraphs += 1
            if let (place, rest) = dateline(of: drafts[index], isLead: paragraphs <= 2) {
                drafts[index].dateline = place
                drafts[index].content.start = rest
                drafts[index].label = Span(0, 0)
            }
        }
    }

    /// The place and the start of the text behind it.
    ///
    /// `LONDON (Reuters) - `, `KYIV, Aug. 20 — `, and in the lead also `Washington D.C. – `.
    @inline(__always)
    private func dateline(of draft: Draft, isLead: Bool) -> (Span, Int)? {
        let start = draft.content.start
        guard CharacterKind.isUpper(text.scalar(at: start).value) else { return nil }
        let limit = min(draft.content.stop, start + 72)
        // What was told of the whole line holds of its rest too.
        guard draft.facts.hasEarlyDash || start > draft.span.start else { return nil }
        var position = start
        var isCapital = true
        var hasAgency = false
        while position < limit {
            let scalar = text.scalar(at: position)
            if scalar.value == 0x28 { hasAgency = true }
            if isDash(scalar, at: position), position > start {
                guard isCapital || hasAgency || isLead else { return nil }
                var stop = position
                while stop > start, table[text[stop - 1]].has(.space) { stop -= 1 }
                var rest = position
                while rest < draft.content.stop, text[rest] == Ascii.hyphen { rest += 1 }
                if rest == position { rest += scalar.width }
                while table[text[rest]].has(.space) { rest += 1 }
                guard rest < draft.content.stop, beginsText(rest), isPlace(Span(start, stop)) else { return nil }
                return (Span(start, stop), rest)
            }
            if !hasAgency, isCapital, CharacterKind.isLower(scalar.value), !isMonthOrName(at: position, from: start) {
                guard isLead else { return nil }
                isCapital = false
            }
            position += max(scalar.width, 1)
        }
        return nil
    }

    /// A dash with white space around it, or a long dash right behind the place.
    private func isDash(_ scalar: TextScalar, at position: Int) -> Bool {
        let after = text[position + scalar.width]
        let before = table[text[position - 1]].has(.space) || text[position - 1] == Ascii.closeParenthesis
        switch scalar.value {
        case 0x2013, 0x2014, 0x2015: return before || scalar.value != 0x2013
        case 0x2D: return before && (table[after].has(.space) || after == Ascii.hyphen)
        default: return false
        }
    }

    private func beginsText(_ position: Int) -> Bool {
        let scalar = text.scalar(at: position)
        return CharacterKind.isUpper(scalar.value) || CharacterKind.isOpener(scalar.value)
            || table[text[position]].has(.digit)
    }

    /// Small letters that a dateline in capitals may have: those of a month or of an agency's name.
    private func isMonthOrName(at position: Int, from start: Int) -> Bool {
        var word = position
        while word > start, table[text[word - 1]].has(.letter) { word -= 1 }
        var stop = position
        while table[text[stop]].has(.letter) { stop += 1 }
        return terms.months.contains(text, word, stop)
    }

    /// One to six words, each with a capital, a digit or in brackets.
    private func isPlace(_ span: Span) -> Bool {
        var words = 0
        var position = span.start
        var brackets = 0
        while position < span.stop {
            while position < span.stop, table[text[position]].has(.space) { position += 1 }
            guard position < span.stop else { break }
            let scalar = text.scalar(at: position)
            if scalar.value == 0x28 { brackets += 1 }
            let isName =
                CharacterKind.isUpper(scalar.value) || table[text[position]].has(.digit) || scalar.value == 0x28
            guard isName || brackets > 0 else { return false }
            words += 1
            while position < span.stop, !table[text[position]].has(.space) {
                if text[position] == Ascii.closeParenthesis { brackets = 0 }
                // A sentence ends inside: no place.
                if text[position] == Ascii.question || text[position] == Ascii.colon { return false }
                position += 1
            }
        }
        return words >= 1 && words <= 7
            && !terms.sentences.sentenceStarters.contains(text, span.start, firstWordStop(span))
    }

    private func firstWordStop(_ span: Span) -> Int {
        var stop = span.start
        while stop < span.stop, table[text[stop]].has(.letter) { stop += 1 }
        return stop
    }
}
