extension DateReader {
    /// Dates that name a month, a year, a decade or a quarter.
    func absolute(at index: Int, limit: Int) -> Found? {
        let hash = words.hashes[index]
        if Self.edges[hash] != nil { return edged(at: index, limit: limit) }
        if words.kinds[index] == .number {
            return numeric(at: index, limit: limit) ?? dayFirst(at: index, limit: limit)
                ?? ordinalPeriod(at: index, limit: limit) ?? bareYear(at: index, limit: limit)
        }
        let wordClass = words.classes[index]
        if wordClass.contains(.weekday), let found = weekdayAndDate(at: index, limit: limit) { return found }
        if wordClass.contains(.month), let found = monthFirst(at: index, limit: limit) { return found }
        if wordClass.contains(.ordinal) {
            return dayFirst(at: index, limit: limit) ?? ordinalPeriod(at: index, limit: limit)
        }
        if wordClass.contains(.season) { return seasonOfYear(at: index, limit: limit) }
        if let quarter = Self.quarterNames[hash], words.shapes[index].contains(.capitalized) {
            return quarterOfYear(quarter, nameEnd: index + 1, start: index, limit: limit)
        }
        return nil
    }

    // MARK: Digits only

    /// `2024-03-05`, `2024/03`, `05/03/2024`, `5.3.2024`.
    private func numeric(at index: Int, limit: Int) -> Found? {
        if let date = dotted(index) { return found(index, index + 1, date.year, date.month, date.day) }
        guard index + 2 < limit, touches(index + 1), touches(index + 2) else { return nil }
        let separator = words.kinds[index + 1]
        guard separator == .hyphen || separator == .slash, let middle = integer(index + 2, digits: 1...2) else {
            return nil
        }
        let hasThird =
            index + 4 < limit && words.kinds[index + 3] == separator && touches(index + 3) && touches(index + 4)
        if let year = year(index) {
            if hasThird, let day = integer(index + 4, digits: 1...2) {
                return found(index, index + 5, year, middle, day)
            }
            // "2010-12" counts years, "2024-03" names a month.
            guard (1...12).contains(middle), separator == .slash || middle <= year % 100,
                Int(words.stops[index + 2] - words.starts[index + 2]) == 2
            else { return nil }
            return found(index, index + 3, year, middle, nil)
        }
        guard let first = integer(index, digits: 1...2) else { return nil }
        guard hasThird, let year = year(index + 4) ?? shortYear(index + 4, separator) else { return nil }
        // Month first, as in American use, unless the first number cannot be a month.
        let (month, day) = first > 12 ? (middle, first) : (first, middle)
        return found(index, index + 5, year, month, day)
    }

    /// The `24` of `05/03/24`: 1950 to 2049.
    private func shortYear(_ index: Int, _ separator: WordKind) -> Int? {
        guard separator == .slash, let value = integer(index, digits: 2...2) else { return nil }
        return value < 50 ? 2000 + value : 1900 + value
    }

    /// `5.3.2024`: day, month, year.
    private func dotted(_ index: Int) -> (year: Int, month: Int, day: Int)? {
        let start = Int(words.starts[index])
        let stop = Int(words.stops[index])
        guard stop - start <= 10, stop - start >= 8 else { return nil }
        var parts = [0, 0, 0]
        var part = 0
        for offset in start..<stop {
            switch text[offset] {
            case 0x30...0x39: parts[part] = parts[part] * 10 + Int(text[offset] - 0x30)
            case 0x2E where part < 2: part += 1
            default: return nil
            }
        }
        return part == 2 && parts[2] >= 1000 ? (parts[2], parts[1], parts[0]) : nil
    }

    private func found(_ start: Int, _ end: Int, _ year: Int, _ month: Int, _ day: Int?) -> Found? {
        guard let period = Self.period(year: year, month: month, day: day) else { return nil }
        return Found(range: start..<end, meaning: .absolute(period), granularity: day == nil ? .month : .day)
    }

    // MARK: Names of months

