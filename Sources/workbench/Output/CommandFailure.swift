import Engine

/// How the program can end; the numbers are promised in the manual.
enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The run finished, but some documents failed.
    case documentsFailed = 1
    case usage = 2
    case corpus = 3
    /// The plugin is invalid, its report failed, or the result could not be written.
    case plugin = 4
    case permission = 5
    case interrupted = 130
}

extension ExitStatus {
    /// What was compared differs.
    static let differs = documentsFailed

    /// The status for a run without a result.
    init(_ kind: RunError.Kind) {
        self =
            switch kind {
            case .wrongArgument, .wrongSettings: .usage
            case .invalidPlugin, .scriptFailed, .workerFailed, .notKept: .plugin
            case .permissionMissing: .permission
            case .interrupted: .interrupted
            }
    }
}

/// An end of the program with a message for its user.
///
/// The message says what was wrong, where, and what to do; an empty one ends quietly.
struct CommandFailure: Error, Sendable {
    let status: ExitStatus
    let message: ScreenText

    init(_ status: ExitStatus, _ message: ScreenText = "") {
        self.status = status
        self.message = message
    }

    static func usage(_ message: ScreenText) -> CommandFailure { CommandFailure(.usage, message) }
}
