/// A set of words, written in the source as one string with spaces.
struct WordList: Sendable {
    private let keys: KeyTable
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
        guard let key = WordKey(text, start, stop) else { return false }
        return contains(key)
    }

    func contains(_ key: WordKey) -> Bool { keys.value(of: key.packed) != nil }
}