    /// `5 March 2024`, `5th of March`, `5–7 March 2024`.
    private func dayFirst(at index: Int, limit: Int) -> Found? {
        guard let day = dayOfMonth(index) else { return nil }
        var position = index + 1
        var lastDay: Int?
        if position + 1 < limit, isDayConnector(position), let second = dayOfMonth(position + 1), second > day {
            lastDay = second
            position += 2
        }
        if position < limit, words.hashes[position] == Hashes.of { position += 1 }
        if position < limit, words.kinds[position] == .hyphen, touches(position) { position += 1 }
        guard position < limit, isMonthName(position), let month = Self.months[words.hashes[position]] else {
            return nil
        }
        return complete(
            start: index, month: month, day: day, lastDay: lastDay, end: pastAbbreviation(position, limit), limit: limit
        )
    }

    /// `March 5, 2024`, `March 5–7`, `March 2024`, `in March`.
    private func monthFirst(at index: Int, limit: Int) -> Found? {
        guard let month = Self.months[words.hashes[index]], isMonthName(index) else { return nil }
        let position = pastAbbreviation(index, limit)
        if position < limit, let day = dayOfMonth(position), words.kinds[position] == .number,
            !isCounted(position, limit)
        {
            var end = position + 1
            var lastDay: Int?
            if end + 1 < limit, isDayConnector(end), let second = dayOfMonth(end + 1), second > day,
                words.kinds[end + 1] == .number
            {
                lastDay = second
                end += 2
            }
            return complete(start: index, month: month, day: day, lastDay: lastDay, end: end, limit: limit)
        }
        if let (year, end) = yearAfter(position, limit: limit) {
            return found(index, end, year, month, nil)
        }
        guard
            Self.clearMonths.contains(words.hashes[index])
                || (index > 0 && Self.datePrepositions.contains(words.hashes[index - 1])),
            isLongName(index), !isPersonName(index, limit)
        else { return nil }
        return Found(range: index..<position, meaning: .yearless(month: month, day: nil), granularity: .month)
    }

    /// Whether the month stands inside a person's name ("June Smith", "Theresa May said").
    private func isPersonName(_ index: Int, _ limit: Int) -> Bool {
        guard words.classes[index].contains(.weakFirstName), index + 1 < limit else { return false }
        return words.kinds[index + 1] == .word && words.shapes[index + 1].contains(.capitalized)
    }

    private func complete(start: Int, month: Int, day: Int, lastDay: Int?, end: Int, limit: Int) -> Found? {
        if let (year, end) = yearAfter(end, limit: limit) {
            guard let first = CivilDay(year: year, month: month, day: day) else { return nil }
            let last = lastDay.flatMap { CivilDay(year: year, month: month, day: $0) } ?? first
            return Found(
                range: start..<end, meaning: .absolute(Period(first, last)), granularity: lastDay == nil ? .day : .range
            )
        }
        guard day <= CivilDay.length(ofMonth: month, year: 2000) else { return nil }
        if let lastDay {
            return Found(
                range: start..<end, meaning: .yearlessRange(month: month, day: day, month2: month, day2: lastDay),
                granularity: .range)
        }
        return Found(range: start..<end, meaning: .yearless(month: month, day: day), granularity: .day)
    }

    /// The year behind a month or day: ` 2024`, `, 2024`, ` of 2024`.
    private func yearAfter(_ index: Int, limit: Int) -> (year: Int, end: Int)? {
        var position = index
        if position < limit,
            words.kinds[position] == .comma || words.hashes[position] == Hashes.of
                || (words.kinds[position] == .hyphen && touches(position))
        {
            position += 1
        }
        guard position < limit, let year = year(position), !isCounted(position, limit) else { return nil }
        return (year, position + 1)
    }

    /// A full stop that belongs to the abbreviation before it.
    private func pastAbbreviation(_ index: Int, _ limit: Int) -> Int {
        let next = index + 1
        guard next + 1 < limit, !isLongName(index) || words.hashes[index] == Hashes.may, words.kinds[next] == .period,
            touches(next)
        else { return next }
        return next + 1
    }

