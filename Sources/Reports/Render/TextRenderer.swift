/// Writes results for a terminal: tables in columns that share the width, numbers set to the right, long cells
/// wrapped, every place with its source.
///
/// No line is wider than ``width``, whatever the tables hold. Where the columns do not fit beside one another, each
/// row becomes a block of `name: value` lines. Control characters of documents are made visible, so that no text can
/// act on the terminal.
public struct TextRenderer: Renderer {
    /// The most columns that a line is given.
    static let widest = 10_000

    /// The columns of a line; fewer than 20 count as 20, and more than 10,000 as 10,000.
    public var width: Int
    /// Whether to use colours.
    public var colour: Bool
    /// Where set, sources are links (OSC 8), and this is what comes before the path: `file://host/home/me/corpus/`.
    public var linkBase: String?
    /// Whether a run ends with its stamp: in a file, which may be kept, but not on a screen.
    public var showsStamp: Bool

    public init(width: Int = 100, colour: Bool = false, linkBase: String? = nil, showsStamp: Bool = true) {
        self.width = width
        self.colour = colour
        self.linkBase = linkBase
        self.showsStamp = showsStamp
    }

    var lineWidth: Int { min(max(width, 20), TextRenderer.widest) }
    var style: Style { Style(colour: colour, linkBase: linkBase) }

    public func render(_ table: ResultTable) -> String {
        TableLayout(table, width: lineWidth, style: style).text
    }

    public func render(_ run: RunResult) -> String {
        var parts = run.blocksToShow.map(render)
        if !run.warnings.isEmpty {
            parts.append(wrapped("Warnings", style.warning) + render(run.warningsToShow))
        }
        if !run.failures.isEmpty {
            parts.append(wrapped("Failures", style.failure) + render(run.failuresToShow))
        }
        parts.append(wrapped(run.summary, style.dim) + (run.skippedText.map { wrapped($0, style.dim) } ?? ""))
        if showsStamp, let stamp = run.stamp { parts.append(stamp.textLines) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The blocks of a report, with an empty line between them.
    public func render(_ blocks: [ReportBlock]) -> String {
        blocks.map(render).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): underlined(text, "═")
        case .heading(let text, let level): level <= 1 ? underlined(text, "─") : wrapped(text, style.bold)
        case .text(let text): wrapped(text)
        case .note(let text): wrapped("Note: \(text)", style.dim)
        case .table(let table, let caption): (caption.map { wrapped($0, style.bold) } ?? "") + render(table)
        case .list(let items): items.map { hanging($0, "• ") }.joined()
        case .quote(let place): quote(place)
        case .chart(let chart):
            (chart.caption.map { wrapped($0, style.bold) } ?? "")
                + (BarChart(chart, width: lineWidth)?.text ?? render(chart.table))
        }
    }

    private func underlined(_ text: String, _ line: String) -> String {
        let lines = UnicodeText.wrap(Display.line(text), lineWidth)
        let longest = lines.map(UnicodeText.width).max() ?? 0
        return lines.map { style.bold($0) + "\n" }.joined() + String(repeating: line, count: longest) + "\n"
    }

    private func wrapped(_ text: String, _ paint: (String) -> String = { $0 }) -> String {
        UnicodeText.wrap(UnicodeText.visible(text, .lines), lineWidth).map { paint($0) + "\n" }.joined()
    }

    /// A value behind a mark, its further lines below the first one.
    private func hanging(_ value: Value, _ mark: String) -> String {
        let indent = UnicodeText.width(mark)
        let lines = CellLayout.lines(value, width: lineWidth - indent)
        return lines.enumerated().map { number, line in
            (number == 0 ? mark : String(repeating: " ", count: indent)) + line.styled(style) + "\n"
        }.joined()
    }

    private func quote(_ place: Place) -> String {
        let lines = UnicodeText.wrap(Display.line(place.text), lineWidth - 2)
        let source = UnicodeText.broken("— " + Display.line(place.citation), lineWidth - 2)
        return lines.map { "│ \($0)\n" }.joined() + source.map { "  \(style.link($0, to: place))\n" }.joined()
    }
}
