/// Noun phrases read from their first word on.
///
/// Where a speaker is due, beside a quotation or between commas, any noun will do: `the 19-year-old`,
/// `one of them`. That is why these phrases ask for less than those read leftwards from a verb.
extension ClauseReader {
    /// The noun phrase that begins at a word, with the name that explains it: `the mayor, Ann Smith`.
    ///
    /// - Parameter takesPlace: whether `in` and `on` belong to it, as in "officers in Kent said"; behind
    ///   an inverted verb they tell where it was said.
    func phrase(from first: Int, limit: Int, takesPlace: Bool) -> Subject? {
        guard first < limit, !terms.relatives.contains(words[first].hash) else { return nil }
        if words[first].classes.contains(.thirdPerson), mentionOfWord[first] < 0 {
            return Subject(kind: .pronoun(first), range: first..<first + 1)
        }
        var index = first
        var head = -1
        while index < limit, index - first < 16 {
            if mentionOfWord[index] >= 0 {
                let end = mentionEnd(index, limit)
                if end < limit, words[end].kind == .possessive {
                    index = end + 1
                    head = -1
                } else if end + 1 < limit, words[end].kind == .period, isPerson(end + 1),
                    words[end - 1].classes.intersects([.honorific, .title])
                {
                    index = end + 1  // "Rep. Ann Smith"
                } else if mentions[Int(mentionOfWord[index])].type != .person, isModifier(before: end, limit) {
                    head = end - 1
                    index = end
                } else {
                    return named(mentionOfWord[index], first..<end, limit)
                }
                continue
            }
            guard isNominal(index, first, head, limit) else { break }
            if words[index].kind == .word, !words[index].classes.contains(.determiner) || isQuantifier(index, limit) {
                head = index
            }
            index += 1
        }
        guard head >= first, !endsInIng(head), !words[head].classes.intersects([.weekday, .month]) else { return nil }
        return described(first..<head + 1, limit, takesPlace)
    }

    /// The end of the mention that a word belongs to.
    func mentionEnd(_ index: Int, _ limit: Int) -> Int {
        var end = index + 1
        while end < limit, mentionOfWord[end] == mentionOfWord[index] { end += 1 }
        return end
    }

    /// "US officials", "Rovers boss Lee Smith": a name before a noun describes it.
    private func isModifier(before end: Int, _ limit: Int) -> Bool {
        guard end < limit else { return false }
        if mentionOfWord[end] >= 0 { return true }
        guard words[end].kind == .word, !isVerb(end, limit) else { return false }
        let wordClass = words[end].classes
        if wordClass.intersects([.role, .group, .title, .titleModifier]) { return true }
        guard !wordClass.intersects(WordClass.functionWord.union(.adverb)), end + 1 < limit else { return false }
        // "the UN humanitarian coordinator", "Lagos socialite Ann Smith said"
        return isPerson(end + 1) || isVerb(end + 1, limit) || words[end + 1].classes.intersects([.role, .title])
    }

    /// A person, or a name of unknown kind where a person is due.
    func isPerson(_ word: Int) -> Bool {
        mentionOfWord[word] >= 0 && isPerson(mention: mentionOfWord[word])
    }

    func isPerson(mention: Int32) -> Bool {
        mentions[Int(mention)].type == .person || mentions[Int(mention)].type == .other
    }

    /// "one of them said", "others warn": a word of quantity that stands for people.
    private func isQuantifier(_ index: Int, _ limit: Int) -> Bool {
        guard terms.quantifiers.contains(words[index].hash) else { return false }
        return index + 1 >= limit || words[index + 1].kind != .word || isVerb(index + 1, limit)
            || terms.of.contains(words[index + 1].hash)
    }

    /// Whether a word can stand inside a noun phrase whose last noun so far is `head`.
    private func isNominal(_ index: Int, _ first: Int, _ head: Int, _ limit: Int) -> Bool {
        switch words[index].kind {
        case .number, .possessive: return true
        case .hyphen: return !words[index].shape.contains(.spaceBefore)
        case .period:
            return index > first && index + 1 < limit && words[index - 1].classes.intersects([.honorific, .title])
        case .word: break
        default: return false
        }
        let wordClass = words[index].classes
        if terms.no.contains(words[index].hash) { return index + 1 < limit && words[index + 1].kind == .number }
        if wordClass.contains(.determiner) { return head < 0 }
        if terms.quantifiers.contains(words[index].hash), index == first { return true }
        if wordClass.intersects([.role, .group, .title, .titleModifier, .nationality]),
            head < 0 || !isVerb(index, limit)
        {
            return true
        }
        // "a police report seen by Reuters"
        if head >= 0, terms.perceived.contains(words[index].hash) { return false }
        if wordClass.intersects(WordClass.functionWord) || terms.complements.contains(words[index].hash) {
            return false
        }
        if wordClass.contains(.adverb) || isAdverb(index) { return false }
        return head < 0 ? !isPlainCue(index) : !isVerb(index, limit)
    }

