import Engine
import Foundation
import Ingest
import Reports
import Testing

/// Runs what can only run inside a plugin.
enum PluginExample {
    /// Runs a chunk as the body of `map` over the example document, or of `report`, whichever it is about:
    /// it may use `doc`, `ctx`, `r` and `results`.
    static func run(_ chunk: String) throws {
        let isReport = chunk.contains("r:") || chunk.contains("results")
        let inMap = isReport ? "ctx:emit{ word = doc.tokens[1] } ctx:tally(\"words\", doc.tokens[1].lower)" : chunk
        let plugin = """
            return {
              name = "example", args = { least = { type = "integer", default = 2 } },
              map = function(doc, ctx) \(inMap)
              end,
              report = function(r, results, ctx) \(isReport ? chunk : "")
              end,
            }
            """
        let result = try PluginFolder(["plugin.lua": plugin, "corpus/example.txt": Example.text]).run()
        #expect(result.failures.map(\.message) == [])
    }

    /// The message of the error that a chunk raises in `map` (with `doc` and `ctx`) or in `report` (with `r`).
    static func message(_ chunk: String, inReport: Bool) throws -> String {
        let body =
            inReport
            ? "report = function(r) local doc = corpus[1] \(chunk) end" : "map = function(doc, ctx) \(chunk) end"
        let folder = try PluginFolder([
            "plugin.lua": "return { name = \"example\", \(body) }", "corpus/example.txt": Example.text,
        ])
        do {
            let result = try folder.run()
            let failure = try #require(result.failures.first, "no error: \(chunk)")
            #expect(failure.script?.hasSuffix("plugin.lua:1") == true)
            return failure.message
        } catch let error as RunError {
            return error.description
        }
    }
}
