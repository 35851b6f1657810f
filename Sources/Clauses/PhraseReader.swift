import Syntax

/// Reads the noun phrases of a sentence from its tree, nested ones too.
struct PhraseReader {
    private let tree: Tree
    private let terms: ClauseTerms
    private(set) var phraseOfWord: [Int32]
    /// The phrase that a word heads alone, without what is joined to it.
    private var memberOfWord: [Int32]
    private var phrases: [Phrase] = []

    init(_ tree: Tree, _ terms: ClauseTerms) {
        self.tree = tree
        self.terms = terms
        phraseOfWord = [Int32](repeating: -1, count: tree.count)
        memberOfWord = phraseOfWord
    }

    mutating func read() -> [Phrase] {
        let heads = (0..<tree.count).filter(isHead)
        var spans = heads.map { (head: $0, words: own($0)) }
        spans += heads.compactMap { head in joined(head).map { (head: head, words: $0) } }
        spans.sort {
            ($0.words.lowerBound, -$0.words.upperBound, $0.head) < ($1.words.lowerBound, -$1.words.upperBound, $1.head)
        }
        phrases = spans.map { Phrase(head: $0.head, words: $0.words) }
        for (number, phrase) in phrases.enumerated() {
            let number = Int32(truncatingIfNeeded: number)
            // The longer one, which joins, comes first.
            if phraseOfWord[phrase.head] < 0 { phraseOfWord[phrase.head] = number }
            memberOfWord[phrase.head] = number
        }
        // What a phrase names as included has members of its own, wherever it stands.
        for number in phrases.indices { readMembers(number) }
        for number in phrases.indices {
            for word in tree.dependents(of: phrases[number].head) { readPart(word, number) }
        }
        return phrases
    }

    // MARK: Heads

    /// Whether a noun phrase hangs on a word.
    private func isHead(_ word: Int) -> Bool {
        guard ClausePhrases.isNominal(word, tree) else { return false }
        switch tree[word].relation {
        case .compound, .flat, .fixed, .goeswith, .det, .detPredeterminer, .amod, .case, .mark, .cc, .advmod, .punct,
            .aux,
            .cop, .expl, .nummod, .discourse, .compoundParticle, .reparandum:
            return false
        case .conj: return tree[word].head >= 0 && isHead(first(word))
        default: return tree[word].partOfSpeech != .other || tree[word].relation.isNominal
        }
    }

    private func first(_ word: Int) -> Int {
        var word = word
        while tree[word].relation == .conj, tree[word].head >= 0 { word = tree[word].head }
        return word
    }

    // MARK: Spans

    /// From the first word to the last one of a phrase without what is joined to it.
    private func own(_ head: Int) -> Range<Int> {
        var range = head..<head + 1
        for word in tree.dependents(of: head) where isInside(word, head) {
            let part = part(word)
            range = min(range.lowerBound, part.lowerBound)..<max(range.upperBound, part.upperBound)
        }
        return trimmed(range)
    }

    private func part(_ word: Int) -> Range<Int> {
        switch tree[word].relation {
        case .nmod, .nmodPossessive, .nmodUnmarked, .nmodDescriptor:
            var range = joined(word) ?? own(word)
            for mark in tree.dependents(of: word) where tree[mark].relation == .case {
                range = min(range.lowerBound, mark)..<max(range.upperBound, mark + 1)
            }
            return range
        default: return tree.extent(of: word)
        }
    }

    /// Whether a dependent is part of the phrase as it is quoted.
    private func isInside(_ word: Int, _ head: Int) -> Bool {
        switch tree[word].relation {
        case .det, .detPredeterminer, .amod, .compound, .flat, .nummod, .nmodPossessive, .nmodUnmarked, .nmodDescriptor,
            .fixed, .goeswith:
            return true
        case .nmod: return !ClausePhrases.joins(word, tree, terms)
        case .advmod: return word < head
        // "4.5", "US-led": a mark that holds words together.
        case .punct: return tree[word].fineTag == .hyphen
        default: return false
        }
    }

    /// Without marks at the edges.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.count > 1, tree[range.lowerBound].partOfSpeech == .punctuation {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.count > 1, tree[range.upperBound - 1].partOfSpeech == .punctuation {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    /// From the first member to the last one; nil for a phrase that joins nothing.
    private func joined(_ head: Int) -> Range<Int>? {
        let members = ClausePhrases.members(of: head, tree, terms)
        guard members.count > 1 else { return nil }
        return members.map(own).reduce(own(head)) {
            min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
        }
    }

    // MARK: Parts

    private mutating func readMembers(_ number: Int) {
        let head = phrases[number].head
        guard phrase(phraseOfWord, head) == number else { return }
        let members = ClausePhrases.members(of: head, tree, terms)
        if members.count > 1 { phrases[number].members = members.compactMap { phrase(memberOfWord, $0) } }
    }

    private mutating func readPart(_ word: Int, _ number: Int) {
        switch tree[word].relation {
        case .det, .detPredeterminer: phrases[number].determiner = phrases[number].determiner ?? word
        case .amod, .nummod, .compound: phrases[number].modifiers.append(word)
        case .appos: phrases[number].apposition = phrases[number].apposition ?? phrase(phraseOfWord, word)
        case .nmodPossessive: phrases[number].owner = phrase(phraseOfWord, word)
        case .nmod: readComplement(word, number)
        default: break
        }
    }

    private mutating func readComplement(_ word: Int, _ number: Int) {
        guard let complement = phrase(phraseOfWord, word), !ClausePhrases.joins(word, tree, terms) else { return }
        let preposition = tree.preposition(of: word) ?? ""
        if terms.including.contains(preposition) {
            phrases[number].including +=
                phrases[complement].members.isEmpty ? [complement] : phrases[complement].members
        } else {
            if phrases[number].owner == nil, isOwner(word, preposition) { phrases[number].owner = complement }
            phrases[number].others.append((preposition, complement))
        }
    }

    /// "the readiness of Norland", "a loan from the bank", "a plan by the ministry"
    private func isOwner(_ word: Int, _ preposition: String) -> Bool {
        switch preposition {
        case "by", "from": return true
        case "of": return tree[word].partOfSpeech == .properNoun || tree[word].partOfSpeech == .pronoun
        default: return false
        }
    }

    private func phrase(_ phrases: [Int32], _ word: Int) -> Int? { phrases[word] >= 0 ? Int(phrases[word]) : nil }
}
