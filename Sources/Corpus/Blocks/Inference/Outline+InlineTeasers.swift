extension Outline {
    /// Flags the teasers of other articles that stand between the paragraphs of one: a word such as "Related" or
    /// "Watch", a colon, and a headline.
    ///
    /// The word alone says little ("Related costs rose"), so the colon has to follow it, and no sentence may end there.
    mutating func flagInlineTeasers() {
        for index in drafts.indices where isInlineTeaser(drafts[index]) || isArrowed(drafts[index]) {
            drafts[index].kind = .text
            drafts[index].flag(.related)
        }
    }

    /// `>> Read more: Another story`: the arrow looks like the mark of a quotation.
    @inline(__always)
    private func isArrowed(_ draft: Draft) -> Bool {
        guard draft.kind == .quote, draft.facts.columns <= 200, text[draft.content.start] == Ascii.greater else {
            return false
        }
        let content = LineNotation.trimmed(text, Span(draft.content.start + 1, draft.content.stop), table)
        guard let (meaning, stop) = PhraseBook.shared.opening(of: text, content) else { return false }
        return meaning == .boilerplate(.related) && text[stop] == Ascii.colon
    }

    @inline(__always)
    private func isInlineTeaser(_ draft: Draft) -> Bool {
        guard draft.facts.colon > 0, draft.kind == .text || draft.kind == .heading, draft.role == .none,
            draft.facts.columns <= 200, draft.facts.ending != .period, !draft.facts.hasInnerSentence,
            draft.facts.words >= 3
        else { return false }
        let label = Span(draft.content.start, draft.content.start + Int(draft.facts.colon) - 1)
        return PhraseBook.shared.labelsTeaser(text, label)
    }
}
