import Corpus
import Glibc
import Ingest
import Library
import Query

/// A query over the documents of a corpus, one after the other.
///
/// A document that cannot be read, or that takes the query longer than its time, is told of at the end; the others
/// are searched all the same. Ctrl-C ends the search, and what was found before is kept.
struct CorpusSearch {
    /// A hit, and the document it is in by its number.
    struct Found {
        let ordinal: Int
        let hit: Hit
    }

    let query: Query
    let source: CorpusSource
    /// Seconds of processor time for a document.
    let timeLimit: Double
    /// The most hits that are looked for.
    let limit: Int
    private(set) var hitCount = 0
    private(set) var documentCount = 0
    /// Documents that were searched; fewer than there are where the search was interrupted.
    private(set) var searchedCount = 0
    private(set) var isInterrupted = false
    private var failures: [String]
    private var bar: ProgressBar

    /// - Parameter showsProgress: whether nothing else is written while the search goes on.
    init(_ query: Query, _ source: CorpusSource, timeLimit: Double, limit: Int, showsProgress: Bool) {
        self.query = query
        self.source = source
        self.timeLimit = timeLimit
        self.limit = limit
        failures = source.failures.map { "\($0)" }
        bar = ProgressBar(total: source.count, isOn: showsProgress && Terminal.isErrorTerminal)
        Interrupt.endsWork()
    }

    /// Calls `visit` with every document that has hits, until Ctrl-C.
    mutating func run(_ visit: (Document, Int, [Hit]) throws -> Void) throws {
        defer {
            bar.finish()
            Interrupt.workHasStopped()
        }
        for ordinal in 0..<source.count where hitCount < limit && !Interrupt.happened {
            if let document = read(ordinal) {
                let hits = search(document)
                hitCount += hits.count
                if !hits.isEmpty {
                    documentCount += 1
                    try visit(document, ordinal, hits)
                }
            }
            searchedCount = ordinal + 1
            bar.update(done: ordinal + 1, failed: failures.count)
        }
        isInterrupted = Interrupt.happened
    }

    private mutating func read(_ ordinal: Int) -> Document? {
        do {
            return try source.document(ordinal)
        } catch {
            failures.append("\(error)")
            return nil
        }
    }

    private mutating func search(_ document: Document) -> [Hit] {
        let deadline = Self.processorTime + timeLimit
        var isLate = false
        let hits = query.hits(in: document, within: Span(0, document.text.count), limit: limit - hitCount) {
            isLate = Self.processorTime > deadline
            return isLate || Interrupt.happened
        }
        if isLate {
            failures.append(
                "\(document.id): the query took longer than \(timeLimit) s here and was stopped; "
                    + "its hits up to there are shown. Allow more with --time-limit, or see --plan")
        }
        return hits
    }

    /// Lists the documents that could not be searched.
    ///
    /// - Throws: the failure to end with, where there are any, or where not all documents were searched.
    func reportFailures() throws(CommandFailure) {
        for failure in failures { Message.error("\(failure)") }
        if isInterrupted {
            throw CommandFailure(
                .interrupted,
                "interrupted after \(searchedCount) of \(source.count) documents; what was found in them is shown")
        }
        guard !failures.isEmpty else { return }
        Message.note("workbench: \(failures.count) of \(max(source.count, failures.count)) documents failed")
        throw CommandFailure(.documentsFailed)
    }

    private static var processorTime: Double {
        var time = timespec()
        // Writes to the value it is given, nothing else.
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
