extension StatementFinder {
    /// Joins statements and quotes, and keeps what has content.
    mutating func attach(_ drafts: [(draft: Draft, sentence: Int)]) {
        quotes = pairs.map { pair in
            let inner = words.span(pair.open + 1..<pair.close)
            return Speech.Quote(
                span: words.span(pair.open..<pair.close + 1), content: inner, speaker: .none, cue: -1,
                direct: isUtterance(pair))
        }
        var lastSpeakers: [Int: (speaker: Speech.Speaker, cue: Int32)] = [:]
        for (draft, sentence) in drafts {
            let range = words.range(ofSentence: sentence)
            let held = draft.quotation.map { [$0] } ?? quotations(of: draft, range)
            let content = words.span(content(of: draft, held.first, range))
            let cueSpan = words.span(draft.cue)
            let cue = Int32(truncatingIfNeeded: document.tokens.token(at: cueSpan.start))
            // "Smith scoffed at that. “…”": no report, but the one who speaks next.
            guard !content.isEmpty else {
                lastSpeakers[sentence] = (draft.speaker, cue)
                continue
            }
            let speakerSpan = draft.subject.map { words.span($0.range) } ?? Span(0, 0)
            for quote in held where quotes[quote].cue < 0 || isNearer(draft, quote) {
                attribute(quote, draft.speaker, cue)
            }
            lastSpeakers[sentence] = (draft.speaker, cue)
            let edges = [speakerSpan, cueSpan, content].filter { !$0.isEmpty }
            let span = Span(edges.map(\.start).min() ?? 0, edges.map(\.stop).max() ?? 0)
            statements.append(
                Speech.Statement(
                    span: span, speaker: draft.speaker, speakerSpan: speakerSpan, cue: cue,
                    verb: text.string(cueSpan.start, cueSpan.stop).lowercased(), content: content,
                    quote: held.first.map { Int32(truncatingIfNeeded: $0) } ?? -1, negated: draft.negated,
                    resolved: draft.resolved,
                    sentence: Int32(truncatingIfNeeded: sentence)))
        }
        carryOn(lastSpeakers)
    }

    /// "Smith said that Jones called it “a joke”": of the verbs before a quotation the last one introduces it.
    private func isNearer(_ draft: Draft, _ quote: Int) -> Bool {
        let earlier = quotes[quote].cue
        guard draft.cue.upperBound <= pairs[quote].open, document.tokens.starts.indices.contains(Int(earlier)) else {
            return false
        }
        return Int(document.tokens.starts[Int(earlier)]) < Int(words[draft.cue.lowerBound].start)
    }

    private mutating func attribute(_ quote: Int, _ speaker: Speech.Speaker, _ cue: Int32) {
        quotes[quote].speaker = speaker
        quotes[quote].cue = cue
        quotes[quote].direct = true
    }

    /// What is said: the words behind the verb, the quotation, or the clause before `, Kyiv said.`
    private func content(of draft: Draft, _ quote: Int?, _ sentence: Range<Int>) -> Range<Int> {
        let first = min(draft.subject?.range.lowerBound ?? draft.cue.lowerBound, draft.cue.lowerBound)
        if let quote, draft.content.isEmpty || (pairs[quote].open < draft.cue.lowerBound && draft.content.count < 3) {
            let pair = pairs[quote]
            if draft.quotation != nil, pair.open > sentence.lowerBound, !isUtterance(pair) {
                return trimmed(max(sentence.lowerBound, pair.open - Self.longestContent)..<pair.close + 1)
            }
            return trimmed(pair.open + 1..<pair.close)
        }
        guard draft.content.isEmpty else { return draft.content }
        guard first > sentence.lowerBound, words[first - 1].kind == .comma else { return first..<first }
        return trimmed(max(sentence.lowerBound, first - Self.longestContent)..<first)
    }

