import Corpus
import Ingest
public import Reports
public import Scripting

/// Runs one plugin over a corpus: `setup` once, `map` on each document, `report` over all rows.
///
/// ```swift
/// let run = PluginRun(plugin: "plugins/speakers.lua", source: CorpusSource(try CorpusListing.open("seeds")))
/// let result = try run.run()
/// ```
public struct PluginRun {
    public var plugin: String
    public var source: CorpusSource
    public var options: RunOptions
    /// Gets what the script prints and logs, each with its line end.
    public var output: (String) -> Void
    /// Told after each document how many are done and how many failed.
    public var progress: (_ done: Int, _ failed: Int) -> Void

    public init(
        plugin: String, source: CorpusSource, options: RunOptions = RunOptions(),
        output: @escaping (String) -> Void = { _ in }, progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) {
        self.plugin = plugin
        self.source = source
        self.options = options
        self.output = output
        self.progress = progress
    }

    /// - Throws: when there is no result at all. A document that fails is a failure in the result.
    public func run() throws(RunError) -> RunResult {
        let script = try open()
        defer { script.end() }
        var collector = Collector(plugin: script.plugin.name, columns: script.plugin.columns)
        for failure in source.failures { collector.add(unreadable(failure, id: failure.path, script)) }

        for ordinal in 0..<source.count {
            let entry = source.entries[ordinal]
            do {
                let document = try source.document(ordinal)
                if let warning = DocumentReader.warning(for: document) {
                    collector.add([
                        Warning(document: entry.id, plugin: script.plugin.name, message: warning.message, line: nil)
                    ])
                }
                switch script.map(document, ordinal: ordinal) {
                case .success(let output): collector.add(output, of: entry.id)
                case .failure(let failure):
                    if failure.isInterrupt { throw RunError(.interrupted, "interrupted") }
                    collector.add(failure.failure)
                }
            } catch let error as IngestError {
                collector.add(unreadable(error, id: entry.id, script))
            } catch let error as RunError {
                throw error
            } catch {
                collector.add(
                    unreadable(IngestError(path: entry.path, reason: .notReadable("\(error)")), id: entry.id, script))
            }
            progress(ordinal + 1, collector.failures.count)
            if options.failFast, !collector.failures.isEmpty { break }
        }

        collector.add(script.warnings)
        let rows = collector.table
        let tallies = collector.tallyTables
        do {
            let blocks = try script.report(rows: rows, tallies: tallies)
            return RunResult(
                plugin: script.plugin.name, version: script.plugin.version, corpus: source.name,
                documents: source.entries.count, rows: rows, tallies: tallies, failures: collector.failures,
                warnings: collector.warnings, report: blocks)
        } catch {
            throw RunError(error)
        }
    }

    /// Loads the plugin and runs its `setup`.
    func open() throws(RunError) -> PluginScript {
        do {
            return try PluginScript(
                path: plugin, source: source, arguments: options.arguments, permissions: options.permissions,
                timeLimit: options.timeLimit, memoryLimit: options.memoryLimit, rowLimit: options.rowLimit,
                output: output)
        } catch let error as PluginError {
            let kind: RunError.Kind =
                switch error.kind {
                case .argument: .wrongArgument
                case .permission: .permissionMissing
                case .unreadable, .invalid: .invalidPlugin
                }
            throw RunError(kind, error.description)
        } catch let error as ScriptFailure {
            throw RunError(error)
        } catch {
            throw RunError(.invalidPlugin, "\(error)")
        }
    }

    private func unreadable(_ error: IngestError, id: String, _ script: PluginScript) -> Failure {
        Failure(document: id, plugin: script.plugin.name, kind: .unreadable, message: error.description)
    }
}
