extension Value {
    /// The value as people read it in a cell: a place by its text, a list separated by semicolons, a record as
    /// `name: value`, nothing as an empty string.
    public var text: String {
        switch self {
        case .none: ""
        case .boolean(let boolean): boolean ? "true" : "false"
        case .integer(let integer): String(integer)
        case .number(let number): Value.text(of: number)
        case .string(let string): string
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .place(let place): place.text
        case .list(let values): values.map(\.text).joined(separator: "; ")
        case .record(let fields): fields.map { "\($0.name): \($0.value.text)" }.joined(separator: "; ")
        }
    }

    /// The shortest digits that give the same number back; `nan`, `inf` and `-inf` as in Lua.
    static func text(of number: Double) -> String {
        number.isNaN ? "nan" : number.description
    }

    /// The places in the value, in order.
    public var places: [Place] {
        switch self {
        case .place(let place): [place]
        case .list(let values): values.flatMap(\.places)
        case .record(let fields): fields.flatMap(\.value.places)
        default: []
        }
    }

    /// Bytes of the texts in it, roughly.
    var size: Int {
        switch self {
        case .none, .boolean, .integer, .number: 16
        case .string(let string): string.utf8.count
        case .bytes(let bytes): bytes.count
        case .place(let place): place.text.utf8.count
        case .list(let values): values.reduce(16) { $0 + $1.size }
        case .record(let fields): fields.reduce(16) { $0 + $1.name.utf8.count + $1.value.size }
        }
    }
}
