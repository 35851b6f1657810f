extension Outline {
    /// The role of a picture's caption: a bare credit is part of the page, a sentence about the picture is not.
    @inline(__always)
    func captionRole(_ draft: Draft) -> BlockRole? {
        guard draft.facts.columns <= 320, !draft.facts.isLong else { return nil }
        let stop = draft.openingStop
        if draft.opening == .caption,
            text[stop] == Ascii.colon || text[stop] == Ascii.slash || hasPreposition(draft.span, stop)
        {
            return draft.facts.words <= 8 ? .boilerplate : .caption
        }
        return endsWithCredit(draft) || hasInnerCredit(draft) || isNumberedCaption(draft) ? .caption : nil
    }

    /// `Table 1. Expenditure`, `Figure 2: The harbour`.
    private func isNumberedCaption(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 200, draft.facts.numbers > 0 else { return false }
        var cursor = WordCursor(text, Span(draft.span.start, min(draft.span.stop, draft.span.start + 24)))
        guard cursor.next(), Self.figureWords.contains(text, cursor.word.start, cursor.word.stop) else { return false }
        guard cursor.next(), table[text[cursor.word.start]].has(.digit) else { return false }
        let after = text[cursor.word.stop]
        return after == Ascii.period || after == Ascii.colon || cursor.word.stop == draft.span.stop
    }

    private static let figureWords = WordList("table figure fig chart box map exhibit graph diagram")

    /// Whether the phrase is one of `photo by`, `image courtesy`, rather than the bare noun.
    private func hasPreposition(_ span: Span, _ stop: Int) -> Bool {
        var cursor = WordCursor(text, Span(span.start, stop))
        var words = 0
        while cursor.next() { words += 1 }
        return words >= 2
    }

    /// `… in Kyiv. (AP Photo/Jane Doe)`, `… [Getty Images]`: a credit in brackets at the end.
    private func endsWithCredit(_ draft: Draft) -> Bool {
        let last = text[draft.span.stop - 1]
        guard last == Ascii.closeParenthesis || last == Ascii.closeBracket else { return false }
        var open = draft.span.stop - 1
        let limit = max(draft.span.start, draft.span.stop - 90)
        while open > limit, text[open] != Ascii.openParenthesis, text[open] != Ascii.openBracket { open -= 1 }
        // A line that is nothing but brackets says where the text is from: "(with AFP)".
        guard open > draft.span.start else { return false }
        var cursor = WordCursor(text, Span(open, draft.span.stop))
        while cursor.next() {
            if Self.creditWords.contains(text, cursor.word.start, cursor.word.stop) { return true }
        }
        return open > draft.span.start && namesPhotographer(Span(open + 1, draft.span.stop - 1))
    }

    /// `Jane Doe / The Courier`, `Jane Doe/Courier`: a person and a house, all with capitals.
    private func namesPhotographer(_ span: Span) -> Bool {
        var slash = span.start
        while slash < span.stop, text[slash] != Ascii.slash { slash += 1 }
        guard slash < span.stop, slash + 1 < span.stop else { return false }
        let person = LineFacts(text, LineNotation.trimmed(text, Span(span.start, slash), table), table)
        let house = LineFacts(text, LineNotation.trimmed(text, Span(slash + 1, span.stop), table), table)
        return (2...4).contains(person.words) && person.titleCase >= 0.99 && person.numbers == 0
            && (1...5).contains(house.words) && house.titleCase >= 0.99
    }

    private static let creditWords = WordList("photo getty shutterstock istock afp")

    /// `The harbour in 1968. Credit...Jane Doe`, `A convoy at the pass on Friday. © Jane Doe, AFP`, `Smoke over the port. Photo:
    /// Jane Doe`: a credit behind the words about the picture.
    private func hasInnerCredit(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 240, draft.facts.ending == .none, draft.facts.words >= 4 else { return false }
        let start = max(draft.content.start + 8, draft.content.stop - 80)
        guard start < draft.content.stop else { return false }
        for position in start..<draft.content.stop {
            let byte = text[position]
            if byte == Ascii.slash, isAgency(before: position) { return true }
            if byte == 0xA9, text[position - 1] == 0xC2 { return isName(behind: position + 1) }
            guard byte == Ascii.colon || byte == Ascii.period && text[position + 1] == Ascii.period else { continue }
            var word = position
            while word > draft.content.start, table[text[word - 1]].has(.letter) { word -= 1 }
            guard Self.creditLabels.contains(text, word, position) else { continue }
            var before = word
            while before > draft.content.start, table[text[before - 1]].has(.space) { before -= 1 }
            return table[text[before - 1]].has(.terminator) || byte == Ascii.period
        }
        return false
    }

    /// `… on Friday. REUTERS/Jane Doe`: an agency in capitals behind a full stop.
    private func isAgency(before slash: Int) -> Bool {
        var word = slash
        while table[text[word - 1]].has(.upper) { word -= 1 }
        return slash - word >= 3 && table[text[word - 1]].has(.space) && table[text[word - 2]].has(.terminator)
            && Self.agencies.contains(text, word, slash)
    }

    /// Whether a capital follows rather than a year, with which the page's own copyright line goes on.
    private func isName(behind position: Int) -> Bool {
        var position = position
        while table[text[position]].has(.space) { position += 1 }
        return CharacterKind.isUpper(text.scalar(at: position).value)
    }

    private static let creditLabels = WordList("credit photo photograph picture image photos illustration")
}
