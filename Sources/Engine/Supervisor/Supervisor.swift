import CProcess
import Ingest
import Reports
import Scripting
import Store
import Wire

/// Gives the documents of a run to workers and gathers their answers.
///
/// It runs no script and does not load the plugin. Each worker has a window of documents; what a worker that died had
/// not answered goes to the next one, so nothing is lost and nothing doubled. Answers are kept by the number of their
/// document, so no order of finishing shows in the result.
actor Supervisor {
    enum Phase {
        case map
        case report
        case over
    }

    let header: WorkerHeader
    let options: RunOptions
    let process: WorkerProcess
    let events: RunEvents

    var phase = Phase.map
    var corpus: CorpusListing?
    var workers: [Int: WorkerState] = [:]
    /// The first document that no worker was given.
    var next = 0
    /// Documents to be given out again, in order; each goes out alone.
    var again: [Int] = []
    /// How many fresh workers each document ended.
    var deaths: [Int: Int] = [:]
    /// Documents that are run plugin by plugin, since workers ended that ran all plugins on them.
    var divided: [Int: DividedDocument] = [:]
    var store = AnswerStore()
    /// Results of earlier runs.
    var cache: RunCache?
    /// The first document that was not looked for there, and what is known of those before it.
    var lookedUp = 0
    var known: [Int: CachedAnswer] = [:]
    /// Documents whose failure says nothing of them.
    var unkept: Set<Int> = []
    /// Documents that would have to be run, though only the report is wanted.
    var missing = 0
    /// Rows of the report at hand that came before it.
    var parts: TableParts?
    var isAnswered: [Bool] = []
    var answered = 0
    var failed = 0
    /// The documents before this number are run: all, or up to the first that failed.
    var goal = Int.max
    var plugins: [WorkerReady.Plugin] = []
    /// Where the time of each plugin went, over all workers.
    var profiles: [Int: ScriptProfile] = [:]
    /// The versions of the program and of its script API.
    var program = ""
    var api = 0
    var descriptions: [PluginDescription] = []
    /// Documents that do not meet the conditions of the run.
    var leftOut: Set<Int> = []
    /// What is to be told of documents whose turn has not come.
    var notices: [Int: Notice] = [:]
    var nextNotice = 0
    /// By the number of the plugin.
    var reports: [Int: WorkerReport] = [:]
    /// The plugin whose report is made, or the next one that may have one.
    var reportNumber = 0
    var reportDeaths = 0
    /// Workers in a row that ended before they were ready.
    var failedStarts = 0
    /// Ctrl-C came while the report was made.
    var isReportInterrupted = false
    /// What the system had killed for want of memory when the run began.
    private let killedBefore = SystemMemory.killed
    var isInterrupted = false
    var failure: RunError?
    private var waiters: [CheckedContinuation<Void, Never>] = []

    init(
        header: WorkerHeader, options: RunOptions, process: WorkerProcess, events: RunEvents
    ) {
        self.header = header
        self.options = options
        self.process = process
        self.events = events
        if let settings = options.cache, Self.mayServe(header, options) {
            cache = RunCache(settings, options) { events.printed("workbench: warning: \($0)\n", nil) }
        }
    }

    /// Runs workers until all is done; the first one starts at once, before the corpus is known.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for slot in 0..<max(1, options.workers) { group.addTask { await self.serve(slot) } }
            let clock = Task { await self.watch() }
            await group.waitForAll()
            clock.cancel()
            cache?.flush()
        }
    }

    /// Tells which documents are to be run.
    func begin(_ corpus: CorpusListing, answered ordinals: [Int] = []) {
        guard phase != .over else { return }
        self.corpus = corpus
        isAnswered = Array(repeating: false, count: corpus.entries.count)
        for ordinal in ordinals { isAnswered[ordinal] = true }
        answered = ordinals.count
        goal = corpus.entries.count
        if options.failFast, !corpus.failures.isEmpty { goal = min(goal, 1) }
        for slot in workers.keys.sorted() { feed(slot) }
        advance()
    }

    /// Tells which documents have been run elsewhere; no other is run.
    func begin(_ corpus: CorpusListing, answered ordinals: [Int], in store: AnswerStore) {
        self.store = store
        next = corpus.entries.count
        begin(corpus, answered: ordinals)
    }

    /// Ends everything: there is nothing to run.
    func cancel() { end(with: nil) }

    func end(with error: RunError?) {
        if failure == nil { failure = error }
        phase = .over
        for slot in workers.keys { kill(slot, .finished) }
        changed()
    }

    /// One place for a worker: as long as there is something to do, a new one follows on one that ended.
    private func serve(_ slot: Int) async {
        while await isWanted(slot) {
            let end = await process.run(slot: slot, self)
            ended(slot, end)
        }
    }

    /// Waits until a worker is needed here; false when none will be.
    private func isWanted(_ slot: Int) async -> Bool {
        while phase != .over {
            if slot == 0, corpus == nil || plugins.isEmpty || phase == .report { return true }
            if phase == .map, slot == 0 || isCrowded, hasDocuments { return true }
            await withCheckedContinuation { waiters.append($0) }
        }
        return false
    }

    /// Whether documents are left though the first worker had some time: then others start.
    var isCrowded = false
    /// Seconds for which the first worker has been at documents alone.
    var soloTime = 0.0

    /// Whether the system killed a process for want of memory since the run began.
    var memoryRanOut: Bool { SystemMemory.killed > killedBefore }

    /// Wakes whoever waits for something to do.
    func changed() {
        let waiting = waiters
        waiters = []
        for waiter in waiting { waiter.resume() }
    }

    /// Whether there are documents that nobody was given.
    var hasDocuments: Bool { !isInterrupted && (!again.isEmpty || next < last) }

    /// The number behind the last document that is to be run.
    var last: Int { min(goal, corpus?.entries.count ?? 0) }

    /// What the report may use.
    var reportLimits: ScriptLimits { options.reportLimits(documents: last) }

    /// The documents that have been run, in order.
    var answeredOrdinals: [Int] { (0..<last).filter { isAnswered[$0] && !leftOut.contains($0) } }

    /// Goes on to the report, or to the end, when all documents are answered.
    func advance() {
        guard phase == .map, corpus != nil, !hasDocuments, workers.values.allSatisfy(\.pending.isEmpty) else { return }
        // Before a worker has said what the plugin is, nothing can be told of it.
        guard !plugins.isEmpty || isInterrupted else { return }
        if let lackOfResults { return end(with: lackOfResults) }
        phase = options.makesReport && nextReport != nil ? .report : .over
        for slot in workers.keys.sorted() where slot > 0 || phase == .over { endInput(slot) }
        if phase == .report { beginReport() }
        changed()
    }

    func kill(_ slot: Int, _ cause: WorkerState.Cause) {
        guard let worker = workers[slot] else { return }
        if worker.cause == nil { workers[slot]?.cause = cause }
        workers[slot]?.isInputOver = true
        workers[slot]?.wakeWriter()
        worker.kill()
    }

    func endInput(_ slot: Int) {
        workers[slot]?.isInputOver = true
        workers[slot]?.wakeWriter()
    }
}