    private func isLongName(_ index: Int) -> Bool {
        Self.clearMonths.contains(words.hashes[index]) || words.hashes[index] == Hashes.may
            || words.hashes[index] == Hashes.march
    }

    /// Months are written with a capital; `may` and `march` must be.
    private func isMonthName(_ index: Int) -> Bool {
        words.classes[index].contains(.month)
            && (words.shapes[index].contains(.capitalized) || Self.clearMonths.contains(words.hashes[index]))
    }

    private func isDayConnector(_ index: Int) -> Bool {
        let hash = words.hashes[index]
        return words.kinds[index] == .hyphen || words.kinds[index] == .dash || hash == Hashes.to || hash == Hashes.and
    }

    /// Whether the number counts what follows: `March 20 percent`.
    func isCounted(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        return words.kinds[index + 1] == .percent || words.classes[index + 1].intersects([.measure, .magnitude])
            || (words.classes[index + 1].contains(.currency) && !words.shapes[index + 1].contains(.capitalized))
    }

    // MARK: Years and longer

    private func bareYear(at index: Int, limit: Int) -> Found? {
        let start = Int(words.starts[index])
        let length = Int(words.stops[index]) - start
        if length == 5 || length == 3, text[start + length - 1] | 0x20 == 0x73 { return decade(index) }
        guard let year = year(index), let period = Period(year: year), !isCounted(index, limit) else { return nil }
        if index > 0 {
            let before = index - 1
            if words.kinds[before] == .currency || Self.numberedThings.contains(words.hashes[before]) { return nil }
            if words.kinds[before] == .period || words.kinds[before] == .hyphen || words.kinds[before] == .slash,
                touches(index),
                before > 0, words.kinds[before - 1] == .number, touches(before)
            {
                return nil
            }
        }
        let isLikely = (1900...2099).contains(year)
        let isFramed =
            index > 0
            && (Self.datePrepositions.contains(words.hashes[index - 1]) || words.kinds[index - 1] == .openBracket)
        guard isFramed || (isLikely && !countsNoun(index, limit)) else { return nil }
        return Found(range: index..<index + 1, meaning: .absolute(period), granularity: .year)
    }

    /// "1950 soldiers", "2000 people" count; "2022 invasion", "2030 Winter Olympics" do not.
    private func countsNoun(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, words.kinds[index + 1] == .word, !words.shapes[index + 1].contains(.capitalized) else {
            return false
        }
        return words.classes[index + 1].contains(.role) || CountReader.isCountNoun(words.hashes[index + 1])
    }

    /// `1990s`, `90s`.
    private func decade(_ index: Int) -> Found? {
        let start = Int(words.starts[index])
        let digits = Int(words.stops[index]) - start - 1
        var value = 0
        for offset in start..<start + digits {
            guard (0x30...0x39).contains(text[offset]) else { return nil }
            value = value * 10 + Int(text[offset] - 0x30)
        }
        guard value % 10 == 0 else { return nil }
        if digits == 2 { value += value >= 30 ? 1900 : 2000 }
        guard value >= 1000, let first = Period(year: value), let last = Period(year: value + 9) else { return nil }
        return Found(
            range: index..<index + 1, meaning: .absolute(Period(first.first, last.last)),
            granularity: value % 100 == 0 && digits == 4 && value < 1900 ? .century : .decade)
    }

    /// `21st century`, `third quarter of 2024`, `first half of 2023`.
    private func ordinalPeriod(at index: Int, limit: Int) -> Found? {
        var ordinal = Self.ordinals[words.hashes[index]]
        if ordinal == nil, words.kinds[index] == .number { ordinal = dayOfMonth(index) }
        guard let ordinal, index + 1 < limit else { return nil }
        let unit = words.hashes[index + 1]
        if unit == Hashes.century, (1...30).contains(ordinal), let first = Period(year: max(1, (ordinal - 1) * 100)),
            let last = Period(year: ordinal * 100 - 1)
        {
            return Found(
                range: index..<index + 2, meaning: .absolute(Period(first.first, last.last)), granularity: .century)
        }
        if unit == Hashes.quarter, ordinal <= 4 {
            return quarterOfYear(ordinal, nameEnd: index + 2, start: index, limit: limit)
        }
        if unit == Hashes.half, ordinal <= 2 {
            return quarterOfYear(ordinal + 4, nameEnd: index + 2, start: index, limit: limit)
        }
        return nil
    }

