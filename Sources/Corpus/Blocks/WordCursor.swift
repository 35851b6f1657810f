/// Walks over the words of a short stretch of text: letters, digits and apostrophes; all else separates.
struct WordCursor {
    private let text: Text
    private let table = ByteTable.shared
    private let stop: Int
    private var position: Int
    /// The word met last.
    private(set) var word = Span(0, 0)
    /// A hash of all words so far, without case, apostrophes and what separates them.
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ text: Text, _ span: Span) {
        self.text = text
        position = span.start
        stop = span.stop
    }

    /// Goes to the next word; false at the end.
    mutating func next() -> Bool {
        // The later bytes of a dash or bullet are no letters.
        while position < stop, !isWordByte(at: position) || Ascii.isContinuation(text[position]) { position += 1 }
        guard position < stop else { return false }
        let start = position
        if hash != 0xCBF2_9CE4_8422_2325 { mix(Ascii.space) }
        while position < stop, isWordByte(at: position) {
            let byte = text[position]
            if byte == 0xE2 {
                position += 3
            } else {
                if byte != Ascii.apostrophe { mix(Ascii.lowered(byte)) }
                position += 1
            }
        }
        position = min(position, stop)
        word = Span(start, position)
        return true
    }

    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private func isWordByte(at position: Int) -> Bool {
        let byte = text[position]
        let kind = table[byte]
        if kind.has(.alphanumeric) { return true }
        if byte == Ascii.apostrophe { return true }
        guard kind.has(.wide) else { return false }
        // General punctuation (dashes, quotation marks, bullets) separates, all but the apostrophe.
        guard byte == 0xE2 else { return byte != 0xC2 }
        return text[position + 1] == 0x80 && text[position + 2] == 0x99
    }

    /// The hash of all words of a stretch; 0 where it has none.
    static func hash(of text: Text, _ span: Span) -> UInt64 {
        var cursor = WordCursor(text, span)
        var found = false
        while cursor.next() { found = true }
        return found ? cursor.hash : 0
    }
}
