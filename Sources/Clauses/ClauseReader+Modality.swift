import Syntax

extension ClauseReader {
    /// How the speaker puts a clause: by its auxiliary, else by the verb that asks for it.
    mutating func readModality(_ number: Int) {
        clauses[number].modality = auxiliaryModality(number) ?? governedModality(number) ?? formModality(number)
    }

    private func auxiliaryModality(_ number: Int) -> Clause.Modality? {
        for word in auxiliaries(number) {
            switch tree[word].lemma {
            case "can", "could", "may", "might", "ca": return .possible
            case "must", "should", "ought", "need": return .required
            case "would", "'d":
                if tree[word].fineTag == .md || tree[word].fineTag == FineTag.none { return would(number) }
            default: break
            }
        }
        return nil
    }

    /// "She said it would send troops": behind a past, "would" is the future.
    private func would(_ number: Int) -> Clause.Modality {
        guard clauses[number].isComplement, let parent = clauses[number].parent, clauses[parent].tense == .past else {
            return .hypothetical
        }
        return .asserted
    }

    /// What the verb or predicate that asks for a clause makes of it.
    private func governedModality(_ number: Int) -> Clause.Modality? {
        guard clauses[number].isComplement, let parent = clauses[number].parent else { return nil }
        let word = clauses[parent].head
        let lemma = clauses[parent].lemma
        guard clauses[number].kind == .infinitive || clauses[number].kind == .participle || isSubjunctive(number) else {
            return nil
        }
        if terms.requiring.contains(lemma) || terms.requiring.contains(tree[word].form) { return .required }
        let hasObject = clauses[parent].object != nil || clauses[parent].voice == .passive
        if terms.asking.contains(lemma), hasObject || !terms.intending.contains(lemma) { return .asked }
        if terms.intending.contains(lemma) || terms.intending.contains(tree[word].form) { return .intended }
        if terms.possible.contains(lemma) { return .possible }
        return nil
    }

    /// "demanded that Kenya leave"
    private func isSubjunctive(_ number: Int) -> Bool {
        tree[clauses[number].head].fineTag == .vb && auxiliaries(number).isEmpty
    }

    private func formModality(_ number: Int) -> Clause.Modality {
        let head = clauses[number].head
        if isInCondition(number) { return .hypothetical }
        switch clauses[number].kind {
        case .main
        where tree[head].fineTag == .vb && clauses[number].subject == nil && auxiliaries(number).isEmpty
            && tree[head].relation != .conj:
            return .asked
        case .infinitive where tree[first(ofJoined: head)].relation == .advcl: return .intended
        default: return .asserted
        }
    }

    private func isInCondition(_ number: Int) -> Bool {
        guard let parent = clauses[number].parent, let condition = clauses[parent].condition else { return false }
        return condition.contains(clauses[number].head)
    }
}
