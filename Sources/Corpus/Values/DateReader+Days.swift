extension DateReader {
    /// `5 March 2024`, `5th of March`, `second of August`, `16. Nov. 2016`, `20th of next month`.
    func dayFirst(at index: Int, limit: Int) -> Found? {
        guard let (day, end) = dayOfMonth(at: index, limit: limit) else { return nil }
        var position = skip(terms.of, from: end, limit: limit)
        if position < limit, position == end, touches(position) {
            if words[position].kind == .hyphen || words[position].kind == .period { position += 1 }
        }
        guard position < limit, isMonthName(position), let month = terms.months[words[position].hash] else {
            // "the third this month" is the third of something
            return terms.of.contains(hash(end, limit)) ? dayOfNearMonth(day, at: end, from: index, limit) : nil
        }
        if words[index].kind == .word, position == end { return nil }  // "his first March"
        return complete(index, month, day, at: pastAbbreviation(position, limit), limit: limit)
    }

    /// The `20th of next month`, the `22 this month`.
    func dayOfNearMonth(_ day: Int, at end: Int, from start: Int, _ limit: Int) -> Found? {
        let position = skip(terms.containers, from: end, limit: limit)
        guard position < limit, words[position].classes.contains(.deictic),
            let month = deictic(at: position, limit: limit), case .unit(.month, _) = month.meaning
        else { return nil }
        return Found(start..<month.end, .part(.nth(day, .day), of: month.meaning), .day)
    }

    /// `March 5, 2024`, `March 5–7`, `March 2024`, `June next year`, `in March`.
    func monthFirst(at index: Int, limit: Int) -> Found? {
        guard let month = terms.months[words[index].hash], isMonthName(index) else { return nil }
        let position = pastAbbreviation(index, limit)
        if let found = dayBehindMonth(month, start: index, at: position, limit: limit) { return found }
        if let (year, end) = yearBehind(position, limit: limit) { return found(index..<end, year, month, nil) }
        if let short = shortYearBehindMonth(position, limit) {
            return found(index..<position + (words[position].kind == .quote ? 2 : 1), short, month, nil)
        }
        let next = skip(terms.of, from: position, limit: limit)
        if next < limit, words[next].classes.contains(.deictic), let year = deictic(at: next, limit: limit),
            case .unit(.year, _) = year.meaning
        {
            return Found(index..<year.end, .part(.month(month, day: nil), of: year.meaning), .month)
        }
        // "May", "March" and "Oct" alone are months behind a preposition only.
        guard !isPersonName(index, limit),
            terms.clearMonths.contains(words[index].hash)
                || (words[index].shape.contains(.capitalized) && index > 0
                    && terms.datePrepositions.contains(words[index - 1].hash)
                    && (isLongName(index) || terms.shortMonths.contains(words[index].hash)))
        else { return nil }
        return Found(index..<index + 1, .recurring(.month(month, day: nil), .nearest), .month)
    }

    /// `March 5`, `March the fifth, 2024`, `Oct/2`, `March 5–7`, `March 5 to 7`.
    private func dayBehindMonth(_ month: Int, start: Int, at index: Int, limit: Int) -> Found? {
        var position = skip(terms.articles, from: index, limit: limit)
        if position == start + 1, position + 1 < limit, touches(position), touches(position + 1),
            words[position].kind == .hyphen || words[position].kind == .slash || words[position].kind == .period
        {
            position += 1
        }
        guard let (day, end) = dayOfMonth(at: position, limit: limit), !isCounted(position, limit),
            words[position].kind == .number || words[start].shape.contains(.capitalized)
        else { return nil }
        if end + 1 < limit, isDash(end, limit) || terms.to.contains(words[end].hash),
            let (lastDay, lastEnd) = dayOfMonth(at: end + 1, limit: limit), lastDay > day,
            words[end + 1].kind == .number, !isCounted(end + 1, limit)
        {
            return complete(start, month, lastDay, at: lastEnd, limit: limit).flatMap {
                stretch(from: day, to: $0, start: start)
            }
        }
        return complete(start, month, day, at: end, limit: limit)
    }

    /// A day and month with the year behind it, or of the nearest year.
    private func complete(_ start: Int, _ month: Int, _ day: Int, at end: Int, limit: Int) -> Found? {
        if let (year, end) = yearBehind(end, limit: limit) { return found(start..<end, year, month, day) }
        guard day <= CivilDay.length(ofMonth: month, year: 2000) else { return nil }
        let meaning: DateExpression
        var stop = end
        if end < limit, words[end].classes.contains(.deictic), let year = deictic(at: end, limit: limit),
            case .unit(.year, _) = year.meaning
        {
            meaning = .part(.month(month, day: day), of: year.meaning)
            stop = year.end
        } else {
            meaning = .recurring(.month(month, day: day), .nearest)
        }
        return Found(start..<stop, meaning, .day)
    }

    /// The year behind a month or day: ` 2024`, `, 2024`, ` of 2024`, `-2024`, ` nineteen ninety-nine`.
    private func yearBehind(_ index: Int, limit: Int) -> (year: Int, end: Int)? {
        var position = skip(terms.of, from: index, limit: limit)
        if position < limit, words[position].kind == .comma || (words[position].kind == .hyphen && touches(position)) {
            position += 1
        }
        guard position < limit else { return nil }
        if let year = year(position) { return isCounted(position, limit) ? nil : (year, position + 1) }
        guard words[position].kind == .word else { return nil }
        return spelledYear(at: position, limit: limit)
    }

    /// The `99` of `August 99`; smaller numbers are days.
    private func shortYearBehindMonth(_ index: Int, _ limit: Int) -> Int? {
        if index + 1 < limit, words[index].kind == .quote, touches(index + 1) {
            // "December '99"
            guard let short = integer(index + 1, digits: 2...2), !isCounted(index + 1, limit) else { return nil }
            return short < 50 ? 2000 + short : 1900 + short
        }
        guard index < limit, let short = integer(index, digits: 2...2), short > 31, !isCounted(index, limit),
            index + 1 >= limit || words[index + 1].kind != .word
        else { return nil }
        return short < 50 ? 2000 + short : 1900 + short
    }

    // MARK: Names of months

    /// Months are written with a capital; `may` and `march` must be.
    func isMonthName(_ index: Int) -> Bool {
        words[index].classes.contains(.month)
            && (words[index].shape.contains(.capitalized) || terms.clearMonths.contains(words[index].hash)
                || (terms.shortMonths.contains(words[index].hash) && isBesideDigits(index)))
    }

    private func isBesideDigits(_ index: Int) -> Bool {
        (index > 0 && words[index - 1].kind == .number)
            || (index + 1 < words.count && words[index + 1].kind == .number)
    }

    /// Whether the month stands inside a person's name: `June Smith`, `Jan Kowalski`.
    private func isPersonName(_ index: Int, _ limit: Int) -> Bool {
        guard words[index].classes.intersects([.weakFirstName, .firstName]), index + 1 < limit,
            index == 0 || !terms.monthPrepositions.contains(words[index - 1].hash)
        else { return false }
        return words[index + 1].kind == .word && words[index + 1].shape.contains(.capitalized)
    }

    /// The word behind a month and the full stop that belongs to its abbreviation.
    func pastAbbreviation(_ index: Int, _ limit: Int) -> Int {
        let next = index + 1
        guard next + 1 < limit, words[next].kind == .period, touches(next),
            !isLongName(index) || words[next + 1].kind == .number
        else { return next }
        return next + 1
    }

    private func isLongName(_ index: Int) -> Bool {
        terms.fullMonths.contains(words[index].hash)
    }

    /// Whether the number counts what follows: `March 20 percent`, `2000 years`.
    func isCounted(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        let next = words[index + 1].classes
        return words[index + 1].kind == .percent || next.intersects([.measure, .magnitude])
            || (next.contains(.timeUnit) && isPlural(index + 1))
            || (next.contains(.currency) && !words[index + 1].shape.contains(.capitalized))
    }
}
