/// Decides about weak candidates with the evidence of the whole document.
///
/// A surname alone is a person once its full name was seen; a word that the document writes small as
/// well is no name; a word known only from headings is none either.
struct NameResolver {
    private let candidates: [NameFinder.Candidate]
    private let words: Words
    private let text: Text
    /// Words of the names of persons, and whole names that are sure, with their type.
    private var personWords = GrowingWordSet()
    private var sureNames = WordMap<EntityType>()
    /// Words of weak candidates that running text has inside sentences.
    private var inRunningText = GrowingWordSet()
    private var writtenSmall = GrowingWordSet()
    /// How often each unknown word in capitals occurs.
    private var acronyms = WordMap<Int>()
    /// The last words of full names.
    private var surnames = GrowingWordSet()
    /// Places of one word that stand behind `in`, `from` and their like.
    private var usedAsPlace = GrowingWordSet()
    /// What the neighbours of unknown names say, over the whole document.
    private var votes = WordMap<NameVotes>()

    init(_ candidates: [NameFinder.Candidate], _ document: Document) {
        self.candidates = candidates
        words = document.words
        text = document.reading
        collectEvidence()
    }

    private mutating func collectEvidence() {
        let evidence = NameEvidence(words: words)
        var filter = [UInt64](repeating: 0, count: 64)
        for candidate in candidates {
            if candidate.isStrong, let type = candidate.type {
                sureNames[hash(of: candidate.range)] = type
                if type == .organization { noteShortForms(of: candidate.range) }
                if type == .place, let last = NameFinder.shortForm(ofPlace: candidate.range, words) {
                    sureNames[WordHash.combine(0, words.hashes[last])] = .place
                }
                if type == .place, candidate.range.count == 1, evidence.isLocated(candidate.range.lowerBound) {
                    usedAsPlace.insert(words.hashes[candidate.range.lowerBound])
                }
                if type == .person {
                    for index in candidate.range where isNameWord(index) { personWords.insert(words.hashes[index]) }
                    if candidate.range.count > 1, let last = candidate.range.last {
                        surnames.insert(words.hashes[last])
                    }
                }
            } else if !candidate.isStrong {
                let sentence = words.range(ofSentence: words.sentence(of: candidate.range.lowerBound))
                let found = evidence.votes(for: candidate.range, limit: sentence)
                if found.winner != nil {
                    let key = hash(of: candidate.range)
                    votes[key] = (votes[key] ?? NameVotes()) + found
                }
                if candidate.range.count == 1, words.shapes[candidate.range.lowerBound].contains(.allCapitals) {
                    let acronym = words.hashes[candidate.range.lowerBound]
                    acronyms[acronym] = (acronyms[acronym] ?? 0) + 1
                }
                for index in candidate.range {
                    let bits = words.hashes[index]
                    filter[Int(truncatingIfNeeded: bits >> 6) & 63] |= 1 << (bits & 63)
                }
                if !candidate.inTitleCase, !words.shapes[candidate.range.lowerBound].contains(.sentenceStart) {
                    inRunningText.insert(hash(of: candidate.range))
                }
            }
        }
        // Addresses ("press@velmora.example") are written small whatever the name.
        for index in 0..<words.count where words.shapes[index].isDisjoint(with: .capitalized, having: .spaceBefore) {
            let bits = words.hashes[index]
            if filter[Int(truncatingIfNeeded: bits >> 6) & 63] & (1 &<< (bits & 63)) != 0, words.kinds[index] == .word {
                writtenSmall.insert(bits)
            }
        }
    }

    /// `Tandle` after `Tandle Industries Inc`, and the acronym in brackets behind a name.
    private mutating func noteShortForms(of range: Range<Int>) {
        guard range.count > 1 else { return }
        // "Fratelli Moro" for "Fratelli Moro SpA"
        if let last = range.last, words.classes[last].contains(.companySuffix) {
            sureNames[hash(of: range.dropLast())] = .organization
        }
        if OrganizationNames.canBeShort(words, range) {
            sureNames[WordHash.combine(0, words.hashes[range.lowerBound])] = .organization
        }
        // "The Celtics" for "the Boston Celtics"
        if let last = range.last, isPlain(last), text[Int(words.stops[last]) - 1] == 0x73 {
            sureNames[WordHash.combine(0, words.hashes[last])] = .organization
        }
        let acronym = range.upperBound + 1
        if acronym < words.count, words.kinds[acronym - 1] == .openBracket, words.shapes[acronym].contains(.allCapitals)
        {
            sureNames[WordHash.combine(0, words.hashes[acronym])] = .organization
        }
    }

    /// The candidates that are names, each with a type.
    mutating func resolve() -> [NameFinder.Candidate] {
        var resolved = candidates
        for index in resolved.indices { resolve(&resolved[index]) }
        if learnPersons(resolved) {
            for index in resolved.indices where !candidates[index].isStrong && resolved[index].type != .person {
                resolved[index] = candidates[index]
                resolve(&resolved[index])
            }
        }
        joinLists(&resolved)
        return resolved.filter { $0.type != nil }
    }

