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
        switch after {
        case Hashes.ago: return shifted(-1, from: .today, to: end + 1)
        case Hashes.hence: return shifted(1, from: .today, to: end + 1)
        case Hashes.later where isFuture(index): return shifted(1, from: .today, to: end + 1)
        // Counted from a point in the story, not from the day of writing.
        case Hashes.later, Hashes.earlier: return Found(range, .open, unit.granularity)
        case Hashes.from, Hashes.after, Hashes.before:
            if after == Hashes.from, hash(end + 1, limit) == Hashes.now {
                return shifted(1, from: .today, to: end + 2)
            }
            let base = single(at: skip(Self.articles, from: end + 1, limit: limit), limit: limit)
            guard let base, base.granularity == .day || base.granularity == .weekday else { return nil }
            return shifted(after == Hashes.before ? -1 : 1, from: base.meaning, to: base.end)
        default:
            return steps.counted.flatMap { ended($0, start: index, at: end, limit: limit) }
        }
    }

    /// `year ended 31 March 2024`, `six months to 30 June`, `three months to August`: the stretch that a financial report covers.
    func ended(_ steps: [DateExpression.Step], start: Int, at index: Int, limit: Int) -> Found? {
        guard Self.endings.contains(hash(index, limit)) else { return nil }
        let position = skip(Self.on, Self.articles, from: index + 1, limit: limit)
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
        guard hash == Hashes.in || hash == Hashes.within else { return nil }
        var position = index + 1
        var isStated = false
        if hash == Hashes.within {
            let next = skip(Self.articles, from: position, limit: limit)
            if let pointer = Self.pointers[self.hash(next, limit)],
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
        } else if self.hash(end, limit) == Hashes.from,
            self.hash(end + 1, limit) == Hashes.now || Self.dayNames[self.hash(end + 1, limit)] == 0
        {
            end += 2
            isStated = true
        }
        guard isStated || (isFuture(index) && self.hash(end, limit) != Hashes.of) else { return nil }
        guard let counted = steps.counted else { return Found(index..<end, .open, unit.granularity) }
        let day = DateExpression.offset(counted, from: .today)
        return hash == Hashes.in
            ? Found(index..<end, day, unit.granularity) : Found(index..<end, .range(.today, day), .range)
    }

    /// The word behind the `' time` of `in two years' time`.
    private func pastTime(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit else { return nil }
        let position = words[index].kind == .quote || words[index].kind == .possessive ? index + 1 : index
        return hash(position, limit) == Hashes.time ? position + 1 : nil
    }

    /// Whether a word before in the sentence shows that it speaks of the future: `will`, `is due to`, `plans`.
    func isFuture(_ index: Int) -> Bool {
        if words[index].shape.contains(.sentenceStart) { return false }
        let first = max(0, index - 12)
        for position in stride(from: index - 1, through: first, by: -1) {
            if words[position].kind == .period || words[position].kind == .semicolon { return false }
            if Self.futureWords.contains(words[position].hash) { return true }
            if words[position].shape.contains(.sentenceStart) { return false }
        }
        return false
    }

    /// Whether a bare weekday is one to come: "will meet on Friday", "scheduled for Friday". What is said there tells
    /// nothing about the day on which it was said: "he will resign, he said on Friday".
    func isPlanned(_ index: Int) -> Bool {
        if words[index].shape.contains(.sentenceStart) { return false }
        for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
            if words[position].kind != .word || Self.plans.contains(words[position].hash) {
                return Self.plans.contains(words[position].hash)
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
            if hash(position, limit) == Hashes.and { position += 1 }
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
        if Self.openQuantities.contains(hash) { return (nil, index + 1) }
        let isArticle = hash == Hashes.a || hash == Hashes.an
        let next = isArticle ? index + 1 : index
        if isArticle, self.hash(next, limit) == Hashes.few { return (nil, next + 1) }
        if self.hash(next, limit) == Hashes.couple { return (2, skip(Self.of, from: next + 1, limit: limit)) }
        return isArticle ? (1, next) : nil
    }

    /// The whole number behind a reading, if it is a small one.
    static func count(_ reading: NumberReader.Reading) -> Int? {
        guard !reading.isVague, reading.value >= 0, reading.value <= 10_000 else { return nil }
        return Int(exactly: reading.value)
    }
}
