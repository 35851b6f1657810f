/// Finds quotes and statements in a language whose finite verb stands second: the speaker stands behind the verb where
/// anything else stands before it (`„…“, sagte Bauer`), and at the end of the clause what belongs to a verb of two parts
/// (`teilte Bauer mit`).
struct VerbSecondSpeech {
    let document: Document
    let text: Text
    let words: Words
    let terms: VerbSecondTerms
    let endings: RoleEndings
    /// The mention that each word belongs to, or -1.
    let mentionOfWord: [Int32]
    private let pairs: [QuoteFinder.Pair]
    let quoted: [Bool]
    private(set) var quotes: [Speech.Quote] = []
    private(set) var statements: [Speech.Statement] = []
    var phrases: [Span] = []
    /// Who was named last, for pronouns.
    private(set) var latest = Speech.Speaker.none

    /// Someone who may speak.
    struct Subject {
        var range: Range<Int>
        var mention: Int32 = -1
        var isPronoun = false
        /// Whether the noun is one for someone who can say something.
        var canSpeak = true
    }

    /// Words between a verb and its subject, or a noun and its name, that are looked over.
    static let reach = 8

    init(_ document: Document) {
        self.document = document
        text = document.reading
        words = document.words
        terms = words.terms.verbSecond
        endings = words.terms.roleEndings
        var mentions = [Int32](repeating: -1, count: words.count)
        for (index, mention) in document.names.mentions.enumerated() {
            for word in words.range(in: mention.span) { mentions[word] = Int32(truncatingIfNeeded: index) }
        }
        mentionOfWord = mentions
        pairs = QuoteFinder(document).pairs
        var quoted = [Bool](repeating: false, count: words.count)
        for pair in pairs { for word in pair.open...pair.close { quoted[word] = true } }
        self.quoted = quoted
    }

    mutating func find() {
        var next = 0
        for sentence in 0..<max(0, words.sentenceFirsts.count - 1) {
            let range = words.range(ofSentence: sentence)
            while next < pairs.count, pairs[next].open < range.upperBound {
                readQuote(pairs[next], sentence, range)
                next += 1
            }
            readStatements(sentence, range)
        }
        statements.sort { ($0.span.start, $0.cue) < ($1.span.start, $1.cue) }
    }

    // MARK: Quotations

    private mutating func readQuote(_ pair: QuoteFinder.Pair, _ sentence: Int, _ range: Range<Int>) {
        let inner = words.span(pair.open + 1..<pair.close)
        var quote = Speech.Quote(
            span: words.span(pair.open..<pair.close + 1), content: inner, speaker: .none, cue: -1, direct: false)
        let end = words.range(ofSentence: words.sentence(of: pair.close)).upperBound
        let isUtterance = pair.close - pair.open > 3
        if let (subject, cue) = behind(pair.close + 1, end) ?? before(pair, range) {
            give(&quote, subject, cue, sentence)
        } else if isUtterance, pair.open == range.lowerBound, let last = quotes.last, last.direct,
            document.blocks.block(at: last.span.start) == document.blocks.block(at: quote.span.start)
        {
            // A quotation that goes on in a sentence of its own.
            quote.speaker = last.speaker
            quote.direct = true
        }
        quotes.append(quote)
    }

    private mutating func give(_ quote: inout Speech.Quote, _ subject: Subject, _ cue: Int, _ sentence: Int) {
        let (speaker, isResolved) = speaker(subject)
        guard speaker != .none else { return }
        quote.speaker = speaker
        quote.cue = token(cue)
        quote.direct = true
        report(subject, speaker, isResolved, cue, quote.content, sentence, quote: quotes.count)
    }

    /// `„…“, sagte Bauer`, `„…“ – so die Polizei`, `„…“, hat sie einmal gesagt`.
    private func behind(_ start: Int, _ limit: Int) -> (Subject, Int)? {
        var index = start
        while index < limit, words[index].kind == .comma || words[index].kind == .dash { index += 1 }
        guard index < limit, words[index].kind == .word, !words[index].shape.contains(.capitalized) else { return nil }
        let classes = words[index].classes
        let isSo = terms.so.contains(words[index].hash)
        let isPast = classes.contains(.auxiliary) && (index..<limit).contains { words[$0].classes.contains(.cue) }
        guard classes.contains(.cue) || isSo || isPast else { return nil }
        return subject(behind: index, limit).map { ($0, index) }
    }