    /// Adds the words of full names that only their shape told to be persons; false where there are none.
    private mutating func learnPersons(_ resolved: [NameFinder.Candidate]) -> Bool {
        let known = personWords.count
        for (index, candidate) in resolved.enumerated()
        where candidate.type == .person && !candidates[index].isStrong && candidate.range.count > 1 {
            guard let last = candidate.range.last, isPlain(last) else { continue }
            personWords.insert(words.hashes[last])
        }
        return personWords.count > known
    }

    /// Gives a candidate its type; none where it is no name.
    private func resolve(_ candidate: inout NameFinder.Candidate) {
        guard !candidate.isStrong || candidate.type == nil else {
            if isSurname(candidate) {
                candidate.type = .person
                candidate.entry = -1
            }
            return
        }
        if candidate.type != nil {
            // A given name that is an ordinary word too.
            if words.shapes[candidate.range.lowerBound].contains(.sentenceStart) { candidate.type = nil }
            return
        }
        if isNewcomer(candidate.range) { candidate.range = candidate.range.lowerBound + 1..<candidate.range.upperBound }
        candidate.type =
            sureNames[hash(of: candidate.range)] ?? (isKnownPerson(candidate.range) ? .person : type(of: candidate))
    }

    /// "London said she would appeal" in a text about Anne London that is not about the city.
    private func isSurname(_ candidate: NameFinder.Candidate) -> Bool {
        guard candidate.type == .place, candidate.range.count == 1 else { return false }
        let word = words.hashes[candidate.range.lowerBound]
        return surnames.contains(word) && !usedAsPlace.contains(word)
    }

    /// `Qualifier Lucia wins` over a text about Lucia Vask: a word that only has its capital from its place.
    private func isNewcomer(_ range: Range<Int>) -> Bool {
        guard range.count == 2, let last = range.last, personWords.contains(words.hashes[last]),
            words.classes[last].contains(.firstName)
        else { return false }
        let first = range.lowerBound
        return words.shapes[first].contains(.sentenceStart) && !personWords.contains(words.hashes[first])
            && words.classes[first].isDisjoint(with: [.firstName, .weakFirstName])
            && words.shapes[first].isDisjoint(with: [.initial, .allCapitals])
    }

    /// `Vask, Torkow and Brakes`: what stands in a list with a person is one.
    private func joinLists(_ resolved: inout [NameFinder.Candidate]) {
        for index in resolved.indices.dropFirst() { join(&resolved, index, to: index - 1) }
        for index in resolved.indices.dropLast().reversed() { join(&resolved, index, to: index + 1) }
    }

    private func join(_ resolved: inout [NameFinder.Candidate], _ index: Int, to neighbour: Int) {
        let candidate = resolved[index]
        // "in Mosul, Baiji and Tuz"
        if candidate.type == .other, candidate.range.count == 1, resolved[neighbour].type == .place,
            resolved[neighbour].isStrong, isListed(candidate.range, resolved[neighbour].range),
            isPlain(candidate.range.lowerBound)
        {
            resolved[index].type = .place
            return
        }
        guard candidate.type == nil || candidate.type == .other, !candidate.inTitleCase, candidate.range.count <= 2,
            resolved[neighbour].type == .person, isListed(candidate.range, resolved[neighbour].range),
            candidate.range.allSatisfy({ isPlain($0) })
        else { return }
        resolved[index].type = .person
    }

