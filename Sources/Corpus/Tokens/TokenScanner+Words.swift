extension TokenScanner {
    /// A token that begins with a letter, and what is split off its end.
    mutating func word(at start: Int, _ stop: Int) -> Int {
        word(at: start, letters: alphanumericStop(start, stop), stop)
    }

    /// The same where its ASCII letters and digits are known to reach to `letters`.
    @inline(never)
    mutating func word(at start: Int, letters: Int, _ stop: Int) -> Int {
        var end = letters
        while end < stop {
            let byte = text[end]
            let kind = table[byte]
            if kind.has(.space) { break }
            if kind.has(.wide) {
                let scalar = text.scalar(at: end)
                if CharacterKind.isApostrophe(scalar.value) {
                    guard let next = afterApostrophe(start, end, width: scalar.width, stop) else { break }
                    if next < 0 { return emitWithClitic(start, end, clitic: -next) }
                    end = next
                } else if scalar.value == 0x2010 || scalar.value == 0x2011 {
                    guard joinsHyphen(start, end, end + scalar.width, stop) else { break }
                    end += scalar.width
                } else {
                    let kind = CharacterKind.of(scalar.value)
                    guard kind == .letter || kind == .mark || kind == .digit || isSubscriptDigit(scalar.value),
                        !isIdeograph(scalar.value)
                    else { break }
                    end += scalar.width
                }
                end = alphanumericStop(end, stop)
                continue
            }
            switch byte {
            case Ascii.comma, Ascii.semicolon, Ascii.closeParenthesis, Ascii.quote, Ascii.exclamation, Ascii.question:
                return emit(start, end, .word)
            case Ascii.apostrophe:
                guard let next = afterApostrophe(start, end, width: 1, stop) else { return emit(start, end, .word) }
                if next < 0 { return emitWithClitic(start, end, clitic: -next) }
                end = next
            case Ascii.underscore:
                guard end + 1 < stop, table[text[end + 1]].has(.alphanumeric) else { return emit(start, end, .word) }
                end += 1
            case Ascii.hyphen:
                if let address = address(at: start, from: end, stop) { return emitAddress(start, address) }
                guard joinsHyphen(start, end, end + 1, stop) else { return emit(start, end, .word) }
                end += 1
            case Ascii.period:
                if let address = address(at: start, from: end, stop) { return emitAddress(start, address) }
                if let version = versionStop(start, letters: end, stop) { return emit(start, version, .word) }
                return emit(start, abbreviationStop(start, end, stop), .word)
            case Ascii.dollar:
                let isPrefix = isCurrencyPrefix(start, end, stop)
                return emit(start, isPrefix ? end + 1 : end, isPrefix ? .currency : .word)
            case Ascii.at, Ascii.colon:
                if let address = address(at: start, from: end, stop) { return emitAddress(start, address) }
                return emit(start, end, .word)
            case Ascii.slash:
                if let address = address(at: start, from: end, stop) { return emitAddress(start, address) }
                guard let joined = slashAbbreviationStop(start, end, stop) else { return emit(start, end, .word) }
                return emit(start, joined, .word)
            case Ascii.ampersand:
                // AT&T, R&D: capitals on both sides and nothing between.
                guard table[text[end - 1]].has(.upper), end + 1 < stop, table[text[end + 1]].has(.upper) else {
                    return emit(start, end, .word)
                }
                end += 1
            default:
                return emit(start, end, .word)
            }
            end = alphanumericStop(end, stop)
        }
        return emit(start, end, .word)
    }

    // MARK: Apostrophes

    /// Where a word goes on after the apostrophe at `position`; nil where it ends before it. A negative
    /// answer is the end of a clitic that is a token of its own.
    private func afterApostrophe(_ start: Int, _ position: Int, width: Int, _ stop: Int) -> Int? {
        let suffix = position + width
        guard suffix < stop, CharacterKind.isLetter(text.scalar(at: suffix).value) else { return nil }
        let end = alphanumericStop(suffix, stop)
        guard end == suffix + 1, Ascii.lowered(text[suffix]) == 0x73, !continuesWord(end, stop) else {
            return max(end, suffix)
        }
        // it's, that's, let's: contractions with a pronoun or adverb; a noun's 's is split.
        return terms.contractionHosts.contains(text, start, position) ? end : -end
    }

    private func continuesWord(_ position: Int, _ stop: Int) -> Bool {
        guard position < stop, table[text[position]].has(.wide) else { return false }
        return CharacterKind.of(text.scalar(at: position).value) == .letter
    }

    private mutating func emitWithClitic(_ start: Int, _ end: Int, clitic: Int) -> Int {
        emit(start, end, .word)
        return emit(end, clitic, .word)
    }

    /// An apostrophe that opens a token: a clitic cut off by a space, an elision (`'em`, `'90s`), or a quotation mark.
    mutating func apostrophe(at position: Int, width: Int, _ stop: Int) -> Int {
        let letters = position + width
        let end = alphanumericStop(letters, stop)
        let short = shortAndStop(letters, end, stop)
        if short > end { return emit(position, short, .word) }
        if end > letters, end == stop || !table[text[end]].has(.wide) {
            let isDecade = table[text[letters]].has(.digit) && end - letters == 3 && text[end - 1] == 0x73
            if isDecade || terms.elisions.contains(text, letters, end) { return emit(position, end, .word) }
        }
        return emit(position, letters, .punctuation)
    }

    // MARK: Hyphens

    /// Whether the hyphen at `position` stands inside one word: after a prefix or before a suffix.
    ///
    /// The affixes are those of the LDC's English treebank tokenization, which Universal Dependencies follows.
    private func joinsHyphen(_ start: Int, _ position: Int, _ next: Int, _ stop: Int) -> Bool {
        guard next < stop, table[text[next]].has([.upper, .lower, .digit, .wide]) else { return false }
        if terms.prefixes.contains(text, start, position) { return table[text[next]].has([.upper, .lower, .wide]) }
        return terms.suffixes.contains(text, next, alphanumericStop(next, stop))
    }

    // MARK: Full stops and slashes

    /// The end of a word with a full stop behind it: the stop belongs to initials and abbreviations.
    private func abbreviationStop(_ start: Int, _ position: Int, _ stop: Int) -> Int {
        var end = position
        // U.S., a.m., Ph.D.: short groups of letters, each before a full stop.
        while end + 1 < stop, text[end] == Ascii.period, table[text[end + 1]].has(.letter) {
            let group = alphanumericStop(end + 1, stop)
            // The first group counts with the second, each further one alone.
            let isGroup = end == position ? Abbreviation.isDotted(text, start, group) : isShortGroup(end + 1, group)
            guard isGroup, group < stop || end > position else { break }
            end = group
        }
        guard end < stop, text[end] == Ascii.period else { return end }
        // Of several full stops the first is the abbreviation's only where the sentence ends in two.
        if end + 1 < stop, text[end + 1] == Ascii.period {
            return end + 2 == stop && !isPlainWord(start, end) ? end + 1 : end
        }
        if end > position { return end + 1 }
        if end - start == 1, table[text[start]].has(.upper) { return end + 1 < stop ? end + 1 : end }
        switch sentenceTerms.abbreviation(text, start, end) {
        case .none: return end
        case .beforeNumber:
            // "No." is the word no unless a number follows; p. and pp. likewise.
            var next = end + 1
            while next < stop, table[text[next]].has(.space) { next += 1 }
            return next < stop && table[text[next]].has(.digit) ? end + 1 : end
        case .beforeName: return end + 1 < stop ? end + 1 : end
        case .insidePhrase, .atPhraseEnd: return end + 1
        }
    }

    private func isShortGroup(_ start: Int, _ stop: Int) -> Bool {
        stop - start == 1 || stop - start == 2 && table[text[start + 1]].has(.lower)
    }

    private func isPlainWord(_ start: Int, _ stop: Int) -> Bool {
        if case .none = sentenceTerms.abbreviation(text, start, stop) { return true }
        return false
    }

    /// The end of `w/`, `w/o`, `b/c` and their like; nil for two words with a slash between.
    private func slashAbbreviationStop(_ start: Int, _ position: Int, _ stop: Int) -> Int? {
        guard position - start == 1 else { return nil }
        let end = alphanumericStop(position + 1, stop)
        let first = Ascii.lowered(text[start])
        if end - position == 2 {
            switch (first, Ascii.lowered(text[position + 1])) {
            // b/c, w/o, c/o, n/a, a/c
            case (0x62, 0x63), (0x77, 0x6F), (0x63, 0x6F), (0x6E, 0x61), (0x61, 0x63): return end
            default: break
            }
        }
        return first == 0x77 ? position + 1 : nil
    }
}
