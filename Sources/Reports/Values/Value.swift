import JSONText

/// What a cell of a table of results holds, and what JSON is read into.
///
/// ```swift
/// let row: [Value] = ["Kyiv", 3, .place(sentence)]
/// ```
public enum Value: Sendable {
    /// Nothing: Lua's `nil` in a cell, JSON's `null`.
    case none
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    /// A string that is not UTF-8. It is ordered among the strings by its bytes, and shown repaired.
    case bytes([UInt8])
    /// In a box of its own: most cells hold something else, and are a fifth as large for it.
    indirect case place(Place)
    case list([Value])
    /// Named fields in the order in which they were given.
    case record([Field])

    /// One named value of a record.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: Value

        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }

        public static func == (left: Field, right: Field) -> Bool { left.order(against: right) == .same }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(value)
        }

        func order(against other: Field) -> Order {
            Order(bytesOf: name, other.name).then(value.order(against: other.value))
        }
    }

    /// The field of a record; where a name was given twice, the later one.
    public subscript(field name: String) -> Value? {
        guard case .record(let fields) = self else { return nil }
        return fields.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// A string of these bytes: ``string(_:)`` where they are UTF-8.
    public init(bytes: Span<UInt8>) {
        self = String(utf8: bytes).map { .string($0) } ?? .bytes(bytes.indices.map { bytes[$0] })
    }

    /// Whether there is nothing here.
    public var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// The value as a floating-point number, where it is one.
    public var asDouble: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// What the kind of value is called in messages: `"nothing"`, `"a string"`, ...
    public var kindName: String {
        switch self {
        case .none: "nothing"
        case .boolean: "a boolean"
        case .integer, .number: "a number"
        case .string, .bytes: "a string"
        case .place(let place): "a place (\(place.kind))"
        case .list: "a list"
        case .record: "a record"
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(nilLiteral: ()) { self = .none }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
