extension ClauseReader {
    /// The noun phrase whose last word is given, if it stands for someone who can speak.
    ///
    /// A phrase behind a preposition is no subject, but belongs to the noun before it: "the leaders of
    /// France said" has the leaders for its subject, "the meeting with the leaders showed" has none.
    func nounPhrase(endingAt end: Int, from start: Int, allowsPreposition: Bool) -> Subject? {
        guard end >= start, words[end].kind == .word || words[end].kind == .number else { return nil }
        if words[end].classes.contains(.thirdPerson), mentionOfWord[end] < 0 {
            return Subject(kind: .pronoun(end), range: end..<end + 1)
        }
        guard let inner = simplePhrase(endingAt: end, from: start) else {
            return headBefore(end, from: start)
        }
        let first = coordinationStart(inner, from: start)
        if isBehindPreposition(first.range.lowerBound, start), !allowsPreposition {
            return head(before: first.range.lowerBound - 1, from: start, end: end)
        }
        // "Smith and his allies argue": the one who is named speaks.
        if first.range.lowerBound < inner.range.lowerBound, case .mention = first.kind {
            return Subject(kind: first.kind, range: first.range.lowerBound..<inner.range.upperBound)
        }
        // "The union and its rival Smith said": of several the first.
        if first.range.lowerBound < inner.range.lowerBound, case .phrase = first.kind, case .mention = inner.kind {
            return Subject(kind: first.kind, range: first.range.lowerBound..<inner.range.upperBound)
        }
        // "Doctors and officials said"
        if case .phrase(let one) = first.kind, case .phrase(let last) = inner.kind, one.lowerBound < last.lowerBound {
            return Subject(
                kind: .phrase(one.lowerBound..<last.upperBound), range: first.range.lowerBound..<inner.range.upperBound)
        }
        return inner
    }

    /// The first member of `A and B`, `A, B and C`; the phrase itself where it stands alone.
    private func coordinationStart(_ phrase: Subject, from start: Int) -> Subject {
        var first = phrase
        var joined = false
        for _ in 0..<6 {
            let before = first.range.lowerBound - 1
            guard before > start else { break }
            let isComma = words[before].kind == .comma
            guard terms.and.contains(words[before].hash) || (joined && isComma) else { break }
            let end = !isComma && words[before - 1].kind == .comma ? before - 2 : before - 1
            guard let member = simplePhrase(endingAt: end, from: start) else { break }
            first = member
            joined = true
        }
        return first
    }

    /// The noun before a preposition, with the phrase behind it: "leaders" in "the leaders of France".
    private func head(before preposition: Int, from start: Int, end: Int) -> Subject? {
        guard let head = simplePhrase(endingAt: preposition - 1, from: start),
            !isBehindPreposition(head.range.lowerBound, start)
        else { return nil }
        switch head.kind {
        case .mention: return head
        case .phrase(let range):
            return Subject(kind: .phrase(range.lowerBound..<end + 1), range: head.range.lowerBound..<end + 1)
        case .pronoun: return nil
        }
    }

    /// "The spokesman for the energy sector said": the last noun is no speaker, the one before the preposition is.
    private func headBefore(_ end: Int, from start: Int) -> Subject? {
        var index = end
        let lowest = max(start + 1, end - 6)
        while index >= lowest,
            words[index].kind == .word || words[index].kind == .hyphen || words[index].kind == .possessive
        {
            if terms.of.contains(words[index].hash) || terms.for.contains(words[index].hash) {
                guard let head = head(before: index, from: start, end: end), case .phrase = head.kind else {
                    return nil
                }
                return head
            }
            if words[index].classes.intersects([.preposition, .auxiliary, .pronoun, .conjunction, .cue]) { return nil }
            index -= 1
        }
        return nil
    }

