import Foundation
import Ingest
import Lua
import Testing

@testable import Library
@testable import Scripting

/// What once broke the host, or led out of the plugin's folder, where it takes more than a script.
@Suite("Safety of the host") struct SafetyTests {
    @Test("a script may put anything in the place of the library of strings", arguments: ["5", "{}", "nil", "doc"])
    func replacedLibrary(_ value: String) throws {
        let message = try PluginExample.message(
            "rawset(_ENV, \"string\", \(value)) r:text(\"%d rows\", 5) error(\"done\")", inReport: true)
        #expect(message.hasSuffix("done"))
    }

    @Test(
        "a module that is a link, or lies behind one, is not read, and nothing of it is shown",
        arguments: ["file", "folder.inside", "inlib", "loop"])
    func links(_ module: String) throws {
        let folder = try PluginFolder([
            "secret.lua": "SECRET words", "elsewhere/inside.lua": "SECRET words", "plugin/own/part.lua": "return 5",
            "plugin/lib/a.lua": "return 6",
        ])
        func link(_ target: String, _ name: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("plugin/" + name), withDestinationPath: target)
        }
        try link("../secret.lua", "file.lua")
        try link("../elsewhere", "folder")
        try link("../../secret.lua", "lib/inlib.lua")
        try link("loop.lua", "loop.lua")
        let script = try Script()
        script.host.moduleFolders = ModulePlace.folders(beside: folder.path("plugin/main.lua"))
        let message = try #require(script.message("require \"\(module)\""))
        #expect(message.contains("links are not followed") && !message.contains("SECRET"), "\(message)")
        #expect(try script.value("return require(\"own.part\") + require(\"a\")") == "11")
    }

    @Test("a folder lib that is a link is not entered")
    func linkedLibrary() throws {
        let folder = try PluginFolder(["elsewhere/inside.lua": "return \"SECRET\"", "plugin/own.lua": "return 5"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("plugin/lib"), withDestinationPath: "../elsewhere")
        let script = try Script()
        script.host.moduleFolders = ModulePlace.folders(beside: folder.path("plugin/main.lua"))
        #expect(script.message("require \"inside\"")?.contains("links are not followed") == true)
    }

    @Test("a module that is no ordinary file, or larger than the script's memory, is refused")
    func oddFiles() throws {
        let folder = try PluginFolder(["plugin/big.lua": "--" + String(repeating: "x", count: 3 << 20)])
        try FileManager.default.createDirectory(
            atPath: folder.path("plugin/folder.lua"), withIntermediateDirectories: true)
        _ = unsafe mkfifo(folder.path("plugin/pipe.lua"), 0o600)
        let script = try Script(memoryLimit: 3 << 20)
        script.host.moduleFolders = ModulePlace.folders(beside: folder.path("plugin/main.lua"))
        #expect(script.message("require \"folder\"")?.contains("it is a folder") == true)
        #expect(script.message("require \"pipe\"")?.contains("it is no ordinary file") == true)
        #expect(script.message("require \"big\"")?.contains("memory") == true)
    }

    @Test("the tests of a plugin name nothing outside its folder", arguments: ["../other", "/etc", "a/../../b"])
    func testPaths(_ path: String) throws {
        for field in ["corpus", "snapshot"] {
            let tests = "{ { name = \"t\", docs = { { text = \"x\" } }, \(field) = \"\(path)\" } }"
            let folder = try PluginFolder(["plugin.lua": "return { name = \"p\", tests = \(tests) }"])
            let host = try ScriptHost { _ in }
            let plugin = try Plugin.load(folder.path("plugin.lua"), into: host)
            #expect {
                try PluginTestReader(plugin: plugin, host: host).read()
            } throws: { "\($0)".contains("'\(field)' must lie in the plugin's folder") }
        }
    }

    @Test("a page that changed in its blocks alone is noticed, so that no element is of what is not there")
    func changedBlocks() throws {
        func page(_ tag: String) -> String {
            "<html><body>" + (1...20).map { "<\(tag)>Words number \($0) of a page.</\(tag)>" }.joined(separator: "\n")
                + "</body></html>"
        }
        let script = try Script([("a.html", page("p")), ("b.html", page("p")), ("c.html", page("p"))])
        let source = CorpusSource(try CorpusListing.open(script.folder.path + "/corpus"), budget: 1)
        script.host.showCorpus(source)
        try script.run("rawset(_ENV, 'kept', corpus[1].paragraphs[-1]) assert(kept.text)", globals: true)
        try script.run("for d in corpus do assert(#d.tokens > 0) end")
        let entry = try #require(source.entries.first { $0.id == "a.html" })
        try Data(page("div").replacingOccurrences(of: "\n", with: " ").utf8).write(to: URL(fileURLWithPath: entry.path))
        for use in ["kept.text", "kept.next", "corpus:frequencies{} local t = kept.text", "kept.role", "kept"] {
            let message = script.message("local x = \(use) return tostring(x)")
            #expect(message == nil || message?.contains("it has changed since it was first read") == true)
        }
    }
}
