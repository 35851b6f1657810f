import Lexicon

/// Reads the lists of one table of a language into the tables that recognisers look words up in.
struct TermReader {
    let lists: LanguageLists
    /// The table's name: `calendar`.
    let table: String

    func terms(_ list: String) -> [Terms.Term] { lists.terms(table, list).all }

    /// The words of a list.
    func set(_ list: String) -> WordSet { WordSet(terms(list).compactMap { Self.hash($0.bytes) }) }

    /// The words of a list, as they stand in the text.
    func keys(_ list: String) -> WordList { WordList(terms(list).map(\.text).joined(separator: " ")) }

    /// The words of a list as strings.
    func strings(_ list: String) -> Set<String> { Set(terms(list).map(\.text)) }

    /// What a column says of the words of some lists; words of which it says nothing that is understood are left out.
    func values<Value>(_ lists: String..., column: String = "value", _ read: (String) -> Value?) -> WordTable<Value> {
        WordTable(
            lists.flatMap { list in
                terms(list).compactMap { term in
                    guard let hash = Self.hash(term.bytes), let value = read(term[column]) else { return nil }
                    return (key: hash, value: value)
                }
            })
    }

    /// The numbers that the column `value` gives the words of some lists.
    func integers(_ list: String) -> WordTable<Int> { values(list) { Int($0) } }
    func numbers(_ lists: String...) -> WordTable<Double> {
        let all = lists.map { values($0) { Double($0) } }
        return all.dropFirst().reduce(all[0]) { $0.adding($1) }
    }

    // MARK: Words

    /// The hash of a term: of its word, or of its words combined.
    static func hash(_ term: ArraySlice<UInt8>) -> UInt64? {
        let hashes = hashes(term)
        guard let first = hashes.first else { return nil }
        return hashes.dropFirst().reduce(first) { WordHash.combine($0, $1) }
    }

    static func hash(_ term: String) -> UInt64? { hash(ArraySlice(term.utf8)) }

    /// The hashes of a term's words.
    static func hashes(_ term: ArraySlice<UInt8>) -> [UInt64] {
        term.split(separator: Ascii.space).flatMap { word in
            guard word.allSatisfy({ $0 < 0x80 }) else { return wide(word) }
            var hash = WordHash()
            for byte in word { hash.add(Ascii.lowered(byte)) }
            return [hash.value]
        }
    }

    /// Those of a word with letters outside ASCII, as `WordReader` would cut it.
    private static func wide(_ word: ArraySlice<UInt8>) -> [UInt64] {
        let text = Text(String(decoding: word, as: UTF8.self))
        var reader = WordReader()
        reader.read(text, 0, text.count)
        return reader.words.map(\.hash).filter { $0 != 0 }
    }
}
