import CProcess
import Corpus
import Fence
import Glibc
import Ingest
import Lexicon
import Library
import Query
import Reports
import Scripting
import Store
import Wire

/// A worker: reads requests, runs plugins, writes answers. See `docs/worker-protocol.md`.
///
/// ```swift
/// exit(WorkerSession.serve(version: "0.1.0"))
/// ```
public struct WorkerSession {
    /// How a worker ends.
    public enum Status {
        /// At the end of its input.
        public static let done: Int32 = 0
        /// A line is no message of the protocol.
        public static let malformed: Int32 = 2
        /// The plugin or a setting cannot be used.
        public static let refused: Int32 = 4
        /// The system does not let it be a worker.
        public static let noWorker: Int32 = 5
        /// A script is stuck inside one function, past its limit.
        public static let stuck = LastWords.status
        /// The system gave no more memory.
        public static let noMemory: Int32 = 7
    }

    private let version: String
    private var requests: RequestReader
    private let replies: ReplyWriter
    private var header = WorkerHeader(plugins: [])
    private var vocabulary: Vocabulary?
    private var columns: Columns?
    private var conditions: DocumentConditions?
    private var runner = DocumentRunner(scripts: [])
    private var space = AddressSpace()
    private var scratch: Scratch?
    /// How many documents were read.
    private var count = 0
    /// The processor time at which profiles were told last.
    private var profileTime = 0.0
    /// Seconds of processor time between profiles: what a worker that is killed takes with it.
    private static let profilePeriod = 0.25

    /// Serves on standard input and output until the input ends.
    ///
    /// - Parameters:
    ///   - version: the program's, for whoever drives the worker.
    ///   - descriptors: those that stay open besides the standard ones.
    /// - Returns: the status to exit with.
    public static func serve(version: String, keeping descriptors: [Int32] = []) -> Int32 {
        guard Fence.leaveParent(keeping: descriptors) else { return Status.noWorker }
        let input = take_descriptor(STDIN_FILENO, true)
        let output = take_descriptor(STDOUT_FILENO, false)
        guard input >= 0, output >= 0 else { return Status.noWorker }
        // Ctrl-C is for the supervisor, which then ends its workers.
        signal(SIGINT, SIG_IGN)
        exit_without_memory(Status.noMemory)
        keep_freed_memory()
        var session = WorkerSession(version: version, input: input, output: output)
        return session.serve()
    }

    init(version: String, input: Int32, output: Int32) {
        self.version = version
        requests = RequestReader(descriptor: input)
        replies = ReplyWriter(descriptor: output)
    }

    private mutating func serve() -> Int32 {
        defer { replies.flush() }
        defer { sendProfiles() }
        do {
            guard let first = nextLine() else { return Status.done }
            header = try message(first) { reader throws(WireError) in try WorkerHeader(reading: &reader) }
            try open()
            if header.describes { return Status.done }
            while let line = nextLine() {
                try handle(
                    try message(line) { reader throws(WireError) in try WorkerRequest(reading: &reader) })
                if ThreadClock.seconds - profileTime > Self.profilePeriod { sendProfiles() }
            }
            return Status.done
        } catch {
            replies.send(.refusal(error))
            return status(of: error)
        }
    }

    private func status(of refusal: WorkerRefusal) -> Int32 {
        switch refusal.kind {
        case .protocol: Status.malformed
        case .system: Status.noWorker
        default: Status.refused
        }
    }

    private mutating func nextLine() -> Range<Int>? { requests.next { [replies] in replies.flush() } }

    /// Reads a line, or says which one is wrong.
    private func message<Message>(
        _ line: Range<Int>, _ read: (inout WireReader) throws(WireError) -> Message
    ) throws(WorkerRefusal) -> Message {
        var reader = WireReader(requests.bytes, in: line)
        do {
            return try read(&reader)
        } catch {
            throw WorkerRefusal(.protocol, "line \(requests.number), \(error)")
        }
    }

