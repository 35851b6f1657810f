/// A short ASCII word, any case, as one integer, so that looking a word up touches no string.
///
/// Up to eight letters are packed as they are; longer words (to 24 letters) are hashed, with the top bit set
/// to keep the two apart.
struct WordKey: Hashable, Sendable {
    let packed: UInt64

    /// Nil for words that hold anything but letters and full stops, or are longer.
    init?(_ text: borrowing Text, _ start: Int, _ stop: Int) {
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

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let hashed: UInt64 = 1 << 63

    @inline(__always)
    private static func add(_ byte: UInt8, to packed: UInt64, _ length: Int) -> UInt64 {
        length <= 8 ? packed << 8 | UInt64(byte) : (packed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
