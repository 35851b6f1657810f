import Synchronization
import Testing

@testable import Lua

/// Counts the live ones, so that a test can tell a leak.
private final class Tracked {
    static let alive = Atomic<Int>(0)
    init() { Self.alive.add(1, ordering: .relaxed) }
    deinit { Self.alive.subtract(1, ordering: .relaxed) }
    static var count: Int { alive.load(ordering: .relaxed) }
}

@Suite(.serialized) struct HostFunctionTests {
    /// Holds a Swift object on its frame and fails: the trampoline must raise after the frame is gone.
    private static let fails: HostFunction = { raw in
        guard let raw = unsafe raw else { return 0 }
        let stack = unsafe LuaStack(raw)
        let tracked = Tracked()
        stack.push("failed with \(Tracked.count) alive")
        return withExtendedLifetime(tracked) { -1 }
    }

    /// Calls its argument, a script's function, and hands its error on.
    private static let callsBack: HostFunction = { raw in
        guard let raw = unsafe raw else { return 0 }
        let stack = unsafe LuaStack(raw)
        let tracked = Tracked()
        return withExtendedLifetime(tracked) {
            stack.pushCopy(of: 1)
            return stack.tryCall(arguments: 0, results: 1) ? 1 : -1
        }
    }

    /// Allocates past any limit while Swift is on the stack.
    private static let allocates: HostFunction = { raw in
        guard let raw = unsafe raw else { return 0 }
        let stack = unsafe LuaStack(raw)
        let tracked = Tracked()
        return withExtendedLifetime(tracked) {
            stack.pushTable()
            for i in 1...2000 {
                stack.push(String(repeating: "x", count: 1000) + String(i))
                stack.rawSet(i, at: -2)
            }
            return 1
        }
    }

    private func withHost(_ body: (LuaState) throws -> Void) throws {
        do {
            let lua = try LuaState(memoryLimit: 1 << 20)
            unsafe lua.stack.push(Self.fails)
            lua.stack.setGlobal("fails")
            unsafe lua.stack.push(Self.callsBack)
            lua.stack.setGlobal("calls_back")
            unsafe lua.stack.push(Self.allocates)
            lua.stack.setGlobal("allocates")
            try body(lua)
        }
        #expect(Tracked.count == 0, "a Swift frame was jumped over")
    }

    @Test(
        "no raise crosses a Swift frame: nothing that a frame held stays alive",
        arguments: [
            "for i = 1, 1000 do pcall(fails) end",
            "for i = 1, 1000 do pcall(calls_back, fails) end",
            "for i = 1, 1000 do pcall(calls_back, function() calls_back(function() error('deep') end) end) end",
            "for i = 1, 10 do pcall(allocates) end",
            "for i = 1, 10 do pcall(calls_back, allocates) end",
            "for i = 1, 100 do coroutine.resume(coroutine.create(function() calls_back(fails) end)) end",
            "for i = 1, 100 do coroutine.resume(coroutine.create(function() calls_back(coroutine.yield) end)) end",
            "local function f() calls_back(f) end pcall(f)",
        ])
    func noLeak(script: String) throws {
        try withHost { lua in
            try lua.stack.load(script, name: "=script")
            try lua.stack.call(arguments: 0, results: 0)
            #expect(Tracked.count == 0)
        }
    }

    @Test("a deadline inside a callback ends the host function and the script")
    func deadlineInCallback() throws {
        try withHost { lua in
            lua.setTimeLimit(seconds: 0.1)
            defer { lua.setTimeLimit(seconds: nil) }
            try lua.stack.load("while true do pcall(calls_back, function() while true do end end) end", name: "=script")
            do throws(LuaError) {
                try lua.stack.call(arguments: 0, results: 0)
                Issue.record("the script ended by itself")
            } catch { #expect(error.kind == .time) }
        }
    }

    @Test("memory that Swift takes for a script counts against its limit")
    func memoryInHost() throws {
        try withHost { lua in
            try lua.stack.load("allocates()", name: "=script")
            do throws(LuaError) {
                try lua.stack.call(arguments: 0, results: 0)
                Issue.record("the limit was not held")
            } catch { #expect(error.kind == .memory) }
        }
    }

    @Test("an object is kept while a script holds it and freed when it lets go")
    func objects() throws {
        do {
            let lua = try LuaState(memoryLimit: 1 << 24)
            lua.stack.pushObjectMetatable(name: "tracked")
            let metatable = lua.stack.keep()
            for _ in 0..<100 {
                lua.stack.push(object: Tracked(), metatable: metatable, weight: 64)
                #expect(lua.stack.object(at: -1, as: Tracked.self) != nil)
                lua.stack.pop()
            }
            lua.stack.push(object: Tracked(), metatable: metatable, weight: 64)
            lua.stack.setGlobal("kept")
            try lua.stack.load("for i = 1, 1e6 do local t = {} end return kept", name: "=script")
            try lua.stack.call(arguments: 0, results: 1)
            #expect(lua.stack.object(at: -1, as: Tracked.self) != nil)
            #expect(Tracked.count < 100)
        }
        #expect(Tracked.count == 0)
    }
}
