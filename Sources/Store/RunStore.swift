import Foundation
import GRDB
import Reports
import Synchronization

/// What the documents of a run gave, on disk: added as they finish, in any order, and read back in document order.
///
/// ```swift
/// let store = try RunStore(at: path)
/// try store.add(answer, of: DocumentName(id: "a.txt", path: "a.txt", ordinal: 0))
/// let rows = try store.table(columns: ["speaker"], space: ScratchSpace(in: folder))
/// ```
///
/// Answers are committed some at a time, whole ones only: after a crash, every document is there with all its rows or
/// not at all. Memory does not grow with the rows, but by some bytes for every document and page.
public final class RunStore: Sendable {
    /// Bytes, and time, after which what was added is committed.
    private static let batchBytes = 4 << 20
    private static let batchTime = Duration.milliseconds(200)

    let path: String
    public let codec: any RowCodec
    private let queue: DatabaseQueue
    private let batch = Mutex(Batch())

    /// Answers that wait to be committed.
    private struct Batch {
        var answers: [(document: DocumentName, plugin: Int, answer: EncodedAnswer)] = []
        var bytes = 0
        var began = ContinuousClock.now
    }

    /// Opens the file of a run, or makes it.
    public init(at path: String, codec: any RowCodec = BinaryRowCodec()) throws(StoreError) {
        self.path = path
        self.codec = codec
        do {
            queue = try DatabaseQueue(path: path, configuration: .workbench())
            try queue.write { db in try Self.createTables(db) }
        } catch {
            throw StoreError(error, path)
        }
    }

    private static func createTables(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS answers (
                    plugin INTEGER NOT NULL, document INTEGER NOT NULL, id TEXT NOT NULL, path TEXT NOT NULL,
                    head BLOB NOT NULL, PRIMARY KEY (plugin, document));
                CREATE TABLE IF NOT EXISTS pages (
                    plugin INTEGER NOT NULL, document INTEGER NOT NULL, number INTEGER NOT NULL, rows INTEGER NOT NULL,
                    body BLOB NOT NULL, PRIMARY KEY (plugin, document, number));
                """)
    }

    // MARK: Adding

    /// Adds what a plugin gave for a document; an earlier answer is replaced.
    public func add(_ answer: PluginAnswer, of document: DocumentName, plugin: Int = 0) throws(StoreError) {
        try add(EncodedAnswer(answer, of: document, codec: codec), of: document, plugin: plugin)
    }

    /// Adds an answer as it was kept elsewhere; an earlier one is replaced.
    public func add(_ answer: EncodedAnswer, of document: DocumentName, plugin: Int = 0) throws(StoreError) {
        let isFull = batch.withLock { batch in
            if batch.answers.isEmpty { batch.began = .now }
            batch.answers.append((document, plugin, answer))
            batch.bytes += 256 + answer.head.count + answer.pages.reduce(0) { $0 + 64 + $1.body.count }
            return batch.bytes >= Self.batchBytes || .now - batch.began >= Self.batchTime
        }
        if isFull { try flush() }
    }

    /// Commits what was added so far.
    public func flush() throws(StoreError) {
        let answers = batch.withLock { batch in
            defer { batch = Batch() }
            return batch.answers
        }
        if answers.isEmpty { return }
        do {
            try queue.write { db in
                for (document, plugin, answer) in answers { try Self.insert(answer, of: document, plugin, db) }
            }
        } catch {
            throw StoreError(error, path)
        }
    }

    private static func insert(
        _ answer: EncodedAnswer, of document: DocumentName, _ plugin: Int, _ db: Database
    ) throws {
        try db.cachedStatement(sql: "DELETE FROM pages WHERE plugin = ? AND document = ?")
            .execute(arguments: [plugin, document.ordinal])
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [plugin, document.ordinal, document.id, document.path, Data(answer.head)])
        let insertPage = try db.cachedStatement(sql: "INSERT INTO pages VALUES (?, ?, ?, ?, ?)")
        for (number, page) in answer.pages.enumerated() {
            try insertPage.execute(arguments: [plugin, document.ordinal, number, page.rows, Data(page.body)])
        }
    }

    // MARK: Reading back

    /// The numbers of the documents that are there.
    public func documents(plugin: Int = 0) throws(StoreError) -> Set<Int> {
        try read { db in
            try Set(Int.fetchAll(db, sql: "SELECT document FROM answers WHERE plugin = ?", arguments: [plugin]))
        }
    }

    /// Calls `body` with every document and its answer without the rows, in document order.
    public func forEachAnswer(plugin: Int = 0, _ body: (DocumentName, PluginAnswer) throws -> Void) throws {
        var last = -1
        while true {
            let some = try read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT document, id, path, head FROM answers WHERE plugin = ? AND document > ?
                        ORDER BY document LIMIT 256
                        """, arguments: [plugin, last])
            }
            if some.isEmpty { return }
            for row in some {
                let name = DocumentName(id: row[1], path: row[2], ordinal: row[0])
                last = name.ordinal
                let head = [UInt8](row[3] as Data)
                guard let answer = try? EncodedAnswer.answer(from: head) else {
                    throw StoreError.damagedPage(path)
                }
                try body(name, answer)
            }
        }
    }

    /// Reads after all that was added is committed.
    func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try flush()
        do {
            return try queue.read(body)
        } catch {
            throw StoreError(error, path)
        }
    }
}

extension Configuration {
    /// How every file of ours is opened: others may write at the same time, and a crash leaves what was committed.
    static func workbench(pageSize: Int = 16384) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(20)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = \(pageSize);
                    PRAGMA synchronous = NORMAL;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -8000;
                    """)
        }
        return configuration
    }
}
