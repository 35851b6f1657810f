extension Outline {
    /// Flags the section or series above the title: "Europe", "New Atlanticist", "European Commission - Press release".
    ///
    /// A short first line is usually the title itself. It is none where the line below it is the longer one and has
    /// the author or date behind it.
    mutating func readKicker() {
        guard let first = drafts.firstIndex(where: { !$0.isBoilerplate && $0.role != .metadata }),
            drafts[first].isPlain, let title = nextContent(after: first, within: 32)
        else { return }
        if endsInPressRelease(drafts[first]), headsHeadline(title) {
            drafts[first].role = .metadata
            return
        }
        if readSymbolHeader(from: first) { return }
        // One line is a section or series; several are sections, of which a menu is left.
        var shorts = [first]
        var place = title
        while shorts.count < 3, isSection(drafts[shorts[0]]), isSection(drafts[place]),
            let next = nextContent(after: place, within: 32)
        {
            shorts.append(place)
            place = next
        }
        let isApart = drafts[place].role == .metadata
        guard shorts.allSatisfy({ isSection(drafts[$0]) && (isApart || drafts[$0].facts.words <= 3) }) else { return }
        // The date may stand between the two.
        if isApart, let next = nextContent(after: place) { place = next }
        guard mayBeHeadline(drafts[place]), isAboveMetadata(place),
            isApart || drafts[place].facts.words >= 7 || drafts[place].facts.titleCase < 0.7
        else { return }
        for short in shorts { drafts[short].role = .metadata }
    }

    /// Whether a headline stands at a place, or below the date there: without one the line above is the headline itself.
    private func headsHeadline(_ place: Int) -> Bool {
        let line = drafts[place].role == .metadata ? nextContent(after: place, within: 32) : place
        return line.map { (drafts[$0].isPlain || drafts[$0].kind == .heading) && !drafts[$0].isBody } ?? false
    }

    private func isSection(_ draft: Draft) -> Bool {
        draft.isPlain && draft.facts.words <= 4 && draft.facts.columns <= 32 && draft.facts.ending == .none
            && draft.facts.numbers == 0
    }

    /// Whether the date or author follows a headline, at most with a summary in between.
    private func isAboveMetadata(_ headline: Int) -> Bool {
        guard let below = nextContent(after: headline, within: 32) else { return false }
        if drafts[below].role == .metadata { return true }
        guard drafts[below].isPlain, drafts[below].facts.columns <= 200,
            let next = nextContent(after: below, within: 32)
        else { return false }
        return drafts[next].role == .metadata
    }

    private func mayBeHeadline(_ draft: Draft) -> Bool {
        (draft.isPlain || draft.kind == .heading) && draft.facts.words >= 5 && draft.facts.ending != .period
            && draft.facts.ending != .colon && draft.facts.columns <= 160
    }

    /// Flags the short lines above a report's title of which one is its symbol: the body, the meeting, the symbol, the
    /// date.
    private mutating func readSymbolHeader(from first: Int) -> Bool {
        var header: [Int] = []
        var place: Int? = first
        var hasSymbol = false
        while let line = place, header.count < 6 {
            let draft = drafts[line]
            hasSymbol = hasSymbol || isSymbol(draft)
            if hasSymbol, draft.role != .metadata, !isSymbol(draft) {
                guard mayBeHeadline(draft) else { return false }
                for index in header { drafts[index].role = .metadata }
                return true
            }
            guard draft.role == .metadata || draft.isPlain && draft.facts.words <= 6 && draft.facts.ending == .none
            else {
                return false
            }
            header.append(line)
            place = nextContent(after: line)
        }
        return false
    }

    /// `HC 412`, `A/78/123`, `CP 1024`: the symbol of a report in its series.
    private func isSymbol(_ draft: Draft) -> Bool {
        guard draft.facts.isAllCaps, draft.facts.columns <= 24, draft.facts.words <= 3 else { return false }
        let digits = (draft.content.start..<draft.content.stop).count { table[text[$0]].has(.digit) }
        return digits >= 3 && table[text[draft.content.stop - 1]].has(.digit)
            && !table[text[draft.content.start]].has(.digit)
    }

    /// `European Commission - Press release`: who sent a press release, above its title.
    private func endsInPressRelease(_ draft: Draft) -> Bool {
        guard (3...8).contains(draft.facts.words), draft.facts.ending == .none else { return false }
        let stop = draft.content.stop
        return text.hasPrefix("press release", at: stop - 13) || text.hasPrefix("news release", at: stop - 12)
            || text.hasPrefix("media release", at: stop - 13)
    }
}
