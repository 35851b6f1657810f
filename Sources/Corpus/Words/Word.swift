/// What a word is made of.
enum WordKind: UInt8, Sendable {
    case word, number, possessive, hyphen, dash, comma, period, colon, semicolon, exclamation, question
    case openBracket, closeBracket, quote, currency, percent, slash, other
}

/// How a word is written.
struct WordShape: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let capitalized = WordShape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    static let allCapitals = WordShape(rawValue: 2)
    /// A capital after a small letter: `McDonald`, `iPhone`.
    static let mixed = WordShape(rawValue: 4)
    /// A full stop inside or at the end: `U.S.`, `J.`
    static let dotted = WordShape(rawValue: 8)
    static let hasDigit = WordShape(rawValue: 16)
    static let spaceBefore = WordShape(rawValue: 32)
    static let sentenceStart = WordShape(rawValue: 64)
    /// One letter, with or without a full stop.
    static let initial = WordShape(rawValue: 128)
}

/// A piece of a sentence as the recognisers see it: what it is made of, how it is written, and the lists it is on.
struct Word: Sendable {
    let start: UInt32
    /// At most `maximumLength`.
    private let length: UInt16
    let kind: WordKind
    var shape: WordShape
    /// Of the folded form, see `WordHash`; 0 for marks.
    let hash: UInt64
    var classes: WordClass

    /// In bytes. What is longer, which no word of a language is, is cut.
    static let maximumLength = Int(UInt16.max)

    @inline(__always)
    init(_ start: Int, _ stop: Int, _ kind: WordKind, _ shape: WordShape, hash: UInt64) {
        self.start = UInt32(truncatingIfNeeded: start)
        length = UInt16(truncatingIfNeeded: stop - start)
        self.kind = kind
        self.shape = shape
        self.hash = hash
        classes = []
    }

    var stop: UInt32 { start + UInt32(length) }
}
