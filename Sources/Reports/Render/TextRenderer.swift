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

    public func render(_ table: ResultTable, into sink: TextSink) throws {
        try TableLayout(table, width: lineWidth, style: style).write(into: sink)
    }

    public func render(_ run: RunResult, into sink: TextSink) throws {
        try render(run.blocksToShow, into: sink)
        func chapter(_ title: String, _ table: ResultTable) throws {
            if table.isEmpty { return }
            try sink.part {
                try sink.write(title)
                try render(table, into: sink)
            }
        }
        try chapter(wrapped("Warnings", style.warning), run.warningsToShow)
        try chapter(wrapped("Failures", style.failure), run.failuresToShow)
        try sink.part {
            try sink.write(wrapped(run.summary, style.dim))
            if let skipped = run.skippedText { try sink.write(wrapped(skipped, style.dim)) }
        }
        if showsStamp, let stamp = run.stamp { try sink.part { try sink.write(stamp.textLines) } }
    }

    /// The blocks of a report, with an empty line between them.
    public func text(of blocks: [ReportBlock]) throws -> String { try text { try render(blocks, into: $0) } }

    /// Writes the blocks of a report, with an empty line between them.
    public func render(_ blocks: [ReportBlock], into sink: TextSink) throws {
        for block in blocks { try sink.part { try render(block, into: sink) } }
    }

    private func render(_ block: ReportBlock, into sink: TextSink) throws {
        switch block {
        case .table(let table, let caption):
            try sink.write(caption.map { wrapped($0, style.bold) } ?? "")
            try render(table, into: sink)
        case .chart(let chart):
            try sink.write(chart.caption.map { wrapped($0, style.bold) } ?? "")
            guard let bars = BarChart(chart, width: lineWidth)?.text else { return try render(chart.table, into: sink) }
            try sink.write(bars)
        default: try sink.write(render(block))
        }
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): underlined(text, "═")
        case .heading(let text, let level): level <= 1 ? underlined(text, "─") : wrapped(text, style.bold)
        case .text(let text): wrapped(text)
        case .note(let text): wrapped("Note: \(text)", style.dim)
        case .list(let items): items.map { hanging($0, "• ") }.joined()
        case .quote(let place): quote(place)
        case .table, .chart: ""
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
