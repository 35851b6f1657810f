import Corpus
import Reports

/// A document as one HTML page: its blocks in their form, the elements of the other layers as coloured spans.
///
/// Sections fold, and so does what was flagged as boilerplate; boxes at the top switch each kind of element on and
/// off; every block carries its line. The page needs no scripts, fonts or network, and all text is escaped.
struct ShowPage {
    let document: Document
    let layers: Set<ModelLayer>
    let schema: Schema

    init(_ document: Document, layers: Set<ModelLayer>, schema: Schema = .standard) {
        self.document = document
        self.layers = layers
        self.schema = schema
    }

    func write(to write: (String) throws(CommandFailure) -> Void) throws(CommandFailure) {
        let marks = TextMarks(document, layers: layers, schema: schema)
        let title = HTML.text(document.id)
        let language = document.language.map { " lang=\"\(HTML.text($0))\"" } ?? ""
        try write(
            """
            <!DOCTYPE html>
            <html\(language)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(title)</title>
            <style>
            \(ShowPageStyle(schema).rules(for: shownKinds(marks.counts).map(\.kind)))
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            <p>\(HTML.text(summary))</p>
            \(switches(marks.counts))</header>
            <main>

            """)
        var blocks = ShowPageBlocks(document, marks: marks)
        try blocks.write(to: write)
        try write("</main>\n")
        if layers.contains(.names) { try write(nameIndex) }
        try write("</body>\n</html>\n")
    }

    private var summary: String {
        var facts = [
            document.format, document.encoding, "\(document.lines.count) lines", "\(document.text.count) bytes",
        ]
        if let language = document.language { facts.append("language \(language)") }
        if let date = document.metadata.date ?? document.values.documentDate { facts.append("dated \(date)") }
        return facts.joined(separator: ", ")
    }

    /// The kinds of elements that the document has, in the order of the legend.
    private func shownKinds(_ counts: [String: Int]) -> [(kind: String, count: Int)] {
        schema.inlineKinds.map(\.name).compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    /// A box for each kind of element, with how many there are.
    private func switches(_ counts: [String: Int]) -> String {
        let boxes = shownKinds(counts).map { kind, count in
            "<label><input type=\"checkbox\" id=\"show-\(kind)\" checked> "
                + "<span class=\"\(kind) first\">\(kind)</span> \(count)</label>\n"
        }
        return boxes.isEmpty ? "" : "<form>\n\(boxes.joined())</form>\n"
    }

    /// The names of the document by type, each with links to the lines of its mentions.
    private var nameIndex: String {
        let names = document.names
        guard !names.entities.isEmpty else { return "" }
        var html = "<aside>\n<h2>Names</h2>\n"
        for type in EntityType.allCases {
            let entities = names.entities.filter { $0.type == type }
            if entities.isEmpty { continue }
            html += "<details open>\n<summary>\(type), \(entities.count)</summary>\n<ul>\n"
            // Highest first; the order of first mention decides between equals.
            let order = entities.indices.sorted { left, right in
                let (one, other) = (entities[left].mentions.count, entities[right].mentions.count)
                return one == other ? left < right : one > other
            }
            for index in order {
                let entity = entities[index]
                var lines: [Int] = []
                for mention in entity.mentions {
                    let line = document.sourceLine(at: names.mentions[Int(mention)].span.start) + 1
                    if lines.last != line { lines.append(line) }
                }
                let links = lines.map { "<a href=\"#L\($0)\">\($0)</a>" }.joined(separator: " ")
                html += "<li><span class=\"\(type)\">\(HTML.text(entity.name))</span> \(links)</li>\n"
            }
            html += "</ul>\n</details>\n"
        }
        return html + "</aside>\n"
    }
}
