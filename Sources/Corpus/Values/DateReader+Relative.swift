extension DateReader {
    /// Dates that depend on when the document was written.
    func relative(at index: Int, limit: Int) -> Found? {
        let wordClass = words.classes[index]
        if wordClass.contains(.dayName) { return dayName(index) }
        if wordClass.contains(.weekday) { return weekday(index, shift: 0, start: index) }
        if wordClass.contains(.deictic), let found = deictic(at: index, limit: limit) { return found }
        if words.hashes[index] == Hashes.the { return article(at: index, limit: limit) }
        if wordClass.contains(.ordinal), let found = ordinalUnit(at: index, limit: limit) { return found }
        return counted(at: index, limit: limit) ?? clockTime(at: index, limit: limit)
    }

    private func dayName(_ index: Int) -> Found {
        let hash = words.hashes[index]
        let shift = hash == Self.yesterday ? -1 : hash == Self.tomorrow ? 1 : 0
        return Found(range: index..<index + 1, meaning: .shifted(.day, shift), granularity: .day)
    }

    /// `Tuesday`, `next Tuesday`. Abbreviations are too short to stand alone.
    private func weekday(_ index: Int, shift: Int, start: Int) -> Found? {
        guard let day = Self.weekdays[words.hashes[index]], Self.clearWeekdays.contains(words.hashes[index]) else {
            return nil
        }
        return Found(range: start..<index + 1, meaning: .weekday(day, shift: shift), granularity: .weekday)
    }

    /// `last week`, `this year`, `the coming months`, `earlier this month`, `next three years`, `last March`.
    private func deictic(at index: Int, limit: Int) -> Found? {
        let hash = words.hashes[index]
        guard index + 1 < limit else { return nil }
        if hash == Hashes.earlier || hash == Hashes.later {
            // "earlier this month", "later that year"
            guard words.hashes[index + 1] == Hashes.this || words.hashes[index + 1] == Hashes.that,
                var found = deictic(at: index + 1, limit: limit)
            else { return nil }
            found.range = index..<found.range.upperBound
            return found
        }
        guard let direction = Self.directions[hash] else { return nil }
        var next = index + 1
        if words.classes[next].contains(.deictic), Self.directions[words.hashes[next]] != nil, next + 1 < limit {
            next += 1
        }
        if words.classes[next].contains(.weekday) { return weekday(next, shift: direction.shift, start: index) }
        if words.classes[next].contains(.month), direction.shift != 0 || hash == Hashes.this,
            let month = Self.months[words.hashes[next]],
            Self.clearMonths.contains(words.hashes[next]) || words.shapes[next].contains(.capitalized)
        {
            return Found(range: index..<next + 1, meaning: .yearless(month: month, day: nil), granularity: .month)
        }
        if let season = Self.seasons[words.hashes[next]] {
            return Found(
                range: index..<next + 1, meaning: .season(season, shift: direction.shift), granularity: .season)
        }
        if let unit = Self.units[words.hashes[next]] {
            let granularity = Self.granularity(unit)
            if isPlural(next) || direction.isOpen {
                return Found(range: index..<next + 1, meaning: .open, granularity: granularity)
            }
            return Found(range: index..<next + 1, meaning: .shifted(unit, direction.shift), granularity: granularity)
        }
        // "the past two years", "the next few weeks"
        if let reading = numbers.number(at: next, limit: limit), reading.end < limit,
            let unit = Self.units[words.hashes[reading.end]], !direction.isOpen
        {
            let range = index..<reading.end + 1
            guard let count = Self.count(reading), direction.shift != 0 else {
                return Found(range: range, meaning: .open, granularity: Self.granularity(unit))
            }
            return Found(
                range: range, meaning: .stretch(unit, count * direction.shift), granularity: Self.granularity(unit))
        }
        if words.hashes[next] == Hashes.few || words.hashes[next] == Hashes.several, next + 1 < limit,
            let unit = Self.units[words.hashes[next + 1]]
        {
            return Found(range: index..<next + 2, meaning: .open, granularity: Self.granularity(unit))
        }
        return nil
    }

    /// `the nineties`; everything else behind an article is found at its own first word.
    private func article(at index: Int, limit: Int) -> Found? {
        guard index + 1 < limit, let decade = Self.decadeWords[words.hashes[index + 1]],
            let first = Period(year: 1900 + decade), let last = Period(year: 1909 + decade)
        else { return nil }
        return Found(
            range: index + 1..<index + 2, meaning: .absolute(Period(first.first, last.last)), granularity: .decade)
    }

    /// `fourth year since the invasion`: a place in a count, open.
    private func ordinalUnit(at index: Int, limit: Int) -> Found? {
        guard index + 2 < limit, let unit = Self.units[words.hashes[index + 1]], !isPlural(index + 1),
            words.hashes[index + 2] == Hashes.since || words.hashes[index + 2] == Hashes.of
        else { return nil }
        return Found(range: index..<index + 2, meaning: .open, granularity: Self.granularity(unit))
    }

    /// `two weeks ago`, `three days later`, `a month earlier`.
    private func counted(at index: Int, limit: Int) -> Found? {
        var end = index + 1
        var count: Int?
        if let reading = numbers.number(at: index, limit: limit), reading.suffix == nil {
            count = Self.count(reading)
            end = reading.end
        } else if words.hashes[index] == Hashes.a || words.hashes[index] == Hashes.an {
            count = 1
            if end < limit, words.hashes[end] == Hashes.few {
                count = nil
                end += 1
            }
        } else if words.hashes[index] != Hashes.several && words.hashes[index] != Hashes.few {
            return nil
        }
        guard end + 1 < limit, let unit = Self.units[words.hashes[end]] else { return nil }
        let after = words.hashes[end + 1]
        if after == Hashes.ago {
            let meaning: Meaning = count.map { .distance(unit, -$0) } ?? .open
            return Found(range: index..<end + 2, meaning: meaning, granularity: Self.granularity(unit))
        }
        guard after == Hashes.later || after == Hashes.earlier else { return nil }
        // Counted from a point in the story, not from the day of writing.
        return Found(range: index..<end + 2, meaning: .open, granularity: Self.granularity(unit))
    }

    /// `10:30 am`, `3 p.m.`, `3pm`.
    private func clockTime(at index: Int, limit: Int) -> Found? {
        guard words.kinds[index] == .number else { return nil }
        var end = index + 1
        if end + 1 < limit, words.kinds[end] == .colon, touches(end), touches(end + 1),
            integer(end + 1, digits: 2...2) != nil
                || endsInMeridiem(end + 1)
        {
            end += 2
        }
        if endsInMeridiem(end - 1) { return Found(range: index..<end, meaning: .open, granularity: .time) }
        guard end < limit, Self.meridiems.contains(words.hashes[end]), dayOfMonth(index) != nil || end > index + 1
        else { return nil }
        return Found(range: index..<end + 1, meaning: .open, granularity: .time)
    }

    /// Whether digits run into `am` or `pm`.
    private func endsInMeridiem(_ index: Int) -> Bool {
        guard words.kinds[index] == .number else { return false }
        let start = Int(words.starts[index])
        var position = start
        while position < Int(words.stops[index]), (0x30...0x39).contains(text[position]) || text[position] == 0x2E {
            position += 1
        }
        var hash = WordHash()
        for offset in position..<Int(words.stops[index]) where text[offset] != 0x2E { hash.add(text[offset] | 0x20) }
        return position > start && Self.meridiems.contains(hash.value)
    }

    private func isPlural(_ index: Int) -> Bool { text[Int(words.stops[index]) - 1] | 0x20 == 0x73 }

    /// The whole number behind a reading, if it is a small one.
    static func count(_ reading: NumberReader.Reading) -> Int? {
        guard !reading.isVague, reading.value >= 0, reading.value <= 10_000,
            reading.value == reading.value.rounded(.down)
        else { return nil }
        return Int(exactly: reading.value)
    }

    static func granularity(_ unit: CalendarUnit) -> Values.Granularity {
        switch unit {
        case .hour: .time
        case .day: .day
        case .week, .weekend: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .decade: .decade
        case .century: .century
        }
    }

    private static let yesterday = WordHash.of("yesterday")
    private static let tomorrow = WordHash.of("tomorrow")
    private static let meridiems = Set(["am", "pm"].map { WordHash.of($0) })

    /// Which way a deictic word points; open ones leave the stretch undefined.
    private static let directions: [UInt64: (shift: Int, isOpen: Bool)] = table([
        ("last previous past preceding", (-1, false)), ("next coming upcoming", (1, false)),
        ("this current", (0, false)), ("recent following same that", (0, true)),
    ])
}
