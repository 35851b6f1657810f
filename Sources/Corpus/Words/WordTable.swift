/// A table from words to values that never changes after it is made.
///
/// Looked up by `WordHash`, which is mixed well already, so that no further hashing is needed: a standard dictionary
/// hashes every key against hostile input, which took a sixth of the time of all recognisers. A word that is on no
/// list is mostly turned away by one bit of `filter`, before any memory is read.
struct WordTable<Value: Sendable>: Sendable {
    /// A bit for the top six bits of each key's hash.
    private let filter: UInt64
    /// The keys by their lowest bits, 0 where free; the place of the value at the same index.
    private let keys: [UInt64]
    private let places: [Int32]
    private let values: [Value]
    private let mask: Int

    /// Of equal keys the last one counts. A key of 0, which belongs to marks, is left out.
    init(_ entries: some Collection<(key: UInt64, value: Value)>) {
        var capacity = 4
        while capacity < entries.count * 2 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var places = [Int32](repeating: 0, count: capacity)
        var values: [Value] = []
        var filter: UInt64 = 0
        for (key, value) in entries where key != 0 {
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            places[slot] = Int32(truncatingIfNeeded: values.count)
            values.append(value)
            filter |= 1 << (key >> 58)
        }
        self.filter = filter
        self.keys = keys
        self.places = places
        self.values = values
        mask = capacity - 1
    }

    init(_ entries: [UInt64: Value]) { self.init(entries.map { (key: $0.key, value: $0.value) }) }

    /// Lists of folded words, separated by blanks, each with the value of all its words.
    init(words lists: [(String, Value)]) {
        self.init(lists.flatMap { words, value in WordHash.all(words).map { (key: $0, value: value) } })
    }

    /// The value of a word; nil where it has none.
    @inline(__always)
    subscript(hash: UInt64) -> Value? { place(of: hash).map { values[$0] } }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { place(of: hash) != nil }

    @inline(__always)
    private func place(of hash: UInt64) -> Int? {
        filter &>> (hash &>> 58) & 1 == 0 ? nil : search(hash)
    }

    private func search(_ hash: UInt64) -> Int? {
        guard hash != 0 else { return nil }
        var slot = Int(truncatingIfNeeded: hash) & mask
        // Half of the places are free, so the walk ends.
        while keys[slot] != hash {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return Int(places[slot])
    }

    /// With the words of another table, whose values win.
    func adding(_ other: WordTable) -> WordTable { WordTable(entries + other.entries) }

    private var entries: [(key: UInt64, value: Value)] {
        keys.indices.compactMap { keys[$0] == 0 ? nil : (key: keys[$0], value: values[Int(places[$0])]) }
    }

    /// The words, in no order.
    var words: [UInt64] { keys.filter { $0 != 0 } }
}

/// A set of words that never changes after it is made.
struct WordSet: Sendable {
    private let table: WordTable<Void>

    init(_ hashes: some Collection<UInt64>) { table = WordTable(hashes.map { (key: $0, value: ()) }) }

    /// A list of folded words, separated by blanks.
    init(_ words: String) { self.init(WordHash.all(words)) }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { table.contains(hash) }

    func union(_ other: WordSet) -> WordSet { WordSet(table.words + other.table.words) }
}
