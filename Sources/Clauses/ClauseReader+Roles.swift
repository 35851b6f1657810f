import Syntax

extension ClauseReader {
    /// The roles whose phrases hang on the verb itself.
    mutating func readOwnRoles(_ number: Int) {
        guard clauses[number].kind != .nominal else { return readNounRoles(number) }
        let head = clauses[number].head
        if tree[head].relation == .cop {
            clauses[number].subject = tree.dependent(of: tree[head].head, .nsubjOuter)
            return
        }
        let isPassive = clauses[number].voice == .passive
        let governed = tree.has(head, .compoundParticle) ? nil : governed(head)
        let isNominalPredicate = copula(of: head) != nil
        var objects: [Int] = []
        var indirect: [Int] = []
        for word in tree.dependents(of: head) {
            switch tree[word].relation {
            case .nsubj, .nsubjPassive: if clauses[number].subject == nil { clauses[number].subject = word }
            // Of two subjects of a predicate the outer one is about the clause inside.
            case .nsubjOuter: if isNominalPredicate { clauses[number].subject = word }
            case .obj: if isPhrase(word) { objects.append(word) }
            case .iobj: indirect.append(word)
            case .oblAgent: clauses[number].actor = word
            case .obl, .oblUnmarked, .nmod:
                // What hangs on the noun of "is the leader of Kenya" belongs to the noun.
                if isNominalPredicate, tree[word].relation == .nmod { continue }
                let preposition = tree.preposition(of: word) ?? ""
                if isPassive, preposition == "by", clauses[number].actor == nil, mayAct(word) {
                    clauses[number].actor = word
                } else if governed?.word == word, objects.isEmpty, !isPassive {
                    objects.append(word)
                } else {
                    clauses[number].others.append((preposition, word))
                }
            default: break
            }
        }
        // "lend the railway 30 million euros": a sum without a preposition is what is given.
        if let first = objects.first, objects.count == 1, indirect.isEmpty,
            terms.giving.contains(clauses[number].lemma),
            let given = bareSum(number, behind: first)
        {
            (objects, indirect) = ([given], [first])
        }
        if objects.count > 1, indirect.isEmpty, terms.giving.contains(clauses[number].lemma) {
            (objects, indirect) = ([objects[1]], [objects[0]])
        }
        // A lone first object is the object.
        if objects.isEmpty, !hasClauseObject(number), let lone = indirect.first { (objects, indirect) = ([lone], []) }
        clauses[number].object = objects.first
        clauses[number].recipient = indirect.first
        readRecipient(number)
        readAddressee(number, indirect.first)
    }

    /// A noun without a preposition right behind the object, whose modifiers are numbers.
    private mutating func bareSum(_ number: Int, behind object: Int) -> Int? {
        guard let place = clauses[number].others.firstIndex(where: { $0.preposition.isEmpty && $0.head > object })
        else {
            return nil
        }
        let word = clauses[number].others[place].head
        guard !terms.nounsWithoutGap.contains(tree[word].lemma), tree.has(word, .nummod) else { return nil }
        clauses[number].others.remove(at: place)
        return word
    }

    private func hasClauseObject(_ number: Int) -> Bool {
        clauses[number].complements.contains { tree[first(ofJoined: clauses[$0].head)].relation == .ccomp }
    }

    /// A number sign or a mark is no phrase.
    private func isPhrase(_ word: Int) -> Bool { tree[word].partOfSpeech != .punctuation }

    /// Whether what stands behind "by" can act, rather than say when or how.
    private func mayAct(_ word: Int) -> Bool {
        switch tree[word].partOfSpeech {
        case .noun, .properNoun, .pronoun: !terms.nounsWithoutGap.contains(tree[word].lemma)
        default: false
        }
    }

    /// "Norway's pledge of aid to Kenya"
    private mutating func readNounRoles(_ number: Int) {
        let head = clauses[number].head
        let roles = terms.eventNouns[tree[head].lemma]?.roles ?? [:]
        for word in tree.dependents(of: head) {
            switch tree[word].relation {
            case .nmodPossessive: clauses[number].actor = word
            case .nmod:
                let preposition = tree.preposition(of: word) ?? ""
                fill(number, roles[preposition], preposition, word)
            default: break
            }
        }
    }

    private mutating func fill(_ number: Int, _ role: ClauseTerms.NominalRole?, _ preposition: String, _ word: Int) {
        switch role {
        case .actor where clauses[number].actor == nil: clauses[number].actor = word
        case .object where clauses[number].object == nil: clauses[number].object = word
        case .recipient where clauses[number].recipient == nil: clauses[number].recipient = word
        case .addressee where clauses[number].addressee == nil: clauses[number].addressee = word
        default: clauses[number].others.append((preposition, word))
        }
    }

    // MARK: Whom it is for, who is spoken to

    /// What stands behind "to" or "for" of a verb of giving.
    private mutating func readRecipient(_ number: Int) {
        guard clauses[number].recipient == nil, terms.giving.contains(clauses[number].lemma),
            clauses[number].object != nil || clauses[number].voice == .passive
        else { return }
        clauses[number].recipient =
            clauses[number].others.first { $0.preposition == "to" || $0.preposition == "for" }?.head
    }

    /// "told Kenya that …", "urged Kenya to …"
    private mutating func readAddressee(_ number: Int, _ indirect: Int?) {
        let head = clauses[number].head
        guard terms.telling.contains(tree[head].lemma),
            clauses[number].complements.contains(where: { clauses[$0].kind != .nominal })
        else { return }
        if clauses[number].voice == .passive {
            clauses[number].addressee = clauses[number].subject
        } else {
            clauses[number].addressee = indirect ?? clauses[number].object
            if indirect != nil { clauses[number].recipient = nil }
        }
    }
}
