import ProcessorTime
import RandomValues
import Reports
import Testing

@Suite("Renderers")
struct RendererTests {
    static let place = Place(
        document: "a.txt", path: "my docs/a.txt", kind: "sentence", start: 11, stop: 19, line: 3,
        text: "talks would\ngo on")

    static let table = ResultTable(
        columns: ["speaker", "n", "content"],
        rows: [["Kyiv | \"k\"", 12, .place(place)], ["日本", 3.5, nil]])

    static let run = RunResult(
        plugin: "speakers", version: "1.0", corpus: "seeds", documents: 2, rows: table,
        tallies: [
            Tally(
                name: "verbs",
                counts: [(key: "said", count: 2), (key: "told", count: 3), (key: 1, count: 1), (key: "1", count: 1)])
        ],
        failures: [
            Failure(
                document: "b.txt", plugin: "speakers", kind: .time, message: "ran over 10 s", script: "s.lua:9", line: 4
            )
        ],
        warnings: [Warning(document: "a.txt", plugin: "speakers", message: "odd <b>")])

    private func text(_ write: (TextSink) throws -> Void) throws -> String {
        var text = ""
        let sink = TextSink { text += $0 }
        try write(sink)
        try sink.flush()
        return text
    }

    @Test("a table on the terminal shares the width, numbers to the right, sources in a column of their own")
    func text() throws {
        #expect(
            try TextRenderer(width: 60).render(Self.table) == """
                speaker       n  content            source
                ──────────  ───  ─────────────────  ───────
                Kyiv | "k"   12  talks would go on  a.txt:3
                日本        3.5

                """)
    }

    @Test("where two columns hold places, each text keeps its source")
    func twoSources() throws {
        let place = Place(document: "a.txt", path: "a.txt", kind: "sentence", start: 1, stop: 2, line: 3, text: "go on")
        let table = ResultTable(columns: ["a", "b"], rows: [[.place(place), .place(place)]])
        #expect(
            try TextRenderer(width: 60).render(table) == """
                a              b
                ─────────────  ─────────────
                go on a.txt:3  go on a.txt:3

                """)
    }

    @Test("where columns do not fit side by side, each row is a block")
    func blocks() throws {
        let table = ResultTable(
            columns: ["alpha", "beta", "gamma"], rows: [["one two three four", "five six seven", 1], [nil, "x", 2]])
        #expect(
            try TextRenderer(width: 20).render(table) == """
                alpha: one two three
                       four
                beta: five six seven
                gamma: 1

                alpha:
                beta: x
                gamma: 2

                """)
    }

    @Test("no line is ever wider than the width", arguments: 0..<150)
    func widthLimit(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let table = random.table(columns: 1 + seed % 9, rows: 1 + seed % 5)
        let run = RunResult(
            plugin: random.text(), version: "1", corpus: random.text(), documents: 1, rows: table,
            failures: [Failure(document: random.text(), plugin: "p", kind: .error, message: random.text(30))],
            report: [
                .title(random.text()), .heading(random.text(30), level: 1 + seed % 3), .text(random.text(60)),
                .table(table, caption: random.text()),
                .list([random.value(), .place(random.place())]), .quote(random.place()), .note(random.text(40)),
                .chart(try Chart(.bar, table, x: table.columns[0], y: table.columns[table.columns.count - 1])),
            ])
        for width in [20, 33, 80, 200] {
            let text = try TextRenderer(width: width).render(run)
            for line in text.split(separator: "\n") { #expect(UnicodeText.width(String(line)) <= width, "\(line)") }
        }
    }

    @Test("colours and links change nothing but what is not seen", arguments: 0..<30)
    func styles(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let table = random.table(columns: 1 + seed % 4, rows: 3)
        let styled = try TextRenderer(width: 70, colour: true, linkBase: "file://host/dir/").render(table)
        let stripped = try Regex("\u{1B}\\[[0-9;]*m|\u{1B}\\]8;;[^\u{1B}]*\u{1B}\\\\")
        #expect(try styled.replacing(stripped, with: "") == TextRenderer(width: 70).render(table))
    }

    @Test("no text of a document acts on the terminal", arguments: 0..<40)
    func harmless(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let text = try TextRenderer(width: 60).render(random.table(columns: 3, rows: 4))
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
        }
    }

    @Test("a place links to its file")
    func links() throws {
        let table = ResultTable(columns: ["p"], rows: [[.place(Self.place)]])
        let text = try TextRenderer(linkBase: "file://host/home/").render(table)
        #expect(text.contains("\u{1B}]8;;file://host/home/my%20docs/a.txt\u{1B}\\a.txt:3\u{1B}]8;;\u{1B}\\"))
    }

    @Test("Markdown escapes what documents wrote and links places to their lines")
    func markdown() throws {
        #expect(
            try MarkdownRenderer().render(Self.table) == #"""
                | speaker | n | content |
                | --- | ---: | --- |
                | Kyiv \| "k" | 12 | talks would go on [a.txt:3](my%20docs/a.txt#L3) |
                | 日本 | 3.5 |  |

                """#)
    }

    @Test(
        "no character of a text has a meaning in Markdown",
        arguments: [
            ("a|b\nc", #"a\|b c"#), ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
            ("*a* `b` [c](d) ~e~", #"\*a\* \`b\` \[c\](d) \~e\~"#),
            ("_a_ 000_c5.txt", #"\_a\_ 000_c5.txt"#), (#"\"#, #"\\"#), ("-5 # x", "-5 # x"),
        ])
    func markdownCells(text: String, expected: String) throws {
        let table = ResultTable(columns: ["c"], rows: [[.string(text)]])
        #expect(try MarkdownRenderer().render(table) == "| c |\n| --- |\n| \(expected) |\n")
    }

    @Test("a row of a Markdown table is one line with as many cells as columns", arguments: 0..<60)
    func markdownRows(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let columns = 1 + seed % 5
        let lines = try MarkdownRenderer().render(random.table(columns: columns, rows: 4)).split(separator: "\n")
        #expect(lines.count == 6)
        for line in lines {
            var bars = 0
            var escaped = false
            for scalar in line.unicodeScalars {
                if scalar == "|", !escaped { bars += 1 }
                escaped = scalar == "\\" && !escaped
            }
            #expect(bars == columns + 1, "\(line)")
        }
    }

    @Test("a report in Markdown has all its blocks, and no text begins one of its own")
    func markdownReport() throws {
        let chart = try Chart(
            .bar, ResultTable(columns: ["k", "n"], rows: [["a```", 4], ["b", 1]]), x: "k", y: "n", caption: "Bars")
        let blocks: [ReportBlock] = [
            .title("Who *said*"), .heading("First", level: 1), .text("# not a title\n1. nor a list\n\nend"),
            .list(["- x", 2]),
            .quote(Self.place), .note("left out"), .chart(chart),
        ]
        let text = try text { try MarkdownRenderer().render(blocks, into: $0) }
        #expect(
            text.hasPrefix(
                ##"""
                # Who \*said\*

                ## First

                \# not a title  
                1\. nor a list

                end

                - \- x
                - 2

                > talks would go on
                >
                > — [a.txt:3](my%20docs/a.txt#L3)

                > **Note:** left out

                **Bars**

                ````text
                a``` █
                """##))
        #expect(text.hasSuffix(" 4\nb    ██████████████████▎ 1\n````\n"))
    }

    @Test("a run in JSON has its fields in order and one row a line")
    func json() throws {
        let text = try JSONRenderer().render(Self.run)
        let value = try JSON.decode(text)
        guard case .record(let fields) = value else {
            Issue.record("not an object")
            return
        }
        #expect(
            fields.map(\.name) == [
                "plugin", "version", "corpus", "documents", "rows", "tallies", "failures", "warnings", "report",
            ])
        #expect(value[field: "documents"] == 2)
        #expect(
            value[field: "tallies"]?[field: "verbs"] == .record([.init("told", 3), .init("said", 2), .init("1", 2)]))
        #expect(text.contains(#"    {"speaker":"日本","n":3.5,"content":null}"# + "\n  ],\n"))
        #expect(
            text.contains(
                #""content":{"text":"talks would\ngo on","kind":"sentence","document":"a.txt","start":11,"stop":19,"line":3}}"#
            ))
        #expect(
            text.contains(
                #"{"document":"b.txt","plugin":"speakers","kind":"time","message":"ran over 10 s","script":"s.lua:9","line":4}"#
            ))
        #expect(try JSON.decode(JSONRenderer().render(Self.table)) == value[field: "rows"])
        #expect(try JSONRenderer().render(ResultTable(columns: ["a"])) == "[]\n")
    }

    @Test("CSV has places as text and source, and quotes what must be quoted")
    func csv() throws {
        #expect(
            try CSVRenderer().render(Self.run)
                == "speaker,n,content,content_source\r\n\"Kyiv | \"\"k\"\"\",12,\"talks would\ngo on\",a.txt:3\r\n日本,3.5,,\r\n"
        )
        #expect(try CSVRenderer().render(ResultTable(columns: ["a"], rows: [[nil]])) == "a\r\n\"\"\r\n")
    }

    @Test(
        "text that a spreadsheet would run is disarmed, and nothing else is changed",
        arguments: [
            ("=HYPERLINK(\"x\")", true), ("@SUM(1)", true), ("-1+cmd|' /C calc'!A0", true), ("\t=f(1)", true),
            ("＝f(1)", true),
            ("-5%", false), ("@NATO", true), ("-", true), ("a=f(1)", false), ("=", true), ("+48 123", true),
            ("-5", false), ("+3.2", false), ("-1,000.50", false), ("-2e9", false), ("-.5", false), ("-5-3", true),
            ("-0x10", true), ("--5", true), ("\t5", true), ("\r\n-5", true), ("\u{FEFF}=A1", true), (" +A1", true),
            ("- item", true), ("", false),
        ])
    func formulas(text: String, isGuarded: Bool) throws {
        let table = ResultTable(columns: ["a"], rows: [[.string(text), 1]])
        #expect(try CSVRenderer().render(table).contains("'" + text.prefix(1)) == isGuarded)
        #expect(try !CSVRenderer(guardsFormulas: false).render(table).contains("'" + text.prefix(1)))
    }

    @Test("a byte order mark comes first, where one is asked for")
    func byteOrderMark() throws {
        let table = ResultTable(columns: ["é"], rows: [[1]])
        #expect(try CSVRenderer(hasByteOrderMark: true).render(table) == "\u{FEFF}é\r\n1\r\n")
    }

    @Test("numbers are never disarmed", arguments: [Value.integer(-5), .number(-0.5), .number(-.infinity)])
    func negativeNumbers(value: Value) throws {
        #expect(try CSVRenderer().render(ResultTable(columns: ["a"], rows: [[value]])) == "a\r\n\(value.text)\r\n")
    }

    @Test("CSV read back gives the same cells", arguments: 0..<100)
    func csvRoundTrip(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let columns = 1 + seed % 4
        let rows = (0..<5).map { _ in (0..<columns).map { _ in Value.string(random.text()) } }
        let table = ResultTable(columns: (0..<columns).map { "c\($0)" }, rows: rows)
        let text = try CSVRenderer(guardsFormulas: false).render(table)
        let read = Self.parse(csv: text)
        #expect(read == [table.columns.map { Array($0.utf8) }] + rows.map { $0.map { Array($0.text.utf8) } })
    }

    /// A reader by the grammar of RFC 4180 and nothing more.
    static func parse(csv: String) -> [[[UInt8]]] {
        var records: [[[UInt8]]] = []
        var record: [[UInt8]] = []
        var field: [UInt8] = []
        var quoted = false
        let bytes = Array(csv.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    quoted = false
                }
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                quoted = true
            } else if byte == UInt8(ascii: ",") {
                record.append(field)
                field = []
            } else if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
                index += 1
                records.append(record + [field])
                (record, field) = ([], [])
            } else {
                field.append(byte)
            }
        }
        return records
    }

    @Test(
        "every format shows the rows where a plugin wrote no report, and what went wrong",
        arguments: [OutputFormat.text, .markdown, .html])
    func runs(format: OutputFormat) throws {
        let text = try format.renderer.render(Self.run)
        for piece in [
            "Kyiv", "told", "b.txt:4", "ran over 10 s", "Failures", "Warnings",
            "speakers 1.0 over seeds: 2 documents, 2 rows, 1 warning, 1 failure",
        ] {
            #expect(text.contains(piece), "\(piece)")
        }
    }

    @Test("a page of HTML holds no markup but its own", arguments: 0..<40)
    func html(seed: Int) throws {
        var random = Random(seed: UInt64(seed))
        let rows = random.table(columns: 3, rows: 4)
        let page = try HTMLRenderer().render(
            RunResult(
                plugin: "<p>", version: "1", corpus: "&", documents: 1, rows: rows,
                report: [.title("<i>\(random.text())"), .table(rows), .quote(random.place()), .text("a<b\n\"c\"")]))
        let ours = [
            "html", "head", "meta", "title", "style", "body", "table", "thead", "tbody", "tr", "th", "td", "a", "br",
        ]
        let known = Set(ours + ["h1", "p", "blockquote", "footer", "!DOCTYPE"])
        for tag in page.matches(of: try Regex("<(/?)([!A-Za-z0-9]+)", as: (Substring, Substring, Substring).self)) {
            #expect(known.contains(String(tag.output.2)))
        }
        #expect(!page.contains("<b>") && !page.contains("<i>") && !page.contains("<script"))
        #expect(page.contains("a&lt;b\n&quot;c&quot;"))
    }

    @Test("a width whatever it is gives a table", arguments: [Int.min, -1, 0, .max])
    func anyWidth(width: Int) throws {
        let chart = try Chart(.bar, ResultTable(columns: ["k", "n"], rows: [["a", 1]]), x: "k", y: "n")
        let blocks: [ReportBlock] = [.chart(chart), .table(Self.table)]
        #expect(try text { try TextRenderer(width: width).render(blocks, into: $0) }.contains("Kyiv"))
    }

    @Test(
        "a cell of any length takes linear time in every format", arguments: OutputFormat.allCases,
        ["<", "\"", "\u{301}", "é_", "|a ", "\n"])
    func longCells(format: OutputFormat, piece: String) throws {
        var place = Self.place
        place.text = String(repeating: piece, count: 100_000)
        let table = ResultTable(columns: ["a", "b"], rows: [[.place(place), .string(place.text)]])
        let time = try ProcessorTime.spent { _ = try format.renderer.render(table) }
        #expect(time < .seconds(30))
    }

    @Test("an empty run is rendered in every format", arguments: OutputFormat.allCases)
    func empty(format: OutputFormat) throws {
        let run = RunResult(plugin: "p", version: "", corpus: "c", documents: 0, rows: ResultTable(columns: []))
        #expect(try format == .csv || !format.renderer.render(run).isEmpty)
        #expect(try !format.renderer.render(ResultTable(columns: ["a"])).isEmpty)
    }
}