    /// A quarter (1…4) or a half (5, 6) of a year.
    private func quarterOfYear(_ quarter: Int, nameEnd: Int, start: Int, limit: Int) -> Found? {
        let (month, months) = quarter <= 4 ? (quarter * 3 - 2, 3) : (quarter == 5 ? 1 : 7, 6)
        let granularity: Values.Granularity = quarter <= 4 ? .quarter : .range
        var position = nameEnd
        if position + 1 < limit, words.hashes[position] == Hashes.of { position += 1 }
        if position < limit, words.kinds[position] == .comma { position += 1 }
        if position < limit, let year = year(position), let period = Period(year: year, month: month, months: months) {
            return Found(range: start..<position + 1, meaning: .absolute(period), granularity: granularity)
        }
        guard quarter <= 4 else { return nil }
        // "the third quarter", "the third quarter of last year"
        var year = relative(at: min(position, limit - 1), limit: limit)
        if position >= limit || position == nameEnd && words.classes[position].contains(.weekday) { year = nil }
        if let year, case .shifted(.year, let shift) = year.meaning {
            return Found(
                range: start..<year.range.upperBound, meaning: .quarter(quarter, shift: shift), granularity: granularity
            )
        }
        return Found(range: start..<nameEnd, meaning: .quarter(quarter, shift: 0), granularity: granularity)
    }

    /// `winter 2024`, `summer of 2023`.
    private func seasonOfYear(at index: Int, limit: Int) -> Found? {
        guard let month = Self.seasons[words.hashes[index]], index + 1 < limit else { return nil }
        var position = index + 1
        if words.hashes[position] == Hashes.of, position + 1 < limit { position += 1 }
        guard let year = year(position), let period = Period(year: year, month: month, months: 3) else { return nil }
        return Found(range: index..<position + 1, meaning: .absolute(period), granularity: .season)
    }

    /// `Tuesday, March 5, 2024`, `Tuesday 5 March`: the day counts, the weekday only widens the span.
    private func weekdayAndDate(at index: Int, limit: Int) -> Found? {
        var position = index + 1
        if position < limit, words.kinds[position] == .comma { position += 1 }
        guard position < limit, words.kinds[position] == .number || words.classes[position].contains(.month),
            let date = dayFirst(at: position, limit: limit) ?? monthFirst(at: position, limit: limit),
            date.granularity == .day
        else { return nil }
        return Found(range: index..<date.range.upperBound, meaning: date.meaning, granularity: .day)
    }

    /// `early March`, `mid-2024`, `late 1990s`: the stretch as a whole, since its parts have no fixed ends.
    private func edged(at index: Int, limit: Int) -> Found? {
        var position = index + 1
        if position < limit, words.kinds[position] == .hyphen { position += 1 }
        let isOfPhrase = Self.phraseEdges.contains(words.hashes[index])
        if isOfPhrase {
            guard position < limit, words.hashes[position] == Hashes.of else { return nil }
            position += 1
            if position + 1 < limit, words.hashes[position] == Hashes.the,
                let unit = Self.units[words.hashes[position + 1]]
            {
                // "the end of the year"
                return Found(
                    range: index..<position + 2, meaning: .shifted(unit, 0), granularity: Self.granularity(unit))
            }
        }
        guard position < limit else { return nil }
        var date = absolute(at: position, limit: limit)
        if date == nil, words.classes[position].intersects([.deictic]) { date = relative(at: position, limit: limit) }
        guard var date, date.granularity != .day else { return nil }
        date.range = index..<date.range.upperBound
        return date
    }
}
