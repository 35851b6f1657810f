extension Outline {
    /// Flags the teasers of other articles: headings with cut-off first sentences behind a line such as
    /// "More like this", and the short lines of comment forms and carts.
    mutating func flagTeasers() {
        let firstBody = drafts.firstIndex { $0.isBody } ?? drafts.count
        var index = 0
        while index < drafts.count {
            let reason = drafts[index].reason
            index += 1
            guard reason == .related || reason == .comments || reason == .cart || reason == .subscribe else { continue }
            // A trigger with a headline of its own announces no list.
            guard isShort(drafts[index - 1]), drafts[index - 1].facts.colon == 0 else { continue }
            let stop = teasersStop(index, reason, isAboveText: index <= firstBody)
            for place in index..<max(index, stop) where drafts[place].role != .boilerplate {
                drafts[place].flag(reason)
                if headsTeaser(place) { drafts[place].kind = .heading }
            }
            index = max(index, stop)
        }
        flagReaderComments()
        for index in drafts.indices where headsForm(index) { drafts[index].kind = .heading }
    }

    /// Below "3 responses to “…”" stand the readers' comments, to the end.
    private mutating func flagReaderComments() {
        guard let tally = drafts.firstIndex(where: { $0.isBoilerplate && $0.reason == .comments && isTally($0) }) else {
            return
        }
        for index in tally + 1..<drafts.count where !drafts[index].isBoilerplate {
            drafts[index].flag(.comments)
        }
    }

    /// Whether a short line stands above a cut-off sentence.
    private func headsTeaser(_ index: Int) -> Bool {
        guard index + 1 < drafts.count, drafts[index].kind == .text, drafts[index].facts.ending != .ellipsis else {
            return false
        }
        return drafts[index + 1].facts.ending == .ellipsis
    }

    /// Whether a flagged line heads a flagged sentence of the same kind: "Leave a Comment" above the form's words.
    @inline(__always)
    private func headsForm(_ index: Int) -> Bool {
        guard index + 1 < drafts.count, drafts[index].isBoilerplate, drafts[index].kind == .text else { return false }
        let next = drafts[index + 1]
        return drafts[index].facts.titleCase >= 0.7 && drafts[index].facts.ending == .none
            && drafts[index].facts.words >= 2
            && next.isBoilerplate && next.reason == drafts[index].reason && next.kind == .text && next.facts.words >= 8
    }

    /// Joins flagged lines with the same reason that no blank line parts, where blank lines part paragraphs.
    mutating func mergeBoilerplate() {
        let hasNeighbours = drafts.indices.dropFirst().contains {
            drafts[$0].isBoilerplate && !drafts[$0].blankBefore && drafts[$0 - 1].isBoilerplate
        }
        guard hasNeighbours, hasBlankLines else { return }
        var merged: [Draft] = []
        merged.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
            if index == title { title = merged.count }
            if let last = merged.last, last.isBoilerplate, draft.isBoilerplate, !draft.blankBefore, last.kind == .text,
                draft.kind == .text, last.reason == draft.reason, draft.reason != .none
            {
                merged[merged.count - 1].span.stop = draft.span.stop
                merged[merged.count - 1].content.stop = draft.content.stop
            } else {
                merged.append(draft)
            }
        }
        drafts = merged
    }

    /// The end of the teasers that begin at `start`.
    private func teasersStop(_ start: Int, _ reason: BoilerplateReason, isAboveText: Bool) -> Int {
        var stop = start
        var truncated = 0
        var lastHeading = -1
        while stop < drafts.count {
            let draft = drafts[stop]
            if draft.isBoilerplate {
                // A new trigger takes over.
                if draft.reason != reason { break }
            } else if draft.facts.ending == .ellipsis, draft.kind == .text || draft.kind == .item {
                truncated += 1
                lastHeading = -1
            } else if isShort(draft) {
                if draft.isCertain || draft.role == .faq || draft.role == .toc { break }
                lastHeading = stop
            } else {
                break
            }
            stop += 1
        }
        // Text goes on: the heading right above it is its own, and short lines with no cut-off text are its headings.
        let textFollows = stop < drafts.count && drafts[stop].isBody
        // Above the text short lines without cut-off sentences are the title and what belongs to it.
        if textFollows || isAboveText {
            if truncated == 0 { return start }
            if lastHeading == stop - 1 { stop -= 1 }
        }
        return stop
    }

    @inline(__always)
    private func isShort(_ draft: Draft) -> Bool {
        switch draft.kind {
        case .heading, .text, .item: draft.facts.columns <= 160 && !draft.facts.hasInnerSentence && !draft.facts.isLong
        case .figure, .rule: true
        case .row, .code, .quote: false
        }
    }
}