    /// A name with its title, or a role with the words that describe it; no prepositions inside.
    func simplePhrase(endingAt end: Int, from start: Int) -> Subject? {
        guard end >= start else { return nil }
        let mention = mentionOfWord[end]
        if mention >= 0 {
            let found = mentions[Int(mention)]
            guard found.type == .person || found.type == .organization || found.type == .place || found.type == .other
            else { return nil }
            var first = end
            while first > start, mentionOfWord[first - 1] == mention { first -= 1 }
            if !found.title.isEmpty { first = max(start, words.firstWord(from: found.title.start)) }
            return Subject(kind: .mention(mention), range: describedStart(first, start)..<end + 1)
        }
        guard words[end].kind == .word, words[end].classes.intersects([.role, .group]), !endsInIng(end) else {
            return nil
        }
        let first = describedStart(end, start)
        let bare = words[first].classes.contains(.determiner) && first < end ? first + 1 : first
        return Subject(kind: .phrase(bare..<end + 1), range: first..<end + 1)
    }

    /// Goes left over the words that describe a noun, up to its article.
    private func describedStart(_ noun: Int, _ start: Int) -> Int {
        var first = noun
        while first > start, noun - first < 10 {
            let index = first - 1
            let wordClass = words[index].classes
            // "… from Smith Smith said": two cells or lines that ran together.
            if words[index].hash == words[noun].hash, words[index].kind == .word { break }
            // "In police interviews Smith said": a plural does not describe a name.
            if mentionOfWord[first] >= 0, mentionOfWord[index] < 0, isPluralNoun(index) { break }
            if mentionOfWord[index] >= 0 || words[index].kind == .hyphen || words[index].kind == .possessive
                || words[index].kind == .number
            {
                first = index
                continue
            }
            guard words[index].kind == .word else { break }
            if wordClass.contains(.determiner) { return index }
            if wordClass.intersects([
                .preposition, .conjunction, .subordinator, .auxiliary, .pronoun, .negation, .adverb,
            ]) {
                break
            }
            if wordClass.intersects([.cue, .cueParticiple]), !wordClass.intersects([.role, .group, .cueOrNoun]) {
                break
            }
            if endsInIng(index), !wordClass.intersects([.titleModifier, .common]) { break }
            if isAdverb(index) { break }
            first = index
        }
        return first
    }

    /// Whether a preposition or a participle with an object stands before a word.
    func isBehindPreposition(_ index: Int, _ start: Int) -> Bool {
        guard index > start else { return false }
        let before = index - 1
        guard words[before].kind == .word, mentionOfWord[before] < 0 else { return false }
        if words[before].classes.contains(.subordinator) { return false }
        return words[before].classes.contains(.preposition) || endsInIng(before)
    }

    /// The subject of the main clause before a word: the first speaker that a verb follows.
    ///
    /// `first` is where the search goes on, `start` where the sentence begins.
    func mainSubject(from first: Int, sentence start: Int, before end: Int) -> Subject? {
        var index = first
        while index < end {
            let isRole = words[index].kind == .word && words[index].classes.intersects([.role, .group])
            let isPronoun = words[index].classes.contains(.thirdPerson)
            guard isRole || isPronoun || mentionOfWord[index] >= 0, index + 1 < end,
                index + 1 >= words.count || mentionOfWord[index] < 0 || mentionOfWord[index + 1] != mentionOfWord[index]
            else {
                index += 1
                continue
            }
            if let subject = nounPhrase(endingAt: index, from: start, allowsPreposition: false),
                isFollowedByVerb(index, end)
            {
                return subject
            }
            index += 1
        }
        return nil
    }

    /// Whether a noun is a plural by its look.
    func isPlural(_ index: Int) -> Bool {
        text[Int(words[index].stop) - 1] | 0x20 == 0x73 || terms.plurals.contains(words[index].hash)
    }

