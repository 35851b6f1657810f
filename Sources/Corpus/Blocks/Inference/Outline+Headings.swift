extension Outline {
    /// Finds headings by evidence: short, no end of a sentence, capitals, and text below.
    ///
    /// Goes backwards, since a heading needs something that it heads.
    mutating func readHeadings() {
        let paragraphsEnd = paragraphsEndSentences()
        let first = drafts.firstIndex { !$0.isBoilerplate && $0.role != .metadata }
        var run = 0
        for index in drafts.indices.reversed() {
            if drafts[index].kind == .heading, drafts[index].role != .boilerplate {
                run = 0
                continue
            }
            let reach = index == first ? 32 : 8
            guard let next = nextContent(after: index, skippingMetadata: true, within: reach),
                isCandidate(drafts[index], isFirst: index == first)
            else {
                if !drafts[index].isBoilerplate, drafts[index].role != .metadata { run = 0 }
                continue
            }
            let heads =
                drafts[next].kind != .text || drafts[next].isBody
                || index == first && isTitleAlone(index, next)
            let isDated = index == first && isDated(index)
            guard heads || isDated, run < 3 || drafts[next].isCertain || index == first,
                isStrong(index) || isDated || isPlausible(index, next, paragraphsEnd, isFirst: index == first)
            else {
                run = 0
                continue
            }
            makeHeading(index)
            run += 1
        }
    }

    /// The next draft that belongs to the text, also past date and author lines.
    private func nextContent(after index: Int, skippingMetadata: Bool, within distance: Int) -> Int? {
        var next = nextContent(after: index, within: distance)
        var steps = 0
        while skippingMetadata, let place = next, drafts[place].role == .metadata || drafts[place].role == .caption,
            steps < 6
        {
            next = nextContent(after: place)
            steps += 1
        }
        return next
    }

    /// A first line in title case with a blank line below it heads whatever follows: verse, a letter, a list of names.
    private func isTitleAlone(_ index: Int, _ next: Int) -> Bool {
        let facts = drafts[index].facts
        let looksLikeOne =
            drafts[next].blankBefore && facts.titleCase >= 0.7 || facts.isAllCaps && facts.words >= 3
        return looksLikeOne && next + 1 < drafts.count || hasStandfirst(index, next) || hasBlock(index)
    }

    /// Whether short lines about the document stand between a first line and the text.
    private func hasBlock(_ index: Int) -> Bool {
        guard drafts[index].facts.words >= 3 else { return false }
        var place = index
        var isAbout = false
        for _ in 0..<8 {
            guard let next = nextContent(after: place, within: 32), drafts[next].kind == .text else { return false }
            if drafts[next].isBody { return isAbout }
            isAbout = isAbout || drafts[next].role == .metadata
            place = next
        }
        return false
    }

    /// Whether a line without a full stop stands between a first line and the text, as the summary below a headline does.
    private func hasStandfirst(_ index: Int, _ next: Int) -> Bool {
        guard drafts[index].facts.words >= 4, drafts[next].isPlain, drafts[next].facts.words >= 6,
            let lead = nextContent(after: next, skippingMetadata: true, within: 32)
        else { return false }
        return drafts[lead].isBody
    }

    /// Whether the date or the author follows a first line right away: it is the title, whatever stands below.
    private func isDated(_ index: Int) -> Bool {
        index + 1 < drafts.count && drafts[index + 1].role == .metadata && drafts[index].facts.words >= 3
    }

    private mutating func makeHeading(_ index: Int) {
        drafts[index].kind = .heading
        var content = drafts[index].content
        // "The Bill Explained: Who Pays?" is one heading.
        if !drafts[index].label.isEmpty { content.start = min(content.start, drafts[index].label.start) }
        drafts[index].label = Span(0, 0)
        // **Heading**: the emphasis is no part of it.
        while content.count > 2, text[content.start] == Ascii.asterisk, text[content.stop - 1] == Ascii.asterisk {
            content.start += 1
            content.stop -= 1
        }
        drafts[index].content = content
    }

    /// Whether a draft can be a heading by its form alone.
    @inline(__always)
    private func isCandidate(_ draft: Draft, isFirst: Bool) -> Bool {
        guard draft.role == .none, !draft.facts.isLong, draft.dateline.isEmpty, !draft.isTurn else { return false }
        let facts = draft.facts
        let isQuestion = facts.ending == .question
        guard facts.words >= 1, facts.columns <= (isQuestion ? 200 : 140), facts.words <= (isQuestion ? 32 : 20) else {
            return false
        }
        guard
            facts.ending == .none || isQuestion || facts.ending == .exclamation && facts.words <= 12
                || facts.ending == .colon && facts.words <= 6 || isEmphasised(draft)
        else { return false }
        guard !facts.startsLower, text[draft.content.start] != Ascii.openParenthesis,
            !facts.hasInnerSentence || isFirst && (facts.question > 0 || facts.ending == .none),
            hasLetters(draft), !stopsShort(draft)
        else { return false }
        // "Source: Ministry of Transport" is a field, wherever it stands.
        if draft.opening == .metadata, text[draft.openingStop] == Ascii.colon { return false }
        return draft.kind == .text || draft.kind == .item && draft.ordered
    }

    /// Whether the last word is one that something must follow, so that the line was broken there.
    @inline(__always)
    private func stopsShort(_ draft: Draft) -> Bool {
        var start = draft.content.stop
        while start > draft.content.start, table[text[start - 1]].has(.letter) { start -= 1 }
        return start > draft.content.start && terms.openWords.contains(text, start, draft.content.stop)
    }

    @inline(__always)
    private func hasLetters(_ draft: Draft) -> Bool {
        draft.facts.numbers < draft.facts.words
    }

    /// `**Heading**`, alone on its line.
    @inline(__always)
    private func isEmphasised(_ draft: Draft) -> Bool {
        let span = draft.content
        return span.count > 4 && span.count <= 140 && text[span.start] == Ascii.asterisk
            && text[span.start + 1] == Ascii.asterisk
            && text[span.stop - 1] == Ascii.asterisk && text[span.stop - 2] == Ascii.asterisk
    }

    /// Evidence that needs no help from the surroundings.
    private func isStrong(_ index: Int) -> Bool {
        let draft = drafts[index]
        if draft.kind == .item {
            // A counted line that no other counted line touches heads the text below it.
            let touches =
                index > 0 && drafts[index - 1].kind == .item && drafts[index - 1].ordered
                || index + 1 < drafts.count && drafts[index + 1].kind == .item
            return !touches && (draft.facts.titleCase >= 0.6 || draft.facts.ending == .question)
        }
        if isEmphasised(draft) || draft.facts.isAllCaps { return true }
        if book.meaning(of: text, draft.content) == .questions { return true }
        if draft.facts.ending == .colon {
            return draft.facts.titleCase >= 0.99 && (draft.blankBefore || headsMarkedItems(index))
        }
        return draft.facts.titleCase >= 0.7
    }

    /// `Key Takeaways:` right above items with bullets.
    private func headsMarkedItems(_ index: Int) -> Bool {
        guard (2...5).contains(drafts[index].facts.words), index + 1 < drafts.count else { return false }
        return drafts[index + 1].kind == .item && !drafts[index + 1].marker.isEmpty
    }

    /// Sentence case: a heading where paragraphs end in full stops and this line, much shorter, does not.
    private func isPlausible(_ index: Int, _ next: Int, _ paragraphsEnd: Bool, isFirst: Bool) -> Bool {
        let draft = drafts[index]
        guard paragraphsEnd, draft.kind == .text, draft.facts.ending != .colon,
            !draft.facts.startsWithQuote || isFirst || isQuotedPhrase(draft)
        else {
            return false
        }
        if isFirst { return true }
        if drafts[next].kind == .heading { return draft.facts.ending == .question || isChapter(index) }
        return drafts[next].kind == .item || drafts[next].kind == .row
            || drafts[next].facts.columns >= draft.facts.columns
    }

    /// A few words between running text and a heading: the heading of what the lower one begins.
    private func isChapter(_ index: Int) -> Bool {
        guard index > 0, (2...6).contains(drafts[index].facts.words), drafts[index].facts.numbers == 0 else {
            return false
        }
        return drafts[index - 1].isBody && drafts[index - 1].facts.endsSentence
    }

    /// `‘A way through’`: a few words in quotation marks, with no full stop before the closing one, as broadcasters
    /// head their sections. A sentence that somebody said has one.
    private func isQuotedPhrase(_ draft: Draft) -> Bool {
        guard draft.facts.words <= 8, draft.facts.ending == .none else { return false }
        let last = text.scalar(before: draft.content.stop)
        return last.value == 0x22 || last.value == 0x201D || last.value == 0x2019
    }

    /// Whether most paragraphs of running text end as sentences do.
    private func paragraphsEndSentences() -> Bool {
        var paragraphs = 0
        var ended = 0
        for draft in drafts
        where draft.kind == .text && draft.role == .none && (draft.facts.isLong || draft.facts.columns > 110) {
            paragraphs += 1
            if draft.facts.endsSentence || draft.facts.ending == .colon { ended += 1 }
        }
        return ended * 10 >= paragraphs * 7
    }
}
