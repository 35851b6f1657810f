import Corpus
import Foundation
import Testing

/// The facts that a reader found in the example documents, where they lie beside the repository.
///
/// `../shared/gold/seeds-facts.json` is no part of the repository: without it these tests do not run.
@Suite("Facts of the example documents", .enabled(if: SeedFacts.exist))
struct SeedFactsTests {
    @Test("every amount of money is found with its value")
    func money() throws {
        let facts = try SeedFacts()
        for expected in facts.list("money") {
            let document = try #require(facts.document(expected))
            let found = document.values.money.first {
                document.line(of: $0.span) == expected.line && document.string($0.span) == expected.string("text")
            }
            let money = try #require(found, "\(expected.string("text"))")
            #expect(money.amount == expected.number("amount"))
            #expect(money.currency == expected.string("currency"))
            #expect((money.bound == nil) == (expected.string("bound") == ""))
        }
    }

    @Test("every date is found with its days")
    func dates() throws {
        let facts = try SeedFacts()
        for expected in facts.list("dates") {
            let document = try #require(facts.document(expected))
            let found = document.values.dates.first {
                document.line(of: $0.span) == expected.line && document.string($0.span) == expected.string("text")
            }
            let date = try #require(found, "\(expected.string("text"))")
            #expect(date.from ?? "" == expected.string("from"))
            #expect(date.to ?? "" == expected.string("to"))
        }
    }

    @Test("every entity is found with type, canonical name, documents and aliases")
    func entities() throws {
        let facts = try SeedFacts()
        for expected in facts.list("entities") {
            let number = facts.index.index(named: expected.string("name"))
            try #require(number >= 0, "\(expected.string("name"))")
            let entity = facts.index.entities[number]
            #expect(entity.name == expected.string("name"))
            #expect("\(entity.type)" == expected.string("type"))
            #expect(
                Set(entity.members.map { facts.documents[Int($0.document)].id }) == Set(expected.strings("documents")))
            for alias in expected.strings("aliases") {
                // The gold counts a title as part of the alias; here it stands beside the name.
                #expect(entity.aliases.contains { alias.hasSuffix($0) }, "\(alias)")
            }
            let other = expected.string("must_not_merge_with")
            if !other.isEmpty { #expect(facts.index.index(named: other) != number) }
        }
    }

    @Test("every statement is found with its speaker and the start of its content")
    func statements() throws {
        let facts = try SeedFacts()
        for expected in facts.list("statements") {
            let document = try #require(facts.document(expected))
            let found = document.speech.statements.contains { statement in
                let cue = Int(document.tokens.starts[Int(statement.cue)])
                return document.lines.line(at: cue) + 1 == expected.line
                    && statement.verb == expected.string("verb").lowercased()
                    && facts.speaker(statement.speaker, in: document) == expected.string("speaker")
                    && document.string(statement.content).hasPrefix(expected.string("content"))
            }
            #expect(found, "\(expected.string("document")):\(expected.line) \(expected.string("verb"))")
        }
    }
}

/// The gold file and the documents it is about.
struct SeedFacts {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let gold = root.appending(path: "../shared/gold/seeds-facts.json")

    static var exist: Bool { FileManager.default.fileExists(atPath: gold.path) }

    /// One fact: a record of the gold file.
    struct Fact {
        let fields: [String: Any]

        var line: Int { fields["line"] as? Int ?? 0 }
        func string(_ key: String) -> String { fields[key] as? String ?? "" }
        func number(_ key: String) -> Double? { fields[key] as? Double }
        func strings(_ key: String) -> [String] { fields[key] as? [String] ?? [] }
    }

    private let facts: [String: Any]
    let documents: [Document]
    let index: EntityIndex

    init() throws {
        facts = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.gold)) as? [String: Any] ?? [:]
        let folder = Self.root.appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
            .sorted()
        documents = try names.map {
            Document(id: $0, text: Text(try String(contentsOf: folder.appending(path: $0), encoding: .utf8)))
        }
        index = EntityIndex(documents.map(\.names))
    }

    func list(_ key: String) -> [Fact] { (facts[key] as? [[String: Any]] ?? []).map { Fact(fields: $0) } }

    func document(_ fact: Fact) -> Document? { documents.first { $0.id == fact.string("document") } }

    /// The canonical name over the corpus, or the words of a phrase.
    func speaker(_ speaker: Speech.Speaker, in document: Document) -> String {
        guard case .mention(let mention) = speaker, let number = documents.firstIndex(where: { $0.id == document.id })
        else {
            return document.name(of: speaker)
        }
        let entity = index.index(document: number, entity: Int(document.names.mentions[Int(mention)].entity))
        return entity < 0 ? "" : index.entities[entity].name
    }
}

extension Document {
    /// The line a span begins on, from 1.
    func line(of span: Span) -> Int { lines.line(at: span.start) + 1 }
}
