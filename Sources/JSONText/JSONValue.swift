/// A value of a JSON text (RFC 8259).
///
/// An integer that fits in 64 bits is an integer, every other number a floating-point number. Fields keep their
/// order, and a name given twice stays twice.
public indirect enum JSONValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([JSONValue])
    case object([Field])

    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The deepest nesting of arrays and objects that is read.
    public static let deepestNesting = 200

    /// Bytes that a value takes beside its text, where it lies in a list that may have grown to twice what it holds.
    static let size = 96

    /// Reads one value; a byte order mark before it is skipped. Half of a surrogate pair becomes U+FFFD.
    ///
    /// - Parameter mayTake: asked on the way for the bytes that the value is about to take; false ends the reading.
    /// - Throws: `JSONError` with line and column: for what is no JSON, no UTF-8, nested too deep, or a number too
    ///   large for a floating-point number.
    public init(
        reading bytes: [UInt8], mayTake: (_ bytes: Int) -> Bool = { _ in true }
    ) throws(JSONError) {
        self = try withoutActuallyEscaping(mayTake) { mayTake throws(JSONError) in
            var reader = JSONReader(bytes, mayTake: mayTake)
            return try reader.document()
        }
    }

    /// The value of the first field of that name; nil for everything but objects.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }
}
