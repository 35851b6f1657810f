import Reports

extension Value {
    /// Bytes that the value keeps, roughly: what a script is charged for handing it over.
    var weight: Int {
        switch self {
        case .none, .boolean, .integer, .number: 16
        case .string(let string): 32 + string.utf8.count
        case .bytes(let bytes): 32 + bytes.count
        case .place(let place): 128 + place.text.utf8.count
        case .list(let values): values.reduce(32) { $0 + $1.weight }
        case .record(let fields): fields.reduce(32) { $0 + 32 + $1.name.utf8.count + $1.value.weight }
        }
    }
}

extension ReportBlock {
    /// Bytes that the block keeps, roughly. Tables and charts are charged with the objects that hold them.
    var weight: Int {
        switch self {
        case .title(let text), .text(let text), .note(let text), .heading(let text, _): 64 + text.utf8.count
        case .list(let values): Value.list(values).weight
        case .quote(let place): Value.place(place).weight
        case .table, .chart: 256
        }
    }
}
