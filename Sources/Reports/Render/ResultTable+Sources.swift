extension ResultTable {
    /// The table as a reader of plain text likes it best: where one column holds places, their sources stand in a
    /// column of their own at the right, so that the texts stay readable. Other tables keep each source with its text.
    var withSourceColumn: ResultTable {
        let holding = columns.indices.filter { column in rows.contains { !$0[column].places.isEmpty } }
        guard let column = holding.first, holding.count == 1, !columns.contains("source"),
            rows.allSatisfy({ $0[column].isCitable || $0[column].isNone })
        else { return self }
        let shown = rows.map { row -> [Value] in
            guard case .place(var place) = row[column] else { return row + [.none] }
            var row = row
            row[column] = .string(CellLayout.text(of: place))
            place.text = ""
            return row + [.place(place)]
        }
        return ResultTable(columns: columns + ["source"], rows: shown, origins: origins)
    }
}

extension ResultTable {
    /// Whether a column is what `withSourceColumn` added.
    func isSourceColumn(_ column: Int) -> Bool {
        column == columns.count - 1 && columns[column] == "source"
            && rows.contains { if case .place(let place) = $0[column] { place.text.isEmpty } else { false } }
    }
}

extension Value {
    /// Whether this is a place inside a document: a document's own name says where it is.
    fileprivate var isCitable: Bool {
        if case .place(let place) = self { place.kind != "document" } else { false }
    }
}
