import Corpus
import Lua
import Reports

/// A table of a document, read through its blocks.
struct TableView {
    let index: Int
    let document: Document
    /// Block indices of the rows below the header.
    let rows: [Int]
    /// The texts of the header row; `1`, `2`, … where there is none.
    let header: [String]
    let columnCount: Int

    init(_ element: Element, _ call: Call) throws {
        self.init(index: element.index, document: try call.host.document(of: element))
    }

    init(index: Int, document: Document) {
        self.index = index
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
                names[Int(blocks.levels[cell]) - 1] = document.text.string(
                    Int(blocks.contentStarts[cell]), Int(blocks.contentStops[cell]))
            }
        }
        header = names
    }

    /// The block of the cell that covers a column of a row, which may stand in a row above; nil where the row is
    /// too short.
    func cell(row: Int, column: Int) -> Int? {
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

    func text(ofCell cell: Int) -> String {
        document.plainText(
            Span(Int(document.blocks.contentStarts[cell]), Int(document.blocks.contentStops[cell])))
    }

    /// The number of a column, from 1.
    ///
    /// - Throws: when there is none of this name, naming the nearest.
    func column(named name: String) throws -> Int {
        if let index = header.firstIndex(where: { $0 == name }) { return index + 1 }
        let folded = name.lowercased()
        if let index = header.firstIndex(where: { $0.lowercased() == folded }) { return index + 1 }
        let hint = Suggestion.hint(for: name, in: header) ?? "; it has \(header.joined(separator: ", "))"
        throw ScriptError("the table has no column '\(name)'\(hint)")
    }
}

extension ScriptHost {
    /// What an element answers to beyond its declared members: a row to its header, a match to its captures.
    func pushSpecialMember(of element: Element, _ call: Call) throws -> Bool {
        let document = try document(of: element)
        switch element.kind {
        case .row:
            let table = TableView(index: Int(document.blocks.parents[element.index]), document: document)
            let column: Int
            if let number = call.lua.integer(at: 2) {
                column = number < 0 ? table.columnCount + number + 1 : number
            } else {
                column = try table.column(named: call.lua.describe(at: 2))
            }
            call.push(table.cell(row: element.index, column: column).map { table.text(ofCell: $0) })
            return true
        case .match:
            let name = call.lua.describe(at: 2)
            guard let match = documents.matches(element.serial)?.matches[element.index] else { return false }
            if let capture = match.captures.first(where: { $0.name == name }) {
                call.push(capture.element)
                return true
            }
            // A name of the query that took no part in this hit.
            guard queries[match.query]?.captureNames.contains(name) == true else { return false }
            call.lua.pushNil()
            return true
        default: return false
        }
    }
}
