extension DateReader {
    /// `last week`, `last week of July`, `this year`, `the coming months`, `earlier this month`, `next three years`, `last March`.
    func deictic(at index: Int, limit: Int) -> Found? {
        if let part = terms.elapsed[words[index].hash] { return elapsed(part, at: index, limit: limit) }
        guard var pointer = terms.pointers[words[index].hash] else {
            // "the final quarter of 2019"
            return terms.finals.contains(words[index].hash)
                ? nthPart(-1, at: index + 1, start: index, limit: limit) : nil
        }
        var next = index + 1
        // "this past weekend", "this coming Friday"
        if terms.this.contains(words[index].hash), let second = terms.pointers[hash(next, limit)] {
            pointer = second
            next += 1
        }
        guard next < limit, words[next].kind == .number || words[next].classes.intersects(Self.starts) else {
            return nil
        }
        if terms.last.contains(words[index].hash), let found = nthPart(-1, at: next, start: index, limit: limit) {
            return found
        }
        if let found = named(at: next, pointer, start: index, limit: limit) { return found }
        if let (unit, end) = unit(at: next, limit: limit) { return self.unit(unit, pointer, index..<end, limit) }
        return severalUnits(at: next, pointer, start: index, limit: limit)
    }

    /// `next Tuesday`, `last March`, `this summer`, `last Christmas`.
    private func named(at next: Int, _ pointer: Pointer, start: Int, limit: Int) -> Found? {
        let range = start..<next + 1
        guard let direction = pointer.direction else { return nil }
        if let day = terms.weekdays[words[next].hash], terms.clearWeekdays.contains(words[next].hash) {
            return Found(range, .weekday(day, direction), .weekday)
        }
        if let month = terms.months[words[next].hash],
            terms.clearMonths.contains(words[next].hash) || words[next].shape.contains(.capitalized)
                || terms.shortMonths.contains(words[next].hash)
        {
            // "last May 5", "this March 2024": the date behind says more.
            if let date = monthFirst(at: next, limit: limit), date.granularity == .day || !date.isRelative {
                return date
            }
            return Found(range, .recurring(.month(month, day: nil), direction), .month)
        }
        if let month = terms.seasons[words[next].hash], !isFallOfSomething(next, limit) {
            return Found(range, .recurring(.season(month), direction), .season)
        }
        if words[next].classes.contains(.holiday), let (holiday, end) = holidayName(at: next, limit: limit),
            !isModifier(end, limit)
        {
            return Found(start..<end, .recurring(.holiday(holiday), direction), .day)
        }
        return nil
    }

    /// "this fall in prices", "the last spring of the mechanism"
    private func isFallOfSomething(_ index: Int, _ limit: Int) -> Bool {
        terms.of.contains(hash(index + 1, limit))
            || (terms.fall.contains(words[index].hash) && terms.`in`.contains(hash(index + 1, limit)))
    }

    private func unit(_ unit: CalendarUnit, _ pointer: Pointer, _ range: Range<Int>, _ limit: Int) -> Found? {
        guard let direction = pointer.direction, !isPlural(range.upperBound - 1) else {
            return Found(range, .open, unit.granularity)
        }
        // "the last year of his life" and "her last week" are counted from something else than today.
        if direction == .previous || direction == .next,
            terms.of.contains(hash(range.upperBound, limit)) || isOwned(range.lowerBound)
        {
            return nil
        }
        // "the next day" is the day after one in the story, "the last day" the end of something.
        if unit == .day, direction == .next, !isFuture(range.lowerBound) { return Found(range, .open, .day) }
        if unit == .day, terms.last.contains(words[range.lowerBound].hash) { return nil }
        let shift = direction == .previous ? -1 : direction == .this ? 0 : 1
        let found = Found(range, .unit(unit, shift), unit.granularity)
        guard unit == .week else { return found }
        // "next week Sunday", "next week on Friday"
        let position = skip(terms.on, from: range.upperBound, limit: limit)
        guard let day = terms.weekdays[hash(position, limit)],
            terms.clearWeekdays.contains(hash(position, limit))
        else { return found }
        return Found(range.lowerBound..<position + 1, .part(.nthWeekday(day, 1), of: found.meaning), .weekday)
    }

    private func isOwned(_ index: Int) -> Bool {
        index > 0 && (words[index - 1].kind == .possessive || terms.possessives.contains(words[index - 1].hash))
    }

    /// `past two years`, `next few weeks`, `coming 10 days`.
    private func severalUnits(at next: Int, _ pointer: Pointer, start: Int, limit: Int) -> Found? {
        guard let (count, numberEnd) = quantity(at: next, limit: limit),
            let (unit, end) = unit(at: numberEnd, limit: limit)
        else { return nil }
        guard let count, let direction = pointer.direction, direction != .this, !terms.of.contains(hash(end, limit))
        else {
            return Found(start..<end, .open, unit.granularity)
        }
        return Found(start..<end, .stretch(unit, direction == .previous ? -count : count), unit.granularity)
    }

