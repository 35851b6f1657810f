extension DateResolver {
    /// A part of a stretch; nil where the stretch has no such part.
    func part(_ part: DatePart, of outer: Period) -> Period? {
        let year = outer.first.civil.year
        switch part {
        case .month(let month, let day?): return CivilDay(year: year, month: month, day: day).map { Period($0, $0) }
        case .month(let month, nil): return Period(year: year, month: month, months: 1)
        case .season(let month): return Period(year: year, month: month, months: 3)
        case .holiday(let holiday): return holiday.day(in: year).map { Period($0, $0) }
        case .turn: return Period(year: year - 1, month: 1, months: 24)
        case .nth(let place, let unit): return Self.nth(place, unit, of: outer)
        case .run(let count, let unit): return Self.run(count, unit, of: outer)
        case .nthWeekday(let weekday, let place): return Self.nth(place, every: 7, on: weekday, length: 1, of: outer)
        case .edge(let edge): return Self.edge(edge, of: outer)
        case .elapsed: return today.flatMap { outer.first <= $0 ? Period(outer.first, min($0, outer.last)) : nil }
        case .remaining: return today.flatMap { $0 <= outer.last ? Period(max($0, outer.first), outer.last) : nil }
        }
    }

    // MARK: Counted parts

    private static func nth(_ place: Int, _ unit: CalendarUnit, of outer: Period) -> Period? {
        switch unit {
        case .hour, .workday, .fortnight: return nil
        case .day:
            let day = place > 0 ? outer.first + (place - 1) : outer.last + (place + 1)
            return outer.first <= day && day <= outer.last ? Period(day, day) : nil
        case .week:
            // ISO 8601: a week belongs to the month or year of its Thursday.
            return nth(place, every: 7, on: 3, length: 1, of: outer).map { Period($0.first + -3, $0.first + 3) }
        case .weekend: return nth(place, every: 7, on: 5, length: 2, of: outer)
        case .month, .quarter, .half, .year, .decade, .century:
            let months = unit.months
            let (year, month, _) = place > 0 ? outer.first.civil : outer.last.civil
            let first =
                place > 0
                ? month + (place - 1) * months
                : ((year - 1) * 12 + month - 1) / months * months + 1 - (year - 1) * 12
                    + (place + 1) * months
            guard let found = Period(year: year, month: first, months: months), outer.first <= found.first,
                found.last <= outer.last
            else { return nil }
            return found
        }
    }

    /// The n-th day of the week that lies in a stretch, with the days behind it.
    private static func nth(_ place: Int, every step: Int, on weekday: Int, length: Int, of outer: Period) -> Period? {
        let first = outer.first + ((weekday - outer.first.weekday) % 7 + 7) % 7
        let last = outer.last + -(((outer.last.weekday - weekday) % 7 + 7) % 7)
        let day = place > 0 ? first + step * (place - 1) : last + step * (place + 1)
        return outer.first <= day && day <= outer.last ? Period(day, day + (length - 1)) : nil
    }

    private static func run(_ count: Int, _ unit: CalendarUnit, of outer: Period) -> Period? {
        guard let near = nth(count > 0 ? 1 : -1, unit, of: outer), let far = nth(count, unit, of: outer) else {
            return nil
        }
        return Period(min(near.first, far.first), max(near.last, far.last))
    }

    // MARK: Edges

    /// Early and late are the halves of a month, a year or a decade; the beginning, middle and end of a year are its
    /// thirds. Of a week, Monday to Wednesday is early and Tuesday to Friday the middle. So Recognizers-Text counts.
    private static func edge(_ edge: DateEdge, of outer: Period) -> Period? {
        let length = outer.last.number - outer.first.number + 1
        let (year, month, day) = outer.first.civil
        let (lastYear, lastMonth, _) = outer.last.civil
        let months = (lastYear - year) * 12 + lastMonth - month + 1
        let isEarly = edge == .early || edge == .beginning
        if length == 7 { return days(isEarly ? 0..<3 : edge == .middle ? 1..<5 : 3..<7, of: outer) }
        if months == 1 || day != 1 {
            let half = months == 1 ? min(15, length) : length / 2
            return days(
                isEarly ? 0..<half : edge == .middle ? length / 3..<(length * 2 + 2) / 3 : half..<length, of: outer)
        }
        let range =
            switch (months, edge) {
            case (12, .beginning), (12, .middle), (12, .end): third(edge, of: 12)
            case (12, _): isEarly ? 0..<6 : 6..<12
            case (120, .middle): 48..<84
            case (120, _): isEarly ? 0..<60 : 60..<120
            default: third(edge, of: months)
            }
        return Period(year: year, month: month + range.lowerBound, months: range.count)
    }

    private static func third(_ edge: DateEdge, of count: Int) -> Range<Int> {
        let third = max(1, count / 3)
        return switch edge {
        case .early, .beginning: 0..<third
        case .middle: min(third, count - 1)..<max(count - third, min(third, count - 1) + 1)
        case .late, .end: count - third..<count
        }
    }

    private static func days(_ range: Range<Int>, of outer: Period) -> Period? {
        range.isEmpty ? outer : Period(outer.first + range.lowerBound, outer.first + (range.upperBound - 1))
    }
}
