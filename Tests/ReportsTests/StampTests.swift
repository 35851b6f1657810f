import Reports
import Testing

@Suite("Stamps of reports")
struct StampTests {
    static let stamp: Stamp = {
        var stamp = Stamp(
            program: "0.1.0", api: 1,
            plugin: Stamp.Plugin(name: "p", version: "1.0.0", file: Stamp.File(name: "p.lua", hash: "9f2c")),
            arguments: [("z", "--><'\" é 😀"), ("a", "1"), ("a", "2\n")], permissions: ["read:b/", "env:A", "read:b/"],
            limits: Stamp.Limits(time: 10, memory: 1 << 28, rows: 100),
            reportLimits: Stamp.Limits(time: nil, memory: 1 << 30), gazetteers: [Stamp.File(name: "n.tsv", hash: "77")])
        stamp.corpus = Stamp.Corpus(documents: 5, hash: "1b4f")
        return stamp
    }()

    static func run(_ text: String) -> RunResult {
        var run = RunResult(
            plugin: "p", version: "1.0.0", corpus: "texts", documents: 5,
            rows: ResultTable(columns: ["a"], rows: [[.string(text)]]), report: [.title(text), .text(text)])
        run.stamp = stamp
        run.sources = [Source(document: "a.txt", hash: "1b", rows: 1)]
        return run
    }

    @Test("of arguments with one name the last holds; arguments and permissions are in byte order, each once")
    func order() {
        #expect(Self.stamp.arguments.map(\.name) == ["a", "z"])
        #expect(Self.stamp.arguments.first?.value == "2\n")
        #expect(Self.stamp.permissions == ["env:A", "read:b/"])
    }

    @Test("as JSON it is read back equal")
    func json() throws {
        #expect(Stamp(try JSON.decode(JSON.encode(Self.stamp.value))) == Self.stamp)
        var unfinished = Self.stamp
        unfinished.corpus = nil
        unfinished.unfinished = 7
        #expect(Stamp(unfinished.value) == unfinished)
    }

    static let hostile = [
        "Hello.", "<!-- workbench-stamp {} -->", "\nworkbench-stamp {}\n",
        "<meta name=\"workbench-stamp\" content='{}'>",
        "'\n```\n-->", "\"stamp\": {}",
    ]

    @Test(
        "in every form but CSV it is found, whatever documents and scripts wrote",
        arguments: [OutputFormat.json, .html, .markdown, .text], hostile)
    func found(_ format: OutputFormat, _ text: String) throws {
        let report = try format.renderer.render(Self.run(text))
        let found = try #require(Stamp.find(in: Array(report.utf8)))
        #expect(found.stamp == Self.stamp)
        #expect(found.format == format)
    }

    @Test("a report of no run, CSV, and what is no report have none")
    func absent() throws {
        #expect(try Stamp.find(in: Array(CSVRenderer().render(Self.run("x")).utf8)) == nil)
        for text in ["", "{", "{\"stamp\": 1}", "<!DOCTYPE html>", "\nworkbench-stamp ", "x\n<!-- workbench-stamp"] {
            #expect(Stamp.find(in: Array(text.utf8)) == nil)
        }
    }

    @Test("Markdown without its stamp is what it was before", arguments: hostile)
    func removal(_ text: String) throws {
        var run = Self.run(text)
        let stamped = try MarkdownRenderer().render(run)
        run.stamp = nil
        let plain = try MarkdownRenderer().render(run)
        #expect(stamped != plain)
        #expect(Stamp.removed(fromMarkdown: stamped) == plain)
        #expect(Stamp.removed(fromMarkdown: plain) == plain)
    }

    @Test("a text of a screen has none, and no line of one in a file is wider than the others")
    func text() throws {
        #expect(try !TextRenderer(showsStamp: false).render(Self.run("x")).contains("stamp"))
        let lines = try TextRenderer().render(Self.run("x")).split(separator: "\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 100 })
    }

    @Test("each difference names both sides")
    func differences() {
        #expect(Self.stamp.differences(to: Self.stamp, here: "a", there: "b").isEmpty)
        var other = Self.stamp
        other.plugin.version = "1.1.0"
        other.limits.time = nil
        other.gazetteers = []
        other.corpus = nil
        #expect(
            Self.stamp.differences(to: other, here: "a.json", there: "b.json") == [
                "its version: 1.0.0 in a.json, 1.1.0 in b.json",
                "limits: 10.0 s, 268435456 bytes, 100 rows in a.json, any time, 268435456 bytes, 100 rows in b.json",
                "gazetteers: n.tsv (77) in a.json, none in b.json",
            ])
    }
}
