/// The forms in which results can be written.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// For a terminal or a plain-text file; see ``TextRenderer``.
    case text
    /// See ``MarkdownRenderer``.
    case markdown
    /// See ``HTMLRenderer``.
    case html
    /// See ``JSONRenderer``.
    case json
    /// See ``CSVRenderer``.
    case csv

    /// The usual ending of a file of this form, without the dot.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .json: "json"
        case .csv: "csv"
        }
    }

    /// The renderer with its settings as they come.
    public var renderer: any Renderer {
        switch self {
        case .text: TextRenderer()
        case .markdown: MarkdownRenderer()
        case .html: HTMLRenderer()
        case .json: JSONRenderer()
        case .csv: CSVRenderer()
        }
    }
}

/// Turns results into text. The same results always give the same bytes.
public protocol Renderer: Sendable {
    /// Writes one table by itself.
    ///
    /// - Throws: what the sink throws, and what keeps rows that are elsewhere from being read.
    func render(_ table: ResultTable, into sink: TextSink) throws
    /// Writes a whole run: its report, or all its rows where the plugin wrote none, and what went wrong.
    ///
    /// - Throws: what the sink throws, and what keeps rows that are elsewhere from being read.
    func render(_ run: RunResult, into sink: TextSink) throws
}

extension Renderer {
    /// One table as one string.
    public func render(_ table: ResultTable) throws -> String { try text { try render(table, into: $0) } }

    /// A whole run as one string.
    public func render(_ run: RunResult) throws -> String { try text { try render(run, into: $0) } }

    /// Hands a whole run on in pieces: it may be larger than memory.
    public func write(_ run: RunResult, to handOn: @escaping (String) throws -> Void) throws {
        let sink = TextSink(handOn)
        try render(run, into: sink)
        try sink.flush()
    }

    func text(_ write: (TextSink) throws -> Void) throws -> String {
        var text = ""
        let sink = TextSink { text += $0 }
        try write(sink)
        try sink.flush()
        return text
    }
}
