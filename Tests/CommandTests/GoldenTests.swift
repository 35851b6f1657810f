import Foundation
import Testing

/// Runs every case of `Golden/*.md`.
///
/// With `WORKBENCH_RECORD=1` in the environment the files are written anew with what the program
/// prints now, and the run fails, so that nobody records in the place where tests are believed.
@Suite struct GoldenTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static let files: [GoldenFile] = {
        let paths = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return paths.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.compactMap { path in
            guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
            return GoldenFile(name: path.lastPathComponent, text: text)
        }
    }()

    static let isRecording = ProcessInfo.processInfo.environment["WORKBENCH_RECORD"] == "1"

    @Test("a command prints what its golden file says", .enabled(if: !isRecording), arguments: files.flatMap(\.cases))
    func command(_ golden: GoldenCase) throws {
        let result = try CommandRunner.run(golden.command, inputs: golden.inputs)
        #expect(result.stdout == golden.stdout)
        #expect(result.stderr == golden.stderr)
        #expect(result.status == golden.status)
    }

    @Test("there are golden files") func found() {
        #expect(!GoldenTests.files.flatMap(\.cases).isEmpty)
    }

    @Test("recording fails", .enabled(if: isRecording)) func record() throws {
        for file in GoldenTests.files {
            var results: [Int: CommandResult] = [:]
            for (index, golden) in file.cases.enumerated() {
                results[index] = try CommandRunner.run(golden.command, inputs: golden.inputs)
            }
            let path = GoldenTests.folder.appendingPathComponent(file.name)
            try file.recorded(results).write(to: path, atomically: true, encoding: .utf8)
        }
        Issue.record("recorded \(GoldenTests.files.count) golden files; read the difference, then run the tests")
    }
}
