/// A word of up to eight ASCII letters, any case, packed into one integer, so that a word list is a
/// sorted array of integers and a look-up touches no string.
struct WordKey: Hashable, Comparable, Sendable {
    let packed: UInt64

    /// Longer words and words with other characters have no key.
    init?(_ text: Text, _ start: Int, _ stop: Int) {
        guard stop > start, stop - start <= 8 else { return nil }
        var packed: UInt64 = 0
        var position = start
        while position < stop {
            let byte = Ascii.lowered(text[position])
            guard byte &- 0x61 < 26 || byte == Ascii.period else { return nil }
            packed = packed << 8 | UInt64(byte)
            position += 1
        }
        self.packed = packed
    }

    init(_ word: Substring) {
        packed = word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64(Ascii.lowered($1)) }
    }

    static func < (left: WordKey, right: WordKey) -> Bool { left.packed < right.packed }
}

/// A set of short words, written in the source as one string with spaces.
struct WordList: Sendable {
    private let keys: [WordKey]

    init(_ words: String) {
        keys = words.split { $0 == " " || $0 == "\n" }.map { WordKey($0) }.sorted()
    }

    func contains(_ key: WordKey?) -> Bool {
        guard let key else { return false }
        let index = keys.partitionPoint { $0 < key }
        return index < keys.count && keys[index] == key
    }

    func contains(_ text: Text, _ start: Int, _ stop: Int) -> Bool {
        contains(WordKey(text, start, stop))
    }
}
