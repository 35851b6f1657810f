/// Writes JSON: whole values, or the pieces of a text whose layout the caller chooses.
struct JSONWriter {
    private(set) var text = ""

    /// Writes punctuation and white space as they are.
    mutating func raw(_ piece: String) { text += piece }

    mutating func write(_ value: Value) {
        switch value {
        case .none: text += "null"
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .integer(let integer): text += String(integer)
        case .number(let number): text += number.isFinite ? number.description : "null"
        case .string(let string): write(string)
        case .bytes: write(value.text)
        case .place(let place): write(object: JSONWriter.fields(of: place))
        case .list(let values):
            text += "["
            for (index, element) in values.enumerated() {
                if index > 0 { text += "," }
                write(element)
            }
            text += "]"
        case .record(let fields): write(object: fields.map { ($0.name, $0.value) })
        }
    }

    mutating func write(object fields: [(String, Value)]) {
        text += "{"
        for (index, (name, value)) in fields.enumerated() {
            if index > 0 { text += "," }
            write(name)
            text += ":"
            write(value)
        }
        text += "}"
    }

    /// Writes a string with its quotes. Only what must be escaped is, the two line separators that JavaScript takes for
    /// line ends, and what would act on a terminal.
    mutating func write(_ string: String) {
        if !Work.goesOn(over: string.utf8.count * 2 + 32) { return }
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            text += string
        } else {
            for scalar in string.unicodeScalars { write(scalar) }
        }
        text += "\""
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}",
            _ where UnicodeText.isControlOrDirection(scalar):
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }

    static func fields(of place: Place) -> [(String, Value)] {
        [
            ("text", .string(place.text)), ("kind", .string(place.kind)), ("document", .string(place.document)),
            ("start", .integer(place.start)), ("stop", .integer(place.stop)), ("line", .integer(place.line)),
        ]
    }
}
