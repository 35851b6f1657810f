/// Whether a verb that can report does so here, by its form and what follows it.
extension StatementFinder {
    /// Whether the form of the verb and what follows it fit a report.
    func passes(
        _ cue: Int, _ verb: ClauseReader.Verb, _ subject: ClauseReader.Subject, _ shares: Bool, _ range: Range<Int>
    ) -> Bool {
        let wordClass = words[cue].classes
        var next = cue + 1 < range.upperBound ? cue + 1 : cue
        // "pointed out that"
        if terms.out.contains(words[next].hash), next + 1 < range.upperBound { next += 1 }
        if terms.by.contains(words[next].hash) { return false }
        if wordClass.contains(.cueBesideQuote), !terms.for.contains(words[next].hash) { return true }
        if wordClass.contains(.cueWithFor) {
            return terms.for.contains(words[next].hash) || terms.on.contains(words[next].hash)
        }
        if terms.answers.contains(words[cue].hash), terms.to.contains(words[next].hash) { return false }
        if terms.appeals.contains(words[cue].hash), terms.to.contains(words[next].hash), !hasListener(cue + 2, range) {
            return false
        }
        if terms.advice.contains(words[cue].hash) {
            guard opensClause(next, cue) || hasListener(next, range) else { return false }
        } else if wordClass.contains(.cueWithClause) {
            let isWish = terms.to.contains(words[next].hash) && terms.attitudes.contains(words[cue].hash)
            if isWish || !opensClause(next, cue) && !opensBareClause(next, cue, range) { return false }
        }
        if wordClass.contains(.cueBase), !wordClass.contains(.cueParticiple), !verb.hasAuxiliary, !verb.afterTo, !shares
        {
            guard takesPlural(subject) else { return false }
        }
        if wordClass.contains(.cueOrNoun), !shares, !verb.hasAuxiliary {
            if case .pronoun = subject.kind { return true }
            return opensObject(next, cue, range)
        }
        return true
    }

    /// Whether the one who is told stands before what is told: "reminded her that …", "appealed to both sides to …".
    private func hasListener(_ first: Int, _ range: Range<Int>) -> Bool {
        for index in first..<max(first, min(first + 9, range.upperBound)) {
            switch words[index].kind {
            case .colon, .quote: return true
            case .word, .hyphen, .possessive, .number: break
            case .comma where index + 1 < range.upperBound && words[index + 1].kind == .quote: return true
            default: return false
            }
            if terms.told.contains(words[index].hash), index > first { return true }
        }
        return false
    }

    private func takesPlural(_ subject: ClauseReader.Subject) -> Bool {
        switch subject.kind {
        case .pronoun(let word): return terms.they.contains(words[word].hash)
        case .phrase: return reader.isPlural(subject.range.upperBound - 1)
        case .mention(let mention):
            let last = subject.range.upperBound - 1
            // "Smith and his allies argue", "Paris and Berlin insist"
            return reader.mentionOfWord[last] != mention
                || subject.range.contains { terms.and.contains(words[$0].hash) }
        }
    }

    private func opensClause(_ next: Int, _ cue: Int) -> Bool {
        next > cue
            && (terms.clauseOpeners.contains(words[next].hash) || words[next].kind == .quote
                || words[next].kind == .colon
                || (words[next].kind == .comma && next + 1 < words.count && words[next + 1].kind == .quote))
    }

    /// "thinks more cuts are coming": a clause without `that` behind a verb of thinking.
    private func opensBareClause(_ next: Int, _ cue: Int, _ range: Range<Int>) -> Bool {
        guard next > cue, terms.thoughts.contains(words[cue].hash), words[next].kind == .word,
            !words[next].classes.intersects([.preposition, .conjunction, .auxiliary, .adverb])
        else { return false }
        for index in next + 1..<max(next + 1, min(next + 8, range.upperBound)) {
            guard
                words[index].kind == .word || words[index].kind == .hyphen || words[index].kind == .possessive
                    || words[index].kind == .number
            else { return false }
            if words[index].classes.contains(.auxiliary) { return true }
            if words[index].classes.intersects([.subordinator, .conjunction])
                || terms.clauseOpeners.contains(words[index].hash)
            {
                return false
            }
        }
        return false
    }

    private func opensObject(_ next: Int, _ cue: Int, _ range: Range<Int>) -> Bool {
        guard next > cue else { return true }
        if opensClause(next, cue) || words[next].classes.contains(.determiner) || terms.to.contains(words[next].hash)
            || terms.for.contains(words[next].hash)
        {
            return true
        }
        return words[next].kind == .word && !words[next].classes.intersects(WordClass.functionWord)
            && (reader.mentionOfWord[next] >= 0 || words[next].classes.contains(.nationality)
                || words[next].classes.contains(.common))
    }
}
