import Corpus
internal import Patterns

/// A test of a token's form: its answer is the same for every token that is spelt alike.
struct FormTest: Sendable {
    enum Attribute: String, Sendable, CaseIterable {
        case word, text, lower, norm, stem, shape
        /// Any lemma that a word of this form can have.
        case possibleLemma
    }
    enum Check: Sendable {
        /// The whole form, any case.
        case pattern(Regex)
        case literal(String)
        case bare(WordPattern)
        /// A word or a stem: stems are equal to its own.
        case stem(String)
        case list(QueryWordSet)
        /// A list of the host, in the language of the document.
        case known(String)
        /// A list of words or stems.
        case stems(QueryStemSet)
    }

    var attribute: Attribute
    var check: Check

    /// How much work it is to ask, as a multiple of the least.
    var cost: Int { if case .list(let words) = check { 1 + words.patternCount } else { 1 } }

    /// Bytes that it takes, roughly.
    var size: Int {
        switch check {
        case .pattern(let regex): 1024 + regex.memory
        case .literal, .bare, .stem: 256
        case .list(let words): words.count * 96
        case .known(let name): 256 + name.utf8.count
        case .stems(let stems): stems.count * 96
        }
    }

    /// Whether the answer depends on the document's language.
    var isOfLanguage: Bool {
        if case .known = check { return true }
        return attribute == .stem
    }

    /// Whether a token of a document with this spelling passes.
    func passes(_ word: String, in document: Document) -> Bool {
        let form =
            switch attribute {
            case .word, .text: word
            case .lower: word.lowercased()
            case .norm: Fold.norm(word)
            case .stem: document.stem(of: word)
            case .shape: Fold.shape(word)
            case .possibleLemma: ""
            }
        if attribute == .possibleLemma { return check.fitsLemma(of: word) }
        switch check {
        case .pattern(let regex): return regex.matchesWhole(form)
        case .literal(let literal): return form.utf8.elementsEqual(literal.utf8)
        case .stem(let word): return form == Fold.norm(word) || form == document.stem(of: word)
        case .bare(let pattern): return pattern.matches(norm: Array(Fold.norm(form).utf8))
        case .list(let words): return words.contains(norm: Fold.norm(form))
        case .known(let list): return document.isListed(Fold.norm(form), in: list)
        case .stems(let stems): return stems.contains(stem: form, of: document.stems)
        }
    }
}

/// A condition on one token.
indirect enum TokenCondition: Sendable {
    /// The number of a test in the query's list of form tests.
    case form(Int)
    /// Types as bits.
    case type(UInt8)
    /// The number of the token in the document, from 1.
    case index(QueryComparison, Double)
    /// What the tree says; where `possible` is the number of a form test, only tokens that pass it can have that lemma,
    /// but for those whose lemmas another program found.
    case syntax(SyntaxTest, possible: Int?)
    case not(TokenCondition)
    case all([TokenCondition])
    case some([TokenCondition])
}

extension TokenCondition {
    /// How much it takes to ask: what needs no tree is asked first.
    var effort: Int {
        switch self {
        case .form, .type, .index: 0
        case .syntax(_, let possible): possible == nil ? 2 : 1
        case .not(let inner): inner.effort == 0 ? 0 : 2
        case .all(let parts), .some(let parts): parts.map(\.effort).max() ?? 0
        }
    }
}

/// The single words of a list that a script gave, folded; entries may have wildcards.
struct QueryWordSet: Sendable {
    private let words: Set<String>
    private let patterns: [WordPattern]

    init(_ entries: [String]) {
        words = Set(entries.filter { !Self.hasWildcard($0) }.map(Fold.norm))
        patterns = entries.filter(Self.hasWildcard).map { WordPattern(pattern: $0) }
    }

    /// How many words and patterns it holds.
    var count: Int { words.count + patterns.count }
    /// Patterns, which are tried one by one.
    var patternCount: Int { patterns.count }

    func contains(norm: String) -> Bool {
        if words.contains(norm) { return true }
        if patterns.isEmpty { return false }
        let bytes = Array(norm.utf8)
        return patterns.contains { $0.matches(norm: bytes) }
    }

    static func hasWildcard(_ word: String) -> Bool { word.contains("*") || word.contains("?") }
}
