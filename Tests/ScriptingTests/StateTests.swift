import Engine
import Reports
import Scripting
import Testing

/// Each plugin tries to make what it gives for one document depend on another. `plugin test` reads the documents in two
/// orders and each alone, so it finds what succeeds.
@Suite("State between documents") struct StateTests {
    /// What `plugin test` says of a plugin; nil when no document's rows depend on another.
    private func finding(top: String = "", map: String, more: [String: String] = [:]) throws -> String? {
        let source = """
            \(top)
            return { name = "p", args = { list = { type = "list", default = { "x" } } },
              map = function(doc, ctx)
                \(map)
              end,
              tests = { { name = "t", docs = {
                { id = "a.txt", text = "One." }, { id = "b.txt", text = "One." }, { id = "c.txt", text = "One." },
              } } } }
            """
        let folder = try PluginFolder(["plugin.lua": source].merging(more) { one, _ in one })
        let outcomes = try PluginTester(plugin: folder.path("plugin.lua")).run()
        return try #require(outcomes.first).failure
    }

    @Test(
        "variables at the top of the file start anew",
        arguments: [
            ("local n = 0", "n = n + 1 ctx:emit{ n = n }"),
            ("local n", "ctx:emit{ n = tostring(n) } n = doc.id"),
            ("local n = 0 local function count() n = n + 1 return n end", "count() ctx:emit{ n = n, m = count() }"),
            ("local t = { 1 }", "ctx:emit{ n = #t } t = { 1, 2 }"),
            ("local function f() return 1 end", "ctx:emit{ n = f() } f = function() return 2 end"),
            ("local last", "ctx:emit{ n = last and 1 or 0 } last = doc.sentences"),
            (
                "local n = 0 local function deep() return function() return function() n = n + 1 return n end end end",
                "ctx:emit{ n = deep()()() }"
            ),
            ("local n, env = 0, _ENV", "ctx:emit{ n = n, e = tostring(env == _ENV) } n = 1 _ENV = {}"),
            ("", "ctx:emit{ n = tostring(_ENV ~= nil) } _ENV = nil"),
        ])
    func variables(_ top: String, _ map: String) throws {
        #expect(try finding(top: top, map: map) == nil)
    }

    @Test(
        "so do those of functions that only tables, metatables, patterns and other libraries lead to",
        arguments: [
            ("local n, t = 0, {} t.a = { b = function() n = n + 1 return n end }", "t.a.b()"),
            ("local n, t = 0, {} t[function() n = n + 1 return n end] = true", "next(t)()"),
            ("local n = 0 local t = setmetatable({}, { __index = function() n = n + 1 return n end })", "t.x"),
            ("local n = 0 local t = setmetatable({}, { __call = function() n = n + 1 return n end })", "t()"),
            ("local n = 0 local t = setmetatable({ function() n = n + 1 return n end }, { __mode = 'k' })", "t[1]()"),
            (
                "local n = 0 local function f() n = n + 1 return n end",
                "(('x'):gsub('x', function() return tostring(f()) end))"
            ),
            (
                "local n = 0 local p = require('lpeg').P(true) / function() n = n + 1 return n end",
                "p:match('')"
            ),
            (
                "local n, lpeg = 0, require 'lpeg' "
                    + "local p = lpeg.Ct(lpeg.Cmt(1, function() n = n + 1 return true, n end))",
                "p:match('x')[1]"
            ),
            ("local n = 0 local h = function() n = n + 1 return n end", "select(2, xpcall(error, h))"),
            ("local n = 0 rawset(_G, 'count', function() n = n + 1 return n end)", "_G.count()"),
            ("local n = 0 package.preload.x = function() n = n + 1 return n end", "require('x')"),
            ("local m = require 'm'", "m.count()"), ("", "require('m').count()"), ("", "require('m').kept()"),
            ("local f = load('local n = 0 return function() n = n + 1 return n end')()", "f()"),
        ])
    func reached(_ top: String, _ value: String) throws {
        let module = """
            local n, kept = 0, {}
            return { count = function() n = n + 1 return n end, kept = function() kept[#kept + 1] = 1 return 1 end }
            """
        #expect(try finding(top: top, map: "ctx:emit{ n = \(value) }", more: ["m.lua": module]) == nil)
    }

