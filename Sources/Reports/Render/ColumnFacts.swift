/// What a renderer wants to know of a column before it writes the first row.
struct ColumnFacts {
    /// Whether it holds numbers and nothing else, and is set to the right.
    var isNumeric: Bool { hasNumbers && !hasOthers }
    /// Whether some value has a place in it.
    private(set) var hasPlaces = false
    /// Whether every value is nothing or a place inside a document: a document's own name says where it is.
    private(set) var isCitable = true

    private var hasNumbers = false
    private var hasOthers = false

    private mutating func add(_ value: Value) {
        if value.isNone { return }
        if value.asDouble == nil { hasOthers = true } else { hasNumbers = true }
        if !hasPlaces, !value.places.isEmpty { hasPlaces = true }
        guard case .place(let place) = value, !place.isDocument else {
            isCitable = false
            return
        }
    }

    /// The facts of every column, from reading the rows once.
    static func of(_ table: ResultTable) throws -> [ColumnFacts] {
        var facts = [ColumnFacts](repeating: ColumnFacts(), count: table.columns.count)
        try table.forEachRow { row in
            for (column, value) in row.values.enumerated() { facts[column].add(value) }
        }
        return facts
    }
}
