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

    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var limits: LimitOptions

    @Flag(help: "End at the first document that fails.")
    var failFast = false

    func run() throws {
        let settings = try Settings.load()
        let file = try PluginPath(settings: settings).find(plugin)
        let listing = try corpus.listing(settings)
        for skipped in listing.skipped { Message.warning("\(skipped.id): skipped: \(skipped.reason)") }

        let result = try evaluate(file, listing, settings)
        try write(result)
        for warning in result.warnings { Message.warning(warning.report) }
        for failure in result.failures { Message.error(failure.report) }
        if !result.failures.isEmpty {
            let count = result.failures.count
            Message.note("workbench: \(count) of \(max(result.documents, count)) documents failed")
            throw CommandFailure(.documentsFailed)
        }
    }

    /// Bytes that documents may keep in a run, for reports that look back; `map` sees each document once.
    private static let documentBudget = 64 << 20

    private func evaluate(
        _ file: String, _ listing: CorpusListing, _ settings: Settings
    ) throws(CommandFailure) -> RunResult {
        var options = RunOptions()
        options.arguments = arguments.map { ($0.name, $0.value) }
        options.permissions = permissions.allow
        options.timeLimit = limits.seconds(settings)
        options.memoryLimit = limits.bytes(settings)
        options.failFast = failFast
        var bar = ProgressBar(total: listing.entries.count)
        let run = PluginRun(
            plugin: file, source: CorpusSource(listing, budget: Self.documentBudget), options: options,
            output: { Message.raw($0) },
            progress: { bar.update(done: $0, failed: $1) })
        defer { bar.finish() }
        do {
            return try run.run()
        } catch {
            let status: ExitStatus =
                switch error.kind {
                case .wrongArgument: .usage
                case .invalidPlugin, .scriptFailed: .plugin
                case .permissionMissing: .permission
                case .interrupted: .interrupted
                }
            throw CommandFailure(status, error.description)
        }
    }

    private var renderer: any Renderer {
        let format = format ?? OutputFormat(output: output)
        guard format == .text else { return format.renderer }
        let isScreen = output == nil
        return TextRenderer(
            width: isScreen ? Terminal.width : 100, colour: isScreen && Terminal.hasColors,
            linkBase: isScreen && Terminal.hasColors ? WorkingFolder.fileAddress : nil)
    }

    /// Writes the report piece by piece: it may be larger than memory.
    private func write(_ result: RunResult) throws {
        if let output {
            try OutputFile.write(to: output) { write in
                let sink = TextSink(write)
                try renderer.render(result, into: sink)
                try sink.flush()
            }
        } else {
            let sink = TextSink { try StandardOutput.write($0) }
            try renderer.render(result, into: sink)
            try sink.flush()
            try StandardOutput.flush()
        }
    }
}

extension Warning {
    /// `a.txt:12: speakers: message`
    fileprivate var report: String {
        let place = document.isEmpty ? "" : document + (line.map { ":\($0)" } ?? "") + ": "
        return place + message
    }
}

extension Failure {
    /// `a.txt:12: error in plugins/a.lua:3: message`; what cannot be read names its own path.
    fileprivate var report: String {
        if kind == .unreadable { return message }
        let place = document + (line.map { ":\($0)" } ?? "")
        return "\(place): \(kind.rawValue) in \(script ?? plugin): \(message)"
    }
}
