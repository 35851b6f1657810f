import Corpus
import Foundation
import Ingest
import Lua
import Testing

@testable import Library
@testable import Scripting

@Suite("Lifetimes") struct LifetimeTests {
    /// An expression for an element of each kind of the example document.
    static let elements = [
        "doc", "doc.sections[1]", "doc.headings[1]", "doc.paragraphs[1]", "doc.lists[1]", "doc.lists[1].items[1]",
        "doc.tables[1]", "doc.tables[1].rows[1]", "doc.tables[1]:cell(1, 1)", "doc.faqs[1]", "doc.callouts[1]",
        "doc.lines[1]", "doc.sentences[1]", "doc.tokens[1]", "doc.entities[1]", "doc.dates[1]", "doc.money[1]",
        "doc.numbers[1]", "doc.quotes[1]", "doc.statements[1]", "doc:find('grain')[1]",
    ]
    static let closed = "this document is closed; keep what you need of it before the next one"

    @Test("every field of an element of a closed document raises", arguments: elements)
    func fields(_ element: String) throws {
        let script = try Script()
        try script.run("e = \(element)", globals: true)
        let kind = try #require(Schema.standard[try script.value("return e.kind")]?.kind)
        script.closeFirstDocument()
        for name in script.host.memberNames(of: kind) + ["no_such_field"] {
            #expect(script.message("return e.\(name)")?.contains(Self.closed) == true, "\(kind).\(name)")
        }
    }

    @Test("what needs no document works on a closed element; what needs one raises", arguments: elements)
    func operators(_ element: String) throws {
        let script = try Script()
        try script.run("e = \(element) d = doc kept = { [e] = 1 }", globals: true)
        script.closeFirstDocument()
        #expect(try script.value("return kept[e]") == "1")
        #expect(try script.value("return e == e") == "true")
        #expect(try script.value("return tostring(e)").hasSuffix("(closed)"))
        for chunk in ["return e < d", "return d <= e", "workbench.json.encode(e)", "workbench.json.encode{e}"] {
            #expect(script.message(chunk)?.contains(Self.closed) == true, "\(chunk)")
        }
        try script.run("pp(e) pp{e} help(e) print(e)")
    }

    @Test("a sequence of a closed document keeps its length; its elements raise")
    func sequences() throws {
        let script = try Script()
        try script.run("s = doc.tokens n = #s rows = doc.tables[1].rows blocks = doc.blocks", globals: true)
        script.closeFirstDocument()
        #expect(try script.value("return #s == n and s[1] ~= nil") == "true")
        for chunk in [
            "return s[1].text", "for t in s do return t.text end", "s:count()", "s:map(function(t) return t.text end)",
            "s:where{text = 'x'}", "return rows[1].Port", "s:group('lower')", "s:sort('text')",
            "workbench.json.encode(blocks)",
        ] {
            #expect(script.message(chunk)?.contains(Self.closed) == true, "\(chunk)")
        }
        try script.run("pp(s) pp(blocks) s:first(3):to_list() s:sample(3)")
    }

    @Test("a document that is opened anew does not revive the old elements")
    func reopened() throws {
        let script = try Script()
        try script.run("old = doc old_token = doc.tokens[1]", globals: true)
        script.closeFirstDocument()
        #expect(try script.value("return corpus[1].tokens[1].text") == "Talks")
        #expect(try script.value("return corpus[1] == old") == "false")
        #expect(script.message("return old_token.text")?.contains(Self.closed) == true)
    }

    @Test("many documents opened and closed leave one slot in use each, and nothing behind")
    func slots() throws {
        let script = try Script()
        for ordinal in 1...10_000 {
            let element = try script.host.open(Document(id: "d", text: Text("One two.")), ordinal: ordinal)
            #expect(script.host.documents.document(element.serial) != nil)
            script.host.close(element)
            #expect(script.host.documents.document(element.serial) == nil)
        }
        #expect(script.host.documents.slots.count <= 16)
    }

    @Test(
        "host objects that a script lets go are freed",
        arguments: [
            "doc.tokens", "doc.tokens:first(3)", "doc.blocks", "doc.tokens:map(function(t) return t.text end)",
            "doc.tokens:count()", "doc.tokens:count()[1]", "workbench.table{columns = {'a'}}", "workbench.regex('a')",
            "workbench.regex('(a)(b)')", "corpus:filter(function() return true end)", "doc:find('grain')",
            "workbench.chart.bar(workbench.table{columns = {'a'}}, {x = 'a', y = 'a'})",
        ])
    func freed(_ expression: String) throws {
        let script = try Script()
        weak let object = try object(expression, script)
        #expect(object != nil)
        try script.run("kept = nil", globals: true)
        // A script cannot ask for a collection; garbage of its own brings one.
        try script.run("for _ = 1, 100 do local s = ('x'):rep(100000) end")
        #expect(object == nil)
    }

