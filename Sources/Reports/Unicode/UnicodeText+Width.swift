extension UnicodeText {
    /// The number of terminal columns the text takes: 2 for wide characters (East Asian ones, emoji), 0 for marks
    /// that combine and for control characters, 1 for the others.
    public static func width(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        var sum = 0
        for (number, character) in text.enumerated() {
            if number & 1023 == 1023, !Work.goesOn(over: 1 << 14) { break }
            sum += width(of: character)
        }
        return sum
    }

    /// The number of columns of one character: that of its widest code point, and 2 where a selector asks for the
    /// emoji form.
    static func width(of character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar == "\u{FE0F}" { return 2 }
            width = max(width, columns(of: scalar))
            // A flag is a pair of letters, each of them narrow.
            if isRegionalIndicator(scalar) { width = 2 }
        }
        return width
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xAD
            return isControl ? 0 : 1
        }
        // Dashes and curly quotes are in every text; asking for their properties takes long.
        if (0x2010...0x2027).contains(scalar.value) { return 1 }
        if scalar.properties.isEmojiPresentation || isWide(scalar.value) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        // The vowels and final consonants of a Korean syllable stand below its first consonant.
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    /// The code points whose East_Asian_Width is W or F (UAX #11), by blocks; emoji are known by their own property.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x2FFFD,
            0x30000...0x3FFFD:
            true
        default: false
        }
    }
}
