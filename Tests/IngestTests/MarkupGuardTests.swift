import Corpus
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
