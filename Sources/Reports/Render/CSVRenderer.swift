/// Writes tables as CSV (RFC 4180): UTF-8, fields in quotes where they must be, lines
/// ended by CR LF, the names of the columns first.
///
/// A cell with a place holds its text, and a further column `<name>_source` says where it is: `document:line`.
/// Of a run, CSV holds the rows.
///
/// Documents come from strangers, and spreadsheets run what looks like a formula. A text that begins with `=`, `+`,
/// `-`, `@`, a tab or a carriage return is therefore written with an apostrophe before it, which spreadsheets take for
/// "this is text". Numbers, also those in texts (`-5`, `+3.2`, `-1,000`), are never changed; where every byte counts,
/// set ``guardsFormulas`` to false or use JSON.
public struct CSVRenderer: Renderer {
    /// Whether text that a spreadsheet would run is disarmed.
    public var guardsFormulas: Bool
    /// Between the fields: a comma, or a tab for TSV.
    public var separator: Unicode.Scalar
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    public var hasByteOrderMark: Bool

    public init(guardsFormulas: Bool = true, separator: Unicode.Scalar = ",", hasByteOrderMark: Bool = false) {
        self.guardsFormulas = guardsFormulas
        self.hasByteOrderMark = hasByteOrderMark
        self.separator = separator
    }

    public func render(_ run: RunResult, into sink: TextSink) throws { try render(run.rows, into: sink) }

    public func render(_ table: ResultTable, into sink: TextSink) throws {
        let withPlaces = try ColumnFacts.of(table).map(\.hasPlaces)
        var names: [Value] = []
        for (name, hasPlaces) in zip(table.columns, withPlaces) {
            names.append(.string(name))
            if hasPlaces { names.append(.string("\(name)_source")) }
        }
        // A source column may meet one that the table has already.
        let distinct = ResultTable(columns: names.map(\.text)).columns
        if hasByteOrderMark { try sink.write("\u{FEFF}") }
        try sink.write(line(distinct.map { .string($0) }))
        try table.forEachRow { row in
            var fields: [Value] = []
            for (value, hasPlaces) in zip(row.values, withPlaces) {
                fields.append(value)
                if hasPlaces { fields.append(.string(value.places.map(\.citation).joined(separator: "; "))) }
            }
            try sink.write(line(fields))
        }
    }

    private func line(_ values: [Value]) -> String {
        let fields = values.map(field)
        // A lone empty field must not look like an empty line, which readers skip.
        if fields == [""] { return "\"\"\r\n" }
        return fields.joined(separator: String(separator)) + "\r\n"
    }

    private func field(_ value: Value) -> String {
        var text = Work.goesOn(over: value.size * 2) ? value.text : ""
        if guardsFormulas, value.asDouble == nil, CSVRenderer.isFormula(text) { text = "'" + text }
        // By code points: a mark that combines would hide a comma from a search by characters.
        let mustQuote = text.unicodeScalars.contains { $0 == separator || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        if !mustQuote, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Whether a spreadsheet might run a text: the wide forms count too, and what stands before them unseen.
    static func isFormula(_ text: String) -> Bool {
        if let first = text.unicodeScalars.first, first == "\t" || first == "\r" { return true }
        let seen = text.unicodeScalars.drop { scalar in
            scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        }
        guard let first = seen.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
        return !isNumber(text)
    }

    /// Whether a text is a sign with nothing but a number behind it, as people write them: `-5`, `+3.2`, `-1,000.50`,
    /// `-2e9`, `-5%`.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8.dropFirst()
        if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
        guard let sign = text.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"),
            let first = rest.first, isDigit(first) || first == UInt8(ascii: ".")
        else { return false }
        let digits = rest.filter { $0 != UInt8(ascii: ",") }
        // No hexadecimal digits: those are Swift's notation, not that of people.
        guard !digits.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) else { return false }
        return Double(String(decoding: digits, as: UTF8.self))?.isFinite == true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
