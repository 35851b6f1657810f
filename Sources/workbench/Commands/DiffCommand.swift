import ArgumentParser
import Engine
import Reports

/// `workbench diff A B`: which rows were added, are gone or changed between two runs.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare the rows of two runs, document by document.",
        discussion: """
            A and B are reports in JSON, or parts that `run --shard` wrote. The status is 0 where the rows are the same, \
            and 1 where they differ.

            workbench diff before.json after.json
            """)

    @Argument(help: ArgumentHelp("The earlier report, in JSON.", valueName: "a"))
    var before: String

    @Argument(help: ArgumentHelp("The later report, in JSON.", valueName: "b"))
    var after: String

    @Option(help: "Form of the result: text, json.")
    var format: DiffFormat = .text

    enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func run() throws {
        let (old, new) = (try ReportFile(before).rows(), try ReportFile(after).rows())
        for difference in old.stamp.differences(to: new.stamp, here: before, there: after) {
            Message.note("workbench: \(difference)")
        }
        let difference = RowDifference(from: old.rows, to: new.rows)
        try StandardOutput.write(format == .json ? difference.json : difference.text())
        try StandardOutput.flush()
        if !difference.isEmpty { throw CommandFailure(.differs) }
    }
}
