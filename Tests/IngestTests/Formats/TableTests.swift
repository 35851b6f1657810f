import Corpus
import Ingest
import Testing

@Suite("Tables") struct TableTests {
    @Test("a row is a document, with a number and the line where it begins")
    func rows() throws {
        let file = try ReadFile(
            "doc_id,date,title,text\n7,2023-05-03,\"A, b\",\"One \"\"two\"\".\n\nThree.\"\n\n8,,C,Four.\n", as: "a.csv")
        #expect(file.listing.entries.map(\.id) == ["a.csv#1", "a.csv#2"])
        #expect(file.texts == ["One \"two\".\n\nThree.", "Four."])
        #expect(file.titles == ["A, b", "C"])
        #expect(file.meta("id") == ["7", "8"])
        #expect(file.lines == [2, 6])
        let first = try file.documents[0].get()
        #expect(first.metadata.date == "2023-05-03")
        #expect(first.sourceLine(at: first.text.string.utf8.count - 1) + 1 == 4)
    }

    @Test(
        "how a table is written does not matter",
        arguments: [
            ("title;text\nA;One, two.\nB;\"Three; four.\"\n", "a.csv"),
            ("title\ttext\nA\tOne, two.\nB\tThree; four.\n", "a.tsv"),
            ("title\ttext\nA\tOne, two.\nB\tThree; four.\n", "a.csv"),
            ("\u{FEFF}title,text\r\nA,\"One, two.\"\r\nB,Three; four.\r\n", "a.csv"),
            ("sep=;\r\ntitle;text\r\nA;One, two.\r\nB;\"Three; four.\"\r\n", "a.csv"),
            ("title|text\nA|One, two.\nB|Three; four.", "a.csv"),
            ("title,text\rA,\"One, two.\"\rB,Three; four.\r", "a.csv"),
            ("\"title\", \"text\"\n\"A\", \"One, two.\" \n\"B\", \"Three; four.\"\n,\n , \n", "a.CSV"),
        ])
    func dialects(_ text: String, _ name: String) throws {
        let file = try ReadFile(text, as: name)
        #expect(file.texts == ["One, two.", "Three; four."])
        #expect(file.titles == ["A", "B"])
    }

