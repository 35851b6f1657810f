import Engine
import Glibc
import Reports
import Synchronization

/// What a run does, as JSON lines in a file: for those who are not there to look at it.
///
/// Each line is an object that begins with `event` and `time`; docs/command-line.md lists them. Lines are written as
/// things happen, those of documents in the order of the documents.
final class RunLog: Sendable {
    private struct State {
        let descriptor: Int32
        /// Why a line could not be written; nothing is written behind it.
        var failure: SystemFailure?
    }

    private let state: Mutex<State>
    private let path: String

    /// Opens the file anew.
    init(path: String) throws(CommandFailure) {
        self.path = path
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .plugin, "\(path): cannot be written: \(SystemFailure()); name another file with --log")
        }
        state = Mutex(State(descriptor: descriptor))
    }

    deinit { state.withLock { _ = close($0.descriptor) } }

    func write(_ event: String, _ fields: [Value.Field]) {
        let head = [Value.Field("event", .string(event)), Value.Field("time", .string(Self.time))]
        let line = JSON.encode(.record(head + fields)) + "\n"
        let failure = state.withLock { state -> SystemFailure? in
            guard state.failure == nil else { return nil }
            do throws(SystemFailure) {
                try FileDescriptor.write(Array(line.utf8), to: state.descriptor)
            } catch {
                state.failure = error
            }
            return state.failure
        }
        if let failure { Message.warning("\(path): cannot be written: \(failure); the log ends here") }
    }

    func write(_ failure: Failure) {
        write(
            "failure",
            [
                Value.Field("document", .string(failure.document)), Value.Field("plugin", .string(failure.plugin)),
                Value.Field("kind", .string(failure.kind.rawValue)), Value.Field("message", .string(failure.message)),
                Value.Field("script", failure.script.map { .string($0) } ?? .none),
                Value.Field("line", failure.line.map { .integer($0) } ?? .none),
            ])
    }

    func write(_ warning: Warning) {
        write(
            "warning",
            [
                Value.Field("document", .string(warning.document)), Value.Field("plugin", .string(warning.plugin)),
                Value.Field("message", .string(warning.message)),
                Value.Field("line", warning.line.map { .integer($0) } ?? .none),
            ])
    }

    /// `2024-05-12T08:30:00.125Z`
    private static var time: String {
        var now = timespec()
        var parts = unsafe tm()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        unsafe gmtime_r(&now.tv_sec, &parts)
        func padded(_ number: Int, _ width: Int = 2) -> String {
            let digits = "\(number)"
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        // Both were just written; a zone's name, which `tm` points to, is not looked at.
        let day = unsafe [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { padded($0) }
        let clock = unsafe [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)].map { padded($0) }
        return "\(day.joined(separator: "-"))T\(clock.joined(separator: ":")).\(padded(now.tv_nsec / 1_000_000, 3))Z"
    }
}
