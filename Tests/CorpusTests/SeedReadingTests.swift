import Corpus
import Testing

/// Reads the seed documents and compares every block with the reading by hand: the one beside the repository
/// where it is there, else the committed one.
@Suite struct SeedReadingTests {
    @Test("the seed documents are read as a person reads them, to the line", arguments: RepositoryFile.seeds)
    func blocks(_ name: String) throws {
        let document = try #require(RepositoryFile.seed(name))
        let gold = RepositoryFile.read("../shared/gold/seeds-blocks.tsv") ?? SeedBlocks.table
        let expected = gold.split(separator: "\n").dropFirst().compactMap { line -> String? in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 5, fields[0] == name else { return nil }
            return fields[1...4].joined(separator: "\t")
        }
        #expect(!expected.isEmpty)
        #expect(Reading(document).rows == expected)
    }

    @Test("a two-column table that lost its borders keeps labels and sentences apart")
    func flattenedTable() throws {
        let document = try #require(RepositoryFile.seed(RepositoryFile.seeds[3]))
        let reading = Reading(document)
        let labels = document.blocks.indices(of: .cell).filter { document.blocks.levels[Int($0)] == 1 }
        #expect(
            labels.map { reading.content(Int($0)) } == [
                "Key Points", "Zelensky’s Meeting", "US Involvement", "Negotiation Challenges", "Criticism from Trump",
                "European Leaders’ Role", "Zaporizhzhia Concerns", "Coalition Efforts",
            ])
    }

    @Test("questions and answers are paired", arguments: [(0, 5), (3, 10), (4, 9)])
    func questions(_ seed: Int, _ count: Int) throws {
        let document = try #require(RepositoryFile.seed(RepositoryFile.seeds[seed]))
        let reading = Reading(document)
        #expect(document.blocks.faqs.count == count)
        for pair in document.blocks.faqs {
            #expect(reading.content(Int(pair.question)).hasSuffix("?"))
            #expect(!reading.content(Int(pair.answer)).hasSuffix("?"))
        }
    }

    @Test("sections follow the outline, without questions, contents and the page's own lines")
    func sections() throws {
        let document = try #require(RepositoryFile.seed(RepositoryFile.seeds[3]))
        let sections = document.sections
        #expect(sections.count == 11)
        #expect(sections.path(10, in: document) == ["Summary"])
        #expect(sections.topLevel.count == 11)
        let last = Reading(document).text(Span(Int(sections.starts[10]), Int(sections.stops[10])))
        #expect(!last.contains("Leave a Comment"))
    }
}
