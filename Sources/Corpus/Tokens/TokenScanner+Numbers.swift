extension TokenScanner {
    /// A token that begins with a digit: a number, time, date, telephone number, ordinal or a name such as `3G`.
    mutating func number(at start: Int, _ stop: Int) -> Int {
        if let end = phoneStop(start, stop) { return emit(start, end, .number) }
        var end = digitsStop(start, stop)
        var separated = false
        while end + 1 < stop, table[text[end + 1]].has(.digit) {
            let group = digitsStop(end + 1, stop)
            guard joins(text[end], start, end, group, separated, stop) else { break }
            separated = true
            end = group
        }
        guard end < stop,
            table[text[end]].has([.upper, .lower, .wide]) || text[end] == Ascii.at || text[end] == Ascii.period
        else { return emit(start, end, .number) }
        if let address = address(at: start, from: end, stop) { return emitAddress(start, address) }
        guard table[text[end]].has(.letter) else {
            return table[text[end]].has(.wide) && letterFollows(end) ? word(at: start, stop) : emit(start, end, .number)
        }
        let letters = lettersStop(end, stop)
        if letters == alphanumericStop(end, stop), terms.units.contains(text, end, letters),
            !isWordJoined(letters, stop)
        {
            emit(start, end, .number)
            return emit(end, letters, .word)
        }
        return word(at: start, stop)
    }

    private func letterFollows(_ position: Int) -> Bool {
        CharacterKind.of(text.scalar(at: position).value) == .letter
    }

    private func isWordJoined(_ position: Int, _ stop: Int) -> Bool {
        guard position < stop else { return false }
        return text[position] == Ascii.apostrophe || (table[text[position]].has(.wide) && letterFollows(position))
    }

    /// Whether `separator` and the digits up to `group` go on with the number.
    private func joins(
        _ separator: UInt8, _ start: Int, _ end: Int, _ group: Int, _ separated: Bool, _ stop: Int
    ) -> Bool {
        let digits = group - end - 1
        switch separator {
        case Ascii.period: return true
        case Ascii.comma:
            // 5,000,000 in threes; 7,5 and 3,40 once, with no list after them.
            if digits == 3 { return true }
            return digits < 3 && !separated && end - start <= 3 && !(group < stop && text[group] == Ascii.comma)
        case Ascii.colon: return digits == 2
        case Ascii.slash: return digits <= 4
        case Ascii.hyphen: return isIsoDate(start, stop)
        default: return false
        }
    }

    /// Whether `yyyy-mm-dd` begins at `start`.
    private func isIsoDate(_ start: Int, _ stop: Int) -> Bool {
        guard start + 10 <= stop, alphanumericStop(start + 8, stop) == start + 10 else { return false }
        for place in 0..<10 {
            let isHyphen = place == 4 || place == 7
            guard isHyphen ? text[start + place] == Ascii.hyphen : table[text[start + place]].has(.digit) else {
                return false
            }
        }
        return true
    }

    /// The end of a telephone number written with hyphens: groups such as 1-800-555-0100, 555-0100 or 3-0100.
    private func phoneStop(_ start: Int, _ stop: Int) -> Int? {
        var groups: [Int] = []
        var position = start
        while groups.count < 5 {
            let end = digitsStop(position, stop)
            guard end > position, end - position <= 4 else { return nil }
            groups.append(end - position)
            position = end
            guard end + 1 < stop, text[end] == Ascii.hyphen, table[text[end + 1]].has(.digit) else { break }
            position = end + 1
        }
        guard groups.count > 1, groups.last == 4, groups.count > 2 || groups[0] == 3 || groups[0] == 1 else {
            return nil
        }
        guard groups.dropFirst().dropLast().allSatisfy({ $0 == 3 }) else { return nil }
        return position
    }

    private func digitsStop(_ position: Int, _ stop: Int) -> Int {
        var end = position
        while end < stop, table[text[end]].has(.digit) { end += 1 }
        return end
    }

    private func lettersStop(_ position: Int, _ stop: Int) -> Int {
        var end = position
        while end < stop, table[text[end]].has(.letter) { end += 1 }
        return end
    }
}
