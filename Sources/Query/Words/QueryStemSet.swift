import Corpus
internal import Synchronization

/// The words or stems of a list that a script gave, for `[stem=$list]`: a token fits when its stem is an entry, or the
/// stem of one in the language of the document at hand.
final class QueryStemSet: Sendable {
    private let entries: [String]
    /// Entries with wildcards, and all others as they are.
    private let asWritten: QueryWordSet
    /// The stems of the entries in each language that was met. `Stems` are shared and stay, so they can be keys.
    private let known = Mutex<[ObjectIdentifier: Set<String>]>([:])

    init(_ entries: [String]) {
        self.entries = entries.filter { !QueryWordSet.hasWildcard($0) }
        asWritten = QueryWordSet(entries)
    }

    /// How many entries it holds.
    var count: Int { entries.count + asWritten.count }

    func contains(stem: String, of stems: Stems) -> Bool {
        if asWritten.contains(norm: stem) { return true }
        return known.withLock { known in
            if let set = known[ObjectIdentifier(stems)] { return set.contains(stem) }
            let set = Set(entries.map(stems.stem(of:)))
            known[ObjectIdentifier(stems)] = set
            return set.contains(stem)
        }
    }
}
