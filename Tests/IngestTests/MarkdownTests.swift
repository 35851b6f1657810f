import Corpus
import Ingest
import Testing

@Suite("Markdown is read by its notation")
struct MarkdownTests {
    @Test(
        "notation becomes blocks",
        arguments: [
            ("# One\n\nText.", ["heading1 title One", "paragraph Text."]),
            ("One\n===\n\nText.\n\nTwo\n---\n", ["heading1 title One", "paragraph Text.", "heading2 Two"]),
            ("- a\n  - b\n- c", ["list", "  item a", "    list", "      item b", "  item c"]),
            ("1. a\n\n   more\n2. b", ["list", "  item a", "    paragraph more", "  item b"]),
            ("> a\n> b", ["blockquote", "  paragraph a b"]),
            ("```\nlet x\n```", ["code let x"]),
            ("    let x", ["code let x"]),
            ("![A port](a.png)", ["figure A port"]),
            (
                "Sales:\n*by* year\n|A|B|\n|-|-|\n|1|2|",
                [
                    "paragraph Sales: by year", "table", "  row", "    cell A", "    cell B", "  row", "    cell 1",
                    "    cell 2",
                ]
            ),
            ("|A|B|\n|-|-|\n|1||", ["table", "  row", "    cell A", "    cell B", "  row", "    cell 1", "    cell"]),
            ("---\ntitle: x\n---\nText.", ["paragraph Text."]),
            ("[a]: http://x\nText.", ["paragraph Text."]),
            (
                "- a[^1]\n\n  [^1]: Note.\n- b", ["list", "  item a", "    paragraph Note.", "  item b"]
            ),
            ("One\nline\n---\nText at once.", ["heading2 title One line", "paragraph Text at once."]),
            ("a[^1]\n\n[^1]: Note.\n\nlast", ["paragraph a", "paragraph Note.", "paragraph last"]),
            ("<!-- no text -->\n\nText.", ["paragraph Text."]),
            ("***", []),
        ])
    func blocks(_ text: String, _ expected: [String]) throws {
        #expect(try read(text, as: "a.md").outline == expected)
    }

    @Test(
        "notation is no word, and neither are addresses of links",
        arguments: [
            ("**a** *b* _c_ __d__ ~~e~~ `f`", ["a", "b", "c", "d", "e", "f"]),
            ("[a b](http://x.y \"t\") c", ["a", "b", "c"]), ("[a][r]\n\n[r]: http://x", ["a"]),
            ("[a](<b c>) d [e](f(g)h) i", ["a", "d", "e", "i"]),
            ("\\*a\\* x", ["*", "a", "*", "x"]), ("a  \nb\\\nc", ["a", "b", "c"]), ("a ![b](c) d", ["a", "b", "d"]),
            ("# a #", ["a"]), ("a<br>b <i>c</i>", ["a", "b", "c"]), ("> **a**\n> b", ["a", "b"]),
            ("|**a**\\|b|\n|-|", ["a", "|", "b"]), ("AT&amp;T", ["AT", "&", "T"]),
            ("2 * 3 * 4", ["2", "*", "3", "*", "4"]),
            ("``a`b``", ["a", "`", "b"]),
        ])
    func words(_ text: String, _ expected: [String]) throws {
        #expect(try read(text, as: "a.md").words == expected)
    }

    /// The text of each block as a script gets it: exactly as it stands in the file.
    private func contents(_ text: String) throws -> [String] {
        let document = try read(text, as: "a.md")
        return (0..<document.blocks.count).map {
            document.text.string(Int(document.blocks.contentStarts[$0]), Int(document.blocks.contentStops[$0]))
        }
    }

