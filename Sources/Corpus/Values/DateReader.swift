/// Reads dates and stretches of time out of a document's words.
///
/// A grammar by recursive descent, one file for each kind of expression. The reader says what the words mean;
/// `DateResolver` turns that into days once the document's own date is known. Every rule looks at a window of
/// `window` words, which bounds the work for each word whatever the text.
struct DateReader {
    let text: Text
    let words: Words
    let terms: CalendarTerms
    let numbers: NumberReader
    /// Whether words of the language are known; else only digits are read.
    let readsWords: Bool

    /// More words than any date has.
    private static let window = 20

    struct Found {
        var range: Range<Int>
        var meaning: DateExpression
        var granularity: Values.Granularity

        var end: Int { range.upperBound }
        var isRelative: Bool { meaning.isRelative }

        init(_ range: Range<Int>, _ meaning: DateExpression, _ granularity: Values.Granularity) {
            self.range = range
            self.meaning = meaning
            self.granularity = granularity
        }

        /// The same date with words before or behind it.
        func widened(from start: Int, to end: Int? = nil) -> Found {
            Found(start..<max(end ?? 0, range.upperBound), meaning, granularity)
        }
    }

    /// The lists of the words that dates begin with.
    static let starts: WordClass = [
        .month, .weekday, .season, .numberWord, .magnitude, .quantifier, .ordinal, .deictic, .dayName, .timeUnit,
        .dateEdge, .dateStart, .holiday,
    ]

    /// The date or range of dates that starts at a word.
    func date(at index: Int, limit: Int) -> Found? {
        let limit = min(limit, index + Self.window)
        guard index < limit else { return nil }
        guard readsWords else { return words[index].kind == .number ? digits(at: index, limit: limit) : nil }
        return range(at: index, limit: limit)
    }

    /// A date without a range around it.
    func single(at index: Int, limit: Int) -> Found? {
        guard index < limit else { return nil }
        if words[index].kind == .number { return startingWithDigits(at: index, limit: limit) }
        guard words[index].kind == .word else { return nil }
        let wordClass = words[index].classes
        if words[index].shape.contains(.hasDigit), let found = gluedFinancialYear(at: index) { return found }
        if wordClass.contains(.dateEdge), let found = edged(at: index, limit: limit) { return found }
        if wordClass.contains(.weekday), let found = weekdayPhrase(at: index, limit: limit) { return found }
        if wordClass.contains(.holiday), let found = holiday(at: index, limit: limit) { return found }
        if wordClass.contains(.month), let found = monthFirst(at: index, limit: limit) { return found }
        if wordClass.contains(.ordinal), let found = startingWithOrdinal(at: index, limit: limit) { return found }
        if wordClass.contains(.season) { return season(at: index, limit: limit) }
        if let (unit, shift) = terms.nearUnits[words[index].hash] {
            return Found(index..<index + 1, .unit(unit, shift), unit.granularity)
        }
        if wordClass.contains(.dayName) { return dayName(at: index, limit: limit) }
        if wordClass.contains(.deictic), let found = deictic(at: index, limit: limit) { return found }
        if wordClass.contains(.dateStart), let found = namedStretch(at: index, limit: limit) { return found }
        if wordClass.contains(.timeUnit), let found = unitFirst(at: index, limit: limit) { return found }
        if wordClass.intersects([.numberWord, .magnitude]),
            let found = dayFirst(at: index, limit: limit) ?? yearInWords(at: index, limit: limit)
        {
            return found
        }
        return counted(at: index, limit: limit)
    }

    private func startingWithDigits(at index: Int, limit: Int) -> Found? {
        digits(at: index, limit: limit) ?? dayFirst(at: index, limit: limit) ?? nthPart(at: index, limit: limit)
            ?? decade(at: index, limit: limit) ?? yearFirst(at: index, limit: limit)
            ?? counted(at: index, limit: limit) ?? clockTime(at: index, limit: limit)
    }

    private func startingWithOrdinal(at index: Int, limit: Int) -> Found? {
        dayFirst(at: index, limit: limit) ?? nthPart(at: index, limit: limit)
            ?? yearOfACount(at: index, limit: limit)
    }

    // MARK: Words

    /// The hash of a word; 0 behind the window.
    func hash(_ index: Int, _ limit: Int) -> UInt64 { index < limit ? words[index].hash : 0 }

    /// The word behind those of `skipped` that stand at an index, at most one of each set, in order.
    func skip(_ skipped: WordSet..., from index: Int, limit: Int) -> Int {
        var position = index
        for set in skipped where set.contains(hash(position, limit)) { position += 1 }
        return position
    }

    func touches(_ index: Int) -> Bool { !words[index].shape.contains(.spaceBefore) }

    func isDash(_ index: Int, _ limit: Int) -> Bool {
        index < limit && (words[index].kind == .hyphen || words[index].kind == .dash)
    }

    /// The unit of time at a word, also `business days` and `calendar years`, and the word behind it.
    func unit(at index: Int, limit: Int) -> (unit: CalendarUnit, end: Int)? {
        guard index < limit else { return nil }
        if let unit = terms.units[words[index].hash] { return (unit, index + 1) }
        guard index + 1 < limit else { return nil }
        if terms.workdayWords.contains(words[index].hash), terms.units[words[index + 1].hash] == .day {
            return (.workday, index + 2)
        }
        if terms.yearAdjectives.contains(words[index].hash), terms.units[words[index + 1].hash] == .year {
            return (.year, index + 2)
        }
        return nil
    }

    /// Whether a unit is in the plural: `months`.
    func isPlural(_ index: Int) -> Bool { text[Int(words[index].stop) - 1] | 0x20 == terms.conventions.pluralEnding }
}
