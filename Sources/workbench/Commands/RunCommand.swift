import ArgumentParser
import Engine
import Ingest
import Reports
import Scripting

/// `workbench run PLUGIN`: a plugin over every document, then its report.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a plugin over the corpus and print its report.")

    @Argument(help: ArgumentHelp("The file of a plugin, or its name in the plugin path.", valueName: "plugin"))
    var plugin: String

    @OptionGroup var corpus: CorpusOptions

    @Option(
        name: .customLong("arg"),
        help: ArgumentHelp("An argument of the plugin; may be repeated.", valueName: "name=value"))
    var arguments: [PluginArgument] = []

    @Option(
        help: "Form of the report: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: OutputFormat.named)
    var format: OutputFormat?

    @Option(name: [.short, .long], help: ArgumentHelp("Write the report to a file.", valueName: "file"))
    var output: String?

    @OptionGroup var csv: CSVOptions
    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var limits: LimitOptions

    @OptionGroup var workers: WorkerOptions
    @OptionGroup var shards: ShardOptions

    @Flag(help: "End at the first document that fails.")
    var failFast = false

    func validate() throws {
        try csv.check(format ?? OutputFormat(output: output))
        try shards.check(output: output, format: format, failFast: failFast)
    }

    func run() throws {
        let settings = try Settings.load()
        let file = try PluginPath(settings: settings).find(plugin)
        if let shard = shards.shard, let output { return try run(shard, to: output, file, settings) }
        try ResultOutput(format: format, file: output, csv: csv).finish(try evaluate(file, settings))
    }

    private func evaluate(_ file: String, _ settings: Settings) throws -> RunResult {
        let bar = SharedProgress()
        let run = BatchRun(
            plugin: file, options: options(settings), program: WorkerOptions.program,
            output: { Message.write("\(lines: $0)") },
            progress: { bar.update(done: $0, failed: $1) })
        // The first worker starts while the corpus is listed.
        run.start()
        let listing: CorpusListing
        do {
            listing = try corpus.listing(settings)
        } catch {
            run.cancel()
            throw error
        }
        for skipped in listing.skipped { Message.warning("\(skipped.id): skipped: \(skipped.reason)") }
        bar.begin(total: listing.entries.count)
        defer { bar.finish() }
        do {
            return try run.run(listing)
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
    }

    func options(_ settings: Settings) -> RunOptions {
        var options = RunOptions()
        options.arguments = arguments.map { ($0.name, $0.value) }
        options.permissions = permissions.allow
        options.limits.time = limits.seconds(settings)
        options.limits.memory = limits.bytes(settings)
        options.reportLimits.time = workers.reportTimeLimit
        options.reportLimits.memory = workers.reportMemoryLimit ?? options.reportLimits.memory
        options.stall = workers.stall ?? options.stall
        options.workers = workers.count
        options.gazetteers = corpus.gazetteers(settings)
        options.failFast = failFast
        return options
    }
}
