import Corpus
import ProcessorTime
import Testing

@testable import Ingest

/// Markup made to be slow is read in linear time, and all other markup as it stands.
@Suite struct MarkupGuardTests {
    @Test("openings without an end are signs", arguments: ["<? ", "<![CDATA[ ", "<!A "])
    func unclosed(opening: String) throws {
        let source = "Words " + String(repeating: opening + "*b* ", count: 1_000) + "and **more** here.\n"
        let tamed = InlineGuard.tame(Text(source), from: 0)
        #expect(tamed.count == source.utf8.count)
        #expect((0..<tamed.count).count { tamed[$0] == UInt8(ascii: "<") } == 64)
        let reader = try #require(MarkdownReader(Text(source)))
        // Two marks around each emphasis are hidden, whatever was tamed.
        #expect(reader.markup.hidden.reduce(0) { $0 + $1.count } == 2_004)
    }

    @Test(
        "openings that are closed, or few, are left alone",
        arguments: [
            String(repeating: "a <?x?> <!A b> <![CDATA[c]]> <!-- d --> <b> ", count: 500),
            String(repeating: "a <? b ", count: 60),
        ])
    func closed(source: String) {
        let text = Text(source)
        #expect(InlineGuard.tame(text, from: 0).string(0, text.count) == source)
    }

    @Test("links behind very many emphasis marks are signs, and the rest of the text is read as it stands")
    func links() throws {
        let crowd = String(repeating: "*a [b](c) ", count: 20_000)
        let tamed = LinkGuard.tame(Text(crowd + "\n\n[d](e)\n"), from: 0)
        let closings = (0..<tamed.count).count { tamed[$0] == UInt8(ascii: "]") }
        #expect((1_000..<10_000).contains(closings))
        #expect(tamed[tamed.count - 5] == UInt8(ascii: "]"))
    }

    @Test(
        "links and emphasis of authors are left alone, however long the list or table",
        arguments: [
            String(repeating: "- **a** and *b* [c](d) ~~e~~\n", count: 20_000),
            "| a | b |\n|---|---|\n" + String(repeating: "| **a** | [b](c) _d_ |\n", count: 20_000),
            String(repeating: "**a** [b](c) _d_ and so on, at some length, [e](f).\n\n", count: 20_000),
            String(repeating: "**a** [b](c) _d_\n", count: 300),
        ])
    func authorsLinks(source: String) {
        #expect(LinkGuard.tame(Text(source), from: 0).string == source)
    }

    @Test("a paragraph of links and emphasis marks takes no minute")
    func crowd() throws {
        let crowd = String(repeating: "*a _b [c](d) ![e ~~f **", count: 40_000)
        let time = try ProcessorTime.spent {
            let reader = try #require(MarkdownReader(Text(crowd)))
            #expect(reader.markup.links.count > 100)
        }
        #expect(time < .seconds(60))
    }

    /// Pages on which elements hold one another around the same text or fields.
    enum Nest: String, CaseIterable {
        case bylines, headings, fields

        var body: String {
            switch self {
            case .bylines: many("<div class=author>", 450) + many(" ", 400_000) + "by x"
            case .headings: many("<h1><div>", 225) + many("words of it. ", 30_000)
            case .fields: many(many("<div>", 90) + many("<p><input></p>", 55) + "a" + many("</div>", 90), 300)
            }
        }

        private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    }

    @Test("elements around the same text are not read once each", arguments: Nest.allCases)
    func nested(_ nest: Nest) throws {
        let page = Text("<title>Words of a title</title><body>\(nest.body)</body>")
        let time = try ProcessorTime.spent {
            let reader = try #require(HTMLReader(page))
            #expect(!reader.markup.blocks.isEmpty)
        }
        #expect(time < .seconds(60))
    }

    /// How deep the elements of a page are nested.
    private func depth(_ page: String) throws -> Int {
        let tree = try #require(HTMLTree(HTMLGuard.tame(Text(page))))
        var deepest = 0
        var depths = [Int](repeating: 0, count: tree.nodes.count)
        for node in tree.nodes.indices where tree.nodes[node].parent >= 0 {
            depths[node] = depths[tree.nodes[node].parent] + 1
            deepest = max(deepest, depths[node])
        }
        return deepest
    }

    @Test(
        "no page nests without bound",
        arguments: [
            "<section><h2>a</h2>", "<section><p>a</p>", "<div></nothing>", "<div><table><tr><td></div>",
            "<b><div></b>", "<span><div></span>", "<svg><p><path/>", "<button><div></button>", "<ul><li><a>",
            "<svg><div><g/>", "<object><div></object>", "<a><div></a>", "<ul><li></ol>",
        ])
    func bounded(unit: String) throws {
        #expect(try depth(String(repeating: unit, count: 5_000)) < 3_000)
    }

    @Test(
        "a long page keeps its elements, also those that authors forget to close",
        arguments: [
            "<div><span>a</div>", "<svg><path d=x /><g><path/></g></svg>", "<a name=x><p>a</p>", "<svg><path></svg>",
            "<p>a<br>b</p><img src=x>", "<ul><li>a<li>b</ul>", "<table><tr><td>a</table>",
        ])
    func kept(unit: String) {
        let page = String(repeating: unit, count: 2_000)
        let text = Text(page)
        #expect(HTMLGuard.tame(text).string(0, text.count) == page)
    }
}
