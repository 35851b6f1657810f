extension Value {
    /// Bytes that the value keeps, roughly: what a script is charged for handing it over.
    public var weight: Int {
        switch self {
        case .none, .boolean, .integer, .number: MemoryLayout<Value>.stride
        case .string(let string): 48 + string.utf8.count
        case .bytes(let bytes): 48 + bytes.count
        case .place(let place): 160 + place.text.utf8.count
        case .list(let values): values.reduce(32) { $0 + $1.weight }
        case .record(let fields): fields.reduce(32) { $0 + 32 + $1.name.utf8.count + $1.value.weight }
        }
    }

    /// Bytes that lie elsewhere than in the cell.
    fileprivate var weightBesideItself: Int {
        switch self {
        case .none, .boolean, .integer, .number: 0
        // The shortest strings lie in the value itself.
        case .string(let string): string.utf8.count < 16 ? 0 : weight
        default: weight
        }
    }
}

/// What tables keep in memory; rows that are elsewhere weigh nothing, but for their numbers.
extension ResultTable {
    /// Bytes of the list of its rows.
    public var weightOfList: Int { 256 + count * (isPaged ? 4 : keptOrigins.isEmpty ? 8 : 24) }

    /// Bytes of its rows without what their values keep elsewhere.
    public var weightOfRows: Int { kept.count * (ResultTable.rowSize + columns.count * MemoryLayout<Value>.stride) }

    /// Bytes that its values keep outside of their cells, roughly.
    public var weightOfTexts: Int {
        kept.reduce(0) { sum, row in row.reduce(sum) { $0 + $1.weightBesideItself } }
    }
}
