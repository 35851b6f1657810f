import Corpus
import Ingest
import Testing

@Suite("JSON lines") struct JSONLinesTests {
    @Test("a line is a document, its fields are metadata")
    func lines() throws {
        let file = try ReadFile(
            "\u{FEFF}{\"headline\":\"Caf\\u00e9\",\"text\":\"One.\\nTwo.\",\"tags\":[\"a\",\"b\"],\"n\":3}\r\n\r\n{\"text\":null,\"user\":{\"name\":\"Echo\"}}\r\n",
            as: "a.jsonl")
        #expect(file.listing.entries.map(\.id) == ["a.jsonl#1", "a.jsonl#2"])
        #expect(file.texts == ["One.\nTwo.", ""])
        #expect(file.titles == ["Café", nil])
        #expect(file.meta("n") == ["3", nil])
        #expect(file.meta("user.name") == [nil, "Echo"])
        #expect(file.lines[0] == 1)
    }

    @Test("a text may lie in an object of the line, with its title beside it, and be a list of paragraphs")
    func nested() throws {
        let file = try ReadFile(
            "{\"article\":{\"title\":\"T\",\"body\":[\"One.\",\"Two.\"]},\"url\":\"u\"}\n", as: "a.jsonl")
        #expect(file.texts == ["One.\n\nTwo."])
        #expect(file.titles == ["T"])
        #expect(try ReadFile("{\"a\":{\"b\":\"One.\"}}\n", as: "a.jsonl", columns: ["text=a.b"]).texts == ["One."])
    }

    @Test("a broken line fails with its number and says why, and the others are read")
    func broken() throws {
        let file = try ReadFile(
            "{\"text\":\"One.\"}\n{\"text\":\n{\"n\":1}\n[1]\n{\"text\":\"Two.\"}\n", as: "a.jsonl")
        #expect(file.texts == ["One.", "-", "-", "-", "Two."])
        #expect(
            file.faults == [
                "a.jsonl:2: the line is no JSON: expected a value, found the end (column 9)",
                "a.jsonl:3: no field is the text; there are: n; say which, as in --columns text=n",
                "a.jsonl:4: the line begins an array, where each line is to be an object; jq -c '.[]' makes lines of it",
            ])
    }

    @Test("a file without a text says which fields there are")
    func noText() throws {
        let error = #expect(throws: IngestError.self) { try ReadFile("{\"a\":1,\"b\":{\"c\":2}}\n", as: "a.jsonl") }
        #expect(
            error?.description.hasSuffix("no field is the text; there are: a, b.c; say which, as in --columns text=a")
                == true)
    }
}
