extension Outline {
    /// Flags the section or series above the title: "Europe", "New Atlanticist", "European Commission - Press release".
    ///
    /// A short first line is usually the title itself. It is none where the line below it is the longer one and has
    /// the author or date behind it.
    mutating func readKicker() {
        guard let first = drafts.firstIndex(where: { !$0.isBoilerplate && $0.role != .metadata }),
            drafts[first].isPlain, let title = nextContent(after: first, within: 32)
        else { return }
        if endsInPressRelease(drafts[first]) || isSymbol(drafts[first]) && mayBeHeadline(drafts[title]) {
            drafts[first].role = .metadata
            return
        }
        guard drafts[first].facts.words <= 3, drafts[first].facts.columns <= 32, drafts[first].facts.ending == .none,
            drafts[first].facts.numbers == 0
        else { return }
        var place = title
        // The date may stand between the two.
        if drafts[place].role == .metadata, let next = nextContent(after: place) { place = next }
        guard mayBeHeadline(drafts[place]), let below = nextContent(after: place), drafts[below].role == .metadata,
            place > title || drafts[place].facts.words >= 7 || drafts[place].facts.titleCase < 0.7
        else { return }
        drafts[first].role = .metadata
    }

    private func mayBeHeadline(_ draft: Draft) -> Bool {
        (draft.isPlain || draft.kind == .heading) && draft.facts.words >= 5 && draft.facts.ending != .period
            && draft.facts.ending != .colon && draft.facts.columns <= 160
    }

    /// `HC 412`, `A/78/123`, `CP 1024`: the symbol of a report in its series.
    private func isSymbol(_ draft: Draft) -> Bool {
        draft.facts.isAllCaps && draft.facts.numbers + 1 >= draft.facts.words && draft.facts.columns <= 24
            && table[text[draft.content.stop - 1]].has(.digit) && !table[text[draft.content.start]].has(.digit)
    }

    /// `European Commission - Press release`: who sent a press release, above its title.
    private func endsInPressRelease(_ draft: Draft) -> Bool {
        guard (3...8).contains(draft.facts.words), draft.facts.ending == .none else { return false }
        let stop = draft.content.stop
        let isRelease =
            text.hasPrefix("press release", at: stop - 13) || text.hasPrefix("news release", at: stop - 12)
            || text.hasPrefix("media release", at: stop - 13)
        return isRelease
    }
}
