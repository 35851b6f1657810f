import Syntax

extension ClauseReader {
    /// The clause that a clause belongs to, and whether that one asks for it.
    mutating func readParent(_ number: Int) {
        let anchor = first(ofJoined: clauses[number].head)
        if tree[anchor].relation == .cop { return readOuterCopula(number) }
        guard clauses[number].kind != .main, let parent = clause(around: anchor), parent != number else { return }
        clauses[number].parent = parent
        guard isAskedFor(anchor, parent) else { return }
        clauses[number].isComplement = true
        clauses[parent].complements.append(number)
    }

    private func isAskedFor(_ anchor: Int, _ parent: Int) -> Bool {
        guard tree[anchor].head == clauses[parent].head else { return isNounComplement(anchor, parent) }
        switch tree[anchor].relation {
        // An object is one where it names an action: "ordered the suspension".
        case .ccomp, .xcomp, .obj: return true
        // "prevented Kenya from sending", "committed to sending", "took part in sending"; not "left without paying"
        case .advcl:
            guard tree[anchor].fineTag == .vbg, let mark = mark(anchor) else { return false }
            return terms.gerundPrepositions.contains(mark)
        default: return false
        }
    }

    /// "the plan **is** that troops leave": the copula asks for the clause that it hangs on.
    private mutating func readOuterCopula(_ number: Int) {
        let inner = clauseOfWord[tree[clauses[number].head].head]
        guard inner >= 0 else { return }
        clauses[number].complements.append(inner)
        clauses[number].kind = clauses[inner].kind
        if clauses[inner].kind == .main { clauses[inner].kind = .complement }
        clauses[inner].parent = number
        clauses[inner].isComplement = true
    }

    /// "the idea of sending": the complement of a noun that names an action belongs to the clause of that noun alone.
    private func isNounComplement(_ anchor: Int, _ parent: Int) -> Bool {
        tree[anchor].relation == .acl && clauses[parent].kind == .nominal
            && tree[anchor].head == clauses[parent].verbWord
    }
}
