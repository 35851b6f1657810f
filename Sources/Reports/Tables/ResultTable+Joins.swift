extension ResultTable {
    /// The most cells that a pivot or a join may make: what a script can ask for must not fill the memory.
    public static let largestResult = 10_000_000

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
    public func joined(
        with other: ResultTable, on names: [String], _ join: Join = .inner
    ) throws(TableError) -> ResultTable {
        let left = try indices(of: names)
        let right = try other.indices(of: names)
        let rest = other.columns.indices.filter { !right.contains($0) }
        let width = columns.count + rest.count

        let matches = Dictionary(
            other.groups(by: right).map { ($0.key, $0.rows) }, uniquingKeysWith: { first, _ in first })
        let found = rows.map { row -> [Int] in
            let key = left.map { row[$0] }
            if !Work.goesOn(over: key.reduce(0) { $0 + $1.size }) { return [] }
            return key.contains(.none) ? [] : matches[key] ?? []
        }
        let total = found.reduce(0) { $0 + max($1.count, join == .left ? 1 : 0) }
        try ResultTable.check(rows: total, columns: width, "the join")

        var joined: [[Value]] = []
        var origins: [String] = []
        for (index, numbers) in found.enumerated() {
            if !Work.goesOn(keeping: numbers.count * (ResultTable.rowSize + width * MemoryLayout<Value>.stride)) {
                break
            }
            var fresh = numbers.map { number in rows[index] + rest.map { other.rows[number][$0] } }
            if fresh.isEmpty, join == .left { fresh = [rows[index] + rest.map { _ in .none }] }
            joined += fresh
            if !self.origins.isEmpty { origins += fresh.map { _ in self.origins[index] } }
        }
        return ResultTable(columns: columns + rest.map { other.columns[$0] }, rows: joined, origins: origins)
    }

    /// A cross table: one row for each combination of values in `names`, one column for each value of `column`,
    /// and in each cell the aggregate of the rows that belong there.
    ///
    /// Rows come in order of first appearance, columns in the order of their values. A cell without rows holds what
    /// the aggregate gives for none (0 for counts and sums).
    public func pivoted(
        rows names: [String], columns column: String, _ aggregate: Aggregation
    ) throws(TableError) -> ResultTable {
        let keys = try indices(of: names)
        let across = try index(of: column)
        let reckoner = try Reckoner(aggregate, over: self)
        let heads = Set(rows.map { $0[across] }).sorted()
        let numbers = Dictionary(
            heads.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })

        let groups = groups(by: keys)
        try ResultTable.check(rows: groups.count, columns: keys.count + heads.count, "the pivot table")
        let empty = try reckoner.value(of: [])
        var result: [[Value]] = []
        for group in groups {
            if !Work.goesOn(keeping: ResultTable.rowSize + heads.count * MemoryLayout<Value>.stride) { break }
            if !Work.goesOn(over: heads.count * 8) { break }
            var cells = [[Int]](repeating: [], count: heads.count)
            for row in group.rows {
                if let number = numbers[rows[row][across]] { cells[number].append(row) }
            }
            var line = group.key
            for cell in cells { line.append(cell.isEmpty ? empty : try reckoner.value(of: cell)) }
            result.append(line)
        }
        return ResultTable(columns: names + heads.map(\.text), rows: result)
    }

    private static func check(rows: Int, columns: Int, _ what: String) throws(TableError) {
        if rows > largestResult / max(columns, 1) { throw TableError.tooLarge(what) }
    }
}
