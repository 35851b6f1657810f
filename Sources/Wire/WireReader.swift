import JSONText
import Reports

/// Reads the messages of the worker protocol, value by value, straight into what they mean.
///
/// ```swift
/// var reader = WireReader(Array(#"{"id":"a.txt"}"#.utf8))
/// try reader.object { reader, name in id = try reader.string() }
/// ```
public struct WireReader {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var depth = 0
    /// The document whose places are written without its name.
    var document = (id: "", path: "", ordinal: 0)
    /// The sentences that places name by number.
    var sentences: [PlacedSentence] = []

    /// Gives the table whose rows came ahead of its report.
    var tablePart: WorkerReply.TableParts?

    private static let deepestNesting = 200

    /// - Parameter range: where the message stands in `bytes`; everything when left out.
    public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        position = range.lowerBound
        start = range.lowerBound
        end = range.upperBound
    }

    private let start: Int

    /// How many bytes of the message were read.
    var offset: Int { position - start }

    /// Reads the name of the next member of an object that is open; nil at its end, or where no other follows.
    mutating func nextName() throws(WireError) -> String? {
        guard take(UInt8(ascii: ",")) else { return nil }
        skipSpace()
        let name = try string()
        guard take(UInt8(ascii: ":")) else { throw failure("expected ':' after the name, found \(found)") }
        return name
    }

    /// Reads values with commas between them up to the end.
    mutating func sequence(_ element: (inout WireReader) throws(WireError) -> Void) throws(WireError) {
        repeat { try element(&self) } while take(UInt8(ascii: ","))
        try finish()
    }

    func failure(_ reason: String) -> WireError { WireError(reason: reason, byte: position - start + 1) }

    /// The error for a field that a message does not have.
    func unknown(_ name: String, in message: String, known: [String]) -> WireError {
        failure("\(message) has no field '\(name)'\(Suggestion.hint(for: name, in: known) ?? "")")
    }

    // MARK: Structure

    /// Reads an object; `field` must read the value of each name.
    mutating func object(
        _ field: (inout WireReader, String) throws(WireError) -> Void
    ) throws(WireError) {
        try open(UInt8(ascii: "{"), "an object")
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return
        }
        while true {
            skipSpace()
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw failure("expected ':' after the name, found \(found)") }
            try field(&self, name)
            if take(UInt8(ascii: "}")) {
                depth -= 1
                return
            }
            guard take(UInt8(ascii: ",")) else { throw failure("expected ',' or '}', found \(found)") }
        }
    }

    /// Reads a list; `element` must read each of its values.
    mutating func list(_ element: (inout WireReader) throws(WireError) -> Void) throws(WireError) {
        try open(UInt8(ascii: "["), "a list")
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return
        }
        while true {
            try element(&self)
            if take(UInt8(ascii: "]")) {
                depth -= 1
                return
            }
            guard take(UInt8(ascii: ",")) else { throw failure("expected ',' or ']', found \(found)") }
        }
    }

    private mutating func open(_ byte: UInt8, _ what: String) throws(WireError) {
        guard take(byte) else { throw failure("expected \(what), found \(found)") }
        guard depth < Self.deepestNesting else { throw failure("nested deeper than \(Self.deepestNesting)") }
        depth += 1
    }

    /// - Throws: where something follows the value.
    mutating func finish() throws(WireError) {
        skipSpace()
        if position < end { throw failure("expected the end of the line, found \(found)") }
    }

    /// Passes over one value, whatever it is.
    mutating func skip() throws(WireError) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): try object { reader, _ throws(WireError) in try reader.skip() }
        case UInt8(ascii: "["): try list { reader throws(WireError) in try reader.skip() }
        default: _ = try plainValue()
        }
    }

    // MARK: Plain values

    mutating func integer() throws(WireError) -> Int {
        guard case .integer(let integer) = try plainValue() else { throw failure("expected a whole number") }
        return integer
    }

    /// A number, with or without a fraction.
    mutating func number() throws(WireError) -> Double {
        guard let number = try plainValue().asDouble else { throw failure("expected a number") }
        return number
    }

    mutating func boolean() throws(WireError) -> Bool {
        guard case .boolean(let boolean) = try plainValue() else { throw failure("expected true or false") }
        return boolean
    }

    mutating func optionalString() throws(WireError) -> String? { takeNull() ? nil : try string() }

    /// Passes over `null`, where that comes next.
    mutating func takeNull() -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: "n") else { return false }
        return (try? word("null")) != nil
    }

    mutating func strings() throws(WireError) -> [String] {
        var strings: [String] = []
        try list { reader throws(WireError) in strings.append(try reader.string()) }
        return strings
    }

    /// A string, number, boolean or null.
    mutating func plainValue() throws(WireError) -> Value {
        skipSpace()
        switch peek {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try numeral()
        case UInt8(ascii: "t"):
            try word("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .none
        default: throw failure("expected a value, found \(found)")
        }
    }

    /// Passes over what must come next, byte for byte.
    mutating func expect(_ text: StaticString) throws(WireError) { try word(text) }

    private mutating func word(_ word: StaticString) throws(WireError) {
        let length = word.utf8CodeUnitCount
        for offset in 0..<length {
            // `offset` is below the length of the literal.
            guard position + offset < end, unsafe bytes[position + offset] == word.utf8Start[offset] else {
                throw failure("expected \(word)")
            }
        }
        position += length
    }

    private mutating func numeral() throws(WireError) -> Value {
        let first = position
        let isNegative = take(UInt8(ascii: "-"))
        var magnitude: UInt64 = 0
        var isInteger = true
        var fits = true
        loop: while position < end {
            let byte = bytes[position]
            switch byte {
            case 0x30...0x39:
                let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 0x30))
                if overflow || carry { fits = false }
                magnitude = sum
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                isInteger = false
            default: break loop
            }
            position += 1
        }
        if isInteger, fits, position > first + (isNegative ? 1 : 0) {
            if !isNegative, let integer = Int(exactly: magnitude) { return .integer(integer) }
            if isNegative, magnitude <= 1 << 63 { return .integer(Int(truncatingIfNeeded: 0 &- magnitude)) }
        }
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        guard !isInteger, let number = Double(text), number.isFinite else {
            position = first
            throw failure(isInteger ? "'\(text)' is no whole number of 64 bits" : "'\(text)' is no number")
        }
        return .number(number)
    }

    // MARK: Strings

    mutating func string() throws(WireError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw failure("expected a string, found \(found)") }
        let first = position
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return try decoded(bytes.span.extracting(first..<position - 1))
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: first) }
            position += 1
        }
        throw failure("a string has no end")
    }

    private func decoded(_ content: Span<UInt8>) throws(WireError) -> String {
        guard let string = String(utf8: content) else { throw failure("a string is not UTF-8") }
        return string
    }

    /// The string that begins at `first`, whose first escape is ahead.
    private mutating func escapedString(from first: Int) throws(WireError) -> String {
        var content = Array(bytes[first..<position])
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try decoded(content.span)
            case UInt8(ascii: "\\"): try appendEscape(to: &content)
            default: content.append(byte)
            }
        }
        throw failure("a string has no end")
    }

    private mutating func appendEscape(to content: inout [UInt8]) throws(WireError) {
        let byte = peek
        position += 1
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "u"): content.append(contentsOf: String(try codePoint()).utf8)
        default: throw failure("an unknown escape in a string")
        }
    }

    /// The code point of `\uXXXX`, or of two that form a pair; U+FFFD for half a pair.
    private mutating func codePoint() throws(WireError) -> Character {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        let after = position
        if first < 0xDC00, peek == UInt8(ascii: "\\") {
            position += 1
            if take(UInt8(ascii: "u")), case let second = try hexadecimal(), (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return Character(scalar)
            }
        }
        position = after
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(WireError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(peek)).hexDigitValue else {
                throw failure("expected four hexadecimal digits, found \(found)")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    // MARK: Bytes

    /// The byte ahead; 0, which begins nothing, at the end.
    private var peek: UInt8 { position < end ? bytes[position] : 0 }

    /// Whether an object comes next.
    mutating func isAtObject() -> Bool {
        skipSpace()
        return peek == UInt8(ascii: "{")
    }

    /// Whether a list comes next.
    mutating func isAtList() -> Bool {
        skipSpace()
        return peek == UInt8(ascii: "[")
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Passes over the space before a value.
    mutating func skipToValue() { skipSpace() }

    private mutating func skipSpace() {
        while position < end, bytes[position] <= 0x20, isSpace(bytes[position]) { position += 1 }
    }

    private var found: String {
        guard position < end else { return "the end" }
        let byte = bytes[position]
        return byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(byte)"
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
