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

    public func render(_ table: ResultTable) -> String {
        page(title: "Results", body: self.table(table, caption: nil))
    }

    public func render(_ run: RunResult) -> String {
        let titles = run.report.compactMap { block in
            if case .title(let title) = block { title } else { nil }
        }
        return page(title: titles.first ?? run.plugin, stamps: run.stamp.map { [$0] } ?? [], body: body(of: run))
    }

    func body(of run: RunResult) -> String {
        var body = run.blocksToShow.map(render).joined()
        if !run.warnings.isEmpty { body += "<h2>Warnings</h2>\n" + table(run.warningsToShow, caption: nil) }
        if !run.failures.isEmpty { body += "<h2>Failures</h2>\n" + table(run.failuresToShow, caption: nil) }
        let skipped = run.skippedText.map { "<br>\(HTML.text($0))" } ?? ""
        return body + "<footer>\(HTML.text(run.summary))\(skipped)</footer>\n"
    }

    func page(title: String, stamps: [Stamp] = [], body: String) -> String {
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
        \(body)</body>
        </html>

        """
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
        case .table(let table, let caption): return self.table(table, caption: caption)
        case .chart(let chart): return self.chart(chart)
        }
    }

    private func table(_ table: ResultTable, caption: String?) -> String {
        if table.columns.isEmpty { return "" }
        let classes = table.columns.indices.map { Display.isNumeric($0, of: table) ? " class=\"number\"" : "" }
        var text = "<table>\n"
        if let caption { text += "<caption>\(HTML.text(caption))</caption>\n" }
        let heads = zip(table.columns, classes).map { name, kind in "<th\(kind)>\(HTML.text(name))</th>" }
        text += "<thead><tr>\(heads.joined())</tr></thead>\n<tbody>\n"
        for row in table.rows {
            let cells = zip(row, classes).map { value, kind in "<td\(kind)>\(cell(value))</td>" }
            let row = "<tr>\(cells.joined())</tr>\n"
            if !Work.goesOn(keeping: row.utf8.count) { break }
            text += row
        }
        return text + "</tbody>\n</table>\n"
    }

    private func chart(_ chart: Chart) -> String {
        guard let bars = BarChart(chart, width: 80)?.text else { return table(chart.table, caption: chart.caption) }
        let caption = chart.caption.map { "<figcaption>\(HTML.text($0))</figcaption>\n" } ?? ""
        return "<figure>\n\(caption)<pre>\(HTML.text(bars, keepingLines: true))</pre>\n</figure>\n"
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
