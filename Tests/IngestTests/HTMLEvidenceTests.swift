import Corpus
import Testing

private enum Sample {
    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let lines = days.map {
        "The council met on \($0), and it voted, after long talks, to go on with the works at the harbour for now."
    }
    static let story = lines.map { "<p>\($0)</p>" }.joined()
    static let cards = (1...12).map {
        """
        <div class="card-\($0)"><a href="/\($0)"><h3>Headline number \($0) of the day</h3></a>\
        <p>A choir, which meets in the old hall, looks for tenors, and for a pianist with patience.</p></div>
        """
    }.joined()
}

/// Rules that weigh evidence against names, found on full-size pages of many systems.
@Suite("Evidence decides what names of elements leave open")
struct HTMLEvidenceTests {
    private func main(_ page: String) throws -> [String] {
        try read(page, as: "a.html").mainText.split(separator: "\n").map { String($0) }
    }

    private func isText(_ page: String) throws -> Bool {
        let found = Set(try main(page))
        return Sample.lines.allSatisfy { found.contains($0) }
    }

    // MARK: Names

    @Test(
        "a name around all of the text is no name of a box",
        arguments: [
            "<div class='subscriber-only'>\(Sample.story)</div>",
            "<div class='readmore-collapse'>\(Sample.story)</div>",
            "<div class='related'><div class='article-body'>\(Sample.story)</div></div>",
            "<div class='article-body'><div class='promoted premium'>\(Sample.story)</div></div>",
            Sample.lines.map { "<div class='advert-free-text popup'><p>\($0)</p></div>" }.joined(),
        ])
    func misleading(_ body: String) throws {
        #expect(try isText("<body><h1>Works at the harbour go on</h1>\(body)</body>"))
    }

    @Test(
        "what holds the headline and text below it is no box",
        arguments: ["node comments-open", "ads-enabled", "share"])
    func aroundHeadline(_ name: String) throws {
        let article = "<div class='\(name)'><h1>Works at the harbour go on</h1>\(Sample.story)</div>"
        let other =
            "<div class=discussion>\(Sample.story.replacing("council", with: "board"))\(Sample.story.uppercased())</div>"
        #expect(try isText("<body>\(article)\(other)</body>"))
    }

    @Test("pieces of one text under numbered names are one text, with boxes between")
    func numberedParts() throws {
        let half = "<p>It was late when the members left the hall, one by one, and nobody spoke of the vote.</p>"
        let box = "<aside class=related><h2><a href=/1>Another story of the harbour</a></h2></aside>"
        let page = """
            <body><h1>Works at the harbour go on</h1><div><div class="story-body story-body-1">\(half)</div></div>\(box)\
            <div><div class="story-body story-body-2">\(Sample.story)</div></div></body>
            """
        #expect(try isText(page))
        #expect(try main(page).contains { $0.hasPrefix("It was late") })
    }

    @Test("a span or font that holds paragraphs is the block that it stands for", arguments: ["span", "font"])
    func inlineWrappers(_ tag: String) throws {
        let page =
            "<body><h1>Works go on</h1><div><\(tag) class='post-body'><h2>1. The vote</h2>\(Sample.story)</\(tag)>"
        #expect(try main(page).contains("1. The vote"))
    }

    @Test("words for screen readers within a line are not shown")
    func screenReaders() throws {
        let page =
            "<article><h1>Works go on</h1>\(Sample.story)<p><span class='sr-only'>Photo</span>Boats lay idle.</p>"
        #expect(try read(page, as: "a.html").text.string.contains("Photo") == false)
    }

    // MARK: What surrounds the text

    @Test("cards are no text, however much of the page they fill")
    func cards() throws {
        let brief = "<p>The ferry to the island stays in port on Monday, the harbour office said.</p>"
        let head = "<head><meta property='og:type' content='article'></head>"
        let page = "\(head)<body><h1>Ferry stays in port</h1><div>\(brief)</div><div>\(Sample.cards)</div></body>"
        #expect(try main(page) == ["The ferry to the island stays in port on Monday, the harbour office said."])
    }

    @Test("a page of cards keeps them")
    func listOfCards() throws {
        let found = try main("<body><h1>News of the day</h1><div>\(Sample.cards)</div></body>")
        #expect(found.contains { $0.hasPrefix("A choir") })
    }

    @Test(
        "whole stories behind the page's own are other stories",
        arguments: [
            ("article", "<h1>Choir looks for tenors</h1>"),
            ("section class=story", "<h2><a href=/2>Choir looks for tenors</a></h2>"),
        ])
    func furtherStories(_ tag: String, _ heading: String) throws {
        let name = tag.prefix { $0 != " " }
        let other = (1...6).map { "<p>The choir, which meets in hall \($0), looks for tenors, and for a pianist.</p>" }
        let page = """
            <head><title>Works at the harbour go on</title></head><body>\
            <\(tag)><h1>Works at the harbour go on</h1>\(Sample.story)</\(name)>\
            <\(tag)>\(heading)\(other.joined())</\(name)></body>
            """
        #expect(try main(page) == Sample.lines)
    }

