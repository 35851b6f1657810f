import Corpus
import Testing

@testable import workbench

@Suite("Showing a document as a page") struct ShowPageTests {
    private func page(_ text: String, format: String = "text", _ layers: [ModelLayer] = Schema.standard.drawnLayers)
        throws
        -> String
    {
        var html = ""
        let document = Document(id: "a.txt", text: Text(text), format: format)
        try ShowPage(document, layers: Set(layers)).write { (part) throws(CommandFailure) in html += part }
        return html
    }

    /// The tags between `<main>` and `</main>`, and the text without them.
    private func content(_ page: String) throws -> (tags: [String], text: String) {
        let body = try #require(page.firstRange(of: "<main>\n")).upperBound
        let end = try #require(page.firstRange(of: "</main>")).lowerBound
        var tags: [String] = []
        var text = ""
        for (index, part) in page[body..<end].split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else { continue }
            let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            tags.append(String(pieces[0]))
            text += pieces.count > 1 ? pieces[1] : ""
        }
        return (tags, text)
    }

    private static let samples = [
        "Title\n\nSaid Anna Berg on Monday: “We paid €5 million.”\n\n- one\n- two\n\n## Next\n\nLast words.\n",
        "“A ‘b” c’ said Tom Hill. \"x \"y\" z\" (and (so (on)))\n",
        "| a | b |\n|---|---|\n| c | d |\n\n> quoted\n> text\n\n    code\n", "", "\n\n\n", "x",
        String(repeating: "- ", count: 300) + "deep\n",
        String(repeating: "“", count: 300) + "no end",
    ]

    @Test("every tag that is opened is closed, in order", arguments: samples, ["text", "markdown"])
    func balanced(sample: String, format: String) throws {
        var open: [Substring] = []
        for tag in try content(page(sample, format: format)).tags {
            let name = tag.prefix { $0 != " " }
            if name == "br" { continue }
            if name.hasPrefix("/") {
                #expect(open.popLast().map { "/" + $0 } == String(name))
            } else {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test("text of a document has no meaning in the page")
    func escaping() throws {
        let html = try page("<script>alert(\"1\")</script> & 'so' said \"><img onerror=x>\n")
        #expect(!html.contains("<script") && !html.contains("<img"))
        #expect(html.contains("&lt;"))
    }

    @Test("elements that overlap are named by each fragment they share")
    func overlaps() throws {
        let html = try page("“We paid €5 million on Monday,” said Anna Berg.\n", [.blocks, .values, .speech])
        #expect(html.contains("class=\"quote statement money\""))
        #expect(html.contains("title=\"money: amount 5000000, currency EUR&#10;statement: speaker Anna Berg"))
    }

    @Test("no word of the text is lost", arguments: samples.prefix(2))
    func complete(sample: String) throws {
        let shown = try content(page(sample)).text
        for word in sample.split(whereSeparator: { !$0.isLetter }) { #expect(shown.contains(word)) }
    }

    @Test("each kind that occurs can be switched off, and no other")
    func switches() throws {
        let html = try page("Anna Berg paid €5 million.\n", [.blocks, .names, .values])
        #expect(html.contains("id=\"show-person\"") && html.contains("id=\"show-money\""))
        #expect(!html.contains("id=\"show-date\"") && !html.contains("id=\"show-token\""))
    }

    @Test("a block and a name lead to the line they come from")
    func lines() throws {
        let html = try page("First paragraph of it.\n\nThen Anna Berg came.\n")
        #expect(html.contains("id=\"L3\""))
        #expect(html.contains("Anna Berg</span> <a href=\"#L3\">3</a>"))
    }
}
