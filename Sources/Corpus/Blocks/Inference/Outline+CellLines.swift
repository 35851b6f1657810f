extension Outline {
    /// Reads tables of which every cell came out as a line of its own, as pages do when they are turned into text.
    ///
    /// The evidence is rhythm: short lines in which numbers come back every two to six lines.
    ///
    ///     Party          Party | Seats
    ///     Seats          Greens | 9
    ///     Greens    →    Liberals | 8
    ///     9              Farmers | 6
    ///     …
    ///
    /// Runs before phrases are looked for: a column head such as "Share" is no button here. A table without a
    /// column of numbers is found where the same few words come back in a column.
    mutating func readCellLines() {
        var grids: [CellGrid] = []
        var index = 0
        while index < drafts.count {
            let start = index
            while index < drafts.count, isCellLine(drafts[index]) { index += 1 }
            if index - start >= 6 {
                let run = start..<index
                if let grid = CellGrid(self, run) ?? CellGrid(ofWords: self, run) { grids.append(grid) }
            }
            index = max(index, start + 1)
        }
        if !grids.isEmpty { mergeRows(of: grids) }
    }

    @inline(__always)
    private func isCellLine(_ draft: Draft) -> Bool {
        draft.kind == .text && draft.facts.columns <= 40 && draft.facts.words <= 6 && !draft.facts.hasInnerSentence
            && draft.facts.tabs == 0 && draft.facts.ending != .question && draft.facts.ending != .colon
            && (draft.facts.ending != .period || draft.facts.words <= 2)
    }

    /// Makes one draft of the lines of each row.
    private mutating func mergeRows(of grids: [CellGrid]) {
        var merged: [Draft] = []
        merged.reserveCapacity(drafts.count)
        var index = 0
        for grid in grids {
            merged.append(contentsOf: drafts[index..<grid.start])
            for row in 0..<grid.rows {
                let first = grid.start + row * grid.columns
                var draft = drafts[first]
                draft.kind = .row
                draft.cells = .lines
                draft.span.stop = drafts[first + grid.columns - 1].span.stop
                draft.content = draft.span
                draft.startsGroup = row == 0
                merged.append(draft)
            }
            index = grid.start + grid.rows * grid.columns
        }
        merged.append(contentsOf: drafts[index...])
        drafts = merged
    }
}

/// The rows found in a run of short lines.
private struct CellGrid {
    private(set) var start = 0
    private(set) var columns = 0
    /// With the header, where there is one.
    private(set) var rows = 0

    private enum Cell { case text, number, year, blank }

    init?(_ outline: borrowing Outline, _ run: Range<Int>) {
        let cells = run.map { Self.kind(outline.text, outline.drafts[$0].content, outline.table) }
        guard cells.contains(.number) else { return nil }
        // A heading or two may stand right above the table.
        for first in 0..<min(3, cells.count) {
            for width in 2...6 {
                for hasHeader in [true, false] {
                    let height = Self.height(cells, from: first, width, hasHeader)
                    guard height * width > rows * columns else { continue }
                    (start, columns, rows) = (run.lowerBound + first, width, height)
                }
            }
        }
        if rows == 0 { return nil }
    }

    /// A table without numbers: below the header a column repeats a few words, as in `Joined`, `Declined`, `Joined`,
    /// while the first column never repeats one. The width is the only one for which this holds.
    init?(ofWords outline: borrowing Outline, _ run: Range<Int>) {
        guard (8...600).contains(run.count), run.allSatisfy({ outline.drafts[$0].facts.words <= 5 }) else { return nil }
        let hashes = run.map { outline.hash(outline.drafts[$0].content) }
        guard Set(hashes).count < hashes.count else { return nil }
        for width in 2...6 where run.count % width == 0 && run.count / width >= 4 {
            guard Self.repeatsWords(hashes, width) else { continue }
            guard rows == 0 else { return nil }
            (start, columns, rows) = (run.lowerBound, width, run.count / width)
        }
        if rows == 0 { return nil }
    }

    private static func repeatsWords(_ hashes: [UInt64], _ width: Int) -> Bool {
        let rows = hashes.count / width - 1
        var isRepeated = false
        for column in 0..<width {
            let cells = stride(from: width + column, to: hashes.count, by: width).map { hashes[$0] }
            let kinds = Set(cells).count
            // What heads a column is none of its cells.
            if cells.contains(hashes[column]) || column == 0 && kinds < rows || rows > 1 && kinds == 1 { return false }
            if column > 0, kinds * 3 <= rows * 2 { isRepeated = true }
        }
        return isRepeated
    }

    /// How many rows of a width fit from a cell on; 0 where they make no table.
    private static func height(_ cells: [Cell], from first: Int, _ width: Int, _ hasHeader: Bool) -> Int {
        let body = first + (hasHeader ? width : 0)
        guard body + width <= cells.count else { return 0 }
        if hasHeader {
            for place in first..<body where cells[place] == .number || place == first && cells[place] == .year {
                return 0
            }
        }
        let model = cells[body..<(body + width)]
        let numbers = model.count { isNumeric($0) }
        // Rows of numbers alone: only the header tells how wide they are.
        if numbers == width {
            guard hasHeader, (cells.count - first) % width == 0 else { return 0 }
        } else if numbers == 0 || isNumeric(cells[body]) {
            return 0
        }
        var height = 0
        var place = body
        while place + width <= cells.count, fits(cells[place..<(place + width)], model) {
            height += 1
            place += width
        }
        guard height >= (hasHeader ? (width > 2 ? 2 : 3) : 4) else { return 0 }
        return height + (hasHeader ? 1 : 0)
    }

    private static func isNumeric(_ cell: Cell) -> Bool { cell == .number || cell == .year }

    private static func fits(_ row: ArraySlice<Cell>, _ model: ArraySlice<Cell>) -> Bool {
        zip(row, model).allSatisfy { $0 == .blank || $1 == .blank || isNumeric($0) == isNumeric($1) }
    }

    /// A number has a digit, begins with no letter and holds no more than a unit besides: `31.2%`, `$4.5bn`, `(2)`.
    private static func kind(_ text: borrowing Text, _ span: Span, _ table: ByteTable) -> Cell {
        var digits = 0
        var letters = 0
        for position in span.start..<span.stop {
            let kind = table[text[position]]
            if kind.has(.digit) {
                digits += 1
            } else if kind.has(.letter) {
                if digits == 0 { return isAbsent(text, span) ? .blank : .text }
                letters += 1
            }
        }
        if digits == 0 { return span.count <= 3 ? .blank : .text }
        if letters > 3 { return .text }
        let isYear = digits == 4 && span.count == 4 && (text[span.start] == 0x31 || text[span.start] == 0x32)
        return isYear ? .year : .number
    }

    private static func isAbsent(_ text: borrowing Text, _ span: Span) -> Bool {
        text.equals(span, ignoringCase: "n/a") || text.equals(span, ignoringCase: "na")
    }
}