    /// `Bauer sagte: „…“`, also where the quotation is a sentence of its own; `Bauer nannte das „…“`.
    private func before(_ pair: QuoteFinder.Pair, _ range: Range<Int>) -> (Subject, Int)? {
        var range = range.lowerBound..<pair.open
        if range.isEmpty {
            guard pair.open > 0, words[pair.open - 1].kind == .colon else { return nil }
            range = words.range(ofSentence: words.sentence(of: pair.open - 1))
        }
        guard let cue = range.last(where: { words[$0].classes.contains(.cue) && !quoted[$0] && isSmall($0) }) else {
            return nil
        }
        return clauseSubject(of: cue, range).map { ($0, cue) }
    }

    // MARK: Statements

    private mutating func readStatements(_ sentence: Int, _ range: Range<Int>) {
        for index in range where words[index].kind == .word && !quoted[index] {
            if words[index].classes.contains(.cue), isSmall(index) {
                readClause(index, sentence, range)
            } else {
                readSource(index, sentence, range)
            }
        }
    }

    /// A clause with a verb of saying.
    private mutating func readClause(_ cue: Int, _ sentence: Int, _ range: Range<Int>) {
        let number = token(cue)
        guard !statements.contains(where: { $0.cue == number }) else { return }
        guard let subject = clauseSubject(of: cue, range) else { return }
        let isTrailing = cue > range.lowerBound && words[cue - 1].kind == .comma && subject.range.lowerBound > cue
        if terms.withSpeaker.contains(words[cue].hash), !subject.canSpeak { return }
        guard subject.canSpeak || isTrailing else { return }
        let (speaker, isResolved) = speaker(subject)
        guard speaker != .none else { return }
        let content =
            isTrailing ? range.lowerBound..<cue - 1 : max(cue, subject.range.upperBound - 1) + 1..<range.upperBound
        guard !content.isEmpty, !content.allSatisfy({ quoted[$0] || words[$0].kind != .word }) else { return }
        report(subject, speaker, isResolved, cue, words.span(content), sentence, quote: -1)
    }

    /// `laut Polizei`, `Bauer zufolge`, `nach Angaben der Stadt`, `…, so Bauer`.
    private mutating func readSource(_ index: Int, _ sentence: Int, _ range: Range<Int>) {
        let hash = words[index].hash
        var subject: Subject?
        if terms.accordingBefore.contains(hash) {
            subject = self.subject(at: index + 1, range.upperBound)
        } else if terms.accordingNouns.contains(hash), index > range.lowerBound,
            (max(range.lowerBound, index - 3)..<index).contains(where: { terms.according.contains(words[$0].hash) })
        {
            subject = self.subject(at: index + 1, range.upperBound)
        } else if terms.accordingAfter.contains(hash) {
            subject = self.subject(endingAt: index, range.lowerBound)
        } else if terms.so.contains(hash), index > range.lowerBound, words[index - 1].kind == .comma, isSmall(index) {
            guard !quoted[max(0, index - 2)] else { return }
            subject = self.subject(at: index + 1, range.upperBound).flatMap { $0.canSpeak ? $0 : nil }
        }
        guard let subject else { return }
        let (speaker, isResolved) = speaker(subject)
        guard speaker != .none else { return }
        let rest = subject.range.upperBound..<range.upperBound
        let content = rest.count(where: { words[$0].kind == .word }) > 1 ? rest : range.lowerBound..<index
        report(subject, speaker, isResolved, index, words.span(content), sentence, quote: -1)
    }

    private mutating func report(
        _ subject: Subject, _ speaker: Speech.Speaker, _ isResolved: Bool, _ cue: Int, _ content: Span, _ sentence: Int,
        quote: Int
    ) {
        let (subjectSpan, cueSpan) = (words.span(subject.range), words.span(cue..<cue + 1))
        let edges = [subjectSpan, cueSpan, content].filter { !$0.isEmpty }
        statements.append(
            Speech.Statement(
                span: Span(edges.map(\.start).min() ?? 0, edges.map(\.stop).max() ?? 0), speaker: speaker,
                speakerSpan: subjectSpan, cue: token(cue), verb: text.string(cueSpan.start, cueSpan.stop).lowercased(),
                content: content, quote: Int32(truncatingIfNeeded: quote), negated: isNegated(cue),
                resolved: isResolved, sentence: Int32(truncatingIfNeeded: sentence)))
        latest = speaker
    }

    private func isNegated(_ cue: Int) -> Bool {
        (cue + 1..<min(words.count, cue + 4)).contains { words[$0].classes.contains(.negation) }
    }
}
