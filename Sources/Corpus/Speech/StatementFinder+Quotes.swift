extension StatementFinder {
    /// Joins statements and quotes, and keeps what has content.
    mutating func attach(_ drafts: [(draft: Draft, sentence: Int)]) {
        quotes = pairs.map { pair in
            let inner = words.span(pair.open + 1..<pair.close)
            return Speech.Quote(
                span: words.span(pair.open..<pair.close + 1), content: inner, speaker: .none, cue: -1,
                direct: isUtterance(pair))
        }
        for (draft, sentence) in drafts {
            let quote = quote(of: draft, words.range(ofSentence: sentence))
            var content = words.span(draft.content)
            if let quote, draft.content.isEmpty || (pairs[quote].open < draft.cue.lowerBound && draft.content.count < 3)
            {
                content = words.span(trimmed(pairs[quote].open + 1..<pairs[quote].close))
            }
            if content.isEmpty { content = clause(before: draft, sentence) }
            guard !content.isEmpty else { continue }
            let cueSpan = words.span(draft.cue)
            let cue = Int32(truncatingIfNeeded: document.tokens.token(at: cueSpan.start))
            let speakerSpan = draft.subject.map { words.span($0.range) } ?? Span(0, 0)
            if let quote, quotes[quote].cue < 0 {
                quotes[quote].speaker = draft.speaker
                quotes[quote].cue = cue
                quotes[quote].direct = true
            }
            let edges = [speakerSpan, cueSpan, content].filter { !$0.isEmpty }
            let span = Span(edges.map(\.start).min() ?? 0, edges.map(\.stop).max() ?? 0)
            statements.append(
                Speech.Statement(
                    span: span, speaker: draft.speaker, speakerSpan: speakerSpan, cue: cue,
                    verb: text.string(cueSpan.start, cueSpan.stop).lowercased(), content: content,
                    quote: quote.map { Int32(truncatingIfNeeded: $0) } ?? -1, negated: draft.negated,
                    resolved: draft.resolved,
                    sentence: Int32(truncatingIfNeeded: sentence)))
        }
        speakOn()
    }

    /// A quotation that could be someone's words: it holds a clause, not a term or a headline.
    private func isUtterance(_ pair: QuoteFinder.Pair) -> Bool {
        var count = 0
        var small = 0
        var large = 0
        for index in pair.open + 1..<pair.close where words.kinds[index] == .word {
            count += 1
            if words.shapes[index].contains(.capitalized), count > 1 { large += 1 }
            if !words.shapes[index].contains(.capitalized),
                !words.classes[index].intersects([.preposition, .determiner, .conjunction])
            {
                small += 1
            }
        }
        let last = words.kinds[pair.close - 1]
        let ends = last == .comma || last == .period || last == .exclamation || last == .question
        return count >= (ends ? 4 : 7) && small >= large
    }

    /// The quotation a statement introduces or follows.
    private func quote(of draft: Draft, _ sentence: Range<Int>) -> Int? {
        // Behind the verb, up to the end of the content.
        let after = pairs.partitionPoint { $0.open < draft.cue.upperBound }
        if after < pairs.count, pairs[after].open < sentence.upperBound,
            pairs[after].open <= max(draft.content.upperBound, draft.cue.upperBound + 1),
            isSpoken(after, draft)
        {
            return after
        }
        // Before the speaker: “…,” said Smith. “…,” Smith said.
        let first = min(draft.subject?.range.lowerBound ?? draft.cue.lowerBound, draft.cue.lowerBound)
        let before = after - 1
        guard !draft.sharesSubject, before >= 0, pairs[before].close < first, first - pairs[before].close <= 2,
            isInBlock(pairs[before], draft)
        else { return nil }
        // A full stop inside the marks ends the sentence: what follows is another one.
        guard pairs[before].open >= sentence.lowerBound || words.kinds[pairs[before].close - 1] != .period else {
            return nil
        }
        // "While they tout it as a “standard,” they say": a term is only spoken where it opens its sentence.
        let opensSentence = words.shapes[pairs[before].open + 1].contains(.sentenceStart)
        return isUtterance(pairs[before]) || opensSentence ? before : nil
    }

    private func isInBlock(_ pair: QuoteFinder.Pair, _ draft: Draft) -> Bool {
        document.blocks.block(at: Int(words.starts[pair.close]))
            == document.blocks.block(at: Int(words.starts[draft.cue.lowerBound]))
    }

    /// A term in quotation marks inside a longer content is only a scare quote.
    private func isSpoken(_ index: Int, _ draft: Draft) -> Bool {
        let pair = pairs[index]
        if isUtterance(pair) || pair.close - pair.open > 4 { return true }
        return pair.open == draft.cue.upperBound || pair.open == draft.cue.upperBound + 1
            || pair.close < draft.cue.lowerBound
    }

    /// What stands before `, Kyiv said.` at the end of a sentence.
    private func clause(before draft: Draft, _ sentence: Int) -> Span {
        let range = words.range(ofSentence: sentence)
        let first = min(draft.subject?.range.lowerBound ?? draft.cue.lowerBound, draft.cue.lowerBound)
        guard first > range.lowerBound, words.kinds[first - 1] == .comma else { return Span(0, 0) }
        return words.span(trimmed(range.lowerBound..<first))
    }

    /// A quotation without a speaker right behind an attributed one, in the same block, goes on with that speaker.
    private mutating func speakOn() {
        guard quotes.count > 1 else { return }
        for index in 1..<quotes.count where quotes[index].speaker == .none {
            let previous = quotes[index - 1]
            guard quotes[index].direct || continues(index), previous.speaker != .none,
                pairs[index].open - pairs[index - 1].close <= 12,
                document.blocks.block(at: previous.span.start) == document.blocks.block(at: quotes[index].span.start)
            else { continue }
            quotes[index].speaker = previous.speaker
            quotes[index].cue = previous.cue
            quotes[index].direct = true
        }
    }

    /// “The alternative,” warned Smith, “is chaos.”: the second part begins small and ends the sentence of the first.
    private func continues(_ index: Int) -> Bool {
        let (previous, pair) = (pairs[index - 1], pairs[index])
        let last = words.kinds[pair.close - 1]
        return words.kinds[previous.close - 1] == .comma && words.kinds[pair.open - 1] == .comma
            && !words.shapes[pair.open + 1].contains(.capitalized)
            && (last == .period || last == .exclamation || last == .question)
    }
}
