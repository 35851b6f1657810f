extension Outline {
    /// Flags the other lines of names, offices and series between the title and the text, once one is known. Only the
    /// last of them can head the text.
    mutating func readTitleBlock(below title: Int, before stop: Int) {
        guard let text = textStart(in: title + 1..<stop),
            drafts[(title + 1)..<text].contains(where: { isAboutAuthor($0) })
        else { return }
        let last = drafts[..<text].lastIndex { !$0.isBoilerplate } ?? title
        for index in title + 1..<text where drafts[index].isPlain {
            let facts = drafts[index].facts
            // In documents all in capitals they say nothing.
            guard !facts.isAllCaps || !drafts[title].facts.isAllCaps else { continue }
            let isName = facts.ending == .none && facts.words <= 10 && facts.titleCase >= 0.6 && facts.columns <= 90
            guard isName, index < last || isOfficeTitle(drafts[index]) else {
                continue
            }
            drafts[index].role = .metadata
        }
    }

    /// Where the text begins, or what is no line: one short sentence may stand above the author.
    private func textStart(in block: Range<Int>) -> Int? {
        guard let first = block.first(where: { drafts[$0].kind != .text || drafts[$0].isBody }) else { return nil }
        let isSummary = drafts[first].kind == .text && drafts[first].facts.columns <= 140
        guard isSummary, drafts[first + 1..<block.upperBound].contains(where: { isAboutAuthor($0) }) else {
            return first
        }
        return block.upperBound
    }

    private func isAboutAuthor(_ draft: Draft) -> Bool { draft.role == .metadata || isOfficeTitle(draft) }

    /// `Associate Fellow, Middle East Programme`, `Professor of Geophysics, University of Bergen`
    private func isOfficeTitle(_ draft: Draft) -> Bool {
        guard draft.isPlain, draft.facts.ending == .none, draft.facts.columns <= 90 else { return false }
        var cursor = WordCursor(draft.content)
        while cursor.next(in: text) {
            if terms.offices.contains(text, cursor.word.start, cursor.word.stop) { return draft.facts.titleCase >= 0.9 }
        }
        return false
    }
}
