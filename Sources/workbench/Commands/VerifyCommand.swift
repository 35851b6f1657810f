import ArgumentParser
import Engine
import Ingest
import Library
import Reports
import Scripting

/// `workbench verify REPORT`: makes a report again, and tells what differs.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Make a report again and compare the two.",
        discussion: """
            The report says itself what it was made by: plugin, arguments, limits. The status is 0 where every byte is \
            the same, 3 where the corpus is not the one of the report, and 1 for every other difference.

            workbench verify report.html --corpus texts
            """)

    @Argument(help: ArgumentHelp("A report in any form but CSV.", valueName: "report"))
    var report: String

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The file of the plugin, where it is not found by its name.", valueName: "file"))
    var plugin: String?

    @OptionGroup var permissions: PermissionOptions
    @OptionGroup var workers: WorkerOptions

    /// Rows that are shown; `workbench diff` shows all.
    private static let mostRows = 20

    func run() throws {
        let settings = try Settings.load()
        let file = try ReportFile(report)
        let (stamp, format) = try readStamp(file)
        let path = try KnownPlugin(stamp.plugin).find(named: plugin, settings)
        let result = try again(stamp, path, settings)
        guard let now = result.stamp else { throw CommandFailure(.plugin, "the run has no stamp") }
        let text = try format.renderer.render(result)
        if Array(text.utf8) == file.bytes {
            return try StandardOutput.show(
                "\(report): the same, byte for byte (\(stamp.plugin.name), \(CorpusSource.documents(result.documents)))\n"
            )
        }
        let isOtherCorpus = now.corpus != stamp.corpus
        try StandardOutput.show("\(report): not the same\n")
        if isOtherCorpus { try StandardOutput.show("  \(corpusDifference(stamp, now))\n") }
        for difference in stamp.differences(to: now, here: "the report", there: "this run") {
            try StandardOutput.show("  \(difference)\n")
        }
        try showRows(file, format, result, text)
        try StandardOutput.flush()
        throw CommandFailure(isOtherCorpus ? .corpus : .differs)
    }

    private func readStamp(_ file: ReportFile) throws(CommandFailure) -> (Stamp, OutputFormat) {
        if PartFile.isPart(file.bytes) {
            throw .usage("\(report): is a part of a run; merge it with the others first: workbench merge")
        }
        guard let (stamp, format) = Stamp.find(in: file.bytes) else {
            throw .usage(
                "\(report): has no stamp that says what it was made by; reports in JSON, HTML, Markdown and text that "
                    + "`workbench run PLUGIN -o FILE` writes have one")
        }
        if let all = stamp.unfinished {
            throw .usage("\(report): is of \(stamp.corpus?.documents ?? 0) of \(all) documents; end the run first")
        }
        return (stamp, format)
    }

    /// Runs the plugin as the stamp says, with what the user grants here: a report grants nothing.
    private func again(_ stamp: Stamp, _ path: String, _ settings: Settings) throws -> RunResult {
        var options = RunOptions()
        options.condition = stamp.condition
        options.permissions = permissions.allow
        options.limits = ScriptLimits(stamp.limits)
        options.reportLimits = ScriptLimits(stamp.reportLimits)
        options.gazetteers = corpus.tables(settings)
        options.columns = stamp.columns
        var corpus = corpus
        corpus.columns = stamp.columns
        options.workers = workers.count
        options.stall = workers.stall ?? options.stall
        let bar = SharedProgress()
        let plugin = PlannedPlugin(path: path, arguments: stamp.arguments.map { ($0.name, $0.value.text) })
        let (run, listing) = try corpus.start([plugin], options, bar.events, settings)
        bar.begin(listing)
        defer { bar.finish() }
        do {
            return try run.run(listing)[0]
        } catch {
            throw CommandFailure(ExitStatus(error.kind), "\(lines: error.description)")
        }
    }

    private func corpusDifference(_ stamp: Stamp, _ now: Stamp) -> ScreenText {
        func text(_ corpus: Stamp.Corpus?) -> String {
            guard let corpus else { return "none" }
            return "\(CorpusSource.documents(corpus.documents)) (\(Stamp.short(corpus.hash)))"
        }
        return "the corpus: \(text(stamp.corpus)) in the report, \(text(now.corpus)) in this run"
    }

    /// Shows which rows differ, or where the report does.
    private func showRows(_ file: ReportFile, _ format: OutputFormat, _ result: RunResult, _ text: String) throws {
        if format == .json {
            let difference = RowDifference(from: try file.rows().rows, to: try DocumentRows(result))
            try StandardOutput.write(difference.text(limit: Self.mostRows))
            if !difference.isEmpty { return }
        }
        // What the stamps differ in is told already.
        let (old, new) = (file.bytes.linesWithoutStamp, Array(text.utf8).linesWithoutStamp)
        guard let place = (0..<max(old.count, new.count)).first(where: { Self.line(old, $0) != Self.line(new, $0) })
        else { return try StandardOutput.show("  nothing else differs\n") }
        try StandardOutput.show("  line \(place + 1) is the first that differs:\n")
        try StandardOutput.show("    - \(Self.line(old, place))\n    + \(Self.line(new, place))\n")
    }

    private static func line(_ lines: [ArraySlice<UInt8>], _ number: Int) -> String {
        guard lines.indices.contains(number) else { return "(the end)" }
        return UnicodeText.shortened(String(decoding: lines[number], as: UTF8.self), to: 160)
    }
}

extension [UInt8] {
    /// The lines; that of a stamp is empty.
    fileprivate var linesWithoutStamp: [ArraySlice<UInt8>] {
        split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "workbench-stamp".utf8) == nil && !line.starts(with: "  \"stamp\"".utf8) ? line : []
        }
    }
}
