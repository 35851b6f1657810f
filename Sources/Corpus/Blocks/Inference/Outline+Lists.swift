extension Outline {
    /// Reads lists that lost their bullets: short lines below a paragraph that ends in a colon.
    mutating func readUnmarkedLists() {
        var index = 0
        while index + 2 < drafts.count {
            let draft = drafts[index]
            index += 1
            guard draft.isPlain, introducesList(draft) else { continue }
            var stop = fragmentsStop(index)
            if stop > index { stop = withoutHeading(index, stop) }
            guard stop - index >= 2, !mayHeadText(draft) || isBulleted(index..<stop) else { continue }
            for item in index..<stop {
                drafts[item].kind = .item
                drafts[item].startsGroup = item == index
            }
            index = stop
        }
    }

    /// Whether a line ends in a colon, or is a heading such as "In this episode" that lists stand below.
    @inline(__always)
    private func introducesList(_ draft: Draft) -> Bool {
        if draft.facts.ending == .colon { return draft.facts.words >= 3 }
        return draft.facts.words <= 5 && draft.facts.ending == .none
            && book.meaning(of: text, draft.content) == .listHeading
    }

    /// "Summary" heads bullets in news of agencies, and paragraphs elsewhere.
    private func mayHeadText(_ draft: Draft) -> Bool {
        draft.facts.words == 1 && text.equals(draft.content, ignoringCase: "summary")
    }

    /// Whether lines are too short for sentences of a text, and end in no full stop.
    private func isBulleted(_ lines: Range<Int>) -> Bool {
        lines.allSatisfy { drafts[$0].facts.ending == .none && drafts[$0].facts.columns <= 100 }
    }

    /// Reads lists that lost their bullets where blank lines part paragraphs: three and more short lines with
    /// none between them.
    mutating func readBareLists() {
        guard hasBlankLines else { return }
        var index = 0
        while index < drafts.count {
            let start = index
            while index < drafts.count, isBareItem(drafts[index]), index == start || !drafts[index].blankBefore {
                index += 1
            }
            if index - start >= 3, drafts[start].blankBefore, index == drafts.count || drafts[index].blankBefore {
                // A line in capitals above others heads them.
                let isHeaded = drafts[start].facts.isAllCaps && !drafts[start + 1].facts.isAllCaps
                let first = isHeaded ? start + 1 : start
                for item in first..<index {
                    drafts[item].kind = .item
                    drafts[item].startsGroup = item == first
                }
            }
            if index == start { index += 1 }
        }
    }

    @inline(__always)
    private func isBareItem(_ draft: Draft) -> Bool {
        draft.isPlain && draft.label.isEmpty && draft.facts.columns <= 120
            // Steps of a recipe may take two short sentences.
            && (!draft.facts.hasInnerSentence || draft.facts.ending == .period && draft.facts.columns <= 100)
            && (draft.facts.ending == .none || draft.facts.ending == .period || draft.facts.ending == .semicolon)
            && !draft.facts.startsWithQuote
    }

    /// Leaves out a last line that heads what follows rather than ends the list: it looks unlike the others.
    private func withoutHeading(_ start: Int, _ stop: Int) -> Int {
        let last = drafts[stop - 1].facts
        // A sentence below items that are none goes on with the text.
        if stop - start >= 3, last.ending == .period, last.words >= 6,
            drafts[start..<(stop - 1)].allSatisfy({ $0.facts.ending == .none })
        {
            return stop - 1
        }
        guard stop < drafts.count, drafts[stop].isBody else { return stop }
        guard last.ending == .none, last.titleCase >= 0.7 else { return stop }
        let others = drafts[start..<(stop - 1)]
        let alike = others.count { $0.facts.ending == .none && $0.facts.titleCase >= 0.7 }
        return alike * 2 >= others.count ? stop : stop - 1
    }
}
