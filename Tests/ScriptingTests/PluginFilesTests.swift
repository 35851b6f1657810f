import Foundation
import Testing

@testable import Scripting

/// Which files a plugin is made of, and what its hash is over.
@Suite("The files of a plugin") struct PluginFilesTests {
    private func files(_ files: [String: String]) throws -> PluginFiles {
        let folder = try PluginFolder(files)
        let path = folder.path("plugin.lua")
        return try withExtendedLifetime(folder) { PluginFiles(path: path, text: try Plugin.read(path)) }
    }

    @Test("names behind require are found, those in comments and strings and those that are computed are not")
    func names() {
        let text = """
            require "a" require('b.c') require [==[d]==] require ( -- here
              "e")
            -- require "no"
            --[[ require "no" ]] local s = 'require "no"' .. [[require "no"]] .. "\\"require 'no'"
            require(name) myrequire "no" x.require_it "no" require
            """
        #expect(RequiredModules.names(in: text) == ["a", "b.c", "d", "e"])
    }

    @Test(
        "texts that end anywhere are read",
        arguments: ["require", "require \"", "require [==[", "--[[", "\"\\", "[=", "require("])
    func ends(_ text: String) { #expect(RequiredModules.names(in: text).count <= 1) }

    @Test("modules of modules count, beside the plugin and in lib, each once")
    func modules() throws {
        let files = try files([
            "plugin.lua": "require 'a' require 'b' require 'lpeg' require '..x' require 'gone'",
            "a.lua": "require 'b' require 'plugin'", "lib/b.lua": "require 'deep.c' require 'a'", "deep/c/init.lua": "",
            "other.lua": "",
        ])
        #expect(files.files.map(\.name) == ["a.lua", "deep/c/init.lua", "lib/b.lua", "plugin.lua"])
    }

    @Test("links are not followed")
    func links() throws {
        let folder = try PluginFolder(["plugin.lua": "require 'a'", "outside/b.lua": "return 1"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("a.lua"), withDestinationPath: folder.path("outside/b.lua"))
        let path = folder.path("plugin.lua")
        let files = PluginFiles(path: path, text: try Plugin.read(path))
        withExtendedLifetime(folder) { #expect(files.files.map(\.name) == ["plugin.lua"]) }
    }

    @Test("the hash changes with every file and not with line ends, a byte order mark, or empty lines at the end")
    func hash() throws {
        let hash = try files(["plugin.lua": "require 'a'\nreturn {}\n", "a.lua": "return 1\n"]).hash
        #expect(try files(["plugin.lua": "require 'a'\r\nreturn {}", "a.lua": "return 1\n\n"]).hash == hash)
        #expect(PluginFiles.plain("\u{FEFF}a\r\nb \r\n\r\n") == PluginFiles.plain("a\nb "))
        #expect(try files(["plugin.lua": "require 'a'\nreturn {}\n", "a.lua": "return 2\n"]).hash != hash)
        #expect(try files(["plugin.lua": "require 'a'\nreturn { }\n", "a.lua": "return 1\n"]).hash != hash)
        #expect(try files(["plugin.lua": "require 'a'\nreturn {}\n", "lib/a.lua": "return 1\n"]).hash != hash)
    }
}
