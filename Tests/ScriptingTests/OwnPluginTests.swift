import Engine
import Foundation
import Testing

@Suite("Plugins of this repository") struct OwnPluginTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("plugins").path

    @Test("a plugin passes the tests that it brings along", arguments: ["guarantees", "outline", "speakers"])
    func passes(_ name: String) throws {
        let outcomes = try PluginTester(plugin: "\(Self.folder)/\(name).lua").run()
        #expect(!outcomes.isEmpty)
        for outcome in outcomes { #expect(outcome.failure == nil, "\(outcome.name)") }
    }

    @Test("a test that does not hold says what differs")
    func fails() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plugin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("count.lua")
        let source = """
            return { name = "count", columns = { "n" },
              map = function(doc, ctx) ctx:emit{ n = #doc.sentences } end,
              tests = {
                { name = "right", docs = { { text = "One. Two." } }, rows = { { n = 2 } } },
                { name = "wrong", docs = { { text = "One." } }, rows = { { n = 2 } } },
                { name = "more", docs = { { text = "One." } }, rows = { { n = 1 }, { n = 1 } } },
              } }
            """
        try Data(source.utf8).write(to: file)
        let outcomes = try PluginTester(plugin: file.path).run()
        #expect(outcomes.map(\.failure) == [nil, "row 1: n is '1', expected '2'", "expected 2 rows, got 1\n    n = 1"])
    }
}
