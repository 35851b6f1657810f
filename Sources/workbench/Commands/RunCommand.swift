import ArgumentParser
import Corpus
import Engine
import Ingest
import Query
import Reports
import Scripting
import Wire

/// `workbench run PLUGIN ...`: plugins over every document, then their reports.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run plugins over the corpus and print their reports.",
        discussion: """
            Several plugins, or a selection of those in the plugin path by name and category, read each document once.

            workbench run speakers --corpus texts -o report.html
            workbench run speakers numbers --arg speakers.least=2 --format json
            workbench run 'extraction and not slow' -o 'report-{plugin}.html'
            workbench run speakers --help
            """)

    @Argument(
        help: ArgumentHelp(
            "Files of plugins, their names in the plugin path, or a selection such as 'extraction and not slow'.",
            valueName: "plugin"))
    var plugins: [String]

    @OptionGroup var corpus: CorpusOptions

    @Option(
        name: .customLong("arg"),
        help: ArgumentHelp(
            "An argument of the plugin, of several 'plugin.name=value'; may be repeated.", valueName: "name=value"))
    var arguments: [PluginArgument] = []

    @Option(
        help: "Form of the report: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: OutputFormat.named)
    var format: OutputFormat?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write the report to a file, whose ending says the form; {plugin} in it is the plugin's name.",
            valueName: "file"))
    var output: String?

    @OptionGroup var csv: CSVOptions
    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var limits: LimitOptions

    @OptionGroup var workers: WorkerOptions
    @OptionGroup var shards: ShardOptions

    @OptionGroup var cache: CacheOptions

    @Flag(help: "End at the first document that fails.")
    var failFast = false

    @OptionGroup var profile: ProfileOption

    @Option(
        help: ArgumentHelp(
            "List failures 'grouped' by cause, 'all', or grouped with the whole list in FILE.csv or FILE.json.",
            valueName: "grouped|all|file"),
        transform: { try FailureDisplay($0) })
    var failures: FailureDisplay = .grouped

    @Option(help: ArgumentHelp("Write what happens to a file, as JSON lines.", valueName: "file"))
    var log: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Run only documents that meet conditions: 'language=\"en\" date>=2022 path=\"reports/.*\"'.",
            valueName: "conditions"))
    var condition: String?

    @Flag(help: "Show what would run, and run nothing.")
    var dryRun = false

    @Flag(help: "Run again when a plugin is saved or a document changes, and show what that did to the rows.")
    var watch = false

    /// What `run PLUGIN --help` is for the parser, which has a help of its own.
    @Flag(help: .hidden)
    var pluginHelp = false

    func validate() throws {
        try shards.check(output: output, format: format, failFast: failFast)
        try cache.check(permissions.allow)
        if shards.shard == nil { _ = try RunOutput(format, file: output, csv) }
        if shards.shard != nil, watch || dryRun || log != nil || profile.isGiven {
            throw ValidationError("--shard writes a part; leave out --watch, --dry-run, --log and --profile")
        }
        if watch, dryRun { throw ValidationError("--watch runs and --dry-run does not; use one of them") }
        do {
            _ = try condition.map { text throws(QueryError) in try DocumentConditions(text) }
        } catch {
            throw ValidationError("--where: \(error.description)")
        }
    }

    func run() throws {
        let settings = try Settings.load()
        let options = try options(settings)
        let choice = PluginChoice(path: PluginPath(settings: settings), options: options)
        let files = try choice.files(plugins)
        if pluginHelp { return try showHelp(choice.describe(files)) }
        let planned = try choice.plan(files, arguments)
        if let notice = ScriptFence.notice { Message.warning("\(notice)") }
        if let shard = shards.shard, let output { return try run(shard, to: output, planned, settings) }
        let output = try RunOutput(format, file: output, csv)
        try output.check(plugins: planned.count)
        if dryRun { return try show(planned, choice, options, settings) }
        let log = try log.map { path throws(CommandFailure) in try RunLog(path: path) }
        let job = BatchJob(
            plugins: planned, options: options, log: log, corpus: corpus, settings: settings, profile: profile)
        let ending = RunEnding(output: output, failures: failures)
        if watch { try RunWatch(job: job, ending: ending).run() }
        try job.run { results throws(CommandFailure) in try ending.end(&results) }
    }

    private func showHelp(_ plugins: [PluginDescription]) throws {
        for (number, plugin) in plugins.enumerated() {
            if let failure = plugin.failure { throw CommandFailure(.plugin, "\(lines: failure)") }
            try StandardOutput.show((number > 0 ? "\n" : "") + PluginHelp(plugin).text)
        }
    }

    private func show(
        _ planned: [PlannedPlugin], _ choice: PluginChoice, _ options: RunOptions, _ settings: Settings
    ) throws {
        let descriptions = try choice.describe(planned.map(\.path))
        let dry = DryRun(
            plugins: planned, descriptions: descriptions, listing: try corpus.listing(settings), options: options)
        try StandardOutput.show(dry.text)
        try dry.check()
    }

    func options(_ settings: Settings) throws(CommandFailure) -> RunOptions {
        var options = RunOptions()
        options.permissions = permissions.allow
        options.limits.time = limits.seconds(settings)
        options.limits.memory = limits.bytes(settings)
        options.reportLimits.time = workers.reportTimeLimit
        options.reportLimits.memory = workers.reportMemoryLimit ?? options.reportLimits.memory
        options.stall = workers.stall ?? options.stall
        options.workers = workers.count
        options.gazetteers = corpus.tables(settings)
        options.cache = cache.settings
        options.columns = try corpus.columns(settings)?.settings ?? []
        options.failFast = failFast
        options.isProfiled = profile.isGiven
        options.condition = condition
        return options
    }
}
