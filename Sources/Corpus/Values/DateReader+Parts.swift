extension DateReader {
    /// A date with its days worked out where they do not depend on the day of writing; nil where there are none.
    func made(_ range: Range<Int>, _ meaning: DateExpression, _ granularity: Values.Granularity) -> Found? {
        if meaning.isRelative { return Found(range, meaning, granularity) }
        return DateResolver(today: nil).period(of: meaning).map { Found(range, .days($0), granularity) }
    }

    /// The stretch that something is a part of: `of 2024`, `in March`, `of the year`, ` next year`.
    ///
    /// Its own parts lie in a shorter window, so that `the end of the end of the …` stays cheap.
    func container(at index: Int, limit: Int) -> Found? {
        let limit = min(limit, index + 9)
        let start = skip(terms.containers, from: index, limit: limit)
        let position = skip(terms.articles, from: start, limit: limit)
        guard position < limit else { return nil }
        if position > start, let (unit, end) = unit(at: position, limit: limit), !isPlural(end - 1) {
            return unit == .day || unit == .hour ? nil : Found(position..<end, .unit(unit, 0), unit.granularity)
        }
        guard let found = single(at: position, limit: limit) else { return nil }
        if case .open = found.meaning { return nil }
        switch found.granularity {
        case .time, .day, .weekday: return nil
        default: return found
        }
    }

    // MARK: Edges

    /// `early March`, `mid-2024`, `late last year`, `the end of next week`, `the turn of the century`.
    func edged(at index: Int, limit: Int) -> Found? {
        guard let edge = terms.edges[words[index].hash] else { return rest(at: index, limit: limit) }
        var position = index + 1
        if terms.phraseEdges.contains(words[index].hash) {
            // "the end of 2025", "by end-2025"
            let isOpen = terms.of.contains(hash(position, limit)) || (edge == .edge(.end) && isDash(position, limit))
            guard isOpen else { return nil }
        }
        if isDash(position, limit) { position += 1 }
        let season = skip(terms.containers, terms.articles, from: position, limit: limit)
        if season < limit, let month = terms.seasons[words[season].hash],
            self.season(at: season, limit: limit) == nil
        {
            return Found(index..<season + 1, .part(edge, of: .recurring(.season(month), .nearest)), .season)
        }
        guard let whole = container(at: position, limit: limit) else { return nil }
        return made(index..<whole.end, .part(edge, of: whole.meaning), whole.granularity)
    }

    /// `rest of the year`, `the turn of the century`.
    private func rest(at index: Int, limit: Int) -> Found? {
        let part: DatePart = terms.turn.contains(words[index].hash) ? .turn : .remaining
        guard terms.of.contains(hash(index + 1, limit)), let whole = container(at: index + 1, limit: limit) else {
            return nil
        }
        if part == .turn, whole.granularity != .century { return nil }
        return made(index..<whole.end, .part(part, of: whole.meaning), whole.granularity)
    }

    // MARK: Counted parts

    /// `third`, `21st`, and the word behind it; plain numbers are none.
    func ordinal(at index: Int, limit: Int) -> (place: Int, end: Int)? {
        guard let (place, end) = dayOfMonth(at: index, limit: limit) else { return nil }
        let isDigits = words[index].kind == .number && integer(index, digits: 1...2) != nil
        return isDigits ? nil : (place, end)
    }

    /// `21st century`, `third quarter of 2024`, `first week of March`, `first Friday of July`, `first half of 2023`.
    func nthPart(at index: Int, limit: Int) -> Found? {
        guard let (place, end) = ordinal(at: index, limit: limit) else { return nil }
        return nthPart(place, at: isDash(end, limit) ? end + 1 : end, start: index, limit: limit)
    }

    /// The n-th unit or weekday, counted from the end where negative, of the stretch behind it.
    func nthPart(_ place: Int, at index: Int, start: Int, limit: Int) -> Found? {
        guard index < limit else { return nil }
        if let weekday = terms.weekdays[words[index].hash], terms.clearWeekdays.contains(words[index].hash) {
            return container(at: index + 1, limit: limit).flatMap {
                made(start..<$0.end, .part(.nthWeekday(weekday, place), of: $0.meaning), .day)
            }
        }
        if let found = run(place, at: index, start: start, limit: limit) { return found }
        guard let (unit, end) = unit(at: index, limit: limit), !isPlural(end - 1) else { return nil }
        if unit == .century {
            guard (1...30).contains(place),
                let period = Period(year: max(1, (place - 1) * 100), month: 1, months: place == 1 ? 1188 : 1200)
            else { return nil }
            return Found(start..<end, .days(period), .century)
        }
        let part = DatePart.nth(place, unit)
        if let whole = container(at: pastComma(end, unit, limit), limit: limit) {
            return made(start..<whole.end, .part(part, of: whole.meaning), unit.granularity)
        }
        guard unit == .quarter, (1...4).contains(place), !terms.of.contains(hash(end, limit)) else { return nil }
        return Found(start..<end, .recurring(part, isPlanned(start) ? .coming : .nearest), .quarter)
    }

    /// `first six months of 1989`, `last two weeks of June`.
    private func run(_ place: Int, at index: Int, start: Int, limit: Int) -> Found? {
        guard abs(place) == 1, let reading = numbers.number(at: index, limit: limit),
            let count = Self.count(reading), count > 0, let (unit, end) = unit(at: reading.end, limit: limit),
            let whole = container(at: end, limit: limit)
        else { return nil }
        return made(start..<whole.end, .part(.run(place * count, unit), of: whole.meaning), .range)
    }

    /// `third quarter, 2024`
    private func pastComma(_ index: Int, _ unit: CalendarUnit, _ limit: Int) -> Int {
        guard unit == .quarter, index + 1 < limit, words[index].kind == .comma, year(index + 1) != nil else {
            return index
        }
        return index + 1
    }

    /// `Q3 2025`, `Q3 of this year`, `H1 2016`; a bare `H1` is too short to say anything.
    func quarterName(at index: Int, limit: Int) -> Found? {
        guard let (place, unit) = terms.quarterNames[words[index].hash], words[index].shape.contains(.capitalized)
        else { return nil }
        let position = index + 1 < limit && words[index + 1].kind == .hyphen ? index + 2 : index + 1
        if let whole = container(at: pastComma(position, .quarter, limit), limit: limit), whole.granularity == .year {
            return made(index..<whole.end, .part(.nth(place, unit), of: whole.meaning), unit.granularity)
        }
        return unit == .quarter ? Found(index..<index + 1, .recurring(.nth(place, unit), .nearest), .quarter) : nil
    }

    /// `fourth year since the invasion`: a place in a count, open.
    func yearOfACount(at index: Int, limit: Int) -> Found? {
        guard let (_, end) = ordinal(at: index, limit: limit), let (unit, unitEnd) = unit(at: end, limit: limit),
            !isPlural(unitEnd - 1),
            terms.since.contains(hash(unitEnd, limit)) || terms.of.contains(hash(unitEnd, limit))
        else { return nil }
        return Found(index..<unitEnd, .open, unit.granularity)
    }

    // MARK: Seasons and holidays

    /// `winter 2024`, `summer of 2023`, `winter of 2022-23`, `spring next year`; a bare season is too vague.
    func season(at index: Int, limit: Int) -> Found? {
        guard let month = terms.seasons[words[index].hash], index + 1 < limit else { return nil }
        let position = skip(terms.of, from: index + 1, limit: limit)
        guard position < limit else { return nil }
        let isYear = year(position) != nil || numbers.terms.units[words[position].hash] != nil
        guard isYear || words[position].classes.contains(.deictic) else { return nil }
        let year = isYear ? spelledOrBareYear(at: position, limit: limit) : deictic(at: position, limit: limit)
        guard let year, year.granularity == .year else { return nil }
        return made(index..<pastSecondYear(year.end, limit), .part(.season(month), of: year.meaning), .season)
    }

    private func spelledOrBareYear(at index: Int, limit: Int) -> Found? {
        if let year = year(index) { return Period(year: year).map { Found(index..<index + 1, .days($0), .year) } }
        guard let (year, end) = spelledYear(at: index, limit: limit) else { return nil }
        return Period(year: year).map { Found(index..<end, .days($0), .year) }
    }

    /// The word behind the `-23` of `winter 2022-23`.
    private func pastSecondYear(_ index: Int, _ limit: Int) -> Int {
        guard index + 1 < limit, words[index].kind == .slash || isDash(index, limit), touches(index),
            touches(index + 1), integer(index + 1, digits: 2...2) != nil
        else { return index }
        return index + 2
    }

    /// `Christmas 2023`, `at Christmas`, `on New Year's Eve`, `Good Friday`; no `Christmas tree`.
    func holiday(at index: Int, limit: Int) -> Found? {
        guard let (holiday, end) = holidayName(at: index, limit: limit) else { return nil }
        let position = skip(terms.of, from: end, limit: limit)
        if position < limit, let year = year(position), let period = Period(year: year) {
            return made(index..<position + 1, .part(.holiday(holiday), of: .days(period)), .day)
        }
        if position < limit, words[position].classes.contains(.deictic), let year = deictic(at: position, limit: limit),
            case .unit(.year, _) = year.meaning
        {
            return Found(index..<year.end, .part(.holiday(holiday), of: year.meaning), .day)
        }
        // "Good Friday" is nothing else; "Easter" and "Christmas" describe other things as well.
        let isFramed = index > 0 && terms.holidayPrepositions.contains(words[index - 1].hash)
        guard isFramed || end > index + 1 else { return nil }
        return isModifier(end, limit) ? nil : Found(index..<end, .recurring(.holiday(holiday), .nearest), .day)
    }

    /// The holiday whose name starts at a word, and the word behind it.
    func holidayName(at index: Int, limit: Int) -> (Holiday, end: Int)? {
        guard words[index].shape.contains(.capitalized), let names = terms.holidays[words[index].hash] else {
            return nil
        }
        for (name, holiday) in names where index + name.count <= limit {
            if name.indices.allSatisfy({ words[index + $0].hash == name[$0] }) {
                return (holiday, index + name.count)
            }
        }
        return nil
    }

    /// Whether a noun follows that the words before only describe: `Christmas market`, `Easter Island`.
    func isModifier(_ index: Int, _ limit: Int) -> Bool {
        index < limit && words[index].kind == .word && !words[index].classes.intersects(.functionWord)
            && !words[index].classes.intersects([.cue, .adverb])
    }
}
