import Corpus
import Ingest
import Lua
import Synchronization

/// Reads and counts documents on all processors. The sums do not depend on which thread counted what.
final class ParallelCount: Sendable {
    private struct Job: Sendable {
        let ordinal: Int
        let entry: CorpusEntry
        let known: Document?
    }
    private struct Outcome {
        var read: [(ordinal: Int, document: Document)] = []
        var failure: (ordinal: Int, error: IngestError)?
        var lists: [FrequencyList] = []
    }

    /// So many documents are held at once, beyond what the corpus keeps.
    private static let batch = 64

    private let jobs: [Job]
    private let next = Atomic<Int>(0)
    private let isStopped = Atomic<Bool>(false)
    private let outcome: Mutex<Outcome>

    private init(_ jobs: [Job], _ lists: [FrequencyList]) {
        self.jobs = jobs
        outcome = Mutex(Outcome(lists: lists))
    }

    /// Counts the documents of a corpus.
    ///
    /// - Throws: when a document cannot be read, or the user interrupts.
    static func run(_ object: CorpusObject, _ call: Call, _ list: FrequencyList) throws -> FrequencyList {
        let source = object.source
        var lists = Array(repeating: list, count: max(1, min(Threads.processors, object.ordinals.count)))
        var start = 0
        while start < object.ordinals.count {
            try call.checkInterrupt()
            let stop = min(start + batch, object.ordinals.count)
            let jobs = object.ordinals[start..<stop].map { ordinal in
                Job(ordinal: ordinal, entry: source.entries[ordinal], known: source.kept(ordinal))
            }
            let count = ParallelCount(jobs, lists)
            // Here alone the lists live now, so that nothing is copied.
            lists = []
            Threads.run(
                min(Threads.processors, jobs.count) - 1, { count.work { false } },
                own: { count.work { call.lua.isInterrupted } })
            try call.checkInterrupt()
            lists = try count.finish(source)
            start = stop
        }
        return lists.dropFirst().reduce(into: lists[0]) { $0.merge($1) }
    }

    /// Takes a list and counts documents into it until none is left.
    private func work(_ mustStop: () -> Bool) {
        guard var list = outcome.withLock({ $0.lists.popLast() }) else { return }
        var read: [(ordinal: Int, document: Document)] = []
        while !isStopped.load(ordering: .relaxed) {
            if mustStop() { isStopped.store(true, ordering: .relaxed) }
            let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < jobs.count else { break }
            let job = jobs[number]
            do throws(IngestError) {
                let document = if let known = job.known { known } else { try DocumentReader.read(job.entry) }
                if job.known == nil { read.append((job.ordinal, document)) }
                list.add(document)
            } catch {
                isStopped.store(true, ordering: .relaxed)
                outcome.withLock { outcome in
                    if outcome.failure.map({ $0.ordinal > job.ordinal }) ?? true {
                        outcome.failure = (job.ordinal, error)
                    }
                }
            }
        }
        outcome.withLock { outcome in
            outcome.read += read
            outcome.lists.insert(list, at: 0)
        }
    }

    /// Keeps the documents that were read, in their order, and gives the lists back.
    private func finish(_ source: CorpusSource) throws -> [FrequencyList] {
        let outcome = outcome.withLock { outcome in
            let taken = outcome
            outcome = Outcome()
            return taken
        }
        for (ordinal, document) in outcome.read.sorted(by: { $0.ordinal < $1.ordinal }) {
            source.keep(document, ordinal)
        }
        if let failure = outcome.failure { throw ScriptError(failure.error.description) }
        return outcome.lists
    }
}
