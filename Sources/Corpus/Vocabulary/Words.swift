/// The words of a document's sentences, cut finer than tokens.
///
/// Names, dates and amounts hide inside tokens: `US-Ukraine`, `NATO-like`, `Russia’s`, `$5m`. A word
/// ends at a hyphen, before a possessive mark, and at a currency sign, so the recognisers need not
/// know how tokens are cut. Each word carries the hash of its folded form and the lists it is on,
/// found with one look-up, so that recognisers test bits and never build strings. What is known of a
/// word stands in one place, since rules ask for its kind, shape and lists together.
final class Words: Sendable {
    private let words: [Word]
    /// The tables of the language the words are in.
    let terms: LanguageTerms
    /// The word where sentence `s` begins, and one more entry: the number of words.
    let sentenceFirsts: [UInt32]
    /// The first word of each stretch of text, or of a later one, so that offsets are found without a search.
    private let stretchFirsts: [UInt32]

    /// 64 bytes: a dozen words.
    private static let stretchBits = 6

    convenience init(of document: Document) {
        var builder = WordReader()
        var firsts: [UInt32] = []
        let sentences = document.sentences
        firsts.reserveCapacity(sentences.count + 1)
        // A word takes five bytes with what follows it; room that stays empty costs nothing, growing doubles it.
        builder.reserve(document.text.count / 4)
        for index in 0..<sentences.count {
            let first = builder.words.count
            firsts.append(UInt32(truncatingIfNeeded: first))
            builder.read(document.reading, Int(sentences.starts[index]), Int(sentences.stops[index]))
            builder.markSentenceStart(from: first)
        }
        let classes = document.terms.classes
        builder.lookUp { classes.classes(of: $0) }
        self.init(builder.words, firsts, document.terms)
    }

    /// The words of a phrase that is no document.
    convenience init(phrase text: Text, _ vocabulary: Vocabulary) {
        var builder = WordReader()
        builder.read(text, 0, text.count)
        let terms = vocabulary.terms(of: nil)
        let classes = terms.classes
        builder.lookUp { classes.classes(of: $0) }
        self.init(builder.words, [0], terms)
    }

    private init(_ words: [Word], _ firsts: [UInt32], _ terms: LanguageTerms) {
        self.terms = terms
        sentenceFirsts = firsts + [UInt32(truncatingIfNeeded: words.count)]
        var stretchFirsts: [UInt32] = []
        stretchFirsts.reserveCapacity(Int(words.last?.start ?? 0) >> Self.stretchBits + 1)
        for (index, word) in words.enumerated() {
            while stretchFirsts.count <= Int(word.start) >> Self.stretchBits {
                stretchFirsts.append(UInt32(truncatingIfNeeded: index))
            }
        }
        self.stretchFirsts = stretchFirsts
        self.words = words
    }

    var count: Int { words.count }

    @inline(__always)
    subscript(index: Int) -> Word { words[index] }

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
        let stretch = max(0, offset) >> Self.stretchBits
        guard stretch < stretchFirsts.count else { return count }
        var index = Int(stretchFirsts[stretch])
        while index < count, Int(words[index].start) < offset { index += 1 }
        return index
    }

    /// The words that lie inside the span.
    func range(in span: Span) -> Range<Int> {
        let first = firstWord(from: span.start)
        return first..<max(first, firstWord(from: span.stop))
    }

    /// The bytes from the first to the last of some words; empty where there are none.
    func span(_ range: Range<Int>) -> Span {
        guard let last = range.last else { return Span(0, 0) }
        return Span(Int(words[range.lowerBound].start), Int(words[last].stop))
    }
}
