extension ResultTable {
    /// The table with a column of places at its end, as `source`: where the row comes from, without the text there.
    ///
    /// - Throws: where there is no such column.
    public func movingSource(_ column: String) throws(TableError) -> ResultTable {
        let index = try index(of: column)
        return mapping(columns: columns.filter { $0 != column } + ["source"]) { row in
            var row = row
            var value = row.remove(at: index)
            if case .place(var place) = value {
                place.text = ""
                value = .place(place)
            }
            return row + [value]
        }
    }

    /// The table as a reader of plain text likes it best: where one column holds places, their sources stand in a
    /// column of their own at the right, so that the texts stay readable; where document and line have columns already,
    /// those are enough. Other tables keep each source with its text.
    ///
    /// - Parameter facts: those of its columns.
    func withSourceColumn(_ facts: [ColumnFacts]) -> ResultTable {
        let holding = columns.indices.filter { facts[$0].hasPlaces }
        guard let column = holding.first, holding.count == 1, !columns.contains("source"), facts[column].isCitable
        else { return self }
        let saysWhere = columns.contains("document") && columns.contains("line")
        return mapping(columns: saysWhere ? columns : columns + ["source"]) { row in
            guard case .place(var place) = row[column] else { return saysWhere ? row : row + [.none] }
            var row = row
            row[column] = .string(CellLayout.text(of: place))
            place.text = ""
            return saysWhere ? row : row + [.place(place)]
        }
    }
}
