package import Corpus
package import Ingest
import Synchronization

extension CorpusSource {
    /// Reads documents on all processors and gathers something of each: counts, mostly.
    ///
    /// ```swift
    /// let words = try source.gather(from: ordinals, into: FrequencyList(of: .norm)) {
    ///     $0.add($1)
    /// } merging: {
    ///     $0.merge($1)
    /// } isStopped: {
    ///     Interrupt.happened
    /// }
    /// ```
    ///
    /// Each processor gathers into a value of its own and these are merged: so the sum must not depend on who gathered
    /// what.
    ///
    /// - Parameters:
    ///   - empty: what each processor begins with.
    ///   - isStopped: asked now and then, on this thread alone; true ends the work.
    /// - Returns: nil where the work was stopped.
    /// - Throws: the failure of the first document that cannot be read.
    package func gather<Result: Sendable>(
        from ordinals: [Int], into empty: Result, _ add: @escaping @Sendable (inout Result, Document) -> Void,
        merging: (inout Result, Result) -> Void, isStopped: () -> Bool
    ) throws(IngestError) -> Result? {
        var results = Array(repeating: empty, count: max(1, min(Threads.processors, ordinals.count)))
        var start = 0
        while start < ordinals.count {
            let stop = min(start + Gathering<Result>.batch, ordinals.count)
            let jobs = ordinals[start..<stop].map { ordinal in
                GatheringJob(ordinal: ordinal, entry: entries[ordinal], known: kept(ordinal))
            }
            let gathering = Gathering(jobs, results, add)
            // There alone the results live now, so that nothing is copied.
            results = []
            Threads.run(
                min(Threads.processors, jobs.count) - 1, { gathering.work { false } },
                own: { gathering.work(isStopped) })
            let outcome = gathering.takeOutcome()
            for (ordinal, document) in outcome.read { keep(document, ordinal) }
            if let failure = outcome.failure { throw failure }
            if isStopped() { return nil }
            results = outcome.results
            start = stop
        }
        return results.dropFirst().reduce(into: results[0]) { merging(&$0, $1) }
    }
}

private struct GatheringJob: Sendable {
    let ordinal: Int
    let entry: CorpusEntry
    let known: Document?
}

/// What several threads gather from some documents.
private final class Gathering<Result: Sendable>: Sendable {
    private struct State: Sendable {
        var read: [(ordinal: Int, document: Document)] = []
        var failure: (ordinal: Int, error: IngestError)?
        var results: [Result]
    }

    /// So many documents are held at once, beyond what the corpus keeps.
    static var batch: Int { 64 }

    private let jobs: [GatheringJob]
    private let add: @Sendable (inout Result, Document) -> Void
    private let next = Atomic<Int>(0)
    private let mustStop = Atomic<Bool>(false)
    private let state: Mutex<State>

    init(_ jobs: [GatheringJob], _ results: [Result], _ add: @escaping @Sendable (inout Result, Document) -> Void) {
        self.jobs = jobs
        self.add = add
        state = Mutex(State(results: results))
    }

    /// Takes a result and adds documents to it until none is left.
    func work(_ isStopped: () -> Bool) {
        guard var result = state.withLock({ $0.results.popLast() }) else { return }
        var read: [(ordinal: Int, document: Document)] = []
        while !mustStop.load(ordering: .relaxed) {
            if isStopped() { mustStop.store(true, ordering: .relaxed) }
            let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < jobs.count else { break }
            let job = jobs[number]
            do throws(IngestError) {
                let document = if let known = job.known { known } else { try DocumentReader.read(job.entry) }
                if job.known == nil { read.append((job.ordinal, document)) }
                add(&result, document)
            } catch {
                fail(job.ordinal, error)
            }
        }
        state.withLock { state in
            state.read += read
            state.results.insert(result, at: 0)
        }
    }

    private func fail(_ ordinal: Int, _ error: IngestError) {
        mustStop.store(true, ordering: .relaxed)
        state.withLock { state in
            if state.failure.map({ $0.ordinal > ordinal }) ?? true { state.failure = (ordinal, error) }
        }
    }

    /// The documents that were read, in their order, what went wrong first, and what was gathered.
    func takeOutcome() -> (read: [(ordinal: Int, document: Document)], failure: IngestError?, results: [Result]) {
        state.withLock { state in
            let taken = state
            state = State(results: [])
            return (taken.read.sorted { $0.ordinal < $1.ordinal }, taken.failure?.error, taken.results)
        }
    }
}
