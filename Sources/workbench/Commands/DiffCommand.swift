import ArgumentParser
import Engine
import Glibc
import Reports

/// `workbench diff A B`: which rows were added, are gone or changed between two runs.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare the rows of two runs, document by document.",
        usage: """
            workbench diff [<options>] <a> <b>
            workbench diff [<options>] --last [<plugin>]
            """,
        discussion: """
            A and B are reports in JSON, or parts that `run --shard` wrote. With --last they are the last two runs of a \
            plugin over one corpus, as the cache has them. The status is 0 where the rows are the same, and 1 where they \
            differ.

            workbench diff before.json after.json
            workbench diff --last speakers
            """)

    @Argument(help: ArgumentHelp("The earlier report, in JSON.", valueName: "a"))
    var before: String?

    @Argument(help: ArgumentHelp("The later report, in JSON.", valueName: "b"))
    var after: String?

    @Flag(help: "Compare the last two runs of a plugin, of the last one that ran when none is named.")
    var last = false

    @Option(
        help: ArgumentHelp(
            "The folder that the results of runs are kept in (default: that of the user).", valueName: "folder"))
    var cache: String?

    @Option(help: "Form of the result: text, json.")
    var format: DiffFormat = .text

    enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        if last, after != nil { throw ValidationError("--last compares two runs that are kept; name at most a plugin") }
        if !last, after == nil { throw ValidationError("name two reports, or --last and the name of a plugin") }
        if !last, cache != nil { throw ValidationError("--cache goes with --last: two reports need no cache") }
    }

    func run() throws {
        let difference = try last ? betweenRuns() : betweenReports(before ?? "", after ?? "")
        try StandardOutput.write(format == .json ? difference.json : difference.text())
        try StandardOutput.flush()
        if !difference.isEmpty { throw CommandFailure(.differs) }
    }

    private func betweenReports(_ before: String, _ after: String) throws -> RowDifference {
        let (old, new) = (try ReportFile(before).rows(), try ReportFile(after).rows())
        tell(old.stamp.differences(to: new.stamp, here: before, there: after))
        return RowDifference(from: old.rows, to: new.rows)
    }

    private func betweenRuns() throws -> RowDifference {
        guard let folder = cache ?? UserFolders.cache else {
            throw CommandFailure.usage("there is no folder that results are kept in; name one with --cache")
        }
        let (old, new): (PastRun, PastRun)
        do {
            (old, new) = try PastRun.lastTwo(of: before, in: folder) { Message.warning("\($0)") }
        } catch {
            throw CommandFailure(.plugin, "\(lines: "\(error)")")
        }
        let name = new.stamp.plugin.name
        Message.note("workbench: \(name) over \(new.corpus): from \(Self.date(old.time)) to \(Self.date(new.time))")
        tell(old.stamp.differences(to: new.stamp, here: "the earlier run", there: "the later one"))
        for (run, which) in [(old, "earlier"), (new, "later")] where run.missing > 0 {
            Message.warning(
                "the results of \(run.missing) of \(run.documents) documents of the \(which) run are not kept")
        }
        return RowDifference(from: old.rows, to: new.rows)
    }

    private func tell(_ differences: [String]) {
        for difference in differences { Message.note("workbench: \(difference)") }
    }

    /// `2026-11-29 14:05:09`, by the user's clock.
    private static func date(_ time: Int) -> String {
        var (time, parts) = unsafe (time_t(time), tm())
        var bytes = [CChar](repeating: 0, count: 32)
        guard unsafe localtime_r(&time, &parts) != nil,
            unsafe strftime(&bytes, bytes.count, "%Y-%m-%d %H:%M:%S", &parts) > 0
        else { return "\(time)" }
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
