/// The gazetteers as a trie over word hashes.
struct GazetteerIndex: Sendable {
    static let shared = GazetteerIndex()

    struct Entry: Sendable {
        let name: String
        let type: EntityType
        /// The country a place lies in, itself for a country; empty elsewhere.
        let country: String
        let isCountry: Bool
        /// Whether the name may be written small by mistake: `crimea`.
        let toleratesLowerCase: Bool
    }

    private struct Node: Sendable {
        var entry: Int32 = -1
        /// The alias is an acronym, so only capitals count: `US`, `WHO`.
        var needsCapitals = false
    }

    private(set) var entries: [Entry] = []
    private var nodes: [Node] = [Node()]
    private var edges: [UInt64: Int32] = [:]
    /// Hashes of all first words, for the lexicon.
    private(set) var firstWords: Set<UInt64> = []
    /// Nationalities and other demonyms of one word, with their country ("" where there is none).
    private(set) var demonyms: [UInt64: String] = [:]
    /// Last words of nationalities of two words: the `Lankan` of `Sri Lankan`.
    private(set) var demonymTails: Set<UInt64> = []
    private(set) var capitals: [String: String] = [:]

    private init() {
        let ambiguous = Set(
            GazetteerData.ambiguousLowerCase.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
        addCountries(ambiguous)
        addPlaces(GazetteerData.regions, ambiguous)
        addPlaces(GazetteerData.cities, ambiguous)
        for names in GazetteerData.world.split(separator: "|") { add(group: names, .place, country: "", ambiguous) }
        addTable(GazetteerData.organizations, .organization)
        addTable(GazetteerData.agreements, .agreement)
        addTable(GazetteerData.events, .event)
        for line in GazetteerData.demonyms.split(separator: "\n") {
            for word in line.split(separator: "\t").last?.split(separator: ",") ?? [] { addDemonym(word, country: "") }
        }
    }

    // MARK: Building

    private mutating func addCountries(_ ambiguous: Set<String>) {
        for line in GazetteerData.countries.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else { continue }
            let name = String(fields[0])
            let entry = Entry(
                name: name, type: .place, country: name, isCountry: true,
                toleratesLowerCase: !ambiguous.contains(name.lowercased()))
            let index = append(entry)
            insert(name, index)
            for alias in fields[3].split(separator: ",") { insert(String(alias), index) }
            for word in fields[2].split(separator: ",") { addDemonym(word, country: name) }
            let capital = String(fields[1])
            if capitals[capital] == nil { capitals[capital] = name }
            let isTolerant = capital.count > 4 && !ambiguous.contains(capital.lowercased())
            insert(
                capital,
                append(
                    Entry(name: capital, type: .place, country: name, isCountry: false, toleratesLowerCase: isTolerant))
            )
        }
    }

    private mutating func addDemonym(_ word: Substring, country: String) {
        let keys = Self.keys(of: String(word))
        let hash = keys.reduce(0) { $0 == 0 ? $1 : WordHash.combine($0, $1) }
        if keys.count > 1, let last = keys.last { demonymTails.insert(last) }
        if demonyms[hash] == nil { demonyms[hash] = country }
    }

    private mutating func addPlaces(_ table: String, _ ambiguous: Set<String>) {
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { continue }
            for names in fields[1].split(separator: "|") {
                add(group: names, .place, country: String(fields[0]), ambiguous)
            }
        }
    }

    /// A name with other names behind `=`.
    private mutating func add(group: Substring, _ type: EntityType, country: String, _ ambiguous: Set<String>) {
        let names = group.split(whereSeparator: { $0 == "=" || $0 == "\n" }).map(String.init)
        guard let name = names.first else { return }
        let isTolerant = name.count > 4 && !ambiguous.contains(name.lowercased())
        let index = append(
            Entry(name: name, type: type, country: country, isCountry: false, toleratesLowerCase: isTolerant))
        for alias in names { insert(alias, index) }
    }

    private mutating func addTable(_ table: String, _ type: EntityType) {
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard let name = fields.first, !name.isEmpty else { continue }
            let index = append(
                Entry(name: String(name), type: type, country: "", isCountry: false, toleratesLowerCase: false))
            insert(String(name), index)
            for alias in fields.dropFirst().joined().split(separator: "|") { insert(String(alias), index) }
        }
    }

    private mutating func append(_ entry: Entry) -> Int32 {
        entries.append(entry)
        return Int32(truncatingIfNeeded: entries.count - 1)
    }

    private mutating func insert(_ alias: String, _ entry: Int32) {
        var node: Int32 = 0
        for (position, key) in Self.keys(of: alias).enumerated() {
            if position == 0 { firstWords.insert(key) }
            let edge = WordHash.combine(key, UInt64(UInt32(bitPattern: node)))
            if let next = edges[edge] {
                node = next
            } else {
                nodes.append(Node())
                node = Int32(truncatingIfNeeded: nodes.count - 1)
                edges[edge] = node
            }
        }
        let letters = alias.filter(\.isLetter)
        let isAcronym = letters.count > 1 && letters == letters.uppercased()
        if nodes[Int(node)].entry < 0 {
            nodes[Int(node)] = Node(entry: entry, needsCapitals: isAcronym)
        } else if nodes[Int(node)].entry == entry, !isAcronym {
            nodes[Int(node)].needsCapitals = false
        }
    }

    private static func keys(of phrase: String) -> [UInt64] {
        var columns = WordColumns()
        let text = Text(phrase)
        columns.scan(text, 0, text.count)
        return columns.hashes.indices.compactMap { key(columns.hashes[$0], columns.kinds[$0]) }
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
            guard let key = Self.key(words.hashes[index], words.kinds[index]) else {
                // A full stop inside a name follows its word directly and has more of the name behind it.
                guard !words.shapes[index].contains(.spaceBefore) else { break }
                index += 1
                continue
            }
            guard let next = edges[WordHash.combine(key, UInt64(UInt32(bitPattern: node)))] else { break }
            node = next
            index += 1
            let found = nodes[Int(node)]
            if found.entry >= 0, isWritten(words, start..<index, found) { best = (found.entry, index) }
        }
        return best
    }

    /// Whether the capitals are those of a name.
    private func isWritten(_ words: Words, _ range: Range<Int>, _ node: Node) -> Bool {
        let first = words.shapes[range.lowerBound]
        if node.needsCapitals { return range.allSatisfy { words.kinds[$0] != .word || isCapitals(words.shapes[$0]) } }
        if first.contains(.capitalized) {
            // "The times", "the States": an article proves nothing.
            guard words.classes[range.lowerBound].contains(.determiner), range.count > 1 else { return true }
            return words.shapes[range.lowerBound + 1].contains(.capitalized)
        }
        if words.classes[range.lowerBound].contains(.determiner) || words.classes[range.lowerBound].contains(.particle)
        {
            return range.count > 1 && words.shapes[range.upperBound - 1].contains(.capitalized)
        }
        if words.kinds[range.lowerBound] == .number { return true }
        return entries[Int(node.entry)].toleratesLowerCase && !words.classes[range.lowerBound].contains(.common)
    }

    private func isCapitals(_ shape: WordShape) -> Bool {
        shape.contains(.allCapitals) || (shape.contains(.initial) && shape.contains(.capitalized))
            || shape.contains(.hasDigit)
    }
}
