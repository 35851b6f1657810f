/// A table of a document, read through its blocks.
public struct TableView {
    private let document: Document
    /// Block indices of the rows below the header.
    public let rows: [Int]
    /// The texts of the header row as they are read; `1`, `2`, … where there is none.
    public let header: [String]
    public let columnCount: Int

    /// - Parameter index: the block of the table.
    public init(_ index: Int, in document: Document) {
        self.document = document
        let blocks = document.blocks
        let all = blocks.children(of: index).filter { blocks.kinds[$0] == .row }
        rows = all.filter { blocks.levels[$0] > 0 }
        columnCount =
            all.flatMap { blocks.children(of: $0) }.map {
                Int(blocks.levels[$0]) + Int(blocks.extent(ofCell: $0).columns) - 1
            }.max() ?? 0
        var names = (0..<columnCount).map { String($0 + 1) }
        if let first = all.first, blocks.levels[first] == 0 {
            for cell in blocks.children(of: first) where Int(blocks.levels[cell]) >= 1 {
                names[Int(blocks.levels[cell]) - 1] = document.plainContent(ofBlock: cell)
            }
        }
        header = names
    }

    /// The table around one of its rows or cells; nil around any other block.
    public init?(around index: Int, in document: Document) {
        let blocks = document.blocks
        var table = index
        while table >= 0, blocks.kinds[table] != .table { table = Int(blocks.parents[table]) }
        guard table >= 0 else { return nil }
        self.init(table, in: document)
    }

    /// The text above a cell.
    public func header(ofCell cell: Int) -> String? {
        let column = Int(document.blocks.levels[cell])
        return header.indices.contains(column - 1) ? header[column - 1] : nil
    }

    /// The block of the cell that covers a column of a row, which may stand in a row above; nil where the row is
    /// too short.
    public func cell(row: Int, column: Int) -> Int? {
        if let own = cell(in: row, covering: column) { return own }
        guard !document.blocks.cellExtents.isEmpty, let place = rows.firstIndex(of: row) else { return nil }
        for above in rows[..<place].reversed() {
            guard let cell = cell(in: above, covering: column) else { continue }
            let distance = Int(document.blocks.levels[row]) - Int(document.blocks.levels[above])
            return Int(document.blocks.extent(ofCell: cell).rows) > distance ? cell : nil
        }
        return nil
    }

    private func cell(in row: Int, covering column: Int) -> Int? {
        let blocks = document.blocks
        return blocks.children(of: row).first {
            let first = Int(blocks.levels[$0])
            return first <= column && column < first + Int(blocks.extent(ofCell: $0).columns)
        }
    }

    /// A cell's text as it is read.
    public func text(ofCell cell: Int) -> String { document.plainContent(ofBlock: cell) }

    /// The number of a column, from 1: of this name, else of it in any case; nil where there is none.
    public func column(named name: String) -> Int? {
        if let index = header.firstIndex(of: name) { return index + 1 }
        let folded = name.lowercased()
        return header.firstIndex { $0.lowercased() == folded }.map { $0 + 1 }
    }
}

extension Document {
    /// The text of a block as it is read, without its marker.
    public func plainContent(ofBlock index: Int) -> String {
        plainText(Span(Int(blocks.contentStarts[index]), Int(blocks.contentStops[index])))
    }
}
