import Foundation
import Lua
import Testing

@testable import Scripting

/// One case of a file in `Lua/`.
struct LuaCase: Sendable, CustomTestStringConvertible {
    let file: String
    let number: Int
    let name: String

    var testDescription: String { "\(file): \(name)" }
}

/// Files of cases: each returns a list of `{ "the rule it holds", function() … end }`, and uses the assertions of
/// `Lua/lib/check.lua`.
struct LuaCases: Sendable {
    let folder: String
    /// Where `require` looks.
    let modules: [String]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Lua").path

    var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".lua") }.sorted()
    }

    var cases: [LuaCase] {
        files.flatMap { file in
            let names = (try? names(in: file)) ?? ["the file is a list of cases"]
            return names.enumerated().map { LuaCase(file: file, number: $0 + 1, name: $1) }
        }
    }

    /// Runs a case in a session of its own over the example document.
    func run(_ one: LuaCase) throws {
        let script = try Script(modules: modules)
        let stack = try load(one.file, into: script)
        #expect(stack.rawGet(one.number, at: -1) == .table)
        #expect(stack.rawGet(2, at: -1) == .function, "a case is { name, function }")
        do {
            try stack.call(arguments: 0, results: 0, traced: true)
        } catch {
            Issue.record("\(error.report)")
        }
    }

    func names(in file: String) throws -> [String] {
        let script = try Script(modules: modules)
        let stack = try load(file, into: script)
        return (0..<stack.rawLength(at: -1)).map { number in
            stack.rawGet(number + 1, at: -1)
            stack.rawGet(1, at: -1)
            defer { stack.pop(2) }
            return stack.string(at: -1) ?? "case \(number + 1) has no name"
        }
    }

    /// Leaves the list of cases on the stack.
    private func load(_ file: String, into script: Script) throws -> LuaStack {
        let stack = script.host.lua.stack
        try stack.load(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), name: "@" + file)
        try stack.call(arguments: 0, results: 1, traced: true)
        return stack
    }
}

/// Runs `Lua/*.lua`: the script API, and Lua itself as scripts have it.
@Suite("Script API in Lua") struct LuaCaseTests {
    static let all = LuaCases(folder: LuaCases.root, modules: [LuaCases.root + "/lib"])

    @Test("a case passes", arguments: all.cases)
    func passes(_ one: LuaCase) throws { try Self.all.run(one) }

    @Test("there are cases, and no two of a file have one name", arguments: all.files)
    func names(_ file: String) throws {
        let names = try Self.all.names(in: file)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
    }
}

/// Runs `Lua/libraries/*.lua`: well-known libraries in pure Lua, as Debian packages them, beside a plugin.
@Suite("Libraries in the sandbox") struct LibraryTests {
    static let all = LuaCases(
        folder: LuaCases.root + "/libraries", modules: [LuaCases.root + "/lib", copies.path])

    /// The libraries, copied as a user would copy them: a plugin's modules lie beside it.
    private static let copies: URL = {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("libraries-\(getpid())")
        try? files.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["pl", "inspect.lua", "dkjson.lua", "argparse.lua", "say"] {
            for version in ["5.4", "5.3"] {
                let source = URL(fileURLWithPath: "/usr/share/lua/\(version)/\(name)").resolvingSymlinksInPath()
                let target = folder.appendingPathComponent(name)
                guard !files.fileExists(atPath: target.path), files.fileExists(atPath: source.path) else { continue }
                var isFolder: ObjCBool = false
                guard unsafe files.fileExists(atPath: source.path, isDirectory: &isFolder), isFolder.boolValue else {
                    try? files.copyItem(at: source, to: target)
                    continue
                }
                // Debian's folders for later versions hold links to the files of the first.
                try? files.createDirectory(at: target, withIntermediateDirectories: true)
                for part in (try? files.contentsOfDirectory(atPath: source.path)) ?? [] {
                    let file = source.appendingPathComponent(part).resolvingSymlinksInPath()
                    try? files.copyItem(at: file, to: target.appendingPathComponent(part))
                }
            }
        }
        return folder
    }()

    @Test("a library does what its manual says", arguments: all.cases)
    func passes(_ one: LuaCase) throws { try Self.all.run(one) }

    @Test("there are cases, and no two of a file have one name", arguments: all.files)
    func names(_ file: String) throws {
        let names = try Self.all.names(in: file)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
    }
}
