/// Groups the mentions of a document into entities with canonical names.
struct EntityBuilder {
    private let text: Text
    private let words: Words
    private let terms: NameTerms
    private let gazetteer: GazetteerIndex
    private(set) var mentions: [Names.Mention] = []
    private(set) var entities: [Names.Entity] = []
    private var byKey = WordMap<Int32>()
    /// Organizations by the hash of their short forms.
    private var shortForms = WordMap<Int32>()
    private var aliasSeen = GrowingWordSet()
    private var persons = PersonRegister()
    private var personByHash = WordMap<PersonName>()

    init(_ text: Text, _ words: Words, _ gazetteer: GazetteerIndex) {
        self.text = text
        self.words = words
        terms = words.terms.names
        self.gazetteer = gazetteer
    }

    /// Adds a mention; they come in reading order.
    mutating func add(_ candidate: NameFinder.Candidate) {
        let type = candidate.type ?? .other
        let span = words.span(candidate.range)
        if let last = mentions.last, span.start < last.span.stop { return }
        let entity =
            type == .person
            ? person(candidate.range, span, entry: candidate.entry) : keyed(candidate, type, span)
        let title = candidate.title.isEmpty ? Span(0, 0) : words.span(candidate.title)
        let index = Int32(truncatingIfNeeded: mentions.count)
        mentions.append(Names.Mention(span: span, type: type, entity: entity, title: title))
        entities[Int(entity)].mentions.append(index)
        if type == .person { persons.note(entity, count: entities[Int(entity)].mentions.count) }
        note(candidate.range, span, title, entity)
    }

    /// Keeps the surface form and the title of a mention.
    private mutating func note(_ range: Range<Int>, _ span: Span, _ title: Span, _ entity: Int32) {
        var hash = WordHash()
        for start in stride(from: span.start, to: span.stop, by: 8) {
            hash.add(eight: text.eight(at: start).first(span.stop - start).bits)
        }
        if aliasSeen.insert(WordHash.combine(hash.value, UInt64(UInt32(bitPattern: entity)))) {
            entities[Int(entity)].aliases.append(text.string(span.start, span.stop))
        }
        // "Mr" says nothing that the name does not.
        guard !title.isEmpty, !isHonorificOnly(title) else { return }
        var words = text.string(title.start, title.stop)
        // "Presidents A and B": each of them is one.
        if let last = words.split(separator: " ").last, terms.pluralTitles.contains(last.lowercased()) {
            words.removeLast()
        }
        if words.utf8.count > entities[Int(entity)].title?.utf8.count ?? 0 { entities[Int(entity)].title = words }
    }

    private func isHonorificOnly(_ title: Span) -> Bool {
        words.range(in: title).allSatisfy {
            words[$0].kind != .word || terms.plainHonorifics.contains(words[$0].hash)
        }
    }

    private mutating func append(_ name: String, _ type: EntityType) -> Int32 {
        entities.append(Names.Entity(name: name, type: type, title: nil, aliases: [], mentions: []))
        return Int32(truncatingIfNeeded: entities.count - 1)
    }

    // MARK: Everything but persons

    private mutating func keyed(_ candidate: NameFinder.Candidate, _ type: EntityType, _ span: Span) -> Int32 {
        let entry = candidate.entry >= 0 ? gazetteer.entries[Int(candidate.entry)] : nil
        var key = entry?.key ?? hash(of: candidate.range)
        if entry == nil, let site = siteKey(candidate.range) { key = site }
        key = WordHash.combine(key, type.number)
        if type == .organization, let full = shortForms[hash(of: candidate.range)] { return full }
        if let known = byKey[key] { return known }
        let entity = append(entry?.name ?? text.string(span.start, span.stop), type)
        entities[Int(entity)].wikidata = entry?.wikidata
        byKey[key] = entity
        if type == .organization { noteShortForms(of: candidate.range, entity) }
        return entity
    }