    private mutating func handle(_ request: WorkerRequest) throws(WorkerRefusal) {
        switch request {
        case .file(let id, let path, let part, let plugin):
            let entry = CorpusEntry(
                id: id, path: path, part: part.map(PartPlace.init), columns: columns, vocabulary: vocabulary)
            space.makeRoom(for: entry)
            replies.send(runner.answer(entry, ordinal: count, plugin: plugin))
            count += 1
        case .text(let id, let text, let format, let part):
            let place = part.map(PartPlace.init)
            let file = CorpusEntry(id: id, path: "", part: place).fileID
            let entry = CorpusEntry(id: id, path: file, part: place, columns: columns, vocabulary: vocabulary)
            space.makeRoom(forBytes: text.utf8.count)
            replies.send(runner.answer(entry, text: text, format: format, ordinal: count))
            count += 1
        case .report(let request): try report(request)
        }
    }
}

extension WorkerSession {
    /// Reads plugins and settings, closes the fence, and loads the plugins.
    private mutating func open() throws(WorkerRefusal) {
        vocabulary = try readVocabulary()
        columns = try readColumns()
        conditions = try readConditions()
        var sources: [String] = []
        var permissions: [Permission] = []
        // What is only described is read behind the fence, which leaves the plugins' own folders open.
        if !header.describes {
            for plugin in header.plugins {
                sources.append(try source(of: plugin))
                permissions += try granted(to: plugin)
            }
        }
        let hashes = zip(header.plugins, sources).map { PluginFiles(path: $0.path, text: $1).hash }
        space = AddressSpace(memory: header.limits.memory, scripts: header.plugins.count)
        // Behind the fence no file can be made.
        scratch = try? Scratch(in: header.scratch ?? ScratchFolder.usual)
        do {
            try WorkerFence(
                corpus: header.roots, plugins: header.plugins.map(\.path), permissions: permissions, space: space.most
            ).close()
        } catch {
            throw WorkerRefusal(.system, error.description)
        }
        space.set()
        if header.describes { return replies.send(.described(describe(header.plugins, header.limits))) }
        var ready = WorkerReady(version: version, api: API.version, plugins: [])
        var scripts: [PluginScript] = []
        for (number, plugin) in header.plugins.enumerated() {
            let (source, hash) = (sources[number], hashes[number])
            let script = try load(plugin, source)
            scripts.append(script)
            ready.plugins.append(
                WorkerReady.Plugin(
                    name: script.plugin.name, version: script.plugin.version, summary: script.plugin.summary,
                    columns: script.plugin.columns, hash: hash, hasReport: script.hasReport,
                    warnings: script.warnings))
        }
        runner = DocumentRunner(scripts: scripts, conditions: conditions)
        replies.send(.ready(ready))
    }

    private func readVocabulary() throws(WorkerRefusal) -> Vocabulary? {
        if header.gazetteers.isEmpty { return nil }
        do {
            return try Vocabulary(reading: header.gazetteers)
        } catch {
            throw WorkerRefusal(.settings, "\(error)")
        }
    }

    private func readColumns() throws(WorkerRefusal) -> Columns? {
        if header.columns.isEmpty { return nil }
        do {
            return try Columns(header.columns)
        } catch {
            throw WorkerRefusal(.settings, error.description)
        }
    }

    private func readConditions() throws(WorkerRefusal) -> DocumentConditions? {
        guard let text = header.condition else { return nil }
        do {
            return try DocumentConditions(text)
        } catch {
            throw WorkerRefusal(.settings, error.description)
        }
    }

    private func source(of plugin: WorkerHeader.Plugin) throws(WorkerRefusal) -> String {
        do {
            let source = try plugin.source ?? Plugin.read(plugin.path)
            if let hash = plugin.hash, hash != PluginFiles(path: plugin.path, text: source).hash {
                throw WorkerRefusal(.plugin, "\(plugin.path): has changed while it was run; run it again")
            }
            return source
        } catch let error as WorkerRefusal {
            throw error
        } catch {
            throw WorkerRefusal(.plugin, "\(error)")
        }
    }

    private func granted(to plugin: WorkerHeader.Plugin) throws(WorkerRefusal) -> [Permission] {
        do {
            return try plugin.permissions.map { try Permission($0) }
        } catch {
            throw WorkerRefusal(.permission, "\(error)")
        }
    }

    private func load(_ plugin: WorkerHeader.Plugin, _ source: String) throws(WorkerRefusal) -> PluginScript {
        do {
            return try PluginScript(
                path: plugin.path, source: source, arguments: plugin.arguments,
                permissions: try plugin.permissions.map { try Permission($0) }, limits: ScriptLimits(header.limits),
                languages: vocabulary?.languages ?? .builtIn, isProfiled: header.isProfiled,
                lastWords: replies.lastWords,
                output: { [replies] text in replies.log(text) })
        } catch {
            let error = RunError(loading: error)
            throw WorkerRefusal(error.refusal, error.description)
        }
    }

