/// Finds the subject of a verb by a shallow reading of the words before it.
struct ClauseReader {
    let text: Text
    let words: Words
    let terms: SpeechTerms
    let mentions: [Names.Mention]
    /// The mention each word belongs to, titles excluded; -1 for none.
    let mentionOfWord: [Int32]

    /// Who or what does something.
    struct Subject {
        enum Kind: Equatable {
            case mention(Int32)
            case phrase(Range<Int>)
            case pronoun(Int)
        }
        var kind: Kind
        /// All its words, with article and title.
        var range: Range<Int>
    }

    /// What stands between subject and verb.
    struct Verb {
        var subject: Subject?
        var negated = false
        /// A form of `be`: with a past participle the verb is passive.
        var hasBe = false
        var hasAuxiliary = false
        /// The verb is joined to an earlier one by `and`, `but`, `or`.
        var isCoordinated = false
        /// The verb follows a comma that belongs to no inserted phrase.
        var followsComma = false
        var afterTo = false
    }

    init(_ document: Document) {
        text = document.reading
        words = document.words
        terms = words.terms.speech
        mentions = document.names.mentions
        var owners = [Int32](repeating: -1, count: words.count)
        var word = 0
        for (index, mention) in mentions.enumerated() {
            while word < words.count, Int(words[word].start) < mention.span.start { word += 1 }
            while word < words.count, Int(words[word].start) < mention.span.stop {
                owners[word] = Int32(truncatingIfNeeded: index)
                word += 1
            }
        }
        mentionOfWord = owners
    }

    /// Reads leftwards from a verb.
    func verb(at cue: Int, from start: Int) -> Verb {
        var verb = Verb()
        var index = skipped(cue - 1, start, &verb)
        guard index >= start else { return verb }
        if words[index].kind == .comma {
            if let subject = subject(beforeInsertion: index, start) {
                verb.subject = subject
                return verb
            }
            guard let before = beforeInsertion(endingAt: index, start) else {
                verb.followsComma = true
                return verb
            }
            index = skipped(before, start, &verb)
            guard index >= start else { return verb }
        }
        if words[index].classes.contains(.conjunction) {
            verb.isCoordinated = true
            return verb
        }
        if terms.who.contains(words[index].hash) {
            var antecedent = index - 1
            if antecedent >= start, words[antecedent].kind == .comma { antecedent -= 1 }
            verb.subject = nounPhrase(endingAt: antecedent, from: start, allowsPreposition: true)
            // "an analyst at the bank, who said": people are `who`.
            if let near = verb.subject, !isHuman(near),
                let far = nounPhrase(endingAt: antecedent, from: start, allowsPreposition: false), isHuman(far)
            {
                verb.subject = far
            }
            return verb
        }
        verb.subject =
            nounPhrase(
                endingAt: index, from: start,
                allowsPreposition: words[cue].classes.contains(.cueParticiple) && !verb.hasBe)
            ?? clauseSubject(endingAt: index, from: start)
        return verb
    }

    /// The subject before what is inserted between it and its verb: "Ann Smith, 66, who lives next door, said".
    ///
    /// A name says more than a role: "the spokesman, Ann Smith, said". The words between two commas have to
    /// be the whole of it.
    private func subject(beforeInsertion comma: Int, _ start: Int) -> Subject? {
        var role: Subject?
        var inserted: Subject?
        var stop = comma
        for _ in 0..<6 {
            var first = stop
            while first > start, stop - first < 24, words[first - 1].kind != .comma,
                words[first - 1].kind != .quote, words[first - 1].kind != .semicolon
            {
                first -= 1
            }
            guard stop - first < 24 else { return role }
            if let found = phrase(from: opening(first, stop), limit: stop, takesPlace: true),
                found.range.upperBound == stop || words[found.range.upperBound].classes.contains(.preposition)
            {
                switch found.kind {
                case .mention(let mention) where isPerson(mention: mention): return found
                case .mention where stop < comma: role = role ?? found
                case .mention where first > start: inserted = found
                case .phrase(let range) where stop < comma && isSpeaker(range.upperBound - 1):
                    // "The weather bureau, Pagasa, said"
                    let isNamed =
                        (words[range.upperBound - 1].classes.contains(.group) || isOrganization(inserted))
                        && stop == inserted?.range.lowerBound.advanced(by: -1)
                    role = role ?? (isNamed ? inserted : found)
                default: break
                }
            }
            guard first > start, words[first - 1].kind == .comma else { break }
            stop = first - 1
        }
        // "The contractor, Halden Group, said": an institution explains whatever noun stands before it.
        return role == nil && isOrganization(inserted) ? inserted : role
    }

    private func isOrganization(_ subject: Subject?) -> Bool {
        guard case .mention(let mention)? = subject?.kind else { return false }
        return mentions[Int(mention)].type == .organization
    }

