/// The byte tests behind `WordReader.read`.
enum WordScanner {
    static func isAsciiLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Whether a letter or digit starts here; letters of any script, no punctuation.
    static func isLetterOrDigit(_ text: Text, _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return isAsciiLetter(byte) || (0x30...0x39).contains(byte) }
        // C2: Latin-1 signs. E2: general punctuation, currency signs, arrows. E3 80: CJK punctuation. EF B8…BF: specials.
        return byte >= 0xC3 && byte != 0xE2 && !(byte == 0xE3 && text[index + 1] == 0x80) && byte != 0xEF && byte < 0xF0
    }

    /// Whether a byte ends a word of so many ASCII letters: any mark or blank but an apostrophe, and but a full stop behind
    /// one letter, which may be an initial.
    @inline(__always)
    static func endsPlainWord(_ byte: UInt8, _ letters: Int) -> Bool {
        byte < 0x80 && byte != 0x27 && !(byte == 0x2E && letters == 1) && !isAsciiLetter(byte)
            && !(0x30...0x39).contains(byte)
    }

    /// The length of an apostrophe at the index, straight or curly; nil where there is none.
    static func apostrophe(_ text: Text, _ index: Int) -> Int? {
        if text[index] == 0x27 { return 1 }
        return text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99 ? 3 : nil
    }

    /// The end of a possessive mark (`'s` after a word) that starts here, or nil.
    static func possessiveEnd(_ text: Text, _ index: Int, _ stop: Int) -> Int? {
        guard let length = apostrophe(text, index), index + length < stop, text[index + length] | 0x20 == 0x73 else {
            return nil
        }
        let end = index + length + 1
        return end >= stop || !isLetterOrDigit(text, end) ? end : nil
    }

    /// Whether a comma is followed by exactly three digits, or as in India by groups of two and then three:
    /// `1,234`, `12,34,567`.
    static func isThousandsGroup(_ text: Text, _ index: Int, _ stop: Int) -> Bool {
        var comma = index
        // Four groups of two reach 99,99,99,99,999.
        for _ in 0..<4 {
            var end = comma + 1
            while end < stop, end - comma <= 4, (0x30...0x39).contains(text[end]) { end += 1 }
            if end - comma == 4 { return true }
            guard end - comma == 3, end < stop, text[end] == 0x2C else { return false }
            comma = end
        }
        return false
    }

    /// The length and kind of the mark at the index.
    static func mark(_ text: Text, _ index: Int) -> (length: Int, kind: WordKind) {
        switch text[index] {
        case 0x2D: return (1, .hyphen)
        case 0x2C: return (1, .comma)
        case 0x2E: return (1, .period)
        case 0x3A: return (1, .colon)
        case 0x3B: return (1, .semicolon)
        case 0x21: return (1, .exclamation)
        case 0x3F: return (1, .question)
        case 0x28, 0x5B: return (1, .openBracket)
        case 0x29, 0x5D: return (1, .closeBracket)
        case 0x22, 0x27, 0x60: return (1, .quote)
        case 0x24: return (1, .currency)
        case 0x25: return (1, .percent)
        case 0x2F: return (1, .slash)
        case 0xC2:
            switch text[index + 1] {
            case 0xA3, 0xA5: return (2, .currency)
            case 0xAB, 0xBB: return (2, .quote)
            default: return (2, .other)
            }
        case 0xE2: return wideMark(text, index)
        case 0x00..<0xC0: return (1, .other)
        case 0xC0..<0xE0: return (2, .other)
        case 0xE0..<0xF0: return (3, .other)
        default: return (4, .other)
        }
    }

    /// General punctuation (E2 80 …) and currency signs (E2 82 …).
    private static func wideMark(_ text: Text, _ index: Int) -> (length: Int, kind: WordKind) {
        switch (text[index + 1], text[index + 2]) {
        case (0x80, 0x90), (0x80, 0x91): (3, .hyphen)
        case (0x80, 0x92), (0x80, 0x93), (0x80, 0x94), (0x80, 0x95), (0x88, 0x92): (3, .dash)
        case (0x80, 0x98...0x9F), (0x80, 0xB9), (0x80, 0xBA): (3, .quote)
        case (0x82, 0xA0...0xBF): (3, .currency)
        default: (3, .other)
        }
    }
}
