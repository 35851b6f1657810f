/// The cells of one table row, each trimmed of white space; an empty cell is an empty span.
struct RowCells {
    private(set) var cells: [Span] = []
    private let text: Text
    private let table = ByteTable.shared

    init(_ text: Text, _ draft: Draft) {
        self.text = text
        switch draft.cells {
        case .pipes: readPipes(draft.span)
        case .tabs: read(draft.span) { $0 == Ascii.tab }
        case .words: read(draft.span) { $0 == Ascii.space || $0 == Ascii.tab }
        case .lines: readLines(draft.span)
        case .gaps: readGaps(draft.span)
        case .label:
            add(draft.span.start, draft.split)
            add(draft.split, draft.span.stop)
        case .none: add(draft.span.start, draft.span.stop)
        }
    }

    private mutating func add(_ start: Int, _ stop: Int) {
        cells.append(LineNotation.trimmed(text, Span(start, max(start, stop)), table))
    }

    /// `| a | b |`: pipes separate, `\|` is a pipe inside a cell, the outer pipes are optional.
    private mutating func readPipes(_ span: Span) {
        var start = span.start
        var position = start
        if text[start] == Ascii.pipe {
            start += 1
            position += 1
        }
        while position < span.stop {
            if text[position] == Ascii.backslash {
                position += 2
                continue
            }
            if text[position] == Ascii.pipe {
                add(start, position)
                start = position + 1
            }
            position += 1
        }
        if start < span.stop { add(start, span.stop) }
    }

    private mutating func read(_ span: Span, _ separates: (UInt8) -> Bool) {
        var start = span.start
        for position in span.start..<span.stop where separates(text[position]) {
            add(start, position)
            start = position + 1
        }
        add(start, span.stop)
    }

    /// One cell a line; blank lines between them are no cells.
    private mutating func readLines(_ span: Span) {
        var position = span.start
        while position < span.stop {
            let start = position
            while position < span.stop, !isLineEnd(text[position]) { position += 1 }
            add(start, position)
            while position < span.stop, table[text[position]].has(.space) || isLineEnd(text[position]) { position += 1 }
        }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func readGaps(_ span: Span) {
        var start = span.start
        var position = start
        while position + 1 < span.stop {
            if text[position] == Ascii.space, text[position + 1] == Ascii.space {
                add(start, position)
                while position < span.stop, text[position] == Ascii.space { position += 1 }
                start = position
            } else {
                position += 1
            }
        }
        add(start, span.stop)
    }
}
