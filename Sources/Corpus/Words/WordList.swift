/// A set of words, made of one string with spaces.
struct WordList: Sendable {
    private let keys: KeyTable
    /// Hashes of the words with letters outside ASCII.
    private let wide: Set<UInt64>
    /// One bit for each length that a word has, and for each letter that one begins with: most words are told from
    /// those of the list by these.
    private let lengths: UInt32
    private let initials: UInt32

    init(_ words: String) {
        let text = Text(words)
        var lengths: UInt32 = 0
        var initials: UInt32 = 0
        var start = 0
        for position in 0...text.count where text[position] <= Ascii.space {
            lengths |= 1 << UInt32(truncatingIfNeeded: position - start)
            if position > start { initials |= 1 << UInt32(text[start] & 0x1F) }
            start = position + 1
        }
        wide = Set(
            words.split { $0 == " " || $0 == "\n" }.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.map { word in
                let text = Text(String(word))
                return Self.hash(text, 0, text.count)
            })
        keys = KeyTable(WordKey.all(in: words).map { ($0.packed, 0) })
        self.lengths = lengths
        self.initials = initials
    }

    /// Whether the bytes are one of the words, in any case.
    @inline(__always)
    func contains(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        let length = stop - start
        guard length > 0, length <= WordKey.longest, lengths & 1 << UInt32(truncatingIfNeeded: length) != 0,
            initials & 1 << UInt32(text[start] & 0x1F) != 0
        else { return false }
        return holds(text, start, stop)
    }

    private func holds(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard let key = WordKey(text, start, stop) else {
            return !wide.isEmpty && wide.contains(Self.hash(text, start, stop))
        }
        return contains(key)
    }

    /// The hash of a word in small letters; of those outside ASCII the Latin ones are made small.
    private static func hash(_ text: borrowing Text, _ start: Int, _ stop: Int) -> UInt64 {
        var hash = WordHash()
        for position in start..<stop {
            let byte = text[position]
            let isLatinCapital = position > start && text[position - 1] == 0xC3 && (0x80...0x9E).contains(byte)
            hash.add(isLatinCapital ? byte | 0x20 : Ascii.lowered(byte))
        }
        return hash.value
    }

    func contains(_ key: WordKey) -> Bool { keys.value(of: key.packed) != nil }
}
