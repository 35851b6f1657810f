internal import Stemming
internal import Synchronization

/// The stems of one language's words, each found once.
///
/// Shared by all documents of the language, from any thread.
package final class Stems: Sendable {
    private struct State: ~Copyable {
        var stemmer: Stemmer?
        var known: [String: String] = [:]
    }

    private let state: Mutex<State>

    /// A corpus has far fewer spellings; texts made to have more begin anew.
    private static let mostKnown = 1 << 18
    private static let languages = Mutex<[String: Stems]>([:])

    private init(language: String) { state = Mutex(State(stemmer: Stemmer(language: language))) }

    /// The stems of a language (ISO 639-1). Where Snowball has no stemmer for it, a stem is the word's `norm`.
    static func of(language: String) -> Stems {
        languages.withLock { languages in
            if let stems = languages[language] { return stems }
            let stems = Stems(language: language)
            languages[language] = stems
            return stems
        }
    }

    /// The stem of a word as written, with case and accents folded.
    package func stem(of word: String) -> String {
        state.withLock { state in
            if let stem = state.known[word] { return stem }
            if state.known.count >= Self.mostKnown { state.known.removeAll(keepingCapacity: true) }
            let stem = Self.stem(of: word, state.stemmer)
            state.known[word] = stem
            return stem
        }
    }

    private static func stem(of word: String, _ stemmer: borrowing Stemmer?) -> String {
        // Snowball knows the straight apostrophe of a possessive only.
        let lower = String(
            String.UnicodeScalarView(word.lowercased().unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
        switch stemmer {
        case .some(let stemmer):
            let stem = stemmer.stem(lower)
            return stem.isEmpty ? Fold.norm(word) : Fold.norm(stem)
        case .none: return Fold.norm(word)
        }
    }
}

extension Document {
    /// The stem of a token by Snowball, in the document's language, with case and accents folded.
    ///
    ///     "guarantees", "Guaranteed" → "guarante"    "Häuser" → "haus"
    ///
    /// A document in no known language counts as English; in a language without a stemmer the stem is `norm`.
    public func stem(_ token: Int) -> String { stem(of: word(token)) }

    /// The stem of a word as a token of this document would have it.
    package func stem(of word: String) -> String { stems.stem(of: word) }
}
