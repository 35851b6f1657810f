import Corpus
import Query
import Testing

@Suite struct StemTests {
    private static let english =
        "The ministers have given guarantees. They guaranteed that nothing would be taken away."

    private func stems(_ text: String, language: String? = nil) -> [String] {
        var metadata = Metadata()
        metadata.language = language
        let document = Document(id: "test", text: Text(text), metadata: metadata)
        return (0..<document.tokens.count).map { document.stem($0) }
    }

    @Test(
        "stems are Snowball's, in the document's language, folded like norm",
        arguments: [
            ("en", "guarantees Guaranteed minister’s running", "guarante guarante minist ’s run"),
            ("de", "Häuser Häusern", "haus haus"), ("fr", "majestueusement continuellement", "majestu continuel"),
            ("nb", "havnene havnen", "havn havn"),
        ])
    func languages(_ language: String, _ text: String, _ expected: String) {
        let folded = expected.split(separator: " ").map { $0 == "’s" ? "'s" : String($0) }
        #expect(stems(text, language: language) == folded)
    }

    @Test("a language without a stemmer has norms for stems")
    func none() { #expect(stems("Гарантії Міністри", language: "uk") == ["гарантії", "міністри"]) }

    @Test("a document in no known language counts as English")
    func unknown() { #expect(stems("guarantees") == ["guarante"]) }

    @Test("words and numbers that have no stem keep their norm")
    func others() { #expect(stems("5,000 € , a") == ["5,000", "€", ",", "a"]) }

    @Test(
        "a query compares stems: of a word with its stem, of a pattern as it stands",
        arguments: [
            (#"[stem="guarantee"]"#, ["guarantees", "guaranteed"]),
            (#"[stem="guarante"]"#, ["guarantees", "guaranteed"]),
            (#"[stem=="Guaranteeing"]"#, ["guarantees", "guaranteed"]), (#"[stem="minist.*"]"#, ["ministers"]),
            (#"A:"They" [] "that" :: A.stem = "they""#, ["They guaranteed that"]),
        ])
    func queries(_ query: String, _ expected: [String]) throws {
        #expect(try hits(query, in: Self.english) == expected)
    }

    @Test("stems can be counted")
    func frequencies() {
        var list = FrequencyList(of: .stem)
        list.add(Document(id: "test", text: Text(Self.english)))
        #expect(list.entries(atLeast: 2).map(\.form) == ["guarante"])
    }
}
