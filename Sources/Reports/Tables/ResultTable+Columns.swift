extension ResultTable {
    /// The rows for which `keep` holds. What `keep` throws is passed on.
    public func filtered<Failure: Error>(where keep: (Row) throws(Failure) -> Bool) throws(Failure) -> ResultTable {
        var kept: [Int] = []
        for index in rows.indices where try keep(Row(table: self, index: index)) { kept.append(index) }
        return taking(kept)
    }

    /// Only the named columns, in the order given.
    public func selecting(_ names: [String]) throws(TableError) -> ResultTable {
        let chosen = try indices(of: names)
        return ResultTable(columns: names, rows: rows.map { row in chosen.map { row[$0] } }, origins: origins)
    }

    /// The table with other names for some columns: `["n": "count"]` makes `n` to `count`.
    /// - Throws: where a column does not exist, or two would have the same name.
    public func renaming(_ names: [String: String]) throws(TableError) -> ResultTable {
        var renamed = columns
        // Sorted, so that of two mistakes it is always the same one that is reported.
        for (old, new) in names.sorted(by: { Order(bytesOf: $0.key, $1.key) == .before }) {
            renamed[try index(of: old)] = new
        }
        let distinct = ResultTable.distinct(renamed)
        if let clash = zip(distinct, renamed).first(where: { !$0.utf8.elementsEqual($1.utf8) }) {
            throw TableError.columnExists(clash.1)
        }
        return ResultTable(columns: renamed, rows: rows, origins: origins)
    }

    /// The table with one more column at the end, computed from each row; a column of that name is replaced where
    /// it stands. What `compute` throws is passed on.
    public func adding<Failure: Error>(
        _ column: String, _ compute: (Row) throws(Failure) -> Value
    ) throws(Failure) -> ResultTable {
        let existing = columns.firstIndex { $0.utf8.elementsEqual(column.utf8) }
        var added = rows
        for index in rows.indices {
            let value = try compute(Row(table: self, index: index))
            if let existing { added[index][existing] = value } else { added[index].append(value) }
        }
        return ResultTable(columns: existing == nil ? columns + [column] : columns, rows: added, origins: origins)
    }
}
