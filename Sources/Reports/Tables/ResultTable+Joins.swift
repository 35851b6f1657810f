extension ResultTable {
    /// The most cells of a pivot or a join in memory: what a script can ask for must not fill it.
    public static let largestResult = 10_000_000
    /// The most cells of a join that is kept elsewhere: what a script can ask for must not fill the disk.
    public static let largestPagedResult = 1_000_000_000

    /// Bytes that a row takes beside its cells.
    public static let rowSize = 48

    /// Which rows a join keeps.
    public enum Join: String, Sendable, CaseIterable {
        /// Those that match.
        case inner
        /// Those that match, and the left ones that match nothing.
        case left
    }

    /// Puts rows side by side that have the same values in the columns `names`, in the order of the left rows and
    /// then of the right ones. Where nothing stands in such a column there is no match.
    ///
    /// A column of the other table whose name is taken is numbered (`n_2`).
    public func joined(with other: ResultTable, on names: [String], _ join: Join = .inner) throws -> ResultTable {
        let left = try indices(of: names)
        let right = try other.indices(of: names)
        let rest = other.columns.indices.filter { !right.contains($0) }
        let width = columns.count + rest.count

        var groups = Groups<[Int]>(by: right)
        try other.forEachRow(holding: groups.weight) { row in
            groups.update(row, []) { numbers in
                numbers.append(row.index)
                return 8
            }
        }
        let meter = Work.meter
        func matches(_ row: Row) -> [Int] {
            let key = left.map { row.values[$0] }
            if !meter.goesOn(over: key.reduce(0) { $0 + $1.size }) { return [] }
            return key.contains(.none) ? [] : groups[key] ?? []
        }
        var total = 0
        try forEachRow { total += max(matches($0).count, join == .left ? 1 : 0) }
        try ResultTable.check(
            rows: total, columns: width, "the join", isPaged ? Self.largestPagedResult : Self.largestResult)

        return try making(columns: columns + rest.map { other.columns[$0] }) { add in
            try forEachRow { row in
                let numbers = matches(row)
                let size = numbers.count * (ResultTable.rowSize + width * MemoryLayout<Value>.stride)
                if !isPaged, !meter.goesOn(keeping: size) { return }
                for number in numbers {
                    guard let match = try other[number] else { continue }
                    try add(row.values + rest.map { match.values[$0] }, row.origin)
                }
                if numbers.isEmpty, join == .left { try add(row.values + rest.map { _ in .none }, row.origin) }
            }
        }
    }

    /// A cross table: one row for each combination of values in `names`, one column for each value of `column`,
    /// and in each cell the aggregate of the rows that belong there.
    ///
    /// Rows come in order of first appearance, columns in the order of their values. A cell without rows holds what
    /// the aggregate gives for none (0 for counts and sums).
    public func pivoted(rows names: [String], columns column: String, _ aggregate: Aggregation) throws -> ResultTable {
        var groups = Groups<[Value: Accumulator]>(by: try indices(of: names))
        let across = try index(of: column)
        let make = try aggregate.accumulators(for: self)
        var heads = Groups<Void>(by: [across])
        var cells = 0
        try forEachRow(holding: groups.weight + heads.weight) { row in
            heads.update(row, ()) { _ in 0 }
            groups.update(row, [:]) { group in
                if let cell = group[row.values[across]] { return cell.take(row) }
                let cell = make()
                group[row.values[across]] = cell
                cells += 1
                return 48 + cell.take(row)
            }
            if cells > Self.largestResult { throw TableError.tooLarge("the pivot table") }
        }
        let columns = heads.all.map { $0.key[0] }.sorted()
        try ResultTable.check(
            rows: groups.all.count, columns: names.count + columns.count, "the pivot table", Self.largestResult)
        let empty = try make().result()
        let meter = Work.meter
        let size = ResultTable.rowSize + columns.count * MemoryLayout<Value>.stride
        let rows = try groups.all.map { group in
            // Where it may not go on, the whole table is given up.
            if !meter.goesOn(keeping: size) { return group.key }
            return try group.key + columns.map { try group.content[$0]?.result() ?? empty }
        }
        return ResultTable(columns: names + columns.map(\.text), rows: rows)
    }

    private static func check(
        rows: Int, columns: Int, _ what: String, _ largest: Int
    ) throws(TableError) {
        if rows > largest / max(columns, 1) { throw TableError.tooLarge(what) }
    }
}
