import Foundation
import GRDB
public import Reports

/// A run that came to its end, as far as it takes to compare it with another one.
public struct KeptRun: Sendable, Equatable {
    public struct Plugin: Sendable, Equatable {
        /// What its result was made from and by.
        public var stamp: Stamp
        /// The columns that it declares.
        public var columns: [String]

        public init(stamp: Stamp, columns: [String]) {
            self.stamp = stamp
            self.columns = columns
        }
    }

    /// Seconds since 1970.
    public var time: Int
    /// The path of the corpus.
    public var corpus: String
    public var plugins: [Plugin]
    /// How many documents were run.
    public var documents: Int
    /// Under what their answers are kept, in their order; fewer where some could not be kept.
    public var keys: [CacheKey]

    public init(time: Int, corpus: String, plugins: [Plugin], documents: Int, keys: [CacheKey]) {
        self.time = time
        self.corpus = corpus
        self.plugins = plugins
        self.documents = documents
        self.keys = keys
    }
}

extension ResultCache {
    /// More runs than this are not kept; the oldest go.
    static let mostRuns = 64

    /// Keeps which answers a run had, with ``flush()``.
    public func add(_ run: KeptRun) { add(.run(run)) }

    /// The runs that are kept, the last one first.
    public var runs: [KeptRun] {
        let found: [KeptRun]? = read { db in
            try Row.fetchAll(db, sql: "SELECT time, corpus, plugins, documents, keys FROM runs ORDER BY id DESC")
                .compactMap(KeptRun.init(row:))
        }
        return found ?? []
    }

    static func insert(_ run: KeptRun, _ db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT INTO runs (time, corpus, plugins, documents, keys) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            run.time, run.corpus, JSON.encode(.list(run.plugins.map(\.value))), run.documents,
            Data(run.keys.flatMap(\.bytes)),
        ])
        try db.execute(
            sql: "DELETE FROM runs WHERE id <= (SELECT max(id) FROM runs) - ?", arguments: [Self.mostRuns])
    }
}

extension KeptRun {
    private static let keySize = 32

    fileprivate init?(row: Row) {
        let bytes = [UInt8](row["keys"] as Data)
        guard case .list(let values)? = try? JSON.decode(row["plugins"] as String), bytes.count % Self.keySize == 0
        else { return nil }
        let plugins = values.compactMap(Plugin.init(reading:))
        guard plugins.count == values.count else { return nil }
        self.init(
            time: row["time"], corpus: row["corpus"], plugins: plugins, documents: row["documents"],
            keys: stride(from: 0, to: bytes.count, by: Self.keySize).map { start in
                CacheKey(bytes: Array(bytes[start..<start + Self.keySize]))
            })
    }
}

extension KeptRun.Plugin {
    fileprivate var value: Value {
        .record([
            Value.Field("stamp", stamp.value), Value.Field("columns", .list(columns.map { .string($0) })),
        ])
    }

    fileprivate init?(reading value: Value) {
        guard let stamp = value[field: "stamp"].flatMap(Stamp.init), case .list(let names)? = value[field: "columns"]
        else { return nil }
        self.init(stamp: stamp, columns: names.compactMap { if case .string(let name) = $0 { name } else { nil } })
    }
}
