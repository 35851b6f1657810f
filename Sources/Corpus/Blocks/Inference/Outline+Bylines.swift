extension Outline {
    /// Flags what stands beside an author or date line between the title and the text: names, job titles, agencies.
    ///
    /// A name alone could be a heading. Above "Transport correspondent" or a date, or in one group with a by-line, it is
    /// the author's.
    mutating func readBylineBlock() {
        guard let title = drafts.firstIndex(where: { !$0.isBoilerplate && $0.role != .metadata }) else { return }
        var stop = title + 1
        // One sentence below the title may say what the article is about.
        var bodies = 0
        var seen = 0
        while stop < drafts.count, seen <= 12 {
            if !drafts[stop].isBoilerplate { seen += 1 }
            if drafts[stop].isBody, !isQuestionLine(drafts[stop]) { bodies += 1 }
            if bodies > 1 || drafts[stop].isBody && drafts[stop].facts.columns > 200 { break }
            stop += 1
        }
        guard title + 1 < stop else { return }
        for index in title + 1..<stop where drafts[index].isPlain && isJobTitle(drafts[index]) {
            drafts[index].role = .metadata
        }
        for index in title + 1..<stop where isContribution(index) || drafts[index].isPlain && endsInDate(drafts[index])
        {
            drafts[index].role = .metadata
            drafts[index].reason = .none
        }
        for index in (title + 1..<stop).reversed() where drafts[index].isPlain && standsAboveMetadata(index) {
            let isOffice = !drafts[title].facts.isAllCaps && isOfficeLine(drafts[index])
            if isOffice || isNameLine(drafts[index]) || isSenderLine(drafts[index]) { drafts[index].role = .metadata }
        }
        for index in title + 1..<stop where drafts[index].isPlain && goesOnWithMetadata(index) {
            if isNameLine(drafts[index]) { drafts[index].role = .metadata }
        }
        for index in title + 1..<stop where drafts[index].isPlain && drafts[index - 1].role == .metadata {
            let isName = isBareBy(drafts[index - 1]) && isNameLine(drafts[index])
            if isName || dateLine.isTime(text, drafts[index].content) { drafts[index].role = .metadata }
        }
        for index in title + 1..<stop where drafts[index].isPlain && isSeriesByline(index) {
            drafts[index].role = .metadata
        }
        readTitleBlock(below: title, before: stop)
    }

    /// `Critical Questions by Jane Doe`, `Commentary by Jane Doe and John Roe` beside the date: a series with its author.
    private func isSeriesByline(_ index: Int) -> Bool {
        let draft = drafts[index]
        guard standsAboveMetadata(index) || drafts[index - 1].role == .metadata, draft.facts.ending == .none,
            draft.facts.columns <= 120, draft.facts.titleCase >= 0.99
        else { return false }
        var cursor = WordCursor(draft.content)
        var before = 0
        while cursor.next(in: text) {
            if terms.opensByline(text, cursor.word) {
                return (1...3).contains(before) && Int(draft.facts.words) - before >= 3
            }
            before += 1
        }
        return false
    }

    /// `By` on a line of its own, above the name.
    func isBareBy(_ draft: Draft) -> Bool {
        var cursor = WordCursor(draft.content)
        return draft.facts.words == 1 && draft.content.count <= 16 && cursor.next(in: text)
            && terms.opensByline(text, cursor.word)
    }

    /// `Illustration by Jane Doe` in one group with the by-line: no picture's credit.
    private func isContribution(_ index: Int) -> Bool {
        drafts[index].reason == .caption && drafts[index].kind == .text && isByline(drafts[index])
            && goesOnWithMetadata(index)
    }

    /// `Field report, July 2023`, `London, 3 May 2020`: a short line below the title that closes with a date.
    private func endsInDate(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 60, draft.facts.words <= 9, draft.facts.numbers > 0, !draft.facts.endsSentence
        else {
            return false
        }
        for position in draft.content.start..<draft.content.stop where text[position] == Ascii.comma {
            if dateLine.isDate(text, Span(position + 1, draft.content.stop)) { return true }
        }
        return false
    }

    /// Flags the kind of article above its title: "ESSAY", "News analysis". Above running text it is the title itself.
    mutating func readGenre() {
        guard let first = drafts.firstIndex(where: { !$0.isBoilerplate && $0.role != .metadata }),
            drafts[first].isPlain, drafts[first].facts.words <= 3,
            book.meaning(of: text, drafts[first].content) == .genre,
            var next = nextContent(after: first)
        else { return }
        // The date may stand between the two.
        while drafts[next].role == .metadata, let below = nextContent(after: next) { next = below }
        guard drafts[next].isPlain, !drafts[next].isBody else { return }
        drafts[first].role = .metadata
    }

    private func standsAboveMetadata(_ index: Int) -> Bool {
        index + 1 < drafts.count && drafts[index + 1].role == .metadata
    }

    /// Whether no blank line parts it from the line about the document above, and one parts it from the text below.
    private func goesOnWithMetadata(_ index: Int) -> Bool {
        guard !drafts[index].blankBefore, drafts[index - 1].role == .metadata, index + 1 < drafts.count else {
            return false
        }
        return drafts[index + 1].blankBefore || drafts[index + 1].role == .metadata
    }

    /// `Jane Doe`, `Jane Doe and John van Dijk in Paris`, `Reuters`: words with a capital, and what joins names.
    private func isNameLine(_ draft: Draft) -> Bool {
        let facts = draft.facts
        guard (1...16).contains(facts.words), facts.columns <= 120, facts.ending == .none, facts.numbers == 0,
            !facts.isAllCaps, !facts.startsWithQuote, facts.colon == 0
        else { return false }
        var cursor = WordCursor(draft.content)
        var words = 0
        var agencies = 0
        while cursor.next(in: text) {
            let word = cursor.word
            words += 1
            if Self.agencies.contains(text, word.start, word.stop) { agencies += 1 }
            if CharacterKind.isUpper(text.scalar(at: word.start).value) { continue }
            guard words > 1, terms.nameJoints.contains(text, word.start, word.stop) else { return false }
        }
        return words >= 2 || agencies == 1
    }

    /// `OFFICE OF THE SPOKESPERSON`: who speaks, in capitals above the date.
    private func isOfficeLine(_ draft: Draft) -> Bool {
        draft.facts.isAllCaps && draft.facts.words <= 6 && draft.facts.numbers == 0 && draft.facts.ending == .none
    }

    /// `Jane Doe <jane@firm.example>`, and as mail archives write it, `Jane Doe jane at firm.example`.
    private func isSenderLine(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 100, draft.facts.ending == .none, (2...8).contains(draft.facts.words) else {
            return false
        }
        var cursor = WordCursor(draft.content)
        while cursor.next(in: text) {
            let word = cursor.word
            if text[word.stop] == 0x40 { return true }
            if text.equals(word, ignoringCase: "at"), cursor.next(in: text), text[cursor.word.stop] == Ascii.period {
                return true
            }
        }
        return false
    }

    /// `Transport correspondent`, `Senior political editor, Brussels`.
    private func isJobTitle(_ draft: Draft) -> Bool {
        guard draft.facts.words <= 6, draft.facts.columns <= 60, draft.facts.ending == .none,
            !draft.facts.startsWithQuote
        else { return false }
        var cursor = WordCursor(draft.content)
        var words = 0
        var found = false
        while cursor.next(in: text) {
            words += 1
            // Behind the job stands at most where: "BBC correspondent in Kyiv".
            if words >= 2, terms.jobs.contains(text, cursor.word.start, cursor.word.stop) { found = true }
        }
        return found && draft.facts.functionWords <= 2
    }

    /// `Interview: Jane Doe` below the first line. A first line that begins so is a title, as in `Analysis: Water Prices
    /// Rise`.
    func isLabelledAuthor(_ index: Int) -> Bool {
        let draft = drafts[index]
        guard draft.facts.colon > 0, (3...6).contains(draft.facts.words), draft.facts.titleCase >= 0.99,
            draft.facts.ending == .none,
            drafts[..<index].contains(where: { !$0.isBoilerplate && $0.role != .metadata })
        else { return false }
        var cursor = WordCursor(draft.content)
        return cursor.next(in: text) && text[cursor.word.stop] == Ascii.colon
            && terms.contributions.contains(text, cursor.word.start, cursor.word.stop)
    }

    /// `By Jane Doe`, `BY JANE DOE AND JOHN ROE`, `Photographs by Jane Doe`.
    func isByline(_ draft: Draft) -> Bool {
        var cursor = WordCursor(Span(draft.content.start, min(draft.content.stop, draft.content.start + 32)))
        guard cursor.next(in: text) else { return false }
        if terms.contributions.contains(text, cursor.word.start, cursor.word.stop), !cursor.next(in: text) {
            return false
        }
        guard terms.opensByline(text, cursor.word) else { return false }
        if draft.facts.words == 2, cursor.next(in: text) {
            return terms.desks.contains(text, cursor.word.start, cursor.word.stop)
                || CharacterKind.isUpper(text.scalar(at: cursor.word.start).value)
        }
        return (2...(draft.facts.startsLower ? 6 : 14)).contains(draft.facts.words) && draft.facts.titleCase >= 0.8
            && !draft.facts.hasInnerSentence && (draft.facts.ending == .none || draft.facts.words <= 5)
    }

    /// `March 9, 2022 | Travel | 14 comments`, `POLICY BRIEF NO. 14 | OCTOBER 2021`: parts of which one is a date or an author.
    func isSegmented(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 140, !draft.facts.endsSentence, draft.facts.words >= 3 else { return false }
        var start = draft.content.start
        var isAbout = false
        var parts = 1
        var position = start
        while position < draft.content.stop {
            let scalar = text.scalar(at: position)
            let isDash = scalar.value == Ascii.hyphen && text[position + 1] == Ascii.space
            if isDash || isSegmentMark(scalar.value), position > start, table[text[position - 1]].has(.space) {
                isAbout = isAbout || isAboutDocument(Span(start, position))
                parts += 1
                start = position + scalar.width
            }
            position += max(scalar.width, 1)
        }
        return parts >= 2 && (isAbout || isAboutDocument(Span(start, draft.content.stop)))
    }

    private func isSegmentMark(_ scalar: UInt32) -> Bool {
        scalar == 0x7C || scalar == 0xB7 || scalar == 0x2022 || scalar == 0x2219
    }

    private func isAboutDocument(_ part: Span) -> Bool {
        let part = LineNotation.trimmed(text, part, table)
        return !part.isEmpty && (dateLine.isDate(text, part) || isDuration(part))
    }

    /// `5 min read`, `3 minutes read time`, `2 hours ago`, `7 min`.
    func isDuration(_ span: Span) -> Bool {
        guard span.count <= 40 else { return false }
        var cursor = WordCursor(span)
        var words = 0
        var found = 0
        while cursor.next(in: text) {
            words += 1
            if words == 1 {
                guard table[text[cursor.word.start]].has(.digit) else { return false }
            } else if terms.durationWords.contains(text, cursor.word.start, cursor.word.stop) {
                found += 1
            }
        }
        guard words <= 5, found == words - 1 else { return false }
        return found >= 2 || found == 1 && text.hasPrefix("min", at: cursor.word.start)
    }

    /// `PARIS, March 3 (Reuters)` on a line of its own.
    func isDatelineAlone(_ draft: Draft) -> Bool {
        if draft.facts.words <= 4, draft.facts.columns <= 40, endsInDash(draft) {
            var start = draft.content.stop - 4
            while start > draft.content.start, table[text[start - 1]].has(.letter) { start -= 1 }
            return Self.agencies.contains(text, start, draft.content.stop - 4)
        }
        guard draft.facts.columns <= 60, text[draft.content.stop - 1] == Ascii.closeParenthesis,
            (2...7).contains(draft.facts.words), draft.facts.titleCase >= 0.99
        else { return false }
        var cursor = WordCursor(draft.content)
        var last = Span(0, 0)
        while cursor.next(in: text) { last = cursor.word }
        guard Self.agencies.contains(text, last.start, last.stop) else { return false }
        var capitals = draft.content.start
        while table[text[capitals]].has(.upper) { capitals += 1 }
        let next = text[capitals]
        return capitals - draft.content.start >= 3 && (next == Ascii.comma || next == Ascii.space)
            && !draft.facts.isAllCaps
    }

    /// `CNN —`, `London CNN —`
    private func endsInDash(_ draft: Draft) -> Bool {
        draft.content.count > 4 && text[draft.content.stop - 4] == Ascii.space
            && text.scalar(before: draft.content.stop).value == 0x2014
    }

    static let agencies = WordList(
        "reuters ap afp dpa ansa efe upi tass xinhua interfax bloomberg cnn pti ians aap pa ukrinform anadolu")
}