    @Test("text that a wall hides is read; a copy for the printer is not")
    func hidden() throws {
        let wall = "<p>You have read your free articles this month, so become a member today.</p>"
        let hidden =
            "<div style='display:none'>\(Sample.story)\(Sample.story.replacing("council", with: "board"))</div>"
        #expect(try isText("<body><h1>Works go on</h1>\(wall)\(hidden)</body>"))
        let copy = "<div style='display:none'><p>\(Sample.lines[0].uppercased())</p></div>"
        let text = try read("<body><h1>Works go on</h1><div>\(Sample.story)</div>\(copy)</body>", as: "a.html").text
            .string
        #expect(!text.contains("THE COUNCIL"))
    }

    @Test("a window that asks for consent is no text, though it is longer")
    func consent() throws {
        let ask = (1...20).map {
            "<p>Vendor \($0), and its partners, store and read cookies, identifiers, and more.</p>"
        }
        let page = "<body><div role=dialog>\(ask.joined())</div><div><h1>Works go on</h1>\(Sample.story)</div></body>"
        #expect(try main(page) == Sample.lines)
    }

    @Test("a box with a field for an address is no text, whatever its name")
    func addressField() throws {
        let box =
            "<div class=mt-8><div>Five stories in your inbox</div><p>Every weekday at seven, and free.</p><input></div>"
        let page =
            "<body><h1>Works go on</h1><div class=p-4>\(Sample.story)\(box)\(Sample.story.uppercased())</div></body>"
        #expect(try !main(page).contains { $0.contains("weekday at seven") })
    }

    @Test("what is said in a forum is its text")
    func forum() throws {
        let posts = Sample.lines.map { "<div class=comment itemprop=comment><p>\($0)</p></div>" }.joined()
        #expect(try isText("<body><h1>Which varnish for a wet deck?</h1><div>\(posts)</div></body>"))
    }

    // MARK: Lines

    @Test(
        "lines of a site inside the text are flagged",
        arguments: [
            "Your loyalty means the world, and your support keeps our journalism free for all.",
            "This advertisement has not loaded yet, but your article continues below.",
            "We use cookies to make this site simpler and to count its visitors.",
            "The views expressed by contributors are their own and not those of the paper.",
            "Lesen Sie auch Neue Zweifel am Ausbau der Klinik",
        ])
    func lines(_ line: String) throws {
        let page =
            "<article><h1>Works go on</h1>\(Sample.story)<p>\(line)</p><p>It was late when they left.</p></article>"
        #expect(try !main(page).contains(line))
    }

    @Test(
        "paragraphs that use the words of an appeal, or parts of them, are text",
        arguments: [
            "The four newspapers asked readers what you would contribute to the works, and few replied.",
            "“You have contributed so much to keep our streets safe,” the mayor told volunteers.",
            "“If you donate blood, the 24-hour news channel will film you,” the poster said.",
        ])
    func noAppeals(_ line: String) throws {
        #expect(try main("<article><h1>Works go on</h1>\(Sample.story)<p>\(line)</p></article>").contains(line))
    }

    @Test(
        "a last paragraph in italics is text unless it is about the text",
        arguments: [
            ("The sea, in the end, keeps what it wants, and gives back the rest.", true),
            ("Jo Ash covers harbours. Follow her @joash.", false),
        ])
    func italics(_ line: String, _ isText: Bool) throws {
        let page = "<article><h1>Works go on</h1>\(Sample.story)<p><em>\(line)</em></p></article>"
        #expect(try main(page).contains(line) == isText)
    }

    @Test(
        "the headline may be a line, known by the page's title or by its name",
        arguments: [
            "<title>Herald: Works at the harbour go on</title><body><h1>Notes of an old salt</h1><b>Works at the harbour go on</b>",
            "<title>Dairy Board - News</title><body><div class='newstitle'>Works at the harbour go on</div>",
        ])
    func headline(_ page: String) throws {
        let outline = try read("\(page)<div class=entry>\(Sample.story)</div></body>", as: "a.html").outline
        #expect(outline.contains { $0.hasSuffix("title Works at the harbour go on") })
    }

    @Test("the headline counts once")
    func headlineTwice() throws {
        let title = "Works at the harbour go on"
        let page =
            "<title>\(title)</title><article><h1>\(title)</h1><p class=title>\(title)</p>\(Sample.story)</article>"
        #expect(try !main(page).contains(title))
    }

    // MARK: Preformatted text

    @Test("mails and releases set in pre are paragraphs; code and tables are not")
    func preformatted() throws {
        let prose = Sample.lines[..<4].joined(separator: "\n\n").replacing(", and", with: ",\nand")
        let mail = try read("<body><h1>Works go on</h1><pre>\(prose)</pre></body>", as: "a.html")
        #expect(mail.outline.count { $0.hasPrefix("paragraph The council met on") } == 4)
        let code = String(repeating: "if (depth > 3) { print(\"deep\"); }\n", count: 20)
        #expect(try read("<body><pre>\(code)</pre></body>", as: "a.html").outline.contains { $0.hasPrefix("code ") })
    }
}
