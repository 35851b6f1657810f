import Corpus
internal import Patterns
import Syntax

/// A test of what the sentence's tree says of a token: the sentence is read for it.
struct SyntaxTest: Sendable {
    enum Attribute: String, Sendable, CaseIterable { case lemma, pos, deprel, negated }

    var attribute: Attribute
    var check: FormTest.Check

    /// Whether a token of a document passes; none does of which nothing is known.
    func passes(_ token: Int, in document: Document) -> Bool {
        let value: String? =
            switch attribute {
            case .lemma: document.lemma(ofToken: token)
            case .pos: document.partOfSpeech(ofToken: token)
            case .deprel: document.relation(ofToken: token)
            case .negated: "\(document.isNegated(token: token))"
            }
        return value.map(check.fits) ?? false
    }
}

extension FormTest.Check {
    /// Whether a value fits that is no form of a word.
    fileprivate func fits(_ value: String) -> Bool {
        switch self {
        case .pattern(let regex): regex.matchesWhole(value)
        case .literal(let literal): value.utf8.elementsEqual(literal.utf8)
        case .list(let words): words.contains(norm: Fold.norm(value))
        case .bare, .stem, .stems, .known: false
        }
    }

    /// Whether a word can have a lemma that fits: asked once for a spelling, so that only sentences are read that have
    /// such a word.
    func fitsLemma(of word: String) -> Bool {
        SyntaxModel.english.map { $0.lemmas(ofToken: word).contains(where: fits) } ?? false
    }
}
