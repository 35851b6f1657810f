import Corpus
import Foundation
import Lexicon
import Query
import Testing

@Suite("Lexicons")
struct LexiconTests {
    @Test(
        "what is wrong is told with file and line",
        arguments: [
            ("", 1, "is empty"),
            ("# only a comment\n", 1, "is empty"),
            ("term list\nferry vessel\n", 1, "columns are divided by tabs, not by spaces"),
            ("list\tterm\n", 1, "begins with 'list, term'"),
            ("term\tlist\tlist\n", 1, "the column 'list' is there twice"),
            ("# c\n\nterm\tlist\nferry\n", 4, "has no list"),
            ("term\tlist\n\tvessel\n", 2, "the field 'term' is empty"),
            ("term\tlist\nferry\t\n", 2, "'ferry' is on no list"),
            ("term\tlist\nferry\tbig vessel\n", 2, "a name has no blanks"),
            ("term\tlist\nferry\tvessel\t24\n", 2, "has 3 fields, but the first line names 2 columns"),
        ])
    func faults(text: String, line: Int, reason: String) throws {
        let error = try #require(throws: LexiconError.self) { try LexiconFile(text, path: "words.tsv") }
        #expect(error.line == line)
        #expect(error.reason.contains(reason))
        #expect("\(error)".hasPrefix("words.tsv:\(line): "))
    }

    @Test("a term may be on several lists, and a row says what else is known of it")
    func rows() throws {
        let file = try LexiconFile(
            "# Words of the harbour.\n# language: en\n# vessel: what swims\r\nterm\tlist\tcrew\nferry\tvessel|boat\t24\n",
            path: "w")
        #expect(file.lists.map(\.name) == ["vessel", "boat"])
        #expect(file.list("vessel")?.purpose == "what swims")
        #expect((file.purpose, file.language) == ("Words of the harbour.", "en"))
        #expect((file.term(0), file.cell(0, "crew"), file.line(0)) == ("ferry", "24", 5))
    }

    @Test("every table of the repository is part of the program, and says of each list what it is for")
    func embedded() throws {
        let root = URL(fileURLWithPath: RepositoryFile.root + "languages")
        let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.contains(".") }
        for code in folders.sorted() {
            let lists = Languages.builtIn.lists(of: code)
            let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: code).path)
            #expect(lists.names.sorted() == files.map { String($0.dropLast(4)) }.sorted())
            for name in lists.names {
                let file = try LexiconFile(
                    String(contentsOf: root.appending(path: "\(code)/\(name).tsv"), encoding: .utf8), path: name)
                #expect(
                    lists.table(name)?.count == file.count,
                    "\(code)/\(name) is not what it was when the program was built")
                for list in file.lists {
                    #expect(!list.purpose.isEmpty, "\(code)/\(name): \(list.name) says not what it is for")
                }
            }
        }
    }

    private func vocabulary(_ table: String) throws -> Vocabulary {
        Vocabulary(adding: [], languages: Languages(adding: [try LexiconFile(table, path: "words.tsv")]))
    }

    @Test("a user's list of a name of the program's adds to it")
    func additions() throws {
        let text = Text("The harpooneer said that the ship was lost.")
        let plain = Document(id: "a", text: text)
        #expect(plain.speech.statements.isEmpty || !plain.isListed("harpooneer", in: "role"))
        let document = Document(id: "a", text: text, vocabulary: try vocabulary("term\tlist\nharpooneer\trole\n"))
        #expect(document.isListed("harpooneer", in: "role") && document.isListed("minister", in: "role"))
        #expect(document.speech.statements.count == 1)
    }

    @Test("a table for another language adds nothing")
    func otherLanguage() throws {
        let vocabulary = try vocabulary("# language: de\nterm\tlist\nharpooneer\trole\n")
        let document = Document(id: "a", text: Text("The harpooneer was there."), vocabulary: vocabulary)
        #expect(!document.isListed("harpooneer", in: "role"))
    }

    @Test(
        "queries ask the lists of the document's language",
        arguments: [
            (#"[list="month"]"#, ["March"]), ("$month 5", ["March 5"]), (#"[list!="month"] 5"#, []),
            ("$month", ["March"]),
        ])
    func queries(query: String, expected: [String]) throws {
        let document = Document(id: "a", text: Text("The minister left on March 5 with the others."))
        let hits = try Query(query).hits(in: document, within: Span(0, document.text.count))
        #expect(hits.map { document.text.string($0.span.start, $0.span.stop) } == expected)
    }

    @Test("a list that does not exist raises with the nearest name")
    func unknown() throws {
        let error = try #require(throws: QueryError.self) { try Query(#"[list="monht"]"#) }
        #expect("\(error)".contains("a list such as 'month'"))
    }
}
