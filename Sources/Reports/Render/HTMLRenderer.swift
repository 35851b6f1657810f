/// Writes results as one HTML page that needs nothing else: no scripts, no fonts, no network.
///
/// All text is escaped, so what a document holds cannot act in the reader's browser. A place is its text and a link
/// to its file.
public struct HTMLRenderer: Renderer {
    /// What comes before the path in a link: empty for links relative to the page.
    public var linkBase: String

    public init(linkBase: String = "") {
        self.linkBase = linkBase
    }

    public func render(_ table: ResultTable, into sink: TextSink) throws {
        try page(title: "Results", into: sink) { try write(table, caption: nil, into: sink) }
    }

    public func render(_ run: RunResult, into sink: TextSink) throws {
        let titles = run.report.compactMap { block in
            if case .title(let title) = block { title } else { nil }
        }
        try page(title: titles.first ?? run.plugin, stamps: run.stamp.map { [$0] } ?? [], into: sink) {
            try writeBody(of: run, into: sink)
        }
    }

    func writeBody(of run: RunResult, into sink: TextSink) throws {
        func chapter(_ title: String, _ table: ResultTable) throws {
            if table.isEmpty { return }
            try sink.write("<h2>\(title)</h2>\n")
            try write(table, caption: nil, into: sink)
        }
        for block in run.blocksToShow { try write(block, into: sink) }
        try chapter("Warnings", run.warningsToShow)
        try chapter("Failures", run.failuresToShow)
        let skipped = run.skippedText.map { "<br>\(HTML.text($0))" } ?? ""
        try sink.write("<footer>\(HTML.text(run.summary))\(skipped)</footer>\n")
    }

    func page(title: String, stamps: [Stamp] = [], into sink: TextSink, _ body: () throws -> Void) throws {
        try sink.write(head(title: title, stamps))
        try body()
        try sink.write("</body>\n</html>\n")
    }

    private func head(title: String, _ stamps: [Stamp]) -> String {
        """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        \(stamps.map(\.htmlElement).joined())<title>\(HTML.text(title))</title>
        <style>
        \(HTML.style)
        </style>
        </head>
        <body>

        """
    }

    private func write(_ block: ReportBlock, into sink: TextSink) throws {
        switch block {
        case .table(let table, let caption): try write(table, caption: caption, into: sink)
        case .chart(let chart): try write(chart, into: sink)
        default: try sink.write(render(block))
        }
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): return "<h1>\(HTML.text(text))</h1>\n"
        case .heading(let text, let level):
            let tag = "h\(min(max(level, 1), 5) + 1)"
            return "<\(tag)>\(HTML.text(text))</\(tag)>\n"
        case .text(let text): return "<p class=\"text\">\(HTML.text(text, keepingLines: true))</p>\n"
        case .note(let text): return "<p class=\"note\">\(HTML.text(text))</p>\n"
        case .quote(let place):
            return "<blockquote>\(HTML.text(place.text))<br>\(link(place))</blockquote>\n"
        case .list(let items): return "<ul>\n" + items.map { "<li>\(cell($0))</li>\n" }.joined() + "</ul>\n"
        case .table, .chart: return ""
        }
    }

    private func write(_ table: ResultTable, caption: String?, into sink: TextSink) throws {
        if table.columns.isEmpty { return }
        let classes = try ColumnFacts.of(table).map { $0.isNumeric ? " class=\"number\"" : "" }
        try sink.write("<table>\n")
        if let caption { try sink.write("<caption>\(HTML.text(caption))</caption>\n") }
        let heads = zip(table.columns, classes).map { name, kind in "<th\(kind)>\(HTML.text(name))</th>" }
        try sink.write("<thead><tr>\(heads.joined())</tr></thead>\n<tbody>\n")
        try table.forEachRow { row in
            let cells = zip(row.values, classes).map { value, kind in "<td\(kind)>\(cell(value))</td>" }
            try sink.write("<tr>\(cells.joined())</tr>\n")
        }
        try sink.write("</tbody>\n</table>\n")
    }

    private func write(_ chart: Chart, into sink: TextSink) throws {
        guard let bars = BarChart(chart, width: 80)?.text else {
            return try write(chart.table, caption: chart.caption, into: sink)
        }
        let caption = chart.caption.map { "<figcaption>\(HTML.text($0))</figcaption>\n" } ?? ""
        try sink.write("<figure>\n\(caption)<pre>\(HTML.text(bars, keepingLines: true))</pre>\n</figure>\n")
    }

    private func cell(_ value: Value) -> String {
        switch value {
        case .place(let place): place.isDocument ? link(place) : "\(HTML.text(place.text)) \(link(place))"
        case .list(let values) where !value.places.isEmpty: values.map(cell).joined(separator: "<br>")
        default: HTML.text(Display.text(value))
        }
    }

    private func link(_ place: Place) -> String {
        let target = HTML.text(linkBase) + Place.encoded(path: place.path) + "#L\(place.line)"
        return "<a href=\"\(target)\">\(HTML.text(place.citation))</a>"
    }
}

/// Escaping for HTML, and the look of a page.
public enum HTML {
    /// Text in which no character has a meaning in HTML, in an element or in a quoted attribute.
    public static func text(_ text: String, keepingLines: Bool = false) -> String {
        // A string, since adding several code points to its view would copy all of it.
        var escaped = ""
        for scalar in UnicodeText.visible(text, keepingLines ? .lines : .spaces).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    static let style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; margin: 1rem 0; }
        caption, figcaption { text-align: left; font-weight: 600; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .text { white-space: pre-line; }
        .note, .plugin, footer { color: #555; }
        section + section { border-top: 3px solid #ccc; margin-top: 3rem; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #ccc; }
        a { color: #0a58ca; font-size: .85em; }
        """
}
