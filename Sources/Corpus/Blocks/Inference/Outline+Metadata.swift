extension Outline {
    /// How many drafts from the top (and bottom), without those of the page, can be lines about the document.
    private static let margin = 12

    /// Flags lines about the document: date, author, source, category; and captions of pictures.
    mutating func readMetadata() {
        var dates = 0
        for index in drafts.indices where drafts[index].role == .none && drafts[index].kind == .text {
            if let role = captionRole(drafts[index]) {
                if role == .boilerplate { drafts[index].flag(.caption) } else { drafts[index].role = role }
            } else if datesEntry(index) {
                dates += 1
            }
        }
        // Three and more dates on lines of their own between paragraphs head the entries of a chronology or diary,
        // and say nothing about the document.
        let isChronology = dates >= 3
        var body = 0
        var seen = 0
        for index in drafts.indices where !drafts[index].isBoilerplate {
            seen += 1
            if drafts[index].isBody, !isQuestionLine(drafts[index]) { body += 1 }
            if body > 1 || seen > Self.margin { break }
            if isChronology, datesEntry(index) { continue }
            flagMetadata(index, atTop: true)
        }
        var bottom: [Int] = []
        for index in drafts.indices.reversed() where !drafts[index].isBoilerplate && bottom.count < Self.margin / 2 {
            bottom.append(index)
        }
        for index in bottom.reversed() {
            if isChronology, datesEntry(index) { continue }
            flagMetadata(index, atTop: false)
        }
        for index in drafts.indices where drafts[index].isPlain {
            if isEmptyField(drafts[index]) || isCredit(drafts[index]) || isAboutEntry(index) {
                drafts[index].role = .metadata
            }
        }
        readLeadPicture()
        readGenre()
        readKicker()
        readBylineBlock()
        readAuthorNotes()
        readContacts()
    }

    /// Whether a line holds nothing but a date and stands between paragraphs.
    @inline(__always)
    private func datesEntry(_ index: Int) -> Bool {
        guard drafts[index].facts.numbers > 0, drafts[index].facts.columns <= 40, drafts[index].isPlain, index > 0,
            index + 1 < drafts.count, drafts[index + 1].isBody, drafts[index - 1].isBody
        else { return false }
        return dateLine.isDate(text, drafts[index].content)
    }

    /// A question of one line, which heads text rather than being some.
    func isQuestionLine(_ draft: Draft) -> Bool {
        draft.facts.ending == .question && !draft.facts.hasInnerSentence && draft.facts.columns <= 140
    }

    private mutating func flagMetadata(_ index: Int, atTop: Bool) {
        let draft = drafts[index]
        guard draft.isPlain, draft.facts.columns <= 160, !draft.facts.isLong else { return }
        if dateLine.isDate(text, draft.content) || isField(draft) || isDuration(draft.content)
            || atTop
                && (isByline(draft) || isLabelledAuthor(index) || isSegmented(draft) || isDatelineAlone(draft)
                    || isBareBy(draft)
                    || isDatedAuthor(draft.content) || isFieldAboveDate(index))
        {
            drafts[index].role = .metadata
        }
    }

    /// Whether a short line anywhere is a reading time, or the author or the day of an entry in a live blog.
    @inline(__always)
    private func isAboutEntry(_ index: Int) -> Bool {
        guard drafts[index].facts.columns <= 60, drafts[index].facts.ending == .none else { return false }
        if drafts[index].facts.numbers > 0 { return isDateOfEntry(index) || isReadingTime(drafts[index]) }
        return isBylineOfEntry(index)
    }

    /// A date between a headline and its text. Without a headline above it is one itself, as in diaries.
    private func isDateOfEntry(_ index: Int) -> Bool {
        guard drafts[index].facts.columns <= 40, index > 0, index + 1 < drafts.count, drafts[index + 1].isBody else {
            return false
        }
        let above = drafts[index - 1]
        return (above.isPlain || above.role == .metadata) && !above.isBody && above.facts.words >= 3
            && above.facts.ending == .none && dateLine.isDate(text, drafts[index].content)
    }

    /// `By Jane Doe` above the date of an entry.
    private func isBylineOfEntry(_ index: Int) -> Bool {
        guard drafts[index].facts.words <= 8, index + 1 < drafts.count, drafts[index + 1].facts.numbers > 0,
            opensByline(drafts[index])
        else { return false }
        return isByline(drafts[index]) && dateLine.isDate(text, drafts[index + 1].content)
    }

    private func opensByline(_ draft: Draft) -> Bool {
        var cursor = WordCursor(Span(draft.content.start, min(draft.content.stop, draft.content.start + 16)))
        return cursor.next(in: text) && terms.opensByline(text, cursor.word)
    }

    /// `5 min read`
    private func isReadingTime(_ draft: Draft) -> Bool {
        draft.facts.columns <= 20 && draft.facts.words <= 4 && isDuration(draft.content)
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
        if book.meaning(of: text, draft.content) == .metadata || isDatedField(draft) { return true }
        guard draft.opening == .metadata else { return false }
        if text[draft.openingStop] == Ascii.colon { return true }
        // (Reporting by Jane Doe; Editing by John Roe)
        if endsInBy(draft.openingStop), draft.facts.titleCase >= 0.5 { return true }
        let rest = Span(draft.openingStop, draft.span.stop)
        return dateLine.isDate(text, rest) || isDuration(rest) || isDatedAuthor(rest)
    }

    /// `May 11, 2023 by Jane Doe`: what stands behind "Posted on".
    private func isDatedAuthor(_ span: Span) -> Bool {
        guard span.count <= 100 else { return false }
        for position in span.start..<span.stop where text.hasPrefix(" by ", at: position) {
            return dateLine.isDate(text, Span(span.start, position))
        }
        return false
    }

    /// `Published` on a line of its own above the date.
    private func isFieldAboveDate(_ index: Int) -> Bool {
        guard drafts[index].opening == .metadata, drafts[index].openingStop == drafts[index].content.stop,
            index + 1 < drafts.count
        else { return false }
        return dateLine.isDate(text, drafts[index + 1].content)
    }

    /// `Issued on: 14/11/2022`: a date behind any label.
    private func isDatedField(_ draft: Draft) -> Bool {
        guard draft.facts.colon > 0, draft.facts.colon <= 24 else { return false }
        return dateLine.isDate(text, Span(draft.content.start + draft.facts.colon, draft.content.stop))
    }

    private func endsInBy(_ stop: Int) -> Bool { text.hasPrefix(" by", at: stop - 3) }
}
