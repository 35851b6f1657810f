import Reports
import Testing

@Suite("Differences between rows")
struct RowDifferenceTests {
    static func place(_ text: String, line: Int, start: Int = 1, in document: String = "a.txt") -> Value {
        .place(
            Place(
                document: document, path: "texts/" + document, kind: "match", start: start, stop: start + 5, line: line,
                text: text))
    }

    static func rows(_ rows: [Value]..., in document: String = "a.txt") -> DocumentRows {
        let columns = ["speaker", "verb", "n"]
        return DocumentRows([
            DocumentRows.Entry(
                document: document, rows: rows.map { row in zip(columns, row).map { Value.Field($0, $1) } })
        ])
    }

    let old = rows(
        [place("Merkel", line: 3), "said", 1], [place("Kohl", line: 7, start: 50), "says", 2], ["Brandt", "asks", 3])

    @Test("rows with equal cells are the same, in whatever order")
    func same() {
        let other = Self.rows(
            ["Brandt", "asks", 3.0], [Self.place("Merkel", line: 3), "said", 1],
            [Self.place("Kohl", line: 7, start: 50), "says", 2])
        let difference = RowDifference(from: old, to: other)
        #expect(difference.isEmpty && difference.same == 3)
        #expect(difference.text() == "0 rows added, 0 gone, 0 changed; 3 the same\n")
    }

    @Test("a row at the same place, or with more than half of its cells, has changed; others were added or are gone")
    func kinds() {
        let new = Self.rows(
            [Self.place("Merkel", line: 3), "asked", 9], ["Brandt", "asks", 4],
            [Self.place("Schmidt", line: 12, start: 90), "said", 1])
        let difference = RowDifference(from: old, to: new)
        #expect(
            difference.text() == """
                a.txt
                  ~ line 3  speaker = Merkel, verb = said → asked, n = 1 → 9
                  - line 7  speaker = Kohl, verb = says, n = 2
                  + line 12  speaker = Schmidt, verb = said, n = 1
                  ~ speaker = Brandt, verb = asks, n = 3 → 4
                1 row added, 1 gone, 2 changed; 0 the same

                """)
    }

    @Test("rows that are equal but for their places have moved")
    func moved() {
        let new = Self.rows(
            [Self.place("Merkel", line: 4, start: 9), "said", 1],
            [Self.place("Kohl", line: 8, start: 58), "says", 2], ["Brandt", "asks", 3])
        let difference = RowDifference(from: old, to: new)
        #expect(!difference.isEmpty)
        #expect(difference.text() == "a.txt (2 rows moved)\n0 rows added, 0 gone, 0 changed, 2 moved; 1 the same\n")
    }

    @Test("each of several equal rows is paired once")
    func multiple() {
        let difference = RowDifference(from: Self.rows(["x", 1], ["x", 1], ["x", 1]), to: Self.rows(["x", 1]))
        #expect(difference.count(.gone) == 2 && difference.same == 1)
    }

    @Test("documents that came and went are named in byte order, and what is shown can be cut")
    func documents() {
        let new = Self.rows(["Adenauer", "said", 1], ["Erhard", "said", 1], in: "Z.txt")
        let difference = RowDifference(from: old, to: new)
        #expect(difference.addedDocuments == ["Z.txt"] && difference.goneDocuments == ["a.txt"])
        #expect(
            difference.text(limit: 1) == """
                Z.txt (new)
                  + speaker = Adenauer, verb = said, n = 1
                  … 1 more
                a.txt (gone)
                  … 3 more
                2 rows added, 3 gone, 0 changed; 0 the same

                """)
    }

    @Test("a document with other bytes is named though its rows are the same")
    func hashes() {
        func rows(_ hash: String) -> DocumentRows {
            DocumentRows([DocumentRows.Entry(document: "a.txt", hash: hash, rows: [[Value.Field("n", 1)]])])
        }
        let difference = RowDifference(from: rows("1b"), to: rows("2c"))
        #expect(difference.isEmpty && difference.documents.map(\.isChanged) == [true])
        #expect(RowDifference(from: rows("1b"), to: rows("1b")).documents.isEmpty)
    }

    @Test("rows of a run and those read back from its JSON are the same")
    func throughJSON() throws {
        let table = ResultTable(
            columns: ["p", "x", "b", "list"],
            rows: [[Self.place("é", line: 2), .number(.nan), .bytes([0xFF]), [Self.place("x", line: 3), 1.5]]],
            origins: ["a.txt"])
        guard case .list(let rows) = try JSON.decode(JSONRenderer().render(table)), case .record(let row) = rows[0]
        else { return #expect(Bool(false)) }
        let read = DocumentRows([DocumentRows.Entry(document: "a.txt", rows: [row])])
        #expect(RowDifference(from: try DocumentRows(table), to: read).isEmpty)
    }

    @Test("as JSON, every row says what happened to it")
    func json() throws {
        let new = Self.rows([Self.place("Merkel", line: 3), "asked", 1])
        let value = try JSON.decode(RowDifference(from: old, to: new).json)
        #expect(value[field: "changed"] == 1 && value[field: "gone"] == 2 && value[field: "same"] == 0)
        guard case .list(let documents)? = value[field: "documents"],
            case .list(let changes)? = documents.first?[field: "rows"]
        else { return #expect(Bool(false)) }
        #expect(changes.first?[field: "change"] == "changed" && changes.first?[field: "line"] == 3)
        #expect(changes.first?[field: "columns"] == ["verb"])
        #expect(changes.first?[field: "after"]?[field: "verb"] == "asked")
    }

    @Test("what documents hold cannot act on a terminal")
    func terminal() {
        let difference = RowDifference(
            from: DocumentRows(), to: Self.rows(["\u{1B}[31m", "a\nb", 1], in: "\u{1B}.txt"))
        #expect(!difference.text().unicodeScalars.contains("\u{1B}"))
        #expect(difference.text().contains("a b"))
    }
}
