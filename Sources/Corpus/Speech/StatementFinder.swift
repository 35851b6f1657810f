/// Collects the quotes and statements of a document, sentence by sentence.
struct StatementFinder {
    let document: Document
    let text: Text
    let words: Words
    let terms: SpeechTerms
    let reader: ClauseReader
    let pairs: [QuoteFinder.Pair]
    /// The pairs that lie inside no other.
    let outer: [Int]
    var quotes: [Speech.Quote] = []
    var statements: [Speech.Statement] = []
    var phrases: [Span] = []
    /// Words inside quotations long enough to hold a clause of their own; what is said there is not reported by the text.
    let quoted: [Bool]
    var pronouns: PronounResolver
    /// Where contents end in the sentence at hand.
    var clause: ClauseBounds
    /// The subject of each sentence that reports nothing and stands before a quotation.
    var introducers: [Int: Speech.Speaker] = [:]
    /// Quotations whose clause names someone who cannot be told: "she said" in a text without a woman.
    var unknown: Set<Int> = []
    private var main = (next: 0, subject: ClauseReader.Subject?.none)

    /// A statement whose content still has to be cut where the next one begins.
    struct Draft {
        var subject: ClauseReader.Subject?
        var speaker: Speech.Speaker
        var cue: Range<Int>
        var negated: Bool
        var resolved: Bool
        /// Where the sentence goes on with another statement of the same subject, the word before it.
        var sharesSubject: Bool
        var cutsBefore: Int
        var content: Range<Int>
        var isFixed = false
        /// The quotation it stands behind, as an index in `pairs`.
        var quotation: Int?
    }

    init(_ document: Document) {
        self.document = document
        text = document.reading
        words = document.words
        terms = words.terms.speech
        reader = ClauseReader(document)
        pairs = QuoteFinder(document).pairs
        clause = ClauseBounds(words, 0..<0)
        var outer: [Int] = []
        var quoted = [Bool](repeating: false, count: words.count)
        var end = -1
        for (index, pair) in pairs.enumerated() where pair.open > end {
            end = pair.close
            outer.append(index)
            guard pair.close - pair.open > 5 else { continue }
            for word in pair.open...pair.close { quoted[word] = true }
        }
        self.outer = outer
        self.quoted = quoted
        pronouns = PronounResolver(reader, document.names, quoted: quoted)
    }

