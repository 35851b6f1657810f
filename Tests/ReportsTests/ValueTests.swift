import RandomValues
import Reports
import Testing

@Suite("Values")
struct ValueTests {
    static func place(_ ordinal: Int, _ start: Int, _ stop: Int, handle: UInt64 = 0) -> Value {
        .place(
            Place(
                document: "d\(ordinal)", path: "d\(ordinal).txt", kind: "token", start: start, stop: stop, line: 1,
                text: "x",
                ordinal: ordinal, handle: handle))
    }

    /// Values in their order, none equal to another.
    static let ascending: [Value] = [
        nil, false, true, .number(-.infinity), .integer(.min), -1, .number(-0.5), 0, .number(0.5), 1,
        .integer(9_007_199_254_740_992), .integer(9_007_199_254_740_993), .integer(.max), .number(0x1p63),
        .number(.infinity),
        .number(.nan), "", "A", "Z", "a", "aa", "e\u{301}", "é", "日", "😀",
        place(0, 5, 9), place(1, 1, 2), place(1, 1, 3), place(1, 2, 2),
        [], [1], [1, 2], [2], .record([]), .record([Value.Field("a", 1)]), .record([Value.Field("b", 0)]),
    ]

    @Test("values have one total order, and equality and hashing agree with it")
    func totalOrder() {
        for (i, left) in Self.ascending.enumerated() {
            for (j, right) in Self.ascending.enumerated() {
                #expect((left < right) == (i < j), "\(left) < \(right)")
                #expect((left == right) == (i == j), "\(left) == \(right)")
            }
        }
        #expect(Set(Self.ascending).count == Self.ascending.count)
    }

    @Test(
        "numbers are equal by value, whatever they are made of",
        arguments: [(1, 1.0), (0, -0.0), (-7, -7.0), (1 << 53, 0x1p53), (Int.min, -0x1p63)])
    func equalNumbers(integer: Int, number: Double) {
        #expect(Value.integer(integer) == .number(number))
        #expect(Value.integer(integer).hashValue == Value.number(number).hashValue)
    }

    @Test("the order of random values is transitive and the hash follows equality")
    func randomOrder() {
        var random = Random(seed: 1)
        let values = (0..<60).map { _ in random.value(depth: 2) }
        for a in values {
            for b in values {
                #expect(!(a < b && b < a))
                if a == b { #expect(a.hashValue == b.hashValue) }
                for c in values where a < b && b < c { #expect(a < c) }
            }
        }
    }

    @Test("a place is the same whatever the host's handle")
    func handles() {
        #expect(Self.place(1, 2, 3, handle: 7) == Self.place(1, 2, 3, handle: 8))
        #expect(Set([Self.place(1, 2, 3, handle: 7), Self.place(1, 2, 3, handle: 8)]).count == 1)
    }

    @Test("a place is cited by path and line, and by document and line")
    func citation() {
        let place = Place(
            document: "a", path: "in/a.txt", kind: "quote", start: 1, stop: 4, line: 12, text: "text")
        #expect(place.source == "in/a.txt:12")
        #expect(place.citation == "a:12")
    }

    @Test("the later of two fields of the same name counts")
    func fields() {
        #expect(Value.record([.init("a", 1), .init("b", 2), .init("a", 3)])[field: "a"] == 3)
        #expect(Value.record([])[field: "a"] == nil)
        #expect(Value.list([])[field: "a"] == nil)
    }

    @Test(
        "the nearest name is suggested, and none where none is near",
        arguments: [
            ("txt", "text"), ("tittle", "title"), ("sentneces", "sentences"), ("Kind", "kind"), ("zzz", nil), ("", nil),
        ] as [(String, String?)])
    func suggestions(name: String, expected: String?) {
        #expect(Suggestion.nearest(to: name, in: ["title", "text", "sentences", "kind"]) == expected)
        #expect(
            Suggestion.hint(for: name, in: ["title", "text", "sentences", "kind"])
                == expected.map { " (did you mean '\($0)'?)" })
    }
}
