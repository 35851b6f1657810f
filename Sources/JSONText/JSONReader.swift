/// Reads one JSON value from bytes, in one pass.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private let mayTake: (Int) -> Bool
    private var unasked = 0

    init(_ bytes: [UInt8], mayTake: @escaping (Int) -> Bool) {
        self.bytes = bytes
        self.mayTake = mayTake
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        if position < bytes.count { throw failure("expected the end, found \(found)") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        try take(bytes: JSONValue.size)
        switch peek {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in .object(try reader.fields()) }
        case UInt8(ascii: "["): return try nested { reader throws(JSONError) in .list(try reader.elements()) }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw failure("expected a value, found \(found)")
        }
    }

    /// Asks for the memory of what comes next; for little, together.
    private mutating func take(bytes count: Int) throws(JSONError) {
        unasked += count
        if unasked < 1 << 14 { return }
        if !mayTake(unasked) { throw failure("there is no room for all of it") }
        unasked = 0
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        if depth >= JSONValue.deepestNesting { throw failure("nested deeper than \(JSONValue.deepestNesting)") }
        depth += 1
        position += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func elements() throws(JSONError) -> [JSONValue] {
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return values }
        while true {
            values.append(try value())
            skipSpace()
            if take("]") { return values }
            if !take(",") { throw failure("expected ',' or ']', found \(found)") }
        }
    }

    private mutating func fields() throws(JSONError) -> [JSONValue.Field] {
        var fields: [JSONValue.Field] = []
        skipSpace()
        if take("}") { return fields }
        while true {
            skipSpace()
            if peek != UInt8(ascii: "\"") { throw failure("expected a name in quotes, found \(found)") }
            let name = try string()
            skipSpace()
            if !take(":") { throw failure("expected ':' after the name, found \(found)") }
            fields.append(JSONValue.Field(name, try value()))
            skipSpace()
            if take("}") { return fields }
            if !take(",") { throw failure("expected ',' or '}', found \(found)") }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let text = word.description
        guard bytes[position...].starts(with: text.utf8) else { throw failure("expected \(text)") }
        position += text.utf8.count
        return value
    }
}

extension JSONReader {
    /// A number by the grammar of RFC 8259, section 6.
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        var isInteger = true
        if take(".") {
            isInteger = false
            try digits()
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        // ASCII alone, so the text is what was read.
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else {
            position = start
            throw failure("the number is too large")
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek) { position += 1 }
        if position == start { throw failure("expected a digit, found \(found)") }
    }

    /// A string with its quotes.
    private mutating func string() throws(JSONError) -> String {
        let opening = position
        var content: [UInt8] = []
        position += 1
        var runStart = position
        while true {
            guard position < bytes.count else {
                position = opening
                throw failure("the string has no end")
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                try take(bytes: position - opening)
                content += bytes[runStart..<position]
                position += 1
                guard let string = String(utf8: content.span) else {
                    position = opening
                    throw failure("the string is not valid UTF-8")
                }
                return string
            case UInt8(ascii: "\\"):
                content += bytes[runStart..<position]
                position += 1
                content += try escape().utf8
                runStart = position
            case 0..<0x20: throw failure("a control character in a string must be escaped")
            default: position += 1
            }
        }
    }

    /// What follows a backslash.
    private mutating func escape() throws(JSONError) -> String {
        if take("u") { return String(try unicode()) }
        let character: String? =
            switch peek {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "/"): "/"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        guard let character else { throw failure("expected an escape, found \(found)") }
        position += 1
        return character
    }

    /// The code point of `\uXXXX`, or of two that form a surrogate pair; U+FFFD for half a pair.
    private mutating func unicode() throws(JSONError) -> Character {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        let isHigh = first < 0xDC00
        let after = position
        if isHigh, take("\\"), take("u") {
            let second = try hexadecimal()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return Character(scalar)
            }
        }
        position = after
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
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

    /// The byte ahead; 0, which no rule accepts, at the end.
    private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// The character ahead, as messages name it.
    private var found: String {
        guard position < bytes.count else { return "the end" }
        let ahead = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard let scalar = ahead.unicodeScalars.first, scalar.value >= 0x20, scalar.value != 0x7F else {
            return "a control character"
        }
        return "'\(scalar)'"
    }

    private func failure(_ reason: String) -> JSONError { JSONError(reason, at: position, in: bytes) }
}
