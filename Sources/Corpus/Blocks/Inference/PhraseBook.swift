/// What a set phrase of web pages and reports tells about the block it stands in.
enum PhraseMeaning: Equatable {
    case boilerplate(BoilerplateReason)
    case contents, questions, callout, metadata, caption, listHeading, colophon, contacts, genre

    /// The meaning as one byte, for tables.
    fileprivate var code: UInt8 {
        switch self {
        case .boilerplate(let reason): reason.rawValue
        case .contents: 0x80
        case .questions: 0x81
        case .callout: 0x82
        case .metadata: 0x83
        case .caption: 0x84
        case .listHeading: 0x85
        case .colophon: 0x86
        case .contacts: 0x87
        case .genre: 0x88
        }
    }

    fileprivate init(code: UInt8) {
        switch code {
        case 0x80: self = .contents
        case 0x81: self = .questions
        case 0x82: self = .callout
        case 0x83: self = .metadata
        case 0x84: self = .caption
        case 0x85: self = .listHeading
        case 0x86: self = .colophon
        case 0x87: self = .contacts
        case 0x88: self = .genre
        default: self = .boilerplate(BoilerplateReason(rawValue: code) ?? .none)
        }
    }
}

/// Set phrases, looked up by the hash of their words without case and punctuation.
///
/// The phrases are the interface texts that content management systems put around an article (WordPress,
/// Drupal and Ghost themes, newspaper sites), and the labels of callouts and metadata.
struct PhraseBook: Sendable {
    static let shared = PhraseBook()

    /// Phrases that are the whole of a line.
    private let whole: PhraseTable
    /// Phrases that a line begins with.
    private let opening: PhraseTable
    /// Phrases that occur anywhere in a short paragraph.
    private let inner: PhraseTable
    /// What stands before a colon and the headline of another article.
    private let teasers: PhraseTable

    private init() {
        whole = PhraseTable(Self.wholeLines)
        opening = PhraseTable(Self.openings)
        inner = PhraseTable(Self.inside)
        teasers = PhraseTable([(Self.teaserLabels, .boilerplate(.related))])
    }

    /// The meaning of a phrase that is the whole line.
    func meaning(of text: Text, _ span: Span) -> PhraseMeaning? {
        guard span.count <= 80, whole.mayBegin(text, span) else { return nil }
        var cursor = WordCursor(text, span)
        guard cursor.next(), whole.canBegin(text, cursor.word.start) else { return nil }
        while cursor.next() {}
        return whole.meaning(of: cursor.hash)
    }

    /// Whether the words before a colon announce another article.
    func labelsTeaser(_ text: Text, _ label: Span) -> Bool {
        guard label.count <= 40, teasers.mayBegin(text, label) else { return false }
        var cursor = WordCursor(text, label)
        while cursor.next() {}
        return teasers.meaning(of: cursor.hash) != nil
    }

    /// The meaning of the longest phrase that a line begins with, and where it ends.
    func opening(of text: Text, _ span: Span) -> (meaning: PhraseMeaning, stop: Int)? {
        opening.longest(in: text, span)
    }

    /// The meaning of the first phrase found anywhere in the span.
    func inside(_ text: Text, _ span: Span) -> PhraseMeaning? {
        var position = span.start
        while position < span.stop {
            if inner.canBegin(text, position), let found = inner.longest(in: text, Span(position, span.stop)) {
                return found.meaning
            }
            while position < span.stop, text[position] > Ascii.space { position += 1 }
            while position < span.stop, text[position] <= Ascii.space { position += 1 }
        }
        return nil
    }
}

/// Phrases with their meanings.
private struct PhraseTable: Sendable {
    /// By the hash of their words: whole phrases, and the fronts of longer ones.
    private let meanings: KeyTable
    /// Which words occur first, by their first three bytes; spares most look-ups.
    private let starts: KeyTable

    /// No phrase is longer, in words and in bytes.
    private static let mostWords = 8
    private static let mostBytes = 96
    /// Stands for the meaning where a phrase only begins.
    private static let front: UInt8 = 0xFF

    init(_ groups: [(phrases: String, meaning: PhraseMeaning)]) {
        var phraseEntries: [(UInt64, UInt8)] = []
        var fronts: [(UInt64, UInt8)] = []
        var starts: [(UInt64, UInt8)] = []
        for (phrases, meaning) in groups {
            for phrase in phrases.split(separator: ",") {
                let text = Text(String(phrase))
                var cursor = WordCursor(text, Span(0, text.count))
                guard cursor.next() else { continue }
                starts.append((Self.slot(text, cursor.word.start), 0))
                fronts.append((cursor.hash, Self.front))
                while cursor.next() { fronts.append((cursor.hash, Self.front)) }
                phraseEntries.append((cursor.hash, meaning.code))
            }
        }
        // Of equal keys the first one counts, so that a phrase that another one goes on with keeps its meaning.
        meanings = KeyTable(phraseEntries + fronts)
        self.starts = KeyTable(starts)
    }

    /// Whether a phrase may begin with the word; false is certain.
    func canBegin(_ text: borrowing Text, _ word: Int) -> Bool { starts.value(of: Self.slot(text, word)) != nil }

    /// The same for the first word of a span, without looking for it: where a span begins with a letter or digit,
    /// so does its first word.
    @inline(__always)
    func mayBegin(_ text: Text, _ span: Span) -> Bool {
        !ByteTable.shared[text[span.start]].has(.alphanumeric) || span.isEmpty || canBegin(text, span.start)
    }

    func meaning(of hash: UInt64) -> PhraseMeaning? {
        guard let code = meanings.value(of: hash), code != Self.front else { return nil }
        return PhraseMeaning(code: code)
    }

    func longest(in text: Text, _ span: Span) -> (meaning: PhraseMeaning, stop: Int)? {
        guard mayBegin(text, span) else { return nil }
        var cursor = WordCursor(text, Span(span.start, min(span.stop, span.start + Self.mostBytes)))
        guard cursor.next(), canBegin(text, cursor.word.start) else { return nil }
        var found: (PhraseMeaning, Int)?
        var words = 1
        repeat {
            guard let code = meanings.value(of: cursor.hash) else { break }
            if code != Self.front { found = (PhraseMeaning(code: code), cursor.word.stop) }
            words += 1
        } while words <= Self.mostWords && cursor.next()
        return found
    }

    /// A key, never 0.
    private static func slot(_ text: borrowing Text, _ word: Int) -> UInt64 {
        // Case does not count, and neither does what separates a word of two letters from the next.
        let first = UInt64(text[word] & 0x1F)
        let second = UInt64(text[word + 1] & 0x1F)
        let third = text[word + 2] | 0x20
        return 1 << 16 | first << 10 | second << 5 | (third &- 0x61 < 26 ? UInt64(third & 0x1F) : 0)
    }
}
