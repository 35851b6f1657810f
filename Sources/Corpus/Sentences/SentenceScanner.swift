/// Cuts one block's content into sentences.
///
/// A sentence ends at `.`, `!`, `?` or an ellipsis with the quotation marks and brackets that close after it,
/// unless what stands before the full stop is an abbreviation, an initial, a number or a list marker, or what
/// follows goes on in lower case.
struct SentenceScanner {
    let text: Text
    let terms: SentenceTerms
    let table = ByteTable.shared
    private var terminators = MaskWindow(.terminators)
    private(set) var starts: [UInt32] = []
    private(set) var stops: [UInt32] = []

    init(_ text: Text, _ terms: SentenceTerms) {
        self.text = text
        self.terms = terms
        starts.reserveCapacity(text.count / 96 + 1)
        stops.reserveCapacity(text.count / 96 + 1)
    }

    /// Appends the sentences in `start ..< stop`, each trimmed of white space.
    mutating func scan(_ start: Int, _ stop: Int) {
        var terminators = terminators
        defer { self.terminators = terminators }
        var begin = skipSpace(start, stop)
        var position = begin
        while position < stop {
            position = terminators.first(from: position, before: stop, text)
            guard position < stop else { break }
            guard TerminatorRun.canBegin(text, position) else {
                position += 1
                continue
            }
            let run = TerminatorRun(text, at: position, before: stop)
            if run.isEmpty {
                position += 1
            } else if endsSentence(run, begin: begin, stop: stop) {
                append(begin, run.closed)
                begin = skipSpace(run.closed, stop)
                position = begin
            } else {
                position = run.closed
            }
        }
        append(begin, stop)
    }

    /// Appends what is one sentence as a whole, trimmed of white space at its end.
    mutating func append(_ start: Int, _ stop: Int) {
        var end = stop
        while end > start {
            if table[text[end - 1]].has(.space) {
                end -= 1
                continue
            }
            guard table[text[end - 1]].has(.wide) else { break }
            let last = text.scalar(before: end)
            guard CharacterKind.of(last.value) == .space else { break }
            end -= last.width
        }
        guard end > start else { return }
        starts.append(UInt32(truncatingIfNeeded: start))
        stops.append(UInt32(truncatingIfNeeded: end))
    }

    private func skipSpace(_ start: Int, _ stop: Int) -> Int {
        var position = start
        while position < stop {
            let kind = table[text[position]]
            if kind.has(.space) {
                position += 1
            } else if kind.has(.wide) {
                let scalar = text.scalar(at: position)
                guard CharacterKind.of(scalar.value) == .space else { break }
                position += scalar.width
            } else {
                break
            }
        }
        return min(position, stop)
    }

    // MARK: Deciding

    private func endsSentence(_ run: TerminatorRun, begin: Int, stop: Int) -> Bool {
        let next = skipSpace(run.closed, stop)
        guard next < stop else { return true }
        if next == run.closed { return run.isWide || gluedSentenceBegins(after: run, begin: begin, stop: stop) }
        let follower = Follower(text, at: next, before: stop)
        if follower.kind == .continuation { return false }
        switch run.kind {
        case .mark:
            if text[run.start - 1] == Ascii.openParenthesis { return false }
            if run.hasClosingQuote { return follower.kind != .lower && !isSpeechTag(at: follower.start, before: stop) }
            return !isNameWithMark(run, follower, begin: begin, stop: stop)
        case .ellipsis:
            if follower.kind == .lower || isOmission(run) { return false }
            // "the thing is . . . I did not mean it": the pronoun has a capital anywhere.
            return
                !(run.isSpaced && text[follower.start] == 0x49 && follower.wordStop(text, stop) == follower.start + 1)
        case .period:
            return periodEndsSentence(run, follower, begin: begin, stop: stop)
        }
    }

