import Lua
import Reports
import Testing

@testable import Scripting

/// What the host holds for a script counts before it is made.
@Suite("Budgets") struct BudgetTests {
    static let limit = 8 << 20

    @Test(
        "what does not fit is refused before it is copied, with kind and place",
        arguments: [
            "workbench.json.encode(many(s))",
            "workbench.table{columns = {'a'}, rows = many{s}}",
            "workbench.json.decode('[' .. ('1,'):rep(1000000) .. '1]')",
            "workbench.json.decode('[' .. ('{\"a\":[]},'):rep(200000) .. '1]')",
            "workbench.text.graphemes(s:rep(20))",
            "workbench.text.words(('x '):rep(1000000))",
            "workbench.text.wrap(('x '):rep(1000000), 1)",
            "workbench.text.sentences(('One two. '):rep(200000))",
            "workbench.text.distance(s:rep(5), s:rep(5))",
            "workbench.regex(''):split(s:rep(20))",
            "workbench.regex('.'):replace(s, ('y'):rep(1000))",
            "workbench.regex('.'):replace(s, function() return ('y'):rep(1000) end)",
            "print(table.unpack(many(s)))",
            "t:join(t, 'k')",
            "t:join(t, 'k'):render('json')",
            "t:pivot{rows = 'n', columns = 'n'}",
            "seq(many(s)):ngrams{n = 100}",
            "seq(many(s)):unique(function(x) return x .. tostring({}) end)",
            "seq(many(s)):sort(function(x) return x end)",
            "seq(ones):flat_map(function() return ones end):flat_map(function() return ones end)",
            "seq(many(doc.tokens[1])):flat_map(function() return many(doc.tokens[1]) end):kwic{left = 99, right = 99}",
            "doc:find('$x', {lists = {x = many(s)}})",
        ])
    func refused(_ expression: String) throws {
        let script = try Script(memoryLimit: Self.limit)
        try script.run(
            """
            s = ("x"):rep(100000)
            function many(value) local list = {} for i = 1, 200 do list[i] = value end return list end
            ones = many(1)
            function seq(list) return doc.tokens:first(1):flat_map(function() return list end) end
            local rows = {}
            for i = 1, 1500 do rows[i] = {1, i} end
            t = workbench.table{columns = {"k", "n"}, rows = rows}
            """, globals: true)
        let error = #expect(throws: LuaError.self) { try script.run("\nreturn \(expression)", name: "@plug.lua") }
        #expect(error?.kind == .memory, "\(String(describing: error))")
        #expect(error?.message.hasPrefix("plug.lua:2: ") == true, "\(String(describing: error))")
        // What was set aside is given back.
        try script.run("for _ = 1, 100 do workbench.text.fold(s) end")
    }

    @Test("a table of results is charged for its texts for as long as a table or row made of it lives")
    func sharedCells() throws {
        let script = try Script()
        try script.run(
            """
            local t = workbench.table{columns = {"a"}, rows = {{("x"):rep(1000000)}, {"y"}}}
            kept = {t:top(1), t:sort("a"), t[1]}
            """, globals: true)
        let used = script.host.lua.memoryUsed
        #expect(used > 1_000_000)
        try script.run("kept = {kept[3]} for i = 1, 1e5 do local x = {} end")
        #expect(script.host.lua.memoryUsed > 1_000_000)
        try script.run("kept = nil for i = 1, 1e5 do local x = {} end")
        #expect(script.host.lua.memoryUsed < used - 900_000)
    }

    @Test("a loop that makes one table of another does not grow")
    func derivedTables() throws {
        let script = try Script(memoryLimit: Self.limit)
        try script.run(
            """
            local t = workbench.table{columns = {"a"}, rows = {{"x"}, {"y"}}}
            for i = 1, 20000 do t = t:sort("a"):top(2) end
            """)
        try script.run("for i = 1, 300 do local r = workbench.regex('a' .. i) end")
        try script.run("for i = 1, 300 do local h = doc:find('a' .. i) end")
    }

    @Test("a pattern is charged for what it notes while it matches")
    func patterns() throws {
        let script = try Script()
        try script.run(
            """
            local letters = {}
            for i = 1, 20000 do letters[i] = ("abcd"):sub(math.random(4)):sub(1, 1) end
            text = table.concat(letters)
            kept = workbench.regex("[ab](a|b|c)*[a-c][a-d]{12}x")
            """, globals: true)
        let collect = "for i = 1, 1e6 do local x = {} end"
        try script.run(collect)
        let used = script.host.lua.memoryUsed
        try script.run("assert(not kept:find(text))")
        #expect(script.host.lua.memoryUsed > used + 50_000)
        try script.run("kept = nil " + collect)
        #expect(script.host.lua.memoryUsed < used + 10_000)
        let large = "workbench.regex('(\\\\pL|\\\\pN){1,300}x'):find(('e'):rep(1000000))"
        #expect(script.message(large)?.contains("the pattern is too large") == true)
    }

    @Test("columns, counters, queries and patterns have bounds that are told")
    func bounds() throws {
        let script = try Script()
        let columns = "local c = {} for i = 1, 1001 do c[i] = 'c' .. i end workbench.table{columns = c}"
        #expect(script.message(columns)?.contains("more than 1000 names") == true)
        #expect(script.message("doc:find(('a | '):rep(100000) .. 'b')")?.contains("longer than 256 KB") == true)
        #expect(script.message("doc:find(('[lower=\"a\"] '):rep(6000))")?.contains("more than 5000 words") == true)
        #expect(script.message("error(('é'):rep(100000))").map { Quoting.message($0).utf8.count <= 4096 } == true)
        #expect(script.message("doc:find(('('):rep(100000))")?.utf8.count ?? 9999 < 4200)
    }

    @Test("counting keys gives what counting a column of them gives")
    func keyCounts() throws {
        var counts = KeyCounts()
        let items: [(Value, String)] = [("b", "1"), ("a", "1"), ("b", "2"), ("b", "1"), (3, ""), ("a", "1")]
        var table = ResultTable(columns: ["value"])
        for (value, document) in items {
            _ = counts.add(value, document: document)
            table.append([value], origin: document)
        }
        #expect(try counts.table() == table.counts(of: "value"))
        var plain = KeyCounts()
        var plainTable = ResultTable(columns: ["value"])
        for (value, _) in items {
            _ = plain.add(value, document: "")
            plainTable.append([value])
        }
        #expect(try plain.table() == plainTable.counts(of: "value"))
    }
}
