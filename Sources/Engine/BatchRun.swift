import CProcess
import Glibc
public import Ingest
public import Reports
import Scripting
import Store
import Synchronization
public import Wire

/// Runs plugins over a corpus in worker processes; each document is read once for all of them.
///
/// ```swift
/// let run = BatchRun(
///     [PlannedPlugin(path: "plugins/speakers.lua")], roots: ["seeds"], program: "/proc/self/exe")
/// run.start()                                    // the first worker starts now
/// let results = try run.run(CorpusListing.open("seeds"))
/// ```
///
/// The results are the same for any number of workers. A document that a worker dies of twice is a failure of the plugin
/// that it dies in; the other plugins keep what they found in it.
public final class BatchRun: Sendable {
    private let supervisor: Supervisor
    let header: WorkerHeader
    private let outcome = Mutex<RunOutcome?>(nil)
    private let done = DoneSignal()
    private let isStarted = Atomic(false)

    /// - Parameters:
    ///   - roots: the files and folders that documents are read from; workers can open nothing elsewhere.
    ///   - program: the program that is a worker when its argument is `worker`.
    public init(
        _ plugins: [PlannedPlugin], roots: [String], options: RunOptions = RunOptions(), program: String,
        events: RunEvents = RunEvents()
    ) {
        var header = WorkerHeader(
            plugins: plugins.map { WorkerHeader.Plugin($0, options) }, roots: roots,
            limits: WorkerLimits(options.limits), gazetteers: options.gazetteers,
            scratch: ScratchFolder.usual)
        header.columns = options.columns
        header.condition = options.condition
        header.isProfiled = options.isProfiled
        self.header = header
        let process = WorkerProcess(program: program, environment: Self.environment(options.permissions))
        supervisor = Supervisor(header: header, options: options, process: process, events: events)
    }

    private init(describing plugins: [String], _ options: RunOptions, program: String) {
        var header = WorkerHeader(
            plugins: plugins.map { WorkerHeader.Plugin(path: $0) }, limits: WorkerLimits(options.limits))
        header.describes = true
        self.header = header
        let process = WorkerProcess(program: program, environment: [:])
        supervisor = Supervisor(header: header, options: options, process: process, events: RunEvents())
    }

    /// What plugins say about themselves. None of their functions is run, but their files are, in a worker: so they need
    /// no permission here, and harm nothing.
    ///
    /// - Parameter options: the limits under which they are read.
    public static func describe(
        _ plugins: [String], options: RunOptions, program: String
    ) throws(RunError) -> [PluginDescription] {
        guard !plugins.isEmpty else { return [] }
        let run = BatchRun(describing: plugins, options, program: program)
        run.start()
        return try run.end().descriptions
    }

    /// The variables that are granted, and no others.
    private static func environment(_ permissions: [Permission]) -> [String: String] {
        var variables: [String: String] = [:]
        for permission in permissions where permission.kind == .env {
            // The string belongs to the environment, which this program never changes.
            if let value = unsafe getenv(permission.target) {
                variables[permission.target] = unsafe String(cString: value)
            }
        }
        return variables
    }

    /// Where time and memory went, after `run`, whether or not that had a result; empty unless the options ask for it.
    public var profile: RunProfile { outcome.withLock { $0?.profile } ?? RunProfile(plugins: []) }

    /// Starts the first worker, while the caller lists the corpus.
    public func start() {
        guard isStarted.exchange(true, ordering: .relaxed) == false else { return }
        watch_interrupts(true)
        Task.detached { [self] in
            await supervisor.run()
            let ended = await supervisor.outcome
            outcome.withLock { $0 = ended }
            done.send()
        }
    }

    /// Ends the workers: there is nothing to run.
    public func cancel() {
        guard isStarted.load(ordering: .relaxed) else { return }
        Task.detached { [supervisor] in await supervisor.cancel() }
        done.wait()
        watch_interrupts(false)
    }

    /// Runs the plugins over the corpus, and waits for the end.
    ///
    /// - Returns: a result for each plugin.
    /// - Throws: when there is no result at all. A document that fails is a failure in the result.
    public func run(_ corpus: CorpusListing) throws(RunError) -> [RunResult] {
        let outcome = try end(of: corpus)
        let results = try outcome.results(of: corpus)
        outcome.kept?.note(results, columns: outcome.plugins.map(\.columns), ordinals: outcome.ordinals)
        return results
    }

    /// Runs the documents of a corpus that have no answer yet, and waits for the end.
    ///
    /// - Parameters:
    ///   - answered: the numbers of the documents whose answers are in `store`.
    ///   - store: where there is one, no further document is run.
    func end(
        of corpus: CorpusListing, answered: [Int] = [], in store: AnswerStore? = nil
    ) throws(RunError) -> RunOutcome {
        start()
        Task.detached { [supervisor] in
            if let store {
                await supervisor.begin(corpus, answered: answered, in: store)
            } else {
                await supervisor.begin(corpus)
            }
        }
        return try end()
    }

    /// Waits for the end.
    private func end() throws(RunError) -> RunOutcome {
        done.wait()
        watch_interrupts(false)
        guard let ended = outcome.withLock({ $0 }) else { throw RunError(.workerFailed, "the run had no end") }
        if let failure = ended.failure { throw failure }
        return ended
    }
}
