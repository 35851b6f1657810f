/// Finds the subject of a verb by a shallow reading of the words before it.
struct ClauseReader {
    let text: Text
    let words: Words
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
        mentions = document.names.mentions
        var owners = [Int32](repeating: -1, count: words.count)
        var word = 0
        for (index, mention) in mentions.enumerated() {
            while word < words.count, Int(words.starts[word]) < mention.span.start { word += 1 }
            while word < words.count, Int(words.starts[word]) < mention.span.stop {
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
        if words.kinds[index] == .comma {
            guard let before = beforeInsertion(endingAt: index, start) else {
                verb.followsComma = true
                return verb
            }
            // "the spokesman, Dmytro Smith, said": the name says more than the role.
            let inserted = before + 2..<index
            if inserted.count > 0, inserted.allSatisfy({ mentionOfWord[$0] == mentionOfWord[inserted.lowerBound] }),
                let mention = person(inserted.lowerBound)
            {
                verb.subject = Subject(kind: .mention(mention), range: inserted)
                return verb
            }
            index = skipped(before, start, &verb)
            guard index >= start else { return verb }
        }
        if words.classes[index].contains(.conjunction) {
            verb.isCoordinated = true
            return verb
        }
        if words.hashes[index] == Self.who {
            var antecedent = index - 1
            if antecedent >= start, words.kinds[antecedent] == .comma { antecedent -= 1 }
            verb.subject = nounPhrase(endingAt: antecedent, from: start, allowsPreposition: true)
            return verb
        }
        verb.subject = nounPhrase(
            endingAt: index, from: start, allowsPreposition: words.classes[cue].contains(.cueParticiple) && !verb.hasBe)
        return verb
    }

    private func person(_ word: Int) -> Int32? {
        let mention = mentionOfWord[word]
        return mention >= 0 && mentions[Int(mention)].type == .person ? mention : nil
    }

    /// Skips adverbs, auxiliaries, and `wants to`, from right to left.
    private func skipped(_ from: Int, _ start: Int, _ verb: inout Verb) -> Int {
        var index = from
        while index >= start, words.kinds[index] == .word || words.kinds[index] == .possessive {
            let wordClass = words.classes[index]
            if words.hashes[index] == Self.to, index > start, Self.leadVerbs.contains(words.hashes[index - 1]) {
                verb.afterTo = true
                if Self.refusals.contains(words.hashes[index - 1]) { verb.negated = true }
                index -= 2
                continue
            }
            guard mentionOfWord[index] < 0 else { break }
            if wordClass.contains(.negation), !wordClass.intersects([.pronoun]) || wordClass.contains(.auxiliary) {
                verb.negated = true
            }
            if wordClass.contains(.auxiliary) {
                verb.hasAuxiliary = true
                if Self.be.contains(words.hashes[index]) { verb.hasBe = true }
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
            if words.kinds[index] == .comma { return index - 1 }
            if words.kinds[index] == .semicolon || words.kinds[index] == .quote { return nil }
            index -= 1
        }
        return nil
    }

    func isAdverb(_ index: Int) -> Bool {
        let stop = Int(words.stops[index])
        return words.kinds[index] == .word && stop - Int(words.starts[index]) > 4 && text[stop - 1] == 0x79
            && text[stop - 2] == 0x6C
            && !words.shapes[index].contains(.capitalized)
    }

    func endsInIng(_ index: Int) -> Bool {
        let stop = Int(words.stops[index])
        return words.kinds[index] == .word && stop - Int(words.starts[index]) > 4 && text[stop - 1] == 0x67
            && text[stop - 2] == 0x6E
            && text[stop - 3] == 0x69 && !words.shapes[index].contains(.capitalized)
    }

    static func set(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { WordHash.of($0) }) }
    private static let who = WordHash.of("who")
    private static let to = WordHash.of("to")
    static let be = set("is are was were be been being am")
    private static let refusals = set("decline declines declined refuse refuses refused fail fails failed")
    private static let leadVerbs = set(
        """
        want wants wanted seek seeks sought continue continues continued decline declines declined refuse refuses refused \
        try tries tried fail fails failed began begin begins rushed rush sought appeared seemed
        """)
}
