extension Outline {
    /// Flags the teasers of other articles: headings with cut-off first sentences behind a line such as
    /// "More like this", and the short lines of comment forms and carts.
    mutating func flagTeasers() {
        let firstBody = drafts.firstIndex { $0.isBody } ?? drafts.count
        // Lines up to which an earlier trigger found no teaser: many triggers would look there again.
        var barren = (reason: BoilerplateReason.none, stop: 0)
        var index = 0
        while index < drafts.count {
            let reason = drafts[index].reason
            index += 1
            guard reason == .related || reason == .comments || reason == .cart || reason == .subscribe else { continue }
            guard announcesList(drafts[index - 1]) else { continue }
            let isAboveText = index <= firstBody
            let stop: Int
            if reason == .subscribe {
                // A form for a newsletter is short, and text goes on behind it.
                stop = isAboveText ? index : formStop(index)
            } else if reason == barren.reason, index < barren.stop {
                stop = untruncatedStop(index, barren.stop, reason, isAboveText)
            } else {
                let run = teaserRun(index, reason, isAboveText: isAboveText)
                if run.isBarren { barren = (reason, run.stop) }
                stop = run.isBarren ? untruncatedStop(index, run.stop, reason, isAboveText) : run.stop
            }
            for place in index..<max(index, stop) where drafts[place].role != .boilerplate {
                drafts[place].flag(reason)
                if headsTeaser(place) { drafts[place].kind = .heading }
            }
            index = max(index, stop)
        }
        flagReaderComments()
        for index in drafts.indices {
            if index > 0, drafts[index - 1].reason == .navigation, namesNeighbour(index) {
                drafts[index].flag(.navigation)
            }
            if headsForm(index) { drafts[index].kind = .heading }
        }
    }

    /// Whether a flagged line can stand above others of its kind: a trigger with a headline of its own does not.
    private func announcesList(_ trigger: Draft) -> Bool {
        let hasHeadline = trigger.facts.words > 6 && book.meaning(of: text, trigger.content) == nil
        return isShort(trigger) && trigger.facts.colon == 0 && !hasHeadline && !closesInsert(trigger)
    }

