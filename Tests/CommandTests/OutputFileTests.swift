import Foundation
import Testing

@testable import workbench

@Suite("Output files") struct OutputFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test("a file is written whole, and nothing is left beside it")
    func whole() throws {
        try withFolder { folder in
            let long = String(repeating: "é", count: 200_000)
            for content in ["one", long, ""] {
                try OutputFile.write(content, to: folder + "/a.txt")
                #expect(try text(folder + "/a.txt") == content)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
        }
    }

    @Test("a file that is replaced keeps its permissions, and a link stays a link")
    func links() throws {
        try withFolder { folder in
            try OutputFile.write("old", to: folder + "/a.txt")
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/a.txt")
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "a.txt")
            try OutputFile.write("new", to: folder + "/link")
            #expect(try text(folder + "/a.txt") == "new")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "a.txt")
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/a.txt")[.posixPermissions]
            #expect(mode as? Int == 0o640)
        }
    }

    @Test("a folder that is not there, a full disk and a folder of that name are messages")
    func failures() throws {
        try withFolder { folder in
            for (path, cause) in [
                (folder + "/none/a.txt", "No such file or directory"), ("/dev/full", "No space left on device"),
                (folder, "Is a directory"),
            ] {
                do {
                    try OutputFile.write("text", to: path)
                    Issue.record("written: \(path)")
                } catch {
                    let failure = try #require(error as? CommandFailure)
                    #expect(failure.status == .plugin)
                    #expect(failure.message.raw.hasPrefix("\(path): cannot be written: \(cause); "))
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }
}

@Suite("Progress") struct ProgressBarTests {
    @Test(
        "the time left is told once it can be",
        arguments: [
            (10, 0, 1000, 1.0, "10/1000 documents  1%  10/s"),
            (10, 0, 1000, 5.0, "10/1000 documents  1%  2/s"),
            (100, 3, 1000, 5.0, "100/1000 documents  10%  20/s  3 failed  45 s left"),
            (100, 0, 10_000, 100.0, "100/10000 documents  1%  1/s"),
            (1000, 0, 10_000, 1000.0, "1000/10000 documents  10%  1/s  2 h 30 min left"),
            (0, 0, 0, 3.0, "0/0 documents"),
        ])
    func line(_ done: Int, _ failed: Int, _ total: Int, _ seconds: Double, _ expected: String) {
        #expect(ProgressBar.line(done: done, failed: failed, total: total, seconds: seconds) == expected)
    }
}
