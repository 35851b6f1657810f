extension Outline {
    /// Whether a paragraph, wherever it stands, is the newsroom's own line about how the text came about.
    @inline(__always)
    func isCredit(_ draft: Draft) -> Bool {
        guard draft.facts.columns <= 320, !draft.facts.isLong else { return false }
        if draft.opening == .colophon { return true }
        if text[draft.content.start] == Ascii.openParenthesis { return isBracketedNote(draft) }
        return isReportingCredit(draft) || endsInContribution(draft)
    }

    /// `Additional reporting by Jane Doe`, `Reporting by Jane Doe; editing by John Roe`.
    @inline(__always)
    private func isReportingCredit(_ draft: Draft) -> Bool {
        guard draft.opening == .metadata, draft.facts.columns <= 160, draft.facts.titleCase >= 0.5 else { return false }
        let stop = draft.openingStop
        return text.hasPrefix("reporting by", at: stop - 12) || text.hasPrefix("editing by", at: stop - 10)
    }

    /// `Jane Doe in Santiago contributed to this report.`
    @inline(__always)
    private func endsInContribution(_ draft: Draft) -> Bool {
        guard draft.facts.ending == .period, draft.facts.words >= 5 else { return false }
        if draft.facts.words <= 16, draft.facts.titleCase >= 0.5 {
            for position in draft.content.start..<draft.content.stop
            where text[position] == Ascii.space && text.hasPrefix("contributed reporting", at: position + 1) {
                return true
            }
        }
        let last = draft.content.stop - 1
        return text.hasPrefix("contributed to this report", at: last - 26)
            || text.hasPrefix("contributed to this article", at: last - 27)
            || text.hasPrefix("contributed to this story", at: last - 25)
    }

    /// `(Adds analyst comment, shares)`, `(with AFP)`, `(Reuters, dpa)`.
    @inline(__always)
    private func isBracketedNote(_ draft: Draft) -> Bool {
        guard text[draft.content.stop - 1] == Ascii.closeParenthesis, draft.facts.columns <= 160 else { return false }
        var cursor = WordCursor(draft.content)
        guard cursor.next(in: text) else { return false }
        if terms.revisions.contains(text, cursor.word.start, cursor.word.stop) { return true }
        var agencies = 0
        repeat {
            if Self.agencies.contains(text, cursor.word.start, cursor.word.stop) {
                agencies += 1
            } else if draft.facts.words <= 6, text.equals(cursor.word, ignoringCase: "with"), agencies == 0 {
                // The house comes first: (FRANCE 24 with AFP).
                continue
            } else if !terms.agencyJoints.contains(text, cursor.word.start, cursor.word.stop) {
                return false
            }
        } while cursor.next(in: text)
        return agencies > 0
    }

    // MARK: Contacts

    /// Flags the block of names, telephone numbers and addresses below "Media contact".
    mutating func readContacts() {
        var index = 0
        while index < drafts.count {
            let head = index
            index += 1
            guard drafts[head].kind == .text, drafts[head].facts.words <= 4,
                book.meaning(of: text, drafts[head].content) == .contacts
            else { continue }
            var hasAddress = false
            while index < drafts.count, index - head <= 10, isContactLine(drafts[index]) {
                hasAddress = hasAddress || isAddress(drafts[index])
                index += 1
            }
            guard hasAddress else { continue }
            // A telephone number alone was taken for a stray one.
            for place in head..<index where !drafts[place].isBoilerplate || isAddress(drafts[place]) {
                drafts[place].role = .metadata
            }
        }
    }

    @inline(__always)
    private func isContactLine(_ draft: Draft) -> Bool {
        (draft.kind == .text || draft.kind == .item) && draft.facts.columns <= 100 && !draft.facts.endsSentence
            && !draft.facts.hasInnerSentence
    }

    /// Whether a line holds an e-mail address, or seven and more digits.
    private func isAddress(_ draft: Draft) -> Bool {
        var digits = 0
        for position in draft.content.start..<draft.content.stop {
            if text[position] == 0x40 { return true }
            if table[text[position]].has(.digit) { digits += 1 }
        }
        return digits >= 7
    }
}
