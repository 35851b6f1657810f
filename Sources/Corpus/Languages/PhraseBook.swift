import Lexicon

/// What a set phrase of web pages and reports tells about the block it stands in.
enum PhraseMeaning: Equatable {
    case boilerplate(BoilerplateReason)
    case contents, questions, callout, metadata, caption, listHeading, colophon, contacts, genre
}

extension PhraseMeaning {
    /// The meaning of a name in `phrases.tsv`; nil where there is none.
    fileprivate init?(name: String) {
        if let meaning = Self.names[name] {
            self = meaning
        } else if let reason = BoilerplateReason(name: name) {
            self = .boilerplate(reason)
        } else {
            return nil
        }
    }

    private static let names: [String: PhraseMeaning] = [
        "contents": .contents, "questions": .questions, "callout": .callout, "metadata": .metadata, "caption": .caption,
        "list-heading": .listHeading, "colophon": .colophon, "contacts": .contacts, "genre": .genre,
    ]
}

/// Set phrases, looked up by the hash of their words without case and punctuation.
///
/// The phrases are those of `languages/<code>/phrases.tsv`: the interface texts that content management systems put around
/// an article, and the labels of callouts and metadata.
final class PhraseBook: Sendable {
    /// Phrases that are the whole of a line.
    private let whole: PhraseTable
    /// Phrases that a line begins with.
    private let opening: PhraseTable
    /// Phrases that occur anywhere in a short paragraph.
    private let inner: PhraseTable
    /// What stands before a colon and the headline of another article.
    private let teasers: PhraseTable

    init(_ languages: [LanguageLists]) {
        func phrases(_ list: String) -> [(phrase: String, meaning: PhraseMeaning)] {
            languages.flatMap { $0.terms("phrases", list).all }.compactMap { term in
                PhraseMeaning(name: term["value"]).map { (term.text, $0) }
            }
        }
        whole = PhraseTable(phrases("line"))
        opening = PhraseTable(phrases("opening"))
        inner = PhraseTable(phrases("inside"))
        teasers = PhraseTable(
            languages.flatMap { $0.terms("phrases", "teaser-label").texts }.map { ($0, .boilerplate(.related)) })
    }

    /// The meaning of a phrase that is the whole line.
    func meaning(of text: borrowing Text, _ span: Span) -> PhraseMeaning? {
        guard span.count <= 80, whole.mayBegin(text, span) else { return nil }
        var cursor = WordCursor(span)
        guard cursor.next(in: text), whole.canBegin(text, cursor.word.start) else { return nil }
        return whole.meaning(of: text, from: &cursor)
    }

    /// Whether the words before a colon announce another article.
    func labelsTeaser(_ text: borrowing Text, _ label: Span) -> Bool {
        guard label.count <= 40, teasers.mayBegin(text, label) else { return false }
        var cursor = WordCursor(label)
        return cursor.next(in: text) && teasers.meaning(of: text, from: &cursor) != nil
    }

    /// The meaning of the longest phrase that a line begins with, and where it ends.
    func opening(of text: borrowing Text, _ span: Span) -> (meaning: PhraseMeaning, stop: Int)? {
        guard opening.mayBegin(text, span) else { return nil }
        return opening.longest(in: text, span)
    }

    /// The meaning of the first phrase found anywhere in the span.
    func inside(_ text: borrowing Text, _ span: Span) -> PhraseMeaning? {
        var position = span.start
        while position < span.stop {
            if inner.canBegin(text, position), let found = inner.longest(in: text, Span(position, span.stop)) {
                return found.meaning
            }
            var step: Int
            repeat {
                step = EightBytes.first(in: text.eight(at: position).blanks)
                position += step
            } while step == 8 && position < span.stop
            while position < span.stop, text[position] <= Ascii.space { position += 1 }
        }
        return nil
    }
}

/// Phrases with their meanings.
private struct PhraseTable: Sendable {
    /// By the hash of their words: whole phrases, and the fronts of longer ones.
    private let codes: KeyTable
    /// What each code means.
    private let meanings: [PhraseMeaning]
    /// Which words occur first, by their first four letters, one bit each; spares most look-ups.
    private let starts: [UInt64]

