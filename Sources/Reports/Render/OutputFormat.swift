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
    /// One table by itself.
    func render(_ table: ResultTable) -> String
    /// A whole run: its report, or all its rows where the plugin wrote none, and what went wrong.
    func render(_ run: RunResult) -> String
}
