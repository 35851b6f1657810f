import Corpus
import Syntax
import Testing

@Suite("Words of tokens")
struct WordTests {
    /// The words of a token.
    private func words(_ token: String) -> [String] {
        let bytes = Array(token.utf8)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            let parts = unsafe WordParts(of: buffer)
            return (0..<parts.count).map { String(decoding: bytes[parts[$0]], as: UTF8.self) }
        }
    }

    @Test(
        "a contraction is cut into the words of the treebanks",
        arguments: [
            ("don't", ["do", "n't"]), ("don’t", ["do", "n’t"]), ("DON'T", ["DO", "N'T"]), ("can't", ["ca", "n't"]),
            ("won't", ["wo", "n't"]), ("it's", ["it", "'s"]), ("we’re", ["we", "’re"]), ("I've", ["I", "'ve"]),
            ("they'll", ["they", "'ll"]), ("she'd", ["she", "'d"]), ("I'm", ["I", "'m"]), ("cannot", ["can", "not"]),
            ("Cannot", ["Can", "not"]), ("gonna", ["gon", "na"]), ("couldn't've", ["could", "n't", "'ve"]),
            ("dont", ["do", "nt"]),
        ])
    func contractions(_ token: String, _ expected: [String]) { #expect(words(token) == expected) }

    @Test(
        "other tokens are one word",
        arguments: [
            "", "a", "'s", "n't", "'", "’", "''", "o'clock", "O'Brien", "paint", "want", "'tis", "rock'n'roll",
            "don", "cannots", "’s", "Zürich", "don't-know", String(repeating: "x", count: 500) + "'s",
        ])
    func others(_ token: String) { #expect(words(token) == [token]) }

    @Test("names of tags and relations lead back to them")
    func names() {
        for part in PartOfSpeech.allCases { #expect(PartOfSpeech(name: part.name) == part) }
        for tag in FineTag.allCases { #expect(FineTag(name: tag.name) == tag) }
        for relation in Relation.allCases { #expect(Relation(name: relation.name) == relation) }
        #expect(Relation(name: "nsubj:someday") == .nsubj)
        #expect(Relation.nsubjPassive.base == .nsubj)
        #expect(PartOfSpeech(name: "NOON") == nil)
    }

    @Test(
        "a dictionary form follows from form and tag",
        arguments: [
            ("offered", PartOfSpeech.verb, FineTag.vbd, "offer"), ("agreed", .verb, .vbn, "agree"),
            ("imposing", .verb, .vbg, "impose"), ("carries", .verb, .vbz, "carry"), ("went", .verb, .vbd, "go"),
            ("'s", .auxiliary, .vbz, "be"), ("’re", .auxiliary, .vbp, "be"), ("n't", .particle, .rb, "not"),
            ("n’t", .particle, .rb, "not"), ("ca", .auxiliary, .md, "can"), ("wo", .auxiliary, .md, "will"),
            ("countries", .noun, .nns, "country"), ("men", .noun, .nns, "man"), ("better", .adjective, .jjr, "good"),
            ("Brandt", .properNoun, .nnp, "Brandt"), ("OFFERED", .verb, .vbd, "offer"),
            ("them", .pronoun, .prp, "they"),
        ])
    func lemmas(_ form: String, _ part: PartOfSpeech, _ fine: FineTag, _ lemma: String) throws {
        let model = try #require(SyntaxModel.english)
        let found = unsafe Array(form.utf8).withUnsafeBufferPointer { unsafe model.lemma(of: $0, part, fine) }
        #expect(found == lemma)
    }
}
