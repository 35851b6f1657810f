extension ResultTable {
    /// One row for each different combination of values in `names`, in the order in which they first come, with a
    /// column for each aggregate.
    ///
    /// ```swift
    /// try rows.grouped(by: ["actor"], [Aggregation("n", .count), Aggregation("total", .sum, of: "amount")])
    /// ```
    public func grouped(by names: [String], _ aggregates: [Aggregation]) throws(TableError) -> ResultTable {
        let keys = try indices(of: names)
        let reckoners = try aggregates.map { aggregate throws(TableError) in try Reckoner(aggregate, over: self) }
        var rows: [[Value]] = []
        for group in groups(by: keys) {
            var row = group.key
            if !Work.goesOn(keeping: 64 + reckoners.count * 32) { break }
            for reckoner in reckoners { row.append(try reckoner.value(of: group.rows)) }
            rows.append(row)
        }
        return ResultTable(columns: names + aggregates.map(\.name), rows: rows)
    }

    /// How often each value of a column comes: the columns `value`, `count` and `documents`, highest count first,
    /// ties by value. Rows without a value are not counted.
    public func counts(of column: String) throws(TableError) -> ResultTable {
        let key = try index(of: column)
        let documents = Reckoner(documentsOf: self)
        let rows = groups(by: [key]).filter { $0.key != [.none] }.map { group in
            group.key + [.integer(group.rows.count), documents.documents(of: group.rows)]
        }
        return try ResultTable(columns: ["value", "count", "documents"], rows: rows)
            .sorted(by: "count", descending: true)
    }

    /// Row numbers by the values in the columns `keys`, in order of first appearance.
    func groups(by keys: [Int]) -> [(key: [Value], rows: [Int])] {
        let meter = Work.meter
        var numbers: [[Value]: Int] = [:]
        var groups: [(key: [Value], rows: [Int])] = []
        for (index, row) in rows.enumerated() {
            let key = keys.map { row[$0] }
            // Rows may share one long text, and a key is read whole.
            if !meter.goesOn(over: key.reduce(0) { $0 + $1.size }) || !meter.goesOn(keeping: 24) { break }
            if let number = numbers[key] {
                groups[number].rows.append(index)
            } else {
                numbers[key] = groups.count
                groups.append((key, [index]))
            }
        }
        return groups
    }
}
