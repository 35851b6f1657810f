/// What a full stop after a word can mean besides the end of a sentence.
enum Abbreviation {
    /// The word is no known abbreviation.
    case none
    /// Stands before a name and never ends a sentence: `Mr.`, `Gen.`, `e.g.`
    case beforeName
    /// Is an abbreviation only before a number: `No. 5`, `p. 12`.
    case beforeNumber
    /// Stands inside a name or before a word, and ends a sentence rarely: `Univ.`, `approx.`, `U.S.`
    case insidePhrase
    /// Stands at the end of a name or phrase, and so often of a sentence: `Inc.`, `etc.`, `Sept.`
    case atPhraseEnd

    /// Whether the word is single letters with full stops between them (`U.S`, `a.m`), or such as `Ph.D`.
    static func isDotted(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        // The first group has one or two letters.
        guard text[start + 1] == Ascii.period || text[start + 2] == Ascii.period else { return false }
        var hasPeriod = false
        var letters = 0
        for position in start..<stop {
            let byte = text[position]
            if byte == Ascii.period {
                guard letters > 0 else { return false }
                hasPeriod = true
                letters = 0
            } else {
                letters += 1
                if letters > 2 || (letters == 2 && !CharacterKind.isLower(UInt32(byte))) { return false }
            }
        }
        return hasPeriod && letters > 0
    }
}
