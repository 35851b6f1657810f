/// A table as lines of text of a given width.
struct TableLayout {
    /// The least columns that a cell is wrapped to; with less, words fall apart, and rows become blocks.
    private static let leastWidth = 8
    private static let gap = 2

    private let table: ResultTable
    private let facts: [ColumnFacts]
    private let width: Int
    private let style: Style

    init(_ table: ResultTable, width: Int, style: Style) throws {
        self.table = try table.withSourceColumn(ColumnFacts.of(table))
        facts = try ColumnFacts.of(self.table)
        self.width = width
        self.style = style
    }

    func write(into sink: TextSink) throws {
        if table.columns.isEmpty { return }
        if let widths = try columnWidths {
            try writeColumns(widths, into: sink)
        } else {
            try writeBlocks(into: sink)
        }
    }

    /// The widths of the columns; nil where they do not fit side by side.
    ///
    /// Each column first gets what its longest word needs, up to two fifths of the width, so that names and sources
    /// are not broken. Of the rest, columns that need no more than an equal share get what they need, and the others
    /// share what is left.
    private var columnWidths: [Int]? {
        get throws {
            let room = width - TableLayout.gap * (table.columns.count - 1)
            if room / table.columns.count < 1 { return nil }
            let (wanted, words) = try needs()
            var widths = zip(wanted, words).map { wanted, word in
                min(wanted, max(TableLayout.leastWidth, min(word, room * 2 / 5)))
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
    }

    /// The columns that the cells of each column would take if there were room, and those of its longest word.
    private func needs() throws -> (wanted: [Int], words: [Int]) {
        var wanted = table.columns.map { max(UnicodeText.width(Display.line($0)), 2) }
        var words = table.columns.map { CellLayout.longestWord(.string($0)) }
        try table.forEachRow { row in
            for (column, value) in row.values.enumerated() {
                wanted[column] = max(wanted[column], CellLayout.naturalWidth(value))
                words[column] = max(words[column], CellLayout.longestWord(value))
            }
        }
        return (wanted, words)
    }

    private func writeColumns(_ widths: [Int], into sink: TextSink) throws {
        let toTheRight = table.columns.indices.map { facts[$0].isNumeric || isLeftContext($0) }
        let heads = table.columns.enumerated().map { column, name in
            CellLayout.lines(.string(name), width: widths[column])
        }
        try sink.write(line(heads, widths, toTheRight) { style.bold($0.text) })
        try sink.write(style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n")
        try table.forEachRow { row in
            let cells = row.values.enumerated().map { column, value in
                CellLayout.lines(value, width: widths[column])
            }
            try sink.write(line(cells, widths, toTheRight) { $0.styled(style) })
        }
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
    private func writeBlocks(into sink: TextSink) throws {
        if table.isEmpty {
            let names = table.columns.map(Display.line).joined(separator: ", ")
            return try sink.write(UnicodeText.wrap(names, width).map { "\($0)\n" }.joined())
        }
        try table.forEachRow { row in
            if row.index > 0 { try sink.write("\n") }
            for (name, value) in zip(table.columns, row.values) { try sink.write(block(name, value)) }
        }
    }

    private func block(_ name: String, _ value: Value) -> String {
        let head = UnicodeText.shortened(Display.line(name), to: width / 3) + ":"
        let indent = UnicodeText.width(head) + 1
        let lines = CellLayout.lines(value, width: width - indent)
        return lines.enumerated().map { number, line in
            let start = number == 0 ? style.bold(head) + " " : String(repeating: " ", count: indent)
            return line.width == 0 ? style.bold(head) : start + line.styled(style)
        }.joined(separator: "\n") + "\n"
    }
}
