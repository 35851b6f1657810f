/// How values look to a reader, whatever the form.
enum Display {
    /// Text on one line, with single spaces. A mark at its beginning, which would combine with what stands before
    /// the text, gets a dotted circle to stand on.
    static func line(_ text: String) -> String {
        // A text may be long, and a table show it in many rows.
        if !Work.goesOn(over: text.utf8.count * 2) { return "" }
        let line = withSingleSpaces(UnicodeText.visible(text, .spaces))
        guard let first = line.unicodeScalars.first, first.value >= 0x300 else { return line }
        let combines = first.properties.isGraphemeExtend || first.properties.generalCategory == .spacingMark
        return combines ? "◌" + line : line
    }

    private static func withSingleSpaces(_ text: String) -> String {
        let space = UInt8(ascii: " ")
        var before = space
        var isSingle = text.utf8.last != space
        for byte in text.utf8 where isSingle {
            isSingle = byte != space || before != space
            before = byte
        }
        if isSingle { return text }
        // A space stays one byte whatever comes behind it, so that what is left is sound.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 where byte != space || bytes.last ?? space != space { bytes.append(byte) }
        if bytes.last == space { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
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
}
