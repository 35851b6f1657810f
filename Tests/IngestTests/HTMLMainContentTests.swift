import Corpus
import Testing

@Suite("The text of a page is told from the page around it")
struct HTMLMainContentTests {
    @Test("the main text of every kind of page is found", arguments: Pages.names)
    func mainText(_ name: String) throws {
        let document = try Pages.document(name)
        #expect(overlap(document.mainText, try Pages.text(name)) >= 0.87)
    }

    @Test("over all kinds of pages, main text agrees with a reader's to 0.98")
    func mean() throws {
        let scores = try Pages.names.map { overlap(try Pages.document($0).mainText, try Pages.text($0)) }
        #expect(scores.reduce(0, +) / Double(scores.count) >= 0.98)
    }

    @Test("nothing that a page shows is dropped")
    func complete() throws {
        let document = try Pages.document("wordpress-blog")
        for shown in ["Leave a Reply", "Proudly powered", "Recent Posts", "Share this:", "My father worked"] {
            #expect(document.text.string.contains(shown))
        }
    }

    @Test(
        "boilerplate has the reason that its names give",
        arguments: [
            (#"<nav><a href="/">Home</a></nav>"#, BoilerplateReason.navigation),
            (#"<div class="share-buttons"><a href="/s">Mail</a></div>"#, .share),
            (#"<section class="relatedPosts"><a href="/1">Another story</a></section>"#, .related),
            (#"<div id="comments"><p>I do not agree with a word of this.</p></div>"#, .comments),
            (#"<div class="newsletter-signup"><p>The week in your inbox.</p></div>"#, .subscribe),
            (#"<div class="cookie_banner"><p>Cookies help us.</p></div>"#, .cookie),
            (#"<div class="ad-slot"><p>Buy now</p></div>"#, .advert),
            (#"<p class="copyright">The Post 2020</p>"#, .copyright),
        ])
    func reasons(_ part: String, _ reason: BoilerplateReason) throws {
        let talks = "<p>The council met on Monday, and it voted, after long talks, to go on.</p>"
        let body = String(repeating: talks, count: 5)
        let document = try read("<body><div class=wrap><h1>Title</h1>\(body)</div>\(part)</body>", as: "a.html")
        let flagged = Set(document.blocks.reasons).subtracting([.none])
        #expect(flagged == [reason] || flagged == [reason, .related])
        #expect(flagged.contains(reason))
    }

    @Test(
        "names of a wrapper say nothing about the text inside", arguments: ["has-sidebar", "no-comments", "modal-open"])
    func wrappers(_ name: String) throws {
        let paragraph = "<p>The council met on Monday, and it voted, after long talks, to go on.</p>"
        let body = "<body class=\"\(name)\"><div class=\"\(name)\">\(paragraph)</div></body>"
        let document = try read(body, as: "a.html")
        #expect(document.outline == ["paragraph The council met on Monday, and it voted, after long talks, to go on."])
    }

    @Test("a paragraph that structured data know nothing of is a box inside the text")
    func articleBody() throws {
        let document = try Pages.document("div-blocks")
        let index = document.blocks.indices(of: .paragraph).first { index in
            document.text.string(Int(document.blocks.starts[Int(index)]), Int(document.blocks.stops[Int(index)]))
                .hasPrefix("Our reporters explain")
        }
        #expect(document.blocks.isBoilerplate(Int(try #require(index))))
    }

    private static let story = ["Monday", "Tuesday", "Friday", "Sunday"].map {
        "<p>The council met on \($0), and it voted, after long talks, to go on with the works for now.</p>"
    }.joined()

    @Test(
        "a box goes with the set phrase that heads it",
        arguments: [
            ("<div><h3>Reader comments (5)</h3><p>I do not agree with a word of this.</p></div>", "comments"),
            ("<div><div><h2>More from The Post</h2></div><p>Choir looks for tenors, again.</p></div>", "related"),
            ("<section><h4>About the author</h4><p>Jo Ash has a cat and two bicycles.</p></section>", "related"),
        ])
    func headedBoxes(_ box: String, _ reason: String) throws {
        let page = "<body><div><h1>Works go on</h1><div>\(Self.story)</div>\(box)</div>"
        let outline = try read(page, as: "a.html").outline
        #expect(outline.count { $0.contains(" boilerplate/\(reason) ") } == 2)
        #expect(outline.count { $0.hasPrefix("paragraph The council") } == 4)
    }

    @Test("a heading that only begins like a set phrase keeps its text")
    func headings() throws {
        let page =
            "<article><h1>Works</h1>\(Self.story)<h2>Comments of the minister</h2><p>She said nothing at all.</p>"
        #expect(try read(page, as: "a.html").outline.contains("paragraph She said nothing at all."))
    }

    @Test("a sentence between headline and text belongs to the text")
    func decks() throws {
        let deck = "<p>The works at the harbour go on, and nobody knows for how long.</p>"
        let page = "<div><div><h1>Works go on</h1>\(deck)</div><div class='article-body'>\(Self.story)</div></div>"
        let outline = try read(page, as: "a.html").outline
        #expect(outline.contains("paragraph The works at the harbour go on, and nobody knows for how long."))
    }

    @Test(
        "lines about those who wrote the text are about the document",
        arguments: [
            "<p><em>Jo Ash writes about harbours.</em></p>", "<p>Reporting by Jo Ash; editing by Kim Lee</p>",
            "<p>Kim Lee contributed to this report.</p>",
        ])
    func authorNotes(_ note: String) throws {
        let outline = try read("<article><h1>Works go on</h1>\(Self.story)\(note)</article>", as: "a.html").outline
        #expect(outline.last?.hasPrefix("paragraph metadata ") == true)
    }

    @Test("answers under one name are one text")
    func parts() throws {
        let page = "<main><section><div class='post-body'>\(Self.story)</div></section><h2>2 answers</h2>"
        let answer =
            "<section><div class='post-body'><p>No, as the council said, and it was not alone.</p></div></section>"
        let outline = try read(page + answer, as: "a.html").outline
        #expect(outline.contains("paragraph No, as the council said, and it was not alone."))
    }

    @Test("a paragraph that stands on the page twice counts once")
    func repeats() throws {
        let text = "The council met on Monday and voted to go on with the works."
        let between = "<p>It was late when the members left the hall, one by one.</p>"
        let page = "<article><p>\(text)</p>\(between)<p>\(text)</p></article>"
        #expect(try read(page, as: "a.html").outline.filter { $0 == "paragraph \(text)" }.count == 1)
    }
}
