import Corpus

/// The characters of a query.
extension QueryParser {
    var isAtEnd: Bool { position >= source.count }

    /// The byte at this place, 0 at the end.
    var peek: UInt8 { peek(0) }

    func peek(_ offset: Int) -> UInt8 { position + offset < source.count ? source[position + offset] : 0 }

    func isSpace(_ byte: UInt8) -> Bool { byte == Ascii.space || byte &- 9 < 5 }

    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == Ascii.underscore }

    mutating func skipSpace() {
        while !isAtEnd, isSpace(peek) { position += 1 }
    }

    /// Takes a sign that stands here.
    mutating func take(_ sign: String) -> Bool {
        guard source[position...].starts(with: sign.utf8) else { return false }
        position += sign.utf8.count
        return true
    }

    mutating func close(_ sign: String) throws(QueryError) {
        skipSpace()
        if !take(sign) { throw error(found, expected: "'\(sign)'") }
    }

    /// Takes these words, each with an end behind it.
    mutating func takeWords(_ words: String...) -> Bool {
        let start = position
        for word in words {
            skipSpace()
            guard take(word), isAtEnd || !isWordByte(peek) else {
                position = start
                return false
            }
        }
        return true
    }

    /// A name of letters, digits and underscores; empty where none stands.
    mutating func takeIdentifier() -> String {
        let start = position
        while !isAtEnd, isLetter(peek) || (position > start && peek &- Ascii.zero < 10) { position += 1 }
        return String(decoding: source[start..<position], as: UTF8.self)
    }

    /// Whether a byte can stand in a bare word.
    func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case Ascii.quote, Ascii.openBracket, Ascii.closeBracket, Ascii.openParenthesis, Ascii.closeParenthesis,
            Ascii.openBrace, Ascii.closeBrace, Ascii.pipe, Ascii.less, Ascii.greater:
            false
        default: !isSpace(byte)
        }
    }

    /// What stands here, for a message.
    var found: String {
        if isAtEnd { return "found the end" }
        let rest = String(decoding: source[position...], as: UTF8.self)
        return "found '\(rest.prefix(1))'"
    }

    func error(_ message: String, expected: String = "", at offset: Int? = nil) -> QueryError {
        QueryError(query: query, offset: offset ?? position, message: message, expected: expected)
    }
}
