import CProcess
import Corpus
import Glibc
import Ingest
import Reports
import Scripting
import Store
import Wire

/// The results of earlier runs, as one run asks for them and adds to them.
///
/// Used by the supervisor alone, which is why it may keep what it was asked for.
final class RunCache {
    let settings: CacheSettings
    let cache: ResultCache
    private let limits: ResultCache.Limits
    /// What the key of every document has in common; nil until a worker has said what the plugin is.
    private var common: CacheKeyParts?
    /// What documents were when they were looked for: those that are run now.
    private var asked: [Int: Asked] = [:]
    /// Under what the answers of this run are kept.
    private(set) var keys: [Int: CacheKey] = [:]
    /// What scripts read, as it is now: asked once a run.
    private var current: [String: Reading] = [:]
    private let folder: String

    /// The most bytes of answers that are had at a time.
    private static let mostBytes = 16 << 20

    private struct Asked {
        let stamp: FileStamp
        /// The hash of the file where it was read or known.
        let hash: String?
        let hadReadings: Bool
    }

    init(_ settings: CacheSettings, _ options: RunOptions, warn: @escaping @Sendable (String) -> Void) {
        self.settings = settings
        cache = ResultCache(in: settings.folder, sizeLimit: settings.sizeLimit, warn: warn)
        let time = options.limits.time.map { "\($0)" } ?? "none"
        limits = ResultCache.Limits(
            "time \(time) memory \(options.limits.memory) rows \(options.limits.rows) stall \(options.stall)",
            retries: settings.retries)
        folder = Self.workingFolder
    }

    private static var workingFolder: String {
        guard let path = unsafe getcwd(nil, 0) else { return "" }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// Takes what every key needs to know of the run.
    ///
    /// - Parameter hashes: those of the plugins.
    func begin(_ hashes: [String], _ header: WorkerHeader, _ options: RunOptions) {
        var parts = CacheKeyParts()
        parts.plugins = zip(header.plugins, hashes).map { planned, hash in
            CacheKeyParts.Plugin(
                path: planned.path, hash: hash,
                arguments: planned.arguments.map { Value.Field($0.name, .string($0.value)) })
        }
        parts.gazetteers = PathPattern.files(named: options.gazetteers).map {
            Reading(.file, $0, hash: nil).now.hash ?? ""
        }
        parts.columns = options.columns
        parts.api = "\(API.version)"
        parts.program = Self.program
        // What is granted may change what a script does.
        parts.settings = [
            Value.Field("allow", .list(options.permissions.map { .string($0.description) })),
            Value.Field("where", options.condition.map { .string($0) } ?? .none),
        ]
        common = parts
    }

    /// The identity of this program: the hash that the linker made of it.
    private static let program: String = {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe program_identity(buffer.baseAddress, Int32(buffer.count))
        }
        if count > 0 { return bytes.prefix(Int(count)).map { String($0, radix: 16) }.joined(separator: ".") }
        // Without one, the file itself must be the same.
        return FileStamp(of: "/proc/self/exe").map { "\($0)" } ?? ""
    }()

    private func parts(of entry: CorpusEntry, hash: String) -> CacheKeyParts? {
        guard var parts = common else { return nil }
        parts.document = hash
        parts.id = entry.id
        // Rows name the file that they come from.
        parts.metadata = [
            Value.Field("path", .string(entry.path)), Value.Field("part", .string(Self.place(of: entry))),
        ]
        return parts
    }

