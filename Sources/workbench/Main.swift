import ArgumentParser
import Glibc

@main
enum Main {
    static func main() {
        // A reader that goes away is noticed where it is written to, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        FileDescriptor.openStandardOnes()
        Interrupt.endsProgram()
        // A run starts its workers so; what the parser would do takes longer than what a small document needs.
        if CommandLine.arguments.dropFirst() == ["worker"] { WorkerCommand.serve() }
        do {
            try Workbench.checkCommandName(CommandLine.arguments.dropFirst().first)
            var command = try Workbench.parseAsRoot(Workbench.arguments(Array(CommandLine.arguments.dropFirst())))
            try command.run()
            try StandardOutput.flush()
        } catch {
            end(with: error)
        }
    }

    /// Says what went wrong, and leaves with the status that the manual promises.
    private static func end(with error: any Error) -> Never {
        let status: ExitStatus
        switch error {
        case let failure as CommandFailure:
            // What was written before the failure is still wanted; that it cannot be written is not news.
            try? StandardOutput.flush()
            if !failure.message.isEmpty { Message.error(failure.message) }
            status = failure.status
        default:
            let text = Workbench.fullMessage(for: error)
            if Workbench.exitCode(for: error).isSuccess {
                do {
                    try StandardOutput.show("\(lines: text)\n")
                    try StandardOutput.flush()
                    status = .success
                } catch {
                    end(with: error)
                }
            } else {
                let prefix = "Error: "
                Message.error("\(lines: text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)")
                status = .usage
            }
        }
        exit(status.rawValue)
    }
}
