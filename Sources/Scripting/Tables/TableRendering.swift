import Reports

/// A table of results as text, in the formats that scripts may ask for.
enum TableRendering {
    /// Hands the text on in pieces.
    static func write(_ table: ResultTable, _ format: String, _ piece: @escaping (String) throws -> Void) throws {
        let sink = TextSink(piece)
        try (OutputFormat(rawValue: format) ?? .text).renderer.render(table, into: sink)
        try sink.flush()
    }

    /// The text as one string; what is over the memory limit of the script is left out, and the call fails.
    static func render(_ table: ResultTable, _ format: String) throws -> String {
        var text = ""
        try write(table, format) { piece in
            if Work.goesOn(keeping: piece.utf8.count) { text += piece }
        }
        return text
    }
}
