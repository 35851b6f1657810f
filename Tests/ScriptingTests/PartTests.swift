import Ingest
import Reports
import Testing

@testable import Engine

/// Shares of a corpus and the files of their results.
@Suite("Parts of a run") struct PartTests {
    static let head = PartHead(
        shard: Shard(number: 1, of: 1)!,
        stamp: Stamp(
            program: "0.1.0", api: 1,
            plugin: Stamp.Plugin(name: "p", version: "1", file: Stamp.File(name: "p.lua", hash: "9f")),
            arguments: [("a", "1")], limits: Stamp.Limits(time: 10, memory: 1, rows: 2),
            reportLimits: Stamp.Limits(time: nil, memory: 3)),
        corpus: PartHead.Corpus(
            name: "texts", path: "texts", documents: 2, ids: PartHead.Corpus.hash(ofIds: ["a", "b"]),
            failures: [["x", "x: no"]], skipped: [["y.pdf", "PDF"]], ignored: [["xyz", "2", "a.xyz"]]),
        plugin: PartHead.Plugin(path: "p.lua", summary: "S", columns: ["c"], hasReport: true), gazetteers: ["n.tsv"])

    static func part(
        _ ids: [String], ordinals: [Int]? = nil, of count: Int = 1, number: Int = 1,
        _ change: (inout PartHead) -> Void = { _ in }
    ) throws -> PartFile {
        var head = head
        head.shard = Shard(number: number, of: count)!
        change(&head)
        let lines = ids.map { #"{"id":"\#($0)","failed":0,"sha256":"00","results":[],"ms":0.5}"# }
        let end = PartEnd(ordinals: ordinals ?? Array(ids.indices), share: ids.count)
        let text = ([head.line] + lines + [end.line]).map { $0 + "\n" }.joined()
        return try PartFile(path: "part-\(number).jsonl", bytes: Array(text.utf8))
    }

    static func message(_ body: () throws -> Void) -> String {
        do { try body() } catch { return "\(error)" }
        return ""
    }

    @Test("every document is in one share, and in the same one however the corpus is listed", arguments: [1, 2, 7, 40])
    func shares(_ count: Int) throws {
        let entries = (0..<500).map { CorpusEntry(id: "d\($0).txt", path: "d\($0).txt") }
        let listing = CorpusListing(name: "", path: "", entries: entries)
        let shards = (1...count).compactMap { Shard(number: $0, of: count) }
        let shares = shards.map { $0.ordinals(in: listing) }
        #expect(shares.flatMap { $0 }.sorted() == Array(0..<500))
        #expect(shares.allSatisfy { $0.count < 2 * 500 / count + 10 })
        #expect(
            shards.allSatisfy { shard in entries.count { shard.contains($0.id) } == shares[shard.number - 1].count })
    }

    @Test("the share of an id never changes from version to version")
    func stable() {
        // printf %s a.txt | sha256sum: 18b7cb099a9ea3f…
        #expect((1...40).filter { Shard(number: $0, of: 40)!.contains("a.txt") } == [0x18b7_cb09_9a9e_a3f % 40 + 1])
    }

    @Test(
        "what is no share is refused",
        arguments: ["", "3", "0/4", "5/4", "-1/4", "1/0", "1/2/3", "a/b", "1/", "1/100001", "1/99999999999999999999"])
    func malformed(_ text: String) { #expect(Shard(text) == nil) }

    @Test("head and end of a file are read as they were written")
    func lines() throws {
        #expect(try PartHead(reading: Self.head.line) == Self.head)
        let end = PartEnd(ordinals: [3, 5], share: 4)
        #expect(PartEnd(reading: end.line) == end)
    }

    @Test("a file that is cut or changed anywhere is refused")
    func damage() throws {
        let lines = [
            Self.head.line, #"{"id":"a","failed":0,"sha256":"00","results":[],"ms":0.5}"#,
            PartEnd(ordinals: [0], share: 1).line,
        ]
        let whole = Array(lines.map { $0 + "\n" }.joined().utf8)
        #expect(Self.message { _ = try PartFile(path: "p", bytes: whole) } == "")
        for length in 0..<whole.count {
            #expect(throws: PartError.self) { _ = try PartFile(path: "p", bytes: Array(whole[..<length])) }
        }
        for text in [
            lines[1] + "\n" + lines[2] + "\n", lines[0] + "\n" + lines[2] + "\n",
            lines[0] + "\n{\"id\":\"a\"}\n" + lines[2] + "\n",
            lines[0] + "\n" + #"{"id":"a","failed":0,"results":[],"ms":0.5}"# + "\n" + lines[2] + "\n",
            lines[0] + "\n" + lines[1] + "\n" + PartEnd(ordinals: [7], share: 1).line + "\n",
        ] {
            #expect(throws: PartError.self) { _ = try PartFile(path: "p", bytes: Array(text.utf8)) }
        }
    }

    @Test("a document of another share is refused")
    func foreign() throws {
        let other = (1...2).first { !Shard(number: $0, of: 2)!.contains("a") }
        let message = Self.message { _ = try Self.part(["a"], of: 2, number: other ?? 1) }
        #expect(message == "has a document of another part, a; run this part again")
    }

    @Test("parts of one run go together, in any order; what is missing is named")
    func merging() throws {
        let first = Shard(number: 1, of: 2)!.contains("a") ? 1 : 2
        let isSplit = !Shard(number: first, of: 2)!.contains("b")
        let one = try Self.part(isSplit ? ["a"] : ["a", "b"], of: 2, number: first)
        let two = try Self.part(isSplit ? ["b"] : [], ordinals: isSplit ? [1] : [], of: 2, number: 3 - first)
        let parts = try MergedParts([two, one])
        #expect(parts.gap == nil && parts.documents == 2)
        #expect(try parts.answers().listing.entries.map(\.id) == ["a", "b"])
        #expect(try parts.answers().listing.failures.map(\.description) == ["x: no"])
        #expect(try parts.answers().listing.skipped.map(\.id) == ["y.pdf"])
        if isSplit { #expect(try MergedParts([one]).gap == "part \(3 - first) of 2 is missing") }
    }

    @Test("what the parts of two runs differ in is named with both files")
    func mixing() throws {
        let one = try Self.part(["a", "b"])
        func message(_ change: (inout PartHead) -> Void) throws -> String {
            let other = try Self.part(["a", "b"], change)
            return Self.message { _ = try MergedParts([one, other]) }
        }
        #expect(try message { _ in } == "part-1.jsonl and part-1.jsonl are both part 1/1; leave one out")
        #expect(
            try message { $0.stamp.plugin.file.hash = "aa" }.contains("the plugin's SHA-256: 9f in part-1.jsonl, aa"))
        #expect(try message { $0.stamp.arguments = [] }.contains("arguments: a=1 in part-1.jsonl, none in"))
        #expect(try message { $0.stamp.limits.time = 5 }.contains("limits: 10.0 s"))
        #expect(try message { $0.stamp.program = "0.2.0" }.contains("the program's version: 0.1.0"))
        #expect(try message { $0.corpus.ids = "" }.contains("different corpora: the documents have other names"))
        #expect(try message { $0.corpus.documents = 3 }.contains("different corpora"))
        #expect(try message { $0.corpus.failures = [] }.contains("files that cannot be read"))
        #expect(try message { $0.plugin.columns = [] }.contains("different runs"))
    }
}
