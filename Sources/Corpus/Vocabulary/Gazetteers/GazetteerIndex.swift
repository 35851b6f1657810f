/// The names of gazetteers as a trie over word hashes.
///
/// Of two entries with the same name the one added first counts, so a user's gazetteers are added before
/// the built-in ones.
struct GazetteerIndex: Sendable {
    struct Entry: Sendable {
        /// The canonical name, and a key that equals that of another entry only where the name does.
        let name: String
        let key: UInt64
        let type: EntityType
        /// The country a place lies in, itself for a country; empty elsewhere.
        let country: String
        let isCountry: Bool
        /// Whether the name may be written small by mistake: `crimea`.
        let toleratesLowerCase: Bool
        /// `Q42`; nil where the gazetteer does not give it.
        let wikidata: String?
        /// From a gazetteer of the user, whose word counts more than any pattern.
        let isUsers: Bool

        init(
            name: String, type: EntityType, country: String, isCountry: Bool, toleratesLowerCase: Bool,
            wikidata: String?, isUsers: Bool
        ) {
            self.name = name
            key = WordHash.of(name)
            self.type = type
            self.country = country
            self.isCountry = isCountry
            self.toleratesLowerCase = toleratesLowerCase
            self.wikidata = wikidata
            self.isUsers = isUsers
        }
    }

    /// What is known of a given name.
    struct GivenName: Sendable {
        /// Nil where both women and men have the name.
        let gender: Gender?
        /// An ordinary word, a surname or a place as well.
        let isAmbiguous: Bool
    }

    struct Node: Sendable {
        var entry: Int32 = -1
        /// The alias is an acronym, so only capitals count: `US`, `WHO`.
        var needsCapitals = false
        /// The alias begins with a small letter: `the States`.
        var beginsSmall = false
        /// Longer names begin with this one.
        var isLead = false
    }

    private(set) var entries: [Entry] = []
    private var nodes: [Node] = [Node()]
    private var edges = WordMap<Int32>()
    /// Hashes of all first words, some of them more than once, for the lexicon.
    private(set) var firstWords: [UInt64] = []
    /// Nationalities and other demonyms by the hash of their words, with their country ("" where there is none).
    private(set) var demonyms = WordMap<String>()
    /// Last words of nationalities of two words: the `Lankan` of `Sri Lankan`.
    private(set) var demonymTails: [UInt64] = []
    /// The country by the name of its capital.
    private(set) var capitals: [String: String] = [:]
    private(set) var givenNames = WordMap<GivenName>()
    /// Whether any entry is a user's.
    let hasUsers: Bool
    private var capitalCities: [(name: String, country: String)] = []
    private var reader = WordReader()

    /// Builds the index from gazetteers of the user and the built-in ones.
    init(users: [GazetteerFile], builtIn: [GazetteerFile], iso: IsoCodes) {
        hasUsers = users.contains { !$0.rows.isEmpty }
        for file in users { add(file, isUsers: true, iso) }
        for file in builtIn { add(file, isUsers: false, iso) }
        // Only where places.tsv does not have them, since it says more.
        for (capital, country) in capitalCities { addCapital(capital, country) }
        for language in iso.languages { addDemonym(language, country: "") }
        reader = WordReader()
        capitalCities = []
    }

    // MARK: Building

    private mutating func add(_ file: GazetteerFile, isUsers: Bool, _ iso: IsoCodes) {
        for row in file.rows {
            switch row.type {
            case .country: addCountry(row, file, isUsers, iso)
            case .nationality: addDemonym(keys(of: row[.name], in: file.text), country: file.string(row[.country]))
            case .givenName: addGivenName(row, file)
            case .person: addName(row, .person, file, isUsers)
            case .organization: addName(row, .organization, file, isUsers)
            case .place: addName(row, .place, file, isUsers)
            case .agreement: addName(row, .agreement, file, isUsers)
            case .event: addName(row, .event, file, isUsers)
            case .other: addName(row, .other, file, isUsers)
            }
        }
    }

