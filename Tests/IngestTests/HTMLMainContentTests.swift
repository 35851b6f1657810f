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

    @Test("a paragraph that stands on the page twice counts once")
    func repeats() throws {
        let text = "The council met on Monday and voted to go on with the works."
        let between = "<p>It was late when the members left the hall, one by one.</p>"
        let page = "<article><p>\(text)</p>\(between)<p>\(text)</p></article>"
        #expect(try read(page, as: "a.html").outline.filter { $0 == "paragraph \(text)" }.count == 1)
    }
}
