import Syntax

extension ClauseReader {
    /// What the verb itself and the words around it tell: its name, kind, voice, tense, negation.
    mutating func readForm(_ number: Int) {
        let head = clauses[number].head
        guard clauses[number].kind != .nominal else { return readNoun(number) }
        if tree[head].relation == .cop { return readOuterCopula(number) }
        let auxiliaries = auxiliaries(number)
        let isPassive =
            auxiliaries.contains { tree[$0].relation == .auxPassive } || tree.has(head, .nsubjPassive)
            || tree.has(head, .csubjPassive)
        clauses[number].isFinite = isFinite(head, auxiliaries)
        clauses[number].kind = kind(head, auxiliaries)
        if isPassive || isReducedPassive(head, auxiliaries) { clauses[number].voice = .passive }
        clauses[number].verb = verb(head)
        readTense(number, auxiliaries)
        clauses[number].isNegated = isNegated(head)
        clauses[number].isQuestion = isQuestion(number)
    }

    private mutating func readNoun(_ number: Int) {
        let head = clauses[number].head
        clauses[number].verb = clauses[number].lemma
        clauses[number].isNegated = countsNone(head)
    }

    /// "the plan **is** that troops leave"
    private mutating func readOuterCopula(_ number: Int) {
        clauses[number].verb = tree[clauses[number].head].lemma
        clauses[number].isFinite = isFiniteForm(clauses[number].head)
        readTense(number, [])
    }

    private func isFinite(_ head: Int, _ auxiliaries: [Int]) -> Bool {
        if hasInfinitiveMark(head) { return false }
        if let copula = copula(of: head), auxiliaries.isEmpty { return isFiniteForm(copula) }
        guard let first = auxiliaries.first else { return isFiniteForm(head) || tree[head].fineTag == FineTag.none }
        return isFiniteForm(first) || tree[first].fineTag == FineTag.none
    }

    func hasInfinitiveMark(_ head: Int) -> Bool { tree.dependents(of: head).contains { isInfinitiveMark($0) } }

    /// "troops sent to Kenya": a past participle without an auxiliary behind a noun or at a clause's edge.
    private func isReducedPassive(_ head: Int, _ auxiliaries: [Int]) -> Bool {
        guard auxiliaries.isEmpty, tree[head].fineTag == .vbn, copula(of: head) == nil else { return false }
        let anchor = first(ofJoined: head)
        switch tree[anchor].relation {
        case .acl, .advcl, .aclRelative, .xcomp: return !tree.has(head, .obj)
        default: return false
        }
    }

    // MARK: Kind

    private func kind(_ head: Int, _ auxiliaries: [Int]) -> Clause.Kind {
        let anchor = first(ofJoined: head)
        let isInfinitive = hasInfinitiveMark(anchor)
        let isBare = auxiliaries.isEmpty && copula(of: anchor) == nil
        let isParticiple =
            isBare && (tree[anchor].fineTag == .vbg || tree[anchor].fineTag == .vbn)
            || auxiliaries.first.map { tree[$0].fineTag == .vbg } ?? false
        switch tree[anchor].relation {
        case .ccomp, .csubj, .csubjPassive, .csubjOuter:
            return isInfinitive ? .infinitive : .complement
        case .xcomp: return isParticiple ? .participle : tree[anchor].partOfSpeech == .verb ? .infinitive : .complement
        case .aclRelative, .advclRelative: return isInfinitive ? .infinitive : .relative
        case .acl: return isInfinitive ? .infinitive : isParticiple ? .participle : .complement
        case .advcl: return isInfinitive ? .infinitive : isParticiple ? .participle : .adverbial
        default: return .main
        }
    }

    // MARK: Name

    private func verb(_ head: Int) -> String {
        guard copula(of: head) == nil else {
            return tree[head].partOfSpeech == .adjective || tree[head].fineTag == .vbn ? "be " + tree[head].lemma : "be"
        }
        let lemma = tree[head].lemma
        if let particle = tree.dependent(of: head, .compoundParticle) {
            return lemma + " " + tree[particle].form
        }
        guard let governed = governed(head) else { return lemma }
        return lemma + " " + governed.preposition
    }

    /// What a verb governs by its preposition: "call **for a truce**", "commit **to sending** troops".
    func governed(_ head: Int) -> (preposition: String, word: Int)? {
        for dependent in tree.dependents(of: head) where dependent > head {
            let preposition: String?
            switch tree[dependent].relation {
            case .obl: preposition = tree.preposition(of: dependent)
            case .advcl: preposition = mark(dependent)
            default: preposition = nil
            }
            guard let preposition, terms.verbPrepositions.contains(tree[head].lemma + " " + preposition) else {
                continue
            }
            return (preposition, dependent)
        }
        return nil
    }

    /// The word that a clause begins with: "if", "as long as", "to".
    func mark(_ head: Int) -> String? {
        tree.dependents(of: head).first { tree[$0].relation == .mark }.map { tree.withFixed($0) }
    }

    // MARK: Tense

    private mutating func readTense(_ number: Int, _ auxiliaries: [Int]) {
        let head = clauses[number].head
        let words = auxiliaries + (copula(of: head).map { [$0] } ?? [head])
        clauses[number].isPerfect = auxiliaries.contains { tree[$0].lemma == "have" }
        guard clauses[number].isFinite, let first = words.first else { return }
        switch (tree[first].fineTag, tree[first].lemma) {
        case (.md, "will"), (.md, "shall"), (.md, "'ll"): clauses[number].tense = .future
        case (.vbd, _): clauses[number].tense = .past
        default: clauses[number].tense = .present
        }
    }

    // MARK: Negation

    private func isNegated(_ head: Int) -> Bool {
        tree.dependents(of: head).contains { word in
            switch tree[word].relation {
            case .advmod, .cc, .ccPreconjunct:
                return terms.negation.contains(tree[word].form) || terms.negation.contains(longForm(word))
            case .nsubj, .nsubjPassive: return countsNone(word)
            // "has no power" says what somebody lacks, not what somebody did not do.
            case .obj: return tree[head].lemma != "have" && countsNone(word)
            default: return false
            }
        }
    }

    /// A word with the one before that depends on it: "no longer".
    private func longForm(_ word: Int) -> String {
        guard let before = tree.dependents(of: word).first(where: { $0 < word }) else { return tree[word].form }
        return tree[before].form + " " + tree[word].form
    }

    /// "no country", "nobody", "none of them"
    private func countsNone(_ word: Int) -> Bool {
        terms.negativeNouns.contains(tree[word].form)
            || tree.dependents(of: word).contains {
                tree[$0].relation == .det && terms.negativeNouns.contains(tree[$0].form)
            }
    }

    // MARK: Questions

    /// A clause that ends in a question mark, where nothing else of the sentence does.
    private func isQuestion(_ number: Int) -> Bool {
        guard clauses[number].kind == .main else { return false }
        return tree.dependents(of: clauses[number].head).contains {
            tree[$0].relation == .punct && tree[$0].form == "?"
        }
    }
}
