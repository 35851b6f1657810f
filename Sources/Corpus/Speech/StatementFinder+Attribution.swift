extension StatementFinder {
    // MARK: Behind a quotation

    /// The clause behind a quotation that ends in a comma, a question or an exclamation, or that a verb of saying follows.
    mutating func attribution(behind pair: Int, at first: Int, _ range: Range<Int>) -> Draft? {
        let (open, close) = pairs[pair]
        guard first - close <= 3, !words[first].shape.contains(.sentenceStart) || close + 1 == range.lowerBound,
            isInBlock(pairs[pair], first), !quoted[first]
        else { return nil }
        let last = words[close - 1].kind
        let isOpenEnded =
            last == .comma || last == .question || last == .exclamation || last == .dash
            || (close + 1 < first && words[close + 1].kind == .comma)
        let isCue = words[first].classes.contains(.cue) && !words[first].shape.contains(.capitalized)
        guard isOpenEnded || (isCue && close >= range.lowerBound),
            let found = reader.attribution(from: first, limit: range.upperBound)
        else { return nil }
        let isNext = close < range.lowerBound
        if isNext || !isOpenEnded, !words[found.cue].classes.contains(.cue) { return nil }
        let end = max(found.cue + 1, found.subject.range.upperBound)
        if !isUtterance(pairs[pair]), open > range.lowerBound, !trails(end, range) { return nil }
        let isReply = terms.replies.contains(words[found.cue].hash)
        let (speaker, resolved) = resolve(found.subject, nil, isReply: isReply, isTag: true)
        guard speaker != .none else {
            unknown.insert(pair)
            return nil
        }
        let negated = (min(found.subject.range.upperBound, found.cue)..<found.cue).contains {
            words[$0].classes.contains(.negation)
        }
        return Draft(
            subject: found.subject, speaker: speaker, cue: found.cue..<found.cue + 1, negated: negated,
            resolved: resolved, sharesSubject: false, cutsBefore: cutPoint(found.cue, range), content: end..<end,
            isFixed: true, quotation: pair)
    }

    /// Whether a report ends here, so that what stands before it is said: `… the “standard,” he said on Monday`.
    private func trails(_ end: Int, _ range: Range<Int>) -> Bool {
        guard end < range.upperBound, words[end].kind == .word else { return true }
        return words[end].classes.intersects([.preposition, .adverb, .weekday, .dayName])
            && !terms.that.contains(words[end].hash)
            || reader.mentionOfWord[end] >= 0 || terms.listeners.contains(words[end].hash)
    }

    /// Keeps the subject of a sentence that reports nothing where a quotation follows it, or its colon.
    mutating func introduce(_ sentence: Int, _ range: Range<Int>, _ nextQuote: Int) {
        guard nextQuote < outer.count, let last = range.last else { return }
        let open = pairs[outer[nextQuote]].open
        let isColon = open > 0 && words[open - 1].kind == .colon
        guard open == range.upperBound || open == last + 2 || (isColon && range.contains(open)),
            !quoted[range.lowerBound],
            let subject = asked(range) ?? reader.frontSubject(range, before: min(open, range.upperBound)),
            reader.isHuman(subject)
        else { return }
        let (speaker, _) = resolve(subject, nil)
        if speaker != .none {
            introducers[sentence] = speaker
            if case .phrase(let phrase) = subject.kind {
                pronouns.spoke(speaker, phrase)
            } else {
                pronouns.spoke(speaker, nil)
            }
        }
    }

    /// Whom a question of the text is about, who then answers it: "What would Smith like to see? “Less talk.”"
    private func asked(_ range: Range<Int>) -> ClauseReader.Subject? {
        guard let last = range.last, words[last].kind == .question else { return nil }
        for index in range.lowerBound..<min(last, range.lowerBound + 8) where words[index].classes.contains(.auxiliary)
        {
            let next = index + 1
            guard reader.isPerson(next) || words[next].classes.contains(.thirdPerson) else { continue }
            return reader.phrase(from: next, limit: last, takesPlace: false)
        }
        return nil
    }

    // MARK: Prepositions

    /// The end of a preposition that names a source, at its first word: `according to`, `in the words of`.
    func source(at index: Int, _ range: Range<Int>) -> Int? {
        let hash = words[index].hash
        if terms.according.contains(hash), index + 2 < range.upperBound, terms.to.contains(words[index + 1].hash) {
            return index + 2
        }
        guard terms.in.contains(hash), index + 4 < range.upperBound, terms.wordsNoun.contains(words[index + 2].hash),
            terms.of.contains(words[index + 3].hash)
        else { return nil }
        return index + 4
    }

    mutating func according(_ cue: Range<Int>, _ range: Range<Int>) -> Draft? {
        guard let subject = reader.phrase(from: cue.upperBound, limit: range.upperBound, takesPlace: false),
            reader.isSource(subject)
        else { return nil }
        let (speaker, resolved) = resolve(subject, nil)
        guard speaker != .none else { return nil }
        var content = max(range.lowerBound, cue.lowerBound - Self.longestContent)..<cue.lowerBound
        if cue.lowerBound <= range.lowerBound + 1 {
            var start = subject.range.upperBound
            while start < range.upperBound, words[start].kind != .comma { start += 1 }
            start = min(start + 1, range.upperBound)
            content = start..<min(range.upperBound, start + Self.longestContent)
        }
        return Draft(
            subject: subject, speaker: speaker, cue: cue, negated: false, resolved: resolved,
            sharesSubject: false,
            cutsBefore: cue.lowerBound, content: trimmed(content), isFixed: true)
    }
}
