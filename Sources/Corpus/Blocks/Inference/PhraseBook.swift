/// What a set phrase of web pages and reports tells about the block it stands in.
enum PhraseMeaning: Equatable {
    case boilerplate(BoilerplateReason)
    case contents, questions, callout, metadata, caption
}

/// Set phrases, looked up by the hash of their words without case and punctuation.
///
/// The phrases are the interface texts that content management systems put around an article (WordPress,
/// Drupal and Ghost themes, newspaper sites), and the labels of callouts and metadata.
struct PhraseBook: Sendable {
    static let shared = PhraseBook()

    /// Phrases that are the whole of a line.
    private let whole: [UInt64: PhraseMeaning]
    /// Phrases that a line begins with.
    private let opening: [UInt64: PhraseMeaning]
    /// Phrases that occur anywhere in a short paragraph.
    private let inner: [UInt64: PhraseMeaning]
    /// The lengths and first letters of the first words of `inner`, which spare most look-ups.
    private let innerStarts: [Bool]

    private init() {
        whole = Self.table(Self.wholeLines)
        opening = Self.table(Self.openings)
        inner = Self.table(Self.inside)
        var starts = [Bool](repeating: false, count: 256)
        for (phrases, _) in Self.inside {
            for phrase in phrases.split(separator: ",") {
                let text = Text(String(phrase))
                var cursor = WordCursor(text, Span(0, text.count))
                if cursor.next() { starts[Self.slot(text, cursor.word)] = true }
            }
        }
        innerStarts = starts
    }

    /// The meaning of a phrase that is the whole line.
    func meaning(of text: Text, _ span: Span) -> PhraseMeaning? {
        guard span.count <= 80 else { return nil }
        let hash = WordCursor.hash(of: text, span)
        return hash == 0 ? nil : whole[hash]
    }

    /// The meaning of the phrase that a line begins with, up to eight words, and where it ends.
    func opening(of text: Text, _ span: Span) -> (meaning: PhraseMeaning, stop: Int)? {
        var cursor = WordCursor(text, Span(span.start, min(span.stop, span.start + 90)))
        var found: (PhraseMeaning, Int)?
        var words = 0
        while words < 8, cursor.next() {
            if let meaning = opening[cursor.hash] { found = (meaning, cursor.word.stop) }
            words += 1
        }
        return found
    }

    /// The meaning of the first phrase found anywhere in the span.
    func inside(_ text: Text, _ span: Span) -> PhraseMeaning? {
        var words = WordCursor(text, span)
        while words.next() {
            guard innerStarts[Self.slot(text, words.word)] else { continue }
            var phrase = WordCursor(text, Span(words.word.start, min(span.stop, words.word.start + 60)))
            var length = 0
            while length < 5, phrase.next() {
                if let meaning = inner[phrase.hash] { return meaning }
                length += 1
            }
        }
        return nil
    }

    private static func slot(_ text: Text, _ word: Span) -> Int {
        Int(Ascii.lowered(text[word.start]) & 0x1F) << 3 | min(word.count, 7)
    }

    private static func table(_ groups: [(String, PhraseMeaning)]) -> [UInt64: PhraseMeaning] {
        var table: [UInt64: PhraseMeaning] = [:]
        for (phrases, meaning) in groups {
            for phrase in phrases.split(separator: ",") { table[WordCursor.hash(of: String(phrase))] = meaning }
        }
        return table
    }
}
