import Foundation
import GRDB
import Glibc
public import Reports
import Synchronization

/// An answer as it is kept: the line that the worker wrote, and what the script printed.
public struct CachedAnswer: Sendable, Equatable {
    public let line: [UInt8]
    public let log: String

    public init(line: [UInt8], log: String = "") {
        self.line = line
        self.log = log
    }
}

/// Results of earlier runs, by all that they depend on.
///
/// ```swift
/// let cache = ResultCache(in: folder) { print($0) }
/// if let known = cache.answer(for: parts.key, limits: limits) { … }
/// cache.add(CachedAnswer(line: line), for: parts.key, failure: nil, limits: limits)
/// cache.flush()
/// ```
///
/// A cache never fails a run: where it cannot be used, the user is told once and the run goes on without. Its folder
/// may be removed at any time, and any number of processes may use it at once.
public final class ResultCache: Sendable {
    /// Which results of a failure are of use.
    public struct Limits: Sendable, Equatable {
        /// Time, memory and rows allowed, in one word: a document that broke other limits runs again.
        public var limits: String
        /// Whether documents that failed run again whatever the limits.
        public var retries: Bool

        public init(_ limits: String, retries: Bool = false) {
            self.limits = limits
            self.retries = retries
        }
    }

    /// The layout of the file. One of another layout has another name.
    private static let fileName = "results-1.sqlite"
    private static let batchBytes = 4 << 20
    private static let batchTime = Duration.milliseconds(500)
    /// Seconds after which an answer that is used counts as used anew.
    private static let useStep = 3600

    public let path: String
    private let folder: String
    private let sizeLimit: Int
    private let warn: @Sendable (String) -> Void
    private let state: Mutex<State>

    struct State {
        var queue: DatabaseQueue?
        var isWritten = true
        var additions: [Addition] = []
        var bytes = 0
        var began = ContinuousClock.now
        var used: [Int64] = []
        var warned: Set<String> = []
    }

    /// What waits to be committed.
    enum Addition {
        case answer(CacheKey, CachedAnswer, Failure.Kind?, String)
        case readings(CacheKey, [UInt8])
        case file(String, String, String)
        case run(KeptRun)

        var bytes: Int {
            switch self {
            case .answer(_, let answer, _, _): 256 + answer.line.count + answer.log.utf8.count
            case .readings(_, let names): 128 + names.count
            case .file(let path, _, let hash): 128 + path.utf8.count + hash.utf8.count
            case .run(let run): 1024 + 32 * run.keys.count
            }
        }
    }

    /// Opens the cache in a folder, which is made where there is none.
    ///
    /// - Parameters:
    ///   - sizeLimit: bytes on disk above which what was not used for longest goes.
    ///   - warn: told, once for each cause, why the cache cannot be used.
    public init(in folder: String, sizeLimit: Int = 2 << 30, warn: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.path = "\(folder)/\(Self.fileName)"
        self.sizeLimit = sizeLimit
        self.warn = warn
        state = Mutex(State())
        open()
    }

    /// Whether results can be read.
    public var isUsable: Bool { state.withLock { $0.queue != nil } }

    // MARK: Answers

    /// The result under a key; nil where there is none, or one that does not hold for these limits.
    public func answer(for key: CacheKey, limits: Limits) -> CachedAnswer? {
        answers(for: [key], limits: limits)[0]
    }

    /// The results under some keys, each nil where there is none.
    ///
    /// - Parameters:
    ///   - limits: those that a failure must hold for; nil for any.
    ///   - size: where those found so far have more bytes, the rest is left out.
    public func answers(for keys: [CacheKey], limits: Limits?, atMost size: Int = .max) -> [CachedAnswer?] {
        let now = Self.now()
        var used: [Int64] = []
        let found: [CachedAnswer?]? = read { db in
            used = []
            var answers: [CachedAnswer?] = []
            var taken = 0
            for key in keys where taken <= size {
                guard let row = try Self.row(of: key, db), limits?.allow(row["kind"], row["limits"]) ?? true
                else {
                    answers.append(nil)
                    continue
                }
                if now - (row["used"] as Int) >= Self.useStep { used.append(row["id"]) }
                let answer = CachedAnswer(line: [UInt8](row["line"] as Data), log: row["log"])
                taken += answer.line.count
                answers.append(answer)
            }
            return answers
        }
        state.withLock { $0.used += used }
        return found ?? Array(repeating: nil, count: keys.count)
    }

