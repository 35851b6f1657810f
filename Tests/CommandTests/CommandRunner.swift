import Foundation

/// Runs the program that was built beside the tests.
enum CommandRunner {
    /// The folder of the program: that of the test bundle.
    static let binaryFolder: URL = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }()

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs a command of the shell in a new folder with the given files.
    ///
    /// `workbench` is on its path, `$ROOT` is the repository, the folder itself prints as `$DIR`;
    /// nothing of the environment of the tests shines through.
    static func run(_ command: String, inputs: [(path: String, text: String)] = []) throws -> CommandResult {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for input in inputs {
            let file = folder.appendingPathComponent(input.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(input.text.utf8).write(to: file)
        }
        // Through files: pipes that nobody reads meanwhile would fill up.
        let outside = folder.path + ".stdout"
        let errors = folder.path + ".stderr"
        defer {
            try? FileManager.default.removeItem(atPath: outside)
            try? FileManager.default.removeItem(atPath: errors)
        }
        _ = FileManager.default.createFile(atPath: outside, contents: nil)
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": binaryFolder.path + ":/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "ROOT": root.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: outside)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        func text(_ path: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
                .replacingOccurrences(of: folder.path, with: "$DIR").replacingOccurrences(of: root.path, with: "$ROOT")
        }
        // The shell's way to say that a signal ended a process.
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return CommandResult(stdout: try text(outside), stderr: try text(errors), status: status)
    }
}
