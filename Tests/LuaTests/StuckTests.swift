import Testing

@testable import Lua

/// Each script would stay for minutes or for ever inside one function of C, where no hook of Lua runs.
@Suite(.serialized) struct StuckTests {
    private func failure(_ script: String, memory: Int = 64 << 20, seconds: Double = 0.04) -> LuaError? {
        do throws(LuaError) {
            let lua = try LuaState(memoryLimit: memory)
            lua.setTimeLimit(seconds: seconds)
            defer { lua.setTimeLimit(seconds: nil) }
            try lua.stack.load(script, name: "=script")
            try lua.stack.call(arguments: 0, results: 0, traced: true)
            return nil
        } catch { return error }
    }

    private static let huge = "{__len = function() return 1 << 60 end, __index = rawlen, __newindex = function() end}"

    @Test(
        "a function of the library ends at the time limit, with its place",
        arguments: [
            "('a'):rep(30000):find(('a-'):rep(12) .. 'b')",
            "('a'):rep(30000):match(('.-'):rep(12) .. 'b')",
            "('a'):rep(2000000):gsub('a-b', '')",
            "for _ in ('('):rep(1000000):gmatch('%b()') do end",
            "for _ in ('a'):rep(1000000):gmatch('()a-()b') do end",
            "('x'):rep(100000):find(('[x]*'):rep(6) .. 'y')",
            "('a'):rep(20000000):find('[' .. ('b'):rep(2000000) .. ']')",
            "('a'):rep(20000000):find('%f[' .. ('b'):rep(1000000) .. ']x')",
            "('a'):rep(100000):gsub('(a+)(a+)(a+)%1%2%3b', '')",
            "('a'):rep(200):match(('(a?)'):rep(31) .. ('a'):rep(250))",
            "(('x'):rep(1000)):gsub('x', ('%1'):rep(100000))",
            "while true do ('a'):rep(8000000):find(('a'):rep(4000000) .. 'b', 1, true) end",
            "while true do ('a'):rep(8000000):find(('a'):rep(200) .. 'b', 1, true) end",
            "table.move({}, 1, 1e15, 2)",
            "table.move({}, 1, 1e15, 2, setmetatable({}, {__newindex = rawequal}))",
            "table.concat(setmetatable({}, \(huge)))",
            "table.insert(setmetatable({}, \(huge)), 1, 1)",
            "table.remove(setmetatable({}, \(huge)), 1)",
            "table.sort(setmetatable({}, {__len = function() return (1 << 31) - 2 end, __index = rawlen}))",
            "while true do table.unpack(setmetatable({}, {__index = rawlen}), 1, 900000) end",
            "local t = {} for i = 1, 1000 do t[i] = ('a'):rep(300) .. i end table.sort(t, function(a, b) return a:find(('a-'):rep(20) .. 'b') end)",
            "local f, a = ('%.99f'):rep(240), {} for i = 1, 240 do a[i] = 1e-300 end while true do f:format(table.unpack(a)) end",
            "local s = ('\\1'):rep(10000000) string.format('%q', s) string.format('%q', s)",
            "while true do string.packsize((' '):rep(1000000)) end",
            "while true do string.pack('c9000000', '') end",
            "while true do utf8.len(('\\u{7FFFFFFF}'):rep(3000000), 1, -1, true) end",
            "local s = 'a' .. ('\\x80'):rep(20000000) while true do utf8.offset(s, 0, -1) end",
            "local s = ('x'):rep(10000000) while true do s:upper() s:lower() s:reverse() end",
            "load(os.time)",
            "load((' '):rep(10000000):gmatch('.'))",
            "local p = {} for i = 1, 10000 do p[i] = '::l' .. i .. ':: a = 1 ' end load(table.concat(p) .. ('do ::x:: a = 1 end '):rep(100000))",
            "load('if a then ' .. ('elseif a then '):rep(500000) .. 'end')",
            "pcall(string.find, ('a'):rep(100000), ('a-'):rep(20) .. 'b')",
            "coroutine.wrap(string.find)(('a'):rep(100000), ('a-'):rep(20) .. 'b')",
            "local _ = setmetatable({}, {__index = function(t, k) return k:find(('a-'):rep(20) .. 'b') end})[('a'):rep(100000)]",
            "local t = {} for i = 1, 60 do t[('p'):rep(500000) .. i] = 1 end while true do for _ in pairs(t) do end end",
        ])
    func timeLimit(script: String) {
        let error = failure(script)
        #expect(error?.kind == .time, "\(script) gave \(String(describing: error))")
        #expect(error?.message == "script:1: the time limit of 0.04 s was reached", "\(script)")
    }

