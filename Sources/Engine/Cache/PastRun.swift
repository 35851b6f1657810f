import Glibc
public import Reports
import Store

/// A run of a plugin that the cache still has.
///
/// ```swift
/// let (before, after) = try PastRun.lastTwo(of: "speakers", in: folder)
/// print(RowDifference(from: before.rows, to: after.rows).text())
/// ```
public struct PastRun: Sendable {
    public let stamp: Stamp
    /// Seconds since 1970.
    public let time: Int
    /// The path of the corpus.
    public let corpus: String
    public let rows: DocumentRows
    /// How many documents were run, and of how many the result is not kept, or no longer.
    public let documents: Int
    public let missing: Int

    /// Why there are no two runs to compare.
    public struct Absence: Error, CustomStringConvertible {
        public let description: String
    }

    /// The last run, and the one before it of the same plugin over the same corpus.
    ///
    /// - Parameters:
    ///   - plugin: its name; nil for that of the last run.
    ///   - folder: that of the cache.
    /// - Throws: where there are no two such runs, or their rows cannot be read.
    public static func lastTwo(
        of plugin: String?, in folder: String, warn: @escaping @Sendable (String) -> Void
    ) throws -> (before: PastRun, after: PastRun) {
        let cache = ResultCache(in: folder, warn: warn)
        let runs = cache.runs
        guard let last = runs.first(where: { plugin == nil || $0.number(of: plugin ?? "") != nil }),
            let name = plugin ?? last.plugins.first?.stamp.plugin.name
        else {
            let known = Set(runs.flatMap { $0.plugins.map(\.stamp.plugin.name) }).sorted()
            let others = known.isEmpty ? "" : "; there are runs of \(known.joined(separator: ", "))"
            throw Absence(description: "no run\(plugin.map { " of '\($0)'" } ?? "") is kept in \(folder)\(others)")
        }
        let two = runs.filter { $0.corpus == last.corpus && $0.number(of: name) != nil }.prefix(2)
        guard let after = two.first, let before = two.dropFirst().first else {
            throw Absence(description: "\(name) has run over \(last.corpus) once only; run it again, and compare then")
        }
        return (try PastRun(before, name, cache), try PastRun(after, name, cache))
    }

    private init(_ run: KeptRun, _ name: String, _ cache: ResultCache) throws {
        let number = run.number(of: name) ?? 0
        stamp = run.plugins[number].stamp
        time = run.time
        corpus = run.corpus
        documents = run.documents
        var store = AnswerStore()
        var table = AnswerTable(
            try store.open(), plugins: run.plugins.map(\.stamp.plugin.name), plugin: number,
            columns: run.plugins[number].columns)
        var count = 0
        for (ordinal, key) in run.keys.enumerated() {
            guard let answer = cache.answers(for: [key], limits: nil)[0] else { continue }
            let place = try store.keep(answer.line[...], ordinal: ordinal)
            try table.add(answer.line, at: place, ordinal: ordinal)
            count += 1
        }
        missing = documents - count
        var result = RunResult(
            plugin: name, version: "", corpus: "", documents: documents, rows: try table.table(LazySpace()),
            tallies: table.collector.tallyTables)
        result.sources = table.collector.sources
        rows = try DocumentRows(result)
    }
}

extension KeptRun {
    fileprivate func number(of plugin: String) -> Int? { plugins.firstIndex { $0.stamp.plugin.name == plugin } }
}

/// The answers of a run that a cache has.
struct KeptAnswers: Sendable {
    let cache: ResultCache
    let keys: [Int: CacheKey]
    /// The path of the corpus.
    let corpus: String

    /// Keeps the run, so that it can be compared with the next one.
    func note(_ results: [RunResult], columns: [[String]], ordinals: [Int]) {
        let stamps = results.compactMap(\.stamp)
        guard stamps.count == results.count, stamps.allSatisfy({ $0.unfinished == nil }) else { return }
        cache.add(
            KeptRun(
                time: Glibc.time(nil), corpus: corpus,
                plugins: zip(stamps, columns).map { KeptRun.Plugin(stamp: $0, columns: $1) },
                documents: ordinals.count, keys: ordinals.compactMap { keys[$0] }))
        cache.flush()
    }
}
