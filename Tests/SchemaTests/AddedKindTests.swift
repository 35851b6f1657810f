import Corpus
import Lua
import Testing

@testable import Query
@testable import Scripting
@testable import workbench

/// A kind that two files beside this one declare is everywhere where kinds are.
@Suite("A kind that is added") struct AddedKindTests {
    private static let schema = Schema.standard.adding([.legalReference])
    private static let api = API(schema)
    private let document = Document(
        id: "a.txt",
        text: Text("Under Article 5 an attack on one is one on all.\n\nSection 12 and Article 5 say more.\n"))

    private func run(_ chunk: String) throws {
        let host = try ScriptHost(api: Self.api) { _ in }
        try withExtendedLifetime(host) {
            host.lua.stack.push(element: try host.open(document, ordinal: 0).bits)
            host.lua.stack.setGlobal("doc")
            try host.lua.stack.load(chunk, name: "=test")
            try host.lua.stack.call(arguments: 0, results: 0)
        }
    }

    @Test("scripts have its sequence everywhere, its fields, its neighbours, and what all elements have")
    func scripts() throws {
        try run(
            """
            assert(#doc.legal_references == 3 and #doc.paragraphs[2].legal_references == 2)
            local r = doc.legal_references[1]
            assert(r.kind == "legal_reference" and r.part == "article" and r.number == 5 and r.text == "Article 5")
            assert(r.next.number == 12 and r.next.previous == r and r.sentence == doc.sentences[1])
            assert(doc.legal_references:where{number = 12}[1].text == "Section 12")
            assert(doc.legal_references:count(function(x) return x end)[1].count == 2)
            local ok, message = pcall(function() return r.nmber end)
            assert(message:find("legal_reference has no field 'nmber' (did you mean 'number'?)", 1, true), message)
            ok, message = pcall(function() return r + 1 end)
            assert(message:find("its number is element.number", 1, true), message)
            """)
    }

    @Test("queries look for it, with its fields, and hand it to scripts")
    func queries() throws {
        let query = try Query("what:<legal_reference number>5/>", schema: Self.schema)
        let hits = query.hits(in: document, within: document.whole)
        #expect(hits.map { document.plainText($0.span) } == ["Section 12"])
        #expect(query.plan().contains("law"))
        try run("local hit = doc:find('r:<legal_reference part=\"art.*\"/> an')[1]\nassert(hit.r.number == 5)")
        #expect(throws: QueryError.self) { try Query("<legal_reference nmber=5/>", schema: Self.schema) }
    }

    @Test("show draws it as a tree, and as a page with a box to switch it off")
    func show() throws {
        let layers: Set<ModelLayer> = [.blocks, KindDeclaration.legalReference.layer]
        var lines: [String] = []
        try ShowTree(document, layers: layers, schema: Self.schema).draw(style: Style(isOn: false), width: 80) {
            (line) throws(CommandFailure) in lines.append(line.raw)
        }
        #expect(lines.contains { $0.contains("legal_reference part=section number=12  \"Section 12\"") })
        var html = ""
        try ShowPage(document, layers: layers, schema: Self.schema).write { (part) throws(CommandFailure) in
            html += part
        }
        #expect(html.contains("id=\"show-legal_reference\"") && html.contains("class=\"legal_reference\""))
        #expect(Self.schema.drawnLayers.map(\.name).contains("law"))
    }

    @Test("help, manual and stubs tell of it")
    func documentation() throws {
        #expect(try Manual(Self.api).help("legal_reference").contains(".number"))
        #expect(try Manual(Self.api).help("legal_reference.number").contains("Its number in the law."))
        #expect(Manual(Self.api).pages.contains { $0.name == "legal_reference.md" && $0.text.contains("`article`") })
        let stubs = Stubs(Self.api).text
        #expect(stubs.contains("---@class workbench.LegalReference : workbench.Element"))
        #expect(stubs.contains("---@field legal_references workbench.LegalReferenceSequence"))
    }

    @Test("its layer is computed once, when something asks for it, ahead of time too")
    func layer() {
        #expect(!document.computed.map(\.name).contains("law"))
        let before = document.weight
        #expect(document.layer(LegalReferences.self) === document.layer(LegalReferences.self))
        #expect(document.computed.map(\.name).contains("law") && document.weight > before)
        let other = Document(id: "b.txt", text: document.text)
        other.compute(document.computed)
        #expect(other.computed == document.computed)
    }
}