    @Test("a host is freed with everything that scripts still hold")
    func host() throws {
        weak var host: ScriptHost?
        weak var sequence: HostObject?
        do {
            let script = try Script()
            host = script.host
            sequence = try object("doc.tokens", script)
            try script.run(
                "co = coroutine.wrap(function() for t in doc.tokens do coroutine.yield(t) end end) co()", globals: true)
            #expect(host != nil && sequence != nil)
        }
        #expect(host == nil)
        #expect(sequence == nil)
    }

    @Test(
        "a long loop does not grow",
        arguments: [
            "for i = 1, 200000 do local t = tokens[i % #tokens + 1].text end",
            "for i = 1, 100000 do local s = doc.sentences end",
            "for i = 1, 30000 do local s = doc.sentences:first(2) end",
            "for i = 1, 3000 do local hits = doc:find('grain') end",
            "for i = 1, 20000 do local e = pcall(function() return doc.txt end) end",
        ])
    func loop(_ loop: String) throws {
        let script = try Script()
        try script.run("tokens = doc.tokens " + loop, globals: true)
        let before = script.host.lua.memoryUsed
        for _ in 0..<3 { try script.run(loop) }
        #expect(script.host.lua.memoryUsed < before + (1 << 20))
    }

    @Test(
        "what a script keeps of the host counts towards its memory limit",
        arguments: [
            "doc.tokens:filter(function(t) return true end)", "doc.tokens:sample(100)", "doc.tokens:count('index')",
            "doc:find('the')", "doc.blocks",
        ])
    func charged(_ expression: String) throws {
        let script = try Script(memoryLimit: 4 << 20)
        do {
            try script.run("local kept = {} while true do kept[#kept + 1] = \(expression) end")
        } catch {
            #expect(error.kind == .memory)
        }
        // Given back, so that the next chunk can run.
        try script.run("for _ = 1, 1000 do local s = doc.tokens:sample(100) end")
    }

    /// The host object of an expression, kept by the global `kept`.
    private func object(_ expression: String, _ script: Script) throws -> HostObject? {
        try script.run("kept = \(expression)", globals: true)
        let stack = script.host.lua.stack
        let top = stack.top
        defer { stack.setTop(top) }
        stack.pushGlobals()
        stack.rawGet("kept", at: -1)
        return stack.object(at: -1, as: HostObject.self)
    }

    @Test("a grammar of LPeg that backtracks without end is stopped by the time limit, and pcall does not hide it")
    func explodingGrammar() throws {
        let script = try Script()
        let chunk = """
            local lpeg = require "lpeg"
            local V = lpeg.V
            g = lpeg.P{ "S", S = V"A" * V"S" * "x" + V"A" * V"S" * "y" + V"A", A = lpeg.P"a" }
            pcall(g.match, g, ("a"):rep(90))
            """
        script.host.lua.setTimeLimit(seconds: 0.2)
        #expect { try script.run(chunk, globals: true) } throws: { ($0 as? LuaError)?.kind == .time }
        script.host.lua.clearInterrupt()
        script.host.lua.setTimeLimit(seconds: nil)
        // The pattern is as good as before.
        #expect(try script.value("return g:match('aa')") == "2")
    }

    @Test("documents that were let go are read again for their elements, and a file that changed is noticed")
    func lettingGo() throws {
        let documents = (1...20).map { (id: "\($0).txt", text: "Document \($0) speaks. It ends here.") }
        let script = try Script(documents)
        let source = CorpusSource(try CorpusListing.open(script.folder.path + "/corpus"), budget: 10_000)
        script.host.showCorpus(source)
        try script.run("kept = {} for d in corpus.docs do kept[#kept + 1] = d.tokens[2] end", globals: true)
        let resting = (0..<20).filter { ordinal in
            script.host.documents.serial(ofOrdinal: ordinal).flatMap { script.host.documents.restingOrdinal($0) } != nil
        }
        #expect(resting.count >= 15)
        #expect(
            try script.value(
                "for _, t in ipairs(kept) do assert(t.doc.text:sub(t.start, t.stop) == t.text and t == t.doc.tokens[2]) end return #kept"
            ) == "20")
        try script.run("for d in corpus.docs do assert(#d.sentences == 2) end")
        let changed = try #require(source.entries.first { $0.id == "1.txt" })
        try Data("Another text.".utf8).write(to: URL(fileURLWithPath: changed.path))
        let message = try #require(script.message("for _, t in ipairs(kept) do local _ = t.text end"))
        #expect(message.contains("1.txt") && message.contains("it has changed since it was first read"))
    }
}
