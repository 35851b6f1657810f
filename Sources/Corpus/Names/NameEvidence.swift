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
        if Self.kin.contains(hash)
            || words[last].kind == .comma && last > first && Self.kin.contains(words[last - 1].hash)
        {
            votes.person += 3
        }
        if Self.companyNouns.contains(hash) { votes.organization += 3 }
        if Self.personPrepositions.contains(hash) { votes.person += 1 }
        if Self.at.contains(hash) {
            votes.organization += 2
            votes.place += 1
        }
        if Self.placePrepositions.contains(hash) { votes.place += 3 }
        if Self.directions.contains(hash) { votes.place += 1 }
        if words[last].classes.contains(.compass), !words[last].shape.contains(.capitalized) { votes.place += 2 }
        guard last > first, Self.genitive.contains(hash) else { return }
        let noun = words[last - 1].hash
        if Self.placeNouns.contains(noun) { votes.place += 3 }
        if Self.companyParts.contains(noun) { votes.organization += 3 }
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
            if Self.companyParts.contains(words[owned].hash) { votes.organization += 3 }
            if Self.companyKinds.contains(words[owned].hash), owned == next { votes.organization += 3 }
            if Self.placeParts.contains(words[owned].hash), owned == next { votes.place += 3 }
            if Self.personParts.contains(words[owned].hash) { votes.person += 3 }
        }
        if Self.companyVerbs.contains(words[next].hash) { votes.organization += 2 }
        if !isMembership(range) {
            if Self.personVerbs.contains(words[next].hash) { votes.person += 2 }
            if speaks(after: range, limit) { votes.person += 2 }
        } else if speaks(after: range, limit) {
            votes.organization += 2
        }
        guard next + 1 < limit else { return }
        if words[next].kind == .hyphen, words[next + 1].hash == Self.based { votes.place += 3 }
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
        guard first > 1, Self.memberships.contains(words[first - 1].hash) else { return false }
        return words[first - 2].kind == .word && words[first - 2].shape.contains(.capitalized)
    }

    private static let memberships = WordSet("of at from")

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
            if Self.companyNouns.contains(hash) || Self.companyKinds.contains(hash) { votes.organization += 4 }
            if Self.settlements.contains(hash) { votes.place += 4 }
            if words[index].classes.contains(.role) || Self.kin.contains(hash) { votes.person += 3 }
        }
    }

    private static let settlements = WordSet("city town village suburb port island province district hamlet")

    /// Whether the name is the subject of a verb of saying, or `who` follows.
    func speaks(after range: Range<Int>, _ limit: Int) -> Bool {
        let next = range.upperBound
        guard next < limit else { return false }
        if Self.who.contains(words[next].hash) { return true }
        if words[next].kind == .comma, next + 1 < limit, Self.who.contains(words[next + 1].hash) { return true }
        return words[next].classes.contains(.cue) && !words[next].classes.contains(.cueOrNoun)
            && !words[next].classes.contains(.cueParticiple) && !words[next].shape.contains(.capitalized)
    }

    /// Whether a preposition of place stands before the word.
    func isLocated(_ index: Int) -> Bool {
        guard index > 0, !words[index].shape.contains(.sentenceStart) else { return false }
        let before = words[index - 1].hash
        return Self.placePrepositions.contains(before) || Self.directions.contains(before) || Self.at.contains(before)
    }

    /// Whether a word says what the name behind it is: `company`, `striker`.
    static func describes(_ hash: UInt64) -> Bool {
        kin.contains(hash) || companyNouns.contains(hash) || attributes.contains(hash)
    }

    private static let attributes = WordSet("rival former veteran fellow retired baker referee umpire skipper")

    private static let based = WordHash.of("based")
    private static let who = WordSet("who whose himself herself")
    private static let at = WordSet("at")
    private static let genitive = WordSet("of at for in with")
    private static let personPrepositions = WordSet("with by told said against asked")
    private static let placePrepositions = WordSet("in near outside across")
    private static let directions = WordSet("from to toward towards around via through between")
    private static let kin = WordSet(
        """
        wife husband son daughter brother sister mother father mom dad mum aunt uncle cousin nephew niece grandmother
        grandfather friend girlfriend boyfriend partner colleague neighbour neighbor widow fiance fiancee dear hi hey
        hello thanks named teammate striker midfielder defender goalkeeper winger quarterback pitcher batsman bowler
        novelist poet painter composer physicist chemist biologist astronomer economist lawyer barrister activist
        """)
    private static let companyNouns = WordSet(
        """
        company firm giant maker startup retailer airline carmaker automaker newspaper magazine broadcaster militia
        chain insurer lender manufacturer supplier contractor subsidiary developer publisher consultancy joined
        acquired founded heads owns conglomerate charity utility brewer drugmaker chipmaker supermarket
        group bank agency union website network station platform band studio
        """)
    private static let companyParts = WordSet(
        """
        shares stock shareholders spokesman spokeswoman spokesperson ceo executive executives employees customers
        investors subsidiary brand products profit profits revenue revenues earnings chairman founder cofounder editor publisher
        boss board headquarters fighters militants lawmakers fans players stores plant plants factory
        factories subscribers analyst analysts subsidiaries dealership dealerships fleet
        """)
    private static let companyKinds = WordSet(
        "union party newspaper magazine group militia airline firm company chain app")
    private static let companyVerbs = WordSet(
        """
        announced acquired launched unveiled sells employs manufactures merged hired shut operates shipped posted
        """)
    private static let personVerbs = WordSet(
        """
        died married retired resigned testified pleaded graduated joked tweeted thinks believes knew laughed smiled
        scored grew woke spoke sat stood walked studied loves hopes remembers recalled wept cried nodded shrugged
        played sang wrote went came loved felt
        """)
    private static let personParts = WordSet(
        "administration presidency family brothers regime era aides wife son daughter")
    private static let placeNouns = WordSet(
        """
        city town village district province region capital suburb port island mayor residents streets outskirts north
        south east west northeast northwest southeast southwest people governor countryside coast
        """)
    private static let placeParts = WordSet(
        "area region border coast countryside suburb outskirts residents airport harbour harbor beach seafront")
}
