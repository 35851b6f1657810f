import Corpus
import Ingest
import Testing

@Suite("The list of formats") struct FormatListTests {
    @Test("no two formats share a name or an ending")
    func areApart() {
        let names = Format.all.map(\.name)
        #expect(Set(names).count == names.count)
        let endings = Format.all.flatMap(\.extensions)
        #expect(Set(endings).count == endings.count)
    }

    @Test(
        "every ending leads to its format, whatever its case",
        arguments: Format.all.flatMap { format in format.extensions.map { ($0, format.name) } })
    func promises(_ ending: String, _ name: String) {
        #expect(Format.promised(by: "a/b.\(ending)")?.name == name)
        #expect(Format.promised(by: "a/b.\(ending.uppercased())")?.name == name)
        #expect(Format.promised(by: ending) == nil)
    }

    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    @Test("the manual's table is the list")
    func manual() throws {
        let page = try DocumentReader.plainText(of: Self.root + "/docs/formats.md").text.string
        #expect(page.contains(Format.manual), "docs/formats.md is stale; its table is now:\n\(Format.manual)")
    }

    @Test(
        "a file whose name says nothing is what its bytes show",
        arguments: [
            ("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "jsonl"),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n", "vtt"),
            ("1\n00:00:01,000 --> 00:00:02,000\nOne.\n", "srt"),
            ("From a@b.example Tue Mar 12 14:21:07 2024\nSubject: One\n\nText.\n", "mbox"),
            ("From: a@b.example\nDate: Tue, 12 Mar 2024 14:21:07 +0100\nMIME-Version: 1.0\n\nText.\n", "eml"),
            ("\n   1 of 2 DOCUMENTS\n\nOne.\n\n   2 of 2 DOCUMENTS\n\nTwo.\n", "export"),
            ("One.\n\nFrom Monday on it rains.\n", "text"),
            ("From: the desk of Ilse\nDate: Monday\n\nDear all,\n", "text"),
            ("{ this is a note }\n", "text"),
            ("1 of 2 people\n", "text"),
            ("", "text"),
        ])
    func recognition(_ text: String, _ format: String) throws {
        for name in ["a.txt", "file"] {
            #expect(try ReadFile(text, as: name).documents.first?.get().format == format)
        }
    }

    @Test("a format that is not read says how to make a text of it")
    func converters() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf")
        let error = #expect(throws: IngestError.self) { try CorpusListing.open(path) }
        #expect(
            error?.description.contains("PDF files are not read by this version; make a text of it, as with pdftotext")
                == true)
    }
}
