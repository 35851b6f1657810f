import RandomValues
import Reports
import Testing

@testable import Wire

/// The messages of the protocol: each is read as what was written.
@Suite struct WireMessageTests {
    @Test("an answer comes out as it went in", arguments: 0..<200) func answer(seed: UInt64) throws {
        var random = Random(seed: seed)
        let answer = random.answer()
        var writer = WireWriter()
        answer.write(to: &writer)
        var reader = WireReader(writer.bytes)
        let read = try DocumentAnswer(reading: &reader, plugins: ["one", "two"], ordinal: 7)
        #expect(read.hash == answer.hash && read.warnings == answer.warnings && read.failure == answer.failure)
        #expect(read.results.count == answer.results.count)
        for (one, two) in zip(read.results, answer.results) {
            #expect(one.rows.count == two.rows.count && one.failure == two.failure && one.warnings == two.warnings)
            for (one, two) in zip(one.rows, two.rows) { #expect(same(.record(one), .record(two))) }
            #expect(one.tallies == two.tallies)
        }
        let head = try AnswerHead(reading: writer.bytes, in: 0..<writer.bytes.count)
        #expect(head.id == answer.id && head.failed == answer.failureCount)
        #expect(read.results.flatMap(\.rows).flatMap { $0 }.flatMap(\.value.places).allSatisfy { $0.ordinal == 7 })
    }

    static let requests: [WorkerRequest] = [
        .file(id: "a \"b\".txt", path: "in/a\nb.txt"), .file(id: "a", path: "b", plugin: 2),
        .text(id: "x", text: "One.\nTwo.\u{0}", format: nil),
        .text(id: "x", text: "", format: "html"),
        .file(id: "a.csv#2", path: "a.csv", part: DocumentPart(number: 2, start: 10, stop: 20, line: 3)),
        .file(
            id: "a.csv#2", path: "a.csv", part: DocumentPart(number: 2, start: 10, stop: 1 << 40, line: 3), plugin: 1),
        .text(id: "-#2", text: "{}", format: "jsonl", part: DocumentPart(number: 2, start: 10, stop: 12, line: 2)),
        .report(ReportRequest(plugin: 1, documents: 3, name: "n", path: "p", limits: WorkerLimits(time: nil))),
    ]

    @Test("a request comes out as it went in", arguments: requests) func request(request: WorkerRequest) throws {
        var writer = WireWriter()
        request.write(to: &writer)
        var reader = WireReader(writer.bytes)
        #expect(try WorkerRequest(reading: &reader) == request)
    }

    @Test("the first line comes out as it went in") func header() throws {
        let plugin = WorkerHeader.Plugin(
            path: "p.lua", source: "return {}", hash: "00", arguments: [("a", "1"), ("b", "x,y")],
            permissions: ["env:A"])
        var header = WorkerHeader(
            plugins: [plugin, WorkerHeader.Plugin(path: "q.lua")], roots: ["texts", "a.txt"],
            limits: WorkerLimits(time: 0.5, memory: 9, rows: 0),
            gazetteers: ["a.tsv"])
        header.describes = true
        header.condition = "language=\"en\""
        var writer = WireWriter()
        header.write(to: &writer)
        var reader = WireReader(writer.bytes)
        #expect(try WorkerHeader(reading: &reader) == header)
    }

    @Test("what plugins say about themselves comes out as it went in") func descriptions() throws {
        var plugin = PluginDescription(path: "p.lua")
        plugin.name = "p"
        plugin.version = "1.0.0"
        plugin.summary = "s"
        plugin.text = "a\nb"
        plugin.authors = ["A"]
        plugin.license = "MIT"
        plugin.categories = ["extraction"]
        plugin.permissions = ["env:A"]
        plugin.columns = ["a", "b"]
        var number = PluginDescription.Argument(name: "n", kind: "number")
        number.defaultValue = .number(1.5)
        number.minimum = 0
        number.maximum = .infinity
        var choice = PluginDescription.Argument(name: "c", kind: "choice")
        choice.choices = ["x", "y"]
        choice.help = "h"
        plugin.arguments = [number, choice]
        var broken = PluginDescription(path: "q.lua")
        broken.failure = "q.lua:1: no"
        var writer = WireWriter()
        WorkerReply.described([plugin, broken]).write(to: &writer)
        let read = try WorkerReply(reading: writer.bytes, in: 0..<writer.bytes.count)
        #expect(read == .described([plugin, broken]))
    }

    @Test("an answer that is left out says so in its head") func leftOut() throws {
        var answer = DocumentAnswer(id: "a.txt", path: "texts/a.txt")
        answer.isLeftOut = true
        var writer = WireWriter()
        answer.write(to: &writer)
        let head = try AnswerHead(reading: writer.bytes, in: 0..<writer.bytes.count)
        #expect(head.isLeftOut && head.failed == 0)
        var reader = WireReader(writer.bytes)
        #expect(try DocumentAnswer(reading: &reader, plugins: ["p"]).isLeftOut)
    }

    @Test("a report comes out as it went in") func report() throws {
        var random = Random(seed: 4)
        var report = WorkerReport()
        var table = random.table(columns: 3, rows: 4)
        table.append([1], origin: "a.txt")
        var place = random.place()
        place.ordinal = 0
        report.blocks = [
            .title("T"), .heading("H", level: 3), .text("x"), .note("n"), .list([1, "a"]), .quote(place),
            .table(ResultTable(columns: ["a"], rows: [[1.5]]), caption: "c"), .table(ResultTable(columns: [])),
            .chart(try Chart(.line, ResultTable(columns: ["x", "y"], rows: [[1, 2]]), x: "x", y: "y", caption: nil)),
        ]
        report.warnings = [Warning(document: "", plugin: "", message: "w")]
        var writer = WireWriter()
        WorkerReply.report(report).write(to: &writer)
        #expect(try WorkerReply(reading: writer.bytes, in: 0..<writer.bytes.count) == .report(report))
    }

    @Test(
        "a worker's last words are a message, whatever the document is called",
        arguments: ["", "a.txt", "\"\n\u{1b}\\ü"])
    func stuck(document: String) throws {
        let line = WorkerStuck.line(upToPlaceIn: document) + "p.lua:3" + WorkerStuck.endOfLine
        let bytes = Array(line.utf8.dropLast())
        #expect(line.utf8.last == UInt8(ascii: "\n"))
        #expect(
            try WorkerReply(reading: bytes, in: 0..<bytes.count)
                == .stuck(WorkerStuck(document: document, script: "p.lua:3")))
    }

