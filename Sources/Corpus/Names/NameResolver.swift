/// Decides about weak candidates with the evidence of the whole document.
///
/// A surname alone is a person once its full name was seen; a word that the document writes small as
/// well is no name; a word known only from headings is none either.
struct NameResolver {
    private let candidates: [NameFinder.Candidate]
    private let words: Words
    private let terms: NameTerms
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
        terms = words.terms.names
        text = document.reading
        collectEvidence()
    }

    private mutating func collectEvidence() {
        let evidence = NameEvidence(words)
        var candidateWords = HashFilter()
        for candidate in candidates {
            if candidate.isStrong, let type = candidate.type {
                sureNames[hash(of: candidate.range)] = type
                if type == .organization { noteShortForms(of: candidate.range) }
                if type == .place, let last = NameFinder.shortForm(ofPlace: candidate.range, words) {
                    sureNames[WordHash.combine(0, words[last].hash)] = .place
                }
                if type == .place, candidate.range.count == 1, evidence.isLocated(candidate.range.lowerBound) {
                    usedAsPlace.insert(words[candidate.range.lowerBound].hash)
                }
                if type == .person {
                    for index in candidate.range where isNameWord(index) { personWords.insert(words[index].hash) }
                    if candidate.range.count > 1, let last = candidate.range.last {
                        surnames.insert(words[last].hash)
                    }
                }
            } else if !candidate.isStrong {
                let sentence = words.range(ofSentence: words.sentence(of: candidate.range.lowerBound))
                let found = evidence.votes(for: candidate.range, limit: sentence)
                if found.winner != nil {
                    let key = hash(of: candidate.range)
                    votes[key] = (votes[key] ?? NameVotes()) + found
                }
                if candidate.range.count == 1, words[candidate.range.lowerBound].shape.contains(.allCapitals) {
                    let acronym = words[candidate.range.lowerBound].hash
                    acronyms[acronym] = (acronyms[acronym] ?? 0) + 1
                }
                for index in candidate.range { candidateWords.insert(words[index].hash) }
                if !candidate.inTitleCase, !words[candidate.range.lowerBound].shape.contains(.sentenceStart) {
                    inRunningText.insert(hash(of: candidate.range))
                }
            }
        }
        // Addresses ("press@velmora.example") are written small whatever the name.
        for index in 0..<words.count {
            let word = words[index]
            if candidateWords.mayContain(word.hash), word.kind == .word, word.shape.isDisjoint(with: .capitalized),
                word.shape.contains(.spaceBefore)
            {
                writtenSmall.insert(word.hash)
            }
        }
    }

    /// `Tandle` after `Tandle Industries Inc`, and the acronym in brackets behind a name.
    private mutating func noteShortForms(of range: Range<Int>) {
        guard range.count > 1 else { return }
        // "Fratelli Moro" for "Fratelli Moro SpA"
        if let last = range.last, words[last].classes.contains(.companySuffix) {
            sureNames[hash(of: range.dropLast())] = .organization
        }
        if OrganizationNames.canBeShort(words, range) {
            sureNames[WordHash.combine(0, words[range.lowerBound].hash)] = .organization
        }
        // "The Celtics" for "the Boston Celtics"
        if let last = range.last, isPlain(last), text[Int(words[last].stop) - 1] == 0x73 {
            sureNames[WordHash.combine(0, words[last].hash)] = .organization
        }
        let acronym = range.upperBound + 1
        if acronym < words.count, words[acronym - 1].kind == .openBracket, words[acronym].shape.contains(.allCapitals) {
            sureNames[WordHash.combine(0, words[acronym].hash)] = .organization
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
        var learns = false
        for (index, candidate) in resolved.enumerated()
        where candidate.type == .person && !candidates[index].isStrong && candidate.range.count > 1 {
            guard let last = candidate.range.last, isPlain(last) else { continue }
            if personWords.insert(words[last].hash) { learns = true }
        }
        return learns
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
            if words[candidate.range.lowerBound].shape.contains(.sentenceStart) { candidate.type = nil }
            return
        }
        if isNewcomer(candidate.range) { candidate.range = candidate.range.lowerBound + 1..<candidate.range.upperBound }
        candidate.type =
            sureNames[hash(of: candidate.range)] ?? (isKnownPerson(candidate.range) ? .person : type(of: candidate))
    }

    /// "London said she would appeal" in a text about Anne London that is not about the city.
    private func isSurname(_ candidate: NameFinder.Candidate) -> Bool {
        guard candidate.type == .place, candidate.range.count == 1 else { return false }
        let word = words[candidate.range.lowerBound].hash
        return surnames.contains(word) && !usedAsPlace.contains(word)
    }

    /// `Qualifier Lucia wins` over a text about Lucia Vask: a word that only has its capital from its place.
    private func isNewcomer(_ range: Range<Int>) -> Bool {
        guard range.count == 2, let last = range.last, personWords.contains(words[last].hash),
            words[last].classes.contains(.firstName)
        else { return false }
        let first = range.lowerBound
        return words[first].shape.contains(.sentenceStart) && !personWords.contains(words[first].hash)
            && words[first].classes.isDisjoint(with: [.firstName, .weakFirstName])
            && words[first].shape.isDisjoint(with: [.initial, .allCapitals])
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
        return between.allSatisfy { words[$0].kind == .comma || terms.and.contains(words[$0].hash) }
    }

    /// Whether a word is written like part of a person's name and is no ordinary word.
    private func isPlain(_ index: Int) -> Bool {
        let shape = words[index].shape
        return words[index].kind == .word && shape.contains(.capitalized)
            && shape.isDisjoint(with: [.allCapitals, .hasDigit]) && !words[index].classes.contains(.common)
            && !words[index].classes.intersects([.nationality, .organizationHead, .placeHead, .title, .group, .role])
    }

    private func isKnownPerson(_ range: Range<Int>) -> Bool {
        guard let last = range.last, personWords.contains(words[last].hash) else { return false }
        return range.count == 1 || personWords.contains(words[range.lowerBound].hash) || isJoined(range)
    }

    private func isJoined(_ range: Range<Int>) -> Bool { range.contains { words[$0].kind == .hyphen } }

    /// What the neighbours of an unknown name tell about it; nil where it is no name.
    private func type(of candidate: NameFinder.Candidate) -> EntityType? {
        let range = candidate.range
        let first = range.lowerBound
        // "Carter-Jones" counts once.
        let nameWords = range.filter {
            words[$0].kind == .word && ($0 == first || words[$0 - 1].kind != .hyphen)
        }
        let isSentenceStart = words[first].shape.contains(.sentenceStart)
        let isAcronym = nameWords.count == 1 && words[first].shape.contains(.allCapitals)
        if nameWords.allSatisfy({ writtenSmall.contains(words[$0].hash) }), !isAcronym { return nil }
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
            words[$0].classes.intersects([.common, .role, .group, .adverb, .currency])
        }
        if commonWords == nameWords.count { return nil }
        if isAcronym { return acronym(first) }
        if nameWords.count > 1, OrganizationNames.isBusiness(words, range.upperBound - 1) { return .organization }
        let hasArticle =
            first > 0 && words[first - 1].classes.contains(.determiner)
            && !terms.that.contains(words[first - 1].hash)
        if nameWords.count == 1, hasArticle, words[first].classes.contains(.organizationHead) { return .organization }
        if let winner = votes[hash(of: range)]?.winner {
            // "The Greens said", but "the Torkow administration"
            let isParty = hasArticle && NameEvidence(words).speaks(after: range, words.count)
            let isLong = nameWords.count { !words[$0].shape.contains(.initial) } > 3
            return winner == .person && (isLong || isParty) ? .organization : winner
        }
        if first > 0, words[first - 1].kind == .comma, first > 1, isPlaceBefore(first - 2) { return .place }
        if candidate.inTitleCase, !inRunningText.contains(hash(of: range)) { return nil }
        // "South Hams", "West Kirby"
        if nameWords.count == 2, words[first].classes.contains(.compass), !candidate.inTitleCase { return .place }
        if nameWords.count == 2 || (nameWords.count == 3 && words[nameWords[1]].shape.contains(.initial)) {
            return commonWords == 0 && !candidate.inTitleCase && !hasArticle && hasPersonShape(nameWords)
                ? .person : .other
        }
        return .other
    }

    /// What a word in capitals stands for that no gazetteer has: mostly an organization.
    private func acronym(_ index: Int) -> EntityType? {
        let wordClass = words[index].classes
        if wordClass.contains(.abbreviation) { return nil }
        let isBehindPlace = index > 1 && words[index - 1].kind == .comma
        if wordClass.contains(.stateCode), isBehindPlace { return .place }
        let length = words[index].stop - words[index].start
        guard length <= 6, !words[index].shape.contains(.hasDigit) else { return nil }
        if let winner = votes[hash(of: index..<index + 1)]?.winner { return winner == .place ? .place : .organization }
        // Two letters are more often initials or the code of something; so are more that occur but once, in no place
        // where a name is due.
        let occurs = acronyms[words[index].hash] ?? 0
        return length > 2 && (occurs > 1 || isDue(index)) ? .organization : nil
    }

    /// Whether a word stands where a name is due: behind an article or preposition with no noun behind it that it could
    /// describe, between commas, or joined to another name by `and`.
    private func isDue(_ index: Int) -> Bool {
        guard index > 1, index + 1 < words.count else { return false }
        let (before, next) = (index - 1, index + 1)
        if words[before].kind == .comma { return words[next].kind == .comma && isBehindNoun(before) }
        if terms.and.contains(words[before].hash) { return words[before - 1].shape.contains(.capitalized) }
        guard words[before].classes.intersects([.determiner, .preposition]) else { return false }
        guard words[next].kind == .word else { return true }
        return words[next].classes.intersects(WordClass.functionWord.union([.cue, .adverb, .group, .role]))
            || words[next].shape.contains(.capitalized)
    }

    /// "the weather bureau, PAGASA, said": the noun that a name between commas explains.
    private func isBehindNoun(_ comma: Int) -> Bool {
        words[comma - 1].classes.intersects([.group, .role]) && !words[comma - 1].shape.contains(.capitalized)
    }

    private func hasPersonShape(_ nameWords: [Int]) -> Bool {
        nameWords.allSatisfy {
            !words[$0].shape.contains(.allCapitals) && !words[$0].shape.contains(.hasDigit)
                && !words[$0].classes.intersects([.organizationHead, .placeHead, .eventHead, .agreementHead, .compass])
        }
    }

    /// `Springfield, Ill.`: a place list goes on with places.
    private func isPlaceBefore(_ index: Int) -> Bool {
        words[index].classes.contains(.phraseStart) && words[index].shape.contains(.capitalized)
            && !words[index].classes.intersects([.firstName, .common])
    }

    private func isNameWord(_ index: Int) -> Bool {
        words[index].kind == .word && words[index].shape.contains(.capitalized)
            && !words[index].shape.contains(.initial)
    }

    private func hash(of range: Range<Int>) -> UInt64 { range.reduce(0) { WordHash.combine($0, words[$1].hash) } }
}
