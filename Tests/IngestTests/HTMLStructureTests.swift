import Corpus
import Testing

@Suite("The structure of a page comes from its elements")
struct HTMLStructureTests {
    private func outline(_ body: String) throws -> [String] { try read("<body>\(body)", as: "a.html").outline }

    @Test(
        "elements become blocks",
        arguments: [
            ("<h2>One</h2><p>Some text.</p>", ["heading2 title One", "paragraph Some text."]),
            ("<p>a<br>b<br><br>c", ["paragraph a b", "paragraph c"]),
            ("<div>loose <b>text</b><p>and a paragraph</div>", ["paragraph loose text", "paragraph and a paragraph"]),
            ("<pre>a\n  b</pre>", ["code a b"]),
            ("<blockquote><p>Said.</blockquote>", ["blockquote", "  paragraph Said."]),
            (
                "<ul><li>one<ul><li>two</ul><li>three</ul>",
                ["list", "  item one", "    list", "      item two", "  item three"]
            ),
            ("<dl><dt>Salt<dd>White.<dt>Iron<dd>Grey.</dl>", ["list", "  item White.", "  item Grey."]),
            ("<figure><img><figcaption>The port.</figcaption></figure>", ["figure", "  paragraph caption The port."]),
            ("<script>x</script><style>y</style><template>z</template><p hidden>h</p><p>shown", ["paragraph shown"]),
            ("<p style='display: none'>h</p><p>shown", ["paragraph shown"]),
            ("<ul></ul><p></p><figure><img></figure>", []),
        ])
    func blocks(_ body: String, _ expected: [String]) throws {
        #expect(try outline(body) == expected)
    }

    @Test("the term of a definition is its label")
    func labels() throws {
        let document = try read("<dl><dt>Salt</dt><dd>A white mineral.</dd></dl>", as: "a.html")
        let label = document.blocks.labels[1]
        #expect(document.text.string(label.start, label.stop) == "Salt")
    }

    @Test(
        "white space is collapsed and references are resolved",
        arguments: [
            ("<p>a\n   b&nbsp;c\t</p>", "a b c"), ("<p>&lt;&amp;&gt; caf&eacute; &#8220;x&#x201D;", "<&> café “x”"),
            ("<p>co&shy;operate", "cooperate"), ("<p>She said <q>no</q>.", "She said “no”."), ("<p>a<b>b</b>c", "abc"),
        ])
    func text(_ page: String, _ expected: String) throws {
        #expect(try read(page, as: "a.html").text.string == expected)
    }

    @Test("cells know their columns below cells that cover several")
    func spans() throws {
        let document = try read(
            """
            <table><tr><th>A<th>B<th>C<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4</table>
            """, as: "a.html")
        let cells = document.blocks.indices(of: .cell).map { Int($0) }
        #expect(cells.map { document.blocks.levels[$0] } == [1, 2, 3, 1, 2, 2, 3])
        #expect(document.blocks.extent(ofCell: cells[3]) == CellExtent(rows: 2, columns: 1))
        #expect(document.blocks.extent(ofCell: cells[4]) == CellExtent(rows: 1, columns: 2))
        #expect(document.text.string == "A\tB\tC\n1\t2\n3\t4")
    }

    @Test(
        "tables that arrange a page are no tables",
        arguments: [
            "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "<table><tr><td>one cell</table>",
            "<table><tr><td><table><tr><td>x</table><td>b<tr><td>c<td>d</table>",
        ])
    func layout(_ table: String) throws {
        #expect(try read(table, as: "a.html").blocks.indices(of: .table).isEmpty)
    }

    @Test("links have their text and address")
    func links() throws {
        let document = try read("<p>See <a href='/map'>the map</a>.", as: "a.html")
        let link = try #require(document.links.links.first)
        #expect(document.text.string(link.span.start, link.span.stop) == "the map")
        #expect(link.target == "/map")
    }

    @Test(
        "every offset leads to the bytes it was read from",
        arguments: [
            "<p>plain", "<p>caf&eacute; <b>bold</b> end", "<p>a &amp; b &lt; c", "<p>x\r\ny</p> <p>z&nbsp;w",
            "<p>ä<!-- c -->ö",
        ])
    func sources(_ page: String) throws {
        let document = try read(page, as: "a.html")
        let source = Array(page.utf8)
        for offset in 0..<document.text.count where document.text[offset] > 0x20 && document.text[offset] < 0x80 {
            let span = document.sourceMap.source(of: Span(offset, offset + 1))
            let byte = source[span.start]
            #expect(byte == document.text[offset] || byte == UInt8(ascii: "&"))
        }
    }

    @Test(
        "a list of links to places in the page is a table of contents",
        arguments: [
            "<ul><li><a href='#plan'>The plan</a><li><a href='#cost'>Costs</a></ul>",
            "<div class='toc'><ol><li><a href='#plan'>The plan</a><li><a href='#cost'>Costs</a></ol></div>",
        ])
    func contents(_ list: String) throws {
        let text = "<p>The council met on Monday, and it voted, after long talks, to go on.</p>"
        let outline = try outline("<h1>Report</h1>\(list)\(text)\(text.replacing("Monday", with: "Friday"))")
        #expect(outline.contains("list toc"))
        #expect(outline.contains("  item toc The plan"))
    }

    @Test("the link that edits a section stands beside its heading")
    func editLinks() throws {
        let heading = "<h2><span>History</span><span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2>"
        let outline = try outline("<h1>Canal</h1>\(heading)<p>It was built in four years, by a firm that failed.")
        #expect(outline.contains("heading2 History"))
        #expect(outline.contains("paragraph boilerplate/navigation [edit]"))
    }

    @Test(
        "marks that lead to notes are no words",
        arguments: ["<sup><a href='#n1'>1</a></sup>", "<sup>[<a href='#n1'>1</a>]</sup>", "<a href='#n1'>↩</a>"])
    func noteMarks(_ mark: String) throws {
        #expect(try read("<p>It is \(mark)so.", as: "a.html").words == ["It", "is", "so", "."])
    }

    @Test("elements with names of a page's own making are blocks where they hold blocks")
    func customElements() throws {
        let body = "<my-article><my-part><p>One.</p></my-part><my-part><p>Two <my-word>three</my-word>.</p></my-part>"
        #expect(try outline(body) == ["paragraph One.", "paragraph Two three."])
    }

    @Test("who took a picture is no part of its caption")
    func credits() throws {
        let figure = "<figure><span>Source: Archive</span><img><figcaption>The port.</figcaption></figure>"
        #expect(try outline(figure).contains("  paragraph caption The port."))
        #expect(try outline(figure).contains("  paragraph boilerplate/caption Source: Archive"))
    }
}
