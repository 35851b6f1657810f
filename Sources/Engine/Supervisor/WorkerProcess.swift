import Glibc
import Subprocess
import SystemPackage

/// Starts workers, and carries lines to and from them.
struct WorkerProcess {
    /// How a worker ended.
    enum End: Sendable {
        case exited(Int32)
        case signalled(Int32)
        /// It could not be started: the system's own words.
        case notStarted(String)
    }

    /// The program, which is this one.
    let program: String
    /// The variables that a permission lets scripts read; there are no others.
    let environment: [String: String]

    /// Runs a worker until it ends.
    func run(slot: Int, _ supervisor: Supervisor) async -> End {
        var variables: [Environment.Key: String] = [:]
        for (name, value) in environment {
            if let key = Environment.Key(rawValue: name) { variables[key] = value }
        }
        do {
            let result = try await Subprocess.run(
                .path(FilePath(program)),
                arguments: Arguments(executablePathOverride: "workbench", remainingValues: ["worker"]),
                environment: .custom(variables), input: .inputWriter, output: .sequence, error: .discarded
            ) { execution in
                let writer = execution.standardInputWriter
                await supervisor.began(
                    slot, process: execution.processIdentifier.value,
                    kill: { try? execution.send(signal: .kill) })
                async let writing: Void = Self.write(to: writer, slot, supervisor)
                await Self.read(execution.standardOutput, slot, supervisor)
                await supervisor.outputEnded(slot)
                await writing
            }
            switch result.terminationStatus {
            case .exited(let status): return .exited(status)
            case .signaled(let signal): return .signalled(signal)
            }
        } catch {
            return .notStarted("\(error)")
        }
    }

    private static func write(to writer: StandardInputWriter, _ slot: Int, _ supervisor: Supervisor) async {
        while let bytes = await supervisor.nextOutput(slot) {
            // A worker that is gone is noticed where its output ends.
            guard (try? await writer.write(bytes)) != nil else { return }
        }
        try? await writer.finish()
    }

    private static func read(_ output: SubprocessOutputSequence, _ slot: Int, _ supervisor: Supervisor) async {
        var splitter = LineSplitter()
        do {
            for try await buffer in output {
                let lines = unsafe buffer.withUnsafeBytes { unsafe splitter.add($0) }
                await supervisor.received(slot, splitter.bytes, lines, waiting: splitter.waiting)
            }
        } catch {
            // The end of the process says why.
        }
    }
}