    /// What an organization may be called later: the acronym in brackets behind its name, and its first word
    /// where that is no ordinary one ("Tandle" for "Tandle Industries Inc").
    private mutating func noteShortForms(of range: Range<Int>, _ entity: Int32) {
        guard range.count > 1 else { return }
        let acronym = range.upperBound + 1
        if acronym + 1 < words.count, words[range.upperBound].kind == .openBracket, words[acronym].kind == .word,
            words[acronym].shape.contains(.allCapitals), words[acronym + 1].kind == .closeBracket
        {
            shortForms[WordHash.combine(0, words[acronym].hash)] = entity
        }
        if OrganizationNames.canBeShort(words, range) {
            shortForms[WordHash.combine(0, words[range.lowerBound].hash)] = entity
        }
    }

    private func hash(of range: Range<Int>) -> UInt64 {
        range.reduce(0) { words[$1].hash == 0 ? $0 : WordHash.combine($0, words[$1].hash) }
    }

    /// `Zaporizhzhia nuclear power plant` and `Zaporizhzhia Nuclear Facility` are one site: the place and
    /// the first word of what it is.
    private func siteKey(_ range: Range<Int>) -> UInt64? {
        guard let site = range.first(where: { terms.nuclear.contains(words[$0].hash) }), site > range.lowerBound else {
            return nil
        }
        return WordHash.combine(hash(of: range.lowerBound..<site), words[site].hash)
    }

    // MARK: Persons

    private mutating func person(_ range: Range<Int>, _ span: Span, entry: Int32) -> Int32 {
        let hash = hash(of: range)
        let name: PersonName
        if entry >= 0 {
            // Every alias of a gazetteer's person is that person.
            let key = WordHash.combine(UInt64(UInt32(bitPattern: entry)), 0)
            name = personByHash[key] ?? PersonName(gazetteer.entries[Int(entry)].name)
            personByHash[key] = name
        } else if let known = personByHash[hash] {
            name = known
        } else {
            name = PersonName(text.string(span.start, span.stop))
            personByHash[hash] = name
        }
        let entry = entry >= 0 ? gazetteer.entries[Int(entry)] : nil
        if let same = known(name) {
            if let entry { setGazetteerName(entry, of: same) }
            if let old = persons.name(of: same),
                old.given.count < name.given.count || (old.given.count == name.given.count && isLonger(name, old))
            {
                persons.set(name, of: same)
                if entities[Int(same)].wikidata == nil {
                    entities[Int(same)].name = text.string(span.start, span.stop)
                }
                entities[Int(same)].gender = gender(range)
            }
            return same
        }
        let entity = append(text.string(span.start, span.stop), .person)
        entities[Int(entity)].gender = gender(range)
        if let entry { setGazetteerName(entry, of: entity) }
        persons.set(name, of: entity)
        return entity
    }

    private mutating func setGazetteerName(_ entry: GazetteerIndex.Entry, of entity: Int32) {
        entities[Int(entity)].name = entry.name
        entities[Int(entity)].wikidata = entry.wikidata
    }

    /// The person of this document whom a name means.
    ///
    /// A surname that several share means the one named most so far; of two named equally often the last
    /// ("Clinton" after "Hillary Clinton"), but of two named in one sentence the first: in "Joe Doe and his son
    /// Jim Doe", "Doe" is Joe.
    private mutating func known(_ name: PersonName) -> Int32? {
        guard name.given.isEmpty else { return persons.last(agreeingWith: name) }
        let bearers = persons.mostNamed(name.surname)
        guard var best = bearers.last else { return nil }
        for other in bearers.dropLast().reversed() {
            guard haveCommonSentence(best, other) else { break }
            best = other
        }
        return best
    }

    private func haveCommonSentence(_ first: Int32, _ second: Int32) -> Bool {
        guard let one = entities[Int(first)].mentions.last, let other = entities[Int(second)].mentions.last else {
            return false
        }
        return sentence(of: one) == sentence(of: other)
    }

    private func sentence(of mention: Int32) -> Int {
        words.sentence(of: words.firstWord(from: mentions[Int(mention)].span.start))
    }

    /// The gender that the first given name tells.
    private func gender(_ range: Range<Int>) -> Gender? {
        guard range.count > 1 || words[range.lowerBound].classes.contains(.firstName) else { return nil }
        return gazetteer.givenNames[words[range.lowerBound].hash]?.gender
    }

    /// Whether a full name says more: a given name against an initial or short form.
    private func isLonger(_ name: PersonName, _ old: PersonName) -> Bool {
        (name.given.first?.utf8.count ?? 0) > (old.given.first?.utf8.count ?? 0)
    }
}
