import Clauses
import Syntax

/// What is asked of phrases by their numbers. Speakers without a name are phrases too: their numbers come behind all others,
/// and where they are noun phrases they say of their words what these say.
extension Document {
    /// One number more than the largest of a phrase.
    var phraseLimit: Int { clauseLimit + speech.phrases.count }

    /// The number of a speaker without a name as a phrase.
    func phraseIndex(ofSpeaker number: Int) -> Int { clauseLimit + number }

    func reading(ofPhrase index: Int) -> (sentence: SentenceClauses, phrase: Phrase)? {
        if index >= clauseLimit { return nounPhrase(ofSpeaker: index).flatMap { reading(ofPhrase: $0) } }
        let place = ClauseLayer.place(index)
        guard place.sentence < sentences.count else { return nil }
        let sentence = clauses(ofSentence: place.sentence)
        return sentence.phrase(place.number).map { (sentence, $0) }
    }

    /// The noun phrase that a speaker's words are.
    private func nounPhrase(ofSpeaker index: Int) -> Int? {
        let span = phraseSpan(index)
        return phraseNumbers(inside: span).first { phraseSpan(Int($0)) == span }.map { Int($0) }
    }

    func holdsPhrase(_ index: Int) -> Bool {
        if index >= clauseLimit { return index < phraseLimit }
        let place = ClauseLayer.place(index)
        return index >= 0 && clauses(ofSentence: place.sentence).phraseSpans.indices.contains(place.number)
    }

    /// The bytes of a phrase; nothing, at the end of its sentence, for a number that none has.
    func phraseSpan(_ index: Int) -> Span {
        if index >= clauseLimit {
            return speech.phrases.indices.contains(index - clauseLimit)
                ? speech.phrases[index - clauseLimit] : Span(0, 0)
        }
        let place = ClauseLayer.place(index)
        guard sentences.stops.indices.contains(place.sentence) else { return Span(0, 0) }
        let spans = clauses(ofSentence: place.sentence).phraseSpans
        guard spans.indices.contains(place.number) else { return sentenceEnd(place.sentence) }
        return spans[place.number]
    }

    func sentenceEnd(_ sentence: Int) -> Span {
        let stop = Int(sentences.stops[sentence])
        return Span(stop, stop)
    }

    /// The numbers of the phrases inside a span.
    func phraseNumbers(inside outer: Span) -> [Int32] {
        sentences(overlapping: outer).flatMap { sentence in
            clauses(ofSentence: sentence).phraseSpans.enumerated().compactMap { number, span in
                span.start >= outer.start && span.stop <= outer.stop
                    ? Int32(truncatingIfNeeded: ClauseLayer.index(sentence: sentence, number: number)) : nil
            }
        }
    }

    /// The number of the phrase that covers exactly a span, be it a noun phrase or a speaker without a name.
    func phrase(at span: Span) -> Int? {
        phraseNumbers(inside: span).first { phraseSpan(Int($0)) == span }.map { Int($0) }
            ?? speech.phrases.firstIndex(of: span).map(phraseIndex(ofSpeaker:))
    }

    /// The first phrase behind a preposition that belongs to the head of a phrase.
    public func phrase(ofPhrase index: Int, with preposition: String) -> ElementPlace? {
        guard let found = reading(ofPhrase: index) else { return nil }
        return found.sentence.element(phrase: found.phrase.others.first { $0.preposition == preposition }?.phrase)
    }

    // MARK: Fields

    /// The phrases that a phrase joins, or itself.
    func members(ofPhrase index: Int) -> [Int] {
        guard let found = reading(ofPhrase: index), !found.phrase.members.isEmpty else { return [index] }
        return found.phrase.members.compactMap { found.sentence.element(phrase: $0)?.index }
    }

    /// The mention of a name that holds the head of a phrase; -1 where there is none, and for joined phrases.
    func mention(ofPhrase index: Int) -> Int {
        guard index < clauseLimit, let found = reading(ofPhrase: index), found.phrase.members.isEmpty else { return -1 }
        return names.mention(at: found.sentence.span(ofWord: found.phrase.head).start)
    }

    func entityName(ofMention mention: Int) -> String { names.entities[Int(names.mentions[mention].entity)].name }

    func phraseName(_ index: Int) -> String {
        // Whoever speaks without a name is called as the text calls him.
        if index >= clauseLimit { return plainText(phraseSpan(index)) }
        let members = members(ofPhrase: index)
        if members.count > 1 { return Self.joined(members.map(phraseName)) }
        let mention = mention(ofPhrase: index)
        if mention >= 0 { return entityName(ofMention: mention) }
        return plainText(spanWithoutArticle(index))
    }

    /// "Spain, Italy and Portugal"
    private static func joined(_ names: [String]) -> String {
        names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }

    private func spanWithoutArticle(_ index: Int) -> Span {
        let span = phraseSpan(index)
        guard let found = reading(ofPhrase: index), let determiner = found.phrase.determiner,
            found.sentence.span(ofWord: determiner).start == span.start, found.phrase.words.count > 1,
            ["the", "a", "an"].contains(found.sentence.tree[determiner].form)
        else { return span }
        return Span(found.sentence.span(ofWord: determiner + 1).start, span.stop)
    }

    func isDefinite(phrase index: Int) -> Bool {
        guard let found = reading(ofPhrase: index) else { return false }
        if mention(ofPhrase: index) >= 0 || found.phrase.owner != nil { return true }
        guard let determiner = found.phrase.determiner else {
            return found.sentence.tree[found.phrase.head].partOfSpeech == .pronoun
        }
        return ["the", "this", "that", "these", "those"].contains(found.sentence.tree[determiner].form)
    }

    func amount(ofPhrase index: Int) -> FieldValue {
        let span = phraseSpan(index)
        let values = values
        let money = values.money.partitionPoint { $0.span.start < span.start }
        if values.money.indices.contains(money), values.money[money].span.stop <= span.stop {
            return .element(.money, money)
        }
        let number = values.numbers.partitionPoint { $0.span.start < span.start }
        guard values.numbers.indices.contains(number), values.numbers[number].span.stop <= span.stop else {
            return .none
        }
        return .element(.number, number)
    }

    /// The clause in one of whose roles a phrase stands, and the role.
    func role(ofPhrase index: Int) -> (clause: ElementPlace, role: String)? {
        guard let found = reading(ofPhrase: index) else { return nil }
        for (number, clause) in found.sentence.reading.clauses.enumerated() {
            guard let role = clause.role(ofHead: found.phrase.head),
                let element = found.sentence.element(clause: number)
            else { continue }
            return (element, role)
        }
        return nil
    }
}