    /// Whether only a comma, `and` or both are between two names.
    private func isListed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let between = min(first.upperBound, second.upperBound)..<max(first.lowerBound, second.lowerBound)
        guard between.count == 1 || between.count == 2 else { return false }
        return between.allSatisfy { words.kinds[$0] == .comma || words.hashes[$0] == NumberReader.Hashes.and }
    }

    /// Whether a word is written like part of a person's name and is no ordinary word.
    private func isPlain(_ index: Int) -> Bool {
        let shape = words.shapes[index]
        return words.kinds[index] == .word && shape.contains(.capitalized)
            && shape.isDisjoint(with: [.allCapitals, .hasDigit]) && !words.classes[index].contains(.common)
            && !words.classes[index].intersects([.nationality, .organizationHead, .placeHead, .title, .group, .role])
    }

    private func isKnownPerson(_ range: Range<Int>) -> Bool {
        guard let last = range.last, personWords.contains(words.hashes[last]) else { return false }
        return range.count == 1 || personWords.contains(words.hashes[range.lowerBound]) || isJoined(range)
    }

    private func isJoined(_ range: Range<Int>) -> Bool { range.contains { words.kinds[$0] == .hyphen } }

    /// What the neighbours of an unknown name tell about it; nil where it is no name.
    private func type(of candidate: NameFinder.Candidate) -> EntityType? {
        let range = candidate.range
        let first = range.lowerBound
        // "Carter-Jones" counts once.
        let nameWords = range.filter {
            words.kinds[$0] == .word && ($0 == first || words.kinds[$0 - 1] != .hyphen)
        }
        let isSentenceStart = words.shapes[first].contains(.sentenceStart)
        let isAcronym = nameWords.count == 1 && words.shapes[first].contains(.allCapitals)
        if nameWords.allSatisfy({ writtenSmall.contains(words.hashes[$0]) }), !isAcronym { return nil }
        if nameWords.count == 1, isSentenceStart || candidate.inTitleCase, !isAcronym,
            !inRunningText.contains(hash(of: range))
        {
            guard !candidate.inTitleCase, let known = votes[hash(of: range)], let winner = known.winner,
                max(known.person, known.organization, known.place) > 1
            else { return nil }
            return winner
        }
        // "The Lira fell": a currency with a capital is no name.
        let commonWords = nameWords.count {
            words.classes[$0].intersects([.common, .role, .group, .adverb, .currency])
        }
        if commonWords == nameWords.count { return nil }
        if isAcronym { return acronym(first) }
        if nameWords.count > 1, OrganizationNames.isBusiness(words, range.upperBound - 1) { return .organization }
        let hasArticle =
            first > 0 && words.classes[first - 1].contains(.determiner)
            && words.hashes[first - 1] != StatementFinder.that
        if nameWords.count == 1, hasArticle, words.classes[first].contains(.organizationHead) { return .organization }
        if let winner = votes[hash(of: range)]?.winner {
            // "The Greens said", but "the Torkow administration"
            let isParty = hasArticle && NameEvidence(words: words).speaks(after: range, words.count)
            let isLong = nameWords.count { !words.shapes[$0].contains(.initial) } > 3
            return winner == .person && (isLong || isParty) ? .organization : winner
        }
        if first > 0, words.kinds[first - 1] == .comma, first > 1, isPlaceBefore(first - 2) { return .place }
        if candidate.inTitleCase, !inRunningText.contains(hash(of: range)) { return nil }
        // "South Hams", "West Kirby"
        if nameWords.count == 2, words.classes[first].contains(.compass), !candidate.inTitleCase { return .place }
        if nameWords.count == 2 || (nameWords.count == 3 && words.shapes[nameWords[1]].contains(.initial)) {
            return commonWords == 0 && !candidate.inTitleCase && !hasArticle && hasPersonShape(nameWords)
                ? .person : .other
        }
        return .other
    }

    /// What a word in capitals stands for that no gazetteer has: mostly an organization.
    private func acronym(_ index: Int) -> EntityType? {
        let wordClass = words.classes[index]
        if wordClass.contains(.abbreviation) { return nil }
        let isBehindPlace = index > 1 && words.kinds[index - 1] == .comma
        if wordClass.contains(.stateCode), isBehindPlace { return .place }
        let length = words.stops[index] - words.starts[index]
        guard length <= 6, !words.shapes[index].contains(.hasDigit) else { return nil }
        if let winner = votes[hash(of: index..<index + 1)]?.winner { return winner == .place ? .place : .organization }
        // Two letters are more often initials or the code of something; so are more that occur but once, in no place
        // where a name is due.
        let occurs = acronyms[words.hashes[index]] ?? 0
        return length > 2 && (occurs > 1 || isDue(index)) ? .organization : nil
    }

    /// Whether a word stands where a name is due: behind an article or preposition with no noun behind it that it could
    /// describe, between commas, or joined to another name by `and`.
    private func isDue(_ index: Int) -> Bool {
        guard index > 1, index + 1 < words.count else { return false }
        let (before, next) = (index - 1, index + 1)
        if words.kinds[before] == .comma { return words.kinds[next] == .comma && isBehindNoun(before) }
        if words.hashes[before] == NumberReader.Hashes.and { return words.shapes[before - 1].contains(.capitalized) }
        guard words.classes[before].intersects([.determiner, .preposition]) else { return false }
        guard words.kinds[next] == .word else { return true }
        return words.classes[next].intersects(WordClass.functionWord.union([.cue, .adverb, .group, .role]))
            || words.shapes[next].contains(.capitalized)
    }

    /// "the weather bureau, PAGASA, said": the noun that a name between commas explains.
    private func isBehindNoun(_ comma: Int) -> Bool {
        words.classes[comma - 1].intersects([.group, .role]) && !words.shapes[comma - 1].contains(.capitalized)
    }

    private func hasPersonShape(_ nameWords: [Int]) -> Bool {
        nameWords.allSatisfy {
            !words.shapes[$0].contains(.allCapitals) && !words.shapes[$0].contains(.hasDigit)
                && !words.classes[$0].intersects([.organizationHead, .placeHead, .eventHead, .agreementHead, .compass])
        }
    }

    /// `Springfield, Ill.`: a place list goes on with places.
    private func isPlaceBefore(_ index: Int) -> Bool {
        words.classes[index].contains(.phraseStart) && words.shapes[index].contains(.capitalized)
            && !words.classes[index].intersects([.firstName, .common])
    }

    private func isNameWord(_ index: Int) -> Bool {
        words.kinds[index] == .word && words.shapes[index].contains(.capitalized)
            && !words.shapes[index].contains(.initial)
    }

    private func hash(of range: Range<Int>) -> UInt64 { range.reduce(0) { WordHash.combine($0, words.hashes[$1]) } }
}
