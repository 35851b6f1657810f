import Syntax

/// Which words of a tree are noun phrases, and which of them are joined.
public enum ClausePhrases {
    /// The heads of the phrases that and/or joins, or "along with", in reading order; the word alone where nothing does.
    public static func members(of head: Int, _ tree: Tree, _ terms: ClauseTerms) -> [Int] {
        var members = [head]
        for word in tree.dependents(of: head) where word > head {
            switch tree[word].relation {
            case .conj where isNominal(word, tree): members += self.members(of: word, tree, terms)
            case .nmod, .obl: if joins(word, tree, terms) { members += self.members(of: word, tree, terms) }
            default: break
            }
        }
        return members
    }

    /// Whether a phrase takes part like the one before it: "Brandt, **along with 26 leaders**, agreed".
    static func joins(_ word: Int, _ tree: Tree, _ terms: ClauseTerms) -> Bool {
        let prepositions = tree.dependents(of: word).filter { tree[$0].relation == .case && $0 < word }
        guard let first = prepositions.first else { return false }
        let text =
            prepositions.count > 1 ? prepositions.map { tree[$0].form }.joined(separator: " ") : tree.withFixed(first)
        return terms.joining.contains(text)
    }

    /// Whether a word can head a noun phrase.
    static func isNominal(_ word: Int, _ tree: Tree) -> Bool {
        switch tree[word].partOfSpeech {
        case .noun, .properNoun, .pronoun, .numeral, .symbol: true
        case .determiner, .adjective, .other: tree[word].relation.isNominal || tree[word].relation == .conj
        default: false
        }
    }
}
