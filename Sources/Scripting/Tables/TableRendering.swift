import Reports

/// A table of results as text, in the formats that scripts may ask for.
enum TableRendering {
    /// Hands the text on in pieces.
    static func write(_ table: ResultTable, _ format: String, _ piece: @escaping (String) throws -> Void) throws {
        let sink = TextSink(piece)
        try (OutputFormat(rawValue: format) ?? .text).renderer.render(table, into: sink)
        try sink.flush()
    }

    /// The text as one string.
    ///
    /// - Throws: where it would have more bytes than `limit`.
    static func render(_ table: ResultTable, _ format: String, atMost limit: Int = .max) throws -> String {
        var text = ""
        try write(table, format) { piece in
            text += piece
            if text.utf8.count > limit {
                throw ScriptError(
                    "results:render: the text is larger than the memory that is left to the script; "
                        + "results:save writes it to a file, --memory-limit sets another limit")
            }
        }
        return text
    }
}
