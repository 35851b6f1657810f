/// Who speaks: the phrases that may be a subject, and whom they mean.
extension VerbSecondSpeech {
    /// The subject of a clause with a verb of saying: behind the verb where anything else stands before it, else before.
    func clauseSubject(of cue: Int, _ range: Range<Int>) -> Subject? {
        var start = cue
        while start > range.lowerBound, words[start - 1].kind != .comma, words[start - 1].kind != .colon,
            words[start - 1].kind != .semicolon, words[start - 1].kind != .dash, !quoted[start - 1]
        {
            start -= 1
        }
        // "wie Bauer am Montag mitteilte"
        if start < cue, terms.as.contains(words[start].hash) { return subject(at: start + 1, cue) }
        if start == cue { return subject(behind: cue, range.upperBound) }
        if words[start].classes.contains(.subordinator) { return subject(at: start + 1, cue) }
        if let first = subject(at: start, cue), first.range.upperBound == cue || isApposed(first, cue) { return first }
        // "Der Verwalter, Dr. Thiel, will": what stands before the comma is the subject as well.
        if let behind = subject(behind: cue, range.upperBound), behind.canSpeak { return behind }
        return subject(at: start, cue).flatMap { $0.canSpeak ? $0 : nil }
    }

    /// Whether only small words and phrases with a preposition stand between a subject and its verb.
    private func isApposed(_ subject: Subject, _ cue: Int) -> Bool {
        subject.canSpeak
            && (subject.range.upperBound..<cue).allSatisfy { words[$0].kind == .word || words[$0].kind == .period }
            && cue - subject.range.upperBound <= Self.reach
    }

    /// The subject behind a verb, over the words that may stand between: `sich`, `ihm`, `dagegen`, `aber`.
    func subject(behind verb: Int, _ limit: Int) -> Subject? {
        var index = verb + 1
        while index < limit, index - verb <= 3, words[index].kind == .word, isSmall(index),
            !words[index].classes.contains(.determiner) || terms.objects.contains(words[index].hash),
            words[index].classes.intersects([.pronoun, .adverb, .negation])
                || terms.objects.contains(words[index].hash),
            !words[index].classes.contains(.thirdPerson) || terms.it.contains(words[index].hash)
        {
            index += 1
        }
        // "hieß es bei der Polizei"
        if index > verb + 1, terms.it.contains(words[index - 1].hash), index < limit,
            words[index].classes.contains(.preposition)
        {
            index += 1
        }
        return subject(at: index, limit)
    }

    /// The phrase that begins at a word and may be a subject.
    func subject(at start: Int, _ limit: Int) -> Subject? {
        guard start < limit, words[start].kind == .word else { return nil }
        if words[start].classes.contains(.thirdPerson) {
            return Subject(range: start..<start + 1, isPronoun: true)
        }
        var index = start
        while index < limit, index - start < 4, words[index].kind == .word, isSmall(index) {
            let classes = words[index].classes
            if classes.intersects([.preposition, .conjunction, .subordinator, .auxiliary, .adverb, .cue, .negation]),
                !classes.contains(.determiner)
            {
                return nil
            }
            index += 1
        }
        guard index < limit else { return nil }
        if words[start].classes.intersects([.preposition, .subordinator, .adverb]), index == start { return nil }
        return named(from: index, limit) ?? noun(at: index, limit)
    }

