/// Reads numbers with what they count: `thirty nations`, `15 percent`, `5 km`, `20,000 Russian soldiers`.
struct CountReader {
    let text: Text
    let words: Words
    let numbers: NumberReader
    let calendar: CalendarTerms
    var terms: NumberTerms { numbers.terms }

    /// The lists of the words that counts begin with.
    static let starts = NumberReader.starts.union(.ordinal)

    /// The number that starts at a word and the word behind it.
    func count(at index: Int, limit: Int) -> (value: Values.Number, end: Int)? {
        if let share = share(at: index, limit: limit) { return share }
        if let ordinal = ordinal(at: index, limit: limit) { return ordinal }
        guard let reading = numbers.number(at: index, limit: limit) else { return nil }
        if reading.isVague { return vague(reading, at: index, limit: limit) }
        if let suffix = reading.suffix, !reading.isScaled {
            // "3D" counts nothing.
            return terms.unitNames[NumberReader.hash(text, suffix)].flatMap { number(reading, $0, index, reading.end) }
        }
        if terms.one.contains(words[index].hash), reading.end == index + 1 {
            return one(at: index, limit: limit)
        }
        if index > 0, calendar.numberedThings.contains(words[index - 1].hash) {
            return number(reading, nil, index, reading.end)
        }
        // "three-quarter"
        if terms.fractions.contains(hash(reading.end + 1, limit)), words[reading.end].kind == .hyphen { return nil }
        if let (unit, end) = unit(at: reading.end, limit: limit) { return number(reading, unit, index, end) }
        return number(reading, unitOfRange(reading, limit: limit), index, reading.end)
    }

    private func number(_ reading: NumberReader.Reading, _ unit: String?, _ start: Int, _ end: Int) -> (
        Values.Number, Int
    )? {
        let bound = numbers.readsWords ? BoundReader(words: words, terms: terms).bound(before: start) : nil
        let span = words.span(start..<end)
        return (Values.Number(span: span, value: reading.value, unit: unit, bound: bound), end)
    }

    /// `thousands of people`: the least that the words say.
    private func vague(_ reading: NumberReader.Reading, at index: Int, limit: Int) -> (Values.Number, Int)? {
        var position = reading.end
        if position < limit, terms.of.contains(words[position].hash) { position += 1 }
        guard let (unit, end) = unit(at: position, limit: limit) else { return nil }
        return (
            Values.Number(span: words.span(index..<end), value: reading.value, unit: unit, bound: .over), end
        )
    }

    /// `one` is a number only in front of what it measures; else it is a pronoun.
    private func one(at index: Int, limit: Int) -> (Values.Number, Int)? {
        guard index + 1 < limit, let (unit, end) = measure(at: index + 1, limit: limit) else { return nil }
        return (Values.Number(span: words.span(index..<end), value: 1, unit: unit), end)
    }

    /// The unit that stands once, behind the second number: `10-15 percent`, `20 to 30 tanks`.
    private func unitOfRange(_ first: NumberReader.Reading, limit: Int) -> String? {
        let connector = first.end
        guard connector + 1 < limit, !first.isVague,
            words[connector].kind == .hyphen || words[connector].kind == .dash
                || terms.to.contains(words[connector].hash) || terms.or.contains(words[connector].hash),
            let second = numbers.number(at: connector + 1, limit: limit), second.suffix == nil,
            first.value < second.value
        else { return nil }
        return unit(at: second.end, limit: limit)?.unit
    }

    // MARK: Ordinals

    /// `4th`, `third`, `twenty-first`; `first` and `second` only between an article and a noun, as they are adverbs,
    /// pronouns and a unit of time as well.
    private func ordinal(at index: Int, limit: Int) -> (Values.Number, Int)? {
        guard let (value, end) = ordinalValue(at: index, limit: limit) else { return nil }
        if words[index].kind == .word, value < 3 {
            guard index > 0, words[index - 1].classes.contains(.determiner), end < limit,
                words[end].kind == .word && !words[end].classes.intersects(.functionWord)
                    || words[end].kind == .hyphen && ranks(behind: end + 1, limit)
            else { return nil }
        }
        // "a third of voters", "two thirds", "third-party"
        guard !terms.of.contains(hash(end, limit)) || words[index].kind == .number,
            end >= limit || words[end].kind != .hyphen || ranks(behind: end + 1, limit)
        else { return nil }
        return (Values.Number(span: words.span(index..<end), value: value, unit: "ordinal"), end)
    }

    /// "fourth-largest", "third-placed"
    private func ranks(behind index: Int, _ limit: Int) -> Bool {
        guard index < limit, words[index].kind == .word else { return false }
        let stop = Int(words[index].stop)
        if terms.rankings.contains(words[index].hash) { return true }
        return stop - Int(words[index].start) > 5 && text[stop - 3] == 0x65 && text[stop - 2] == 0x73
            && text[stop - 1] == 0x74
    }

