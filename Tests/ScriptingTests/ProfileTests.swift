import Engine
import Foundation
import Ingest
import Reports
import Testing

@testable import Scripting

/// What a profile counts. Times are samples, so no test looks at them.
@Suite("Profiles") struct ProfileTests {
    private static let plugin = """
        local function lines(doc)
          local all = {}
          for s in doc.sentences do all[#all + 1] = s.text end
          return all
        end
        return {
          name = "p",
          columns = { "n" },
          setup = function(ctx) string.rep("x", 10) end,
          map = function(doc, ctx)
            local all = lines(doc)
            local inner = coroutine.wrap(function() coroutine.yield(("a"):rep(100000)) end)
            inner()
            pcall(error, "no")
            ctx:emit{ n = #all }
          end,
          report = function(r, results, ctx) r:title("P") end,
        }
        """

    private func profile(
        _ plugin: String = plugin, text: String = "One. Two. Three.", prepare: (PluginScript) -> Void = { _ in }
    ) throws -> (profile: ScriptProfile, output: DocumentOutput) {
        let script = try PluginScript(
            path: "p.lua", source: plugin, arguments: [], permissions: [], limits: ScriptLimits(), isProfiled: true
        ) { _ in }
        let document = try DocumentReader.document(
            from: Array(text.utf8), entry: CorpusEntry(id: "a.txt", path: "a.txt"))
        prepare(script)
        let output = script.map(document, ordinal: 0)
        return (script.takeProfile(), output)
    }

    private func calls(_ profile: ScriptProfile, _ phase: ScriptProfile.Phase) -> [String: Int] {
        var calls: [String: Int] = [:]
        for row in profile.functions(phase) { calls[row.name, default: 0] += row.calls }
        return calls
    }

    @Test("calls of script, library and host functions are counted by name and phase") func counts() throws {
        let (profile, output) = try profile()
        #expect(output.failure == nil && output.rows.count == 1)
        let map = calls(profile, .map)
        #expect(map["map"] == 1 && map["lines"] == 1 && map["pcall"] == 1 && map["error"] == 1)
        #expect(map["document.sentences"] == 1 && map["for … in sequence"] == 4 && map["sentence.text"] == 3, "\(map)")
        #expect(map["string.rep"] == 1 && map["coroutine.wrap"] == 1 && map["coroutine.yield"] == 1)
        let setup = calls(profile, .setup)
        #expect(setup["string.rep"] == 1 && setup["setup"] == 1 && setup["main chunk"] == 1)
        #expect(calls(profile, .report).isEmpty)
    }

    @Test("allocations belong to the function that makes them, and to the line that calls it") func allocations() throws
    {
        let (profile, _) = try profile()
        let rep = try #require(profile.functions(.map).first { $0.name == "string.rep" })
        #expect(rep.own.bytes >= 100_000 && rep.place.isEmpty)
        let line = try #require(profile.lines(.map).first { $0.own.bytes >= 100_000 })
        #expect(line.place == "p.lua:12")
        let table = try #require(profile.lines(.map).first { $0.place == "p.lua:2" })
        #expect(table.own.allocations == 1 && table.name == "lines")
    }

    @Test("the same document gives the same counts each time") func repeats() throws {
        func counts() throws -> [String] {
            let (profile, _) = try profile()
            return profile.functions(.map).map {
                "\($0.name) \($0.place) \($0.calls) \($0.own.allocations) \($0.own.bytes)"
            }.sorted()
        }
        let first = try counts()
        for _ in 1...3 { #expect(try counts() == first) }
    }

    @Test(
        "a profile changes nothing of what a script gives",
        arguments: [
            "error('no')", "while true do end", "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end",
        ])
    func failures(_ body: String) throws {
        let plugin = "return { name = 'p', map = function(doc, ctx)\n\(body)\nend }"
        let folder = try PluginFolder(["plugin.lua": plugin, "corpus/a.txt": "One."])
        func failure(_ isProfiled: Bool) throws -> Failure? {
            let script = try PluginScript(
                path: folder.path("plugin.lua"), arguments: [], permissions: [],
                limits: ScriptLimits(time: 0.2, memory: 8 << 20), isProfiled: isProfiled
            ) { _ in }
            let document = try DocumentReader.read(CorpusEntry(id: "a.txt", path: folder.path("corpus/a.txt")))
            return script.map(document, ordinal: 0).failure?.failure
        }
        let plain = try #require(try failure(false))
        #expect(try failure(true) == plain)
    }

    @Test("functions without end are counted for their callers, and cost a bounded amount") func bounds() throws {
        let plugin = """
            return { name = "p", columns = {}, map = function(doc, ctx)
              for i = 1, 20000 do load("return " .. i, "=chunk" .. i)() end
              local function deep(n) return n == 0 and {} or { deep(n - 1) } end
              deep(5000)
            end }
            """
        let (profile, output) = try profile(plugin)
        #expect(output.failure == nil)
        #expect(profile.functions.count <= 1 << 14)
        #expect(calls(profile, .map)["load"] == 20000)
    }

    @Test("profiles of several workers add up") func sums() throws {
        let (one, _) = try profile()
        var both = one
        both.add(one)
        #expect(both.functions == one.functions && both.nodes.count == one.nodes.count)
        #expect(calls(both, .map)["sentence.text"] == 6)
        #expect(both.total(.map).allocations == 2 * one.total(.map).allocations)
        #expect(RunProfile(plugins: [.init(name: "p", profile: both)]).blocks.count >= 4)
    }
}
