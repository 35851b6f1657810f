import Ingest
import Reports
import Wire

/// All that the supervisor has when its workers are gone.
struct RunOutcome: Sendable {
    let plugin: WorkerReady.Plugin?
    let store: any AnswerStore
    /// The documents that were run, in order.
    let ordinals: [Int]
    let report: WorkerReport?
    /// All but the corpus; nil where no worker has loaded the plugin.
    let stamp: Stamp?
    let isInterrupted: Bool
    let failure: RunError?

    /// - Parameter note: what the report says first: that documents are missing.
    /// - Throws: where there is no result at all.
    func result(of corpus: CorpusListing, note: String? = nil) throws(RunError) -> RunResult {
        if let failure { throw failure }
        guard let plugin else { throw RunError(.interrupted, "interrupted") }
        let collector = collect(corpus, plugin)
        var result = RunResult(
            plugin: plugin.name, version: plugin.version, corpus: corpus.name, documents: corpus.entries.count,
            rows: collector.table, tallies: collector.tallyTables, failures: collector.failures,
            warnings: collector.warnings)
        result.warnings += report?.warnings ?? []
        result.reportFailure = report?.failure
        result.isReportDenied = report?.isDenied ?? false
        result.sources = collector.sources
        result.stamp = stamp?.completed(collector.sources)
        if ordinals.count < corpus.entries.count { result.stamp?.unfinished = corpus.entries.count }
        result.report =
            report?.blocks ?? result.plainReport(title: plugin.summary.isEmpty ? plugin.name : plugin.summary)
        if let note { result.report.insert(.note(note), at: 0) }
        if isInterrupted {
            result.documentsRun = ordinals.count
            result.report.insert(.note(Self.interruption(ordinals.count, of: corpus.entries.count)), at: 0)
        }
        return result
    }

    private static func interruption(_ done: Int, of all: Int) -> String {
        "The run was interrupted: this is the result of \(done) of \(all) documents."
    }

    private func collect(_ corpus: CorpusListing, _ plugin: WorkerReady.Plugin) -> Collector {
        var collector = Collector(plugin: plugin.name, columns: plugin.columns)
        collector.add(plugin.warnings)
        for failure in corpus.failures {
            collector.add(
                Failure(
                    document: failure.path, plugin: plugin.name, kind: .unreadable, message: failure.description))
        }
        for ordinal in ordinals { add(ordinal, corpus.entries[ordinal], plugin, to: &collector) }
        return collector
    }

    private func add(
        _ ordinal: Int, _ entry: CorpusEntry, _ plugin: WorkerReady.Plugin, to collector: inout Collector
    ) {
        guard let line = store.line(ordinal) else { return }
        var reader = WireReader(line)
        do {
            collector.add(try DocumentAnswer(reading: &reader, plugins: [plugin.name], ordinal: ordinal))
        } catch {
            collector.add(
                Failure(
                    document: entry.id, plugin: plugin.name, kind: .crash,
                    message: "its worker's answer cannot be read: \(error)"))
        }
    }
}

extension Supervisor {
    /// What there is at the end.
    var outcome: RunOutcome {
        RunOutcome(
            plugin: plugins.first, store: store, ordinals: answeredOrdinals, report: report, stamp: stamp,
            isInterrupted: isInterrupted, failure: failure)
    }
}