    @Test(
        "what would take for ever elsewhere is done at once, or refused",
        arguments: [
            ("assert(('') :rep(1e15) == '' and (''):rep(1e15, '') == '')", nil),
            ("table.unpack({}, 1, 1e7)", "too many results to unpack"),
            ("table.unpack({}, math.mininteger, math.maxinteger)", "too many results to unpack"),
            ("('x'):rep(1 << 40)", "resulting string too large"),
            ("os.date(('%c'):rep(100000))", "the format is longer than 10,000 bytes"),
            ("local f = print for i = 1, 100000 do f = setmetatable({}, {__call = f}) end", "'__call' chain too long"),
            ("local t = {} t[1] = setmetatable({}, t) t.__call = t[1] setmetatable({}, t)", "'__call' chain too long"),
        ] as [(String, String?)])
    func refused(script: String, message: String?) {
        let error = failure(script, seconds: 5)
        if let message {
            #expect(error?.message.contains(message) == true, "\(String(describing: error))")
        } else {
            #expect(error == nil)
        }
    }

    @Test(
        "coroutines that close others in __close do not overflow the stack of C",
        arguments: [
            "coroutine.close(inner)",
            "('x'):gsub('.', function() coroutine.close(inner) end)",
            "table.sort({1, 2}, function() coroutine.close(inner) end)",
            "tostring(setmetatable({}, {__tostring = function() coroutine.close(inner) return '' end}))",
            "coroutine.wrap(function() coroutine.close(inner) end)()",
        ])
    func closeChain(step: String) {
        let script = """
            local last
            for i = 1, 20000 do
              local inner = last
              last = coroutine.create(function()
                local x <close> = setmetatable({}, {__close = function() if inner then \(step) end end})
                coroutine.yield()
              end)
              coroutine.resume(last)
            end
            coroutine.close(last)
            """
        let error = failure(script, memory: 256 << 20, seconds: 20)
        #expect(error == nil, "\(String(describing: error))")
    }

    @Test(
        "load and coroutine.close say what Lua says",
        arguments: [
            ("return select(2, load('return 1', 'n', 'b'))", "attempt to load a text chunk (mode is 'b')"),
            ("return select(2, load('return 1', 'n', ''))", "attempt to load a text chunk (mode is '')"),
            ("return select(2, load('\\27Lua', 'n', 'b'))", "attempt to load a binary chunk (mode is 't')"),
            ("return select(2, load('\\27Lua'))", "attempt to load a binary chunk (mode is 't')"),
            ("return select(2, load(function() return {} end))", "reader function must return a string"),
            ("return select(2, load(function() error({}) end)) ~= nil and 'table'", "table"),
            ("return select(2, load(function() error({message = 'mine'}) end)).message", "mine"),
            ("return select(2, pcall(load, {}))", "bad argument #1 to 'load' (function expected, got table)"),
            ("return select(2, pcall(coroutine.close, coroutine.running()))", "cannot close a running coroutine"),
            (
                "local outer outer = coroutine.wrap(function() local co = coroutine.running() return coroutine.wrap(function() return select(2, pcall(coroutine.close, co)) end)() end) return outer()",
                "cannot close a normal coroutine"
            ),
        ])
    func messages(script: String, message: String) throws {
        let lua = try LuaState(memoryLimit: 1 << 24)
        try lua.stack.load(script, name: "=script")
        try lua.stack.call(arguments: 0, results: 1, traced: true)
        #expect(lua.stack.describe(at: -1).contains(message), "\(lua.stack.describe(at: -1))")
    }
}
