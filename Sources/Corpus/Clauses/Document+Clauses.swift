import Clauses

/// What is asked of clauses by their numbers.
extension Document {
    func clause(_ index: Int) -> (sentence: SentenceClauses, clause: Clause)? {
        let place = ClauseLayer.place(index)
        guard index >= 0, place.sentence < sentences.count else { return nil }
        let sentence = clauses(ofSentence: place.sentence)
        return sentence.clause(place.number).map { (sentence, $0) }
    }

    /// The bytes of a clause; nothing, at the end of its sentence, for a number that none has.
    func clauseSpan(_ index: Int) -> Span {
        let place = ClauseLayer.place(index)
        guard sentences.stops.indices.contains(place.sentence) else { return Span(0, 0) }
        let spans = clauses(ofSentence: place.sentence).clauseSpans
        return spans.indices.contains(place.number) ? spans[place.number] : sentenceEnd(place.sentence)
    }

    /// The numbers of the clauses inside a span.
    func clauseNumbers(inside outer: Span) -> [Int32] {
        sentences(overlapping: outer).flatMap { sentence in
            clauses(ofSentence: sentence).clauseSpans.enumerated().compactMap { number, span in
                span.start >= outer.start && span.stop <= outer.stop
                    ? Int32(truncatingIfNeeded: ClauseLayer.index(sentence: sentence, number: number)) : nil
            }
        }
    }

    /// The number of the clause that covers exactly a span.
    func clause(at span: Span) -> Int? {
        clauseNumbers(inside: span).first { clauseSpan(Int($0)) == span }.map { Int($0) }
    }

    /// The first phrase behind a preposition that belongs to the verb of a clause.
    public func phrase(ofClause index: Int, with preposition: String) -> ElementPlace? {
        guard let found = clause(index) else { return nil }
        let head = found.clause.others.first { $0.preposition == preposition }?.head
        return found.sentence.element(phraseOf: head ?? role(of: found.clause, with: preposition, in: found.sentence))
    }

    /// A role can stand behind a preposition, too: "lend money **to Kenya**".
    private func role(of clause: Clause, with preposition: String, in sentence: SentenceClauses) -> Int? {
        [clause.recipient, clause.object, clause.actor].compactMap(\.self).first {
            sentence.tree.preposition(of: $0) == preposition
        }
    }

    // MARK: Fields

    /// A clause, then outwards those that ask for it.
    func chain(ofClause index: Int) -> [Int] {
        guard let found = clause(index) else { return [] }
        var chain = [index]
        var clause = found.clause
        // Bound: a chain is no longer than there are clauses.
        while chain.count <= found.sentence.reading.clauses.count, clause.isComplement, let parent = clause.parent,
            let element = found.sentence.element(clause: parent)
        {
            chain.append(element.index)
            clause = found.sentence.reading.clauses[parent]
        }
        return chain
    }

    /// The first date inside a clause that is in none of the clauses inside it; -1 where there is none.
    func date(ofClause index: Int) -> Int {
        guard let found = clause(index) else { return -1 }
        let span = clauseSpan(index)
        let own = found.sentence.span(found.sentence.reading.act(of: found.clause))
        let dates = values.dates
        var date = dates.partitionPoint { $0.span.start < span.start }
        while dates.indices.contains(date), dates[date].span.stop <= span.stop {
            let inner = found.clause.complements.contains { number in
                found.sentence.element(clause: number).map { clauseSpan($0.index) }.map {
                    $0.start <= dates[date].span.start && dates[date].span.stop <= $0.stop
                } ?? false
            }
            if !inner || dates[date].span.start < own.start { return date }
            date += 1
        }
        return -1
    }

    /// The reported statement in which the verb of a clause is said; -1 where there is none.
    func statement(ofClause index: Int) -> Int {
        guard let found = clause(index) else { return -1 }
        let verb = found.sentence.span(ofWord: found.clause.verbWord)
        let statements = speech.statements
        // They are in the order of their starts; the innermost one begins last.
        let behind = statements.partitionPoint { $0.span.start <= verb.start }
        return statements[..<behind].lastIndex {
            $0.content.start <= verb.start && verb.stop <= $0.content.stop
        } ?? -1
    }
}
