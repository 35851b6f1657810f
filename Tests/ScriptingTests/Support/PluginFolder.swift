import Engine
import Foundation
import Ingest
import Library
import Reports
import Scripting

/// A folder with a plugin (`plugin.lua`) and a corpus (`corpus/`), for the time of a test.
final class PluginFolder {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("plugin-\(UUID().uuidString)")
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Runs the plugin over the corpus.
    func run(_ options: RunOptions = RunOptions(), output: @escaping (String) -> Void = { _ in }) throws -> RunResult {
        let source = CorpusSource(try CorpusListing.open(path("corpus")))
        return try PluginRun(plugin: path("plugin.lua"), source: source, options: options, output: output).run()
    }
}
