/// What speaks against an end of a sentence although the marks and the capital behind them look like one.
extension SentenceScanner {
    /// Whether a name and a verb of saying follow a quotation: `"We won!" Ms. Doe told reporters.`
    func isSpeechTag(at start: Int, before stop: Int) -> Bool {
        var position = start
        var words = 0
        while position < stop, words < 6 {
            let end = letterStop(position, stop)
            guard end > position else { return false }
            let isCapital = CharacterKind.isUpper(text.scalar(at: position).value)
            if words > 0, !isCapital {
                if terms.sayingVerbs.contains(text, position, end) { return true }
                guard terms.nameParticles.contains(text, position, end) else { return false }
            } else if !isCapital {
                return false
            }
            words += 1
            position = end
            if text[position] == Ascii.period { position += 1 }
            guard position < stop, text[position] == Ascii.space else { return false }
            position += 1
        }
        return false
    }

    /// Whether the name before an exclamation mark is written with it (`Yahoo!`) and the sentence goes on.
    func isNameWithMark(_ run: TerminatorRun, _ follower: Follower, begin: Int, stop: Int) -> Bool {
        guard run.stop == run.start + 1, text[run.start] == Ascii.exclamation, run.closed == run.stop else {
            return false
        }
        var word = run.start
        while word > begin, table[text[word - 1]].has(.letter) { word -= 1 }
        guard terms.namesWithMark.contains(text, word, run.start), table[text[word]].has(.upper) else { return false }
        return !terms.sentenceStarters.contains(text, follower.start, follower.wordStop(text, stop))
            || follower.kind == .lower
    }

    /// Whether the `I` before a full stop is the middle initial of a name rather than the pronoun: a capitalised
    /// word stands before it, and no word that begins sentences behind it.
    func isInitialOfName(_ word: Int, begin: Int) -> Bool {
        guard word - 2 >= begin, text[word - 1] == Ascii.space else { return false }
        var start = word - 1
        while start > begin, table[text[start - 1]].has(.letter) { start -= 1 }
        return start < word - 1 && table[text[start]].has(.upper) && start > begin
    }

    /// Whether a unit with a full stop goes on in small letters: `5 mg. of the drug`, `30 mi. north`.
    func isUnit(_ word: Int, _ end: Int, begin: Int) -> Bool {
        guard word - 2 >= begin, table[text[word - 1]].has(.space), table[text[word - 2]].has(.digit) else {
            return false
        }
        return terms.units.contains(text, word, end)
    }

    /// Whether a day stands before a month's name, as in German: `am 3. Mai`.
    func isOrdinal(_ word: Int, _ end: Int, _ follower: Follower, begin: Int, stop: Int) -> Bool {
        guard end - word <= 2, table[text[word]].has(.digit), table[text[end - 1]].has(.digit) else { return false }
        if let beforeOrdinals = terms.beforeOrdinals, word - 1 > begin, text[word - 1] == Ascii.space {
            var start = word - 1
            while start > begin, table[text[start - 1]].has([.letter, .wide]) { start -= 1 }
            if beforeOrdinals.contains(text, start, word - 1) { return true }
        }
        var name = follower.start
        while name < stop, table[text[name]].has([.upper, .lower, .wide]) { name += 1 }
        return terms.months.contains(text, follower.start, name)
    }

    /// The halves of plurals as Spanish abbreviates them: `EE. UU.`, `FF. AA.`
    func isDoubledLetter(_ start: Int, _ end: Int) -> Bool {
        end - start == 2 && table[text[start]].has(.upper) && text[start] == text[start + 1]
    }

    /// Whether the word is one letter beyond ASCII, and that a capital; nil where it is none.
    func isOneWideLetter(_ word: Int, _ end: Int) -> Bool? {
        guard word < end, table[text[word]].has(.wide), text.scalar(at: word).width == end - word else { return nil }
        return CharacterKind.isUpper(text.scalar(at: word).value)
    }

    /// Whether the letters of an abbreviation are written apart: `z. B.`, `d. h.`, `u. a.`
    func isSpacedAbbreviation(_ word: Int, _ run: TerminatorRun, _ follower: Follower, _ stop: Int) -> Bool {
        guard run.start - word == 1, table[text[word]].has(.lower), follower.start + 1 < stop else { return false }
        return table[text[follower.start]].has(.letter) && text[follower.start + 1] == Ascii.period
    }

    /// Whether the ellipsis stands in brackets, `[...]`, and so for words left out.
    func isOmission(_ run: TerminatorRun) -> Bool {
        run.start > 0 && text[run.start - 1] == Ascii.openBracket && text[run.stop] == Ascii.closeBracket
    }

    /// The end of the letters at `start`, with hyphens and apostrophes between them.
    private func letterStop(_ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop {
            let byte = text[end]
            guard
                table[byte].has([.upper, .lower, .wide])
                    || end > start && (byte == Ascii.hyphen || byte == Ascii.apostrophe)
            else { break }
            end += 1
        }
        return end
    }
}
