import CProcess
import Glibc
public import Ingest
public import Reports
import Scripting
import Store
import Synchronization
import Wire

/// Runs one plugin over a corpus in worker processes.
///
/// ```swift
/// let run = BatchRun(plugin: "plugins/speakers.lua", program: "/proc/self/exe")
/// run.start()                                    // the first worker starts now
/// let result = try run.run(CorpusListing.open("seeds"))
/// ```
///
/// The result is the same for any number of workers. A document that a worker dies of twice is a failure in it.
public final class BatchRun: Sendable {
    private let supervisor: Supervisor
    private let outcome = Mutex<RunOutcome?>(nil)
    private let done = DoneSignal()
    private let isStarted = Atomic(false)

    /// - Parameters:
    ///   - program: the program that is a worker when its argument is `worker`.
    ///   - output: gets what the script prints and logs, in the order of the documents.
    ///   - progress: told after each document how many are done and how many failed.
    public init(
        plugin: String, options: RunOptions = RunOptions(), program: String,
        output: @escaping @Sendable (String) -> Void = { _ in },
        progress: @escaping @Sendable (_ done: Int, _ failed: Int) -> Void = { _, _ in }
    ) {
        let header = WorkerHeader(
            plugins: [
                WorkerHeader.Plugin(
                    path: plugin, arguments: options.arguments, permissions: options.permissions.map(\.description))
            ], limits: WorkerLimits(options.limits), gazetteers: options.gazetteers,
            scratch: ScratchFolder.usual)
        let process = WorkerProcess(program: program, environment: Self.environment(options.permissions))
        supervisor = Supervisor(
            header: header, options: options, process: process, output: output, progress: progress)
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

    /// Runs the plugin over the corpus, and waits for the end.
    ///
    /// - Throws: when there is no result at all. A document that fails is a failure in the result.
    public func run(_ corpus: CorpusListing) throws(RunError) -> RunResult {
        start()
        Task.detached { [supervisor] in await supervisor.begin(corpus) }
        done.wait()
        watch_interrupts(false)
        guard let ended = outcome.withLock({ $0 }) else { throw RunError(.workerFailed, "the run had no end") }
        return try ended.result(of: corpus)
    }
}
