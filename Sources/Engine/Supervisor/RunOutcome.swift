import Ingest
import Reports
import Store
import Wire

/// All that the supervisor has when its workers are gone.
struct RunOutcome: Sendable {
    let plugin: WorkerReady.Plugin?
    let store: AnswerStore
    /// The documents that were run, in order.
    let ordinals: [Int]
    let report: WorkerReport?
    let isInterrupted: Bool
    let failure: RunError?

    /// - Throws: where there is no result at all.
    func result(of corpus: CorpusListing) throws(RunError) -> RunResult {
        if let failure { throw failure }
        guard let plugin else { throw RunError(.interrupted, "interrupted") }
        let (collector, rows): (Collector, ResultTable)
        do {
            let table = try collect(corpus, plugin)
            (collector, rows) = (table.collector, try table.table(LazySpace()))
        } catch {
            throw RunError(.notKept, "\(error)")
        }
        var result = RunResult(
            plugin: plugin.name, version: plugin.version, corpus: corpus.name, documents: corpus.entries.count,
            rows: rows, tallies: collector.tallyTables, failures: collector.failures,
            warnings: collector.warnings)
        result.warnings += report?.warnings ?? []
        result.reportFailure = report?.failure
        result.isReportDenied = report?.isDenied ?? false
        result.report =
            report?.blocks ?? result.plainReport(title: plugin.summary.isEmpty ? plugin.name : plugin.summary)
        if isInterrupted {
            result.documentsRun = ordinals.count
            result.report.insert(.note(Self.interruption(ordinals.count, of: corpus.entries.count)), at: 0)
        }
        return result
    }

    private static func interruption(_ done: Int, of all: Int) -> String {
        "The run was interrupted: this is the result of \(done) of \(all) documents."
    }

    private func collect(_ corpus: CorpusListing, _ plugin: WorkerReady.Plugin) throws -> AnswerTable {
        var store = store
        var table = AnswerTable(try store.open(), plugins: [plugin.name], columns: plugin.columns)
        table.add(plugin.warnings)
        for failure in corpus.failures {
            table.add(
                Failure(
                    document: failure.path, plugin: plugin.name, kind: .unreadable, message: failure.description))
        }
        for ordinal in ordinals { try add(ordinal, corpus.entries[ordinal], plugin, to: &table) }
        return table
    }

    private func add(
        _ ordinal: Int, _ entry: CorpusEntry, _ plugin: WorkerReady.Plugin, to table: inout AnswerTable
    ) throws(StoreError) {
        guard let place = store.place(ordinal), let line = try store.line(ordinal) else { return }
        do {
            try table.add(line, at: place, ordinal: ordinal)
        } catch {
            table.add(
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
            plugin: plugins.first, store: store, ordinals: answeredOrdinals, report: report,
            isInterrupted: isInterrupted, failure: failure)
    }
}
