import Corpus
import Testing

@Suite("What a page says about itself")
struct PageMetadataTests {
    private func metadata(_ head: String) throws -> Metadata {
        try read("<head>\(head)</head><p>x", as: "a.html").metadata
    }

    @Test(
        "each source of each value is read",
        arguments: [
            (#"<meta property="og:title" content="A title">"#, \Metadata.title, "A title"),
            ("<title>A title | The Site</title>", \Metadata.title, "A title"),
            (
                #"<title>Re-use - a guide to paper - The Post</title><meta property="og:site_name" content="The Post">"#,
                \Metadata.title, "Re-use - a guide to paper"
            ),
            (#"<meta name="author" content="Jo Ash">"#, \Metadata.author, "Jo Ash"),
            (
                #"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"A B"},{"name":"C D"}]}]}</script>"#,
                \Metadata.author, "A B, C D"
            ),
            (#"<meta property="article:published_time" content="2024-05-12T10:00:00Z">"#, \Metadata.date, "2024-05-12"),
            (#"<meta name="date" content="12 May 2024">"#, \Metadata.date, "2024-05-12"),
            (#"<meta name="pubdate" content="20240512">"#, \Metadata.date, "2024-05-12"),
            (#"<link rel="canonical" href="https://x.example/2024/05/12/a">"#, \Metadata.date, "2024-05-12"),
            (#"<link rel="canonical" href="https://x.example/a">"#, \Metadata.address, "https://x.example/a"),
            (#"<meta property="og:locale" content="pt_BR">"#, \Metadata.language, "pt"),
            (#"<meta name="description" content="In short.">"#, \Metadata.description, "In short."),
        ] as [(String, any KeyPath<Metadata, String?> & Sendable, String)])
    func values(_ head: String, _ path: any KeyPath<Metadata, String?> & Sendable, _ expected: String) throws {
        #expect(try metadata(head)[keyPath: path] == expected)
    }

    @Test("a day that cannot be told from a month is no date", arguments: ["05/06/2024", "2024", "soon", "2024-13-40"])
    func ambiguous(_ date: String) throws {
        #expect(try metadata("<meta name=date content='\(date)'>").date == nil)
    }

    @Test("structured data that are no JSON are passed over")
    func broken() throws {
        #expect(try metadata(#"<script type="application/ld+json">{"headline": </script>"#).title == nil)
    }

    @Test(
        "structured data with the usual slips are read",
        arguments: [
            #"//<![CDATA["# + "\n" + #"{"@type":"Article","headline":"A title"}"# + "\n//]]>",
            #"{"@type":"Article","headline":"A title","keywords":["a",],}"#,
            #"{"@type":"Article","description":"two"# + "\n" + #"lines","headline":"A title"};"#,
        ])
    func mended(_ script: String) throws {
        #expect(try metadata("<script type='application/ld+json'>\(script)</script>").title == "A title")
    }

    @Test(
        "what a page shows serves where its metadata are silent",
        arguments: [
            ("By Jo Ash, Staff Writer", "Jo Ash", nil), ("By Jo Ash | 12 May 2024", "Jo Ash", "2024-05-12"),
            ("4.6.2021, 11:20", nil, "2021-06-04"), ("Tue, 03/05/2019 - 11:24", nil, nil),
        ] as [(String, String?, String?)])
    func visible(_ line: String, _ author: String?, _ date: String?) throws {
        let story = "<p>The council met on Monday, and it voted, after long talks, to go on.</p>"
        let page = "<article><h1>Works go on</h1><p>\(line)</p>\(story)</article>"
        let metadata = try read(page, as: "a.html").metadata
        #expect(metadata.author == author)
        #expect(metadata.date == date)
    }

    @Test("the heading that the metadata name is the title, wherever it stands")
    func title() throws {
        let page = """
            <head><meta property="og:title" content="Works begin"></head><header><h1>The Post</h1><h1>Works begin</h1></header>
            <article><p>The works at the harbour began on Monday, a month late, and with fewer hands.</p></article>
            """
        let document = try read(page, as: "a.html")
        #expect(document.outline.contains("heading1 title Works begin"))
    }

    @Test(
        "the day of a change is not the day of publication",
        arguments: [
            "<meta property='article:modified_time' content='2024-05-14'><body><h1>Works</h1><time datetime='2024-05-12'>",
            "<body><h1>Works</h1><time class='updated' datetime='2024-05-14'></time><time datetime='2024-05-12'></time>",
            "<body><h1>Works go on</h1><div class=date>Updated 14 May 2024 | Published 12 May 2024</div><p>Text of it.",
            "<body><h1>Works go on</h1><div class=date>Tue May 12 10:21:02 CET 2024</div><p>Text of it.",
        ])
    func changes(_ page: String) throws {
        #expect(try read(page, as: "a.html").metadata.date == "2024-05-12")
    }

    @Test("the day of a change is better than none")
    func onlyChange() throws {
        #expect(try metadata("<meta property='article:modified_time' content='2024-05-14'>").date == "2024-05-14")
    }

    @Test(
        "the author is found in by-lines of many forms",
        arguments: [
            "<p class=byline>14 March 2017 | By Jo Ash</p>", "<div class=meta>Posted by Jo Ash on 3 May</div>",
            "<p class=byline>By Jo Ash<br>Staff Writer</p>",
            "<div id=author>By: <a href='/jo'>Jo Ash</a> - Reporter</div>",
            "<span class=author-name>Jo Ash</span>", "<div class=author>Written by <b>Jo Ash</b>, Staff Writer</div>",
        ])
    func byLines(_ line: String) throws {
        let page = "<body><h1>Works go on</h1>\(line)<p>The council met on Monday and voted to go on with it."
        #expect(try read(page, as: "a.html").metadata.author == "Jo Ash")
    }

    @Test("an author given by identifier is named elsewhere in the graph")
    func identifiers() throws {
        let graph =
            #"{"@graph":[{"@type":"Article","author":{"@id":"/jo"}},{"@type":"Person","@id":"/jo","name":"Jo Ash"}]}"#
        #expect(try metadata("<script type='application/ld+json'>\(graph)</script>").author == "Jo Ash")
    }
}