    @Test(
        "notation at the ends of a text is kept whole or left out",
        arguments: [
            ("**Label:** [text](url) goes on here.", "[text](url) goes on here."),
            ("See [the map](url)", "See [the map](url)"), ("[a](b) and *c*", "[a](b) and *c*"), ("**a**", "a"),
            ("# The *harbour* `x` #", "The *harbour* `x`"), ("Two\n---", "Two"), ("<p>\nText.\n</p>", "Text."),
        ])
    func balanced(_ text: String, _ expected: String) throws {
        #expect(try contents(text) == [expected])
    }

    @Test("the box of a task belongs to its marker", arguments: ["- [ ] do it", "- [x] do it", "1. [X] do it"])
    func tasks(_ text: String) throws {
        #expect(try contents(text).last == "do it")
        #expect(try read(text, as: "a.md").words == ["do", "it"])
    }

    @Test("comments and scripts in HTML are no text")
    func html() throws {
        let text = "<div><!-- a > b --><script>x < y</script>\nText.\n</div>"
        #expect(try read(text, as: "a.md").words == ["Text", "."])
    }

    @Test("a sentence ends behind emphasis, and inside a link")
    func sentences() throws {
        let document = try read("It **ended.** [Then it began.](x) And so on.", as: "a.md")
        #expect(document.sentences.count == 3)
    }

    @Test("the text is the file")
    func text() throws {
        let text = "# A *b*\n\n- c\n"
        #expect(try read(text, as: "a.md").text.string == text)
        #expect(try read(text, as: "a.md").sourceMap.isIdentity)
    }

    @Test(
        "front matter is read in both notations",
        arguments: [
            "---\ntitle: \"The road\"\nauthor: Jo Ash\ndate: 2024-05-12\ntags: [a, b]\nlang: en-GB\n---\nx",
            "---\ntitle: The road\nauthor: Jo Ash\ndate: 12 May 2024\ntags:\n  - a\n  - b\nlanguage: en\n---\nx",
            "{\n\"title\": \"The road\", \"author\": \"Jo Ash\", \"date\": \"2024-05-12\",\n\"tags\": [\"a\", \"b\"], \"lang\": \"en\"\n}\nx",
            "---\ntitle: >\n  The\n  road\nauthors:\n  - name: Jo Ash\n    role: x\ndate: 2024-05-12 # set by hand\ntags: ['a', b]\nlang: en\n---\nx",
            "+++\ntitle = \"The road\"\nauthor = 'Jo Ash'\ndate = 2024-05-12T10:00:00Z\ntags = [\"a\", \"b\"]\nlang = \"en\"\n+++\nx",
        ])
    func frontMatter(_ text: String) throws {
        let metadata = try read(text, as: "a.md").metadata
        #expect(metadata.title == "The road")
        #expect(metadata.author == "Jo Ash")
        #expect(metadata.date == "2024-05-12")
        #expect(metadata.language == "en")
        #expect(metadata.entries.filter { $0.name == "tags" }.map(\.value) == ["a", "b"])
    }

    @Test(
        "what people write in front matter and is no YAML is read all the same",
        arguments: [
            "title: The road: a story", "title: *The road*: a story", "title: @road, a story", "title: \"The\" road",
            "title: 'The road", "title: The road\ntitle: Another", "title: The road\n\tauthor: x",
            "title: The road\nnothing", "title: The road\n- item", "title: [The road",
            "title: The road\ndate: {{ now }}",
            "title: %The road",
        ])
    func oddFrontMatter(_ yaml: String) throws {
        let document = try read("---\nlang: en\n\(yaml)\nsite: b.org\n---\nThe text.", as: "a.md")
        #expect(document.metadata.language == "en", "\(document.metadata)")
        #expect(document.metadata.site == "b.org", "\(document.metadata)")
        #expect(document.metadata.title?.contains("road") == true, "\(document.metadata)")
        #expect(document.text.string.hasSuffix("The text."))
    }

