extension ResultTable {
    /// The rows for which `keep` holds. What `keep` throws is passed on.
    public func filtered(where keep: (Row) throws -> Bool) throws -> ResultTable {
        if count > UInt32.max { throw TableError.tooLarge("the table") }
        var numbers: [UInt32] = []
        try forEachRow { row in if try keep(row) { numbers.append(UInt32(row.index)) } }
        return taking(numbers)
    }

    /// Only the named columns, in the order given.
    public func selecting(_ names: [String]) throws(TableError) -> ResultTable {
        let chosen = try indices(of: names)
        return mapping(columns: names) { row in chosen.map { row[$0] } }
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
        if let paged { return ResultTable(columns: renamed, paged: paged) }
        return ResultTable(columns: renamed, rows: kept, origins: keptOrigins)
    }

    /// The table with one more column at the end, computed from each row; a column of that name is replaced where
    /// it stands. What `compute` throws is passed on.
    public func adding(_ column: String, _ compute: (Row) throws -> Value) throws -> ResultTable {
        let existing = columns.firstIndex { $0.utf8.elementsEqual(column.utf8) }
        return try making(columns: existing == nil ? columns + [column] : columns) { add in
            try forEachRow { row in
                var values = row.values
                let value = try compute(row)
                if let existing { values[existing] = value } else { values.append(value) }
                try add(values, row.origin)
            }
        }
    }

    /// A table of as many rows, each made from one of this by itself; where the rows are elsewhere, when it is read.
    func mapping(columns: [String], _ change: @escaping @Sendable ([Value]) -> [Value]) -> ResultTable {
        guard let paged else { return ResultTable(columns: columns, rows: kept.map(change), origins: keptOrigins) }
        return ResultTable(columns: columns, paged: PagedRows(MappedRows(base: paged, change: change), in: paged.space))
    }

    /// A new table that may be as long as this one, kept where this one is.
    func making(
        columns: [String], _ make: (_ add: (_ row: [Value], _ origin: String) throws -> Void) throws -> Void
    ) throws -> ResultTable {
        if let paged {
            let written = try paged.written(hasOrigins: hasOrigins) { writer in
                try make { try writer.append($0, origin: $1) }
            }
            return ResultTable(columns: columns, paged: written)
        }
        var rows: [[Value]] = []
        var origins: [String] = []
        try make { row, origin in
            rows.append(row)
            if hasOrigins { origins.append(origin) }
        }
        return ResultTable(columns: columns, rows: rows, origins: origins)
    }
}
