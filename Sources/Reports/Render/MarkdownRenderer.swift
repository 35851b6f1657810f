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

    public func render(_ table: ResultTable) -> String {
        if table.columns.isEmpty { return "" }
        let rule = table.columns.indices.map { Display.isNumeric($0, of: table) ? "---:" : "---" }
        let lines = [table.columns.map(Markdown.inline), rule] + table.rows.map { $0.map(cell) }
        return lines.map { cells in
            let line = "| " + cells.joined(separator: " | ") + " |\n"
            return Work.goesOn(keeping: line.utf8.count) ? line : ""
        }.joined()
    }

    public func render(_ run: RunResult) -> String {
        var parts = run.blocksToShow.map(render)
        if !run.warnings.isEmpty { parts.append("## Warnings\n\n" + render(run.warningsToShow)) }
        if !run.failures.isEmpty { parts.append("## Failures\n\n" + render(run.failuresToShow)) }
        parts.append("*\(Markdown.inline(run.summary))*\n")
        if let skipped = run.skippedText { parts.append("*\(Markdown.inline(skipped))*\n") }
        if let stamp = run.stamp { parts.append(stamp.markdownComment) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The blocks of a report, with an empty line between them.
    public func render(_ blocks: [ReportBlock]) -> String {
        blocks.map(render).filter { !$0.isEmpty }.joined(separator: "\n")
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
        case .table(let table, let caption): return captioned(caption, render(table))
        case .chart(let chart):
            guard let bars = BarChart(chart, width: 80)?.text else {
                return captioned(chart.caption, render(chart.table))
            }
            return captioned(chart.caption, Markdown.fenced(bars))
        }
    }

    private func captioned(_ caption: String?, _ text: String) -> String {
        caption.map { "**\(Markdown.inline($0))**\n\n" + text } ?? text
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
