import Testing

@testable import Corpus
@testable import Query

/// The matcher against the plain reading of the language.
@Suite struct QueryOracleTests {
    @Test("a query has the hits of the plain reading, in the same order", arguments: 0..<12)
    func agrees(block: Int) throws {
        var random = RandomQueries(seed: UInt64(block) &* 7_919 &+ 1)
        var withHits = 0
        for _ in 0..<150 {
            let text = random.document()
            let source = random.query()
            let document = Document(id: "random", text: Text(text))
            if try compare(source, document, "\(text)\n--- \(source)") > 0 { withHits += 1 }
        }
        // The comparison says something only where there is something to find.
        #expect(withHits > 30)
    }

    @Test("a query has the hits of the plain reading inside a part of the document", arguments: 0..<10)
    func agreesInside(block: Int) throws {
        var random = RandomQueries(seed: UInt64(block) &* 104_729 &+ 5)
        for _ in 0..<30 {
            let text = random.document()
            let source = random.query()
            let document = Document(id: "random", text: Text(text))
            let first = Int.random(in: 0...text.utf8.count, using: &random)
            let span = Span(first, Int.random(in: first...text.utf8.count, using: &random))
            _ = try compare(source, document, "\(text)\n--- \(source) in \(span)", span)
        }
    }

    /// The number of hits; 0 where the plain reading has too many ways.
    private func compare(_ source: String, _ document: Document, _ comment: String, _ span: Span? = nil) throws -> Int {
        let span = span ?? Span(0, document.text.count)
        let oracle = try QueryOracle(source, document)
        let wanted: [(tokens: Range<Int>, captures: [String: Range<Int>])]
        do { wanted = try oracle.hits(in: document.tokens.range(in: span)) } catch is QueryOracle.TooMany { return 0 }
        let hits = try Query(source, lists: RandomQueries.lists).hits(in: document, within: span)
        #expect(hits.map(\.tokens) == wanted.map(\.tokens), "\(comment)")
        for (hit, want) in zip(hits, wanted) {
            let captures = Dictionary(uniqueKeysWithValues: hit.captures.map { ($0.name, $0.tokens) })
            #expect(captures == want.captures, "\(comment) at \(hit.tokens)")
        }
        return hits.count
    }
}
