/// How strongly the words around a name speak for what it could be.
struct NameVotes {
    var person = 0
    var organization = 0
    var place = 0

    static func + (first: NameVotes, second: NameVotes) -> NameVotes {
        // Occurrences beyond any that could change the outcome do not count, so the sums stay small.
        NameVotes(
            person: min(first.person + second.person, 1 << 20),
            organization: min(first.organization + second.organization, 1 << 20),
            place: min(first.place + second.place, 1 << 20))
    }

    /// The type with most votes; nil without any. Of equal ones person comes before organization before place.
    var winner: EntityType? {
        let most = max(person, organization, place)
        guard most > 0 else { return nil }
        return person == most ? .person : organization == most ? .organization : .place
    }
}

/// Reads the words beside a name for what kind of thing it is: persons speak and have kin, organizations have
/// shares and spokesmen, places are where something happens.
struct NameEvidence {
    let words: Words
    private let terms: NameTerms

    init(_ words: Words) {
        self.words = words
        terms = words.terms.names
    }

    /// The votes of one occurrence.
    func votes(for range: Range<Int>, limit: Range<Int>) -> NameVotes {
        var votes = NameVotes()
        before(range, limit.lowerBound, &votes)
        after(range, limit.upperBound, &votes)
        let shape = words[range.lowerBound].shape
        // `NiMo`, `C3PO`; but `McDonald`, `O'Brien` and `DeVito` are persons, who have a title or a full name then.
        if range.count == 1, shape.contains(.mixed) || shape.contains(.hasDigit) { votes.person = 0 }
        return votes
    }

    private func before(_ range: Range<Int>, _ first: Int, _ votes: inout NameVotes) {
        let last = range.lowerBound - 1
        guard last >= first else { return }
        let hash = words[last].hash
        // "his wife Anne", "her daughter, Clare"
        if terms.kin.contains(hash)
            || words[last].kind == .comma && last > first && terms.kin.contains(words[last - 1].hash)
        {
            votes.person += 3
        }
        if terms.companyNouns.contains(hash) { votes.organization += 3 }
        if terms.personPrepositions.contains(hash) { votes.person += 1 }
        if terms.at.contains(hash) {
            votes.organization += 2
            votes.place += 1
        }
        if terms.placePrepositions.contains(hash) { votes.place += 3 }
        if terms.directions.contains(hash) { votes.place += 1 }
        if words[last].classes.contains(.compass), !words[last].shape.contains(.capitalized) { votes.place += 2 }
        guard last > first, terms.genitive.contains(hash) else { return }
        let noun = words[last - 1].hash
        if terms.placeNouns.contains(noun) { votes.place += 3 }
        if terms.companyParts.contains(noun) { votes.organization += 3 }
    }

    private func after(_ range: Range<Int>, _ limit: Int, _ votes: inout NameVotes) {
        let next = range.upperBound
        guard next < limit else { return }
        var owned = next
        if words[next].kind == .possessive {
            owned += 1
            votes.person += 1
        }
        if owned < limit {
            if terms.companyParts.contains(words[owned].hash) { votes.organization += 3 }
            if terms.companyKinds.contains(words[owned].hash), owned == next { votes.organization += 3 }
            if terms.placeParts.contains(words[owned].hash), owned == next { votes.place += 3 }
            if terms.personParts.contains(words[owned].hash) { votes.person += 3 }
        }
        if terms.companyVerbs.contains(words[next].hash) { votes.organization += 2 }
        if !isMembership(range) {
            if terms.personVerbs.contains(words[next].hash) { votes.person += 2 }
            if speaks(after: range, limit) { votes.person += 2 }
        } else if speaks(after: range, limit) {
            votes.organization += 2
        }
        guard next + 1 < limit else { return }
        if words[next].kind == .hyphen, terms.based.contains(words[next + 1].hash) { votes.place += 3 }
        guard words[next].kind == .comma else { return }
        apposition(next + 1, limit, &votes)
        // "Torkow, 47, ..." and "Haddon, Ohio".
        if words[next + 1].kind == .number, next + 2 < limit, words[next + 2].kind == .comma,
            words[next + 1].stop - words[next + 1].start == 2
        {
            votes.person += 3
        }
        if words[next + 1].classes.contains(.stateCode), words[next + 1].shape.contains(.capitalized) {
            votes.place += 4
        }
    }

    /// Whether the name only says where the subject belongs: "Kate Ewart of Velmora said".
    private func isMembership(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        guard first > 1, terms.memberships.contains(words[first - 1].hash) else { return false }
        return words[first - 2].kind == .word && words[first - 2].shape.contains(.capitalized)
    }

    /// `Velmora, a young energy company, ...`: the noun that the words behind the comma lead to.
    private func apposition(_ start: Int, _ limit: Int, _ votes: inout NameVotes) {
        guard start < limit, words[start].classes.contains(.determiner) else { return }
        for index in start + 1..<max(start + 1, min(limit, start + 9)) {
            guard
                words[index].kind == .word || words[index].kind == .hyphen || words[index].kind == .number
                    || words[index].kind == .possessive, !words[index].classes.contains(.preposition)
            else { return }
            // "the group's spokesman"
            if index + 1 < limit, words[index + 1].kind == .possessive { continue }
            let hash = words[index].hash
            if terms.companyNouns.contains(hash) || terms.companyKinds.contains(hash) { votes.organization += 4 }
            if terms.settlements.contains(hash) { votes.place += 4 }
            if words[index].classes.contains(.role) || terms.kin.contains(hash) { votes.person += 3 }
        }
    }

    /// Whether the name is the subject of a verb of saying, or `who` follows.
    func speaks(after range: Range<Int>, _ limit: Int) -> Bool {
        let next = range.upperBound
        guard next < limit else { return false }
        if terms.who.contains(words[next].hash) { return true }
        if words[next].kind == .comma, next + 1 < limit, terms.who.contains(words[next + 1].hash) { return true }
        return words[next].classes.contains(.cue) && !words[next].classes.contains(.cueOrNoun)
            && !words[next].classes.contains(.cueParticiple) && !words[next].shape.contains(.capitalized)
    }

    /// Whether a preposition of place stands before the word.
    func isLocated(_ index: Int) -> Bool {
        guard index > 0, !words[index].shape.contains(.sentenceStart) else { return false }
        let before = words[index - 1].hash
        return terms.placePrepositions.contains(before) || terms.directions.contains(before)
            || terms.at.contains(before)
    }
}
