/// Tokens of letters with other signs that belong to them.
extension TokenScanner {
    /// The end of a version number that begins with a letter: `v2.0`, `V1.10.3`; `letters` is where its first group
    /// of digits ends.
    func versionStop(_ start: Int, letters: Int, _ stop: Int) -> Int? {
        guard Ascii.lowered(text[start]) == 0x76, letters > start + 1 else { return nil }
        for position in (start + 1)..<letters where !table[text[position]].has(.digit) { return nil }
        var end = letters
        while end + 1 < stop, text[end] == Ascii.period, table[text[end + 1]].has(.digit) {
            end += 1
            while end < stop, table[text[end]].has(.digit) { end += 1 }
        }
        return end > letters ? end : nil
    }

    /// Whether the word before the dollar sign at `position` names a country's currency: `US$5`, `A$7`, `HK$20`.
    func isCurrencyPrefix(_ start: Int, _ position: Int, _ stop: Int) -> Bool {
        guard position - start <= 3, position + 1 < stop, table[text[position + 1]].has(.digit) else { return false }
        for place in start..<position where !table[text[place]].has(.upper) { return false }
        return true
    }

    /// The digits of chemical formulas: `CO₂`.
    func isSubscriptDigit(_ value: UInt32) -> Bool { (0x2080...0x2089).contains(value) }

    /// The letters of which two make a flag.
    func isRegionalIndicator(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

    /// The end of the `n` that stands for "and": `rock 'n' roll`; its second apostrophe belongs to it.
    func shortAndStop(_ letters: Int, _ end: Int, _ stop: Int) -> Int {
        guard end - letters == 1, text[letters] == 0x6E, end < stop else { return end }
        let next = text.scalar(at: end)
        return CharacterKind.isApostrophe(next.value) ? end + next.width : end
    }
}
