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
    @OptionGroup var cache: CacheOptions

    @Flag(help: "End at the first document that fails.")
    var failFast = false

    func validate() throws {
        try csv.check(format ?? OutputFormat(output: output))
        try cache.check(permissions.allow)
    }

    func run() throws {
        let settings = try Settings.load()
        let file = try PluginPath(settings: settings).find(plugin)
        let result = try evaluate(file, settings)
        if let failure = result.reportFailure { try giveUpReport(result, failure) }
        // What failed is told and decides the status, whether or not anyone takes the report.
        let unwritten = write(result)
        for warning in result.warnings { Message.warning(warning.report) }
        for failure in result.failures { Message.error(failure.report) }
        if let done = result.documentsRun {
            throw CommandFailure(.interrupted, "interrupted after \(done) of \(result.documents) documents")
        }
        if !result.failures.isEmpty {
            let count = result.failures.count
            Message.note("workbench: \(count) of \(max(result.documents, count)) documents failed")
        }
        if let unwritten, unwritten.status != .success { throw unwritten }
        if !result.failures.isEmpty { throw CommandFailure(.documentsFailed) }
    }

    /// Rows outlive a report that fails, where the format can hold them without it.
    private func giveUpReport(_ result: RunResult, _ failure: String) throws -> Never {
        let format = format ?? OutputFormat(output: output)
        if format == .json || format == .csv, let unwritten = write(result), unwritten.status != .success {
            throw unwritten
        }
        throw CommandFailure(result.isReportDenied ? .permission : .plugin, "\(lines: failure)")
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

    private func options(_ settings: Settings) -> RunOptions {
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
        options.cache = cache.settings
        options.failFast = failFast
        return options
    }

    /// Writes the report.
    ///
    /// - Returns: why it could not be written; a quiet success where its reader went away.
    private func write(_ result: RunResult) -> CommandFailure? {
        do {
            let format = format ?? OutputFormat(output: output)
            let renderer = output == nil && format == .text ? TextRenderer.screen : csv.renderer(format)
            // Piece by piece: a report may be larger than memory.
            if let output {
                try OutputFile.write(to: output) { try renderer.write(result, to: $0) }
            } else if format == .text {
                try renderer.write(result) { try StandardOutput.show(ScreenText(rendered: $0)) }
            } else {
                try renderer.write(result) { try StandardOutput.write($0) }
            }
            try StandardOutput.flush()
            return nil
        } catch let failure as CommandFailure {
            return failure
        } catch {
            return CommandFailure(.plugin, "\(error)")
        }
    }
}

extension Warning {
    /// `a.txt:12: speakers: message`
    fileprivate var report: ScreenText {
        let place: ScreenText = document.isEmpty ? "" : "\(document)\(line.map { ":\($0)" } ?? ""): "
        return place + "\(continued: message)"
    }
}

extension Failure {
    /// `a.txt:12: error in plugins/a.lua:3: message`; what cannot be read names its own path.
    fileprivate var report: ScreenText {
        if kind == .unreadable { return "\(message)" }
        let place = document + (line.map { ":\($0)" } ?? "")
        return "\(place): \(kind.rawValue) in \(script ?? plugin): \(continued: message)"
    }
}
