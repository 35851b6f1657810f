import ArgumentParser
import Engine

/// How many workers run, and what a report may use.
struct WorkerOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .customLong("jobs")],
        help: ArgumentHelp("How many workers run at once (default: one for each processor).", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp("Script time for the report (default: that of all documents together).", valueName: "time"),
        transform: { try Quantity.seconds($0) })
    var reportTimeLimit: Double?

    @Option(
        help: ArgumentHelp("Script memory for the report (default 1GB).", valueName: "size"),
        transform: { try Quantity.bytes($0) })
    var reportMemoryLimit: Int?

    @Option(
        help: ArgumentHelp("End a worker that uses no processor time for so long (default 20s).", valueName: "time"),
        transform: { try Quantity.seconds($0) })
    var stall: Double?

    func validate() throws {
        if let jobs, !(1...Self.mostJobs).contains(jobs) {
            throw ValidationError("-j must be between 1 and \(Self.mostJobs), got \(jobs)")
        }
    }

    private static let mostJobs = 1024

    var count: Int { jobs ?? RunOptions.processors }

    /// This program: the file that runs, even where another has taken its name meanwhile.
    static let program = "/proc/self/exe"
}
