import Glibc
import Ingest
import ProcessorTime
import Testing

@Suite("Listing a corpus") struct CorpusListingTests {
    private func ids(_ listing: CorpusListing) -> [String] { listing.entries.map(\.id) }

    @Test("documents are listed below the folder in byte order, without hidden files")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.md", "a.txt", "a-1.TXT", ".hidden.txt", ".git/x.txt", "B.text", "é.txt"] {
            try folder.write(name)
        }
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["B.text", "a-1.TXT", "a.txt", "a/z.md", "b.txt", "é.txt"])
        #expect(listing.entries[3].path == folder.path + "/a/z.md")
        #expect(listing.name == folder.path.split(separator: "/").last.map(String.init))
        #expect(listing.path == folder.path)
    }

    @Test("other document formats are skipped with a reason, anything else is counted")
    func skipped() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "b.pdf", "c.docx", "d.swift", "README", "e."] { try folder.write(name) }
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["a.txt"])
        #expect(listing.skipped.map(\.id) == ["b.pdf", "c.docx"])
        #expect(
            listing.skipped.map(\.reason).allSatisfy {
                $0.contains(" files are not read by this version; make a text of it")
            })
        #expect(listing.ignored == 3)
    }

    @Test("a folder, its files one by one and a pattern give the same ids")
    func agreement() throws {
        let folder = try TemporaryFolder()
        let files = try ["a.txt", "b.txt"].map { try folder.write($0) }
        try folder.write("c.dat")
        let expected = ["a.txt", "b.txt"]
        #expect(ids(try CorpusListing.open(folder.path)) == expected)
        #expect(ids(try CorpusListing.open(folder.path + "/")) == expected)
        #expect(ids(try CorpusListing.open(files)) == expected)
        #expect(ids(try CorpusListing.open(files.reversed())) == expected)
        #expect(ids(try CorpusListing.open(folder.path + "/*")) == expected)
        #expect(ids(try CorpusListing.open([folder.path, files[0]])) == expected)
    }

    @Test("several folders give ids below the folder that holds them all")
    func severalFolders() throws {
        let folder = try TemporaryFolder()
        for name in ["x/one/a.txt", "x/two/a.txt"] { try folder.write(name) }
        let listing = try CorpusListing.open([folder.path + "/x/one", folder.path + "/x/../x/two"])
        #expect(ids(listing) == ["one/a.txt", "two/a.txt"])
        #expect(listing.name == "x")
    }

    @Test("a file alone has its name as id, whatever its extension")
    func singleFile() throws {
        let folder = try TemporaryFolder()
        let listing = try CorpusListing.open(try folder.write("deep/notes.log"))
        #expect(ids(listing) == ["notes.log"])
        #expect(listing.name == "notes.log")
    }

    @Test("links in a circle end, and a linked document is listed once")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/b/one.txt")
        try folder.link("a/b/up", to: "..")
        try folder.link("a/b/self", to: "self")
        try folder.link("0-first", to: "a")
        try folder.link("two.txt", to: "a/b/one.txt")
        #expect(ids(try CorpusListing.open(folder.path)) == ["a/b/one.txt"])
    }

    @Test("a link out of the corpus is skipped, and followed for who wants it")
    func linkOutside() throws {
        let outside = try TemporaryFolder()
        try outside.write("x.txt")
        try outside.write("y.txt")
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        try folder.link("more", to: outside.path)
        try folder.link("y.txt", to: outside.path + "/y.txt")
        try folder.link("picture.png", to: outside.path + "/x.txt")
        try folder.link("inside.txt", to: "a.txt")
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["a.txt"])
        #expect(listing.skipped.map(\.id) == ["more", "y.txt"])
        #expect(listing.linked == [])
        #expect(ids(try CorpusListing.open(folder.path + "/*.txt")) == ["a.txt", "inside.txt"])
        let all = try CorpusListing.open(folder.path, followsLinks: true)
        #expect(ids(all) == ["a.txt", "more/x.txt", "more/y.txt"])
        #expect(all.skipped == [] && Set(all.linked).count == 3)
    }

    @Test("a link that was named itself is followed")
    func namedLink() throws {
        let outside = try TemporaryFolder()
        try outside.write("x.txt")
        let folder = try TemporaryFolder()
        try folder.link("more", to: outside.path)
        #expect(ids(try CorpusListing.open(folder.path + "/more")) == ["x.txt"])
    }

    @Test("links that branch again and again take no longer than the folders they lead to")
    func branchingLinks() throws {
        let folder = try TemporaryFolder()
        for name in 0..<12 {
            try folder.write("\(name)/a.txt")
            for other in 0..<12 { try folder.link("\(name)/to-\(other)", to: "../\(other)") }
        }
        let time = try ProcessorTime.spent {
            let listing = try CorpusListing.open(folder.path)
            #expect(listing.entries.count == 12)
        }
        #expect(time < .seconds(30))
    }

    @Test("pipes and broken links that promise a document are failures, and nothing waits for them")
    func failures() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        unsafe mkfifo(folder.path + "/pipe.txt", 0o644)
        unsafe mkfifo(folder.path + "/pipe", 0o644)
        try folder.link("gone.md", to: "nowhere")
        try folder.link("gone", to: "nowhere")
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["a.txt"])
        #expect(
            listing.failures == [
                IngestError(path: folder.path + "/gone.md", reason: .notFound),
                IngestError(path: folder.path + "/pipe.txt", reason: .notAFile("a pipe")),
            ])
    }

    @Test("a file name that is not UTF-8 is a failure")
    func name() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        _ = unsafe system("cd '\(folder.path)' && : > \"$(printf 'b\\377.txt')\"")
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["a.txt"])
        #expect(listing.failures.map(\.reason) == [.nameNotUTF8])
    }

    @Test("a folder below that cannot be read is a failure, the folder itself an error", .enabled(if: getuid() != 0))
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        try folder.write("closed/b.txt")
        unsafe chmod(folder.path + "/closed", 0)
        let denied = IngestError(path: folder.path + "/closed", reason: .notReadable("Permission denied"))
        #expect(try CorpusListing.open(folder.path).failures == [denied])
        #expect(throws: denied) { try CorpusListing.open(folder.path + "/closed") }
    }

    @Test("folders nested deeper than a path can say do not stop the listing")
    func depth() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        let name = String(repeating: "d", count: 200)
        _ = unsafe system(
            "cd '\(folder.path)' && for i in $(seq 30); do mkdir \(name) && cd -P \(name) || exit; done; : > deep.txt")
        let listing = try CorpusListing.open(folder.path)
        #expect(ids(listing) == ["a.txt"])
        #expect(listing.failures.map(\.reason) == [.notReadable("File name too long")])
    }

    @Test("what is not there, or has no documents, is an error that says what is read")
    func errors() throws {
        let folder = try TemporaryFolder()
        #expect(throws: IngestError(path: folder.path, reason: .empty)) { try CorpusListing.open(folder.path) }
        #expect(throws: IngestError(path: "/none/*.txt", reason: .notFound)) { try CorpusListing.open("/none/*.txt") }
        let page = try folder.write("a.pdf")
        #expect(throws: IngestError(path: page, reason: .formatNotRead("pdf"))) { try CorpusListing.open(page) }
        #expect("\(IngestError(path: "x", reason: .empty))".contains(".txt .md .html"))
    }
}
