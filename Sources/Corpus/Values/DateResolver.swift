/// Turns what a date expression says into days, given the document's own date.
struct DateResolver {
    let today: CivilDay?

    /// First and last day; nil where the expression leaves them open or the document has no date.
    func period(of expression: DateExpression) -> Period? {
        switch expression {
        case .days(let period): period
        case .open: nil
        case .recurring(let part, let direction): recurring(part, direction)
        case .dayOfMonth(let day): dayOfMonth(day)
        case .weekday(let day, let direction): weekday(day, direction)
        case .weekdayOn(let weekday, let day): weekdayOn(weekday, day)
        case .unit(let unit, let shift): today.flatMap { Self.unit(unit, holding: $0, shift: shift) }
        case .part(let part, let outer): period(of: outer).flatMap { self.part(part, of: $0) }
        case .enclosing(let unit, let inner): period(of: inner).flatMap { Self.unit(unit, holding: $0.first, shift: 0) }
        case .offset(let steps, let base): offset(steps, from: base)
        case .stretch(let unit, let count): stretch(unit, count)
        case .range(let first, let last): range(first, last)
        }
    }

    // MARK: Occurrences

    /// The occurrence of a yearly stretch that the words mean; without a word that says which, the nearest.
    private func recurring(_ part: DatePart, _ direction: DateExpression.Direction) -> Period? {
        guard let today else { return nil }
        let year = today.civil.year
        // Eight years hold at least one 29 February.
        let all = (year - 4...year + 4).compactMap { Period(year: $0).flatMap { self.part(part, of: $0) } }
        return switch direction {
        case .nearest where part.isQuarter: all.last { $0.first <= today }
        case .nearest:
            all.min { abs($0.first.number - today.number) < abs($1.first.number - today.number) }
        case .this:
            all.first { $0.first <= today && today <= $0.last } ?? all.first { $0.first.civil.year == year }
        case .previous: all.last { $0.last < today }
        case .next, .coming, .ahead: all.first { today < $0.first }
        }
    }

    /// The occurrence of a day of the month that is nearest to the document's date.
    private func dayOfMonth(_ day: Int) -> Period? {
        guard let today else { return nil }
        let (year, month, _) = today.civil
        let all = (month - 2...month + 2).compactMap { month in
            Period(year: year, month: month, months: 1).flatMap { part(.nth(day, .day), of: $0) }
        }
        return all.min { abs($0.first.number - today.number) < abs($1.first.number - today.number) }
    }

    /// `Friday the 13th`: the nearest day that is both.
    private func weekdayOn(_ weekday: Int, _ day: Int) -> Period? {
        guard let today else { return nil }
        for distance in 0...400 {
            for candidate in [today + -distance, today + distance]
            where candidate.weekday == weekday && candidate.civil.day == day {
                return Period(candidate, candidate)
            }
        }
        return nil
    }

    /// News use: a bare weekday is the last one up to today; `this` and `next` mean the one of that week.
    private func weekday(_ day: Int, _ direction: DateExpression.Direction) -> Period? {
        guard let today else { return nil }
        let monday = today + -today.weekday
        let back = ((today.weekday - day) % 7 + 7) % 7
        let found =
            switch direction {
            case .nearest: today + -back
            case .this: monday + day
            case .previous: today + (back == 0 ? -7 : -back)
            case .next: monday + (7 + day)
            case .coming: today + (7 - back)
            case .ahead: today + (7 - back) % 7
            }
        return Period(found, found)
    }

    // MARK: Units

    /// The calendar unit that holds a day, or one some units away.
    static func unit(_ unit: CalendarUnit, holding day: CivilDay, shift: Int) -> Period? {
        let (year, month, _) = day.civil
        switch unit {
        case .hour: return nil
        case .day, .workday: return Period(day + shift, day + shift)
        case .week, .fortnight:
            let length = unit == .week ? 7 : 14
            let monday = day + (length * shift - day.weekday)
            return Period(monday, monday + (length - 1))
        case .weekend:
            let saturday = day + (7 * shift - day.weekday + 5)
            return Period(saturday, saturday + 1)
        case .month, .quarter, .half:
            let first = (month - 1) / unit.months * unit.months + 1
            return Period(year: year, month: first + unit.months * shift, months: unit.months)
        case .year, .decade, .century:
            let years = unit.months / 12
            return Period(year: year / years * years + years * shift, month: 1, months: unit.months)
        }
    }

    /// The day some steps away from another; months before weeks before days, as people count.
    private func offset(_ steps: [DateExpression.Step], from base: DateExpression) -> Period? {
        guard var day = period(of: base)?.first else { return nil }
        for step in steps where step.unit.months > 0 {
            guard let moved = day.moved(byMonths: step.count * step.unit.months) else { return nil }
            day = moved
        }
        for step in steps where step.unit.months == 0 {
            switch step.unit {
            case .hour: return nil
            case .workday: day = day.moved(byWorkdays: step.count)
            case .week, .weekend: day = day + 7 * step.count
            case .fortnight: day = day + 14 * step.count
            default: day = day + step.count
            }
        }
        return Period(day, day)
    }

    /// `the past two years` ends today; `the next two years` begins tomorrow.
    private func stretch(_ unit: CalendarUnit, _ count: Int) -> Period? {
        guard let today,
            let edge = offset([DateExpression.Step(unit: unit, count: count)], from: .today)?.first
        else { return nil }
        return count < 0 ? Period(edge, today) : Period(min(today + 1, edge), edge)
    }

    // MARK: Ranges

    /// From the first day of one date to the last of another. Where only one says its year, or neither does, the
    /// other is the nearest that keeps their order.
    private func range(_ first: DateExpression, _ last: DateExpression) -> Period? {
        let start: Period?
        let end: Period?
        switch (first, last) {
        case (.recurring(let part, .nearest), .days(let stated)):
            end = stated
            start = DateResolver(today: stated.first).occurrence(of: part) { $0.last { $0.first <= stated.last } }
        case (_, .recurring(let part, .nearest)):
            start = period(of: first)
            end = start.flatMap { start in
                DateResolver(today: start.first).occurrence(of: part) { $0.first { start.first <= $0.last } }
            }
        case (_, .weekday(let day, _)):
            start = period(of: first)
            end = start.map { start in
                let found = start.first + ((day - start.first.weekday) % 7 + 7) % 7
                return Period(found, found)
            }
        default:
            start = period(of: first)
            end = period(of: last)
        }
        guard let start, let end, start.first <= end.last else { return nil }
        return Period(start.first, end.last)
    }

    private func occurrence(of part: DatePart, _ choose: ([Period]) -> Period?) -> Period? {
        guard let year = today?.civil.year else { return nil }
        return choose((year - 4...year + 8).compactMap { Period(year: $0).flatMap { self.part(part, of: $0) } })
    }
}