    private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }

    /// Where a part stands in its file; empty for a whole file.
    private static func place(of entry: CorpusEntry) -> String {
        entry.part.map { "#\($0.number) line \($0.line), bytes \($0.start) to \($0.stop)" } ?? ""
    }

    /// Under what the stamp of a document's file is kept: each part has a hash of its own.
    private func name(of entry: CorpusEntry) -> String { absolute(entry.path) + Self.place(of: entry) }

    // MARK: Asking

    /// The answers to documents that are known.
    ///
    /// - Parameter ordinals: documents that follow one another, at least one.
    /// - Returns: how many were looked for, the first ones, and what is known of them.
    func answers(_ ordinals: Range<Int>, of corpus: CorpusListing) -> (count: Int, known: [Int: CachedAnswer]) {
        let stamped = ordinals.compactMap { ordinal in
            FileStamp(of: corpus.entries[ordinal].path).map { (ordinal: ordinal, stamp: $0) }
        }
        let files = cache.known(stamped.map { (name(of: corpus.entries[$0.ordinal]), $0.stamp) })
        var wanted: [(ordinal: Int, parts: CacheKeyParts)] = []
        for (file, known) in zip(stamped, files) {
            let entry = corpus.entries[file.ordinal]
            let hash = settings.isFresh ? nil : hash(of: entry, known, file.stamp)
            asked[file.ordinal] = Asked(stamp: file.stamp, hash: hash, hadReadings: false)
            if let hash, let parts = parts(of: entry, hash: hash) { wanted.append((file.ordinal, parts)) }
        }
        let (keys, answers) = answers(wanted)
        for (document, key) in zip(wanted, keys) { self.keys[document.ordinal] = key }
        var known: [Int: CachedAnswer] = [:]
        for (document, answer) in zip(wanted, answers) { known[document.ordinal] = answer }
        let count = answers.count < wanted.count ? wanted[answers.count].ordinal - ordinals.lowerBound : ordinals.count
        return (count, known)
    }

    private func hash(of entry: CorpusEntry, _ known: ResultCache.KnownFile, _ stamp: FileStamp) -> String? {
        switch known {
        case .same(let hash) where !settings.verifiesFiles: return hash
        case .new: return nil
        case .same, .changed:
            guard let hash = try? DocumentReader.hash(of: entry) else { return nil }
            if FileStamp(of: entry.path) == stamp { cache.add(hash: hash, of: name(of: entry), stamp: stamp) }
            return hash
        }
    }

    private func answers(
        _ wanted: [(ordinal: Int, parts: CacheKeyParts)]
    ) -> (keys: [CacheKey], answers: [CachedAnswer?]) {
        if wanted.isEmpty { return ([], []) }
        let readings = cache.readings(of: wanted.map(\.parts.keyBeforeReading))
        var keys: [CacheKey] = []
        for (document, names) in zip(wanted, readings) {
            var parts = document.parts
            parts.readings = names.map { now($0.kind, $0.name) }
            keys.append(parts.key)
            if !names.isEmpty, let known = asked[document.ordinal] {
                asked[document.ordinal] = Asked(stamp: known.stamp, hash: known.hash, hadReadings: true)
            }
        }
        return (keys, cache.answers(for: keys, limits: limits, atMost: Self.mostBytes))
    }

    private func now(_ kind: Reading.Kind, _ name: String) -> Reading {
        let key = "\(kind.rawValue) \(name)"
        if let known = current[key] { return known }
        let read = Reading(kind, name, hash: nil).now
        current[key] = read
        return read
    }

    // MARK: Adding

    /// Keeps the answer of a document that was run.
    func add(_ line: [UInt8], _ head: AnswerHead, _ entry: CorpusEntry, ordinal: Int, log: String) {
        keys[ordinal] = nil
        guard let asked = asked.removeValue(forKey: ordinal), FileStamp(of: entry.path) == asked.stamp else { return }
        // What its path alone leaves out was not read, and is not worth a reading.
        if head.isLeftOut, head.hash == nil { return }
        if head.readings.contains(.more) { return }
        let failure = head.failed > 0 ? Self.failure(in: line) : nil
        if failure == .unreadable { return }
        // A crash leaves no answer of the worker's that has the hash.
        let hash = head.hash ?? asked.hash ?? self.hash(of: entry, .changed, asked.stamp)
        guard let hash, var parts = parts(of: entry, hash: hash) else { return }
        let before = parts.key
        parts.readings = head.readings
        cache.add(hash: hash, of: name(of: entry), stamp: asked.stamp)
        if asked.hadReadings || !head.readings.isEmpty { cache.add(readings: head.readings, of: before) }
        let key = parts.key
        keys[ordinal] = key
        cache.add(CachedAnswer(line: line, log: log), for: key, failure: failure, limits: limits)
    }

    /// Forgets a document that was answered from here.
    func served(_ ordinal: Int) { asked[ordinal] = nil }

    private static func failure(in line: [UInt8]) -> Failure.Kind? {
        guard let (answer, _) = try? DocumentAnswer.outline(of: line, plugins: [""], { _ in }) else {
            return .unreadable
        }
        let kinds = [answer.failure?.kind].compactMap { $0 } + answer.results.compactMap(\.failure?.kind)
        // One that depends on the limits makes the whole answer depend on them.
        return kinds.first { $0 != .error } ?? kinds.first
    }

    /// The answers of this run that are kept.
    func kept(of corpus: CorpusListing) -> KeptAnswers {
        KeptAnswers(cache: cache, keys: keys, corpus: absolute(corpus.path))
    }

    func flushIfDue() { cache.flushIfDue() }
    func flush() { cache.flush() }
}
