import Corpus

/// The cells of one row.
struct CSVRow {
    /// One cell, as bytes of the text that the row was read from.
    struct Cell {
        var start: Int
        var stop: Int
        /// Whether it stood in quotation marks, which are not part of it.
        var isQuoted: Bool
    }

    private(set) var cells: [Cell] = []
    /// Where the row ends, before its line end.
    private(set) var stop = 0
    /// Whether a quotation mark was opened and not closed.
    private(set) var isOpen = false
    private let text: Text
    private let dialect: CSVMachine.Dialect

    /// Reads the row that begins at an offset.
    init(_ text: Text, from start: Int, _ dialect: CSVMachine.Dialect) {
        self.text = text
        self.dialect = dialect
        var machine = CSVMachine(dialect)
        var cellStart = start
        var position = start
        reading: while position < text.count {
            switch machine.step(text[position]) {
            case .inside, .reopened: break
            case .cellEnd:
                add(cellStart, position)
                cellStart = position + 1
            case .recordEnd: break reading
            }
            position += 1
        }
        isOpen = machine.isQuoted
        stop = position
        add(cellStart, position)
    }

    private mutating func add(_ start: Int, _ stop: Int) {
        var cell = Cell(start: start, stop: stop, isQuoted: false)
        while cell.start < cell.stop, text[cell.start] == 0x20 { cell.start += 1 }
        while cell.stop > cell.start, text[cell.stop - 1] == 0x20 { cell.stop -= 1 }
        if text[cell.start] == CSVMachine.quote, cell.start < cell.stop {
            cell.start += 1
            if cell.stop > cell.start, text[cell.stop - 1] == CSVMachine.quote { cell.stop -= 1 }
            cell.isQuoted = true
        }
        cells.append(cell)
    }

    /// Whether there is nothing in a cell.
    func isEmpty(_ index: Int) -> Bool {
        (cells[index].start..<cells[index].stop).allSatisfy { text[$0] <= 0x20 }
    }

    /// The parts of the text that a cell's value consists of, without the marks that stand for others.
    private func pieces(of index: Int) -> [Span] {
        let cell = cells[index]
        guard cell.isQuoted else { return [Span(cell.start, cell.stop)] }
        var pieces: [Span] = []
        var start = cell.start
        var position = cell.start
        while position + 1 < cell.stop {
            let isPair = text[position] == CSVMachine.quote && text[position + 1] == CSVMachine.quote
            let isEscape =
                dialect.hasEscapes && text[position] == 0x5C
                && (text[position + 1] == CSVMachine.quote || text[position + 1] == 0x5C)
            if isPair || isEscape {
                pieces.append(Span(start, position))
                start = position + 1
                position += 1
            }
            position += 1
        }
        return pieces + [Span(start, cell.stop)]
    }

    func value(_ index: Int) -> String {
        guard cells.indices.contains(index) else { return "" }
        return pieces(of: index).map { text.string($0.start, $0.stop) }.joined()
    }

    /// A cell's value with the places where it stands in the text.
    func mapped(_ index: Int) -> MappedText {
        var mapped = MappedText()
        guard cells.indices.contains(index) else { return mapped }
        for piece in pieces(of: index) { mapped.copy(piece, of: text) }
        return mapped
    }
}
