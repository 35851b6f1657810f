/// Writes tables as CSV (RFC 4180): UTF-8 without a byte order mark, fields in quotes where they must be, lines
/// ended by CR LF, the names of the columns first.
///
/// A cell with a place holds its text, and a further column `<name>_source` says where it is: `document:line`.
/// Of a run, CSV holds the rows.
///
/// Documents come from strangers, and spreadsheets run what looks like a formula. A text that begins with `=`, `+`,
/// `-` or `@` and could call something (it holds `(`, `|` or `!`) is therefore written with an apostrophe before it,
/// which spreadsheets take for "this is text". Other text, numbers among it, is never changed; where every byte
/// counts, set ``guardsFormulas`` to false or use JSON.
public struct CSVRenderer: Renderer {
    /// Whether text that a spreadsheet would run is disarmed.
    public var guardsFormulas: Bool
    /// Between the fields: a comma, or a tab for TSV.
    public var separator: Unicode.Scalar

    public init(guardsFormulas: Bool = true, separator: Unicode.Scalar = ",") {
        self.guardsFormulas = guardsFormulas
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
        var text = value.text
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
        let first = text.unicodeScalars.first { $0.value > 0x20 && !$0.properties.isWhitespace }
        guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
        return text.unicodeScalars.contains { "(|!（｜！".unicodeScalars.contains($0) }
    }
}
