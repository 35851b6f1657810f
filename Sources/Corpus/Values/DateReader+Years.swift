extension DateReader {
    // MARK: Years

    /// A year in digits, with a month or quarter behind it where that is how it is written: `2016 November`, `2016 Q3`.
    func yearFirst(at index: Int, limit: Int) -> Found? {
        guard let found = bareYear(at: index, limit: limit) else { return nil }
        guard case .days(let period) = found.meaning, index + 1 < limit else { return found }
        let year = period.first.civil.year
        let isApart = words[index + 1].kind == .comma
        let position = skip(terms.articles, from: isApart ? index + 2 : index + 1, limit: limit)
        guard position < limit else { return found }
        if let month = terms.months[words[position].hash], isMonthName(position),
            !isApart || position + 1 >= limit || words[position + 1].kind != .word,
            position + 1 >= limit || words[position + 1].kind != .number
        {
            return self.found(index..<position + 1, year, month, nil)
        }
        if isApart { return found }
        if let (quarter, unit) = terms.quarterNames[words[position].hash] {
            return made(index..<position + 1, .part(.nth(quarter, unit), of: found.meaning), unit.granularity)
        }
        if position > index + 1, let (place, end) = ordinal(at: position, limit: limit),
            let (unit, unitEnd) = unit(at: end, limit: limit), unit == .quarter || unit == .half
        {
            return made(index..<unitEnd, .part(.nth(place, unit), of: found.meaning), unit.granularity)
        }
        return found
    }

    private func bareYear(at index: Int, limit: Int) -> Found? {
        guard let year = year(index), let period = Period(year: year), !isCounted(index, limit) else { return nil }
        if index > 0 {
            let before = index - 1
            if words[before].kind == .currency || terms.numberedThings.contains(words[before].hash) { return nil }
            if words[before].kind == .period || words[before].kind == .hyphen || words[before].kind == .slash,
                touches(index), before > 0, words[before - 1].kind == .number, touches(before)
            {
                return nil
            }
        }
        let isFramed =
            index > 0
            && (terms.datePrepositions.contains(words[index - 1].hash) || words[index - 1].kind == .openBracket)
        let isLikely = (1900...2099).contains(year)
        guard isFramed ? isLikely || !isModifier(index + 1, limit) : isLikely && !countsNoun(index, limit) else {
            return nil
        }
        return Found(index..<index + 1, .days(period), .year)
    }

    /// "1950 soldiers", "2000 people" count; "2022 invasion", "2030 Winter Olympics" do not.
    private func countsNoun(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, words[index + 1].kind == .word, !words[index + 1].shape.contains(.capitalized) else {
            return false
        }
        return words[index + 1].classes.contains(.role) || numbers.terms.isCountNoun(words[index + 1].hash)
    }

    /// `nineteen ninety-nine`, `nineteen zero one`, `two thousand and fourteen`, and the word behind it.
    func spelledYear(at index: Int, limit: Int) -> (year: Int, end: Int)? {
        guard let first = numbers.terms.units[hash(index, limit)] else { return nil }
        let isThousand = terms.thousand.contains(hash(index + 1, limit))
        guard isThousand ? first == 1 || first == 2 : (11...20).contains(first) else { return nil }
        var year = Int(first) * (isThousand ? 1000 : 100)
        var position = isThousand ? index + 2 : isDash(index + 1, limit) ? index + 2 : index + 1
        if isThousand, let hundreds = numbers.terms.units[hash(position, limit)], hundreds < 10,
            numbers.terms.hundred.contains(hash(position + 1, limit))
        {
            year += Int(hundreds) * 100
            position += 2
        } else if !isThousand, numbers.terms.hundred.contains(hash(position, limit)) {
            return (year, position + 1)
        }
        let isOpen = isThousand && terms.and.contains(hash(position, limit))
        if let (rest, end) = belowHundred(at: isOpen ? position + 1 : position, limit: limit, isPair: !isThousand) {
            return (year + rest, end)
        }
        return isThousand ? (year, position) : nil
    }

    /// `ninety-nine`, `fourteen`; in a pair such as `nineteen oh five`, `oh five`, but no bare `five`.
    private func belowHundred(at index: Int, limit: Int, isPair: Bool) -> (value: Int, end: Int)? {
        if isPair, terms.zeros.contains(hash(index, limit)) {
            guard let unit = numbers.terms.units[hash(index + 1, limit)], (1...9).contains(unit) else { return nil }
            return (Int(unit), index + 2)
        }
        guard let first = numbers.terms.units[hash(index, limit)], first >= (isPair ? 10 : 1) else { return nil }
        let position = isDash(index + 1, limit) ? index + 2 : index + 1
        if first >= 20, let unit = numbers.terms.units[hash(position, limit)], (1...9).contains(unit) {
            return (Int(first + unit), position + 1)
        }
        return (Int(first), index + 1)
    }

    /// A year or decade in words, where a preposition shows that nothing is counted.
    func yearInWords(at index: Int, limit: Int) -> Found? {
        if let found = decadeInWords(at: index, limit: limit) { return found }
        guard index > 0, terms.datePrepositions.contains(words[index - 1].hash),
            let (year, end) = spelledYear(at: index, limit: limit), let period = Period(year: year)
        else { return nil }
        // "in two thousand villages"
        if end < limit, words[end].kind == .word, !words[end].classes.intersects(.functionWord) { return nil }
        if end < limit, words[end].kind == .hyphen || words[end].kind == .currency { return nil }
        return Found(index..<end, .days(period), .year)
    }

    /// `FY2024`, `FY 2023/24`, `fiscal 2024`, `financial year 2023/24`: the calendar year of that number, since the
    /// text does not say in which month its author's year begins.
    func financialYear(at index: Int, limit: Int) -> Found? {
        var position = index + 1
        let isName = terms.financialYear.contains(words[index].hash)
        if !isName {
            guard terms.yearAdjectives.contains(words[index].hash) else { return nil }
            if terms.year.contains(hash(position, limit)) { position += 1 }
        }
        guard position < limit else { return nil }
        var year = year(position)
        if year == nil, isName { year = integer(position, digits: 2...2).map { 2000 + $0 } }
        guard let year, let period = Period(year: year) else { return nil }
        return withSecondYear(index, .days(period), at: position + 1, limit: limit)
    }

    /// `FY24` and `FY2024`, written as one word.
    func gluedFinancialYear(at index: Int) -> Found? {
        let span = Span(Int(words[index].start), Int(words[index].stop))
        guard span.count == 4 || span.count == 6, text[span.start] == 0x46, text[span.start + 1] == 0x59,
            let number = Int(text.string(span.start + 2, span.stop)), number >= 0,
            let period = Period(year: span.count == 4 ? 2000 + number : number)
        else { return nil }
        return Found(index..<index + 1, .days(period), .year)
    }

    /// Takes in the `/24` of `2023/24` or the `-24` of `2023-24`.
    private func withSecondYear(_ start: Int, _ meaning: DateExpression, at index: Int, limit: Int) -> Found? {
        guard case .days(let first) = meaning else { return nil }
        let century = first.first.civil.year / 100 * 100
        guard index + 1 < limit, words[index].kind == .slash || isDash(index, limit), touches(index),
            touches(index + 1), let short = integer(index + 1, digits: 2...2),
            let last = Period(year: century + short), first.last < last.first
        else { return Found(start..<index, meaning, .year) }
        return Found(start..<index + 2, .days(Period(first.first, last.last)), .year)
    }

    // MARK: Decades

    /// `1990s`, `1990's`, `the 90s`, `the '40s`.
    func decade(at index: Int, limit: Int) -> Found? {
        guard words[index].kind == .number else { return nil }
        let start = Int(words[index].start)
        var digits = Int(words[index].stop) - start
        var end = index + 1
        var letters = start
        while letters < start + digits, (0x30...0x39).contains(text[letters]) { letters += 1 }
        if terms.decadeSuffixes.contains(NumberReader.hash(text, Span(letters, start + digits))) {
            digits = letters - start
            // "die 1970er Jahre"
            if terms.units[hash(end, limit)] == .year { end += 1 }
        } else if end < limit, words[end].kind == .possessive, digits == 4 || isBehindThe(index) {
            end += 1
        } else {
            return nil
        }
        guard digits == 2 || digits == 4 else { return nil }
        var value = 0
        for offset in start..<start + digits {
            guard (0x30...0x39).contains(text[offset]) else { return nil }
            value = value * 10 + Int(text[offset] - 0x30)
        }
        guard value % 10 == 0 else { return nil }
        if digits == 2 {
            // "in their 70s", "highs in the 80s": only some words show that years are meant.
            guard isBehindThe(index), value >= 20 else { return nil }
            value += 1900
        }
        guard value >= 1000 else { return nil }
        return Self.decade(index..<end, from: value)
    }

    static func decade(_ range: Range<Int>, from year: Int) -> Found? {
        // "the 1800s" is a century, "the 2000s" ten years.
        let years = year % 100 == 0 && year < 1900 ? 100 : 10
        return Period(year: year, month: 1, months: 12 * years).map {
            Found(range, .days($0), years == 100 ? .century : .decade)
        }
    }

    /// `the nineties`, `the nineteen seventies`, `the twenty-tens`, `the noughties`, `the two thousands`.
    func decadeInWords(at index: Int, limit: Int) -> Found? {
        guard isBehindThe(index) else { return nil }
        // "the tens" are no decade without their century: "the tens of thousands".
        if let decade = terms.decades[words[index].hash] {
            return Self.decade(index..<index + 1, from: decade == 0 ? 2000 : 1900 + decade)
        }
        guard let first = numbers.terms.units[words[index].hash], let first = Int(exactly: first) else { return nil }
        if first == 2, terms.thousands.contains(hash(index + 1, limit)) {
            return Self.decade(index..<index + 2, from: 2000)
        }
        let isThousand = first == 2 && terms.thousand.contains(hash(index + 1, limit))
        guard isThousand || (15...20).contains(first) else { return nil }
        var position = index + 1
        if isThousand { position = terms.and.contains(hash(index + 2, limit)) ? index + 3 : index + 2 }
        if isDash(position, limit) { position += 1 }
        guard let decade = terms.decadesAfterCentury[hash(position, limit)] else { return nil }
        return Self.decade(index..<position + 1, from: (isThousand ? 2000 : first * 100) + decade)
    }

    /// Whether `the` or the edge of a stretch stands before: `the nineties`, `the late sixties`, `mid-90s`.
    private func isBehindThe(_ index: Int) -> Bool {
        var before = index - 1
        if before > 0, words[before].kind == .hyphen || words[before].kind == .quote { before -= 1 }
        return before >= 0 && (terms.articles.contains(words[before].hash) || words[before].classes.contains(.dateEdge))
    }
}
