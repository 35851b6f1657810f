extension Outline {
    /// How many drafts from the top (and bottom) can be lines about the document.
    private static let margin = 12

    /// Flags lines about the document: date, author, source, category; and captions of pictures.
    mutating func readMetadata() {
        for index in drafts.indices where drafts[index].role == .none && drafts[index].kind == .text {
            if let role = captionRole(drafts[index]) {
                if role == .boilerplate { drafts[index].flag(.caption) } else { drafts[index].role = role }
            }
        }
        var body = 0
        for index in drafts.indices.prefix(Self.margin) {
            if drafts[index].isBody { body += 1 }
            if body > 1 { break }
            flagMetadata(index, atTop: true)
        }
        var bottom: [Int] = []
        for index in drafts.indices.reversed() where !drafts[index].isBoilerplate && bottom.count < Self.margin / 2 {
            bottom.append(index)
        }
        for index in bottom.reversed() {
            flagMetadata(index, atTop: false)
        }
        for index in drafts.indices where drafts[index].isPlain && isEmptyField(drafts[index]) {
            drafts[index].role = .metadata
        }
    }

    private mutating func flagMetadata(_ index: Int, atTop: Bool) {
        let draft = drafts[index]
        guard draft.isPlain, draft.facts.columns <= 160, !draft.facts.isLong else { return }
        if DateLine.isDate(text, draft.content) || isField(draft) || isReadingTime(draft)
            || atTop && (isByline(draft) || isBareByline(index) || isDatelineAlone(draft))
        {
            drafts[index].role = .metadata
        }
    }

    /// `Date:` with nothing behind it.
    @inline(__always)
    private func isEmptyField(_ draft: Draft) -> Bool {
        guard draft.facts.ending == .colon, draft.facts.words <= 3 else { return false }
        let stop = draft.openingStop
        return draft.opening == .metadata && text[stop] == Ascii.colon && stop + 1 >= draft.span.stop
    }

    /// `Published: 12 May 2024`, `Posted on May 12`, `Source: Reuters`.
    private func isField(_ draft: Draft) -> Bool {
        if PhraseBook.shared.meaning(of: text, draft.content) == .metadata { return true }
        guard draft.opening == .metadata else { return false }
        if text[draft.openingStop] == Ascii.colon { return true }
        // (Reporting by Jane Doe; Editing by John Roe)
        if endsInBy(draft.openingStop), draft.facts.titleCase >= 0.5 { return true }
        return DateLine.isDate(text, Span(draft.openingStop, draft.span.stop))
    }

    private func endsInBy(_ stop: Int) -> Bool { text.hasPrefix(" by", at: stop - 3) }

    /// `By Jane Doe`, `BY JANE DOE AND JOHN ROE`.
    private func isByline(_ draft: Draft) -> Bool {
        guard text.hasPrefix("by ", at: draft.content.start) else { return false }
        return (2...(draft.facts.startsLower ? 6 : 14)).contains(draft.facts.words) && draft.facts.titleCase >= 0.8
            && !draft.facts.hasInnerSentence && (draft.facts.ending == .none || draft.facts.words <= 5)
    }

    /// `PARIS, March 3 (Reuters)` on a line of its own.
    private func isDatelineAlone(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 60, text[draft.content.stop - 1] == Ascii.closeParenthesis,
            (2...7).contains(draft.facts.words), draft.facts.titleCase >= 0.99
        else { return false }
        var cursor = WordCursor(text, draft.content)
        var last = Span(0, 0)
        while cursor.next() { last = cursor.word }
        guard Self.agencies.contains(text, last.start, last.stop) else { return false }
        var capitals = draft.content.start
        while table[text[capitals]].has(.upper) { capitals += 1 }
        let next = text[capitals]
        return capitals - draft.content.start >= 3 && (next == Ascii.comma || next == Ascii.space)
            && !draft.facts.isAllCaps
    }

    private static let agencies = WordList(
        "reuters ap afp dpa ansa efe upi tass xinhua interfax bloomberg cnn pti ians aap pa ukrinform anadolu")

    /// `Jane Doe in Paris`: names between the title and the date line.
    private func isBareByline(_ index: Int) -> Bool {
        let draft = drafts[index]
        guard index > 0, index + 1 < drafts.count, drafts[index + 1].kind == .text,
            DateLine.isDate(text, drafts[index + 1].content)
        else { return false }
        return (2...8).contains(draft.facts.words) && draft.facts.titleCase >= 0.99 && draft.facts.ending == .none
            && draft.facts.numbers == 0 && !draft.facts.isAllCaps && !drafts[index - 1].isBoilerplate
            && drafts[index - 1].role != .metadata
    }

    /// `5 min read`, `3 minutes read time`.
    private func isReadingTime(_ draft: Draft) -> Bool {
        guard draft.facts.words <= 5, table[text[draft.content.start]].has(.digit) else { return false }
        var cursor = WordCursor(text, draft.content)
        var words = 0
        var found = 0
        while cursor.next() {
            words += 1
            if Self.readingWords.contains(text, cursor.word.start, cursor.word.stop) { found += 1 }
        }
        return found >= 2 && found == words - 1
    }

    private static let readingWords = WordList("min mins minute minutes read reading time ago")

    /// The role of a picture's caption: a bare credit is part of the page, a sentence about the picture is not.
    @inline(__always)
    private func captionRole(_ draft: Draft) -> BlockRole? {
        guard draft.facts.columns <= 320, !draft.facts.isLong else { return nil }
        let stop = draft.openingStop
        if draft.opening == .caption,
            text[stop] == Ascii.colon || text[stop] == Ascii.slash || hasPreposition(draft.span, stop)
        {
            return draft.facts.words <= 8 ? .boilerplate : .caption
        }
        return endsWithCredit(draft) || isNumberedCaption(draft) ? .caption : nil
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
        var cursor = WordCursor(text, Span(open, draft.span.stop))
        while cursor.next() {
            if Self.creditWords.contains(text, cursor.word.start, cursor.word.stop) { return true }
        }
        return false
    }

    private static let creditWords = WordList("photo getty shutterstock istock afp")
}
