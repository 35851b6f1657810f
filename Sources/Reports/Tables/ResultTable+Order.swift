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
    ///
    /// Rows that are elsewhere are sorted when they are first read, and not at all where only the first few are.
    public func sorted(by keys: [SortKey]) throws(TableError) -> ResultTable {
        let order = RowOrder(
            try keys.map { key throws(TableError) in (try index(of: key.column), key.descending) }, self)
        if let paged { return withRows(of: SortedRows(paged, order)) }
        let meter = Work.meter
        let sorted = kept.indices.sorted { left, right in
            let found = order.compare(kept[left], kept[right], meter)
            return found == .same ? left < right : found == .before
        }
        return taking(sorted.map { UInt32(truncatingIfNeeded: $0) })
    }

    /// The first `count` rows.
    public func top(_ count: Int) -> ResultTable {
        let count = min(max(0, count), self.count)
        guard let paged else { return taking((0..<count).map { UInt32(truncatingIfNeeded: $0) }) }
        if count == self.count { return self }
        if let sorted = paged.source as? SortedRows { return withRows(of: sorted.first(count)) }
        return withRows(of: FirstRows(base: paged, count: count))
    }
}

/// Which of two rows of a table comes first.
struct RowOrder: Sendable {
    private let keys: [(column: Int, descending: Bool)]

    /// - Parameter keys: the columns that come first; all others break ties.
    init(_ keys: [(column: Int, descending: Bool)], _ table: ResultTable) {
        self.keys = keys + table.columns.indices.map { ($0, false) }
    }

    /// - Parameter meter: where the comparing is bounded; past the bound all rows are the same.
    func compare(_ left: [Value], _ right: [Value], _ meter: Work.Meter? = nil) -> Order {
        for (column, descending) in keys {
            if let meter, !meter.goesOn(over: min(left[column].size, right[column].size)) { return .same }
            let found = left[column].order(against: right[column])
            if found != .same { return descending ? found.reversed : found }
        }
        return .same
    }
}
