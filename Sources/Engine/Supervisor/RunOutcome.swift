import Ingest
import Reports
import Store
import Wire

/// All that the supervisor has when its workers are gone.
struct RunOutcome: Sendable {
    let plugins: [WorkerReady.Plugin]
    let descriptions: [PluginDescription]
    let store: AnswerStore
    let kept: KeptAnswers?
    /// The documents that were run, in order.
    let ordinals: [Int]
    /// All but the corpus, by the number of the plugin.
    let stamps: [Stamp]
    /// How many documents do not meet the conditions of the run.
    let leftOut: Int
    /// By the number of the plugin.
    let reports: [Int: WorkerReport]
    let profile: RunProfile
    let isInterrupted: Bool
    let isReportInterrupted: Bool
    /// Whether documents were not run because one before them failed.
    let isCutShort: Bool
    let failure: RunError?

    /// A result for each plugin.
    ///
    /// - Parameter note: what the reports say first: that documents are missing.
    /// - Throws: where there is no result at all.
    func results(of corpus: CorpusListing, note: String? = nil) throws(RunError) -> [RunResult] {
        guard !plugins.isEmpty else { throw RunError(.interrupted, "interrupted") }
        do {
            return try collect(corpus).enumerated().map { number, table in
                var result = try result(number, table, corpus)
                if let note { result.report.insert(.note(note), at: 0) }
                return result
            }
        } catch {
            throw RunError(.notKept, "\(error)")
        }
    }

    private func result(_ number: Int, _ table: AnswerTable, _ corpus: CorpusListing) throws -> RunResult {
        let plugin = plugins[number]
        let report = reports[number]
        let collector = table.collector
        var result = RunResult(
            plugin: plugin.name, version: plugin.version, corpus: corpus.name,
            documents: corpus.entries.count - leftOut, rows: try table.table(LazySpace()),
            tallies: collector.tallyTables, failures: collector.failures, warnings: collector.warnings)
        result.leftOut = leftOut
        result.skipped = corpus.skippedKinds
        result.warnings += report?.warnings ?? []
        result.reportFailure = report?.failure
        result.isReportDenied = report?.isDenied ?? false
        result.isReportInterrupted = isReportInterrupted && report?.failure != nil
        result.sources = collector.sources
        result.stamp = stamps[number].completed(collector.sources)
        if ordinals.count < result.documents { result.stamp?.unfinished = result.documents }
        result.report =
            report?.blocks ?? result.plainReport(title: plugin.summary.isEmpty ? plugin.name : plugin.summary)
        let extent = "this is the result of \(ordinals.count) of \(result.documents) documents."
        if isInterrupted {
            result.documentsRun = ordinals.count
            result.report.insert(.note("The run was interrupted: \(extent)"), at: 0)
        } else if isCutShort {
            result.documentsToFailure = ordinals.count
            result.report.insert(.note("The run ended at the first document that failed: \(extent)"), at: 0)
        }
        return result
    }

    /// Reads the answers: a table for each plugin.
    private func collect(_ corpus: CorpusListing) throws -> [AnswerTable] {
        var store = store
        let file = try store.open()
        let names = plugins.map(\.name)
        var tables = plugins.enumerated().map { number, plugin in
            AnswerTable(file, plugins: names, plugin: number, columns: plugin.columns)
        }
        for number in tables.indices {
            tables[number].add(plugins[number].warnings)
            for failure in corpus.failures {
                tables[number].add(
                    Failure(document: failure.path, plugin: "", kind: .unreadable, message: failure.description))
            }
        }
        for ordinal in ordinals {
            guard let place = store.place(ordinal), let line = try store.line(ordinal) else { continue }
            for number in tables.indices {
                do {
                    try tables[number].add(line, at: place, ordinal: ordinal)
                } catch {
                    let message = "its worker's answer cannot be read: \(error)"
                    let id = corpus.entries[ordinal].id
                    tables[number].add(Failure(document: id, plugin: "", kind: .crash, message: message))
                }
            }
        }
        return tables
    }
}

extension Supervisor {
    private var profile: RunProfile {
        RunProfile(
            plugins: profiles.sorted { $0.key < $1.key }.map { number, profile in
                RunProfile.Plugin(name: plugins.indices.contains(number) ? plugins[number].name : "", profile: profile)
            })
    }

    /// What there is at the end.
    var outcome: RunOutcome {
        RunOutcome(
            plugins: plugins, descriptions: descriptions, store: store, kept: corpus.flatMap { cache?.kept(of: $0) },
            ordinals: answeredOrdinals,
            stamps: stamps, leftOut: leftOut.count, reports: reports, profile: profile,
            isInterrupted: isInterrupted, isReportInterrupted: isReportInterrupted,
            isCutShort: last < corpus?.entries.count ?? 0, failure: failure)
    }
}
