import Syntax

/// Mends what a parser of this kind gets wrong again and again, before anything is read from a tree. Each rule changes a tree
/// only where the words leave no other reading.
struct TreeCorrections {
    private var words: [Tree.Word]
    private let tree: Tree
    private let terms: ClauseTerms

    private init(_ tree: Tree, _ terms: ClauseTerms) {
        self.tree = tree
        self.terms = terms
        words = tree.words
    }

    static func apply(to tree: Tree, _ terms: ClauseTerms) -> Tree {
        var corrections = TreeCorrections(tree, terms)
        var isChanged = false
        for word in 0..<tree.count {
            isChanged =
                corrections.secondObject(word) || corrections.recipientBeforeSum(word)
                || corrections.joinedOwner(word) || corrections.agentBehindObject(word)
                || corrections.recipientOfNoun(word) || corrections.infinitiveOfNoun(word)
                || corrections.providedThat(word) || isChanged
        }
        return isChanged ? Tree(corrections.words) : tree
    }

    private mutating func attach(_ word: Int, to head: Int, as relation: Relation) {
        words[word].head = head
        words[word].relation = relation
    }

    // MARK: Rules

    /// "promised farmers any loans": a noun has no object, so its verb has two.
    private mutating func secondObject(_ word: Int) -> Bool {
        let first = tree[word].head
        guard tree[word].relation == .obj, first >= 0, first < word, isNoun(first), tree[first].relation == .obj,
            tree[first].head >= 0, tree[tree[first].head].partOfSpeech == .verb
        else { return false }
        attach(word, to: tree[first].head, as: .obj)
        words[first].relation = .iobj
        return true
    }

    /// "lend Velmark 40 million euros": a name does not stand before the number of what it is part of.
    private mutating func recipientBeforeSum(_ word: Int) -> Bool {
        let sum = tree[word].head
        guard tree[word].relation == .compound, tree[word].partOfSpeech == .properNoun, sum > word,
            tree[sum].relation == .obj, tree[sum].head >= 0, tree[sum].head < word,
            terms.giving.contains(tree[tree[sum].head].lemma),
            tree.dependents(of: sum).contains(where: { tree[$0].relation == .nummod && $0 > word })
        else { return false }
        attach(word, to: tree[sum].head, as: .iobj)
        return true
    }

    /// "welcome the readiness of Norland to give": the infinitive belongs to the noun that asks for one, where the verb before
    /// does not.
    private mutating func infinitiveOfNoun(_ word: Int) -> Bool {
        guard tree[word].relation == .advcl || tree[word].relation == .xcomp || tree[word].relation == .csubj,
            let mark = tree.dependents(of: word).first(where: { tree[$0].relation == .mark && tree[$0].form == "to" }),
            let governor = tree[word].head >= 0 ? tree[word].head : nil, governor < mark
        else { return false }
        // The last noun before "to" that names an action; only its own modifiers stand between.
        guard let noun = (governor..<mark).last(where: { isNoun($0) && terms.eventNouns[tree[$0].lemma] != nil }),
            tree[noun].relation != .compound, noun == governor || tree.isWithin(noun, governor),
            noun == governor || !takesInfinitive(governor),
            (noun + 1..<mark).allSatisfy({ tree.isWithin($0, noun) || tree[$0].partOfSpeech == .punctuation })
        else { return false }
        attach(word, to: noun, as: .acl)
        return true
    }

    /// "were offered a loan by the bank": the bank offers.
    private mutating func agentBehindObject(_ word: Int) -> Bool {
        let object = tree[word].head
        guard tree[word].relation == .nmod, object >= 0, tree.preposition(of: word) == "by",
            tree[object].relation == .obj,
            tree[object].head >= 0, tree.has(tree[object].head, .auxPassive), !tree.has(tree[object].head, .oblAgent)
        else { return false }
        attach(word, to: tree[object].head, as: .oblAgent)
        return true
    }

    /// "the offer of tents to Kenya": what is offered is not "tents to Kenya".
    private mutating func recipientOfNoun(_ word: Int) -> Bool {
        let object = tree[word].head
        guard tree[word].relation == .nmod, object >= 0, tree[object].relation == .nmod, tree[object].head >= 0,
            tree.preposition(of: object) == "of", let preposition = tree.preposition(of: word),
            let noun = terms.eventNouns[tree[tree[object].head].lemma], noun.roles[preposition] == .recipient,
            terms.eventNouns[tree[object].lemma] == nil
        else { return false }
        attach(word, to: tree[object].head, as: .nmod)
        return true
    }

    /// "the readiness of Norland, alongside Estavia": both are ready.
    private mutating func joinedOwner(_ word: Int) -> Bool {
        let noun = tree[word].head
        guard tree[word].relation == .nmod, noun >= 0, terms.eventNouns[tree[noun].lemma] != nil,
            ClausePhrases.joins(word, tree, terms),
            let owner = tree.dependents(of: noun).first(where: {
                tree[$0].relation == .nmod && $0 < word && !ClausePhrases.joins($0, tree, terms)
            })
        else { return false }
        attach(word, to: owner, as: .nmod)
        return true
    }

    private func takesInfinitive(_ verb: Int) -> Bool {
        let lemma = tree[verb].lemma
        return terms.objectControl.contains(lemma) || terms.intending.contains(lemma)
            || terms.subjectControl.contains(lemma)
    }

    /// "provided that the dam is inspected": no verb, but the link word of a condition.
    private mutating func providedThat(_ word: Int) -> Bool {
        guard tree[word].partOfSpeech == .verb, word + 1 < tree.count, tree[word + 1].form == "that",
            terms.conditions[tree[word].form] != nil, tree[word].head >= 0, tree[word].head < word,
            !tree.dependents(of: word).contains(where: {
                tree[$0].relation.isSubject || tree[$0].relation == .aux || tree[$0].relation == .cc
                    || tree[$0].relation == .obj
            }),
            let clause = tree.dependents(of: word).first(where: { $0 > word && tree[$0].relation == .ccomp })
        else { return false }
        attach(clause, to: tree[word].head, as: .advcl)
        attach(word, to: clause, as: .mark)
        return true
    }

    private func isNoun(_ word: Int) -> Bool {
        tree[word].partOfSpeech == .noun || tree[word].partOfSpeech == .properNoun
    }
}
