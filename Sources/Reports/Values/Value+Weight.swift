extension Value {
    /// Bytes that the value keeps, roughly: what a script is charged for handing it over.
    public var weight: Int {
        switch self {
        case .none, .boolean, .integer, .number: 16
        case .string(let string): 32 + string.utf8.count
        case .place(let place): 128 + place.text.utf8.count
        case .list(let values): values.reduce(32) { $0 + $1.weight }
        case .record(let fields): fields.reduce(32) { $0 + 32 + $1.name.utf8.count + $1.value.weight }
        }
    }
}
