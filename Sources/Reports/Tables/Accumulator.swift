/// One aggregate of one group, which is given the rows that belong to it one by one.
///
/// A class, so that thousands of them in a dictionary are changed where they are.
class Accumulator {
    /// Takes a row.
    func add(_ row: ResultTable.Row) {}

    /// Takes a row and gives the bytes that it holds more than before.
    final func take(_ row: ResultTable.Row) -> Int {
        let before = weight
        add(row)
        return weight - before
    }

    /// What all the rows gave.
    /// - Throws: for values of a kind that the function cannot work on.
    func result() throws(TableError) -> Value { .none }

    /// Bytes that it holds by now, roughly.
    fileprivate(set) var weight = 64
}

extension Aggregation {
    /// What makes accumulators for the groups of a table.
    ///
    /// - Throws: where the table has no such column.
    func accumulators(for table: ResultTable) throws(TableError) -> () -> Accumulator {
        if function == .documents {
            let named = table.columns.firstIndex(of: "document")
            let hasOrigins = table.hasOrigins
            return { DocumentCount(hasOrigins: hasOrigins, named: named) }
        }
        guard let name = column else { return { RowCount() } }
        let column = try table.index(of: name)
        let function = function
        return {
            let values: any ValueAccumulator =
                switch function {
                case .count, .documents: ValueCount()
                case .sum: Sum(of: name)
                case .mean: Mean(of: name)
                case .median: Median(of: name)
                case .min: Extreme { $0 < $1 }
                case .max: Extreme { $1 < $0 }
                case .first: FirstValue()
                case .last: LastValue()
                case .list: ValueList()
                case .unique: UniqueValues()
                case .distinct: DistinctCount()
                }
            return ColumnAccumulator(column, values)
        }
    }
}

/// The number of rows.
private final class RowCount: Accumulator {
    private var count = 0

    override func add(_ row: ResultTable.Row) { count += 1 }
    override func result() -> Value { .integer(count) }
}

/// The number of documents that the rows come from: their origins where the table knows them, otherwise the
/// documents of the places in them, otherwise what stands in a column named `document`.
private final class DocumentCount: Accumulator {
    private let hasOrigins: Bool
    private let named: Int?
    private var documents: Set<[UInt8]> = []

    init(hasOrigins: Bool, named: Int?) {
        self.hasOrigins = hasOrigins
        self.named = named
    }

    override func add(_ row: ResultTable.Row) {
        if hasOrigins { return insert(row.origin) }
        let places = row.values.flatMap(\.places)
        for place in places { insert(place.document) }
        if places.isEmpty, let named, case .string(let name) = row.values[named] { insert(name) }
    }

    private func insert(_ document: String) {
        if documents.insert(Array(document.utf8)).inserted { weight += 64 + document.utf8.count }
    }

    override func result() -> Value { .integer(documents.count) }
}

/// The values of one column; nothing is left out.
private final class ColumnAccumulator: Accumulator {
    private let column: Int
    private let values: any ValueAccumulator

    init(_ column: Int, _ values: any ValueAccumulator) {
        self.column = column
        self.values = values
    }

    override func add(_ row: ResultTable.Row) {
        let value = row.values[column]
        if !value.isNone { weight += values.add(value) }
    }

    override func result() throws(TableError) -> Value { try values.result() }
}
