/// What a word is made of.
enum WordKind: UInt8, Sendable {
    case word, number, possessive, hyphen, dash, comma, period, colon, semicolon, exclamation, question
    case openBracket, closeBracket, quote, currency, percent, slash, other
}

/// How a word is written.
struct WordShape: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let capitalized = WordShape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    static let allCapitals = WordShape(rawValue: 2)
    /// A capital after a small letter: `McDonald`, `iPhone`.
    static let mixed = WordShape(rawValue: 4)
    /// A full stop inside or at the end: `U.S.`, `J.`
    static let dotted = WordShape(rawValue: 8)
    static let hasDigit = WordShape(rawValue: 16)
    static let spaceBefore = WordShape(rawValue: 32)
    static let sentenceStart = WordShape(rawValue: 64)
    /// One letter, with or without a full stop.
    static let initial = WordShape(rawValue: 128)

    @inline(__always)
    func isDisjoint(with absent: WordShape, having present: WordShape) -> Bool {
        rawValue & (absent.rawValue | present.rawValue) == present.rawValue
    }
}

/// The words of a document's sentences, cut finer than tokens.
///
/// Names, dates and amounts hide inside tokens: `US-Ukraine`, `NATO-like`, `Russia’s`, `$5m`. A word
/// ends at a hyphen, before a possessive mark, and at a currency sign, so the recognisers need not
/// know how tokens are cut. Each word carries the hash of its folded form and the lists it is on,
/// found with one look-up, so that recognisers test bits and never build strings.
final class Words: Sendable {
    let starts: [UInt32]
    let stops: [UInt32]
    let hashes: [UInt64]
    let kinds: [WordKind]
    let shapes: [WordShape]
    let classes: [WordClass]
    /// The word where sentence `s` begins, and one more entry: the number of words.
    let sentenceFirsts: [UInt32]

    convenience init(of document: Document) {
        var columns = WordColumns()
        var firsts: [UInt32] = []
        let sentences = document.sentences
        firsts.reserveCapacity(sentences.count + 1)
        columns.reserve(document.text.count / 5)
        for index in 0..<sentences.count {
            let first = columns.count
            firsts.append(UInt32(truncatingIfNeeded: first))
            columns.scan(document.reading, Int(sentences.starts[index]), Int(sentences.stops[index]))
            columns.markSentenceStart(from: first)
        }
        self.init(columns, firsts, document.vocabulary)
    }

    /// The words of a phrase that is no document.
    convenience init(phrase text: Text, _ vocabulary: Vocabulary) {
        var columns = WordColumns()
        columns.scan(text, 0, text.count)
        self.init(columns, [0], vocabulary)
    }

    private init(_ columns: WordColumns, _ firsts: [UInt32], _ vocabulary: Vocabulary) {
        starts = columns.starts
        stops = columns.stops
        hashes = columns.hashes
        kinds = columns.kinds
        shapes = columns.shapes
        sentenceFirsts = firsts + [UInt32(truncatingIfNeeded: columns.count)]
        let lexicon = vocabulary.lexicon
        classes = columns.hashes.map { lexicon.classes(of: $0) }
    }

    var count: Int { starts.count }

    /// The words of a sentence.
    func range(ofSentence sentence: Int) -> Range<Int> {
        Int(sentenceFirsts[sentence])..<Int(sentenceFirsts[sentence + 1])
    }

    /// The sentence that holds a word.
    func sentence(of word: Int) -> Int {
        var low = 0
        var high = sentenceFirsts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(sentenceFirsts[middle]) <= word { low = middle } else { high = middle }
        }
        return low
    }

    /// The first word that starts at the offset or after it.
    func firstWord(from offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The words that lie inside the span.
    func range(in span: Span) -> Range<Int> {
        let first = firstWord(from: span.start)
        return first..<max(first, firstWord(from: span.stop))
    }

    /// The bytes from the first to the last of some words; empty where there are none.
    func span(_ range: Range<Int>) -> Span {
        guard let last = range.last else { return Span(0, 0) }
        return Span(Int(starts[range.lowerBound]), Int(stops[last]))
    }
}
