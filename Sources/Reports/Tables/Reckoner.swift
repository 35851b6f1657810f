/// Computes one aggregate over chosen rows of a table.
struct Reckoner {
    private let table: ResultTable
    private let function: Aggregation.Function
    private let column: Int?

    init(_ aggregate: Aggregation, over table: ResultTable) throws(TableError) {
        self.table = table
        function = aggregate.function
        if let name = aggregate.column { column = try table.index(of: name) } else { column = nil }
    }

    /// Counts documents, whatever the columns.
    init(documentsOf table: ResultTable) {
        self.table = table
        function = .documents
        column = nil
    }

    func value(of rows: [Int]) throws(TableError) -> Value {
        if function == .documents { return documents(of: rows) }
        guard let column else { return .integer(rows.count) }
        let meter = Work.meter
        let values = rows.map { table[$0, column] }.filter { !$0.isNone && meter.goesOn(over: $0.size) }
        return switch function {
        case .count, .documents: .integer(values.count)
        case .sum: try sum(values)
        case .mean: values.isEmpty ? .none : .number(try total(values) / Double(values.count))
        case .median: try median(values)
        case .min: values.min() ?? .none
        case .max: values.max() ?? .none
        case .first: values.first ?? .none
        case .last: values.last ?? .none
        case .list: .list(values)
        case .unique: .list(Reckoner.unique(values))
        case .distinct: .integer(Set(values).count)
        }
    }

    /// The number of documents that the rows come from: their origins where the table knows them, otherwise the
    /// documents of the places in them, otherwise what stands in a column named `document`.
    func documents(of rows: [Int]) -> Value {
        var documents: Set<[UInt8]> = []
        if !table.origins.isEmpty {
            for row in rows { documents.insert(Array(table.origins[row].utf8)) }
            return .integer(documents.count)
        }
        let named = table.columns.firstIndex(of: "document")
        for row in rows {
            let places = table.rows[row].flatMap(\.places)
            for place in places { documents.insert(Array(place.document.utf8)) }
            if places.isEmpty, let named, case .string(let name) = table.rows[row][named] {
                documents.insert(Array(name.utf8))
            }
        }
        return .integer(documents.count)
    }

    private func sum(_ values: [Value]) throws(TableError) -> Value {
        var whole = 0
        for value in values {
            guard case .integer(let integer) = value else { return .number(try total(values)) }
            let (next, overflow) = whole.addingReportingOverflow(integer)
            if overflow { return .number(try total(values)) }
            whole = next
        }
        return .integer(whole)
    }

    /// The sum with Neumaier's compensation, which keeps the digits that plain addition loses
    /// (A. Neumaier, ZAMM 54, 1974).
    private func total(_ values: [Value]) throws(TableError) -> Double {
        var sum = 0.0
        var lost = 0.0
        for number in try numbers(values) {
            let next = sum + number
            lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
            sum = next
        }
        // Infinite terms make the compensation "not a number" where the sum itself is sound.
        return lost.isFinite ? sum + lost : sum
    }

    private func median(_ values: [Value]) throws(TableError) -> Value {
        _ = try numbers(values)
        if values.isEmpty { return .none }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        return .number(try total([sorted[middle - 1], sorted[middle]]) / 2)
    }

    private func numbers(_ values: [Value]) throws(TableError) -> [Double] {
        var numbers: [Double] = []
        for value in values {
            guard let number = value.asDouble else {
                throw TableError.notANumber(value, function, column.map { table.columns[$0] } ?? "")
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func unique(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