    private func isPlainCue(_ index: Int) -> Bool {
        words[index].classes.contains(.cue) && !words[index].classes.intersects([.cueOrNoun, .cueParticiple])
            && !words[index].shape.contains(.capitalized)
    }

    /// Whether a word may be the finite verb or its auxiliary.
    func isVerb(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit, words[index].kind == .word, mentionOfWord[index] < 0,
            !words[index].shape.contains(.capitalized)
        else { return false }
        let wordClass = words[index].classes
        if wordClass.contains(.auxiliary) || isPlainCue(index) { return true }
        if wordClass.contains(.cue), !endsInIng(index) { return isVerbalCue(index, limit) }
        if wordClass.intersects(WordClass.functionWord.union([.role, .adverb])) || endsInIng(index) { return false }
        let stop = Int(words[index].stop)
        guard stop - Int(words[index].start) > 2 else { return false }
        let (last, before) = (text[stop - 1], text[stop - 2])
        if (last == 0x64 && before == 0x65) || terms.pastForms.contains(words[index].hash) { return true }
        // "team doctors said": a noun before the verb, not a verb.
        return last == 0x73 && before != 0x73 && !wordClass.contains(.group)
            && !isVerb(index + 1, min(limit, index + 2))
    }

    /// Whether a form that is a noun as well is the verb here: "the statement read.", "the report states that".
    private func isVerbalCue(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return true }
        switch words[index + 1].kind {
        case .word:
            let next = words[index + 1].classes
            return !terms.of.contains(words[index + 1].hash) && !terms.for.contains(words[index + 1].hash)
                && next.intersects([.determiner, .preposition, .subordinator, .adverb, .pronoun])
        case .comma, .period, .colon, .quote: return true
        default: return false
        }
    }

    /// A name with those who are named beside it: "Smith and Jones".
    private func named(_ mention: Int32, _ range: Range<Int>, _ limit: Int) -> Subject {
        var end = range.upperBound
        if end + 1 < limit, terms.and.contains(words[end].hash), mentionOfWord[end + 1] >= 0 {
            end = mentionEnd(end + 1, limit)
        }
        return Subject(kind: .mention(mention), range: range.lowerBound..<end)
    }

    /// A role with what belongs to it, or the name behind it.
    private func described(_ range: Range<Int>, _ limit: Int, _ takesPlace: Bool) -> Subject {
        var end = range.upperBound
        while end + 1 < limit, end - range.lowerBound < 24,
            terms.complements.contains(words[end].hash) || (takesPlace && words[end].classes.contains(.preposition)),
            words[end + 1].kind != .quote, !words[end + 1].classes.intersects([.weekday, .month, .dayName]),
            let inner = complementEnd(words[end + 1].classes.contains(.preposition) ? end + 2 : end + 1, limit)
        {
            end = inner
        }
        if end + 1 < limit, words[end].kind == .comma, let name = nameAhead(end + 1, limit) {
            return Subject(kind: .mention(mentionOfWord[name]), range: range.lowerBound..<mentionEnd(name, limit))
        }
        let first = range.lowerBound
        let isBare = words[first].classes.contains(.determiner) && first + 1 < range.upperBound
        return Subject(kind: .phrase((isBare ? first + 1 : first)..<end), range: first..<end)
    }

    /// The end of the noun phrase behind a preposition.
    private func complementEnd(_ first: Int, _ limit: Int) -> Int? {
        var index = first
        while index < limit, index - first < 10 {
            if mentionOfWord[index] >= 0 {
                index = mentionEnd(index, limit)
                continue
            }
            guard
                isNominal(index, first, index > first ? index - 1 : -1, limit)
                    || words[index].classes.contains(.pronoun) && index == first
            else { break }
            index += 1
        }
        return index > first ? index : nil
    }

    /// The person named right here, if a comma, a verb or the end of the sentence follows.
    private func nameAhead(_ first: Int, _ limit: Int) -> Int? {
        var index = first
        while index < limit, index - first < 5, mentionOfWord[index] < 0,
            words[index].classes.intersects([.title, .titleModifier, .honorific])
        {
            index += 1
        }
        guard index < limit, isPerson(index) else { return nil }
        let end = mentionEnd(index, limit)
        guard end < limit, words[end].kind == .word else { return index }
        return isVerb(end, limit) ? index : nil
    }
}
