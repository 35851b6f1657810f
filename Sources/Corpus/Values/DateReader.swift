/// Reads dates and stretches of time out of a document's words.
///
/// The reader says what the words mean; `DateResolver` turns that into days once the document's own
/// date is known.
struct DateReader {
    let text: Text
    let words: Words
    let numbers: NumberReader

    /// What a date expression says.
    enum Meaning: Equatable {
        case absolute(Period)
        /// A month, or a day of one, of a year that is not said.
        case yearless(month: Int, day: Int?)
        /// The year-less stretch between two days or months.
        case yearlessRange(month: Int, day: Int?, month2: Int, day2: Int?)
        /// A day of the week; -1 for last, 1 for next, 0 for the nearest in the past.
        case weekday(Int, shift: Int)
        /// The calendar unit some units before or after the current one: `last week`, `this year`.
        case shifted(CalendarUnit, Int)
        /// The point some units before or after: `two weeks ago`, `in three days`.
        case distance(CalendarUnit, Int)
        /// The stretch that ends or starts today: `the past two years`, `the next 10 days`.
        case stretch(CalendarUnit, Int)
        /// A quarter of the current year, shifted by years.
        case quarter(Int, shift: Int)
        /// A season of the current year, shifted.
        case season(Int, shift: Int)
        /// Time that the words leave open: `recent months`, `10 a.m.`
        case open
    }

    struct Found {
        var range: Range<Int>
        var meaning: Meaning
        var granularity: Values.Granularity

        var isRelative: Bool {
            if case .absolute = meaning { return false }
            return true
        }
    }

    /// The date that starts at a word, with a range and a weekday before it.
    func date(at index: Int, limit: Int) -> Found? {
        guard index < limit, canStart(index) else { return nil }
        let opening = words.hashes[index]
        if opening == Hashes.from || opening == Hashes.between {
            guard index + 1 < limit, let first = single(at: index + 1, limit: limit),
                let second = rangeEnd(after: first, limit: limit, opening: opening),
                let joined = join(first, second, start: index)
            else { return nil }
            return joined
        }
        guard let first = single(at: index, limit: limit) else { return nil }
        if let second = rangeEnd(after: first, limit: limit, opening: 0), let joined = join(first, second, start: index)
        {
            return joined
        }
        return first
    }

    /// A cheap test that drops most words.
    private func canStart(_ index: Int) -> Bool {
        if words.kinds[index] == .number { return true }
        guard words.kinds[index] == .word else { return false }
        let hash = words.hashes[index]
        return words.classes[index].intersects(Self.starters) || hash == Hashes.from || hash == Hashes.between
            || Self.edges[hash] != nil || Self.isQuarter(hash) || hash == Hashes.the || hash == Hashes.several
            || hash == Hashes.few || hash == Hashes.a || hash == Hashes.an
    }

    private static let starters: WordClass = [
        .month, .weekday, .season, .dayName, .deictic, .ordinal, .numberWord, .magnitude,
    ]

    /// A date without a range around it.
    func single(at index: Int, limit: Int) -> Found? {
        absolute(at: index, limit: limit) ?? relative(at: index, limit: limit)
    }

    // MARK: Ranges

    /// The date behind a connector: `2014–2022`, `March to May 2024`, `from 2014 until 2022`.
    private func rangeEnd(after first: Found, limit: Int, opening: UInt64) -> Found? {
        let connector = first.range.upperBound
        guard connector + 1 < limit else { return nil }
        let hash = words.hashes[connector]
        let isDash = words.kinds[connector] == .dash || words.kinds[connector] == .hyphen
        let isWord =
            opening == Hashes.between
            ? hash == Hashes.and
            : hash == Hashes.to || hash == Hashes.through
                || (opening == Hashes.from && (hash == Hashes.until || hash == Hashes.till))
        guard isDash || isWord else { return nil }
        // "2014-22": the century is the first year's.
        if isDash, first.granularity == .year, case .absolute(let period) = first.meaning,
            words.kinds[connector + 1] == .number, let short = integer(connector + 1, digits: 2...2)
        {
            let year = period.first.civil.year
            let second = year / 100 * 100 + short
            guard second > year, let last = Period(year: second) else { return nil }
            return Found(range: connector + 1..<connector + 2, meaning: .absolute(last), granularity: .year)
        }
        return single(at: connector + 1, limit: limit)
    }

    private func join(_ first: Found, _ second: Found, start: Int) -> Found? {
        let range = start..<second.range.upperBound
        switch (first.meaning, second.meaning) {
        case (.absolute(let from), .absolute(let to)) where from.first <= to.last:
            return Found(range: range, meaning: .absolute(Period(from.first, to.last)), granularity: .range)
        case (.yearless(let month, let day), .absolute(let to)):
            // The year stands behind the second date only.
            let year = to.last.civil.year
            let sameYear = month <= to.last.civil.month
            guard let from = Self.period(year: sameYear ? year : year - 1, month: month, day: day) else { return nil }
            return Found(range: range, meaning: .absolute(Period(from.first, to.last)), granularity: .range)
        case (.yearless(let month, let day), .yearless(let month2, let day2)):
            return Found(
                range: range, meaning: .yearlessRange(month: month, day: day, month2: month2, day2: day2),
                granularity: .range)
        case (.weekday, .weekday):
            return Found(range: range, meaning: .open, granularity: .range)
        default:
            return nil
        }
    }

    static func period(year: Int, month: Int, day: Int?) -> Period? {
        guard let day else { return Period(year: year, month: month) }
        return CivilDay(year: year, month: month, day: day).map { Period($0, $0) }
    }

    // MARK: Helpers

    /// The value of a word of digits only, if it has as many as wanted.
    func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard words.kinds[index] == .number else { return nil }
        let start = Int(words.starts[index])
        let stop = Int(words.stops[index])
        guard digits.contains(stop - start) else { return nil }
        var value = 0
        for offset in start..<stop {
            guard (0x30...0x39).contains(text[offset]) else { return nil }
            value = value * 10 + Int(text[offset] - 0x30)
        }
        return value
    }

    /// A day of the month: `5`, `05`, `5th`, `1st`.
    func dayOfMonth(_ index: Int) -> Int? {
        guard words.kinds[index] == .number else {
            return words.classes[index].contains(.ordinal) ? Self.ordinals[words.hashes[index]] : nil
        }
        let start = Int(words.starts[index])
        let stop = Int(words.stops[index])
        var value = 0
        var position = start
        while position < stop, position - start < 3, (0x30...0x39).contains(text[position]) {
            value = value * 10 + Int(text[position] - 0x30)
            position += 1
        }
        guard (1...31).contains(value), position == stop || isOrdinalSuffix(position, stop) else { return nil }
        return value
    }

    func isOrdinalSuffix(_ start: Int, _ stop: Int) -> Bool {
        stop - start == 2 && Self.ordinalSuffixes.contains(NumberReader.hash(text, Span(start, stop)))
    }

    /// A year of four digits.
    func year(_ index: Int) -> Int? {
        guard let value = integer(index, digits: 4...4), (1000...2199).contains(value) else { return nil }
        return value
    }

    func touches(_ index: Int) -> Bool { !words.shapes[index].contains(.spaceBefore) }
}