    @Test(
        "globals, modules and random numbers are those of the first document",
        arguments: [
            "ctx:emit{ n = tostring(_G.x) } rawset(_G, 'x', doc.id)",
            "ctx:emit{ n = tostring(rawget(_ENV, 'x')) } rawset(_ENV, 'x', doc.id)",
            "ctx:emit{ n = tostring(_G.pairs ~= nil) } _G.pairs = nil",
            "ctx:emit{ n = tostring(print ~= nil) } print = nil",
            "ctx:emit{ n = string.format('%d', 5) } string = nil",
            "ctx:emit{ n = tostring(pcall(next, workbench)) } workbench = nil require = nil",
            "ctx:emit{ n = tostring(package.loaded.x) } package.loaded.x = doc.id",
            "ctx:emit{ n = tostring(package.path) } package.path = doc.id package.preload = nil",
            "ctx:emit{ n = type(package.loaded) } package.loaded = nil",
            "ctx:emit{ n = require('m').n } package.loaded.m = { n = doc.id }",
            "local m = require('m') ctx:emit{ n = m.n } m.n = doc.id",
            "ctx:emit{ n = math.random(1000000) }",
            "ctx:emit{ n = math.random(1000000) } math.randomseed(#doc.id)",
            "ctx:emit{ n = tostring({}), m = tostring(print) } tostring(function() end)",
            "local l = require 'lpeg' local p = l.P{ l.P'x' * l.V(1) + 1 } "
                + "ctx:emit{ n = tostring((pcall(l.match, p, ('x'):rep(1000)))) } l.setmaxstack(4000)",
            "ctx:emit{ n = #ctx.args.list } ctx.args.list[2] = 'y' ctx.args.other = 1",
            "local m = getmetatable(ctx.args) ctx:emit{ n = m.x or 0 } m.x = 1",
            "ctx:emit{ n = type(doc.meta) }",
        ])
    func globals(_ map: String) throws {
        #expect(try finding(map: map, more: ["m.lua": "return { n = 0 }"]) == nil)
    }

    @Test(
        "what map keeps in a table or a coroutine stays, and `plugin test` names the documents",
        arguments: [
            ("local t = {}", "t[#t + 1] = 1 ctx:emit{ n = #t }", "rows", "row 1: n is '2', alone '1'"),
            ("local t = {}", "t[#t + 1] = 1 for i = 1, #t do ctx:emit{ i = i } end", "rows", "2 rows, alone 1"),
            (
                "local t = {}", "t[#t + 1] = 1 ctx:tally('n', 'x', #t)",
                "tallies", "the tally 'n' gets 2 of 'x', alone 1 of 'x'"
            ),
            (
                "local f = coroutine.wrap(function() for i = 1, 9 do coroutine.yield(i) end end)",
                "ctx:emit{ n = f() }", "rows", "row 1: n is '2', alone '1'"
            ),
            ("local f = ('abcdefgh'):gmatch('.')", "ctx:emit{ n = f() }", "rows", "row 1: n is 'b', alone 'a'"),
        ])
    func kept(_ top: String, _ map: String, _ what: String, _ difference: String) throws {
        let found = try #require(try finding(top: top, map: map))
        #expect(
            found == "b.txt gives other \(what) when it is read after a.txt: \(difference); "
                + "what `map` keeps in a table stays for the next document")
    }

    @Test("a document that fails leaves nothing behind", arguments: ["error('x')", "while true do end", "f()"])
    func failing(_ end: String) throws {
        let source = """
            local n, text = 0, "fine"
            local function f() return 1 + f() end
            return { name = "p", map = function(doc, ctx)
              n = n + 1
              if doc.id == "a.txt" then text = nil \(end) end
              ctx:emit{ n = n, text = text, type = type(f) }
            end }
            """
        let folder = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One.", "corpus/b.txt": "Two."])
        var options = RunOptions()
        options.limits.time = 1
        let result = try folder.run(options)
        #expect(result.failures.map(\.document) == ["a.txt"])
        #expect(try result.rows.rows == [[.integer(1), .string("fine"), .string("function")]])
    }

    @Test("a plugin that keeps more than can be walked through in its time is told so")
    func large() throws {
        let source = """
            local all = {}
            for i = 1, 1e6 do all[i] = {} end
            return { name = "p", map = function() return all end }
            """
        let folder = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One."])
        var options = RunOptions()
        options.limits.memory = 85 << 20
        let error = #expect(throws: RunError.self) { try folder.run(options) }
        #expect(error?.description.contains("memory") == true, "\(error?.description ?? "")")
    }

    @Test("a cache in a table, and what setup leaves in a variable, are for all documents")
    func setup() throws {
        let source = """
            local words, limit
            local known = {}
            return { name = "p",
              setup = function() words = { one = true } limit = 3 end,
              map = function(doc, ctx)
                known.size = known.size or limit * 2
                ctx:emit{ n = known.size, w = tostring(words.one) }
                limit = 100
              end }
            """
        let folder = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One.", "corpus/b.txt": "Two."])
        let result = try folder.run()
        #expect(result.failures.isEmpty)
        #expect(try result.rows.rows.map { $0.map(\.text) } == [["6", "true"], ["6", "true"]])
    }

    @Test("the report finds what setup left, and the same random numbers in every run")
    func report() throws {
        let source = """
            local n = 0
            return { name = "p", map = function() n = n + 1 math.randomseed(n) end,
              report = function(r) r:text(n .. " " .. math.random(1000)) end }
            """
        let one = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One."]).run()
        let two = try PluginFolder(["plugin.lua": source, "corpus/a.txt": "One.", "corpus/b.txt": "Two."]).run()
        #expect("\(one.report)" == "\(two.report)")
        #expect("\(one.report)".contains("\"0 "))
    }
}
