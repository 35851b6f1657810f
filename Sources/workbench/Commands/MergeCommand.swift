import ArgumentParser
import Engine
import Reports
import Scripting

/// `workbench merge PART ...`: one report of the parts that `run --shard` wrote.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make the report of a run from its parts.",
        discussion: """
            The report has the same bytes as that of one run over all documents. No document is opened that the plugin's \
            report does not ask for.

            workbench run speakers --shard 1/2 -o part-1.jsonl
            workbench run speakers --shard 2/2 -o part-2.jsonl
            workbench merge part-*.jsonl -o report.html
            """)

    @Argument(help: ArgumentHelp("The files that `workbench run --shard` wrote.", valueName: "part"))
    var parts: [String]

    @Option(
        help: "Form of the report: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: OutputFormat.named)
    var format: OutputFormat?

    @Option(name: [.short, .long], help: ArgumentHelp("Write the report to a file.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The file of the plugin, where it lies elsewhere now.", valueName: "file"))
    var plugin: String?

    @OptionGroup var csv: CSVOptions
    @OptionGroup var permissions: PermissionOptions

    func validate() throws { _ = try RunOutput(format, file: output, csv) }

    func run() throws {
        let parts = try merged()
        let file = try KnownPlugin(parts.stamp.plugin).find(named: plugin, old: parts.plugin, Settings.load())
        let options = parts.options(granting: permissions.allow)
        try check(parts, file, options)
        let run = BatchRun(
            [parts.planned(file)], roots: parts.folders, options: options, program: WorkerOptions.program,
            events: SharedProgress().events)
        run.start()
        let result: RunResult
        do {
            result = try run.report(of: parts)
        } catch let error as RunError {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        } catch {
            run.cancel()
            throw CommandFailure.usage("\(error)")
        }
        try finish(result, parts.gap)
    }

    private func finish(_ result: RunResult, _ gap: String?) throws {
        if let gap { Message.warning("\(gap); the report is of the other documents") }
        var results = [result]
        try RunEnding(output: RunOutput(format, file: output, csv), failures: .grouped).end(&results)
        if gap != nil { throw CommandFailure(.documentsFailed) }
    }

    private func merged() throws -> MergedParts {
        var files: [PartFile] = []
        for path in parts {
            do {
                files.append(try PartFile(path: path, bytes: try ReportFile.bytes(path)))
            } catch let error as PartError {
                throw CommandFailure.usage("\(path): \(error.description)")
            }
        }
        do { return try MergedParts(files) } catch { throw CommandFailure.usage("\(error.description)") }
    }

    /// Whether this program, with what it is given here, makes the report as the one that wrote the parts would.
    private func check(_ parts: MergedParts, _ file: String, _ options: RunOptions) throws(CommandFailure) {
        let here = try KnownPlugin(parts.stamp.plugin).stamp(file, parts.planned(file).arguments, options)
        let missing = parts.stamp.permissions.filter { !here.permissions.contains($0) }
        if !missing.isEmpty {
            let flags = missing.map { "--allow \($0)" }.joined(separator: " ")
            throw CommandFailure(.permission, "the parts were run with \(flags); add it here too")
        }
        guard let difference = parts.stamp.differences(to: here, here: "the parts", there: "this merge").first else {
            return
        }
        throw .usage("\(difference); merge with what the parts were run with, or run them again")
    }
}
