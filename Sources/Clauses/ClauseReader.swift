import Syntax

/// Reads the clauses of a sentence from its tree, with rules on top for what trees get wrong.
///
/// Each role has one rule, named by its method; where no rule fits there is nothing, rather than a guess.
struct ClauseReader {
    let tree: Tree
    let terms: ClauseTerms
    var clauses: [Clause] = []
    /// The number of the clause that hangs on a word; -1 for none.
    var clauseOfWord: [Int]
    /// The subject of each clause, its own or the one it shares; nil while it is not known.
    var sharedSubjects: [Int??] = []

    private init(_ tree: Tree, _ terms: ClauseTerms) {
        self.tree = tree
        self.terms = terms
        clauseOfWord = [Int](repeating: -1, count: tree.count)
    }

    /// The clauses of the sentence, in the order of their heads.
    static func read(_ tree: Tree, _ terms: ClauseTerms) -> [Clause] {
        var reader = ClauseReader(tree, terms)
        reader.read()
        return reader.clauses
    }

    private mutating func read() {
        for word in 0..<tree.count where isPredicate(word) { add(word) }
        sharedSubjects = [Int??](repeating: nil, count: clauses.count)
        for number in clauses.indices { readForm(number) }
        for number in clauses.indices { readParent(number) }
        for number in clauses.indices { readOwnRoles(number) }
        for number in clauses.indices { readActor(number) }
        for number in clauses.indices { readGap(number) }
        readConditions()
        for number in clauses.indices { readModality(number) }
    }

    private mutating func add(_ word: Int) {
        clauseOfWord[word] = clauses.count
        let noun = tree[word].partOfSpeech == .noun ? terms.eventNouns[tree[word].lemma] : nil
        let isNominal = noun != nil && copula(of: word) == nil
        var clause = Clause(
            head: word, verbWord: copula(of: word) ?? word, verb: "",
            lemma: isNominal ? noun?.verb ?? "" : tree[word].lemma)
        if isNominal { clause.kind = .nominal }
        clauses.append(clause)
    }

    // MARK: Predicates

    /// Whether a word is what a clause says: a verb, a lone auxiliary ("Kenya did"), or what stands behind a copula.
    private func isPredicate(_ word: Int) -> Bool {
        let relation = tree[word].relation
        if relation == .reparandum || relation == .goeswith || relation == .fixed { return false }
        if copula(of: word) != nil { return true }
        switch tree[word].partOfSpeech {
        case .verb: return !isWithinPhrase(relation)
        case .noun: return isNominal(word)
        case .auxiliary where relation == .cop: return isOuterCopula(word)
        case .auxiliary:
            return relation != .aux && relation != .auxPassive && relation != .cop && !isWithinPhrase(relation)
        default: return false
        }
    }

    /// Whether a verb in this relation is part of a noun phrase or a link word: "the sending state", "following".
    private func isWithinPhrase(_ relation: Relation) -> Bool {
        switch relation {
        case .amod, .compound, .case, .mark, .fixed, .flat, .det, .cc, .compoundParticle, .discourse, .punct: true
        default: false
        }
    }

    /// The "is" of "is ready"; nil where a verb is what is behind it: "the plan is that troops leave".
    func copula(of word: Int) -> Int? {
        tree[word].partOfSpeech == .verb ? nil : tree.dependent(of: word, .cop)
    }

    /// Whether "is" stands before a clause of its own.
    private func isOuterCopula(_ word: Int) -> Bool {
        tree[word].head >= 0 && tree[tree[word].head].partOfSpeech == .verb
    }

    /// Whether a noun names an action and something is said of who does it, or to what.
    private func isNominal(_ word: Int) -> Bool {
        guard let noun = terms.eventNouns[tree[word].lemma], !isWithinPhrase(tree[word].relation) else { return false }
        if let governor = tree[word].relation == .obj ? tree[word].head : nil,
            terms.performing.contains(tree[governor].lemma)
        {
            return true
        }
        return tree.dependents(of: word).contains { dependent in
            switch tree[dependent].relation {
            case .nmodPossessive, .acl: true
            case .nmod: tree.preposition(of: dependent).map { noun.roles[$0] != nil } ?? false
            default: false
            }
        }
    }

    // MARK: Tree

    func dependents(of clause: Int) -> Dependents { tree.dependents(of: clauses[clause].head) }

    /// The first member of the words that and/or join, of which a word is one.
    func first(ofJoined word: Int) -> Int {
        var word = word
        while tree[word].relation == .conj, tree[word].head >= 0 { word = tree[word].head }
        return word
    }

    /// The clause that a word stands in; nil for the root and for what belongs to no clause. That of a noun holds only
    /// what completes the noun: "the promise to lend".
    func clause(around word: Int) -> Int? {
        let completes = tree[word].relation == .acl
        var next = tree[word].head
        while next >= 0 {
            let number = clauseOfWord[next]
            if number >= 0, clauses[number].kind != .nominal || (completes && next == tree[word].head) { return number }
            next = tree[next].head
        }
        return nil
    }

    /// The auxiliaries of a clause; those of the verb that it is joined to, where it has none and is no finite form.
    func auxiliaries(_ clause: Int) -> [Int] {
        let head = clauses[clause].head
        let own = tree.dependents(of: head).filter { tree[$0].relation == .aux || tree[$0].relation == .auxPassive }
        guard own.isEmpty, tree[head].relation == .conj, !isFiniteForm(head), copula(of: head) == nil,
            !tree.dependents(of: head).contains(where: { tree[$0].relation.isSubject || isInfinitiveMark($0) })
        else { return own }
        let first = tree[head].head
        guard first >= 0, clauseOfWord[first] >= 0, sharesForm(head, first) else { return [] }
        return auxiliaries(clauseOfWord[first])
    }

    /// Whether a joined verb can stand behind the other one's auxiliaries: "will sign and send", "has signed and sent".
    private func sharesForm(_ word: Int, _ first: Int) -> Bool {
        let tags = (tree[word].fineTag, tree[first].fineTag)
        return tags.0 == tags.1 || (tags.0 == .vbd && tags.1 == .vbn)
    }

    func isInfinitiveMark(_ word: Int) -> Bool { tree[word].relation == .mark && tree[word].form == "to" }

    func isFiniteForm(_ word: Int) -> Bool {
        switch tree[word].fineTag {
        case .vbd, .vbz, .vbp, .md: true
        default: false
        }
    }
}
