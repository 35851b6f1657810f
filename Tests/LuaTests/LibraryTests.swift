import Foundation
import PlainLua
import Testing

@testable import Lua

/// Compares the sandbox's own `string`, `table`, `utf8` and `load` with Lua's: `Cases/library.lua` makes random calls and
/// writes down what each gave.
///
/// `LIBRARY_CASES=200000 LIBRARY_SEED=7 swift test --filter LibraryTests` runs more, or others (`make compare`).
@Suite struct LibraryTests {
    private static let batch = 500
    private static let calls = (try? String(contentsOfFile: folder + "/Cases/library.lua", encoding: .utf8)) ?? ""
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

    private static func setting(_ name: String, _ fallback: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? fallback
    }

    private func chunk(seed: Int) -> String {
        "local library = (function() \(Self.calls)\nend)() return library(\(seed), \(Self.batch))"
    }

    private func plain(_ chunk: String) -> String {
        guard let text = unsafe plain_lua(chunk) else { return "" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    private func sandboxed(_ chunk: String) -> String {
        do throws(LuaError) {
            let lua = try LuaState(memoryLimit: 1 << 28)
            try lua.stack.load(chunk, name: "=library")
            try lua.stack.call(arguments: 0, results: 1)
            return lua.stack.describe(at: -1)
        } catch { return error.message }
    }

    @Test("random calls give what they give in plain Lua")
    func sameAsPlainLua() {
        let first = Self.setting("LIBRARY_SEED", 1)
        let count = Self.setting("LIBRARY_CASES", 20_000)
        for seed in first..<first + max(1, count / Self.batch) {
            let chunk = chunk(seed: seed)
            let expected = plain(chunk)
            let found = sandboxed(chunk)
            guard expected != found else { continue }
            let difference = zip(expected.components(separatedBy: "\n\n"), found.components(separatedBy: "\n\n"))
                .first { $0 != $1 }
            Issue.record(
                "LIBRARY_SEED=\(seed): Lua gave\n\(difference?.0 ?? expected)\nand the sandbox\n\(difference?.1 ?? found)"
            )
            return
        }
        print("LIBRARY_SEED=\(first): \(count) calls compared")
    }
}
