import Reports

/// Reads what ``ByteWriter`` wrote. Damaged bytes are an error, never more than that.
struct ByteReader {
    struct Damage: Error {}

    /// Values in values deeper than this are damage: no script can give them.
    private static let deepestNesting = 1000

    private let bytes: [UInt8]
    private var position = 0
    private var names: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func value(depth: Int = 0) throws(Damage) -> Value {
        guard depth < Self.deepestNesting else { throw Damage() }
        switch try byte() {
        case 0: return .none
        case 1: return .boolean(false)
        case 2: return .boolean(true)
        case 3: return .integer(try integer())
        case 4:
            var pattern: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(try byte()) << shift }
            return .number(Double(bitPattern: pattern))
        case 5: return .string(try string())
        case 6: return .place(try place())
        case 7:
            let length = try count()
            defer { position += length }
            return .bytes(Array(bytes[position..<position + length]))
        case 8:
            var values: [Value] = []
            for _ in 0..<(try count()) { values.append(try value(depth: depth + 1)) }
            return .list(values)
        case 9:
            var fields: [Value.Field] = []
            for _ in 0..<(try count()) { fields.append(Value.Field(try name(), try value(depth: depth + 1))) }
            return .record(fields)
        default: throw Damage()
        }
    }

    private mutating func place() throws(Damage) -> Place {
        var place = Place(
            document: try name(), path: try name(), kind: try name(), start: try integer(), stop: try integer(),
            line: try integer(), text: try string(), ordinal: try integer(),
            handle: UInt64(bitPattern: Int64(try integer())), number: try integer())
        let flags = try byte()
        place.isCut = flags & 1 != 0
        if flags & 2 != 0 {
            place.sentence = PlacedSentence(
                start: try integer(), stop: try integer(), line: try integer(), number: try integer(),
                text: try name(), isCut: flags & 4 != 0)
        }
        return place
    }

    mutating func integer() throws(Damage) -> Int {
        var folded: UInt = 0
        var shift: UInt = 0
        while true {
            let next = try byte()
            guard shift < 64 else { throw Damage() }
            folded |= UInt(next & 0x7F) << shift
            if next < 0x80 { break }
            shift += 7
        }
        return Int(bitPattern: folded >> 1) ^ -Int(bitPattern: folded & 1)
    }

    /// How many things follow: never more than there are bytes.
    mutating func count() throws(Damage) -> Int {
        let count = try integer()
        guard count >= 0, count <= bytes.count - position else { throw Damage() }
        return count
    }

    mutating func string() throws(Damage) -> String {
        let length = try count()
        let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
        position += length
        return text
    }

    mutating func name() throws(Damage) -> String {
        let number = try integer()
        if names.indices.contains(number) { return names[number] }
        guard number == -1 else { throw Damage() }
        let name = try string()
        names.append(name)
        return name
    }

    private mutating func byte() throws(Damage) -> UInt8 {
        guard position < bytes.count else { throw Damage() }
        defer { position += 1 }
        return bytes[position]
    }
}
