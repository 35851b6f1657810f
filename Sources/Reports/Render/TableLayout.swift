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
    /// Columns that need no more than an equal share get what they need, and the others share the rest. A column of
    /// sources goes before all others, up to two fifths of the width: a broken source is hard to follow.
    private var columnWidths: [Int]? {
        let room = width - TableLayout.gap * (table.columns.count - 1)
        if room / table.columns.count < 1 { return nil }
        let wanted = table.columns.indices.map { column in
            let head = UnicodeText.width(Display.line(table.columns[column]))
            return table.rows.reduce(max(head, 2)) { max($0, CellLayout.naturalWidth($1[column])) }
        }
        var widths = wanted
        var left = room
        func rank(_ column: Int) -> Int {
            table.isSourceColumn(column) && wanted[column] <= room * 2 / 5 ? 0 : wanted[column]
        }
        let narrowFirst = wanted.indices.sorted { (rank($0), $0) < (rank($1), $1) }
        for (done, column) in narrowFirst.enumerated() {
            let share = rank(column) == 0 ? wanted[column] : left / (wanted.count - done)
            widths[column] = min(wanted[column], share)
            if widths[column] < min(wanted[column], TableLayout.leastWidth) { return nil }
            left -= widths[column]
        }
        return widths
    }

    private func inColumns(_ widths: [Int]) -> String {
        let toTheRight = table.columns.indices.map { Display.isNumeric($0, of: table) }
        let heads = table.columns.enumerated().map { column, name in
            CellLayout.lines(.string(name), width: widths[column])
        }
        var text = line(heads, widths, toTheRight) { style.bold($0.text) }
        text += style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n"
        for row in table.rows {
            let cells = row.enumerated().map { column, value in CellLayout.lines(value, width: widths[column]) }
            text += line(cells, widths, toTheRight) { $0.styled(style) }
        }
        return text
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
                    return line.width == 0 ? style.bold(head) : start + line.styled(style)
                }.joined(separator: "\n") + "\n"
            }.joined()
        }.joined(separator: "\n")
    }
}
