/// What a character is for the scanners: the coarse groups of Unicode's general categories.
package enum CharacterKind: UInt8 {
    case letter, digit, mark, space, punctuation, symbol, currency, control

    /// The kind of a character outside ASCII; the alphabets met most often are answered without a look-up.
    static func of(_ value: UInt32) -> CharacterKind {
        switch value {
        case 0xC0...0x24F: return value == 0xD7 || value == 0xF7 ? .symbol : .letter
        case 0x400...0x481, 0x48A...0x52F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .letter
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85, 0x1680: return .space
        case 0x2010...0x2027, 0x2030...0x205E: return value == 0x2044 || value == 0x2052 ? .symbol : .punctuation
        case 0xA2...0xA5, 0x20A0...0x20CF: return .currency
        default: return byCategory(value)
        }
    }

    private static func byCategory(_ value: UInt32) -> CharacterKind {
        guard let scalar = Unicode.Scalar(value) else { return .control }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .decimalNumber: return .digit
        case .letterNumber: return .letter
        case .otherNumber, .mathSymbol, .modifierSymbol, .otherSymbol: return .symbol
        case .currencySymbol: return .currency
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .control, .surrogate, .privateUse, .unassigned: return .control
        case .format: return .mark
        default: return .punctuation
        }
    }

    /// Whether the character is a capital letter.
    @inline(__always)
    static func isUpper(_ value: UInt32) -> Bool {
        value < 0x80 ? value &- 0x41 < 26 : isWideUpper(value)
    }

    /// Whether the character is a small letter.
    @inline(__always)
    static func isLower(_ value: UInt32) -> Bool {
        value < 0x80 ? value &- 0x61 < 26 : isWideLower(value)
    }

    @inline(never)
    private static func isWideUpper(_ value: UInt32) -> Bool {
        guard let category = Unicode.Scalar(value)?.properties.generalCategory else { return false }
        return category == .uppercaseLetter || category == .titlecaseLetter
    }

    @inline(never)
    private static func isWideLower(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.generalCategory == .lowercaseLetter
    }

    package static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        return of(value) == .letter
    }

    /// An apostrophe, straight or curly.
    static func isApostrophe(_ value: UInt32) -> Bool {
        value == 0x27 || value == 0x2019 || value == 0x2018 || value == 0x02BC
    }

    /// Quotation marks and brackets that open.
    static func isOpener(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x201E, 0x201A, 0x2039, 0x300C, 0x300E: true
        default: false
        }
    }

    /// Quotation marks and brackets that close.
    static func isCloser(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F: true
        default: false
        }
    }
}