    @Test(
        "a reply that is none is refused",
        arguments: ["", "{}", "[]", #"{"log":1}"#, #"{"id":"a"}"#, #"{"what":1}"#, "x"])
    func malformed(line: String) {
        let bytes = Array(line.utf8)
        #expect(throws: WireError.self) { try WorkerReply(reading: bytes, in: 0..<bytes.count) }
    }
}

extension Random {
    fileprivate mutating func answer() -> DocumentAnswer {
        var answer = DocumentAnswer(id: text(3), path: text(3))
        answer.hash = Bool.random(using: &self) ? "abc" : nil
        answer.warnings = [Warning(document: answer.id, plugin: "one", message: text(), line: 3)]
        if Int.random(in: 0...9, using: &self) == 0 {
            answer.failure = Failure(document: answer.id, plugin: "one", kind: .unreadable, message: text())
            return answer
        }
        let sentences = (1...3).map {
            PlacedSentence(start: $0 * 10, stop: $0 * 10 + 5, line: $0, number: $0, text: text(), isCut: $0 == 2)
        }
        for plugin in ["one", "two"] {
            var result = DocumentAnswer.Result()
            for _ in 0..<Int.random(in: 0...5, using: &self) {
                result.rows.append([
                    Value.Field(text(2), wireValue()),
                    Value.Field("place", .place(wirePlace((answer.id, answer.path), sentences))),
                ])
            }
            // Places of other documents keep their own number; here all are of this one.
            result.rows = result.rows.filter { row in
                row.flatMap(\.value.places).allSatisfy { $0.document == answer.id && $0.path == answer.path }
            }
            result.tallies = [DocumentTally(name: text(3), counts: [(value(), 3), (.bytes([0xC0]), -1)])]
            if Bool.random(using: &self) {
                result.failure = Failure(
                    document: answer.id, plugin: plugin, kind: .time, message: text(), script: "a.lua:1", line: 5)
            }
            answer.results.append(result)
        }
        return answer
    }
}
