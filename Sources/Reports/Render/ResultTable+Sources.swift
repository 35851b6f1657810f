extension ResultTable {
    /// The table with a column of places at its end, as `source`: where the row comes from, without the text there.
    ///
    /// - Throws: where there is no such column.
    public func movingSource(_ column: String) throws(TableError) -> ResultTable {
        let index = try index(of: column)
        let moved = rows.map { row in
            var row = row
            var value = row.remove(at: index)
            if case .place(var place) = value {
                place.text = ""
                value = .place(place)
            }
            return row + [value]
        }
        return ResultTable(columns: columns.filter { $0 != column } + ["source"], rows: moved, origins: origins)
    }

    /// The table as a reader of plain text likes it best: where one column holds places, their sources stand in a
    /// column of their own at the right, so that the texts stay readable; where document and line have columns already,
    /// those are enough. Other tables keep each source with its text.
    var withSourceColumn: ResultTable {
        let holding = columns.indices.filter { column in rows.contains { !$0[column].places.isEmpty } }
        guard let column = holding.first, holding.count == 1, !columns.contains("source"),
            rows.allSatisfy({ $0[column].isCitable || $0[column].isNone })
        else { return self }
        let saysWhere = columns.contains("document") && columns.contains("line")
        let shown = rows.map { row -> [Value] in
            guard case .place(var place) = row[column] else { return row + [.none] }
            var row = row
            row[column] = .string(CellLayout.text(of: place))
            place.text = ""
            return saysWhere ? row : row + [.place(place)]
        }
        return ResultTable(columns: saysWhere ? columns : columns + ["source"], rows: shown, origins: origins)
    }
}

extension Value {
    /// Whether this is a place inside a document: a document's own name says where it is.
    fileprivate var isCitable: Bool {
        if case .place(let place) = self { place.kind != "document" } else { false }
    }
}
