import Lexicon

/// What tells where sentences of one language end: `languages/<code>/sentences.tsv`, where every list says what it is.
final class SentenceTerms: Sendable {
    /// The kind of every abbreviation without inner full stops; of words on two lists the first one counts.
    private let abbreviations: KeyTable
    private let neverLast: WordList
    /// In bytes; most words are told from abbreviations by their length.
    private let longest: Int

    let interjections, sentenceStarters, numberedWords, sayingVerbs, nameParticles, namesWithMark, units, joiners,
        titles, beforeHours, statesAndDegrees, parts: WordList
    /// What goes with an hour: days, months, zones.
    let besideHours: [WordList]
    /// Months behind the full stop of a day: `3. Mai`.
    let months: WordList

    /// Words behind which a number with a full stop is an ordinal; nil where a full stop makes none.
    let beforeOrdinals: WordList?

    init(_ reader: TermReader, calendar: TermReader, hasOrdinalDot: Bool) {
        let kinds = ["before-name", "before-number", "phrase-end", "phrase-end-capital", "inside-phrase"]
        let words = kinds.map { reader.terms($0).map(\.text) }
        abbreviations = KeyTable(
            words.enumerated().flatMap { kind, words in
                WordKey.all(in: words.joined(separator: " ")).map { ($0.packed, UInt8(truncatingIfNeeded: kind)) }
            })
        longest = words.joined().map(\.utf8.count).max() ?? 0
        neverLast = reader.keys("never-last")
        interjections = reader.keys("interjection")
        sentenceStarters = reader.keys("sentence-starter")
        numberedWords = reader.keys("numbered-word")
        sayingVerbs = reader.keys("saying-verb")
        nameParticles = reader.keys("name-particle")
        namesWithMark = reader.keys("names-with-mark")
        units = reader.keys("unit")
        joiners = reader.keys("joiner")
        titles = reader.keys("title")
        beforeHours = reader.keys("before-hour")
        statesAndDegrees = reader.keys("state-or-degree")
        parts = reader.keys("part")
        beforeOrdinals = hasOrdinalDot ? reader.keys("before-ordinal") : nil
        months = calendar.keys("month")
        besideHours = [reader.keys("beside-hour"), calendar.keys("weekday"), months]
    }

    /// What the letters (and inner full stops) before a full stop are.
    func abbreviation(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Abbreviation {
        if Abbreviation.isDotted(text, start, stop) {
            return neverLast.contains(text, start, stop) ? .beforeName : .insidePhrase
        }
        guard stop - start <= longest, let key = WordKey(text, start, stop) else { return .none }
        switch abbreviations.value(of: key.packed) {
        case 0: return .beforeName
        case 1: return .beforeNumber
        case 2: return .atPhraseEnd
        case 3: return CharacterKind.isUpper(UInt32(text[start])) ? .atPhraseEnd : .none
        case 4: return .insidePhrase
        default: return .none
        }
    }

    /// Whether the letters hold no vowel, so that no word of the language but an abbreviation is written so: `kts`,
    /// `pts`, `Cllr`. Capitals alone are names of letters (`TV`, `CD`).
    func hasNoVowel(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard stop - start >= 2, stop - start <= 6 else { return false }
        var hasSmall = false
        for position in start..<stop {
            let isConsonant =
                !Self.vowels.contains(text, position, position + 1)
                || position == start && Ascii.lowered(text[position]) == 0x79  // "yr", "yd"
            guard ByteTable.shared[text[position]].has(.letter), isConsonant else { return false }
            if CharacterKind.isLower(UInt32(text[position])) { hasSmall = true }
        }
        return hasSmall && !interjections.contains(text, start, stop)
    }

    private static let vowels = WordList("a e i o u y")
}
