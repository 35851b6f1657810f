/// Nouns that report: "Smith's claim that …", "the mayor's warning that …".
extension StatementFinder {
    /// The report that a noun before `that` makes, if it says whose it is.
    mutating func claim(before that: Int, _ range: Range<Int>) -> Draft? {
        let noun = that - 1
        guard noun > range.lowerBound + 1, terms.claims.contains(words[noun].hash), !quoted[noun],
            that + 1 < range.upperBound, let subject = claimant(before: noun, range)
        else { return nil }
        let (speaker, resolved) = resolve(subject, nil)
        guard speaker != .none else { return nil }
        let content = that + 1..<end(ofClaim: that + 1, startedAt: subject.range.lowerBound, range)
        return Draft(
            subject: subject, speaker: speaker, cue: noun..<noun + 1, negated: false, resolved: resolved,
            sharesSubject: false, cutsBefore: noun, content: trimmed(content), isFixed: true)
    }

    /// Who stands before the noun with a possessive mark, an adjective or two between: "Smith's repeated claim".
    private func claimant(before noun: Int, _ range: Range<Int>) -> ClauseReader.Subject? {
        var mark = noun - 1
        while mark > range.lowerBound, noun - mark < 3, words[mark].kind == .word,
            !words[mark].classes.intersects(WordClass.functionWord)
        {
            mark -= 1
        }
        guard words[mark].kind == .possessive, mark > range.lowerBound,
            let subject = reader.nounPhrase(endingAt: mark - 1, from: range.lowerBound, allowsPreposition: true),
            reader.isSource(subject)
        else { return nil }
        return subject
    }

    /// Where the claim is the subject of its sentence, it ends before the second verb: "Smith's claim that the cuts
    /// were needed | was challenged".
    private func end(ofClaim first: Int, startedAt subject: Int, _ range: Range<Int>) -> Int {
        let end = min(clause.end, first + Self.longestContent)
        guard subject <= range.lowerBound + 2 else { return end }
        var hasVerb = false
        for index in first..<max(first, end) where words[index].classes.contains(.auxiliary) {
            // "had been", "would not have"
            let isChain = words[index - 1].classes.intersects([.auxiliary, .negation])
            if hasVerb, !isChain { return index }
            hasVerb = true
        }
        return end
    }
}
