import Foundation
import Reports
import Store

/// Measures the store of a run and the cache of results: `Benchmarks/store`.
@main struct StoreBenchmark {
    static func main() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        switch CommandLine.arguments.dropFirst().first {
        case "rows": try rows(in: folder, documents: 60, each: 200_000)
        case "cache": try cache(in: folder, documents: 40_000)
        default: print("usage: StoreBenchmark rows|cache")
        }
    }

    private static func name(_ ordinal: Int) -> DocumentName {
        DocumentName(id: "d\(ordinal).txt", path: "corpus/d\(ordinal).txt", ordinal: ordinal)
    }

    private static func row(_ document: DocumentName, _ number: Int) -> [Value] {
        let start = number * 80 + 1
        let place = Place(
            document: document.id, path: document.path, kind: "sentence", start: start, stop: start + 70,
            line: number + 1, text: "This is sentence \(number) of the document, as long as sentences are.",
            ordinal: document.ordinal)
        return [.string("actor \(number % 1000)"), .integer(number &* 7919 % 10_007), .place(place)]
    }

    // MARK: Rows

    private static func rows(in folder: String, documents: Int, each: Int) throws {
        let store = try RunStore(at: "\(folder)/run.sqlite")
        let columns = ["actor", "n", "where"]
        try measure("write \(documents) x \(each) rows") {
            for ordinal in 0..<documents {
                let name = name(ordinal)
                var writer = AnswerWriter(of: name, codec: store.codec)
                for number in 0..<each { writer.add(row(name, number)) }
                try store.add(writer.finish(PluginAnswer(columns: columns)), of: name)
            }
            try store.flush()
        }
        let table = try store.table(columns: columns, space: ScratchSpace(in: folder))
        try measure("read") { try table.forEachRow { _ in } }
        try measure("group") {
            let groups = try table.grouped(
                by: ["actor"],
                [Aggregation("n", .count), Aggregation("sum", .sum, of: "n"), Aggregation("d", .documents)])
            print("  \(groups.count) groups")
        }
        try measure("sort, top 20") {
            print("  \(try table.sorted(by: "n", descending: true).top(20).rows.count) rows")
        }
        try measure("where") { print("  \(try table.filtered { $0.values[1] == 5 }.count) rows") }
        try measure("sort") { print("  first n: \(try table.sorted(by: "n")[0]?["n"]?.text ?? "")") }
        try measure("JSON") {
            var bytes = 0
            let sink = TextSink { bytes += $0.utf8.count }
            try JSONRenderer().render(table, into: sink)
            try sink.flush()
            print("  \(bytes >> 20) MB")
        }
    }

    // MARK: The cache

    private static func cache(in folder: String, documents: Int) throws {
        let codec = BinaryRowCodec()
        let limits = ResultCache.Limits("10 s, 256 MB")
        func open() -> ResultCache { ResultCache(in: "\(folder)/cache") { print($0) } }
        func key(_ ordinal: Int) -> CacheKey {
            var parts = CacheKeyParts()
            parts.document = "\(ordinal)"
            parts.id = "d\(ordinal).txt"
            return parts.key
        }
        let stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4, device: 5)
        try measure("fill the cache with \(documents) documents of 3 rows") {
            let cache = open()
            for ordinal in 0..<documents {
                let name = name(ordinal)
                let answer = PluginAnswer(columns: ["actor", "n", "where"], rows: (0..<3).map { row(name, $0) })
                cache.add(
                    EncodedAnswer(answer, of: name, codec: codec), for: key(ordinal), failure: nil, limits: limits)
                cache.add(hash: "\(ordinal)", of: name.path, stamp: stamp)
            }
            cache.flush()
        }
        let store = try RunStore(at: "\(folder)/run.sqlite")
        try measure("look up \(documents) files and answers, and keep them in the run") {
            let cache = open()
            for start in stride(from: 0, to: documents, by: 256) {
                let some = start..<min(start + 256, documents)
                let hashes = cache.hashes(of: some.map { (name($0).path, stamp) })
                let answers = cache.answers(for: some.map(key), limits: limits)
                for (ordinal, (hash, answer)) in zip(some, zip(hashes, answers)) {
                    guard hash != nil, let answer else { return print("  \(ordinal) is missing") }
                    try store.add(answer, of: name(ordinal))
                }
            }
            cache.flush()
            try store.flush()
        }
        try measure("read all rows back and group them") {
            let table = try store.table(columns: ["actor", "n", "where"], space: ScratchSpace(in: folder))
            print("  \(try table.grouped(by: ["actor"], [Aggregation("d", .documents)]).count) groups of \(table.count)")
        }
    }

    private static func measure(_ what: String, _ work: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        try work()
        let seconds = Double((.now - start).components.attoseconds) / 1e18 + Double((.now - start).components.seconds)
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        print("\(what): \((seconds * 100).rounded() / 100) s, \(usage.ru_maxrss >> 10) MB at most so far")
    }
}
