extension DateReader {
    /// `from 2014 to 2022`, `between 3 and 7 March`, `March to May 2024`, `2014–2022`, or a single date.
    func range(at index: Int, limit: Int) -> Found? {
        let opening = words[index].hash
        let isOpened = terms.from.contains(opening) || terms.between.contains(opening)
        let start = isOpened ? index + 1 : index
        if let found = daysOfOneMonth(at: start, limit: limit, opening: isOpened ? opening : 0) {
            return found.widened(from: index)
        }
        guard let first = boundary(at: start, limit: limit, isInRange: isOpened) else { return nil }
        guard let joined = joined(first, limit: limit, opening: isOpened ? opening : 0) else {
            // "between 2014-2018"
            return isOpened ? (first.granularity == .range ? first.widened(from: index) : nil) : first
        }
        return joined.widened(from: index)
    }

    /// One end of a range; `now` is one only there.
    private func boundary(at index: Int, limit: Int, isInRange: Bool) -> Found? {
        if isInRange, terms.now.contains(hash(index, limit)) { return Found(index..<index + 1, .today, .day) }
        return single(at: index, limit: limit)
    }

    private func joined(_ first: Found, limit: Int, opening: UInt64) -> Found? {
        guard let position = pastConnector(first.end, limit: limit, opening: opening) else { return nil }
        let isDash = isDash(first.end, limit)
        if isDash, let found = secondYear(first, at: position, limit: limit) { return found }
        guard let second = boundary(at: position, limit: limit, isInRange: opening != 0),
            second.granularity != .time, first.granularity != .time
        else { return nil }
        // "moved from Tuesday to 2025": without `from`, a connector joins only what is alike.
        if opening == 0, first.granularity != second.granularity { return nil }
        var meaning = DateExpression.range(first.meaning, second.meaning)
        // "open Monday to Friday" says no week
        if case (.weekday(_, .nearest), .weekday(_, .nearest)) = (first.meaning, second.meaning) { meaning = .open }
        if !meaning.isRelative, let period = DateResolver(today: nil).period(of: meaning) {
            return Found(first.range.lowerBound..<second.end, .days(period), .range)
        }
        if case (.days, .days) = (first.meaning, second.meaning) { return nil }
        return Found(first.range.lowerBound..<second.end, meaning, .range)
    }

    /// The word behind `to`, `until`, `through`, a dash, or the `and` of `between`.
    private func pastConnector(_ index: Int, limit: Int, opening: UInt64) -> Int? {
        guard index + 1 < limit else { return nil }
        let hash = words[index].hash
        let isConnector =
            isDash(index, limit) || terms.through.contains(hash)
            || terms.to.contains(hash) && !terms.between.contains(opening)
            || terms.between.contains(opening) && terms.and.contains(hash)
            || !terms.between.contains(opening) && (terms.until.contains(hash))
        return isConnector ? skip(terms.articles, from: index + 1, limit: limit) : nil
    }

    /// `2014-2018`, and `2014-22` where the century is the first year's.
    private func secondYear(_ first: Found, at index: Int, limit: Int) -> Found? {
        guard first.granularity == .year, first.range.count == 1, touches(index), touches(index - 1),
            case .days(let period) = first.meaning
        else { return nil }
        let century = period.first.civil.year / 100 * 100
        guard let year = year(index) ?? integer(index, digits: 2...2).map({ century + $0 }),
            let last = Period(year: year), period.last < last.first
        else { return nil }
        return Found(first.range.lowerBound..<index + 1, .days(Period(period.first, last.last)), .range)
    }

    /// `5–7 March 2024`, `4 to 22 this month`, `between 3 and 12 September`, `from 4 to January 22, 1995`: the month
    /// stands once, behind the second day.
    private func daysOfOneMonth(at index: Int, limit: Int, opening: UInt64) -> Found? {
        guard index < limit, words[index].kind == .number, let (day, end) = dayOfMonth(at: index, limit: limit),
            let position = pastConnector(end, limit: limit, opening: opening),
            let (lastDay, lastEnd) = dayOfMonth(at: position, limit: limit)
                ?? (opening == 0 ? nil : monthAndDay(at: position, limit: limit))
        else { return nil }
        let isMonthFirst = words[position].kind == .word
        guard day < lastDay,
            let second = isMonthFirst
                ? monthFirst(at: position, limit: limit)
                : dayFirst(at: position, limit: limit) ?? dayOfNearMonth(lastDay, at: lastEnd, from: position, limit)
        else { return nil }
        return stretch(from: day, to: second, start: index)
    }

    /// The stretch from a day to a later one of the same month.
    func stretch(from day: Int, to second: Found, start: Int) -> Found? {
        let first: DateExpression
        switch second.meaning {
        case .days(let period):
            let (year, month, _) = period.first.civil
            guard let begin = CivilDay(year: year, month: month, day: day), begin < period.first else { return nil }
            return Found(start..<second.end, .days(Period(begin, period.last)), .range)
        case .recurring(.month(let month, .some), let direction): first = .recurring(.month(month, day: day), direction)
        case .part(.nth(_, .day), let outer): first = .part(.nth(day, .day), of: outer)
        default: return nil
        }
        return Found(start..<second.end, .range(first, second.meaning), .range)
    }

    /// The `22` of `January 22` and the word behind it.
    private func monthAndDay(at index: Int, limit: Int) -> (day: Int, end: Int)? {
        guard index < limit, words[index].classes.contains(.month) else { return nil }
        return dayOfMonth(at: pastAbbreviation(index, limit), limit: limit)
    }
}
