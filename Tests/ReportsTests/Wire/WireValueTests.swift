import JSONText
import RandomValues
import Reports
import Testing

@testable import Wire

/// What goes in comes out equal: values on the wire.
@Suite struct WireValueTests {
    private func throughTheWire(_ value: Value) throws -> Value {
        var writer = WireWriter()
        writer.value(value)
        #expect(!writer.bytes.contains(UInt8(ascii: "\n")))
        _ = try JSONValue(reading: writer.bytes)
        var reader = WireReader(writer.bytes)
        let read = try reader.value()
        try reader.finish()
        return read
    }

    @Test("a random value comes out as it went in", arguments: 0..<500) func random(seed: UInt64) throws {
        var random = Random(seed: seed)
        let value = random.wireValue()
        #expect(same(try throughTheWire(value), value))
    }

    @Test(
        "a value that other formats lose is kept",
        arguments: [
            .integer(.max), .integer(.min), .integer(9_007_199_254_740_993), .number(3), .number(-0.0), .number(1e20),
            .number(.leastNonzeroMagnitude), .number(.greatestFiniteMagnitude), .number(.nan), .number(.infinity),
            .number(-.infinity),
            .string("\u{0}\u{1F}\"\\\u{2028}é\u{301}"), .bytes([0xFF, 0x00, 0x0A]), .bytes([0x80]), .list([]),
            .record([]), .record([Value.Field("record", ["a"]), Value.Field("kind", 1)]),
        ] as [Value])
    func kept(value: Value) throws {
        #expect(same(try throughTheWire(value), value))
    }

    @Test(
        "an integer is written without a point, a float with one or an exponent",
        arguments: [
            (.integer(3), "3"), (.number(3), "3.0"), (.number(1e20), "1e+20"), (.number(.nan), #"{"number":"nan"}"#),
        ]
            as [(Value, String)])
    func numbers(value: Value, text: String) {
        var writer = WireWriter()
        writer.value(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test(
        "what is no value of the protocol is refused",
        arguments: [
            "", "{", "[1", "[1 2]", "nul", "01x", "--1", "1.2.3", "99999999999999999999", #""abc"#, #""\x""#,
            #""\u12""#,
            #"{"number":"big"}"#, #"{"bytes":"*"}"#, #"{"start":1}"#, #"{"kind":"token","strat":1}"#, "[1]]", "1e999",
            #"{"kind":"token","start":-1}"#, #"{"kind":"token","sentence":0}"#, String(repeating: "[", count: 300),
        ])
    func malformed(text: String) {
        #expect(throws: WireError.self) {
            var reader = WireReader(Array(text.utf8))
            _ = try reader.value()
            try reader.finish()
        }
    }
}

/// Whether two values are the same, places with all that belongs to them, floats by their bits.
func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.isNaN ? right.isNaN : left.bitPattern == right.bitPattern
    case (.integer(let left), .integer(let right)): left == right
    case (.integer, _), (_, .integer): false
    case (.string(let left), .string(let right)): Array(left.utf8) == Array(right.utf8)
    case (.bytes(let left), .bytes(let right)): left == right
    case (.place(let left), .place(let right)):
        (left.document, left.path, left.kind, left.start, left.stop, left.line)
            == (right.document, right.path, right.kind, right.start, right.stop, right.line)
            && (left.text, left.number, left.isCut, left.sentence)
                == (right.text, right.number, right.isCut, right.sentence)
    case (.list(let left), .list(let right)): left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
    case (.record(let left), .record(let right)):
        left.count == right.count && zip(left, right).allSatisfy { $0.name == $1.name && same($0.value, $1.value) }
    default: left == right
    }
}

extension Random {
    /// A value of any kind, without sentences: those go with an answer.
    mutating func wireValue() -> Value {
        switch Int.random(in: 0...5, using: &self) {
        case 0: .place(wirePlace(nil))
        case 1: .list((0..<3).map { _ in .place(wirePlace(nil)) })
        case 2:
            .bytes(
                [0xFF] + (0..<Int.random(in: 0...9, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) })
        default: value()
        }
    }

    mutating func wirePlace(_ document: (id: String, path: String)?, _ sentences: [PlacedSentence] = []) -> Place {
        var place = place()
        place.ordinal = 0
        place.kind = ["sentence", "token", "cell"].randomElement(using: &self) ?? ""
        if let document { (place.document, place.path) = document }
        place.number = Int.random(in: 0...3, using: &self)
        place.isCut = Bool.random(using: &self)
        place.sentence = sentences.randomElement(using: &self)
        return place
    }
}
