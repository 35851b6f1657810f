import Syntax

/// A noun phrase of a sentence. Words are numbers in the sentence's tree.
public struct Phrase: Sendable {
    /// The word that the others hang on.
    public let head: Int
    /// From its first word to its last one, without a preposition before it and relative clauses behind it.
    public let words: Range<Int>
    /// The phrases that and/or joins in it, by number; empty where it joins nothing.
    public internal(set) var members: [Int] = []
    /// Phrases behind "including" and "such as", by number.
    public internal(set) var including: [Int] = []
    /// "Ursula Vane, **the minister**", by number.
    public internal(set) var apposition: Int?
    /// "**Norway's** troops", "troops **of Norway**", by number.
    public internal(set) var owner: Int?
    /// "the", "no", "some"; nil for none.
    public internal(set) var determiner: Int?
    /// Adjectives, numbers and nouns before the head, in reading order.
    public internal(set) var modifiers: [Int] = []
    /// Other phrases with their prepositions, by number, in reading order: "aid **to Kenya**".
    public internal(set) var others: [(preposition: String, phrase: Int)] = []
}

/// The noun phrases and clauses of a sentence.
public struct SentenceReading: Sendable {
    public let tree: Tree
    /// In the order of their first words, longer ones first.
    public let phrases: [Phrase]
    /// In the order of their heads.
    public let clauses: [Clause]
    /// The phrase, with all its members, that hangs on each word; -1 for none.
    private let phraseOfWord: [Int32]

    /// Reads a sentence from its tree.
    public init(_ tree: Tree, _ terms: ClauseTerms) {
        let tree = TreeCorrections.apply(to: tree, terms)
        self.tree = tree
        clauses = ClauseReader.read(tree, terms)
        var reader = PhraseReader(tree, terms)
        phrases = reader.read()
        phraseOfWord = reader.phraseOfWord
    }

    /// The phrase, with all that and/or joins to it, whose head is a word; nil where there is none.
    public func phrase(ofHead word: Int) -> Int? {
        phraseOfWord.indices.contains(word) && phraseOfWord[word] >= 0 ? Int(phraseOfWord[word]) : nil
    }

    /// The words of a clause with all that depends on it, without marks and link words at its edges.
    public func words(of clause: Clause) -> Range<Int> {
        var range = tree.extent(of: clause.head)
        while range.count > 1, range.lowerBound < clause.verbWord, isLink(range.lowerBound) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.count > 1, tree[range.upperBound - 1].partOfSpeech == .punctuation {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    private func isLink(_ word: Int) -> Bool {
        tree[word].partOfSpeech == .punctuation || tree[word].relation == .cc
    }

    /// The words of what a clause says is done: the verb with its object and what it asks for.
    public func act(of clause: Clause) -> Range<Int> {
        var range = min(clause.verbWord, clause.head)..<max(clause.verbWord, clause.head) + 1
        for word in tree.dependents(of: clause.head) {
            switch tree[word].relation {
            case .obj, .iobj, .xcomp, .ccomp, .compoundParticle, .obl, .nmod:
                let extent = tree.extent(of: word)
                range = min(range.lowerBound, extent.lowerBound)..<max(range.upperBound, extent.upperBound)
            default: break
            }
        }
        return range.lowerBound..<max(clause.verbWord + 1, range.upperBound)
    }
}
