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
            let start = position
            var bytes = text.eight(at: position)
            var run = bytes.alphanumericRun
            if run == 0 {
                guard text[position] < 0x80, text[position] != Ascii.apostrophe else { return unusualWord(in: text) }
                position += 1
                continue
            }
            separate()
            while run == 8, position + 8 <= stop {
                mix(bytes.lowered.bits)
                position += 8
                bytes = text.eight(at: position)
                run = bytes.alphanumericRun
            }
            run = min(run, stop - position)
            let letters = bytes.first(run).lowered.bits
            position += run
            // Most words have nothing but a space or a mark behind them.
            let after = text[position]
            if position < stop, after >= 0x80 || after == Ascii.apostrophe {
                finish(in: text, letters, run)
            } else if run > 0 {
                mix(letters)
            }
            word = Span(start, position)
            return true
        }
        return false
    }

    /// The next word, before which there is a byte that is no letter, digit or plain mark.
    @inline(never)
    private mutating func unusualWord(in text: borrowing Text) -> Bool {
        // The later bytes of a dash or bullet are no letters.
        while position < stop, !Self.isWordByte(text, position) || Ascii.isContinuation(text[position]) {
            position += 1
        }
        guard position < stop else { return false }
        let start = position
        separate()
        finish(in: text, 0, 0)
        word = Span(start, position)
        return true
    }

    /// Goes to the end of a word with apostrophes or characters outside ASCII; `count` letters of it are not mixed in
    /// yet.
    @inline(never)
    private mutating func finish(in text: borrowing Text, _ letters: UInt64, _ count: Int) {
        var letters = letters
        var bits = UInt64(truncatingIfNeeded: count * 8)
        while position < stop, Self.isWordByte(text, position) {
            let byte = text[position]
            if byte == 0xE2 {
                position += 3
                continue
            }
            position += 1
            if byte == Ascii.apostrophe { continue }
            letters |= UInt64(Ascii.lowered(byte)) << bits
            bits += 8
            if bits == 64 {
                mix(letters)
                letters = 0
                bits = 0
            }
        }
        if bits > 0 { mix(letters) }
        position = min(position, stop)
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
