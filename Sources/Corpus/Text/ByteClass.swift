/// What a byte of UTF-8 can be, without looking at its neighbours.
@usableFromInline
package struct ByteClass: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let upper = ByteClass(rawValue: 1)
    static let lower = ByteClass(rawValue: 2)
    static let digit = ByteClass(rawValue: 4)
    static let space = ByteClass(rawValue: 8)
    /// `.`, `!` and `?`.
    static let terminator = ByteClass(rawValue: 16)
    /// A lead or continuation byte of a character outside ASCII.
    static let wide = ByteClass(rawValue: 32)
    /// ASCII punctuation and symbols.
    static let mark = ByteClass(rawValue: 64)
    /// Marks that end a word and are a token of their own, whatever stands around them.
    static let single = ByteClass(rawValue: 128)

    package static let letter: ByteClass = [.upper, .lower]
    package static let alphanumeric: ByteClass = [.upper, .lower, .digit]

    @inlinable @inline(__always)
    package func has(_ other: ByteClass) -> Bool { rawValue & other.rawValue != 0 }

    /// The class of a byte, worked out from the ASCII chart; `ByteTable` holds the answers.
    package static func of(_ byte: UInt8) -> ByteClass {
        switch byte {
        case 0x41...0x5A: .upper
        case 0x61...0x7A: .lower
        case 0x30...0x39: .digit
        case 0x20, 0x09...0x0D: .space
        case Ascii.period, Ascii.exclamation, Ascii.question: [.terminator, .mark]
        case 0x80...0xFF: .wide
        case Ascii.comma, Ascii.quote, Ascii.openParenthesis, Ascii.closeParenthesis, Ascii.openBracket,
            Ascii.closeBracket, Ascii.openBrace, Ascii.closeBrace:
            [.single, .mark]
        case 0x21...0x7E: .mark
        default: []
        }
    }
}
