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
    @inline(__always)
    private func isNumberedCaption(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 200, draft.facts.numbers > 0 else { return false }
        var cursor = WordCursor(Span(draft.span.start, min(draft.span.stop, draft.span.start + 24)))
        guard cursor.next(in: text), terms.figureWords.contains(text, cursor.word.start, cursor.word.stop) else {
            return false
        }
        guard cursor.next(in: text), table[text[cursor.word.start]].has(.digit) else { return false }
        let after = text[cursor.word.stop]
        return after == Ascii.period || after == Ascii.colon || cursor.word.stop == draft.span.stop
    }

    /// Reads the words about the picture above the text: a line beside a bare credit such as "Getty Images" or "Image:
    /// Jane Doe", before any running text. Further down such a line may head a section.
    mutating func readLeadPicture() {
        var seen = 0
        var hasTitle = false
        for index in drafts.indices {
            if drafts[index].isBody, drafts[index].facts.columns >= 100, !standsBesideCredit(index) { return }
            if !drafts[index].isBoilerplate { seen += 1 }
            if seen > 24 { return }
            if hasTitle, drafts[index].isPlain, drafts[index].facts.words >= 5, drafts[index].facts.titleCase < 0.9,
                standsBesideCredit(index)
            {
                drafts[index].role = .caption
                if index + 1 < drafts.count, isBareCredit(drafts[index + 1]) { drafts[index + 1].flag(.caption) }
            }
            if drafts[index].facts.words >= 4, !drafts[index].isBoilerplate { hasTitle = true }
        }
    }

    /// Whether a credit stands right above a line, or right below one that is no title.
    private func standsBesideCredit(_ index: Int) -> Bool {
        if index > 0, drafts[index - 1].isBoilerplate, drafts[index - 1].reason == .caption {
            // A full sentence there is the first one of the text.
            return drafts[index].facts.columns <= 160 && !drafts[index].facts.endsSentence
        }
        guard index + 1 < drafts.count, index > 0, drafts[index].facts.columns <= 240 else { return false }
        let below = drafts[index + 1]
        let isCredited = below.isBoilerplate && below.reason == .caption || isBareCredit(below)
        // Of full sentences the ones between the author and the credit are about the picture.
        return isCredited
            && (!drafts[index].facts.endsSentence || drafts[index - 1].role == .metadata
                || drafts[index - 1].isBoilerplate)
    }

    /// `Jane Doe/Courier` and nothing else.
    private func isBareCredit(_ draft: Draft) -> Bool {
        draft.isPlain && draft.facts.words <= 8 && draft.facts.ending == .none && namesPhotographer(draft.content)
    }

    /// Whether the phrase is one of `photo by`, `image courtesy`, rather than the bare noun.
    private func hasPreposition(_ span: Span, _ stop: Int) -> Bool {
        var cursor = WordCursor(Span(span.start, stop))
        var words = 0
        while cursor.next(in: text) { words += 1 }
        return words >= 2
    }

    /// `… in Kyiv. (AP Photo/Jane Doe)`, `… [Getty Images]`: a credit in brackets at the end.
    @inline(__always)
    private func endsWithCredit(_ draft: Draft) -> Bool {
        let last = text[draft.span.stop - 1]
        guard last == Ascii.closeParenthesis || last == Ascii.closeBracket else { return false }
        var open = draft.span.stop - 1
        let limit = max(draft.span.start, draft.span.stop - 90)
        while open > limit, text[open] != Ascii.openParenthesis, text[open] != Ascii.openBracket { open -= 1 }
        // A line that is nothing but brackets says where the text is from: "(with AFP)".
        guard open > draft.span.start else { return false }
        var cursor = WordCursor(Span(open, draft.span.stop))
        while cursor.next(in: text) {
            if terms.creditWords.contains(text, cursor.word.start, cursor.word.stop) { return true }
        }
        let inner = Span(open + 1, draft.span.stop - 1)
        return namesPhotographer(inner) || namesHouse(inner, before: open, draft)
    }

    /// `… on June 11. (Fox News)`: a house of two to four words behind the full stop.
    private func namesHouse(_ span: Span, before open: Int, _ draft: Draft) -> Bool {
        guard endsSentence(before: open, draft.content), draft.facts.columns <= 200 else { return false }
        let house = LineFacts(text, span, table, terms)
        return (2...4).contains(house.words) && house.titleCase >= 0.99 && house.numbers == 0 && house.ending == .none
    }

    /// `Jane Doe / The Courier`, `Jane Doe/Courier`, `Jane Doe for The Courier`: a person and a house, all with capitals.
    private func namesPhotographer(_ span: Span) -> Bool {
        var joint = span.start
        var rest = span.stop
        while joint < span.stop {
            if text[joint] == Ascii.slash { rest = joint + 1 }
            if text.hasPrefix(" for ", at: joint) { rest = joint + 5 }
            if rest < span.stop { break }
            joint += 1
        }
        guard joint < span.stop, rest < span.stop else { return false }
        let person = LineFacts(text, LineNotation.trimmed(text, Span(span.start, joint), table), table, terms)
        let house = LineFacts(text, LineNotation.trimmed(text, Span(rest, span.stop), table), table, terms)
        return (2...4).contains(person.words) && person.titleCase >= 0.99 && person.numbers == 0
            && (1...5).contains(house.words) && house.titleCase >= 0.99
    }

    /// `The harbour in 1968. Credit...Jane Doe`, `A convoy at the pass on Friday. © Jane Doe, AFP`, `Smoke over the port. Photo:
    /// Jane Doe`: a credit behind the words about the picture.
    @inline(__always)
    private func hasInnerCredit(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 240, draft.facts.ending == .none, draft.facts.words >= 4,
            draft.facts.hasBreak || draft.facts.hasSeparator
        else { return false }
        let start = max(draft.content.start + 8, draft.content.stop - 80)
        guard start < draft.content.stop else { return false }
        for position in start..<draft.content.stop {
            let byte = text[position]
            if byte == Ascii.slash { return isAgency(beside: position, in: draft.content) }
            if byte == 0xA9, text[position - 1] == 0xC2 { return isName(behind: position + 1) }
            guard byte == Ascii.colon || byte == Ascii.period && text[position + 1] == Ascii.period else { continue }
            var word = position
            while word > draft.content.start, table[text[word - 1]].has(.letter) { word -= 1 }
            guard terms.creditLabels.contains(text, word, position) else { continue }
            var before = word
            while before > draft.content.start, table[text[before - 1]].has(.space) { before -= 1 }
            return table[text[before - 1]].has(.terminator) || byte == Ascii.period
        }
        return false
    }

    /// `… on Friday. REUTERS/Jane Doe`, `… in May. Jane Doe/AFP/Getty Images`: an agency beside the first slash, and a
    /// full stop before the name or the agency.
    private func isAgency(beside slash: Int, in span: Span) -> Bool {
        var word = slash
        while word > span.start, !table[text[word - 1]].has(.space) { word -= 1 }
        if Self.agencies.contains(text, word, slash) { return endsSentence(before: word, span) }
        var after = slash + 1
        while after < span.stop, table[text[after]].has(.letter) { after += 1 }
        guard Self.agencies.contains(text, slash + 1, after) || terms.creditWords.contains(text, slash + 1, after)
        else {
            return false
        }
        // A name of two to four words.
        for _ in 0..<3 {
            guard CharacterKind.isUpper(text.scalar(at: word).value), word > span.start else { return false }
            word -= 1
            while word > span.start, !table[text[word - 1]].has(.space) { word -= 1 }
            if endsSentence(before: word, span) { return CharacterKind.isUpper(text.scalar(at: word).value) }
        }
        return false
    }

    private func endsSentence(before word: Int, _ span: Span) -> Bool {
        word - 2 >= span.start && table[text[word - 1]].has(.space) && table[text[word - 2]].has(.terminator)
    }

    /// Whether a capital follows rather than a year, with which the page's own copyright line goes on.
    private func isName(behind position: Int) -> Bool {
        var position = position
        while table[text[position]].has(.space) { position += 1 }
        return CharacterKind.isUpper(text.scalar(at: position).value)
    }
}
