import Testing

@testable import Lua

/// Runs a chunk under small limits and gives its first result as a string.
private func run(
    _ script: String, memory: Int = 16 << 20, seconds: Double? = 0.2
) throws(LuaError) -> String {
    let lua = try LuaState(memoryLimit: memory)
    lua.setTimeLimit(seconds: seconds)
    defer { lua.setTimeLimit(seconds: nil) }
    try lua.stack.load(script, name: "=script")
    try lua.stack.call(arguments: 0, results: 1, traced: true)
    return lua.stack.describe(at: -1)
}

private func failure(_ script: String, memory: Int = 16 << 20, seconds: Double? = 0.2) -> LuaError? {
    do {
        _ = try run(script, memory: memory, seconds: seconds)
        return nil
    } catch { return error }
}

@Suite(.serialized) struct SandboxTests {
    @Test(
        "nothing swallows the time limit",
        arguments: [
            "while true do end",
            "while true do pcall(function() while true do end end) end",
            "while true do pcall(error) end",
            "xpcall(function() while true do end end, function() while true do end end) return 'escaped'",
            "xpcall(function() error('x') end, function() while true do end end) return 'escaped'",
            "local co = coroutine.create(function() while true do end end) while true do coroutine.resume(co) end",
            "local f = coroutine.wrap(function() while true do pcall(coroutine.yield) end end) while true do f() end",
            "while true do local t <close> = setmetatable({}, {__close = function() while true do end end}) end",
            "local t <close> = setmetatable({}, {__close = function() while true do end end}) while true do end",
            "local co = coroutine.create(function() local t <close> = setmetatable({}, {__close = function() while true do end end}) coroutine.yield() end) coroutine.resume(co) coroutine.close(co) return 'escaped'",
            "local function f() return pcall(f) or f() end while true do f() end",
            "setmetatable(_G, {__index = function(t, k) while true do end end}) return undefined",
            "table.sort({1,2,3,4,5,6,7,8}, function(a, b) while true do end end)",
            "string.gsub('aaaa', 'a', function() while true do end end)",
            "local t = setmetatable({}, {__tostring = function() while true do end end}) return tostring(t)",
            "coroutine.wrap(function() coroutine.wrap(function() pcall(function() while true do end end) end)() end)() return 'escaped'",
        ])
    func timeLimit(script: String) {
        let error = failure(script)
        #expect(error?.kind == .time, "\(script) gave \(String(describing: error))")
        #expect(error?.message.contains("the time limit of 0.2 s was reached") == true)
    }

    @Test(
        "a script cannot hold more memory than its limit",
        arguments: [
            "local t = {} while true do t[#t + 1] = {} end",
            "local s = 'x' while true do s = s .. s end",
            "return ('x'):rep(1 << 40)",
            "local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print or function() end) end",
            "return table.concat({('x'):rep(1 << 23), ('y'):rep(1 << 23), ('z'):rep(1 << 23)})",
        ])
    func memoryLimit(script: String) {
        let error = failure(script, seconds: 20)
        #expect(error != nil)
        #expect(error?.kind != .time)
    }

    @Test("a script that caught the memory error stays under the limit")
    func memoryAfterPcall() throws {
        let result = try run(
            "local ok = pcall(function() local t = {} while true do t[#t+1] = ('x'):rep(1000) .. #t end end) return tostring(ok)",
            seconds: 20)
        #expect(result == "false")
    }

    @Test("endless recursion is an error with a place")
    func recursion() {
        let error = failure("local function f() return 1 + f() end\nreturn f()", memory: 1 << 28, seconds: 20)
        #expect(error?.kind == .error)
        #expect(error?.message.hasPrefix("script:1: stack overflow") == true)
    }

    @Test(
        "what could touch the machine is not there",
        arguments: [
            "io", "debug", "package", "dofile", "loadfile", "warn", "string.dump", "os.execute", "os.exit", "os.getenv",
            "os.remove", "os.rename", "os.tmpname", "os.setlocale",
        ])
    func absent(name: String) throws {
        #expect(try run("return \(name)") == "nil")
    }

    @Test("bytecode is never loaded")
    func bytecode() throws {
        #expect(try run("return load('\\27Lua')") == "nil")
        #expect(try run("return select(2, load('\\27Lua', 'x', 'b'))").contains("binary chunk"))
        #expect(try run("return load('return a', 'x', 't', {a = 7})()") == "7")
        #expect(try run("local n = 0 return load(function() n = n + 1 return ({'return ', '5'})[n] end)()") == "5")
        #expect(try run("return type(select(2, load('x = = 1')))") == "string")
    }

    @Test("finalizers are refused with a reason, metatables of strings are out of reach")
    func metatables() throws {
        #expect(failure("setmetatable({}, {__gc = function() end})")?.message.contains("finalizers") == true)
        #expect(try run("return getmetatable('')") == "false")
        #expect(try run("return setmetatable({}, {__index = {a = 3}}).a") == "3")
        #expect(try run("return ('x'):upper()") == "X")
    }

