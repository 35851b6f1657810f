/// Writes results as GitHub-flavoured Markdown. What documents and scripts wrote is shown as it stands: characters
/// with a meaning in Markdown or HTML are escaped.
///
/// A place is its text and a link to its line: `talks would go on [a.txt:3](a.txt#L3)`.
public struct MarkdownRenderer: Renderer {
    /// What comes before the path in a link: empty for links relative to the file.
    public var linkBase: String

    public init(linkBase: String = "") {
        self.linkBase = linkBase
    }

    public func render(_ table: ResultTable, into sink: TextSink) throws {
        if table.columns.isEmpty { return }
        func line(_ cells: [String]) throws { try sink.write("| " + cells.joined(separator: " | ") + " |\n") }
        try line(table.columns.map(Markdown.inline))
        try line(ColumnFacts.of(table).map { $0.isNumeric ? "---:" : "---" })
        try table.forEachRow { try line($0.values.map(cell)) }
    }

    public func render(_ run: RunResult, into sink: TextSink) throws {
        try render(run.blocksToShow, into: sink)
        func chapter(_ title: String, _ table: ResultTable) throws {
            if table.isEmpty { return }
            try sink.part {
                try sink.write("## \(title)\n\n")
                try render(table, into: sink)
            }
        }
        try chapter("Warnings", run.warningsToShow)
        try chapter("Failures", run.failuresToShow)
        try sink.part { try sink.write("*\(Markdown.inline(run.summary))*\n") }
        if let skipped = run.skippedText { try sink.part { try sink.write("*\(Markdown.inline(skipped))*\n") } }
        if let stamp = run.stamp { try sink.part { try sink.write(stamp.markdownComment) } }
    }

    /// Writes the blocks of a report, with an empty line between them.
    public func render(_ blocks: [ReportBlock], into sink: TextSink) throws {
        for block in blocks { try sink.part { try render(block, into: sink) } }
    }

    private func render(_ block: ReportBlock, into sink: TextSink) throws {
        switch block {
        case .table(let table, let caption):
            try sink.write(self.caption(caption))
            try render(table, into: sink)
        case .chart(let chart):
            try sink.write(caption(chart.caption))
            guard let bars = BarChart(chart, width: 80)?.text else { return try render(chart.table, into: sink) }
            try sink.write(Markdown.fenced(bars))
        default: try sink.write(render(block))
        }
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): return "# \(Markdown.inline(text))\n"
        case .heading(let text, let level):
            return String(repeating: "#", count: min(max(level, 1), 5) + 1) + " \(Markdown.inline(text))\n"
        case .text(let text): return Markdown.paragraphs(text)
        case .note(let text): return "> **Note:** \(Markdown.inline(text))\n"
        case .quote(let place): return "> \(Markdown.opening(place.text))\n>\n> — \(link(place))\n"
        case .list(let items): return items.map { "- \(item($0))\n" }.joined()
        case .table, .chart: return ""
        }
    }

    private func caption(_ caption: String?) -> String {
        caption.map { "**\(Markdown.inline($0))**\n\n" } ?? ""
    }

    private func cell(_ value: Value) -> String {
        switch value {
        case .place(let place):
            let text = Markdown.inline(place.text)
            return text.isEmpty || place.isDocument ? link(place) : "\(text) \(link(place))"
        case .list(let values) where !value.places.isEmpty: return values.map(cell).joined(separator: "<br>")
        default: return Markdown.inline(Display.text(value))
        }
    }

    /// A cell that begins a line.
    private func item(_ value: Value) -> String {
        value.places.isEmpty ? Markdown.opening(Display.text(value)) : cell(value)
    }

    private func link(_ place: Place) -> String {
        "[\(Markdown.inline(place.citation))](\(linkBase)\(Place.encoded(path: place.path))#L\(place.line))"
    }
}
