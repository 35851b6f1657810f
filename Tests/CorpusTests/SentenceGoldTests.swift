import Corpus
import Testing

/// Sentences of our own against what a person says.
@Suite struct SentenceGoldTests {
    private func lines(_ name: String) throws -> [String] {
        let file = try #require(RepositoryFile.read("Tests/CorpusTests/Gold/" + name))
        return file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("edited English is cut into its sentences: F1 of at least 99 %")
    func editedEnglish() throws {
        var wanted = 0
        var found = 0
        var both = 0
        for paragraph in try lines("edited-english.txt").split(separator: "") {
            let sentences = Reading(paragraph.joined(separator: " ")).sentences
            wanted += paragraph.count
            found += sentences.count
            both += Set(sentences).intersection(paragraph).count
        }
        #expect(wanted > 250)
        #expect(Double(2 * both) / Double(wanted + found) >= 0.99)
    }

    /// The kinds of cases known as the golden rules of English segmentation; `|` parts sentences.
    @Test("of the hard cases for rules all but two are right")
    func hardCases() throws {
        let cases = try lines("hard-sentences.txt").filter { !$0.isEmpty }.map(Self.unescaped)
        let wrong = cases.filter { marked in
            let expected = marked.split(separator: "|").map { Self.trimmed(String($0)) }
            let found = Reading(String(marked.filter { $0 != "|" })).sentences
            // The marker of a list's first item is no part of its sentence.
            return found != expected && found != [Self.withoutMarker(expected[0])] + expected.dropFirst()
        }
        #expect(cases.count == 52)
        #expect(wrong.count <= 2, "\(wrong)")
    }

    private static func unescaped(_ line: String) -> String {
        line.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func withoutMarker(_ text: String) -> String {
        let text = text.hasPrefix("• ") ? text.dropFirst(2) : text[...]
        guard let space = text.firstIndex(of: " ") else { return String(text) }
        let marker = text[..<space]
        let isMarker = marker.count <= 3 && (marker.hasSuffix(".") || marker.hasSuffix(")"))
        return isMarker ? String(text[text.index(after: space)...]) : String(text)
    }
}
