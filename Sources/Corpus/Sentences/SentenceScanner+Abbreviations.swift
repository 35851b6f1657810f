/// What tells whether a sentence ends behind an abbreviation that a capital follows.
extension SentenceScanner {
    /// Whether the next word is one that begins sentences far more often than it continues a name.
    func startsLikeSentence(_ follower: Follower, _ stop: Int) -> Bool {
        terms.sentenceStarters.contains(text, follower.start, follower.wordStop(text, stop))
    }

    /// Whether the word behind the next one has a small letter, as at the beginning of a sentence (`Inc. Smith left`)
    /// and not inside of a name (`Co. Chairman Ann Smith`).
    func goesOnSmall(behind follower: Follower, _ stop: Int) -> Bool {
        let end = follower.wordStop(text, stop)
        guard follower.kind == .upper, end > follower.start, end + 1 < stop, text[end] == Ascii.space,
            CharacterKind.isLower(text.scalar(at: end + 1).value)
        else { return false }
        var next = end + 1
        while next < stop, table[text[next]].has(.letter) { next += 1 }
        return !terms.joiners.contains(text, end + 1, next)
    }

    /// Whether a title or an office follows, which goes with what stands before: `Acme Inc. Chairman Lee`.
    func isTitle(_ follower: Follower, _ stop: Int) -> Bool {
        terms.titles.contains(text, follower.start, follower.wordStop(text, stop))
    }

    /// `a.m`, `P.M`
    func isHour(_ word: Int, _ end: Int) -> Bool {
        guard end - word == 3, Ascii.lowered(text[end - 1]) == 0x6D, text[word + 1] == Ascii.period else {
            return false
        }
        let first = Ascii.lowered(text[word])
        return first == 0x61 || first == 0x70
    }

    /// Whether an hour ends the sentence: `It closed at 6 p.m. Visitors left`. A day or time zone goes with it, and an
    /// hour that opens the sentence (`At 5 a.m. Mr. Doe left`) does not end it.
    func endsHour(_ word: Int, _ follower: Follower, begin: Int, stop: Int) -> Bool {
        if startsLikeSentence(follower, stop) { return true }
        let end = follower.wordStop(text, stop)
        guard follower.kind == .upper, !terms.besideHours.contains(where: { $0.contains(text, follower.start, end) })
        else { return false }
        var first = begin
        while first < word, table[text[first]].has(.letter) { first += 1 }
        return word - begin > 26 || !terms.beforeHours.contains(text, begin, first)
    }

    /// Whether a state behind its city (`Trenton, N.J. Prosecutors say`) or a degree behind its bearer ends here.
    func isStateOrDegree(_ word: Int, _ end: Int, begin: Int) -> Bool {
        word - 2 > begin && text[word - 1] == Ascii.space && text[word - 2] == Ascii.comma
            && terms.statesAndDegrees.contains(text, word, end)
    }

    /// Whether a number, letter or Roman numeral follows that the abbreviation counts: `Vol. II`, `Fig. S4`, `App. B`.
    func isNumbering(_ follower: Follower, _ stop: Int) -> Bool {
        guard follower.kind == .upper else { return false }
        var end = follower.start
        while end < stop, table[text[end]].has(.alphanumeric) { end += 1 }
        let length = end - follower.start
        if length > 1, table[text[end - 1]].has(.digit) { return length < 5 }
        if length > 1 { return length < 7 && RomanNumeral.isOne(text, follower.start, end) }
        // "I" and "A" begin sentences.
        let letter = text[follower.start]
        return length == 1 && (letter != 0x49 && letter != 0x41 || end < stop && text[end] != Ascii.space)
    }

    /// Whether a colon stands before the word: "How to apply: 1. Fill in the form."
    func isBehindColon(_ word: Int, begin: Int) -> Bool {
        word - 2 > begin && text[word - 1] == Ascii.space && text[word - 2] == Ascii.colon
    }

    /// Whether the word numbers a part of the text that opens with it: "Item 1. Minutes of the last meeting".
    func isBehindPart(_ word: Int, begin: Int) -> Bool {
        guard word - 1 > begin, text[word - 1] == Ascii.space, table[text[begin]].has(.upper) else { return false }
        // "Fig. 1. Map of the area"
        return terms.parts.contains(text, begin, text[word - 2] == Ascii.period ? word - 2 : word - 1)
    }

    /// Whether chapter and verse follow: `Matt. 5:9`.
    func isVerse(_ follower: Follower, _ stop: Int) -> Bool {
        guard follower.kind == .digit else { return false }
        var end = follower.start
        while end < stop, table[text[end]].has(.digit) { end += 1 }
        return end - follower.start <= 3 && end + 2 < stop && text[end] == Ascii.colon
            && table[text[end + 1]].has(.digit)
    }

    /// Whether an initial follows: the `W.` of `Geo. W. Bush`, the `R.` of `Fed. R. Civ. P.`
    func isInitial(_ follower: Follower, _ stop: Int) -> Bool {
        follower.kind == .upper && follower.start + 2 < stop && text[follower.start + 1] == Ascii.period
            && text[follower.start + 2] == Ascii.space
    }

    func isCapitalized(_ word: Int, begin: Int) -> Bool { word > begin && table[text[word]].has(.upper) }

    /// `a.s.l`, `b.i.d`, `m.p.h`: three small letters.
    func isSmallUnit(_ word: Int, _ end: Int) -> Bool {
        end - word == 5 && table[text[word]].has(.lower) && table[text[end - 1]].has(.lower)
    }
}
