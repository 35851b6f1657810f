extension DateReader {
    /// `two weeks ago`, `three days later`, `a month and two days from now`, `two days before Christmas`,
    /// `three months ended 30 June 2024`.
    func counted(at index: Int, limit: Int) -> Found? {
        guard let (steps, end) = steps(at: index, limit: limit), let unit = steps.units.first else { return nil }
        let range = index..<end + 1
        let after = hash(end, limit)
        func shifted(_ sign: Int, from base: DateExpression, to end: Int) -> Found? {
            guard let counted = steps.counted else { return Found(index..<end, .open, unit.granularity) }
            let signed = counted.map { DateExpression.Step(unit: $0.unit, count: sign * $0.count) }
            return made(index..<end, .offset(signed, from: base), unit.granularity)
        }
        if terms.ago.contains(after) { return shifted(-1, from: .today, to: end + 1) }
        if terms.hence.contains(after) || terms.later.contains(after) && isFuture(index) {
            return shifted(1, from: .today, to: end + 1)
        }
        // Counted from a point in the story, not from the day of writing.
        if terms.later.contains(after) || terms.earlier.contains(after) { return Found(range, .open, unit.granularity) }
        let isBefore = terms.before.contains(after)
        guard isBefore || terms.from.contains(after) || terms.after.contains(after) else {
            return steps.counted.flatMap { ended($0, start: index, at: end, limit: limit) }
        }
        if terms.from.contains(after), terms.now.contains(hash(end + 1, limit)) {
            return shifted(1, from: .today, to: end + 2)
        }
        let base = single(at: skip(terms.articles, from: end + 1, limit: limit), limit: limit)
        guard let base, base.granularity == .day || base.granularity == .weekday else { return nil }
        return shifted(isBefore ? -1 : 1, from: base.meaning, to: base.end)
    }

    /// `year ended 31 March 2024`, `six months to 30 June`, `three months to August`: the stretch that a financial report covers.
    func ended(_ steps: [DateExpression.Step], start: Int, at index: Int, limit: Int) -> Found? {
        guard terms.endings.contains(hash(index, limit)) else { return nil }
        let position = skip(terms.on, terms.articles, from: index + 1, limit: limit)
        guard let date = single(at: position, limit: limit), date.granularity == .day || date.granularity == .month
        else { return nil }
        let back = steps.map { DateExpression.Step(unit: $0.unit, count: -$0.count) }
        // Counted from the day behind, so that three months to 30 June begin on 1 April.
        let unit = date.granularity == .month ? CalendarUnit.month : .day
        let behind = DateExpression.offset([DateExpression.Step(unit: unit, count: 1)], from: date.meaning)
        return made(start..<date.end, .range(.offset(back, from: behind), date.meaning), .range)
    }

    /// `in two weeks`, `in three years' time`, `within five days`: counted from today where the sentence speaks of
    /// the future; else it says how long something took.
    func fromToday(at index: Int, limit: Int) -> Found? {
        let hash = words[index].hash
        if terms.agoBefore.contains(hash), let (steps, end) = steps(at: index + 1, limit: limit),
            let unit = steps.units.first
        {
            guard let counted = steps.counted else { return Found(index..<end, .open, unit.granularity) }
            let back = counted.map { DateExpression.Step(unit: $0.unit, count: -$0.count) }
            return Found(index..<end, .offset(back, from: .today), unit.granularity)
        }
        guard terms.`in`.contains(hash) || terms.within.contains(hash) else { return nil }
        var position = index + 1
        var isStated = false
        if terms.within.contains(hash) {
            let next = skip(terms.articles, from: position, limit: limit)
            if let pointer = terms.pointers[self.hash(next, limit)],
                pointer.direction == .next || pointer.direction == .coming
            {
                position = next + 1
                isStated = true
            }
        }
        guard let (steps, stepsEnd) = steps(at: position, limit: limit), let unit = steps.units.first else {
            return nil
        }
        var end = stepsEnd
        if let timeEnd = pastTime(end, limit) {
            end = timeEnd
            isStated = true
        } else if terms.from.contains(self.hash(end, limit)),
            terms.now.contains(self.hash(end + 1, limit)) || terms.dayNames[self.hash(end + 1, limit)] == 0
        {
            end += 2
            isStated = true
        }
        guard isStated || (isFuture(index) && !terms.of.contains(self.hash(end, limit))) else { return nil }
        guard let counted = steps.counted else { return Found(index..<end, .open, unit.granularity) }
        let day = DateExpression.offset(counted, from: .today)
        return terms.`in`.contains(hash)
            ? Found(index..<end, day, unit.granularity) : Found(index..<end, .range(.today, day), .range)
    }

    /// The word behind the `' time` of `in two years' time`.
    private func pastTime(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit else { return nil }
        let position = words[index].kind == .quote || words[index].kind == .possessive ? index + 1 : index
        return terms.time.contains(hash(position, limit)) ? position + 1 : nil
    }

    /// Whether a word before in the sentence shows that it speaks of the future: `will`, `is due to`, `plans`.
    func isFuture(_ index: Int) -> Bool {
        if words[index].shape.contains(.sentenceStart) { return false }
        let first = max(0, index - 12)
        for position in stride(from: index - 1, through: first, by: -1) {
            if words[position].kind == .period || words[position].kind == .semicolon { return false }
            if terms.future.contains(words[position].hash) { return true }
            if words[position].shape.contains(.sentenceStart) { return false }
        }
        return false
    }

    /// Whether a bare weekday is one to come: "will meet on Friday", "scheduled for Friday". What is said there tells
    /// nothing about the day on which it was said: "he will resign, he said on Friday".
    func isPlanned(_ index: Int) -> Bool {
        if words[index].shape.contains(.sentenceStart) { return false }
        for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
            if words[position].kind != .word || terms.plans.contains(words[position].hash) {
                return terms.plans.contains(words[position].hash)
            }
            if words[position].classes.contains(.cue) || words[position].shape.contains(.sentenceStart) {
                return false
            }
        }
        return false
    }

    // MARK: Steps

    struct Steps {
        var units: [CalendarUnit] = []
        /// nil where a number is left open: `a few days`.
        var counted: [DateExpression.Step]? = []
    }

    /// `two weeks`, `a few days`, `2 years, 1 month and 21 days`, and the word behind it.
    private func steps(at index: Int, limit: Int) -> (steps: Steps, end: Int)? {
        var steps = Steps()
        var position = index
        var end = index
        while let (count, numberEnd) = quantity(at: position, limit: limit),
            let (unit, unitEnd) = unit(at: numberEnd, limit: limit)
        {
            steps.units.append(unit)
            if let count {
                steps.counted?.append(DateExpression.Step(unit: unit, count: count))
            } else {
                steps.counted = nil
            }
            end = unitEnd
            position = end
            if position < limit, words[position].kind == .comma { position += 1 }
            if terms.and.contains(hash(position, limit)) { position += 1 }
        }
        return steps.units.isEmpty ? nil : (steps, end)
    }

    /// A whole number, nil where it is left open (`a few`, `several`), and the word behind it.
    func quantity(at index: Int, limit: Int) -> (count: Int?, end: Int)? {
        guard index < limit, words[index].kind == .number || words[index].classes.intersects(NumberReader.starts) else {
            return nil
        }
        if let reading = numbers.number(at: index, limit: limit) {
            return reading.suffix == nil ? (Self.count(reading), reading.end) : nil
        }
        let hash = words[index].hash
        if terms.openQuantities.contains(hash) { return (nil, index + 1) }
        let isArticle = terms.indefiniteArticles.contains(hash)
        let next = isArticle ? index + 1 : index
        if isArticle, terms.few.contains(self.hash(next, limit)) { return (nil, next + 1) }
        if terms.couple.contains(self.hash(next, limit)) { return (2, skip(terms.of, from: next + 1, limit: limit)) }
        return isArticle ? (1, next) : nil
    }

    /// The whole number behind a reading, if it is a small one.
    static func count(_ reading: NumberReader.Reading) -> Int? {
        guard !reading.isVague, reading.value >= 0, reading.value <= 10_000 else { return nil }
        return Int(exactly: reading.value)
    }
}
