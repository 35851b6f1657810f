/// How the values of a group become one.
protocol ValueAccumulator: AnyObject {
    /// Takes a value and gives the bytes that it keeps of it, roughly.
    func add(_ value: Value) -> Int
    func result() throws(TableError) -> Value
}

final class ValueCount: ValueAccumulator {
    private var count = 0

    func add(_ value: Value) -> Int {
        count += 1
        return 0
    }
    func result() -> Value { .integer(count) }
}

final class Sum: ValueAccumulator {
    private var numbers: NumberSum
    /// The sum as long as all are whole and it fits.
    private var whole: Int? = 0

    init(of column: String) { numbers = NumberSum(.sum, column) }

    func add(_ value: Value) -> Int {
        numbers.add(value)
        guard let sum = whole else { return 0 }
        whole = nil
        if case .integer(let integer) = value {
            let (next, overflow) = sum.addingReportingOverflow(integer)
            if !overflow { whole = next }
        }
        return 0
    }

    func result() throws(TableError) -> Value {
        if let whole { return .integer(whole) }
        return .number(try numbers.total())
    }
}

final class Mean: ValueAccumulator {
    private var numbers: NumberSum
    private var count = 0

    init(of column: String) { numbers = NumberSum(.mean, column) }

    func add(_ value: Value) -> Int {
        numbers.add(value)
        count += 1
        return 0
    }

    func result() throws(TableError) -> Value {
        count == 0 ? .none : .number(try numbers.total() / Double(count))
    }
}

final class Median: ValueAccumulator {
    private let column: String
    private var numbers: NumberSum
    private var values: [Value] = []

    init(of column: String) {
        self.column = column
        numbers = NumberSum(.median, column)
    }

    func add(_ value: Value) -> Int {
        numbers.add(value)
        values.append(value)
        return 24
    }

    func result() throws(TableError) -> Value {
        _ = try numbers.total()
        if values.isEmpty { return .none }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        var pair = NumberSum(.median, column)
        pair.add(sorted[middle - 1])
        pair.add(sorted[middle])
        return .number(try pair.total() / 2)
    }
}

/// The least or greatest value; of equal ones the first.
final class Extreme: ValueAccumulator {
    private let isBetter: (Value, Value) -> Bool
    private var best: Value = .none

    init(_ isBetter: @escaping (Value, Value) -> Bool) { self.isBetter = isBetter }

    func add(_ value: Value) -> Int {
        if best.isNone || isBetter(value, best) { best = value }
        return 0
    }
    func result() -> Value { best }
}

final class FirstValue: ValueAccumulator {
    private var first: Value = .none

    func add(_ value: Value) -> Int {
        if first.isNone { first = value }
        return 0
    }
    func result() -> Value { first }
}

final class LastValue: ValueAccumulator {
    private var last: Value = .none

    func add(_ value: Value) -> Int {
        last = value
        return 0
    }
    func result() -> Value { last }
}

final class ValueList: ValueAccumulator {
    private var values: [Value] = []

    func add(_ value: Value) -> Int {
        values.append(value)
        return value.weight
    }
    func result() -> Value { .list(values) }
}

final class UniqueValues: ValueAccumulator {
    private var seen: Set<Value> = []
    private var values: [Value] = []

    func add(_ value: Value) -> Int {
        guard seen.insert(value).inserted else { return 0 }
        values.append(value)
        return 48 + value.weight
    }
    func result() -> Value { .list(values) }
}

final class DistinctCount: ValueAccumulator {
    private var seen: Set<Value> = []

    func add(_ value: Value) -> Int { seen.insert(value).inserted ? 48 + value.weight : 0 }
    func result() -> Value { .integer(seen.count) }
}
