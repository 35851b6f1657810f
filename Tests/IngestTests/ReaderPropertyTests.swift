import Corpus
import Ingest
import ModelInvariants
import Testing

/// Random numbers that are the same on every run (SplitMix64).
private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Any input is survived, and what is read keeps the model's order")
struct ReaderPropertyTests {
    private static let htmlPieces = [
        "<p>", "</p>", "<div class=\"comments\">", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>",
        "<td rowspan=2>",
        "<th colspan=\"3\">", "</table>", "<dl>", "<dt>", "<dd>", "</dl>", "<h1>", "</h1>", "<a href='x'>", "</a>",
        "<br>",
        "&amp;", "&eacute;", "&#x1F600;", "&nbsp;", "&", "<", "word ", "Zürich, ", "日本 ", "\u{AD}", "\n", "\r\n", "\t",
        "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<figure>", "<figcaption>", "</figure>", "<script>",
        "</script>",
        "<!--", "-->", "<q>", "</q>", "<b>", "</b>", "<select><option>", "<span style='display:none'>", "</span>",
        "<article>", "<nav>", "</nav>", "<details><summary>", "?", ". ", "<svg>", "<title>", "<textarea>", "\"", "'",
        "=", "<sup><a href='#n'>1</a></sup>", "<my-part>", "</my-part>", "<h2>Comments</h2>", "<em>", "</em>",
        "<div class=\"toc\">", "<a href='#x'>", "<ol>",
    ]
    private static let markdownPieces = [
        "# ", "## ", "- ", "  - ", "1. ", "> ", "**", "*", "_", "`", "```\n", "[", "]", "(", ")", "![", "](x)", "<b>",
        "</b>",
        "|", "|-|\n", "\n", "\n\n", "\\", "&amp;", "&eacute;", "~~", "[^1]", "[^1]: ", "[r]: x\n", "---\n", "===\n",
        "word ",
        "Zürich ", "日本 ", "\r\n", "\t", "    ", "http://x.y ", "<http://a.b>", "<!-- ", "-->", "title: x\n", "+++\n",
        "? ", ". ", "- [x] ", "**a:** ", "<div>", "</div>\n", "{\n", "}\n",
    ]

    @Test("random pieces of notation", arguments: ["a.html", "a.md", "a.txt"], 0..<150)
    func pieces(_ name: String, _ seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let pieces = name == "a.html" ? Self.htmlPieces : Self.markdownPieces
        let count = Int.random(in: 0...120, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let document = try read(text, as: name)
        #expect(LayerInvariants(document, sourceCount: text.utf8.count).violations == [], "\(text.debugDescription)")
    }

    private static let recordPieces = [
        "a.csv": [
            "\"", "\"\"", ",", ";", "\n", "\r\n", "text", "title", "One.", " ", "é", "\\\"", "\t", "<p>x</p>", "\r",
        ],
        "a.jsonl": [
            "{\"text\":", "\"One.\"", "}", "\n", "{", "[", "]", ",", "\"title\":", "null", "1e9", "\\u00e9", "\r\n",
        ],
        "a.eml": [
            "From: a@x.example\n", "Subject: =?utf-8?Q?", "?=", "\n", "\n\n", "> ", "-- \n", "On Monday 3, B wrote:\n",
            "Content-Type: multipart/mixed; boundary=o\n", "--o\n", "--o--\n", "Content-Type: text/html\n", "<p>x",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=C3=A9", "=\n",
            "Content-Type: text/plain; charset=iso-8859-1\n", "-----Original Message-----\n", "Regards,\n", "One.\r\n",
        ],
        "a.mbox": ["From a@x Tue Mar 12 14:21:07 2024\n", "\n", "Subject: x\n", ">From ", "One.\n", "--o\n", "\r\n"],
        "a.vtt": [
            "WEBVTT\n", "\n", "00:01.000 --> 00:02.000\n", "<v A>", "<i>", "One.", "- ", "&amp;", "{\\an8}", "99:99\n",
        ],
        "a.txt": [
            "1 of 2 DOCUMENTS\n", "End of Document\n", "\n", "BODY:", "LENGTH: 5 words\n", "HD  x\n", "WC 3\n",
            "PD 1\n", "TD\n",
            "March 3, 2024\n", "One.\n", "Document VELE000020240312ek3c0000x\n",
        ],
    ]

    @Test("random pieces of records", arguments: ["a.csv", "a.jsonl", "a.eml", "a.mbox", "a.vtt", "a.txt"], 0..<60)
    func records(_ name: String, _ seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let count = Int.random(in: 0...80, using: &random)
        let pieces = Self.recordPieces[name] ?? []
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let documents = (try? DocumentReader.all(from: Array(text.utf8), path: name)) ?? []
        for case .success(let document) in documents {
            let last = document.text.count > 0 ? document.sourceLine(at: document.text.count - 1) : 0
            #expect(last < Lines(Text(text)).count, "\(text.debugDescription)")
            #expect(LayerInvariants(document).violations == [], "\(text.debugDescription)")
        }
    }

    @Test("pages with damaged bytes", arguments: Pages.names)
    func mutations(_ name: String) throws {
        let page = try Pages.bytes(name + ".html")
        var random = Random(state: UInt64(page.count))
        for _ in 0..<3 {
            var bytes = page
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 1...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8(ascii: "<"), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            guard let document = try? read(bytes, as: "a.html") else { continue }
            #expect(LayerInvariants(document).violations == [])
        }
    }

    @Test(
        "hostile shapes",
        arguments: [
            ("a.html", "<div>", 100_000), ("a.html", "<ul><li>", 20_000), ("a.html", "<table><tr><td>", 10_000),
            ("a.html", "<p><b>", 20_000), ("a.html", "<a href=x>", 50_000), ("a.html", "<", 200_000),
            ("a.html", "<!--", 50_000),
            ("a.html", "&", 100_000), ("a.html", "<form>", 50_000), ("a.md", "> ", 10_000), ("a.md", "- ", 100_000),
            ("a.md", "[", 50_000), ("a.md", "![a", 20_000), ("a.md", "*a ", 30_000), ("a.md", "`", 30_000),
            ("a.md", "<a", 30_000), ("a.md", "[a](", 20_000),
        ])
    func hostile(_ name: String, _ piece: String, _ count: Int) throws {
        let text = String(repeating: piece, count: count) + "text"
        #expect(LayerInvariants(try read(text, as: name), sourceCount: text.utf8.count).violations == [])
    }

    @Test("a table is no larger than its text allows")
    func table() throws {
        let text =
            String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000) + "|\n"
            + String(repeating: "|x|\n", count: 5000)
        #expect(try read(text, as: "a.md").blocks.count < 10_000)
    }

    @Test("a page whose elements reopen one another is refused or read, not endless")
    func reopening() throws {
        let page = "<p>" + (0..<5000).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x", count: 5000)
        if let document = try? read(page, as: "a.html") { #expect(document.text.count < 100_000) }
    }
}