    /// No phrase is longer, in words and in bytes.
    private static let mostWords = 8
    private static let mostBytes = 96
    /// Stands for the meaning where a phrase only begins.
    private static let front: UInt8 = 0xFF

    init(_ phrases: [(phrase: String, meaning: PhraseMeaning)]) {
        var phraseEntries: [(UInt64, UInt8)] = []
        var fronts: [(UInt64, UInt8)] = []
        var meanings: [PhraseMeaning] = []
        var starts = [UInt64](repeating: 0, count: 1 << 9)
        for (phrase, meaning) in phrases {
            let text = Text(phrase)
            var cursor = WordCursor(Span(0, text.count))
            guard cursor.next(in: text) else { continue }
            for slot in Self.slots(text, cursor.word.start) {
                starts[slot >> 6] |= 1 << UInt64(truncatingIfNeeded: slot & 63)
            }
            fronts.append((cursor.hash, Self.front))
            while cursor.next(in: text) { fronts.append((cursor.hash, Self.front)) }
            let code = meanings.firstIndex(of: meaning) ?? meanings.count
            if code == meanings.count { meanings.append(meaning) }
            phraseEntries.append((cursor.hash, UInt8(truncatingIfNeeded: code)))
        }
        // Of equal keys the first one counts, so that a phrase that another one goes on with keeps its meaning.
        codes = KeyTable(phraseEntries + fronts)
        self.meanings = meanings
        self.starts = starts
    }

    /// The number of a phrase's first word, and that of `dont` for `don't`.
    private static func slots(_ text: borrowing Text, _ word: Int) -> [Int] {
        let written = slot(text, word)
        guard text[word + 3] == Ascii.apostrophe else { return [written] }
        return [written, slot(Text(text.string(word, word + 3) + text.string(word + 4, word + 8)), 0)]
    }

    /// Whether a phrase may begin with the word; false is certain.
    @inline(__always)
    func canBegin(_ text: borrowing Text, _ word: Int) -> Bool {
        let slot = Self.slot(text, word)
        return starts[slot >> 6] &>> UInt64(truncatingIfNeeded: slot & 63) & 1 != 0
    }

    /// The same for the first word of a span, without looking for it: where a span begins with a letter or digit,
    /// so does its first word.
    @inline(__always)
    func mayBegin(_ text: borrowing Text, _ span: Span) -> Bool {
        canBegin(text, span.start) || text.eight(at: span.start).alphanumericRun == 0 || span.isEmpty
    }

    /// The meaning of the phrase that the words up to the end make, with a cursor at the first of them.
    func meaning(of text: borrowing Text, from cursor: inout WordCursor) -> PhraseMeaning? {
        while let code = codes.value(of: cursor.hash) {
            if !cursor.next(in: text) { return code == Self.front ? nil : meanings[Int(code)] }
        }
        return nil
    }

    /// The meaning of the longest phrase that a span begins with, and where it ends.
    func longest(in text: borrowing Text, _ span: Span) -> (meaning: PhraseMeaning, stop: Int)? {
        var cursor = WordCursor(Span(span.start, min(span.stop, span.start + Self.mostBytes)))
        guard cursor.next(in: text), canBegin(text, cursor.word.start) else { return nil }
        var found: (PhraseMeaning, Int)?
        var words = 1
        repeat {
            guard let code = codes.value(of: cursor.hash) else { break }
            if code != Self.front { found = (meanings[Int(code)], cursor.word.stop) }
            words += 1
        } while words <= Self.mostWords && cursor.next(in: text)
        return found
    }

    /// The number, under 2^15, of the first four letters of a word.
    @inline(__always)
    private static func slot(_ text: borrowing Text, _ word: Int) -> Int {
        // Case does not count, and neither does what separates a word of two or three letters from the next.
        let bytes = text.eight(at: word)
        let letters = EightBytes(bits: bytes.bits >> 16).letterRun
        let counted = letters >= 2 ? 0x1F1F_1F1F : letters == 1 ? 0x1F_1F1F : 0x1F1F as UInt64
        return Int(truncatingIfNeeded: ((bytes.bits & counted) &* 0x9E37_79B9_7F4A_7C15) >> 49)
    }
}
