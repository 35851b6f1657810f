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
        if index + 1 < limit, words.hashes[index + 1] == StatementFinder.by { return nil }
        guard let subject = phrase(from: index, limit: limit, takesPlace: true), canSpeak(subject) else { return nil }
        return verb(of: subject, limit).map { Attribution(subject: subject, cue: $0) }
    }

    private func isFiller(_ index: Int) -> Bool {
        guard words.kinds[index] == .word else { return words.kinds[index] == .other || words.kinds[index] == .comma }
        return mentionOfWord[index] < 0
            && (words.classes[index].contains(.adverb) || isAdverb(index) || words.hashes[index] == Self.and)
            && !words.classes[index].contains(.cue)
    }

    /// "said a tired Ann Smith", "mutters Smith".
    private func inverted(at verb: Int, _ limit: Int) -> Attribution? {
        guard isVerb(verb, limit) || words.classes[verb].contains(.cue), !words.classes[verb].contains(.auxiliary),
            mentionOfWord[verb] < 0, !words.shapes[verb].contains(.capitalized)
        else { return nil }
        var next = verb + 1
        while next < limit, words.classes[next].contains(.adverb) || isAdverb(next) { next += 1 }
        guard next < limit, mentionOfWord[next] >= 0 || opensPhrase(next, verb),
            let subject = phrase(from: next, limit: limit, takesPlace: false), canSpeak(subject)
        else { return nil }
        // "officials Smith named said": a noun after all.
        return Attribution(subject: subject, cue: verb)
    }

    private func opensPhrase(_ index: Int, _ verb: Int) -> Bool {
        let wordClass = words.classes[index]
        if words.classes[verb].contains(.cue), words.kinds[index] == .word {
            return !wordClass.intersects([.preposition, .conjunction, .subordinator, .auxiliary])
                && (!wordClass.contains(.pronoun) || wordClass.intersects([.thirdPerson, .determiner])
                    || Self.quantifiers.contains(words.hashes[index]))
        }
        return wordClass.intersects([.determiner, .title, .role, .honorific, .group])
            || (words.shapes[index].contains(.capitalized) && words.kinds[index] == .word)
    }

    /// "I", "nobody", "the plan": those who stand at this place and are still no speaker.
    private func canSpeak(_ subject: Subject) -> Bool {
        guard case .phrase(let range) = subject.kind else { return true }
        return !range.contains { words.classes[$0].intersects([.negation]) }
    }

    /// The verb of a subject, behind what is inserted: `, who heads the bank,`.
    private func verb(of subject: Subject, _ limit: Int) -> Int? {
        var index = subject.range.upperBound
        // "Smith of the Gazette said", "Smith (Labour) said"
        while index < limit, index - subject.range.upperBound < 40 {
            switch words.kinds[index] {
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
        while index < limit, words.kinds[index] == .word, mentionOfWord[index] < 0,
            words.classes[index].intersects([.auxiliary, .adverb, .negation]) || isAdverb(index),
            !words.classes[index].contains(.pronoun)
        {
            index += 1
        }
        guard index < limit, mentionOfWord[index] < 0 else { return nil }
        // "can be heard saying", "was quoted as saying"
        if index > first, Self.perceived.contains(words.hashes[index]),
            let participle = (index + 1..<min(limit, index + 3)).first(where: {
                words.classes[$0].contains(.cueParticiple)
            })
        {
            return participle
        }
        let isCue = words.classes[index].contains(.cue) && !words.classes[index].contains(.cueParticiple)
        return isCue || isVerb(index, limit) ? index : nil
    }

    /// A verb that is not known to report counts right behind its subject only; a known one also behind an insertion.
    private func isDue(_ verb: Int, _ subject: Subject, _ reached: Int) -> Bool {
        if reached == subject.range.upperBound { return true }
        guard words.classes[verb].contains(.cue) else { return false }
        let before = reached - 1
        // "Smith, who said he …, added": the verb behind `who` is not the one.
        return words.hashes[before] != Self.who
    }
}
