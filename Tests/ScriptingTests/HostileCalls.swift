import Corpus
import Foundation
import Lua
import Reports
import Testing

@testable import Scripting

/// Calls everything that a script can reach with values of every kind, in a host like that of a plugin.
///
/// The driver is `Lua/hostile/calls.lua`. Before each call its words are written to a file, so that whoever started the
/// process can name the call that ended it.
final class HostileCalls {
    private let script: Script
    private let record: CallRecord
    private let functions: Int
    private let kinds: Int
    private let pair: LuaReference
    private let random: LuaReference
    private let draw: LuaReference

    private static let text = """
        Talks on grain go on

        ODESA — Minister Anna Kovalenko said on 5 March 2024 that grain worth $12 million left. "The ports are open," she said.
        - first
          - nested
        Pro Tip: see https://example.org/grain

        Q: Who pays?
        A: The region pays 20 percent.

        | Port | Ships |
        |------|-------|
        | Odesa | 22 |
        """

    /// - Parameter seed: of the calls by chance.
    init(record: CallRecord, seed: UInt64 = 1) throws {
        self.record = record
        let script = try Script([("a.md", Self.text), ("b.md", Self.text)], memoryLimit: 64 << 20)
        self.script = script
        let host = script.host
        let stack = host.lua.stack
        stack.setTop(0)
        let source = try String(contentsOfFile: LuaCases.root + "/hostile/calls.lua", encoding: .utf8)
        try stack.load(source, name: "@calls.lua")
        unsafe Driver.current = Driver(record: record, seed: seed)
        unsafe stack.push(Driver.note)
        unsafe stack.push(Driver.members)
        host.push(try Self.context(script), on: stack)
        host.push(ReportObject(), on: stack)
        let second = try host.openDocument(1)
        stack.push(element: Element(.token, serial: second.serial, index: 3).bits)
        host.close(second)
        try stack.call(arguments: 5, results: 4, traced: true)
        random = stack.keep()
        pair = stack.keep()
        kinds = stack.integer(at: -1) ?? 0
        functions = stack.integer(at: -2) ?? 0
        stack.setTop(0)
        unsafe stack.push(Driver.draw)
        draw = stack.keep()
    }

    private static func context(_ script: Script) throws -> ContextObject {
        let path = script.folder.appendingPathComponent("plugin.lua").path
        try Data("return { name = \"hostile\", args = { least = { type = \"integer\", default = 2 } } }".utf8)
            .write(to: URL(fileURLWithPath: path))
        let plugin = try Plugin.load(path, into: script.host)
        let context = ContextObject(
            plugin: plugin, arguments: try plugin.values([]), rowLimit: 1000, log: { _ in })
        context.begin("a.md", script.host.lua.stack)
        return context
    }

    /// The calls of the functions whose number leaves `part` when divided by `parts`, in all pairs of kinds.
    static func pairs(_ record: CallRecord, part: Int, of parts: Int) throws {
        var number = part
        var calls = try HostileCalls(record: record)
        while number < calls.functions {
            for first in 1...calls.kinds {
                for second in 1...calls.kinds { calls.callPair(number + 1, first, second) }
            }
            number += parts
            // What the calls broke is theirs alone.
            calls = try HostileCalls(record: record)
        }
    }

    /// So many calls by chance.
    static func random(_ record: CallRecord, seed: UInt64, count: Int) throws {
        let round = 2_000
        for start in stride(from: 0, to: count, by: round) {
            let calls = try HostileCalls(record: record, seed: seed &+ UInt64(start))
            record.round = "seed \(seed &+ UInt64(start))"
            for _ in 0..<min(round, count - start) { calls.callRandom() }
        }
    }

    private func callPair(_ function: Int, _ first: Int, _ second: Int) {
        limited { stack in
            stack.push(pair)
            for number in [function, first, second] { stack.push(number) }
            return 3
        }
    }

    private func callRandom() {
        limited { stack in
            stack.push(random)
            stack.push(draw)
            return 1
        }
    }

    /// A call may fail as it likes, by a limit too; it must come back.
    private func limited(_ push: (LuaStack) -> Int32) {
        let lua = script.host.lua
        lua.setTimeLimit(seconds: 2)
        let count = push(lua.stack)
        try? lua.stack.call(arguments: count, results: 0)
        lua.setTimeLimit(seconds: nil)
        lua.clearInterrupt()
        lua.stack.setTop(0)
    }
}

/// What the functions that the driver gets work on; there is one driver in a process.
private final class Driver {
    nonisolated(unsafe) static var current: Driver?
    let record: CallRecord
    var generator: SplitMix64

    init(record: CallRecord, seed: UInt64) {
        self.record = record
        generator = SplitMix64(state: seed)
    }

    static let note: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { _, lua in
            unsafe lua.withBytes(at: 1) { unsafe Driver.current?.record.write($0) }
            return 0
        }
    }

    /// Gives the names that an element or object answers to: to try all there are would take longer than the calls.
    static let members: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            var names: [String] = []
            if let object = lua.object(at: 1, as: HostObject.self) {
                names = host.memberNames(ofObject: object.typeName)
            } else if lua.type(at: 1) == .element {
                names = host.memberNames(of: Element(bits: lua.element(at: 1)).kind)
            }
            Call(host: host, lua: lua).push(names)
            return 1
        }
    }

    static let draw: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { _, lua in
            guard let most = lua.integer(at: 1), most > 0, let box = unsafe Driver.current else { return 0 }
            lua.push(Int(box.generator.next() % UInt64(most)) + 1)
            return 1
        }
    }
}

/// The file that holds the words of the call at hand.
final class CallRecord {
    let path: String
    var round = ""
    private let file: Int32

    init(path: String) {
        self.path = path
        file = unsafe open(path, O_RDWR | O_CREAT, 0o600)
    }

    deinit { close(file) }

    func write(_ words: UnsafeBufferPointer<UInt8>) {
        let line = unsafe Array(round.utf8) + [UInt8(ascii: " ")] + Array(words.prefix(500)) + [UInt8(ascii: "\n")]
        _ = unsafe pwrite(file, line, line.count, 0)
    }

    /// The call that was noted last.
    var text: String {
        let whole = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return whole.split(separator: "\n").first.map(String.init) ?? "none was noted"
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on any machine.
private struct SplitMix64 {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