    @Test("pairs visits string keys in byte order, in every run")
    func pairsOrder() throws {
        let script = """
            local t = {}
            for i = 1, 200 do t['k' .. (i * 7919 % 1000)] = i end
            local keys = {}
            for k in pairs(t) do keys[#keys + 1] = k end
            local sorted = {table.unpack(keys)}
            table.sort(sorted)
            return tostring(#keys == 200 and table.concat(keys, ' ') == table.concat(sorted, ' '))
            """
        #expect(try run(script) == "true")
        #expect(
            try run(
                "local s = '' for k, v in pairs{10, 20, x = 1, b = 2, [1.5] = 3} do s = s .. tostring(k) .. ' ' end return s"
            ) == "1 2 1.5 b x ")
        #expect(
            try run(
                "local t, n = {a=1, b=2, c=3}, 0 for k in pairs(t) do t[k] = nil n = n + 1 end return n .. tostring(next(t))"
            ) == "3nil")
        #expect(
            try run("local t, s = {a=1, b=2, c=3}, '' for k in pairs(t) do t.b = nil s = s .. k end return s") == "ac")
        #expect(
            try run(
                "local s = '' for k in pairs(setmetatable({}, {__pairs = function() return next, {z=1}, nil end})) do s = s .. k end return s"
            ) == "z")
        #expect(failure("pairs(nil)")?.message.contains("table expected") == true)
    }

    @Test(
        "protected calls and coroutines behave as the manual says",
        arguments: [
            ("return select('#', pcall(function() return 1, nil, 3 end))", "4"),
            ("return select(2, pcall(error, 'x'))", "x"),
            ("return tostring(select(2, pcall(error)))", "nil"),
            ("return select(2, xpcall(error, function(m) return m .. '!' end, 'x'))", "x!"),
            ("return select('#', xpcall(function(...) return ... end, print or error, 1, 2, 3))", "4"),
            (
                "local co = coroutine.wrap(function(a) local b = coroutine.yield(a + 1) return b * 2 end) return co(1) .. ' ' .. co(10)",
                "2 20"
            ),
            (
                "local co = coroutine.create(function() pcall(coroutine.yield, 5) return 6 end) local _, a = coroutine.resume(co) local _, b = coroutine.resume(co) return a .. b .. coroutine.status(co)",
                "56dead"
            ),
            (
                "local co = coroutine.create(function() error('boom') end) local ok, m = coroutine.resume(co) return tostring(ok) .. m",
                "falsescript:1: boom"
            ),
            ("return select(2, pcall(coroutine.wrap(function() error({}) end))) ~= nil and 'kept'", "kept"),
            (
                "local co = coroutine.create(function() coroutine.yield() end) coroutine.resume(co) return tostring(coroutine.close(co)) .. coroutine.status(co)",
                "truedead"
            ),
            (
                "return tostring(select(2, coroutine.resume(coroutine.create(function() return coroutine.isyieldable() end))))",
                "true"
            ),
            (
                "local x = {} do local c <close> = setmetatable({}, {__close = function() x.closed = true end}) end return tostring(x.closed)",
                "true"
            ),
            ("return collectgarbage('count') > 1 and 'counts'", "counts"),
        ])
    func language(script: String, expected: String) throws {
        #expect(try run(script) == expected)
    }

    @Test("an error carries its place and the script's own functions")
    func traceback() {
        let error = failure(
            "local function inner()\n  error('wrong')\nend\nlocal function outer() inner() return 1 end\nreturn outer()"
        )
        #expect(error?.message == "script:2: wrong")
        #expect(error?.traceback.first?.hasPrefix("script:2: in ") == true)
        #expect(error?.traceback.contains { $0.contains("[C]") } == false)
    }

    @Test(
        "an error that is not a string keeps its value's description",
        arguments: [
            ("error({code = 5})", "script:1: error value: a table"), ("error(true)", "script:1: true"),
            ("error(nil)", "script:1: error value: nil"),
            ("error(setmetatable({}, {__tostring = function() return 'mine' end}))", "script:1: mine"),
        ])
    func errorValues(script: String, message: String) {
        #expect(failure(script)?.message.hasPrefix(message) == true)
    }

    @Test("a syntax error names file and line")
    func syntax() {
        let error = failure("local x = 1\nlocal y = = 2")
        #expect(error?.kind == .syntax)
        #expect(error?.message == "script:2: unexpected symbol near '='")
    }

    @Test("math.random repeats itself from run to run")
    func random() throws {
        #expect(try run("return math.random(1 << 40)") == run("return math.random(1 << 40)"))
    }

    @Test("after a reached limit the state runs the next script")
    func goesOn() throws {
        let lua = try LuaState(memoryLimit: 1 << 24)
        for _ in 0..<3 {
            lua.setTimeLimit(seconds: 0.05)
            try lua.stack.load("while true do end", name: "=loop")
            do throws(LuaError) {
                try lua.stack.call(arguments: 0, results: 0)
                Issue.record("the script ended by itself")
            } catch { #expect(error.kind == .time) }
            lua.setTimeLimit(seconds: nil)
            lua.clearInterrupt()
            try lua.stack.load("return 7", name: "=next")
            try lua.stack.call(arguments: 0, results: 1)
            #expect(lua.stack.integer(at: -1) == 7)
            lua.stack.pop()
        }
    }
}