    private mutating func addName(_ row: GazetteerFile.Row, _ type: EntityType, _ file: GazetteerFile, _ isUsers: Bool)
    {
        let isPlace = type == .place
        let canonical = row[.canonical].isEmpty ? row[.name] : row[.canonical]
        let entry = append(
            Entry(
                name: file.string(canonical), type: type, country: isPlace ? file.string(row[.country]) : "",
                isCountry: false, toleratesLowerCase: isPlace && tolerates(row, file),
                wikidata: wikidata(row, file), isUsers: isUsers))
        insert(row[.name], file.text, entry)
        if !row[.canonical].isEmpty { insert(canonical, file.text, entry) }
        for alias in file.list(row[.aliases]) { insert(alias, file.text, entry) }
    }

    private mutating func addCountry(_ row: GazetteerFile.Row, _ file: GazetteerFile, _ isUsers: Bool, _ iso: IsoCodes)
    {
        let name = file.string(row[.name])
        let entry = append(
            Entry(
                name: name, type: .place, country: name, isCountry: true, toleratesLowerCase: tolerates(row, file),
                wikidata: wikidata(row, file), isUsers: isUsers))
        insert(row[.name], file.text, entry)
        for alias in file.list(row[.aliases]) { insert(alias, file.text, entry) }
        for official in iso.names[file.string(row[.code])] ?? [] {
            let text = Text(official)
            insert(Span(0, text.count), text, entry)
        }
        for demonym in file.list(row[.demonyms]) { addDemonym(keys(of: demonym, in: file.text), country: name) }
        guard !row[.capital].isEmpty else { return }
        let capital = file.string(row[.capital])
        if capitals[capital] == nil { capitals[capital] = name }
        capitalCities.append((capital, name))
    }

    private mutating func addCapital(_ name: String, _ country: String) {
        let text = Text(name)
        let entry = append(
            Entry(
                name: name, type: .place, country: country, isCountry: false, toleratesLowerCase: false, wikidata: nil,
                isUsers: false))
        insert(Span(0, text.count), text, entry)
    }

    private mutating func addDemonym(_ name: String, country: String) {
        let text = Text(name)
        addDemonym(keys(of: Span(0, text.count), in: text), country: country)
    }

    private mutating func addDemonym(_ keys: [UInt64], country: String) {
        let hash = keys.reduce(0) { $0 == 0 ? $1 : WordHash.combine($0, $1) }
        if keys.count > 1, let last = keys.last { demonymTails.append(last) }
        if demonyms[hash] == nil { demonyms[hash] = country }
    }

    private mutating func addGivenName(_ row: GazetteerFile.Row, _ file: GazetteerFile) {
        let keys = keys(of: row[.name], in: file.text)
        guard keys.count == 1, let key = keys.first, givenNames[key] == nil else { return }
        let gender: Gender? =
            switch file.string(row[.gender]) {
            case "f": .female
            case "m": .male
            default: nil
            }
        givenNames[key] = GivenName(gender: gender, isAmbiguous: isAmbiguous(row, file))
    }

    private func isAmbiguous(_ row: GazetteerFile.Row, _ file: GazetteerFile) -> Bool { !row[.flags].isEmpty }

    /// Whether small letters may be a slip of the writer: not in short names, nor where they make another word.
    private func tolerates(_ row: GazetteerFile.Row, _ file: GazetteerFile) -> Bool {
        row[.name].stop - row[.name].start > 4 && !isAmbiguous(row, file)
    }

    private func wikidata(_ row: GazetteerFile.Row, _ file: GazetteerFile) -> String? {
        row[.wikidata].isEmpty ? nil : file.string(row[.wikidata])
    }

    private mutating func append(_ entry: Entry) -> Int32 {
        entries.append(entry)
        return Int32(truncatingIfNeeded: entries.count - 1)
    }

