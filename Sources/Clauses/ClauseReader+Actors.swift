import Syntax

extension ClauseReader {
    /// Who does it: the phrase where it is written, through relatives, control and joined verbs.
    mutating func readActor(_ number: Int) {
        let subject = sharedSubject(number)
        guard clauses[number].kind != .nominal else {
            clauses[number].actor = subject
            return
        }
        guard clauses[number].voice == .passive else {
            clauses[number].actor = subject
            if clauses[number].kind == .relative { replacePronouns(number) }
            return
        }
        if let object = clauses[number].object {
            if clauses[number].recipient == nil, object != subject { clauses[number].recipient = subject }
        } else {
            clauses[number].object = subject
        }
        if clauses[number].kind == .relative { replacePronouns(number) }
    }

    /// The subject of a clause, where it stands or where the clause takes it from; for "who" the noun before it.
    func ownSubject(_ number: Int) -> Int? { clauses[number].subject.map { antecedent(of: $0, in: number) } }

    /// The same, looked up once.
    mutating func sharedSubject(_ number: Int) -> Int? {
        if let known = sharedSubjects[number] { return known }
        // Whoever asks again on the way here gets nothing, so that circles end.
        sharedSubjects[number] = .some(nil)
        let isNominal = clauses[number].kind == .nominal
        let subject =
            isNominal ? clauses[number].actor ?? performer(number) : ownSubject(number) ?? borrowedSubject(number)
        sharedSubjects[number] = .some(subject)
        return subject
    }

    private mutating func borrowedSubject(_ number: Int) -> Int? {
        let head = clauses[number].head
        let governor = tree[head].head
        guard governor >= 0, !tree.has(head, .expl) else { return nil }
        switch tree[head].relation {
        // The second of two joined verbs has the subject of the first.
        case .conj: return clauseOfWord[governor] >= 0 ? sharedSubject(clauseOfWord[governor]) : nil
        case .xcomp: return clauseOfWord[governor] >= 0 ? controller(of: number, in: clauseOfWord[governor]) : nil
        case .advcl:
            guard clauses[number].kind != .adverbial, clauseOfWord[governor] >= 0 else { return nil }
            return clauses[number].isComplement
                ? controller(of: number, in: clauseOfWord[governor]) : sharedSubject(clauseOfWord[governor])
        case .acl: return nounSubject(number, governor)
        case .aclRelative: return governor
        case .ccomp:
            guard clauses[number].kind == .infinitive, clauseOfWord[governor] >= 0 else { return nil }
            return sharedSubject(clauseOfWord[governor])
        default: return nil
        }
    }

    /// Who does what an infinitive says: the object of "asked Kenya to send", else the subject.
    private mutating func controller(of number: Int, in governor: Int) -> Int? {
        let lemma = tree[clauses[governor].head].lemma
        if clauses[governor].voice == .passive || terms.subjectControl.contains(lemma) {
            return sharedSubject(governor)
        }
        if let object = clauses[governor].object ?? clauses[governor].addressee, object != clauses[number].head {
            return antecedent(of: object, in: governor)
        }
        return sharedSubject(governor)
    }

    // MARK: Behind nouns

    /// Who does what a participle or infinitive behind a noun says.
    private mutating func nounSubject(_ number: Int, _ noun: Int) -> Int? {
        let head = clauses[number].head
        if clauses[number].kind == .participle, mark(head) == nil { return noun }
        guard clauses[number].kind == .participle || clauses[number].kind == .infinitive else { return nil }
        if clauseOfWord[noun] >= 0, clauses[clauseOfWord[noun]].kind == .nominal,
            let actor = sharedSubject(clauseOfWord[noun])
        {
            return actor
        }
        if let owner = owner(of: noun) { return owner }
        let isAbstract = terms.eventNouns[tree[noun].lemma] != nil || terms.nounsWithoutGap.contains(tree[noun].lemma)
        guard isAbstract, let around = clause(around: noun), clauses[around].object == noun else { return nil }
        return sharedSubject(around)
    }

    /// Who does what a noun names: the subject of "made an offer".
    private mutating func performer(_ number: Int) -> Int? {
        let noun = clauses[number].head
        guard tree[noun].relation == .obj, tree[noun].head >= 0, terms.performing.contains(tree[tree[noun].head].lemma),
            clauseOfWord[tree[noun].head] >= 0, clauses[clauseOfWord[tree[noun].head]].voice == .active
        else { return nil }
        return sharedSubject(clauseOfWord[tree[noun].head])
    }

    /// "Norway's decision", "a decision by Norway"
    func owner(of noun: Int) -> Int? {
        tree.dependent(of: noun, .nmodPossessive)
            ?? tree.dependents(of: noun).first {
                tree[$0].relation == .nmod && (tree.preposition(of: $0) == "by" || tree.preposition(of: $0) == "from")
            }
    }

    // MARK: Relatives

    /// The noun that "who", "which" or "that" stands for; the word itself where it is none of them.
    func antecedent(of word: Int, in number: Int) -> Int {
        guard terms.relativePronouns.contains(tree[word].form), let noun = relativeNoun(number) else { return word }
        return noun
    }

    /// The noun that a clause is a relative of, be it through a verb that asks for it: "that he agreed to give".
    func relativeNoun(_ number: Int) -> Int? {
        var number = number
        for _ in clauses.indices {
            let anchor = first(ofJoined: clauses[number].head)
            if tree[anchor].relation == .aclRelative { return tree[anchor].head }
            guard clauses[number].isComplement, let parent = clauses[number].parent else { return nil }
            number = parent
        }
        return nil
    }

    private mutating func replacePronouns(_ number: Int) {
        clauses[number].object = clauses[number].object.map { antecedent(of: $0, in: number) }
        clauses[number].recipient = clauses[number].recipient.map { antecedent(of: $0, in: number) }
    }

    /// "the loan Norway offered", "the loan it agreed to give": the noun is the object of the innermost verb that has none.
    mutating func readGap(_ number: Int) {
        guard clauses[number].kind == .relative, clauses[number].subject != nil, let noun = relativeNoun(number),
            !terms.nounsWithoutGap.contains(tree[noun].lemma), tree[noun].relation != .advmod
        else { return }
        guard sharedSubject(number) != noun, !hasFilledGap(number, noun) else { return }
        var innermost = number
        while let inner = clauses[innermost].complements.first, !hasFilledGap(inner, noun) { innermost = inner }
        let clause = clauses[innermost]
        guard clause.object == nil, clause.voice == .active, copula(of: clause.head) == nil, clause.kind != .nominal,
            !clause.complements.contains(where: { clauses[$0].kind == .complement })
        else { return }
        clauses[innermost].object = noun
    }

    /// Whether a relative pronoun, a stranded preposition or a "where" already stands for the noun.
    private func hasFilledGap(_ number: Int, _ noun: Int) -> Bool {
        let clause = clauses[number]
        if clause.object == noun || clause.recipient == noun { return true }
        return tree.dependents(of: clause.head).contains { word in
            switch tree[word].relation {
            case .case: true
            case .advmod: ["where", "when", "why", "how"].contains(tree[word].form)
            case .obl, .oblAgent, .iobj, .obj: terms.relativePronouns.contains(tree[word].form)
            default: false
            }
        }
    }
}