    /// Tells where time and memory went since the last time, where somebody asks.
    private mutating func sendProfiles() {
        guard header.isProfiled else { return }
        for (number, script) in runner.scripts.enumerated() {
            let profile = script.takeProfile()
            if !profile.isEmpty { replies.send(.profile(WorkerProfile(plugin: number, profile: profile))) }
        }
        profileTime = ThreadClock.seconds
    }

    /// Makes a report of the answers on the lines that follow.
    private mutating func report(_ request: ReportRequest) throws(WorkerRefusal) {
        guard runner.scripts.indices.contains(request.plugin), request.documents >= 0 else {
            throw WorkerRefusal(.protocol, "line \(requests.number), there is no plugin \(request.plugin)")
        }
        let script = runner.scripts[request.plugin]
        space.lift()
        var report = WorkerReport()
        do {
            let rows = try readAnswers(request, script)
            report.blocks = try blocks(rows.table, rows.entries, request, script)
            try sendTables(of: report)
        } catch let error as WorkerRefusal {
            throw error
        } catch let error as ScriptFailure {
            report.failure = error.description
            report.isDenied = error.isDenied
        } catch {
            report.failure = "\(error)"
        }
        if report.failure != nil { report.blocks = [] }
        report.warnings = script.warnings
        replies.send(.report(report))
    }

    /// Reads the answers for a report; their rows stay on disk.
    private mutating func readAnswers(
        _ request: ReportRequest, _ script: PluginScript
    ) throws -> (table: AnswerTable, entries: [CorpusEntry]) {
        // Where it could not be made, this says why.
        let scratch = try scratch ?? Scratch(in: header.scratch ?? ScratchFolder.usual)
        self.scratch = scratch
        let names = runner.scripts.map(\.plugin.name)
        var table = AnswerTable(
            scratch.lines, plugins: names, plugin: request.plugin, columns: script.plugin.columns)
        var entries: [CorpusEntry] = []
        for ordinal in 0..<request.documents {
            guard let line = nextLine() else {
                throw WorkerRefusal(.protocol, "the input ended before the \(request.documents) answers for the report")
            }
            let bytes = Array(requests.bytes[line])
            let place = try scratch.lines.append(bytes)
            do throws(WireError) {
                let answer = try table.add(bytes, at: place, ordinal: ordinal)
                entries.append(answer.entry(columns: columns, vocabulary: vocabulary))
            } catch {
                throw WorkerRefusal(.protocol, "line \(requests.number), \(error)")
            }
        }
        return (table, entries)
    }

    private func blocks(
        _ table: AnswerTable, _ entries: [CorpusEntry], _ request: ReportRequest, _ script: PluginScript
    ) throws -> [ReportBlock] {
        guard let scratch else { return [] }
        let source = CorpusSource(CorpusListing(name: request.name, path: request.path, entries: entries))
        return try script.report(
            rows: try table.table(scratch.space), tallies: table.collector.tallyTables, source: source,
            limits: ScriptLimits(request.limits))
    }

    /// Sends the rows of long tables ahead of their report.
    private func sendTables(of report: WorkerReport) throws {
        var part = 0
        for block in report.blocks {
            let table: ResultTable
            switch block {
            case .table(let its, _): table = its
            case .chart(let chart): table = chart.table
            default: continue
            }
            guard table.isPaged else { continue }
            try TableParts.forEachMessage(of: table, part: part) { replies.send($0) }
            part += 1
        }
    }
}

/// What a worker opens for a report while it may: files without a name.
private struct Scratch {
    let lines: LineFile
    let space: ScratchSpace

    init(in folder: String) throws(StoreError) {
        lines = try LineFile(in: folder)
        space = try ScratchSpace(in: folder)
    }
}

extension ScriptLimits {
    init(_ limits: WorkerLimits) { self.init(time: limits.time, memory: limits.memory, rows: limits.rows) }
}

extension RunError {
    /// What a worker says of it.
    fileprivate var refusal: WorkerRefusal.Kind {
        switch kind {
        case .wrongArgument: .argument
        case .permissionMissing: .permission
        case .wrongSettings: .settings
        default: .plugin
        }
    }
}