    mutating func find() {
        var drafts: [(draft: Draft, sentence: Int)] = []
        var nextQuote = 0
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) {
            let range = words.range(ofSentence: sentence)
            main = (range.lowerBound, nil)
            pronouns.begin(range)
            clause = ClauseBounds(words, range)
            var found: [Draft] = []
            var behind = -1
            var nextClose = nextQuote < outer.count ? pairs[outer[nextQuote]].close : Int.max
            for index in range where index > nextClose || words[index].classes.intersects([.cue, .reportWord]) {
                guard words[index].kind == .word else { continue }
                while nextQuote < outer.count, pairs[outer[nextQuote]].close < index {
                    if let draft = attribution(behind: outer[nextQuote], at: index, range) {
                        found.append(draft)
                        behind = draft.cue.lowerBound
                        pronouns.spoke(draft.speaker, phrase(of: draft))
                    }
                    nextQuote += 1
                }
                nextClose = nextQuote < outer.count ? pairs[outer[nextQuote]].close : Int.max
                guard index != behind else { continue }
                if words[index].classes.contains(.cue), !quoted[index], let draft = statement(at: index, range, found) {
                    found.append(draft)
                } else if let source = source(at: index, range), let draft = according(index..<source, range) {
                    found.append(draft)
                } else if terms.that.contains(words[index].hash), let draft = claim(before: index, range) {
                    found.append(draft)
                }
                if let last = found.last, last.cue.lowerBound == index, !isReported(last, in: found.dropLast().last) {
                    pronouns.spoke(last.speaker, phrase(of: last))
                }
            }
            if found.isEmpty { introduce(sentence, range, nextQuote) }
            cut(&found, range)
            drafts += found.map { ($0, sentence) }
        }
        attach(drafts)
        // Verbs come in reading order; their statements begin where their speakers or contents do.
        statements.sort { ($0.span.start, $0.cue) < ($1.span.start, $1.cue) }
        addTurns()
    }

    /// "Smith said that Jones denied it": what Jones does is part of what Smith says, who goes on speaking.
    private func isReported(_ draft: Draft, in outer: Draft?) -> Bool {
        guard let outer, let subject = draft.subject, !draft.sharesSubject, !outer.isFixed,
            outer.cue.upperBound <= subject.range.lowerBound
        else { return false }
        return !(outer.cue.upperBound..<subject.range.lowerBound).contains {
            words[$0].kind != .word && words[$0].kind != .possessive && words[$0].kind != .hyphen
                || words[$0].classes.intersects([.conjunction])
        }
    }

    private func phrase(of draft: Draft) -> Range<Int>? {
        guard case .phrase(let range)? = draft.subject?.kind else { return nil }
        return range
    }

    // MARK: One verb

    private mutating func statement(at cue: Int, _ range: Range<Int>, _ earlier: [Draft]) -> Draft? {
        let wordClass = words[cue].classes
        guard !words[cue].shape.contains(.capitalized), reader.mentionOfWord[cue] < 0 else { return nil }
        if cue + 1 < range.upperBound, words[cue + 1].kind == .hyphen, !words[cue + 1].shape.contains(.spaceBefore) {
            return nil
        }
        if cue > range.lowerBound, words[cue - 1].kind == .hyphen { return nil }
        // "Smith, asked about it, smiled"
        if terms.asked.contains(words[cue].hash), cue > range.lowerBound, words[cue - 1].kind == .comma,
            cue + 1 < range.upperBound, terms.about.contains(words[cue + 1].hash)
        {
            return nil
        }
        var verb = reader.verb(at: cue, from: range.lowerBound)
        let isParticiple = wordClass.contains(.cueParticiple)
        if verb.hasBe && !isParticiple { return nil }
        var shares = false
        let isFor =
            wordClass.contains(.cueWithFor) && cue + 1 < range.upperBound && terms.for.contains(words[cue + 1].hash)
        if wordClass.contains(.cueBesideQuote), !isFor, !isBesideQuote(cue, range) { return nil }
        if verb.subject == nil {
            if isParticiple ? verb.followsComma : verb.isCoordinated {
                guard !isParticiple || !verb.hasAuxiliary else { return nil }
                if isParticiple, let nearer = clauseSubject(before: cue, after: earlier.last?.cue.upperBound, range) {
                    verb.subject = nearer
                } else {
                    verb.subject = earlier.last?.subject ?? mainSubject(before: cue, range)
                    shares = true
                }
            }
        } else if isParticiple, !verb.hasBe, !standsAlone(verb.subject, range) {
            return nil
        }
        guard let subject = verb.subject, trails(cue, subject, range) || passes(cue, verb, subject, shares, range)
        else {
            return nil
        }
        let (speaker, resolved) = resolve(subject, shares ? earlier.last : nil)
        guard speaker != .none else { return nil }
        let said =
            trails(cue, subject, range)
            ? cue + 1..<cue + 1
            : content(after: pastParticle(cue, range), subject: subject.range.lowerBound, range)
        return Draft(
            subject: subject, speaker: speaker, cue: cue..<cue + 1, negated: verb.negated, resolved: resolved,
            sharesSubject: shares,
            cutsBefore: cutPoint(cue, range), content: said
        )
    }

    /// The word behind a verb and its `out`: "pointed out that".
    private func pastParticle(_ cue: Int, _ range: Range<Int>) -> Int {
        cue + 1 < range.upperBound && terms.out.contains(words[cue + 1].hash) ? cue + 2 : cue + 1
    }

    /// Whether the report stands behind what is said: `…, Kyiv said, as …`.
    private func trails(_ cue: Int, _ subject: ClauseReader.Subject, _ range: Range<Int>) -> Bool {
        let before = subject.range.lowerBound - 1
        guard before > range.lowerBound, words[before].kind == .comma || words[before].kind == .quote,
            cue + 1 < range.upperBound
        else { return false }
        let isQuoted = cue + 2 < range.upperBound && words[cue + 2].kind == .quote
        if words[cue + 1].kind == .comma { return !isQuoted }
        return subject.range.upperBound <= cue && pastDay(cue + 1, range) >= clause.end
    }

    /// "with Moscow citing", "some officials dismissing": a participle may have a subject of its own behind `with`, a comma or at the start.
    private func standsAlone(_ subject: ClauseReader.Subject?, _ range: Range<Int>) -> Bool {
        guard let subject else { return false }
        let before = subject.range.lowerBound - 1
        return before < range.lowerBound || words[before].kind == .comma || terms.with.contains(words[before].hash)
    }

    /// "Smith claimed victory, but Jones refused to concede, saying": the subject of the clause that the participle ends.
    private func clauseSubject(before cue: Int, after first: Int?, _ range: Range<Int>) -> ClauseReader.Subject? {
        guard let first else { return nil }
        var index = cue - 2
        while index > max(first, cue - 40) {
            if words[index - 1].kind == .comma,
                words[index].classes.intersects([.conjunction, .subordinator]) || terms.with.contains(words[index].hash)
            {
                return reader.mainSubject(from: index + 1, sentence: index + 1, before: cue)
            }
            index -= 1
        }
        return nil
    }

    private mutating func mainSubject(before cue: Int, _ range: Range<Int>) -> ClauseReader.Subject? {
        if main.subject == nil, main.next < cue {
            main = (cue, reader.mainSubject(from: main.next, sentence: range.lowerBound, before: cue))
        }
        return main.subject
    }

    /// "calls it “a joke”", "described the game as “fearless”": verbs that need a quotation, behind an object where they give names.
    private func isBesideQuote(_ cue: Int, _ range: Range<Int>) -> Bool {
        let next = outer.partitionPoint { pairs[$0].open <= cue }
        guard next < outer.count, pairs[outer[next]].open < min(range.upperBound, cue + 14) else { return false }
        let open = pairs[outer[next]].open
        return open > cue + 1 || !terms.naming.contains(words[cue].hash)
    }

    // MARK: Speakers

    mutating func resolve(
        _ subject: ClauseReader.Subject, _ sharedWith: Draft?, isReply: Bool = false, isTag: Bool = false
    ) -> (
        Speech.Speaker, Bool
    ) {
        if let sharedWith { return (sharedWith.speaker, sharedWith.resolved) }
        switch subject.kind {
        case .mention(let mention): return (.mention(mention), false)
        case .phrase(let range):
            if let known = pronouns.speaker(for: range, isTag: isTag) { return (known, true) }
            let span = words.span(range)
            if let last = phrases.last, last == span {
                return (.phrase(Int32(truncatingIfNeeded: phrases.count - 1)), false)
            }
            phrases.append(span)
            return (.phrase(Int32(truncatingIfNeeded: phrases.count - 1)), false)
        case .pronoun(let word):
            if let known = pronouns.speaker(for: word, isReply: isReply) { return (known, true) }
            guard terms.they.contains(words[word].hash), let group = pronouns.group(before: word) else {
                return (.none, false)
            }
            return (resolve(group, nil).0, true)
        }
    }
}
