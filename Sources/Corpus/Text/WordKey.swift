/// A short ASCII word, any case, as one integer, so that a word list is a sorted array of integers and a
/// look-up touches no string.
///
/// Up to eight letters are packed as they are; longer words (to 24 letters) are hashed, with the top bit set
/// to keep the two apart.
struct WordKey: Hashable, Comparable, Sendable {
    let packed: UInt64

    /// Nil for words that hold anything but letters and full stops, or are longer.
    init?(_ text: Text, _ start: Int, _ stop: Int) {
        let length = stop - start
        guard length > 0, length <= 24 else { return nil }
        var packed: UInt64 = length <= 8 ? 0 : Self.seed
        var position = start
        while position < stop {
            let byte = Ascii.lowered(text[position])
            guard byte &- 0x61 < 26 || byte == Ascii.period else { return nil }
            packed = Self.add(byte, to: packed, length)
            position += 1
        }
        self.packed = length <= 8 ? packed : packed | Self.hashed
    }

    /// A word written in the source.
    init(_ word: Substring) {
        let length = word.utf8.count
        let packed = word.utf8.reduce(length <= 8 ? 0 : Self.seed) { Self.add(Ascii.lowered($1), to: $0, length) }
        self.packed = length <= 8 ? packed : packed | Self.hashed
    }

    static func < (left: WordKey, right: WordKey) -> Bool { left.packed < right.packed }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let hashed: UInt64 = 1 << 63

    @inline(__always)
    private static func add(_ byte: UInt8, to packed: UInt64, _ length: Int) -> UInt64 {
        length <= 8 ? packed << 8 | UInt64(byte) : (packed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

/// A set of words, written in the source as one string with spaces.
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