    /// Keeps a result.
    ///
    /// - Parameters:
    ///   - failure: why the document could not be finished, where it could not.
    ///   - limits: those of the run.
    public func add(_ answer: CachedAnswer, for key: CacheKey, failure: Failure.Kind?, limits: Limits) {
        // What the user or the system ended says nothing of the document.
        if failure == .unreadable { return }
        add(.answer(key, answer, failure, limits.limits))
    }

    // MARK: What a script read

    /// What a script read when it ran with these parts: the names, for which the caller finds the hashes of today.
    public func readings(of key: CacheKey) -> [(kind: Reading.Kind, name: String)] { readings(of: [key])[0] }

    /// The same for some keys.
    public func readings(of keys: [CacheKey]) -> [[(kind: Reading.Kind, name: String)]] {
        let names: [[UInt8]]? = read { db in
            let statement = try db.cachedStatement(sql: "SELECT names FROM readings WHERE key = ?")
            return try keys.map { key in
                try Row.fetchOne(statement, arguments: [Data(key.bytes)]).map { [UInt8]($0[0] as Data) } ?? []
            }
        }
        return names?.map(Self.readings) ?? Array(repeating: [], count: keys.count)
    }

    private static func readings(from bytes: [UInt8]) -> [(kind: Reading.Kind, name: String)] {
        var reader = ByteReader(bytes)
        var readings: [(kind: Reading.Kind, name: String)] = []
        while !reader.isAtEnd {
            guard let kind = try? reader.name(), let name = try? reader.string(),
                let known = Reading.Kind(rawValue: kind)
            else { return [] }
            readings.append((known, name))
        }
        return readings
    }

    /// Keeps what a script read, so that the next run can find its hashes before it looks for the result.
    public func add(readings: [Reading], of key: CacheKey) {
        var writer = ByteWriter()
        for reading in readings {
            writer.write(name: reading.kind.rawValue)
            writer.write(reading.name)
        }
        add(.readings(key, writer.bytes))
    }

    // MARK: Files

    /// What is known of a file.
    public enum KnownFile: Sendable, Equatable {
        /// It was never read.
        case new
        /// It was read, and may have changed since.
        case changed
        /// It has not changed since it had this hash.
        case same(String)
    }

    /// What is known of files by their stamps.
    public func known(_ files: [(path: String, stamp: FileStamp)]) -> [KnownFile] {
        let found: [KnownFile]? = read { db in
            let statement = try db.cachedStatement(sql: "SELECT stamp, hash FROM files WHERE path = ?")
            return try files.map { file in
                guard let row = try Row.fetchOne(statement, arguments: [file.path]) else { return .new }
                return row[0] as String == file.stamp.text ? .same(row[1]) : .changed
            }
        }
        return found ?? Array(repeating: .new, count: files.count)
    }

    /// Keeps the hash of a file as it was when it had this stamp.
    ///
    /// The stamp of a file that was changed a moment ago is not kept: it may change again without another time.
    public func add(hash: String, of path: String, stamp: FileStamp) {
        add(.file(path, stamp.isOlder(than: Self.now() - 2) ? stamp.text : "", hash))
    }

    func add(_ addition: Addition) {
        let isFull = state.withLock { state in
            guard state.queue != nil, state.isWritten else { return false }
            if state.additions.isEmpty { state.began = .now }
            state.additions.append(addition)
            state.bytes += addition.bytes
            return state.bytes >= Self.batchBytes || .now - state.began >= Self.batchTime
        }
        if isFull { flush() }
    }

    /// Commits what was added a while ago.
    public func flushIfDue() {
        if state.withLock({ !$0.additions.isEmpty && .now - $0.began >= Self.batchTime }) { flush() }
    }

    /// Commits what was added so far.
    public func flush() {
        let (additions, used) = state.withLock { state in
            defer {
                state.additions = []
                state.used = []
                state.bytes = 0
            }
            return (state.additions, state.used)
        }
        if additions.isEmpty, used.isEmpty { return }
        let now = Self.now()
        let limit = sizeLimit
        write { db in
            for addition in additions { try Self.insert(addition, now, db) }
            let touch = try db.cachedStatement(sql: "UPDATE answers SET used = ? WHERE id = ?")
            for id in used { try touch.execute(arguments: [now, id]) }
            try Self.evict(above: limit, db)
        }
    }

    static func now() -> Int { Int(Date().timeIntervalSince1970) }
}

