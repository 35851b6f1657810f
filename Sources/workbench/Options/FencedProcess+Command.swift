import Engine
import Scripting

extension FencedProcess {
    /// What a program on a terminal goes by, and where its settings are.
    private static let variables = [
        "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TERM", "COLORTERM", "NO_COLOR", "COLUMNS",
        "LINES", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "HOSTNAME",
    ]

    /// Goes on in a process of its own; in the first one this never returns.
    ///
    /// - Parameter permissions: those that are granted to scripts.
    /// - Throws: how that process ended.
    static func goOn(granting permissions: [Permission]) throws(CommandFailure) {
        if enter() { return }
        let granted = permissions.filter { $0.kind == .env }.map(\.target)
        let status: Int32
        do {
            status = try run(
                Array(CommandLine.arguments.dropFirst()), program: WorkerOptions.program, seeing: variables + granted)
        } catch {
            throw CommandFailure(.plugin, "\(lines: error.description)")
        }
        throw CommandFailure(ExitStatus(rawValue: status) ?? .plugin)
    }
}

extension WorkerFence {
    /// Closes the fence around this process.
    func closeHere() throws(CommandFailure) {
        do { try close() } catch {
            throw CommandFailure(.plugin, "\(error.description); `workbench doctor` tells more")
        }
    }
}
