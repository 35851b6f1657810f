import Reports

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
