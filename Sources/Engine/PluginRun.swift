import Corpus
import Ingest
public import Library
public import Reports
import Scripting
import Wire

/// Runs one plugin over a corpus in this process: what tests of plugins and of the script API need.
///
/// A run over documents that nobody has looked at belongs into workers: see `BatchRun`.
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

    public init(
        plugin: String, source: CorpusSource, options: RunOptions = RunOptions(),
        output: @escaping (String) -> Void = { _ in }
    ) {
        self.plugin = plugin
        self.source = source
        self.options = options
        self.output = output
    }

    /// - Throws: when there is no result at all. A document that fails is a failure in the result.
    public func run() throws(RunError) -> RunResult {
        let script = try open()
        let runner = DocumentRunner(scripts: [script])
        var collector = Collector(plugin: script.plugin.name, columns: script.plugin.columns)
        var rows: [(document: String, fields: [Value.Field])] = []
        collector.add(script.warnings)
        for failure in source.failures { collector.add(runner.unreadable(failure, id: failure.path)) }
        for ordinal in 0..<source.count {
            do {
                let answer = runner.answer(try source.document(ordinal), ordinal: ordinal)
                var names = FieldNames()
                let found = answer.results.first?.rows ?? []
                for row in found { names.add(row) }
                if collector.add(answer, fields: names, rows: found.count) { rows += found.map { (answer.id, $0) } }
            } catch {
                collector.add(runner.unreadable(error, id: source.entries[ordinal].id))
            }
            if options.failFast, !collector.failures.isEmpty { break }
        }
        let places = ColumnPlaces(collector.columns)
        let table = ResultTable(
            columns: collector.columns, rows: rows.map { places.cells($0.fields) }, origins: rows.map(\.document))
        return try result(script, collector, table)
    }

    private func result(_ script: PluginScript, _ collector: Collector, _ rows: ResultTable) throws(RunError)
        -> RunResult
    {
        var result = RunResult(
            plugin: script.plugin.name, version: script.plugin.version, corpus: source.name,
            documents: source.entries.count, rows: rows, tallies: collector.tallyTables,
            failures: collector.failures, warnings: collector.warnings)
        do {
            result.report = try script.report(
                rows: result.rows, tallies: result.tallies, source: source,
                limits: options.reportLimits(documents: source.count))
        } catch {
            throw RunError(error)
        }
        if !script.hasReport { result.report = result.plainReport(title: script.plugin.title) }
        result.warnings += script.warnings
        return result
    }

    /// Loads the plugin and runs its `setup`.
    func open() throws(RunError) -> PluginScript {
        do {
            return try PluginScript(
                path: plugin, arguments: options.arguments, permissions: options.permissions, limits: options.limits,
                output: output)
        } catch {
            throw RunError(loading: error)
        }
    }
}

extension RunResult {
    /// The report of a plugin that writes none: its rows and tallies.
    func plainReport(title: String) -> [ReportBlock] {
        [.title(title), .table(rows)] + tallies.map { .table($0.table, caption: $0.name) }
    }
}

extension Plugin {
    /// What a report without a title of its own is called.
    var title: String { summary.isEmpty ? name : summary }
}