    /// The phrase that fills a clause up to its verb: "one of them put it", "a person familiar with the matter said".
    private func clauseSubject(endingAt end: Int, from start: Int) -> Subject? {
        var first = end
        while first > start, end - first < 16,
            words[first - 1].kind == .word || words[first - 1].kind == .hyphen
                || words[first - 1].kind == .possessive || words[first - 1].kind == .number
        {
            first -= 1
        }
        guard let found = phrase(from: opening(first, end + 1), limit: end + 1, takesPlace: true),
            found.range.upperBound == end + 1 || isDescribed(behind: found.range.upperBound, end), isSource(found)
        else { return nil }
        return found
    }

    /// "Truck drivers interviewed at the bridge said": a past participle with its preposition only describes the noun.
    private func isDescribed(behind first: Int, _ end: Int) -> Bool {
        guard first < end, words[first].kind == .word, words[first + 1].classes.contains(.preposition) else {
            return false
        }
        let stop = Int(words[first].stop)
        guard stop - Int(words[first].start) > 4, text[stop - 1] == 0x64, text[stop - 2] == 0x65 else { return false }
        return !(first + 1...end).contains { isVerb($0, end + 1) }
    }

    private func isSpeaker(_ noun: Int) -> Bool {
        words[noun].classes.intersects([.role, .group]) || words[noun].shape.contains(.capitalized)
    }

    /// The first word of a clause behind `but`, `that`, `while` or an adverb.
    func opening(_ first: Int, _ stop: Int) -> Int {
        var index = first
        while index < stop, words[index].kind == .word, mentionOfWord[index] < 0,
            words[index].classes.intersects([.conjunction, .subordinator, .adverb, .auxiliary])
                || terms.that.contains(words[index].hash)
        {
            index += 1
        }
        return index
    }

    /// Skips adverbs, auxiliaries, and `wants to`, from right to left.
    private func skipped(_ from: Int, _ start: Int, _ verb: inout Verb) -> Int {
        var index = from
        // "continue to continue to …": each verb of a hostile text looks back a few words only.
        let lowest = max(start, from - Self.reach)
        // "Fiona Smith (Western Isles) said"
        if index > start, words[index].kind == .closeBracket {
            let open = (max(start + 1, index - 12)..<index).last { words[$0].kind == .openBracket }
            index = open.map { $0 - 1 } ?? index
        }
        while index >= lowest, words[index].kind == .word || words[index].kind == .possessive {
            let wordClass = words[index].classes
            // "Ann Smith on Monday accused", "Ann Smith late Tuesday said"
            if wordClass.intersects([.weekday, .dayName]), mentionOfWord[index] < 0, index > start {
                index -= 1
                while index > start, terms.dayMarks.contains(words[index].hash) { index -= 1 }
                continue
            }
            // "was quoted as saying", "was heard saying"
            if terms.as.contains(words[index].hash), index > start, terms.perceived.contains(words[index - 1].hash) {
                index -= 2
                continue
            }
            if index == from, terms.perceived.contains(words[index].hash) {
                index -= 1
                continue
            }
            if terms.to.contains(words[index].hash), index > start, terms.leadVerbs.contains(words[index - 1].hash) {
                verb.afterTo = true
                if terms.refusals.contains(words[index - 1].hash) { verb.negated = true }
                index -= 2
                continue
            }
            guard mentionOfWord[index] < 0 else { break }
            if wordClass.contains(.negation), !wordClass.intersects([.pronoun]) || wordClass.contains(.auxiliary) {
                verb.negated = true
            }
            if wordClass.contains(.auxiliary) {
                verb.hasAuxiliary = true
                if terms.be.contains(words[index].hash) { verb.hasBe = true }
            } else if !wordClass.intersects([.adverb, .negation]) && !isAdverb(index) {
                break
            } else if wordClass.intersects([.pronoun, .subordinator, .conjunction]), !wordClass.contains(.negation) {
                break
            }
            index -= 1
        }
        return index
    }

    /// The word before `, on the other hand,`, given its last comma; nil where only one comma is near.
    private func beforeInsertion(endingAt comma: Int, _ start: Int) -> Int? {
        var index = comma - 1
        let lowest = max(start + 1, comma - 16)
        while index >= lowest {
            if words[index].kind == .comma { return index - 1 }
            if words[index].kind == .semicolon || words[index].kind == .quote { return nil }
            index -= 1
        }
        return nil
    }

    /// Whether a word is an adverb by its ending; not `assembly`, `reply` and `family`.
    func isAdverb(_ index: Int) -> Bool {
        let stop = Int(words[index].stop)
        return words[index].kind == .word && stop - Int(words[index].start) > 4 && text[stop - 1] == 0x79
            && text[stop - 2] == 0x6C
            && !words[index].shape.contains(.capitalized) && !words[index].classes.intersects([.role, .group, .cue])
            && !terms.nounsInLy.contains(words[index].hash)
    }

    func endsInIng(_ index: Int) -> Bool {
        let stop = Int(words[index].stop)
        return words[index].kind == .word && stop - Int(words[index].start) > 4 && text[stop - 1] == 0x67
            && text[stop - 2] == 0x6E
            && text[stop - 3] == 0x69 && !words[index].shape.contains(.capitalized)
    }

    /// More adverbs and auxiliaries than stand in a row, in words; bounds the work for each verb whatever the text.
    static let reach = 24
}
