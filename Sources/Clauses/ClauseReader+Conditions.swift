import Syntax

extension ClauseReader {
    /// The conditions of the sentence: a span goes by the words and marks of the sentence, since trees of this quality are right
    /// about the end of two in three.
    mutating func readConditions() {
        var next = 0
        while next < tree.count {
            let word = next
            next += 1
            guard let found = condition(at: word) else { continue }
            next = word + found.count
            if isBeforePhrase(word, found.count) {
                readPhrase(word, found.count, found.kind)
            } else {
                readClause(word, found.count, found.kind)
            }
        }
        for clause in clauses {
            guard let start = inversion(clause.head), let number = governor(of: clause.head, start) else { continue }
            set(number, .if, from: start, verb: clause.head)
        }
    }

    /// Whether a marker of several words stands before a noun phrase: "in return for", "subject to".
    private func isBeforePhrase(_ word: Int, _ count: Int) -> Bool {
        guard count > 1 else { return false }
        switch tree[word + count - 1].form {
        case "of", "for", "to", "on": return true
        default: return false
        }
    }

    // MARK: "if they agree"

    private mutating func readClause(_ marker: Int, _ count: Int, _ kind: ConditionKind) {
        guard marker == 0 || !terms.conditionStoppers.contains(tree[marker - 1].form),
            let head = conditionHead(marker, count, kind), !asksWhether(head, marker),
            let number = governor(of: head, marker)
        else { return }
        set(number, kind, from: withOnly(marker), verb: head)
    }

    /// The word of a clause of condition that the others hang on.
    private func conditionHead(_ marker: Int, _ count: Int, _ kind: ConditionKind) -> Int? {
        let last = marker + count - 1
        switch tree[marker].relation {
        case .mark, .advmod, .case, .fixed, .advcl, .conj, .acl, .ccomp, .parataxis, .cc, .root, .obl, .dep: break
        default: return nil
        }
        // "providing" and "once" are other words too.
        if tree[marker].partOfSpeech == .verb, tree[last].form != "that",
            last + 1 >= tree.count || tree[last + 1].form != "that"
        {
            return nil
        }
        if kind == .once || kind == .until, tree[marker].relation != .mark { return nil }
        if tree[marker].relation == .mark, tree[marker].head > last { return tree[marker].head }
        return clauses.first { $0.head > last && $0.kind != .nominal && $0.isFinite }?.head
    }

    /// "wonder if it works"
    private func asksWhether(_ head: Int, _ marker: Int) -> Bool {
        tree[head].relation == .ccomp && tree[marker].head == head && tree[head].head < marker
    }

    /// The clause that a condition holds for: by the tree, but of a verb with what it asks for the last one before it.
    private func governor(of head: Int, _ marker: Int) -> Int? {
        var word = head
        while word >= 0, word >= marker && tree.isWithin(word, head) || word == marker {
            word = tree[word].head
        }
        guard word >= 0 else {
            return clauses.indices.last { clauses[$0].head < marker && clauses[$0].kind != .nominal }
        }
        guard var number = clauseOfWord[word] >= 0 ? clauseOfWord[word] : clause(around: word) else { return nil }
        while let inner = clauses[number].complements.last(where: {
            clauses[$0].head < marker && clauses[$0].kind != .nominal
        }) { number = inner }
        return number
    }

    /// "should they agree", "were they to agree", "had they agreed"
    private func inversion(_ head: Int) -> Int? {
        guard tree[head].relation == .advcl, mark(head) == nil || hasInfinitiveMark(head),
            let subject = tree.dependents(of: head).first(where: { tree[$0].relation.isNominalSubject }),
            let auxiliary = tree.dependents(of: head).first(where: {
                tree[$0].relation == .aux || tree[$0].relation == .auxPassive || tree[$0].relation == .cop
            }), auxiliary < subject, auxiliary == tree.extent(of: head).lowerBound
        else { return nil }
        return ["should", "were", "had"].contains(tree[auxiliary].form) ? auxiliary : nil
    }

    /// The longest term of the list of conditions that stands at a word.
    private func condition(at word: Int) -> (count: Int, kind: ConditionKind)? {
        var text = ""
        var found: (count: Int, kind: ConditionKind)?
        for next in word..<min(word + 4, tree.count) {
            text += text.isEmpty ? tree[next].form : " " + tree[next].form
            if let kind = terms.conditions[text] { found = (next - word + 1, kind) }
        }
        return found
    }

    /// "only" before a marker belongs to it.
    private func withOnly(_ start: Int) -> Int {
        start > 0 && tree[start - 1].form == "only" ? start - 1 : start
    }

    // MARK: "in return for a loan"

    private mutating func readPhrase(_ marker: Int, _ count: Int, _ kind: ConditionKind) {
        let last = marker + count - 1
        let isPredicate =
            tree[marker].form == "subject" && (tree.has(marker, .cop) || tree[marker].partOfSpeech == .noun)
        // The topmost word of the phrase: "event" of "in the event of a truce", "loan" of "in return for a loan".
        var head = min(last + 1, tree.count - 1)
        while tree[head].head >= marker, clauseOfWord[tree[head].head] < 0 { head = tree[head].head }
        guard !isPredicate, tree[head].head >= 0 else { return }
        let governor = tree[head].head
        guard let number = clauseOfWord[governor] >= 0 ? clauseOfWord[governor] : clause(around: head) else { return }
        set(number, kind, from: marker, verb: head)
    }

    // MARK: Its end

    private mutating func set(_ number: Int, _ kind: ConditionKind, from start: Int, verb: Int) {
        guard clauses[number].condition == nil else { return }
        let isBehind = clauses[number].head < start
        clauses[number].condition = start..<max(start + 1, end(from: start, verb: verb, isBehind: isBehind))
        clauses[number].conditionKind = kind
    }

    /// The first mark behind the verb that is not inside a list; before the clause that it holds for, what depends on the verb
    /// ends there at the latest.
    private func end(from start: Int, verb: Int, isBehind: Bool) -> Int {
        let extent = tree.extent(of: verb)
        var stop = max(verb, start) + 1
        while stop < tree.count {
            if tree[stop].partOfSpeech == .punctuation {
                if !isInside(stop, start) { break }
            } else if stop >= extent.upperBound, !isBehind || tree[stop].partOfSpeech == .coordinatingConjunction {
                break
            }
            stop += 1
        }
        while stop > start, tree[stop - 1].partOfSpeech == .punctuation, !closes(stop - 1, from: start) { stop -= 1 }
        return stop
    }

    /// Whether a mark closes a quotation or bracket that began inside.
    private func closes(_ mark: Int, from start: Int) -> Bool {
        let opening: FineTag
        switch tree[mark].fineTag {
        case .closeQuote: opening = .openQuote
        case .closeBracket: opening = .openBracket
        default: return false
        }
        return (start..<mark).contains { tree[$0].fineTag == opening }
    }

    /// Whether a mark stands between things that are joined, or in the middle of a word or number.
    private func isInside(_ mark: Int, _ start: Int) -> Bool {
        guard tree[mark].form == "," else { return tree[mark].fineTag == .hyphen || isQuote(mark) }
        let governor = tree[mark].head
        return governor > mark && tree[governor].relation == .conj && tree[governor].head >= start
            && clauseOfWord[governor] < 0
    }

    private func isQuote(_ mark: Int) -> Bool { tree[mark].fineTag == .openQuote }
}
