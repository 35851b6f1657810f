import Corpus
import Query
import Reports

/// Shows hits in context: as they are found, or all together where they are sorted or drawn.
struct ConcordanceOutput {
    private struct Line {
        let cells: [Value]
        let keys: [String?]
        let number: Int
    }

    let query: Query
    let context: Int
    let keys: [ConcordanceKey]
    private let renderer: ConcordanceRenderer?
    private var lines: [Line] = []

    /// On a terminal a line is as wide as the terminal; in a pipe or file there is room for all the tokens asked for.
    ///
    /// - Parameter longestSource: the columns of the longest `document:line`; nil where the result is a table in a
    ///   format other than text.
    /// - Throws: for a key that the query does not have.
    init(_ query: Query, context: Int, sort: [ConcordanceKey], longestSource: Int?) throws(CommandFailure) {
        self.query = query
        self.context = context
        keys = sort
        for key in sort {
            guard case .other(let name) = key.field else { continue }
            if name.contains(".") || query.captureNames.contains(name) {
                _ = try HitKey(name, of: query)
                continue
            }
            let hint = Suggestion.hint(for: name, in: ConcordanceKey.names + query.captureNames) ?? ""
            let captures = query.captureNames.map { ", \($0)" }.joined()
            throw .usage("there is no key '\(name)'\(hint); there are: \(ConcordanceKey.known)\(captures)")
        }
        renderer = longestSource.map { columns in
            ConcordanceRenderer(
                width: Terminal.isOutputTerminal ? Terminal.width : columns + context * 16 + 42,
                longestSource: columns,
                colour: Terminal.hasColors, linkBase: Terminal.hasColors ? WorkingFolder.fileAddress : nil)
        }
    }

    /// Whether a line can be written as soon as it is known.
    var isStreaming: Bool { keys.isEmpty && renderer != nil }

    mutating func add(_ hit: Hit, in document: Document, ordinal: Int) throws {
        let line = ConcordanceLine(hit.span, in: document, left: context, right: context)
        let match = hit.place(of: hit.span, in: document, ordinal: ordinal)
        if let renderer, keys.isEmpty {
            try StandardOutput.show(
                ScreenText(rendered: renderer.line(left: line.left, match: match, right: line.right)))
            return
        }
        var values = try keys.map { try value(of: $0.field, hit, line, document, ordinal) }
        if keys.isEmpty { values = [] }
        var cells: [Value] = [
            .string(document.id), .integer(line.line), .string(line.left), .place(match), .string(line.right),
        ]
        cells += query.captureNames.map { name in
            hit.capture(named: name).map { .place(hit.place(of: $0.span, in: document, ordinal: ordinal)) } ?? .none
        }
        lines.append(Line(cells: cells, keys: values, number: lines.count))
    }

    private func value(
        of field: ConcordanceKey.Field, _ hit: Hit, _ line: ConcordanceLine, _ document: Document, _ ordinal: Int
    ) throws -> String? {
        guard case .other(let name) = field else { return line.value(of: field, in: document) }
        return try HitKey(name, of: query).value(of: hit, in: document, ordinal: ordinal).map { Fold.norm($0.text) }
    }

    /// Writes what has been waiting.
    ///
    /// - Parameters:
    ///   - tables: what writes the lines as a table, in formats other than text.
    ///   - limit: the most lines that are written.
    mutating func finish(_ tables: any Renderer, limit: Int) throws {
        if isStreaming { return }
        let sorted = lines.sorted { a, b in
            for (index, key) in keys.enumerated() {
                if let order = key.precedes(a.keys[index], b.keys[index]) { return order }
            }
            return a.number < b.number
        }.prefix(limit)
        if let renderer {
            for line in sorted {
                guard case .place(let match) = line.cells[3] else { continue }
                let text = renderer.line(left: line.cells[2].text, match: match, right: line.cells[4].text)
                try StandardOutput.show(ScreenText(rendered: text))
            }
            return
        }
        let columns = ["document", "line", "left", "match", "right"] + query.captureNames
        try StandardOutput.write(
            try tables.render(
                ResultTable(
                    columns: columns, rows: sorted.map(\.cells), origins: sorted.map { $0.cells[0].text })))
    }
}
