/// A table as lines of text of a given width.
struct TableLayout {
    /// The least columns that a cell is wrapped to; with less, words fall apart, and rows become blocks.
    private static let leastWidth = 8
    private static let gap = 2

    private let table: ResultTable
    private let width: Int
    private let style: Style

    init(_ table: ResultTable, width: Int, style: Style) {
        self.table = table.withSourceColumn
        self.width = width
        self.style = style
    }

    var text: String {
        if table.columns.isEmpty { return "" }
        return columnWidths.map(inColumns) ?? inBlocks
    }

    /// The widths of the columns; nil where they do not fit side by side.
    ///
    /// Each column first gets what its longest word needs, up to two fifths of the width, so that names and sources
    /// are not broken. Of the rest, columns that need no more than an equal share get what they need, and the others
    /// share what is left.
    private var columnWidths: [Int]? {
        let room = width - TableLayout.gap * (table.columns.count - 1)
        if room / table.columns.count < 1 { return nil }
        let wanted = table.columns.indices.map { column in
            let head = UnicodeText.width(Display.line(table.columns[column]))
            return table.rows.reduce(max(head, 2)) { max($0, CellLayout.naturalWidth($1[column])) }
        }
        var widths = zip(table.columns.indices, wanted).map { column, wanted in
            min(wanted, max(TableLayout.leastWidth, min(longestWord(in: column), room * 2 / 5)))
        }
        var left = room - widths.reduce(0, +)
        // Words too long for all columns together: what is left is shared evenly, and words are broken.
        if left < 0 {
            widths = wanted.map { min($0, TableLayout.leastWidth) }
            left = room - widths.reduce(0, +)
        }
        if left < 0 { return nil }
        let narrowFirst = wanted.indices.sorted { (wanted[$0] - widths[$0], $0) < (wanted[$1] - widths[$1], $1) }
        for (done, column) in narrowFirst.enumerated() {
            let more = min(wanted[column] - widths[column], left / (wanted.count - done))
            widths[column] += more
            left -= more
        }
        return widths
    }

    private func longestWord(in column: Int) -> Int {
        let cells = table.rows.map { $0[column] } + [.string(table.columns[column])]
        return cells.reduce(0) { max($0, CellLayout.longestWord($1)) }
    }

    private func inColumns(_ widths: [Int]) -> String {
        let toTheRight = table.columns.indices.map { Display.isNumeric($0, of: table) || isLeftContext($0) }
        let heads = table.columns.enumerated().map { column, name in
            CellLayout.lines(.string(name), width: widths[column])
        }
        var text = line(heads, widths, toTheRight) { style.bold($0.text) }
        text += style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n"
        for row in table.rows {
            let cells = row.enumerated().map { column, value in CellLayout.lines(value, width: widths[column]) }
            let lines = line(cells, widths, toTheRight) { $0.styled(style) }
            if !Work.goesOn(keeping: lines.utf8.count) { break }
            text += lines
        }
        return text
    }

    /// The left side of a concordance leans on the match.
    private func isLeftContext(_ column: Int) -> Bool {
        table.columns[column] == "left" && column + 1 < table.columns.count && table.columns[column + 1] == "match"
    }

    /// One row, as many lines high as its highest cell.
    private func line(
        _ cells: [[CellLayout.Line]], _ widths: [Int], _ toTheRight: [Bool], _ styled: (CellLayout.Line) -> String
    ) -> String {
        var text = ""
        for number in 0..<max(cells.map(\.count).max() ?? 0, 1) {
            // Blanks are written only once something comes after them, so that no line ends in any.
            var blanks = 0
            for (column, lines) in cells.enumerated() {
                let cell = number < lines.count ? lines[number] : CellLayout.Line(text: "")
                let rest = max(0, widths[column] - cell.width)
                if cell.width > 0 {
                    text += String(repeating: " ", count: blanks + (toTheRight[column] ? rest : 0)) + styled(cell)
                    blanks = toTheRight[column] ? 0 : rest
                } else {
                    blanks += widths[column]
                }
                blanks += TableLayout.gap
            }
            text += "\n"
        }
        return text
    }

    /// Each row as lines of `name: value`, with an empty line between rows.
    private var inBlocks: String {
        if table.isEmpty {
            let names = table.columns.map(Display.line).joined(separator: ", ")
            return UnicodeText.wrap(names, width).map { "\($0)\n" }.joined()
        }
        return table.rows.map { row in
            zip(table.columns, row).map { name, value in
                let head = UnicodeText.shortened(Display.line(name), to: width / 3) + ":"
                let indent = UnicodeText.width(head) + 1
                let lines = CellLayout.lines(value, width: width - indent)
                return lines.enumerated().map { number, line in
                    let start = number == 0 ? style.bold(head) + " " : String(repeating: " ", count: indent)
                    let text = line.width == 0 ? style.bold(head) : start + line.styled(style)
                    return Work.goesOn(keeping: text.utf8.count) ? text : ""
                }.joined(separator: "\n") + "\n"
            }.joined()
        }.joined(separator: "\n")
    }
}