    /// A quotation that could be someone's words: it holds a clause, not a term or a headline.
    func isUtterance(_ pair: QuoteFinder.Pair) -> Bool {
        var count = 0
        var small = 0
        var large = 0
        for index in pair.open + 1..<pair.close where words[index].kind == .word {
            count += 1
            if words[index].shape.contains(.capitalized), count > 1 { large += 1 }
            if !words[index].shape.contains(.capitalized),
                !words[index].classes.intersects([.preposition, .determiner, .conjunction])
            {
                small += 1
            }
        }
        return count >= (endsInMark(pair) ? 4 : 7) && small >= large
    }

    private func endsInMark(_ pair: QuoteFinder.Pair) -> Bool {
        switch words[pair.close - 1].kind {
        case .comma, .period, .exclamation, .question: true
        default: false
        }
    }

    /// The quotations inside what a statement reports, or else the one right before it.
    private func quotations(of draft: Draft, _ sentence: Range<Int>) -> [Int] {
        let after = outer.partitionPoint { pairs[$0].open < draft.cue.upperBound }
        var held: [Int] = []
        var next = after
        let end = max(draft.content.upperBound, draft.cue.upperBound + 1)
        while next < outer.count, pairs[outer[next]].open < sentence.upperBound, pairs[outer[next]].open <= end {
            if isSpoken(pairs[outer[next]], draft) { held.append(outer[next]) }
            next += 1
        }
        guard held.isEmpty, !draft.sharesSubject, after > 0 else { return held }
        // Before the speaker: “…” Smith said.
        let first = min(draft.subject?.range.lowerBound ?? draft.cue.lowerBound, draft.cue.lowerBound)
        let pair = pairs[outer[after - 1]]
        guard pair.close < first, first - pair.close <= 2, isInBlock(pair, draft.cue.lowerBound),
            pair.open >= sentence.lowerBound, words[pair.close - 1].kind != .period
        else { return [] }
        // "While they tout it as a “standard,” they say": a term is only spoken where it opens its sentence.
        let opensSentence = words[pair.open + 1].shape.contains(.sentenceStart)
        return isUtterance(pair) || opensSentence ? [outer[after - 1]] : []
    }

    func isInBlock(_ pair: QuoteFinder.Pair, _ word: Int) -> Bool {
        document.blocks.block(at: Int(words[pair.close].start)) == document.blocks.block(at: Int(words[word].start))
    }

    /// Whether words in quotation marks inside a reported content are the speaker's: all but terms and titles,
    /// which describe a noun, have an article before them, or have capitals throughout.
    private func isSpoken(_ pair: QuoteFinder.Pair, _ draft: Draft) -> Bool {
        if isUtterance(pair) || pair.close - pair.open > 5 { return true }
        let before = pair.open - 1
        guard before >= draft.cue.upperBound, words[before].kind == .word else {
            return before < draft.cue.upperBound || words[before].kind == .colon || words[before].kind == .comma
        }
        let (left, first) = (words[before].classes, words[pair.open + 1].classes)
        // "has offered “NATO-like” guarantees", "interest in “green” bonds"
        if describesNoun(pair, isObject: left.intersects([.preposition, .determiner])) { return false }
        if terms.that.contains(words[before].hash) { return true }
        // "the “road diet” would cost", "a Kyiv “peace plan”", but "had trusted Smith “like a brother”"
        if left.contains(.determiner) || reader.mentionOfWord[before] >= 0 {
            return first.intersects([.determiner, .preposition, .auxiliary, .pronoun])
                || !left.contains(.determiner) && reader.isVerb(pair.open + 1, pair.close)
        }
        return (pair.open + 1..<pair.close).contains {
            words[$0].kind == .word && !words[$0].shape.contains(.capitalized)
        }
    }

    private func describesNoun(_ pair: QuoteFinder.Pair, isObject: Bool) -> Bool {
        let next = pair.close + 1
        guard next < words.count, words[next].kind == .word, !words[next].shape.contains(.sentenceStart),
            !words[next].classes.intersects(WordClass.functionWord.union([.adverb, .weekday, .dayName]))
        else { return false }
        return isObject ? !words[next].classes.contains(.cue) : !reader.isVerb(next, next + 1)
    }

    // MARK: Quotations without a verb of their own

