import Testing

@testable import Corpus
@testable import Query

/// Hits in context, and what they are sorted by.
@Suite struct ConcordanceTests {
    private let document = Document(
        id: "a.txt", text: Text("A heading\n\nThe old house fell, and the new house stood.\n\nAnother block.\n"))

    private func line(_ query: String, left: Int = 2, right: Int = 2) throws -> ConcordanceLine {
        let hits = try Query(query).hits(in: document, within: Span(0, document.text.count))
        return ConcordanceLine(try #require(hits.first).span, in: document, left: left, right: right)
    }

    @Test("context is so many tokens on either side, on one line")
    func context() throws {
        let line = try line("new house")
        #expect((line.left, line.match, line.right, line.line) == ("and the", "new house", "stood.", 3))
    }

    @Test("context ends with the block, however many tokens are asked for", arguments: [8, Int.max])
    func limits(count: Int) throws {
        let line = try line("old", left: count, right: count)
        #expect(line.left == "The")
        #expect(line.right.contains("house stood"))
        #expect(try self.line("old", left: -1, right: Int.min).left.isEmpty)
    }

    @Test(
        "a key is the token so far away, a side, the match or the document; beyond the context it is empty",
        arguments: [
            ("left1", "old"), ("left2", "the"), ("left3", ""), ("left", "old the"), ("right1", "fell"), ("right2", ","),
            ("match", "house"), ("document", "a.txt"), ("date", nil), ("who", nil),
        ])
    func keys(key: String, wanted: String?) throws {
        #expect(try line("house").value(of: ConcordanceKey(key).field, in: document) == wanted)
    }

    @Test(
        "a key may say its direction, and what is no known key is a capture or field",
        arguments: [
            ("left1", ConcordanceKey.Field.left(1), false), ("right12 descending", .right(12), true),
            ("date ascending", .date, false), ("who.name descending", .other("who.name"), true),
            ("left0", .other("left0"), false), ("left99999999999999999999", .other("left99999999999999999999"), false),
            ("match2", .other("match2"), false), ("", .other(""), false),
        ])
    func directions(text: String, field: ConcordanceKey.Field, isDescending: Bool) {
        let key = ConcordanceKey(text)
        #expect((key.field, key.isDescending) == (field, isDescending))
    }

    @Test("what has no value comes last in either direction", arguments: ["date", "date descending"])
    func missing(key: String) {
        let key = ConcordanceKey(key)
        #expect(key.precedes("2022-01-01", nil) == true)
        #expect(key.precedes(nil, "2022-01-01") == false)
        #expect(key.precedes(nil, String?.none) == nil)
        #expect(key.precedes("2022-01-01", "2023-01-01") == !key.isDescending)
    }

    @Test(
        "a field of a capture is read as text",
        arguments: [
            ("what", "text", "new house"), ("what", "length", "2"), ("what", "line", "3"),
            ("match", "lower", "the new house"),
            ("what", "nothing", nil),
        ])
    func fields(capture: String, field: String, wanted: String?) throws {
        let query = try Query("the what:(new house)")
        let hit = try #require(query.hits(in: document, within: Span(0, document.text.count)).first)
        let found = try #require(hit.capture(named: capture))
        #expect(Schema.standard.text(of: field, in: found, of: document) == wanted)
    }

    @Test("the fields of a capture are those of its elements and those of any tokens")
    func fieldsOfCaptures() throws {
        let query = try Query("who:<person/> []{0,3} (sum:<money/> within <quote/>)")
        #expect(query.fields(ofCapture: "who")?.contains("name") == true)
        #expect(query.fields(ofCapture: "sum")?.contains("currency") == true)
        #expect(query.fields(ofCapture: "match")?.contains("lower") == true)
        #expect(query.fields(ofCapture: "nobody") == nil)
    }
}
