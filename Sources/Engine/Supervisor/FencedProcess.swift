import CProcess
import Fence
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// Runs a command of this program in a process of its own, so that what its scripts do to that process ends there.
///
/// ```swift
/// guard FencedProcess.enter() else { exit(try FencedProcess.run(arguments, program: "/proc/self/exe", seeing: [])) }
/// try WorkerFence(corpus: roots).close()
/// ```
///
/// The process has the standard streams of this one. A Ctrl-C comes to this one alone, which passes it on; the second one
/// ends both.
public enum FencedProcess {
    /// Why the process ended without a status of its own.
    public struct Death: Error, CustomStringConvertible {
        public let description: String
    }

    /// Runs the command and waits for its end.
    ///
    /// - Parameters:
    ///   - program: the program that has the command.
    ///   - variables: the names of the environment that it may see.
    /// - Returns: its status.
    public static func run(_ arguments: [String], program: String, seeing variables: [String]) throws(Death) -> Int32 {
        var environment = Dictionary(
            variables.compactMap { name in
                // The string belongs to the environment, which this program never changes.
                unsafe getenv(name).flatMap { value in
                    Environment.Key(rawValue: name).map { ($0, unsafe String(cString: value)) }
                }
            }, uniquingKeysWith: { first, _ in first })
        environment[mark] = "1"
        let end = Mutex<Result<TerminationStatus, any Error>?>(nil)
        let done = DoneSignal()
        watch_interrupts(true)
        Task.detached { [environment] in
            let result: Result<TerminationStatus, any Error>
            do {
                result = .success(try await start(arguments, program, environment))
            } catch {
                result = .failure(error)
            }
            end.withLock { $0 = result }
            done.send()
        }
        done.wait()
        switch end.withLock({ $0 }) {
        case .success(.exited(let status)): return status
        case .success(.signaled(let signal)): throw Death(description: reason(signal))
        case .failure(let error): throw Death(description: "the script's process could not be started: \(error)")
        case nil: throw Death(description: "the script's process had no end")
        }
    }

    private static func start(
        _ arguments: [String], _ program: String, _ environment: [Environment.Key: String]
    ) async throws -> TerminationStatus {
        var options = PlatformOptions()
        // A group of its own: Ctrl-C comes once.
        options.processGroupID = 0
        let result = try await Subprocess.run(
            .path(FilePath(program)),
            arguments: Arguments(executablePathOverride: "workbench", remainingValues: arguments),
            environment: .custom(environment), platformOptions: options, input: .currentStandardInput,
            output: .currentStandardOutput, error: .currentStandardError
        ) { execution in
            let process = execution.processIdentifier.value
            return Task.detached { await passOnInterrupts(to: process) }
        }
        result.closureResult.cancel()
        return result.terminationStatus
    }

    private static func passOnInterrupts(to process: Int32) async {
        while !Task.isCancelled {
            if interrupt_count() > 0 {
                kill(process, SIGINT)
                return
            }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func reason(_ signal: Int32) -> String {
        signal == SIGKILL
            ? "the process of the script was killed from outside (signal 9); the machine may have had no memory left"
            : "the script crashed its process (signal \(signal)); nothing else was harmed"
    }

    /// The status where nobody waits for one.
    private static let ended: Int32 = 130

    /// The variable that tells the process that it is the one.
    private static let mark: Environment.Key = "WORKBENCH_FENCED"

    /// Ties the process to the one that waits for it. First of all, before anything is opened.
    ///
    /// - Returns: false where this is not yet the process of its own.
    public static func enter() -> Bool {
        guard unsafe getenv(mark.rawValue) != nil else { return false }
        // Whoever waited is gone already: there is nobody to work for.
        if !Fence.leaveParent() { exit(ended) }
        return true
    }
}
