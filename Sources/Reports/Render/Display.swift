/// How values look to a reader, whatever the form.
enum Display {
    /// Text that cannot act on a terminal or reorder what stands around it: control characters become visible
    /// (ESC as ␛), line ends and tabs spaces, and marks that turn the direction of writing U+FFFD.
    static func harmless(_ text: String, keepingLines: Bool = false) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where keepingLines: clean.append(scalar)
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: clean.append(" ")
            case 0..<0x20: clean.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: clean.append("\u{2421}")
            case 0x80..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// Text on one line, with single spaces. A mark at its beginning, which would combine with what stands before
    /// the text, gets a dotted circle to stand on.
    static func line(_ text: String) -> String {
        let line = harmless(text).split(separator: " ").joined(separator: " ")
        guard let first = line.unicodeScalars.first, first.value >= 0x300 else { return line }
        let combines = first.properties.isGraphemeExtend || first.properties.generalCategory == .spacingMark
        return combines ? "◌" + line : line
    }

    /// A value on one line. Numbers have six significant digits, which is what a reader can use; JSON and CSV have
    /// all of them.
    static func text(_ value: Value) -> String {
        switch value {
        case .number(let number): text(number)
        case .list(let values): values.map(text).joined(separator: "; ")
        case .record(let fields): fields.map { "\(line($0.name)): \(text($0.value))" }.joined(separator: "; ")
        default: line(value.text)
        }
    }

    private static func text(_ number: Double) -> String {
        let size = number.magnitude
        guard size >= 1e-4, size < 1e15 else { return Value.text(of: number) }
        var scale = 1e5
        var bound = 10.0
        while bound <= size, scale > 1 {
            bound *= 10
            scale /= 10
        }
        bound = 1
        while bound > size {
            bound /= 10
            scale *= 10
        }
        // Below 1e15 in any case, which fits.
        let rounded = Double(Int(size * scale + 0.5)) / scale
        return (number < 0 ? -rounded : rounded).description
    }

    /// A path as part of a link: all but letters, digits, `-._~` and `/` as `%XX` (RFC 3986).
    static func encoded(path: String) -> String {
        var encoded = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
