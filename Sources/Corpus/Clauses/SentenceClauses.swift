import Clauses
import Syntax

/// The noun phrases and clauses of one sentence, with their places in the document.
final class SentenceClauses: Sendable {
    let sentence: Int
    let reading: SentenceReading
    /// The bytes of each phrase, in order.
    let phraseSpans: [Span]
    /// The bytes of each clause, in order of their starts.
    let clauseSpans: [Span]
    /// The reading's number of each clause, and the other way round.
    private let clauseNumbers: [Int]
    private let clauseRanks: [Int]
    private let wordSpans: [Span]

    init(_ sentence: Int, of document: Document) {
        self.sentence = sentence
        let syntax = document.syntax(ofSentence: sentence)
        let spans = syntax.indices.map { document.span(ofWord: $0, in: syntax) }
        let reading = SentenceReading(Tree(syntax, spans, document), document.terms.clauses)
        wordSpans = spans
        self.reading = reading
        func span(_ words: Range<Int>) -> Span { Span(spans[words.lowerBound].start, spans[words.upperBound - 1].stop) }
        phraseSpans = reading.phrases.prefix(ClauseLayer.most).map { span($0.words) }
        let extents = reading.clauses.map { span(reading.words(of: $0)) }
        clauseNumbers = Array(
            extents.indices.sorted {
                (extents[$0].start, -extents[$0].stop, $0) < (extents[$1].start, -extents[$1].stop, $1)
            }.prefix(ClauseLayer.most))
        clauseSpans = clauseNumbers.map { extents[$0] }
        var ranks = [Int](repeating: -1, count: extents.count)
        for (rank, number) in clauseNumbers.enumerated() { ranks[number] = rank }
        clauseRanks = ranks
    }

    var tree: Tree { reading.tree }

    /// The clause of a rank: the clauses of a sentence are counted in the order of their starts.
    func clause(_ rank: Int) -> Clause? {
        clauseNumbers.indices.contains(rank) ? reading.clauses[clauseNumbers[rank]] : nil
    }

    func phrase(_ number: Int) -> Phrase? { phraseSpans.indices.contains(number) ? reading.phrases[number] : nil }

    /// The bytes of some words.
    func span(_ words: Range<Int>) -> Span {
        Span(wordSpans[words.lowerBound].start, wordSpans[words.upperBound - 1].stop)
    }

    func span(ofWord word: Int) -> Span { wordSpans[word] }

    // MARK: Elements

    /// The element of a clause of the reading.
    func element(clause number: Int?) -> ElementPlace? {
        guard let number, clauseRanks.indices.contains(number), clauseRanks[number] >= 0 else { return nil }
        return ElementPlace(.clause, ClauseLayer.index(sentence: sentence, number: clauseRanks[number]))
    }

    func element(phrase number: Int?) -> ElementPlace? {
        guard let number, phraseSpans.indices.contains(number) else { return nil }
        return ElementPlace(.phrase, ClauseLayer.index(sentence: sentence, number: number))
    }

    /// The phrase that hangs on a word.
    func element(phraseOf word: Int?) -> ElementPlace? { word.flatMap { element(phrase: reading.phrase(ofHead: $0)) } }
}

extension Tree {
    /// The tree of a sentence.
    init(_ syntax: SentenceSyntax, _ spans: [Span], _ document: Document) {
        self.init(
            syntax.indices.map { word in
                let info = syntax[word]
                let form = document.text.string(spans[word].start, spans[word].stop)
                return Word(
                    form: Fold.norm(form), lemma: document.lemma(ofWord: word, in: syntax).lowercased(),
                    partOfSpeech: info.partOfSpeech, fineTag: info.fineTag, head: syntax.head(of: word) ?? -1,
                    relation: info.relation, token: syntax.token(of: word))
            })
    }
}