    /// `earlier this month`, `later in the year`, `later that day`.
    private func elapsed(_ part: DatePart, at index: Int, limit: Int) -> Found? {
        guard index + 1 < limit else { return nil }
        let whole: Found?
        if words[index + 1].classes.contains(.deictic), terms.elapsed[words[index + 1].hash] == nil {
            whole = deictic(at: index + 1, limit: limit)
        } else if terms.`in`.contains(hash(index + 1, limit)), terms.articles.contains(hash(index + 2, limit)) {
            whole = container(at: index + 1, limit: limit)
        } else {
            return nil
        }
        guard let whole else { return nil }
        guard case .unit(let unit, _) = whole.meaning, unit != .day else { return whole.widened(from: index) }
        // "earlier last week" lies in the week as a whole, "earlier this week" before today.
        let isCurrent = whole.meaning == .unit(unit, 0)
        let meaning = isCurrent ? DateExpression.part(part, of: whole.meaning) : whole.meaning
        return Found(index..<whole.end, meaning, whole.granularity)
    }

    // MARK: Days

    /// `Tuesday`, `Tuesday, 5 March 2024`, `Friday the 13th`, `Friday next week`.
    func weekdayPhrase(at index: Int, limit: Int) -> Found? {
        guard let day = terms.weekdays[words[index].hash] else { return nil }
        let isClear = terms.clearWeekdays.contains(words[index].hash)
        var position = index + 1
        if position < limit, words[position].kind == .comma || (words[position].kind == .period && touches(position)) {
            position += 1
        }
        position = skip(terms.articles, from: position, limit: limit)
        if position < limit,
            words[position].kind == .number || words[position].classes.intersects([.month, .ordinal]),
            let date = digits(at: position, limit: limit) ?? dayFirst(at: position, limit: limit)
                ?? (words[position].classes.contains(.month) ? monthFirst(at: position, limit: limit) : nil),
            date.granularity == .day
        {
            // The day counts, the weekday only widens the span.
            return date.widened(from: index)
        }
        guard isClear else { return nil }
        if terms.articles.contains(hash(index + 1, limit)), let (number, end) = ordinal(at: index + 2, limit: limit) {
            return Found(index..<end, .weekdayOn(day, dayOfMonth: number), .day)
        }
        let next = skip(terms.of, from: index + 1, limit: limit)
        if next < limit, words[next].classes.contains(.deictic), let week = deictic(at: next, limit: limit),
            case .unit(.week, _) = week.meaning
        {
            return Found(index..<week.end, .part(.nthWeekday(day, 1), of: week.meaning), .weekday)
        }
        // "It was a Monday": any of them.
        if index > 0, terms.indefiniteArticles.contains(words[index - 1].hash) {
            return Found(index..<index + 1, .open, .weekday)
        }
        return Found(index..<index + 1, .weekday(day, isPlanned(index) ? .ahead : .nearest), .weekday)
    }

    func dayName(at index: Int, limit: Int) -> Found? {
        guard let shift = terms.dayNames[words[index].hash] else { return nil }
        return Found(index..<index + 1, .unit(.day, shift), .day)
    }

    /// `day before yesterday`, `week after next`, `year before last`, `week of 5 March`, `year ended 31 March 2024`.
    func unitFirst(at index: Int, limit: Int) -> Found? {
        guard let (unit, end) = unit(at: index, limit: limit), !isPlural(end - 1) else { return nil }
        if unit == .weekend, index > 1, terms.articles.contains(words[index - 1].hash),
            terms.weekendPrepositions.contains(words[index - 2].hash)
        {
            // "over the weekend": the latest one.
            return Found(index..<end, .enclosing(.weekend, .weekday(5, .nearest)), unit.granularity)
        }
        let after = hash(end, limit)
        if terms.before.contains(after) || terms.after.contains(after) {
            let sign = terms.before.contains(after) ? -1 : 1
            let position = skip(terms.articles, from: end + 1, limit: limit)
            if unit == .day, let shift = terms.dayNames[hash(position, limit)], shift == sign {
                return Found(index..<position + 1, .unit(.day, 2 * sign), .day)
            }
            guard (sign < 0 ? terms.last : terms.next).contains(hash(position, limit)) else { return nil }
            return Found(index..<position + 1, .unit(unit, 2 * sign), unit.granularity)
        }
        if let found = ended([DateExpression.Step(unit: unit, count: 1)], start: index, at: end, limit: limit) {
            return found
        }
        let isOpening = terms.openings.contains(after)
        guard isOpening || terms.of.contains(after), unit == .week || unit == .month || unit == .weekend else {
            return nil
        }
        let position = skip(terms.on, terms.articles, from: end + 1, limit: limit)
        guard position < limit else { return nil }
        if let date = single(at: position, limit: limit), date.granularity == .day {
            return made(index..<date.end, .enclosing(unit, date.meaning), unit.granularity)
        }
        guard let (day, dayEnd) = ordinal(at: position, limit: limit) else { return nil }
        return Found(index..<dayEnd, .enclosing(unit, .dayOfMonth(day)), unit.granularity)
    }

    /// Words that open other dates: `Q3 2025`, `FY2024`, `the nineties`, `in two weeks`.
    func namedStretch(at index: Int, limit: Int) -> Found? {
        if let found = quarterName(at: index, limit: limit) { return found }
        if let found = financialYear(at: index, limit: limit) { return found }
        if let found = decadeInWords(at: index, limit: limit) { return found }
        return fromToday(at: index, limit: limit)
    }

    struct Pointer {
        /// nil where the stretch is left open: `recent`, `that`.
        var direction: DateExpression.Direction?
    }
}