    private func periodEndsSentence(_ run: TerminatorRun, _ follower: Follower, begin: Int, stop: Int) -> Bool {
        let word = wordStart(before: run.start, begin: begin)
        let length = run.start - word
        if length == 0 { return !isDegree(before: run.start) && (run.closed == run.stop || follower.kind != .lower) }
        if isListMarker(word, run.start),
            isAtFront(word, begin: begin) || isBehindColon(word, begin: begin) || isBehindPart(word, begin: begin)
        {
            return false
        }
        if isDoubledLetter(word, run.start) {
            return follower.kind != .lower && !isDoubledLetter(follower.start, follower.wordStop(text, stop))
        }
        if follower.kind == .lower {
            return run.closed == run.stop && length >= 2 && !table[text[word]].has([.digit, .wide])
                && isNone(terms.abbreviation(text, word, run.start)) && !isUnit(word, run.start, begin: begin)
                && !terms.hasNoVowel(text, word, run.start)
        }
        if isOrdinal(word, run.start, follower, begin: begin, stop: stop)
            || isSpacedAbbreviation(word, run, follower, stop)
        {
            return false
        }
        if let isCapital = isOneWideLetter(word, run.start) {
            // "А. С. Пушкин", "г. Москва", but "в 2024 г. Он …".
            return !isCapital && word >= begin + 2 && table[text[word - 2]].has(.digit)
        }
        if length == 1, follower.kind == .digit, table[text[word]].has(.lower), run.closed == run.stop {
            // "c. 1690", "b. 1931", "n. 12".
            return false
        }
        if length == 1, CharacterKind.isUpper(UInt32(text[word])) {
            if text[word] == 0x49, !isInitialOfName(word, begin: begin) { return true }
            return run.closed > run.stop || isDegree(before: word) || startsLikeSentence(follower, stop)
        }
        if isVerse(follower, stop) || length <= 3 && isInitial(follower, stop) && isCapitalized(word, begin: begin) {
            return false
        }
        let abbreviation = terms.abbreviation(text, word, run.start)
        // The word itself is meant: He wrote "etc." Nobody did.
        if run.hasClosingQuote, !isNone(abbreviation) { return true }
        switch abbreviation {
        case .none:
            guard terms.hasNoVowel(text, word, run.start) else { return true }
            // "of 40 kts. Rain fell", "812 mm. 30 of them", but "Cllr. Dunmore", "Cm. 4262".
            return CharacterKind.isLower(UInt32(text[word])) || startsLikeSentence(follower, stop)
                || goesOnSmall(behind: follower, stop)
        case .beforeName: return false
        case .beforeNumber: return follower.kind != .digit && !isNumbering(follower, stop)
        case .insidePhrase:
            guard follower.kind != .digit else { return false }
            if isHour(word, run.start) { return endsHour(word, follower, begin: begin, stop: stop) }
            return startsLikeSentence(follower, stop)
                || isStateOrDegree(word, run.start, begin: begin)
                || isSmallUnit(word, run.start) && goesOnSmall(behind: follower, stop)
        case .atPhraseEnd:
            return follower.kind != .digit
                && (startsLikeSentence(follower, stop) || isStateOrDegree(word, run.start, begin: begin)
                    || !isTitle(follower, stop) && goesOnSmall(behind: follower, stop))
        }
    }

    private func isNone(_ abbreviation: Abbreviation) -> Bool {
        if case .none = abbreviation { return true }
        return false
    }

    /// The start of the letters, digits and inner full stops that end at `end`.
    private func wordStart(before end: Int, begin: Int) -> Int {
        var position = end
        // Longer words are no abbreviations, so the walk may stop early.
        let limit = max(begin, end - 24)
        while position > limit {
            let byte = text[position - 1]
            if table[byte].has(.wide) {
                let letter = text.scalar(before: position)
                guard CharacterKind.isLetter(letter.value) else { break }
                position -= letter.width
                continue
            }
            guard table[byte].has(.alphanumeric) || byte == Ascii.period else { break }
            position -= 1
        }
        return position
    }

    /// Whether the degree sign or the ring of `N°` stands right before `end`.
    private func isDegree(before end: Int) -> Bool {
        end >= 2 && text[end - 2] == 0xC2 && (text[end - 1] == 0xB0 || text[end - 1] == 0xBA)
    }

    /// Whether nothing but a bullet stands before `word` in the sentence.
    private func isAtFront(_ word: Int, begin: Int) -> Bool {
        if word == begin { return true }
        guard word - begin <= 4, !table[text[begin]].has(.alphanumeric) else { return false }
        return text.scalar(at: begin).width + 1 >= word - begin
    }

    /// `4`, `12`, `a`, `iv`: a number or letter that opens a line and counts its items.
    private func isListMarker(_ start: Int, _ stop: Int) -> Bool {
        guard stop - start <= 3 else { return false }
        var digits = 0
        for position in start..<stop where table[text[position]].has(.digit) { digits += 1 }
        if digits == stop - start { return true }
        return digits == 0 && (stop - start == 1 || RomanNumeral.isOne(text, start, stop))
    }

    /// Whether a sentence begins with no space before it, as in `ended.The next`.
    private func gluedSentenceBegins(after run: TerminatorRun, begin: Int, stop: Int) -> Bool {
        let next = text.scalar(at: run.closed)
        guard CharacterKind.isUpper(next.value) else { return false }
        let second = text.scalar(at: run.closed + next.width)
        guard CharacterKind.isLower(second.value) || table[text[run.closed + 1]].has(.space) else { return false }
        // Two small letters (or a closing quote or bracket) before, so that `J.Smith` and `U.S.The` stay.
        if run.closed == run.stop {
            if run.start - begin >= 2, table[text[run.start - 1]].has(.digit), table[text[run.start - 2]].has(.digit) {
                return terms.sentenceStarters.contains(
                    text, run.closed, WebAddress.labelStop(text, run.closed, stop))
            }
            guard run.start - begin >= 2, CharacterKind.isLower(text.scalar(before: run.start).value),
                CharacterKind.isLower(UInt32(text[run.start - 2])) || table[text[run.start - 2]].has(.wide)
            else { return false }
        }
        return !WebAddress.isPartOfOne(text, around: run.start, begin: begin, stop: stop)
    }
}