    /// Gives quotations without a verb of their own to the one who speaks: in a second sentence, in the next
    /// paragraph, behind a colon, or behind a sentence that only tells what the speaker does.
    private mutating func carryOn(_ lastSpeakers: [Int: (speaker: Speech.Speaker, cue: Int32)]) {
        var speaking = (speaker: Speech.Speaker.none, cue: Int32(-1), sentence: -1)
        var talk = Dialogue()
        var passed = 0
        let kinds = document.blocks.kinds
        let owners = document.sentences.blocks
        for (position, index) in outer.enumerated() {
            let pair = pairs[index]
            let sentence = words.sentence(of: pair.open)
            while passed < sentence {
                if let last = lastSpeakers[passed] {
                    speaking = (last.speaker, last.cue, passed)
                } else if let introducer = introducers[passed] {
                    speaking = (introducer, -1, passed)
                } else if kinds.indices.contains(Int(owners[passed])), kinds[Int(owners[passed])] == .heading {
                    speaking = (.none, -1, passed)
                }
                passed += 1
            }
            if quotes[index].speaker != .none {
                talk.goesOn(from: speaking.speaker, to: quotes[index].speaker, in: document.names)
                speaking = (quotes[index].speaker, quotes[index].cue, words.sentence(of: pair.close))
                continue
            }
            if let other = talk.other, position > 0, !unknown.contains(index), isTurn(pair),
                talk.alternates || isAsked(outer[position - 1]), sentence - speaking.sentence <= 2
            {
                attribute(index, other, -1)
                talk.turns(from: speaking.speaker)
                speaking = (other, -1, words.sentence(of: pair.close))
            } else if let name = signature(behind: pair) {
                attribute(index, .mention(name), -1)
            } else if pair.open > 0, words[pair.open - 1].kind == .colon, let introducer = introducers[sentence] {
                attribute(index, introducer, -1)
                speaking = (introducer, -1, words.sentence(of: pair.close))
            } else if !unknown.contains(index), speaking.speaker != .none, sentence - speaking.sentence <= 2,
                goesOn(pair, position, sentence)
            {
                attribute(index, speaking.speaker, speaking.cue)
                speaking.sentence = words.sentence(of: pair.close)
            }
        }
    }

    /// Whether a quotation can go on with what was said: a sentence of its own, or the second part of a broken one.
    private func goesOn(_ pair: QuoteFinder.Pair, _ position: Int, _ sentence: Int) -> Bool {
        let range = words.range(ofSentence: sentence)
        let opensSentence = pair.open == range.lowerBound || words[pair.open - 1].kind == .other
        if opensSentence { return endsInMark(pair) || isUtterance(pair) }
        if words[pair.open - 1].kind == .colon { return endsInMark(pair) || isUtterance(pair) }
        guard position > 0 else { return false }
        let previous = pairs[outer[position - 1]]
        return isUtterance(pair) && pair.open - previous.close <= 12 || continues(pair, previous)
    }

    /// “The alternative,” warned Smith, “is chaos.”: the second part stands behind a comma.
    private func continues(_ pair: QuoteFinder.Pair, _ previous: QuoteFinder.Pair) -> Bool {
        words[previous.close - 1].kind == .comma && words[pair.open - 1].kind == .comma
            && pair.open - previous.close <= 24 && endsInMark(pair)
    }

    /// The name behind a quotation and a dash, or as all that is left of its block: “…” – Ann Smith, baker
    private func signature(behind pair: QuoteFinder.Pair) -> Int32? {
        let next = pair.close + 1
        guard next < words.count, isInBlock(pair, next) else { return nil }
        let isDash = words[next].kind == .dash || words[next].kind == .hyphen
        let first = isDash ? next + 1 : next
        guard first < words.count, reader.isPerson(first), isInBlock(pair, first) else { return nil }
        if isDash { return reader.mentionOfWord[first] }
        let block = document.blocks.block(at: Int(words[first].start))
        let stop = words.firstWord(from: block < 0 ? 0 : Int(document.blocks.stops[block]))
        guard stop > first, stop - first <= 12,
            (first..<stop).allSatisfy({ words[$0].kind != .period && !reader.isVerb($0, stop) })
        else { return nil }
        return reader.mentionOfWord[first]
    }
}