    @Test("tables in UTF-16 and windows-1252 are read, and rows without accents as the others")
    func encodings() throws {
        let text = "Headline\tBody\nCafé\tZoë paid.\nB\t\"Two\nlines.\"\n"
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try ReadFile(wide, as: "a.tsv").texts == ["Zoë paid.", "Two\nlines."])
        #expect(try ReadFile(wide, as: "a.tsv").lines == [2, 3])
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try ReadFile(narrow, as: "a.tsv").titles == ["Café", "B"])
    }

    @Test("one column is the text, with a name or without", arguments: ["text\n", "remark\n", ""])
    func oneColumn(_ header: String) throws {
        let file = try ReadFile(header + "One, two, and more.\nThree.\n", as: "a.csv")
        #expect(file.texts == ["One, two, and more.", "Three."])
    }

    @Test(
        "columns are found by their names",
        arguments: [
            ("id,full_text", "full_text"), ("Title,Article Text,Views", "Article Text"), ("lead,bodyText", "bodyText"),
            ("context,content", "content"), ("post_title,post_content", "post_content"), ("Datum,Inhalt", "Inhalt"),
            ("description,body", "body"), ("headline,description", "description"),
        ])
    func guesses(_ header: String, _ text: String) throws {
        let cells = header.split(separator: ",").map { $0 == text ? "wanted" : "other" }.joined(separator: ",")
        #expect(try ReadFile(header + "\n" + cells + "\n", as: "a.csv").texts == ["wanted"])
    }

    @Test("columns are what the user says, by name or number")
    func choices() throws {
        let text = "a,b,c\nOne.,Two.,2020-01-02\n"
        #expect(try ReadFile(text, as: "a.csv", columns: ["text=b,title=a", "date=c"]).titles == ["One."])
        #expect(try ReadFile(text, as: "a.csv", columns: ["text=2"]).texts == ["Two."])
        #expect(try ReadFile(text, as: "a.csv", columns: ["text=1,header=no"]).texts == ["a", "One."])
        #expect(throws: IngestError.self) { try ReadFile(text, as: "a.csv", columns: ["text=d"]) }
        #expect(throws: ColumnsError.self) { try Columns(["words=a"]) }
        #expect(throws: ColumnsError.self) { try Columns(["text"]) }
        #expect(throws: ColumnsError.self) { try Columns(["header=perhaps"]) }
    }

    @Test("a table without a text says which columns there are")
    func noText() throws {
        let error = #expect(throws: IngestError.self) { try ReadFile("country,year\nHalvania,2020\n", as: "a.csv") }
        #expect(
            error?.description.hasSuffix(
                "a.csv: no column is the text; there are: country, year; say which, as in --columns text=country")
                == true)
    }

    @Test("a broken row fails with its line, and the others are read")
    func brokenRows() throws {
        let file = try ReadFile("id,date,text\n1,,Fine.\n2,,Broken, by a comma.\n3\n4,,\"Fine, too.\"\n", as: "a.csv")
        #expect(file.texts == ["Fine.", "-", "-", "Fine, too."])
        #expect(file.faults.map { $0.prefix(9) } == ["a.csv:3: ", "a.csv:4: "])
    }

    @Test(
        "a mark that nobody closed ends with its line",
        arguments: [
            "id,text\n1,Fine.\n2,\"Never closed\n3,Fine too.\n",
            "id,text\n1,Fine.\n2,\"Never closed\n3,\"Fine too.\"\n",
        ])
    func openMarks(_ text: String) throws {
        let file = try ReadFile(text, as: "a.csv")
        #expect(file.texts == ["Fine.", "-", "Fine too."])
        #expect(file.faults == ["a.csv:3: a cell of the row opens a quotation mark that nothing closes"])
    }

    @Test("marks inside a cell that nobody doubled are part of it")
    func innerMarks() throws {
        #expect(
            try ReadFile("id,text\n1,\"He said \"no\" and left.\"\n2,Say \"yes\".\n", as: "a.csv").texts == [
                "He said \"no\" and left.", "Say \"yes\".",
            ])
        #expect(
            try ReadFile("id,text\n1,\"He said \\\"no\\\", and left.\"\n", as: "a.csv").texts == [
                "He said \"no\", and left."
            ])
    }

    @Test("a table without rows has no documents", arguments: ["", "title,text\n", "\n\n", "\u{FEFF}"])
    func empty(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.csv", Array(text.utf8))
        try folder.write("b.txt", Array("One.".utf8))
        let listing = try CorpusListing.open(folder.path)
        #expect(listing.entries.map(\.id) == ["b.txt"])
        #expect(listing.failures.isEmpty)
        let error = #expect(throws: IngestError.self) { try CorpusListing.open(folder.path + "/a.csv") }
        #expect(error?.reason == .noDocuments)
    }

    @Test("a cell that is a page is read as one")
    func pages() throws {
        let file = try ReadFile(
            "post_title,post_content\nA,\"<p>Six men were <b>held</b>.</p>\n<p>&pound;3.2 million.</p>\"\n", as: "a.csv"
        )
        #expect(file.texts == ["Six men were held.\n\n£3.2 million."])
        #expect(file.lines == [2])
    }

    @Test(
        "days of many kinds are read",
        arguments: [
            ("2023-05-03T10:00:00Z", "2023-05-03"), ("3 May 2023", "2023-05-03"), ("03.05.2023", "2023-05-03"),
            ("1683108000", "2023-05-03"), ("1683108000000", "2023-05-03"),
            ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10"),
        ])
    func days(_ written: String, _ day: String) throws {
        #expect(try ReadFile("text,date\nOne.,\(written)\n", as: "a.csv").documents[0].get().metadata.date == day)
    }

    @Test("a file that changed since it was listed is not read at the old places")
    func changedFiles() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.csv", Array("title,text\nA,One.\nB,Two.\n".utf8))
        let listing = try CorpusListing.open(path)
        try folder.write("a.csv", Array("title,text\nA,One more.\nB,Two.\n".utf8))
        #expect(throws: IngestError(path: path, reason: .changed)) { try DocumentReader.read(listing.entries[1]) }
    }
}
