import Testing

@testable import Corpus
@testable import Query

/// Bare words, patterns, conditions and lists: what matches one token.
@Suite struct QueryWordTests {
    private static let text =
        "Security guarantees and a Security Guarantee. NATO's US allies help us in Zürich, don’t they?"

    @Test(
        "bare words match in any case, with accents and quotes unified, and wildcards inside a word",
        arguments: [
            ("security guarantee*", ["Security guarantees", "Security Guarantee"]),
            ("SECURITY GUARANTEE?", ["Security guarantees"]),
            ("guarantee", ["Guarantee"]),
            ("*uarant*", ["guarantees", "Guarantee"]),
            ("zurich", ["Zürich"]),
            ("Zürich,", ["Zürich,"]),
            ("don't they", ["don’t they"]),
            ("NATO's * allies", ["NATO's US allies"]),
            ("z?rich", ["Zürich"]),
            ("guarantees security", []),
            ("Guarantee. NATO", []),
        ])
    func bareWords(query: String, wanted: [String]) throws {
        #expect(try hits(query, in: Self.text) == wanted)
    }

    @Test(
        "a quoted pattern and a condition match one whole token",
        arguments: [
            (#""guarantees?""#, ["guarantees", "Guarantee"]),
            (#""guarant""#, []),
            (#""(?-i)US""#, ["US"]),
            (#""us""#, ["US", "us"]),
            (#"[word=="US"]"#, ["US"]),
            (#"[lower="us" & word!="(?-i)US"]"#, ["us"]),
            (#"[type="punctuation"]"#, [".", ",", "?"]),
            (#"[type!="word"]"#, [".", ",", "?"]),
            (#"[shape="XX"]"#, ["US"]),
            (#"[norm="zurich" | (lower="nato" & !shape="x.*")]"#, ["NATO", "Zürich"]),
            (#"[index=2]"#, ["guarantees"]),
            (#"[index<=2]"#, ["Security", "guarantees"]),
            (#""A" [] "Guarantee""#, ["a Security Guarantee"]),
        ])
    func patterns(query: String, wanted: [String]) throws {
        #expect(try hits(query, in: Self.text) == wanted)
    }

    @Test(
        "a list stands for its words and phrases",
        arguments: [
            ("$x", ["Security guarantees", "NATO", "Security", "US", "us"]),
            (#"$x:"(?-i)US""#, ["US"]),
            ("[lower=$x]", ["Security", "NATO", "US", "us"]),
            ("[stem=$x]", ["guarantees", "Guarantee", "Security", "NATO", "US", "us"]), ("$empty", []),
        ])
    func lists(query: String, wanted: [String]) throws {
        let lists = ["x": ["NATO", "u?", "Security guarantees", "security", "guaranteeing"], "empty": []]
        #expect(Set(try hits(query, in: Self.text, lists: lists)) == Set(wanted))
    }

    @Test(
        "an anchor is found wherever a token begins with it, in whatever letters",
        arguments: ["zurich", "don't", "naive", "kelvin", "straße", "гарантии", "安", "\u{201C}", "ﬁ"])
    func anchors(word: String) throws {
        let forms = [
            word, word.uppercased(), "Zürich", "ZU\u{308}RICH", "don’t", "naïve", "NAI\u{308}VE", "\u{212A}elvin",
            "ｎaive",
        ]
        let text = forms.joined(separator: " and ") + forms.joined(separator: ". The ") + "安全"
        let document = Document(id: "test", text: Text(text))
        let wanted = (0..<document.tokens.count).filter { document.norm($0) == Fold.norm(word) }
        let found = try Query(word).hits(in: document, within: Span(0, document.text.count)).map(\.tokens.lowerBound)
        #expect(found == wanted)
    }
}