    /// Whether a headline stands below "Previous Post" or "Next Post", and no text below it.
    private func namesNeighbour(_ index: Int) -> Bool {
        guard drafts[index].role == .none, isHeadline(drafts[index]),
            drafts[index].facts.columns <= 140, index + 1 >= drafts.count || !drafts[index + 1].isBody
        else { return false }
        var cursor = WordCursor(drafts[index - 1].content)
        guard drafts[index - 1].facts.words == 2, cursor.next(in: text),
            terms.neighbours.contains(text, cursor.word.start, cursor.word.stop), cursor.next(in: text)
        else { return false }
        return terms.posts.contains(text, cursor.word.start, cursor.word.stop)
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

    /// The end of the teasers that begin at `start`, or of short lines that are none: text follows, and none is cut off.
    private func teaserRun(
        _ start: Int, _ reason: BoilerplateReason, isAboveText: Bool
    ) -> (stop: Int, isBarren: Bool) {
        var stop = start
        var truncated = 0
        var lastHeading = -1
        var headlines = 0
        var meetsText = false
        if announcesOne(drafts[start - 1]) { return (headlinesStop(start, min(start + 2, drafts.count)), false) }
        while stop < drafts.count {
            let draft = drafts[stop]
            if draft.isBoilerplate {
                // A new trigger takes over.
                if draft.reason != reason { break }
                if closesInsert(draft) { return (stop + 1, false) }
            } else if draft.facts.ending == .ellipsis, draft.kind == .text || draft.kind == .item {
                truncated += 1
                lastHeading = -1
            } else if isShort(draft) {
                if draft.isCertain || draft.role == .faq || draft.role == .toc { break }
                // Where two headlines had no summary, a sentence is none.
                if isRunningText(stop) || headlines >= 2 && isSentence(stop) {
                    meetsText = true
                    break
                }
                lastHeading = stop
                headlines = isSentence(stop) ? 0 : headlines + (draft.role == .metadata ? 0 : 1)
            } else {
                break
            }
            stop += 1
        }
        // Text goes on: the heading right above it is its own, and short lines with no cut-off text are its headings.
        let textFollows = meetsText || stop < drafts.count && drafts[stop].isBody
        // Above the text short lines without cut-off sentences are the title and what belongs to it.
        if textFollows || isAboveText {
            if truncated == 0 { return (stop, true) }
            if lastHeading == stop - 1 { stop -= 1 }
        }
        return (stop, false)
    }

    /// The end of the teasers among short lines of which none is cut off: headlines behind a trigger inside the text.
    private func untruncatedStop(_ start: Int, _ stop: Int, _ reason: BoilerplateReason, _ isAboveText: Bool) -> Int {
        reason == .related && !isAboveText ? headlinesStop(start, stop) : start
    }

    /// Whether a full sentence is the text's own rather than the summary below a teaser: it is long, or another one
    /// stands beside it.
    private func isRunningText(_ index: Int) -> Bool {
        let draft = drafts[index]
        // Lines that introduce a list, its items in small letters, and the newsroom's own lines are no headlines.
        if draft.facts.ending == .colon || draft.facts.startsLower && draft.facts.words >= 3 { return true }
        if draft.role == .metadata, !dateLine.isDate(text, draft.content), !isDuration(draft.content), isCredit(draft) {
            return true
        }
        guard isSentence(index) else { return false }
        return drafts[index].facts.columns > 120 || isSentence(index + 1) || isSentence(index - 1)
    }

    private func isSentence(_ index: Int) -> Bool {
        drafts.indices.contains(index) && drafts[index].isBody && drafts[index].kind == .text
            && drafts[index].facts.ending == .period
    }

    /// The end of the headlines of other articles between a trigger and text that goes on.
    ///
    /// "Related article" names one. Of several lines the last may head the text itself.
    private func headlinesStop(_ start: Int, _ stop: Int) -> Int {
        let namesOne = announcesOne(drafts[start - 1])
        let limit = namesOne ? min(start + 1, stop) : max(start, stop - 1)
        var end = start
        while end < limit, isHeadline(drafts[end]) { end += 1 }
        if namesOne, end > start, end < stop, isDuration(drafts[end].content) { end += 1 }
        return end
    }

    private func announcesOne(_ trigger: Draft) -> Bool {
        guard trigger.facts.words == 2, text.hasPrefix("elated ", at: trigger.content.start + 1) else { return false }
        return terms.singular.contains(text, trigger.content.start + 8, trigger.content.stop)
    }

    private func isHeadline(_ draft: Draft) -> Bool {
        (draft.kind == .text || draft.kind == .heading) && !draft.isCertain && draft.facts.words >= 4
            && draft.facts.ending != .period
    }

    /// The end of a form for a newsletter: a few short lines between an invitation and a button or field.
    private func formStop(_ start: Int) -> Int {
        for index in start..<min(drafts.count, start + 4) {
            let draft = drafts[index]
            if draft.isBoilerplate, draft.reason == .subscribe { return index }
            guard draft.isBoilerplate || draft.facts.columns <= 160 && !draft.isCertain else { break }
        }
        return start
    }

    @inline(__always)
    private func isShort(_ draft: Draft) -> Bool {
        switch draft.kind {
        case .heading, .text, .item:
            draft.facts.columns <= 160 && !draft.facts.isLong
                // "A fleet of one? What we know": a headline of two sentences has no full stop at its end.
                && (!draft.facts.hasInnerSentence || draft.facts.ending == .none && draft.facts.columns <= 120)
        case .figure, .rule: true
        case .row, .code, .quote: false
        }
    }
}
