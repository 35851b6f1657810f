extension ResultTable {
    /// One row for each different combination of values in `names`, in the order in which they first come, with a
    /// column for each aggregate.
    ///
    /// ```swift
    /// try rows.grouped(by: ["actor"], [Aggregation("n", .count), Aggregation("total", .sum, of: "amount")])
    /// ```
    public func grouped(by names: [String], _ aggregates: [Aggregation]) throws -> ResultTable {
        var groups = Groups<[Accumulator]>(by: try indices(of: names))
        let makers = try aggregates.map { try $0.accumulators(for: self) }
        try forEachRow(holding: groups.weight) { row in
            groups.update(row, makers.map { $0() }) { accumulators in
                accumulators.reduce(0) { $0 + $1.take(row) }
            }
        }
        let rows = try groups.all.map { group in try group.key + group.content.map { try $0.result() } }
        return ResultTable(columns: names + aggregates.map(\.name), rows: rows)
    }

    /// How often each value of a column comes: the columns `value`, `count` and `documents`, highest count first,
    /// ties by value. Rows without a value are not counted.
    public func counts(of column: String) throws -> ResultTable {
        let key = try index(of: column)
        let counts = [try Aggregation("count", .count), try Aggregation("documents", .documents)]
        let grouped = try grouped(by: [columns[key]], counts)
        let counted = ResultTable(
            columns: ["value", "count", "documents"], rows: try grouped.rows.filter { !$0[0].isNone })
        return try counted.sorted(by: "count", descending: true)
    }
}
