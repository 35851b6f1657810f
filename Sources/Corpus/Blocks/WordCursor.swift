/// Walks over the words of a short stretch of text: letters, digits and apostrophes; all else separates.
///
/// It is handed the text at each step rather than keeping it, so that making one counts no reference.
struct WordCursor {
    private let stop: Int
    private var position: Int
    /// The word met last.
    private(set) var word = Span(0, 0)
    /// A hash of all words so far, without case, apostrophes and what separates them.
    private(set) var hash = Self.seed

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ span: Span) {
        position = span.start
        stop = span.stop
    }

    /// Whether no letter and no digit was met so far.
    var isEmpty: Bool { hash == Self.seed }

    /// Goes to the next word; false at the end.
    mutating func next(in text: borrowing Text) -> Bool {
        while position < stop {
            let bytes = text.eight(at: position)
            let run = bytes.alphanumericRun
            // Most words have less than eight letters and nothing but a space or a mark behind them.
            guard run < 8 else { return longWord(in: text) }
            let end = position + run
            let after = text[end]
            guard end >= stop || after < 0x80 && after != Ascii.apostrophe else { return longWord(in: text) }
            guard run > 0 else {
                position += 1
                continue
            }
            word = Span(position, min(end, stop))
            position = word.stop
            separate()
            mix(bytes.first(word.count).lowered.bits)
            return true
        }
        return false
    }

    /// The next word of any length, with whatever characters.
    @inline(never)
    private mutating func longWord(in text: borrowing Text) -> Bool {
        while position < stop, !Self.isWordByte(text, position) { position += 1 }
        guard position < stop else { return false }
        let start = position
        separate()
        // The letters gathered since the last eight were mixed in.
        var letters: UInt64 = 0
        var bits: UInt64 = 0
        while position < stop {
            let bytes = text.eight(at: position)
            let run = min(bytes.alphanumericRun, stop - position)
            var added = bytes.first(run).lowered.bits
            var width = run
            if run == 0 {
                guard Self.isWordByte(text, position) else { break }
                // Apostrophes are left out.
                let byte = text[position]
                let isApostrophe = byte == Ascii.apostrophe || byte == 0xE2
                added = isApostrophe ? 0 : UInt64(byte)
                width = isApostrophe ? 0 : 1
                position += byte == 0xE2 ? 3 : 1
            }
            position += run
            letters |= added << bits
            bits += UInt64(truncatingIfNeeded: width * 8)
            if bits >= 64 {
                mix(letters)
                bits -= 64
                // Those that found no more room.
                letters = bits == 0 ? 0 : added >> (UInt64(truncatingIfNeeded: width * 8) - bits)
            }
        }
        if bits > 0 { mix(letters) }
        position = min(position, stop)
        word = Span(start, position)
        return true
    }

    /// Parts a word from the one before.
    @inline(__always)
    private mutating func separate() {
        if !isEmpty { mix(UInt64(Ascii.space)) }
    }

    @inline(__always)
    private mutating func mix(_ letters: UInt64) {
        hash = (hash ^ letters) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
    }

    private static func isWordByte(_ text: borrowing Text, _ position: Int) -> Bool {
        let byte = text[position]
        if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == Ascii.apostrophe { return true }
        guard byte >= 0x80 else { return false }
        // General punctuation (dashes, quotation marks, bullets) separates, all but the apostrophe.
        guard byte == 0xE2 else { return byte != 0xC2 }
        return text[position + 1] == 0x80 && text[position + 2] == 0x99
    }

    /// The hash of all words of a stretch; 0 where it has none.
    static func hash(of text: borrowing Text, _ span: Span) -> UInt64 {
        var cursor = WordCursor(span)
        var found = false
        while cursor.next(in: text) { found = true }
        return found ? cursor.hash : 0
    }

    /// The hash of the first word of a stretch: stretches that differ in it differ in `hash(of:_:)` too.
    static func firstHash(of text: borrowing Text, _ span: Span) -> UInt64 {
        var cursor = WordCursor(span)
        return cursor.next(in: text) ? cursor.hash : 0
    }
}