    /// The name behind titles and nouns: `Tierärztin Dr. Lorenz`, `Präsidentin des Bundes, Lea Hofreiter`.
    private func named(from start: Int, _ limit: Int) -> Subject? {
        var index = start
        while index < min(limit, start + Self.reach) {
            let mention = mentionOfWord[index]
            if mention >= 0 {
                return Subject(range: words.range(in: document.names.mentions[Int(mention)].span), mention: mention)
            }
            switch words[index].kind {
            case .word:
                let classes = words[index].classes
                if classes.intersects([.cue, .auxiliary, .conjunction, .subordinator, .adverb]) && isSmall(index) {
                    return nil
                }
                // "die Polizei in Hagen", but "ein Sprecher des Ministers Meier".
                if classes.contains(.preposition), isSmall(index) { return nil }
            case .hyphen, .period: break
            case .comma where index > start + 1: break
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// A noun with what belongs to it: `Sprecherin der Polizei`.
    private func noun(at start: Int, _ limit: Int) -> Subject? {
        guard start < limit, words[start].kind == .word, !isSmall(start) else { return nil }
        var end = start + 1
        while end < limit, words[end].kind == .word && !isSmall(end) || words[end].kind == .hyphen { end += 1 }
        let canSpeak = (start..<end).contains {
            words[$0].classes.intersects([.role, .group, .title]) || endings.isRole(text, words[$0])
        }
        return Subject(range: start..<end, canSpeak: canSpeak)
    }

    /// The phrase that ends before a word: `Ebner zufolge`.
    func subject(endingAt end: Int, _ limit: Int) -> Subject? {
        var start = end
        while start > limit, words[start - 1].kind == .word, end - start < 5 { start -= 1 }
        for index in start..<end where !isSmall(index) {
            return named(from: index, end) ?? noun(at: index, end)
        }
        return nil
    }

    /// Who is meant: a mention, a phrase, or for a pronoun who was named last.
    mutating func speaker(_ subject: Subject) -> (Speech.Speaker, Bool) {
        if subject.mention >= 0 { return (.mention(subject.mention), false) }
        if subject.isPronoun { return (pronoun(subject.range.lowerBound), true) }
        if let known = named(before: subject) { return (.mention(known), true) }
        phrases.append(words.span(subject.range))
        return (.phrase(Int32(truncatingIfNeeded: phrases.count - 1)), false)
    }

    /// The person named in the sentences before whom a definite noun means: "die Ministerin", "die Autorin".
    private func named(before subject: Subject) -> Int32? {
        let first = subject.range.lowerBound
        guard first > 0, terms.definite.contains(words[first - 1].hash),
            subject.range.contains(where: { endings.isTitle(text, words[$0]) || words[$0].classes.contains(.title) })
        else { return nil }
        if case .mention(let mention) = latest { return mention }
        let names = document.names
        let before = names.mentions.partitionPoint { $0.span.start < Int(words[first].start) }
        guard before > 0 else { return nil }
        let word = words.firstWord(from: names.mentions[before - 1].span.start)
        return words.sentence(of: first) - words.sentence(of: word) <= 3 ? Int32(truncatingIfNeeded: before - 1) : nil
    }

    /// The speaker or person named last who fits a pronoun.
    private func pronoun(_ word: Int) -> Speech.Speaker {
        if terms.it.contains(words[word].hash) { return .none }
        let names = document.names
        let gender: Gender? = terms.he.contains(words[word].hash) ? .male : .female
        func fits(_ mention: Int32) -> Bool {
            let known = names.entities[Int(names.mentions[Int(mention)].entity)].gender
            return known == nil || known == gender
        }
        if case .mention(let mention) = latest, fits(mention) { return latest }
        let start = Int(words[word].start)
        let before = names.mentions.partitionPoint { $0.span.start < start }
        let near = names.mentions[..<before].indices.suffix(6).reversed().first { fits(Int32(truncatingIfNeeded: $0)) }
        return near.map { .mention(Int32(truncatingIfNeeded: $0)) } ?? latest
    }

    /// Whether a word is no noun: written small, or a small word that begins the sentence.
    func isSmall(_ index: Int) -> Bool {
        guard words[index].shape.contains(.capitalized) else { return true }
        return words[index].shape.contains(.sentenceStart)
            && words[index].classes.intersects(WordClass.functionWord.union(.adverb))
    }

    func token(_ word: Int) -> Int32 {
        Int32(truncatingIfNeeded: document.tokens.token(at: Int(words[word].start)))
    }
}
