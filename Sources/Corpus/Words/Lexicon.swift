/// Every word that some recogniser knows, with the lists it is on.
///
/// An open-addressing table over word hashes: one probe or two a word, no hashing of its own.
struct Lexicon: Sendable {
    static let shared = Lexicon(lists: Self.lists)

    private let keys: [UInt64]
    private let values: [WordClass]
    private let mask: Int

    /// Builds the table from lists of words separated by blanks.
    private init(lists: [(WordClass, String)]) {
        var all: [UInt64: WordClass] = [:]
        for (wordClass, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                all[WordHash.of(word), default: []].formUnion(wordClass)
            }
        }
        for hash in Currencies.wordHashes { all[hash, default: []].formUnion(.currency) }
        for hash in Holiday.names.keys { all[hash, default: []].formUnion(.holiday) }
        for (hash, wordClass) in CueVerbs.forms { all[hash, default: []].formUnion(wordClass) }
        let gazetteer = GazetteerIndex.shared
        for hash in gazetteer.firstWords { all[hash, default: []].formUnion(.phraseStart) }
        for hash in gazetteer.demonymTails.union(gazetteer.demonyms.keys) {
            all[hash, default: []].formUnion(.nationality)
        }
        var capacity = 1024
        while capacity < all.count * 3 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [WordClass](repeating: [], count: capacity)
        for (hash, wordClass) in all where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = hash
            values[slot] = wordClass
        }
        self.keys = keys
        self.values = values
        mask = capacity - 1
    }

    /// The lists that hold the word with this hash.
    func classes(of hash: UInt64) -> WordClass {
        guard hash != 0 else { return [] }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// The lists that hold a word given in folded form.
    func classes(of folded: some StringProtocol) -> WordClass { classes(of: WordHash.of(folded)) }

    private static let lists: [(WordClass, String)] =
        WordLists.values + WordLists.grammar + WordLists.names + WordLists.speakers
        + [
            (.common, WordLists.common), (.firstName, GazetteerData.firstNames),
            (.weakFirstName, GazetteerData.weakFirstNames),
        ]
}
