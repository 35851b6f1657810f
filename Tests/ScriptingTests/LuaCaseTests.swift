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

/// Runs `Lua/*.lua`, each case in a session of its own over the example document.
///
/// A file returns a list of cases `{ "the rule it holds", function() … end }`; they use the assertions of
/// `Lua/lib/check.lua`.
@Suite("Script API in Lua") struct LuaCaseTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Lua").path

    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".lua") }.sorted()

    static let cases: [LuaCase] = files.flatMap { file in
        let names = (try? Self.names(in: file)) ?? ["the file is a list of cases"]
        return names.enumerated().map { LuaCase(file: file, number: $0 + 1, name: $1) }
    }

    @Test("a case passes", arguments: cases)
    func passes(_ one: LuaCase) throws {
        let script = try Script(modules: Self.folder + "/lib")
        let stack = try Self.load(one.file, into: script)
        #expect(stack.rawGet(one.number, at: -1) == .table)
        #expect(stack.rawGet(2, at: -1) == .function, "a case is { name, function }")
        do {
            try stack.call(arguments: 0, results: 0, traced: true)
        } catch {
            Issue.record("\(error.report)")
        }
    }

    @Test("there are cases, and no two of a file have one name", arguments: files)
    func names(_ file: String) throws {
        let names = try Self.names(in: file)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
    }

    /// Leaves the list of cases on the stack.
    private static func load(_ file: String, into script: Script) throws -> LuaStack {
        let stack = script.host.lua.stack
        try stack.load(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), name: "@" + file)
        try stack.call(arguments: 0, results: 1, traced: true)
        return stack
    }

    private static func names(in file: String) throws -> [String] {
        let script = try Script(modules: folder + "/lib")
        let stack = try load(file, into: script)
        return (0..<stack.rawLength(at: -1)).map { number in
            stack.rawGet(number + 1, at: -1)
            stack.rawGet(1, at: -1)
            defer { stack.pop(2) }
            return stack.string(at: -1) ?? "case \(number + 1) has no name"
        }
    }
}
