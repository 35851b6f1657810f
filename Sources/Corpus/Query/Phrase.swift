/// A phrase to look for: words in any case, with `*` for any characters of a word and `?` for one.
///
/// ```swift
/// let phrase = try Phrase("security guarantee*")
/// phrase.hits(in: document, within: Span(0, document.text.count))
/// ```
///
/// A hit is a run of tokens in one sentence.
public struct Phrase: Sendable {
    /// Why a text is no phrase.
    public struct Invalid: Error, CustomStringConvertible {
        public let description: String
    }

    private let words: [Pattern]

    /// - Throws: `Invalid` when there is no word in it.
    public init(_ source: String) throws(Invalid) {
        var words: [Pattern] = []
        for part in source.split(whereSeparator: \.isWhitespace) {
            if part.contains("*") || part.contains("?") {
                words.append(Pattern(part.lowercased()))
            } else {
                // A word is cut as the documents' own text is: "Ukraine's" is two tokens there.
                let sample = Document(id: "", text: Text(String(part)))
                for token in 0..<sample.tokens.count { words.append(Pattern(sample.norm(token))) }
            }
        }
        guard !words.isEmpty else { throw Invalid(description: "the query is empty; give at least one word") }
        self.words = words
    }

    /// The hits inside `span`, in reading order, not overlapping.
    ///
    /// - Parameter isStopped: asked now and then; true ends the search.
    public func hits(
        in document: Document, within span: Span, limit: Int = .max, isStopped: () -> Bool = { false }
    ) -> [Span] {
        let tokens = document.tokens
        let range = tokens.range(in: span)
        var hits: [Span] = []
        var token = range.lowerBound
        while token + words.count <= range.upperBound, hits.count < limit {
            if token & 4095 == 0, isStopped() { break }
            guard matches(at: token, in: document) else {
                token += 1
                continue
            }
            let last = token + words.count - 1
            hits.append(Span(Int(tokens.starts[token]), Int(tokens.stops[last])))
            token = last + 1
        }
        return hits
    }

    private func matches(at token: Int, in document: Document) -> Bool {
        for (offset, word) in words.enumerated() where !word.matches(document.norm(token + offset)) { return false }
        return words.count == 1
            || document.tokens.sentence(of: token) == document.tokens.sentence(of: token + words.count - 1)
    }

    /// A word, or characters with gaps between them.
    private struct Pattern: Sendable {
        let characters: [Character]
        let isLiteral: Bool
        let literal: String

        init(_ text: String) {
            characters = Array(text)
            literal = text
            isLiteral = !characters.contains { $0 == "*" || $0 == "?" }
        }

        func matches(_ word: String) -> Bool {
            if isLiteral { return word == literal }
            // Greedy matching with one place to return to: quadratic at worst in the length of one word.
            let word = Array(word)
            var (p, w, star, mark) = (0, 0, -1, 0)
            while w < word.count {
                if p < characters.count, characters[p] == "*" {
                    star = p
                    mark = w
                    p += 1
                } else if p < characters.count, characters[p] == "?" || characters[p] == word[w] {
                    p += 1
                    w += 1
                } else if star >= 0 {
                    mark += 1
                    w = mark
                    p = star + 1
                } else {
                    return false
                }
            }
            while p < characters.count, characters[p] == "*" { p += 1 }
            return p == characters.count
        }
    }
}