    private func ordinalValue(at index: Int, limit: Int) -> (Double, end: Int)? {
        if words[index].kind == .number {
            guard let reading = numbers.number(at: index, limit: limit), let suffix = reading.suffix,
                calendar.ordinalSuffixes.contains(NumberReader.hash(text, suffix)),
                reading.value == reading.value.rounded(.down)
            else { return nil }
            return (reading.value, reading.end)
        }
        guard numbers.readsWords else { return nil }
        if let value = calendar.ordinals[words[index].hash] { return (Double(value), index + 1) }
        guard let tens = terms.units[words[index].hash], tens >= 20, index + 2 < limit,
            words[index + 1].kind == .hyphen, let ones = calendar.ordinals[words[index + 2].hash], ones < 10
        else { return nil }
        return (tens + Double(ones), index + 3)
    }

    /// The hash of a word; 0 behind the limit.
    private func hash(_ index: Int, _ limit: Int) -> UInt64 { index < limit ? words[index].hash : 0 }

    // MARK: Units

    private func unit(at index: Int, limit: Int) -> (unit: String, end: Int)? {
        guard index < limit else { return nil }
        if let measure = measure(at: index, limit: limit) { return measure }
        guard numbers.readsWords else { return nil }
        var position = index
        if words[position].kind == .hyphen, position + 1 < limit {
            // "28-point plan", "two-year deal": the unit is the word in the singular.
            let name = name(position + 1)
            guard words[position + 1].kind == .word, !words[position + 1].shape.contains(.capitalized),
                !name.hasSuffix("ed"), !name.hasSuffix("ing"), !terms.fractions.contains(words[position + 1].hash)
            else { return nil }
            return (name, position + 2)
        }
        // An adjective or two may stand before the noun.
        let last = min(limit, index + 3)
        while position < last, words[position].kind == .word {
            let wordClass = words[position].classes
            if isPlural(position) { return (name(position), position + 1) }
            if wordClass.intersects(WordClass.functionWord.union([.auxiliary, .cue, .month, .weekday])) { return nil }
            if words[position].shape.contains(.capitalized), !wordClass.intersects([.nationality, .compass]) {
                return nil
            }
            position += 1
        }
        return nil
    }

    /// A unit of measure: `%`, `percent`, `percentage points`, `km`, `square kilometres`, `barrels a day`, `°C`.
    private func measure(at index: Int, limit: Int) -> (unit: String, end: Int)? {
        guard index < limit else { return nil }
        if words[index].kind == .percent { return ("percent", index + 1) }
        if let degrees = degrees(at: index, limit: limit) { return degrees }
        let position = words[index].kind == .hyphen && index + 1 < limit ? index + 1 : index
        guard words[position].kind == .word else { return nil }
        let first = words[position].hash
        let second = hash(position + 1, limit)
        if let unit = terms.unitPairs[WordHash.combine(first, second)] { return (unit, position + 2) }
        if let prefix = terms.powers[first], let unit = terms.unitNames[second] { return (prefix + unit, position + 2) }
        guard words[position].classes.intersects([.measure, .timeUnit]), let unit = terms.unitNames[first],
            !words[position].shape.contains(.capitalized) || terms.capitalMeasures.contains(first)
        else { return nil }
        let rate = words[position].classes.contains(.timeUnit) ? nil : rate(unit, behind: position + 1, limit: limit)
        return rate ?? (unit, position + 1)
    }

    /// `barrels a day`, `tonnes per year`, `km/h`.
    private func rate(_ unit: String, behind index: Int, limit: Int) -> (String, Int)? {
        guard index + 1 < limit else { return nil }
        if words[index].kind == .slash {
            return terms.hour.contains(hash(index + 1, limit)) ? (unit + "/h", index + 2) : nil
        }
        guard terms.per.contains(words[index].hash), let time = terms.rateUnits[words[index + 1].hash] else {
            return nil
        }
        return (unit + " per " + time, index + 2)
    }

    /// `degrees Celsius`, `°C`.
    private func degrees(at index: Int, limit: Int) -> (String, Int)? {
        let isSign =
            words[index].kind == .other && text[Int(words[index].start)] == 0xC2
            && text[Int(words[index].start) + 1] == 0xB0
        let name = terms.unitNames[words[index].hash]
        guard isSign || name == "degrees" else { return nil }
        guard let scale = terms.scales[hash(index + 1, limit)] else { return isSign ? ("degrees", index + 1) : nil }
        return (scale, index + 2)
    }

    private func name(_ index: Int) -> String {
        text.string(Int(words[index].start), Int(words[index].stop)).lowercased()
    }

    /// A plural noun by its look: ends in `s`, or one of the irregular ones; a verb form such as `says` is none.
    private func isPlural(_ index: Int) -> Bool {
        let hash = words[index].hash
        if terms.irregularPlurals.contains(hash) { return true }
        guard !words[index].shape.contains(.capitalized), !terms.notPlural.contains(hash) else { return false }
        let stop = Int(words[index].stop)
        guard stop - Int(words[index].start) > 3 else { return false }
        if text[stop - 1] == 0x6E { return endsInMen(index) }
        guard text[stop - 1] == 0x73 else { return false }
        let before = text[stop - 2]
        if words[index].classes.contains(.cue), !words[index].classes.contains(.cueOrNoun) { return false }
        return before != 0x73 && before != 0x75 && before != 0x69
            && !words[index].classes.intersects(WordClass.functionWord)
    }

    /// "policemen", "grandchildren"
    private func endsInMen(_ index: Int) -> Bool {
        let name = name(index)
        return name.utf8.count > 6 && (name.hasSuffix("men") && !name.hasSuffix("imen") || name.hasSuffix("children"))
    }
}
