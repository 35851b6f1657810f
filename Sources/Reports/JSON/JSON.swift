public import JSONText

/// Reading and writing JSON (RFC 8259) without any library.
///
/// ```swift
/// let value = try JSON.decode(#"{"a": [1, 2.5, null]}"#)
/// JSON.encode(value)    // {"a":[1,2.5,null]}
/// ```
public enum JSON {
    /// The deepest nesting of arrays and objects that is read. Values made in any other way from what a script or a
    /// document holds should keep to it too: comparing, hashing and freeing them takes stack by depth.
    public static let deepestNesting = JSONValue.deepestNesting

    /// Writes a value on one line.
    ///
    /// Integers stay integers, floating-point numbers have the shortest digits that give them back and always a
    /// point or an exponent, those that are not finite become `null`, and a place becomes an object with the fields
    /// `text`, `kind`, `document`, `start`, `stop` and `line`. Fields keep their order.
    public static func encode(_ value: Value) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return writer.text
    }

    /// Reads one value; a byte order mark before it is skipped.
    ///
    /// `null` becomes ``Value/none``. An integer that fits in 64 bits becomes an integer, every other number a
    /// floating-point number. Half of a surrogate pair becomes U+FFFD. Fields keep their order, and a name given
    /// twice stays twice.
    /// - Throws: `JSONError` with line and column: for what is no JSON, no UTF-8, nested too deep, or a number too
    ///   large for a floating-point number.
    public static func decode(_ bytes: [UInt8]) throws(JSONError) -> Value {
        Value(try JSONValue(reading: bytes))
    }

    /// Reads one value from a string.
    public static func decode(_ text: String) throws(JSONError) -> Value {
        try decode(Array(text.utf8))
    }
}

extension Value {
    /// The value of a JSON text; `null` is none.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .none
        case .boolean(let boolean): self = .boolean(boolean)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .string(let string): self = .string(string)
        case .list(let values): self = .list(values.map { Value($0) })
        case .object(let fields): self = .record(fields.map { Field($0.name, Value($0.value)) })
        }
    }
}