    @Test("a line that is passed over is warned of, by its number in the file")
    func frontMatterFault() throws {
        let document = try read("---\ntitle: The road\nnothing\nlang: en\n---\nx", as: "a.md")
        #expect(document.metadata.title == "The road" && document.metadata.language == "en")
        let warning = try #require(DocumentReader.warning(for: document))
        #expect("\(warning)".contains("line 3 is not YAML"), "\(warning)")
    }

    @Test("values stay as they are written")
    func writtenValues() throws {
        let yaml =
            "date: 2024-05-12\nversion: 1.10\nflag: yes\ncount: 0x1F\nempty:\nnone: ~\ndeep: {a: {b: c}}\nlong: |\n  a\n  b"
        let metadata = try read("---\n\(yaml)\n---\nx", as: "a.md").metadata
        #expect(metadata.date == "2024-05-12")
        let values = metadata.entries.map { "\($0.name)=\($0.value)" }
        #expect(
            values == ["date=2024-05-12", "version=1.10", "flag=yes", "count=0x1F", "deep.a.b=c", "long=a\nb"],
            "\(values)")
    }

    @Test(
        "front matter that is made to take for ever or to fill the memory is passed over",
        arguments: [
            "a: &a [x, x]\n" + (0..<40).map { "k\($0): &k\($0) [*a, *a, *a, *a]\n" }.joined(),
            "a0: &a0 [x]\n" + (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1)]\n" }.joined() + "? *a29\n: x\n",
            "k: " + String(repeating: "[", count: 100_000), "k: " + String(repeating: "{a: ", count: 50_000),
            String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
            (0..<1900).map { String(repeating: " ", count: $0) + "k:\n" }.joined(),
            "k: \"" + String(repeating: "x", count: 1_000_000),
        ])
    func hostileFrontMatter(_ yaml: String) throws {
        let document = try read("---\n\(yaml)\n---\nThe text.", as: "a.md")
        #expect(document.metadata.entries.count <= 500)
        #expect(document.metadata.entries.reduce(0) { $0 + $1.value.utf8.count } < 2_000_000)
    }

    @Test("a comma inside quotation marks parts no list")
    func lists() throws {
        let metadata = try read("---\ntags: [\"a, b\", c]\n---\nx", as: "a.md").metadata
        #expect(metadata.entries.map(\.value) == ["a, b", "c"])
    }

    @Test("questions and labels are inferred beside the notation")
    func inference() throws {
        let text = "# A\n\n## FAQ\n\n**Is it long?**\n\nIt is 40 km long.\n\n**Is it old?**\n\nIt is very old.\n"
        #expect(try read(text, as: "a.md").blocks.faqs.count == 2)
    }

    @Test(
        "the marks of emphasis around a label are no part of it",
        arguments: ["*Key risk*: mines", "**Key risk:** mines"])
    func labels(_ item: String) throws {
        let document = try read("# A\n\n- \(item)\n- \(item)\n", as: "a.md")
        let labels = document.blocks.labels.filter { !$0.isEmpty }
        #expect(labels.map { document.text.string($0.start, $0.stop) } == ["Key risk", "Key risk"])
    }

    @Test("Q: and A: are no part of the question and the answer")
    func marks() throws {
        let document = try read("# A\n\nQ: Is it old?\n\nA: It is very old.\n", as: "a.md")
        let pair = try #require(document.blocks.faqs.first)
        let texts = [pair.question, pair.answer].map { Int($0) }.map {
            document.text.string(Int(document.blocks.starts[$0]), Int(document.blocks.stops[$0]))
        }
        #expect(texts == ["Is it old?", "It is very old."])
    }

    @Test("bare addresses are links, unless one paragraph has too many to find them in linear time")
    func bareAddresses() throws {
        #expect(try read("Write to a@b.org today.", as: "a.md").links.links.map(\.target) == ["mailto:a@b.org"])
        let crowd = String(repeating: "a@b.org ", count: 30_000)
        let document = try read(crowd, as: "a.md")
        #expect(document.links.links.isEmpty)
        #expect(document.tokens.count == 30_000)
    }
}
