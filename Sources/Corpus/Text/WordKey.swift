/// A short ASCII word, any case, as one integer, so that looking a word up touches no string.
///
/// Up to eight letters are packed as they are; longer words (to 24 letters) are hashed eight letters at a time, with the
/// top bit set to keep the two apart.
struct WordKey: Hashable, Sendable {
    let packed: UInt64

    /// No word is longer, in bytes.
    static let longest = 24

    /// Nil for words that hold anything but letters and full stops, or are longer.
    @inline(__always)
    init?(_ text: borrowing Text, _ start: Int, _ stop: Int) {
        let length = stop - start
        guard length > 0, length <= Self.longest else { return nil }
        let front = text.eight(at: start).first(length)
        guard front.isWord(min(length, 8)) else { return nil }
        if length <= 8 {
            packed = front.lowered.bits
        } else {
            guard let rest = Self.hash(text, start + 8, stop, after: front) else { return nil }
            packed = rest
        }
    }

    @inline(never)
    private static func hash(_ text: borrowing Text, _ start: Int, _ stop: Int, after front: EightBytes) -> UInt64? {
        var hash = add(front.lowered, to: seed)
        var position = start
        while position < stop {
            let next = text.eight(at: position).first(stop - position)
            guard next.isWord(min(stop - position, 8)) else { return nil }
            hash = add(next.lowered, to: hash)
            position += 8
        }
        return hash | hashed
    }

    /// The keys of words that are written in the source, with white space between them; those that no text could
    /// match are left out.
    static func all(in words: String) -> [WordKey] {
        let text = Text(words)
        var keys: [WordKey] = []
        var start = 0
        for position in 0...text.count where text[position] <= Ascii.space {
            if let key = WordKey(text, start, position) { keys.append(key) }
            start = position + 1
        }
        return keys
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let hashed: UInt64 = 1 << 63

    @inline(__always)
    private static func add(_ letters: EightBytes, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ letters.bits) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
