extension ResultTable {
    /// One column to sort by.
    public struct SortKey: Sendable, Equatable {
        public var column: String
        public var descending: Bool

        public init(_ column: String, descending: Bool = false) {
            self.column = column
            self.descending = descending
        }
    }

    /// The rows sorted by a column; see ``sorted(by:)``.
    public func sorted(by column: String, descending: Bool = false) throws(TableError) -> ResultTable {
        try sorted(by: [SortKey(column, descending: descending)])
    }

    /// The rows sorted by columns, the first one first.
    ///
    /// Ties are broken by the other columns from left to right, ascending, and then by the order that the rows
    /// were in. So the result depends on the rows alone, not on the order in which they were found.
    public func sorted(by keys: [SortKey]) throws(TableError) -> ResultTable {
        var order: [(column: Int, descending: Bool)] = []
        for key in keys { order.append((try index(of: key.column), key.descending)) }
        order += columns.indices.map { ($0, false) }
        let meter = Work.meter
        let sorted = rows.indices.sorted { left, right in
            for (column, descending) in order {
                if !meter.goesOn(over: min(rows[left][column].size, rows[right][column].size)) { return false }
                let found = rows[left][column].order(against: rows[right][column])
                if found != .same { return (descending ? found.reversed : found) == .before }
            }
            return left < right
        }
        return taking(sorted)
    }

    /// The first `count` rows.
    public func top(_ count: Int) -> ResultTable {
        taking(Array(rows.indices.prefix(max(0, count))))
    }
}
