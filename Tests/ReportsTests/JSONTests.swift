import JSONText
import RandomValues
import Reports
import Testing

@Suite("JSON")
struct JSONTests {
    @Test("what is written is read back the same", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let value = random.value(depth: 5)
        let text = JSON.encode(value)
        #expect(!text.utf8.contains { $0 < 0x20 })
        let read = try JSON.decode(text)
        #expect(read == value)
        #expect(JSON.encode(read) == text)
    }

    @Test(
        "values have one form",
        arguments: [
            (nil, "null"), (true, "true"), (7, "7"), (.integer(.min), "-9223372036854775808"), (.number(7), "7.0"),
            (.number(.nan), "null"), (.number(.infinity), "null"), (.number(-0.0), "-0.0"), (.number(1e300), "1e+300"),
            ("a\"\\\n\u{1}\u{2028}é", #""a\"\\\n\u0001\u2028é""#), ([], "[]"), ([1, [nil]], "[1,[null]]"),
            (.record([]), "{}"),
            (.record([.init("b", 1), .init("a", 2)]), #"{"b":1,"a":2}"#),
        ] as [(Value, String)])
    func encoding(value: Value, text: String) {
        #expect(JSON.encode(value) == text)
    }

    @Test("a place is an object with its text and position")
    func place() {
        let place = Place(document: "a.txt", path: "in/a.txt", kind: "money", start: 3, stop: 5, line: 2, text: "€5")
        #expect(
            JSON.encode(.place(place))
                == #"{"text":"€5","kind":"money","document":"a.txt","start":3,"stop":5,"line":2}"#)
    }

    @Test(
        "what RFC 8259 allows is read",
        arguments: [
            (" \t\r\n1 ", 1), ("\u{FEFF}null", nil), ("-0", 0), ("9223372036854775807", .integer(.max)),
            ("9223372036854775808", .number(0x1p63)), ("1E+2", .number(100)), ("1e-999", .number(0)),
            (#""\u0041\ud83d\ude00\/\b\f""#, "A😀/\u{8}\u{C}"), (#""\ud83d""#, "\u{FFFD}"),
            (#""\ud83dx\ude00""#, "\u{FFFD}x\u{FFFD}"),
            (#""\ud83d\u0041""#, "\u{FFFD}A"), (#"{"a":1,"a":2}"#, .record([.init("a", 1), .init("a", 2)])),
            (#"[ ]"#, []), (#"{ }"#, .record([])), (#""\u0000""#, "\0"),
        ] as [(String, Value)])
    func decoding(text: String, value: Value) throws {
        #expect(try JSON.decode(text) == value)
    }

    @Test(
        "what is wrong is said with its place",
        arguments: [
            ("", 1, 1, "expected a value, found the end"), ("[1,\n 2,]", 2, 4, "expected a value, found ']'"),
            ("{\"é\" 1}", 1, 6, "expected ':' after the name, found '1'"),
            ("[1 2]", 1, 4, "expected ',' or ']', found '2'"),
            ("{a:1}", 1, 2, "expected a name in quotes, found 'a'"), ("tru", 1, 1, "expected true"),
            ("01", 1, 2, "expected the end, found '1'"),
            ("1.", 1, 3, "expected a digit, found the end"), ("-", 1, 2, "expected a digit, found the end"),
            ("1e999", 1, 1, "the number is too large"),
            ("\"a", 1, 1, "the string has no end"),
            ("\"a\nb\"", 1, 3, "a control character in a string must be escaped"),
            (#""\x""#, 1, 3, "expected an escape, found 'x'"),
            (#""\u12g4""#, 1, 6, "expected four hexadecimal digits, found 'g'"),
            ("\"\\", 1, 3, "expected an escape, found the end"), ("NaN", 1, 1, "expected a value, found 'N'"),
            ("[1]]", 1, 4, "expected the end, found ']'"),
            ("\0", 1, 1, "expected a value, found a control character"),
            ("{\"a\":1 \"b\"}", 1, 8, "expected ',' or '}', found '\"'"),
        ])
    func errors(text: String, line: Int, column: Int, reason: String) throws {
        let error = try #require(throws: JSONError.self) { _ = try JSON.decode(text) }
        #expect(error.reason == reason)
        #expect([error.line, error.column] == [line, column])
        #expect(error.description == "JSON line \(line), column \(column): \(reason)")
    }

    @Test(
        "bytes that are no UTF-8 are an error in a string",
        arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) throws {
        let error = try #require(throws: JSONError.self) { _ = try JSON.decode(bytes) }
        #expect(error.reason == "the string is not valid UTF-8")
    }

    @Test("nesting is read to its limit and refused beyond it")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSON.decode(nested(JSON.deepestNesting))
        #expect(throws: JSONError.self) { _ = try JSON.decode(nested(JSON.deepestNesting + 1)) }
        #expect(throws: JSONError.self) { _ = try JSON.decode(String(repeating: "[{\"a\":", count: 1_000_000)) }
    }

    @Test("no bytes whatever bring the reader down", arguments: 0..<200)
    func hostile(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        var bytes = Array(JSON.encode(random.value(depth: 4)).utf8)
        for _ in 0..<3 where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            bytes.removeLast(min(bytes.count, Int.random(in: 0...1, using: &random)))
        }
        // Either outcome is fine; what is read can be written and read again.
        if let value = try? JSON.decode(bytes) { #expect(try JSON.decode(JSON.encode(value)) == value) }
    }
}