    private func isPluralNoun(_ index: Int) -> Bool {
        let stop = Int(words[index].stop)
        return words[index].kind == .word && stop - Int(words[index].start) > 4 && text[stop - 1] == 0x73
            && text[stop - 2] != 0x73 && !words[index].shape.contains(.capitalized)
            && words[index].classes.isDisjoint(
                with: WordClass.functionWord.union([.role, .group, .title, .titleModifier]))
    }

    /// Whether an auxiliary or something that looks like a finite verb comes next.
    private func isFollowedByVerb(_ index: Int, _ end: Int) -> Bool {
        var next = index + 1
        if next < end, words[next].kind == .comma {
            // ", on the other hand, insists"
            var second = next + 1
            while second < end, second - next < 16, words[second].kind != .comma { second += 1 }
            guard second < end, words[second].kind == .comma else { return false }
            next = second + 1
        }
        while next < end, next - index < Self.reach, words[next].kind == .word,
            words[next].classes.intersects([.adverb, .weekday, .dayName]) || isAdverb(next)
                || next + 1 < end && words[next].classes.contains(.preposition)
                    && words[next + 1].classes.intersects([.weekday, .dayName])
        {
            next += 1
        }
        guard next < end, words[next].kind == .word, mentionOfWord[next] < 0,
            !words[next].shape.contains(.capitalized)
        else { return false }
        let wordClass = words[next].classes
        if wordClass.contains(.auxiliary) || wordClass.contains(.cue) { return !wordClass.contains(.cueParticiple) }
        if wordClass.intersects(WordClass.functionWord.union([.role, .group])) { return false }
        let stop = Int(words[next].stop)
        let last = text[stop - 1]
        return last == 0x73 || (last == 0x64 && text[stop - 2] == 0x65) || terms.pastForms.contains(words[next].hash)
            || words[index].classes.contains(.thirdPerson)
    }

    /// The subject of a sentence, behind an adjunct where it begins with one.
    func frontSubject(_ sentence: Range<Int>, before end: Int) -> Subject? {
        var first = sentence.lowerBound
        let limit = min(end, sentence.upperBound)
        for _ in 0..<3 where first < limit {
            if let found = phrase(from: opening(first, limit), limit: limit, takesPlace: true), isSource(found) {
                return found
            }
            while first < limit, words[first].kind != .comma { first += 1 }
            // "Among those waiting is Ann Smith, a mother of five": what follows only explains the name.
            if first + 1 < limit, first > sentence.lowerBound, isPerson(first - 1),
                terms.explainers.contains(words[first + 1].hash)
            {
                let mention = mentionOfWord[first - 1]
                return Subject(kind: .mention(mention), range: first - 1..<first)
            }
            first += 1
        }
        return nil
    }

    /// Whether a phrase read from its first word stands for someone who speaks.
    func isSource(_ subject: Subject) -> Bool {
        guard case .phrase(let range) = subject.kind, let head = head(of: range) else { return true }
        return words[head].classes.intersects([.role, .group, .pronoun, .nationality, .determiner])
            || terms.old.contains(words[head].hash)
            || (words[head].shape.contains(.capitalized) && !words[head].classes.intersects([.common, .cue, .adverb]))
    }

    /// Whether a subject is one or more people, not an institution.
    func isHuman(_ subject: Subject) -> Bool {
        switch subject.kind {
        case .pronoun(let word): return !terms.neuters.contains(words[word].hash)
        case .mention(let mention): return isPerson(mention: mention)
        case .phrase(let range): return head(of: range).map { words[$0].classes.contains(.role) } ?? false
        }
    }

    /// The noun that a phrase is about: `spokesman` in "spokesman for the ministry".
    func head(of phrase: Range<Int>) -> Int? {
        var head: Int?
        for index in phrase {
            if head != nil, mentionOfWord[index] < 0,
                words[index].classes.contains(.preposition) || terms.complements.contains(words[index].hash)
            {
                break
            }
            if words[index].kind == .word || words[index].kind == .number { head = index }
        }
        return head
    }
}