    private mutating func insert(_ alias: Span, _ text: Text, _ entry: Int32) {
        var node: Int32 = 0
        for (position, key) in keys(of: alias, in: text).enumerated() {
            if position == 0 { firstWords.append(key) }
            let edge = WordHash.combine(key, UInt64(UInt32(bitPattern: node)))
            if let next = edges[edge] {
                node = next
            } else {
                nodes[Int(node)].isLead = true
                nodes.append(Node())
                node = Int32(truncatingIfNeeded: nodes.count - 1)
                edges[edge] = node
            }
        }
        guard node > 0 else { return }
        let isAcronym = Self.isAcronym(alias, text)
        if nodes[Int(node)].entry < 0 {
            nodes[Int(node)].entry = entry
            nodes[Int(node)].needsCapitals = isAcronym
            nodes[Int(node)].beginsSmall = (0x61...0x7A).contains(text[alias.start])
        } else if nodes[Int(node)].entry == entry, !isAcronym {
            nodes[Int(node)].needsCapitals = false
        }
    }

    /// Two letters or more, and no small one.
    private static func isAcronym(_ alias: Span, _ text: Text) -> Bool {
        var capitals = 0
        for offset in alias.start..<alias.stop {
            let byte = text[offset]
            if (0x61...0x7A).contains(byte) || byte >= 0x80 { return false }
            if (0x41...0x5A).contains(byte) { capitals += 1 }
        }
        return capitals > 1
    }

    private mutating func keys(of phrase: Span, in text: Text) -> [UInt64] {
        reader.removeAll()
        reader.read(text, phrase.start, phrase.stop)
        return reader.words.compactMap { Self.key($0.hash, $0.kind) }
    }

    /// What the trie sees of a word; full stops do not count (`St Louis`, `St. Louis`).
    private static func key(_ hash: UInt64, _ kind: WordKind) -> UInt64? {
        if hash != 0 { return hash }
        return kind == .period ? nil : UInt64(kind.rawValue) + 1
    }

    // MARK: Matching

    /// The longest name that starts at a word, and the word behind it.
    func match(_ words: Words, at start: Int, limit: Int) -> (entry: Int32, end: Int)? {
        var best: (entry: Int32, end: Int)?
        var node: Int32 = 0
        var index = start
        while index < limit {
            guard let key = Self.key(words[index].hash, words[index].kind) else {
                // A full stop inside a name follows its word directly and has more of the name behind it.
                guard !words[index].shape.contains(.spaceBefore) else { break }
                index += 1
                continue
            }
            guard let next = edges[WordHash.combine(key, UInt64(UInt32(bitPattern: node)))] else { break }
            node = next
            index += 1
            let found = nodes[Int(node)]
            if found.entry >= 0, isWritten(words, start..<index, found) { best = (found.entry, index) }
            if !found.isLead { break }
        }
        return best
    }

    /// Whether the capitals are those of a name.
    private func isWritten(_ words: Words, _ range: Range<Int>, _ node: Node) -> Bool {
        let first = words[range.lowerBound].shape
        if node.needsCapitals { return range.allSatisfy { words[$0].kind != .word || isCapitals(words[$0].shape) } }
        if first.contains(.capitalized) {
            // "The times", "the States": an article proves nothing.
            guard words[range.lowerBound].classes.contains(.determiner), range.count > 1 else { return true }
            return words[range.lowerBound + 1].shape.contains(.capitalized)
        }
        // "the Washington Post": a small article is none of the name, except where the gazetteer has it: "the States".
        if words[range.lowerBound].classes.contains(.determiner), !node.beginsSmall { return false }
        if words[range.lowerBound].classes.contains(.determiner) || words[range.lowerBound].classes.contains(.particle)
        {
            return range.count > 1 && words[range.upperBound - 1].shape.contains(.capitalized)
        }
        if words[range.lowerBound].kind == .number { return true }
        return entries[Int(node.entry)].toleratesLowerCase && !words[range.lowerBound].classes.contains(.common)
    }

    private func isCapitals(_ shape: WordShape) -> Bool {
        shape.contains(.allCapitals) || (shape.contains(.initial) && shape.contains(.capitalized))
            || shape.contains(.hasDigit)
    }
}