extension ResultCache.Limits {
    /// Whether a result with this failure, found under those limits, holds for a run with these.
    func allow(_ kind: String?, _ limits: String) -> Bool {
        guard let kind else { return true }
        if retries { return false }
        return kind == Failure.Kind.error.rawValue || limits == self.limits
    }
}

// MARK: - The file

extension ResultCache {
    private func open() {
        do {
            try makeFolder()
            let queue = try opened()
            state.withLock { $0.queue = queue }
        } catch {
            let error = StoreError(error, path)
            if error.kind == .damaged, setAside(error), let queue = try? opened() {
                state.withLock { $0.queue = queue }
            } else {
                tell("the cache is not used: \(error)")
            }
        }
    }

    private func opened() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: .workbench(pageSize: 8192))
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS answers (
                        id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, kind TEXT, limits TEXT NOT NULL,
                        used INTEGER NOT NULL, log TEXT NOT NULL, line BLOB NOT NULL);
                    CREATE INDEX IF NOT EXISTS answers_by_use ON answers (used);
                    CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, names BLOB NOT NULL) WITHOUT ROWID;
                    CREATE TABLE IF NOT EXISTS files (
                        path TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
                    CREATE TABLE IF NOT EXISTS runs (
                        id INTEGER PRIMARY KEY, time INTEGER NOT NULL, corpus TEXT NOT NULL, plugins TEXT NOT NULL,
                        documents INTEGER NOT NULL, keys BLOB NOT NULL);
                    """)
        }
        return queue
    }

    /// The folder, with a mark that tells programs for backups to pass it by (bford.info/cachedir).
    private func makeFolder() throws {
        var made = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            made += "\(part)/"
            if unsafe mkdir(made, 0o700) == 0 { continue }
            let reason = errno == EEXIST ? ENOTDIR : errno
            // The slash at its end makes a file of this name fail.
            guard unsafe access(made, F_OK) == 0 else {
                throw StoreError(systemError: reason, made, reason: "the folder cannot be made")
            }
        }
        let tag = "\(folder)/CACHEDIR.TAG"
        if !FileManager.default.fileExists(atPath: tag) {
            let text = "Signature: 8a477f597d28d172789f06886806bc55\n# Results kept by workbench; safe to delete.\n"
            _ = FileManager.default.createFile(atPath: tag, contents: Data(text.utf8))
        }
    }

    /// Moves a damaged file out of the way.
    private func setAside(_ error: StoreError) -> Bool {
        let damaged = path + ".damaged"
        try? FileManager.default.removeItem(atPath: damaged)
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        do {
            try FileManager.default.moveItem(atPath: path, toPath: damaged)
        } catch {
            return false
        }
        tell("the cache was damaged and begins anew; the old one is \(damaged)")
        return true
    }

    private func tell(_ message: String) {
        if state.withLock({ $0.warned.insert(message).inserted }) { warn(message) }
    }

    func read<Result>(_ body: (Database) throws -> Result) -> Result? {
        guard let queue = state.withLock({ $0.queue }) else { return nil }
        do {
            return try queue.read(body)
        } catch {
            recover(from: error, queue)
            return nil
        }
    }

    private func write(_ body: (Database) throws -> Void) {
        guard let queue = state.withLock({ $0.isWritten ? $0.queue : nil }) else { return }
        do {
            try queue.write(body)
        } catch {
            recover(from: error, queue)
        }
    }

    /// Goes on after an error: with a new file where the old one is damaged, otherwise without the cache.
    private func recover(from error: any Error, _ queue: DatabaseQueue) {
        let error = StoreError(error, path)
        switch error.kind {
        case .damaged:
            let isCurrent = state.withLock { state in
                guard state.queue === queue else { return false }
                state.queue = nil
                return true
            }
            // Another thread of this process has begun anew already.
            guard isCurrent else { return }
            try? queue.close()
            // Another process may have done so, too: then what is there now is sound.
            if let fresh = try? opened(), (try? fresh.read { try $0.isSound }) == true {
                state.withLock { $0.queue = fresh }
            } else if setAside(error) {
                open()
            } else {
                tell("the cache is not used: \(error)")
            }
        case .busy:
            tell("results are not kept for the next run: \(error)")
        case .full, .inaccessible:
            state.withLock { $0.isWritten = false }
            tell("results are not kept for the next run: \(error)")
        }
    }
}

extension Database {
    /// Whether the file can be read from end to end.
    fileprivate var isSound: Bool {
        get throws { try String.fetchOne(self, sql: "PRAGMA quick_check(1)") == "ok" }
    }
}
