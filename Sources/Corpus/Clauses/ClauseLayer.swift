import Clauses
import Synchronization
import Syntax

/// The noun phrases and clauses of a document, each sentence read when something first asks for it, from any thread.
///
/// What is read of a sentence depends on its tree alone, so any order of asking gives the same elements. The number of a
/// phrase or clause is that of its sentence and its own in it: ``index(sentence:number:)``.
final class ClauseLayer: DocumentLayer {
    static let name = "clauses"

    private let sentences = Mutex<[Int: SentenceClauses]>([:])

    init(of document: Document) {}

    /// What stands in a sentence; nothing in those of tables and boilerplate, and of other languages.
    func sentence(_ number: Int, of document: Document) -> SentenceClauses {
        if let known = sentences.withLock({ $0[number] }) { return known }
        // Made without the lock, as it asks for other layers; of two that were made the first stays.
        let made = SentenceClauses(number, of: document)
        return sentences.withLock { sentences in
            if let known = sentences[number] { return known }
            sentences[number] = made
            return made
        }
    }

    // MARK: Numbers

    /// The bits of an element's number that tell it from the others of its sentence.
    static let numberBits = 8

    /// The most phrases, and clauses, of a sentence; further ones are left out.
    static let most = 1 << numberBits - 1

    static func index(sentence: Int, number: Int) -> Int { sentence << numberBits | number }

    static func place(_ index: Int) -> (sentence: Int, number: Int) {
        (index >> numberBits, index & (1 << numberBits - 1))
    }
}

extension ModelLayer {
    /// The noun phrases and clauses.
    public static let clauses = ModelLayer(ClauseLayer.self)
}

extension Document {
    private var clauseLayer: ClauseLayer { layer() }

    /// The phrases and clauses of a sentence.
    func clauses(ofSentence sentence: Int) -> SentenceClauses { clauseLayer.sentence(sentence, of: self) }

    /// One number more than the largest that a phrase or clause may have.
    var clauseLimit: Int { ClauseLayer.index(sentence: sentences.count, number: 0) }

    /// The sentences that overlap a span.
    func sentences(overlapping span: Span) -> Range<Int> {
        let (starts, stops) = (sentences.starts, sentences.stops)
        let first = stops.partitionPoint { Int($0) <= span.start }
        let stop = starts.partitionPoint { Int($0) < span.stop }
        return first..<max(first, stop)
    }
}
