extension Outline {
    /// Flags the sentences about the author near the end: they begin with the name of the by-line or, where no more
    /// than a note follows, with any name and the author's office.
    mutating func readAuthorNotes() {
        let line = drafts.prefix(16).firstIndex { $0.role == .metadata && isByline($0) }
        let author = line.flatMap { authorName(drafts[$0]) }
        var seen = 0
        var paragraphsBelow = 0
        for index in drafts.indices.reversed() where !drafts[index].isBoilerplate {
            defer { if drafts[index].isBody, drafts[index].role == .none { paragraphsBelow += 1 } }
            seen += 1
            if seen > 4 { return }
            let draft = drafts[index]
            guard index > (line.map { $0 + 1 } ?? 0), drafts[index].isPlain, draft.facts.columns <= 640 else {
                continue
            }
            let isAuthor =
                author.map { begins(draft.content, with: $0) && followsAuthor(draft.content.start + $0.count) } ?? false
            // Below "About the author" it is the text of a section.
            let tellsOffice = paragraphsBelow <= 1 && drafts[index - 1].facts.endsSentence && tellsOffice(draft)
            if isAuthor || tellsOffice { drafts[index].role = .metadata }
        }
    }

    /// The name in a by-line, without "By" and what stands behind a comma or bar.
    private func authorName(_ line: Draft) -> Span? {
        var name = line.content
        var cursor = WordCursor(name)
        while cursor.next(in: text) {
            guard terms.opensByline(text, cursor.word), cursor.word.stop < name.stop else { continue }
            name.start = cursor.word.stop + 1
            break
        }
        for position in name.start..<name.stop where text[position] == Ascii.comma || text[position] == Ascii.pipe {
            name.stop = position
            break
        }
        name = LineNotation.trimmed(text, name, table)
        return (6...40).contains(name.count) ? name : nil
    }

    private func begins(_ content: Span, with name: Span) -> Bool {
        guard content.count > name.count else { return false }
        for offset in 0..<name.count
        where Ascii.lowered(text[content.start + offset]) != Ascii.lowered(text[name.start + offset]) { return false }
        return true
    }

    /// Whether what follows a name tells about the author: "is a writer", "can be reached at", "covers courts".
    private func followsAuthor(_ position: Int) -> Bool {
        var cursor = WordCursor(Span(position, min(text.count, position + 24)))
        guard cursor.next(in: text) else { return false }
        return terms.authorVerbs.contains(text, cursor.word.start, cursor.word.stop)
    }

    /// `Jane van Doe is a nonresident senior fellow at the Centre.`, `Dr. Jane Doe is professor of law.`: a name of two
    /// to five words, "is", and within a few words what authors are by trade.
    private func tellsOffice(_ draft: Draft) -> Bool {
        guard draft.facts.endsSentence || draft.facts.hasInnerSentence else { return false }
        var cursor = WordCursor(Span(draft.content.start, min(draft.content.stop, draft.content.start + 120)))
        var words = 0
        var office = -1
        while cursor.next(in: text) {
            let word = cursor.word
            if office < 0 {
                if text.equals(word, ignoringCase: "is") {
                    guard (2...5).contains(words) else { return false }
                    office = 0
                    continue
                }
                guard isNamePart(word) else { return false }
                words += 1
            } else {
                office += 1
                if terms.offices.contains(text, word.start, word.stop) { return true }
                if office >= 6 { return false }
            }
        }
        return false
    }

    private func isNamePart(_ word: Span) -> Bool {
        CharacterKind.isUpper(text.scalar(at: word.start).value)
            || terms.nameJoints.contains(text, word.start, word.stop)
    }
}
