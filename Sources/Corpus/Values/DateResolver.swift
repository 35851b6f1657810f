/// Turns what a date expression says into days, given the document's own date.
struct DateResolver {
    let today: CivilDay?

    /// First and last day; nil where the expression leaves them open or the document has no date.
    func period(of meaning: DateReader.Meaning) -> Period? {
        if case .absolute(let period) = meaning { return period }
        guard let today else { return nil }
        let (year, month, _) = today.civil
        switch meaning {
        case .absolute, .open:
            return nil
        case .yearless(let month, let day):
            return nearest(month: month, day: day)
        case .yearlessRange(let month, let day, let month2, let day2):
            guard let first = nearest(month: month, day: day) else { return nil }
            let start = first.first.civil.year
            let endYear = month2 < month ? start + 1 : start
            guard let last = DateReader.period(year: endYear, month: month2, day: day2) else { return nil }
            return Period(first.first, last.last)
        case .weekday(let day, let shift):
            return weekday(day, shift: shift)
        case .season(let first, let shift):
            // Reports written in January and February still mean the winter that began in December.
            let base = first == 12 && month <= 2 ? year - 1 : year
            return Period(year: base + shift, month: first, months: 3)
        case .quarter(let quarter, let shift):
            return Period(year: year + shift, month: quarter * 3 - 2, months: 3)
        case .shifted(let unit, let count):
            return calendarUnit(unit, shift: count)
        case .distance(let unit, let count):
            return distance(unit, count)
        case .stretch(let unit, let count):
            guard let edge = point(unit, count) else { return nil }
            return count < 0 ? Period(edge, today) : Period(today, edge)
        }
    }

    /// The occurrence of a day or month that is nearest to the document's date.
    private func nearest(month: Int, day: Int?) -> Period? {
        guard let today else { return nil }
        let year = today.civil.year
        let candidates = [year - 1, year, year + 1].compactMap { DateReader.period(year: $0, month: month, day: day) }
        return candidates.min { abs($0.first.number - today.number) < abs($1.first.number - today.number) }
    }

    /// News use: a bare weekday is the last one up to today, `next` the coming one, `last` the one before today.
    private func weekday(_ day: Int, shift: Int) -> Period? {
        guard let today else { return nil }
        let back = ((today.weekday - day) % 7 + 7) % 7
        let found =
            switch shift {
            case 1...: today + (back == 0 ? 7 : 7 - back)
            case 0: today + -back
            default: today + (back == 0 ? -7 : -back)
            }
        return Period(found, found)
    }

    private func calendarUnit(_ unit: CalendarUnit, shift: Int) -> Period? {
        guard let today else { return nil }
        let (year, month, _) = today.civil
        switch unit {
        case .hour: return nil
        case .day: return Period(today + shift, today + shift)
        case .week:
            let monday = today + (7 * shift - today.weekday)
            return Period(monday, monday + 6)
        case .weekend:
            let saturday = today + (7 * shift - today.weekday + 5)
            return Period(saturday, saturday + 1)
        case .month: return Period(year: year, month: month + shift, months: 1)
        case .quarter: return Period(year: year, month: (month - 1) / 3 * 3 + 1 + 3 * shift, months: 3)
        case .year: return Period(year: year + shift)
        case .decade: return Period(year: year / 10 * 10 + 10 * shift, month: 1, months: 120)
        case .century: return Period(year: year / 100 * 100 + 100 * shift, month: 1, months: 1200)
        }
    }

    /// `two weeks ago` is a day; `two years ago` is a year, since nobody counts the days.
    private func distance(_ unit: CalendarUnit, _ count: Int) -> Period? {
        guard let today else { return nil }
        switch unit {
        case .day: return Period(today + count, today + count)
        case .week, .weekend: return Period(today + 7 * count, today + 7 * count)
        default: return calendarUnit(unit, shift: count)
        }
    }

    /// The day some units away from today.
    private func point(_ unit: CalendarUnit, _ count: Int) -> CivilDay? {
        guard let today else { return nil }
        let (year, month, day) = today.civil
        let months: Int
        switch unit {
        case .hour: return nil
        case .day: return today + count
        case .week, .weekend: return today + 7 * count
        case .month: months = count
        case .quarter: months = 3 * count
        case .year: months = 12 * count
        case .decade: months = 120 * count
        case .century: months = 1200 * count
        }
        guard let target = Period(year: year, month: month + months, months: 1) else { return nil }
        return min(target.first + (day - 1), target.last)
    }
}
