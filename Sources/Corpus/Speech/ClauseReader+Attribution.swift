/// The clause behind a quotation that tells whose words they are.
extension ClauseReader {
    struct Attribution {
        var subject: Subject
        var cue: Int
    }

    /// Reads `said Smith`, `Smith said`, `the minister, Ann Smith, told reporters`, `he shot back`.
    ///
    /// Behind a quotation that ends in a comma, a question or an exclamation, such a clause is due, so
    /// that its verb need not be one of the known ones.
    func attribution(from first: Int, limit: Int) -> Attribution? {
        var index = first
        while index < limit, index - first < 4, isFiller(index) { index += 1 }
        guard index < limit else { return nil }
        if let inverted = inverted(at: index, limit) { return inverted }
        // "…," repeated by several newspapers: no one's clause.
        if index + 1 < limit, terms.by.contains(words[index + 1].hash) { return nil }
        guard let subject = phrase(from: index, limit: limit, takesPlace: true), canSpeak(subject) else { return nil }
        return verb(of: subject, limit).map { Attribution(subject: subject, cue: $0) }
    }

    private func isFiller(_ index: Int) -> Bool {
        guard words[index].kind == .word else { return words[index].kind == .other || words[index].kind == .comma }
        return mentionOfWord[index] < 0
            && (words[index].classes.contains(.adverb) || isAdverb(index) || terms.and.contains(words[index].hash))
            && !words[index].classes.contains(.cue)
    }

    /// "said a tired Ann Smith", "mutters Smith".
    private func inverted(at verb: Int, _ limit: Int) -> Attribution? {
        guard isVerb(verb, limit) || words[verb].classes.contains(.cue), !words[verb].classes.contains(.auxiliary),
            mentionOfWord[verb] < 0, !words[verb].shape.contains(.capitalized)
        else { return nil }
        var next = verb + 1
        while next < limit, words[next].classes.contains(.adverb) || isAdverb(next) { next += 1 }
        guard next < limit, mentionOfWord[next] >= 0 || opensPhrase(next, verb),
            let subject = phrase(from: next, limit: limit, takesPlace: false), canSpeak(subject)
        else { return nil }
        // "officials Smith named said": a noun after all.
        return Attribution(subject: subject, cue: verb)
    }

    private func opensPhrase(_ index: Int, _ verb: Int) -> Bool {
        let wordClass = words[index].classes
        if words[verb].classes.contains(.cue), words[index].kind == .word {
            return !wordClass.intersects([.preposition, .conjunction, .subordinator, .auxiliary])
                && (!wordClass.contains(.pronoun) || wordClass.intersects([.thirdPerson, .determiner])
                    || terms.quantifiers.contains(words[index].hash))
        }
        return wordClass.intersects([.determiner, .title, .role, .honorific, .group])
            || (words[index].shape.contains(.capitalized) && words[index].kind == .word)
    }

    /// "I", "nobody", "the plan": those who stand at this place and are still no speaker.
    private func canSpeak(_ subject: Subject) -> Bool {
        guard case .phrase(let range) = subject.kind else { return true }
        return !range.contains { words[$0].classes.intersects([.negation]) }
    }

    /// The verb of a subject, behind what is inserted: `, who heads the bank,`.
    private func verb(of subject: Subject, _ limit: Int) -> Int? {
        var index = subject.range.upperBound
        // "Smith of the Gazette said", "Smith (Labour) said"
        while index < limit, index - subject.range.upperBound < 40 {
            switch words[index].kind {
            case .comma, .dash, .openBracket, .closeBracket, .number, .quote: index += 1
            case .word:
                if let verb = finiteVerb(at: index, limit), isDue(verb, subject, index) { return verb }
                index += 1
            case .hyphen, .possessive: index += 1
            default: return nil
            }
        }
        return nil
    }

    /// Skips adverbs and auxiliaries before a verb.
    private func finiteVerb(at first: Int, _ limit: Int) -> Int? {
        var index = first
        while index < limit, words[index].kind == .word, mentionOfWord[index] < 0,
            words[index].classes.intersects([.auxiliary, .adverb, .negation]) || isAdverb(index),
            !words[index].classes.contains(.pronoun)
        {
            index += 1
        }
        guard index < limit, mentionOfWord[index] < 0 else { return nil }
        // "can be heard saying", "was quoted as saying"
        if index > first, terms.perceived.contains(words[index].hash),
            let participle = (index + 1..<min(limit, index + 3)).first(where: {
                words[$0].classes.contains(.cueParticiple)
            })
        {
            return participle
        }
        let isCue = words[index].classes.contains(.cue) && !words[index].classes.contains(.cueParticiple)
        return isCue || isVerb(index, limit) ? index : nil
    }

    /// A verb that is not known to report counts right behind its subject only; a known one also behind an insertion.
    private func isDue(_ verb: Int, _ subject: Subject, _ reached: Int) -> Bool {
        if reached == subject.range.upperBound { return true }
        guard words[verb].classes.contains(.cue) else { return false }
        let before = reached - 1
        // "Smith, who said he …, added": the verb behind `who` is not the one.
        return !terms.who.contains(words[before].hash)
    }
}
