extension DateReader {
    /// Dates in digits, the same in every language: `2024-03-05`, `2024/03`, `03/2024`, `05/03/2024`, `5.3.2024`.
    func digits(at index: Int, limit: Int) -> Found? {
        if let found = dotted(at: index) { return found }
        guard index + 2 < limit, touches(index + 1), touches(index + 2) else { return nil }
        let separator = words[index + 1].kind
        guard separator == .hyphen || separator == .slash, !isInsideDigits(index) else { return nil }
        let hasThird =
            index + 4 < limit && words[index + 3].kind == separator && touches(index + 3) && touches(index + 4)
        // "2019-sep-1"
        if hasThird, let month = terms.months[words[index + 2].hash], words[index + 2].kind == .word {
            if let year = year(index), let day = leadingDay(index + 4) {
                return found(index..<index + 5, year, month, day)
            }
            guard let day = integer(index, digits: 1...2), let year = year(index + 4) ?? shortYear(index + 4) else {
                return nil
            }
            return found(index..<index + 5, year, month, day)
        }
        if let year = year(index), let middle = integer(index + 2, digits: 1...2) {
            if hasThird { return leadingDay(index + 4).flatMap { found(index..<index + 5, year, middle, $0) } }
            // "2010-12" and "2023/24" count years, "2024-03" and "2024/3" name a month.
            guard (1...12).contains(middle), separator == .slash || middle <= year % 100 || middle < 10 else {
                return yearPair(index, year, middle)
            }
            return found(index..<index + 3, year, middle, nil)
        }
        guard let first = integer(index, digits: 1...2) else { return nil }
        if hasThird, let middle = integer(index + 2, digits: 1...2) {
            guard let year = year(index + 4) ?? shortYear(index + 4) else { return nil }
            // Month first, as in American use, unless the first number cannot be a month.
            let (month, day) = first > 12 ? (middle, first) : (first, middle)
            return found(index..<index + 5, year, month, day)
        }
        guard let year = year(index + 2), (1...12).contains(first), !hasThird else { return nil }
        return found(index..<index + 3, year, first, nil)
    }

    /// `2023/24`: a season or a financial year over two calendar years.
    private func yearPair(_ index: Int, _ year: Int, _ short: Int) -> Found? {
        let last = year / 100 * 100 + short
        guard Int(words[index + 2].stop - words[index + 2].start) == 2, last > year,
            last - year < 60, words[index + 1].kind == .slash ? last == year + 1 : true,
            let first = Period(year: year), let second = Period(year: last)
        else { return nil }
        return Found(index..<index + 3, .days(Period(first.first, second.last)), .range)
    }

    /// Whether the digits go on before a word: the `22-04` of `1-22-04`.
    private func isInsideDigits(_ index: Int) -> Bool {
        index > 1 && touches(index) && touches(index - 1)
            && (words[index - 1].kind == .hyphen || words[index - 1].kind == .slash)
            && words[index - 2].kind == .number
    }

    /// The `24` of `05/03/24`: 1950 to 2049.
    private func shortYear(_ index: Int) -> Int? {
        integer(index, digits: 2...2).map { $0 < 50 ? 2000 + $0 : 1900 + $0 }
    }

    /// A day with or without a clock time run into it: the `05T10` of `2024-03-05T10:00`.
    private func leadingDay(_ index: Int) -> Int? {
        if let day = integer(index, digits: 1...2) { return day }
        let start = Int(words[index].start)
        guard words[index].kind == .number, Int(words[index].stop) - start >= 3, text[start + 2] | 0x20 == 0x74 else {
            return nil
        }
        return integer(Span(start, start + 2))
    }

    /// `5.3.2024` and `2024.3.5`
    private func dotted(at index: Int) -> Found? {
        let start = Int(words[index].start)
        let stop = Int(words[index].stop)
        guard words[index].kind == .number, (8...10).contains(stop - start) else { return nil }
        var parts = [0, 0, 0]
        var part = 0
        for offset in start..<stop {
            switch text[offset] {
            case 0x30...0x39: parts[part] = parts[part] * 10 + Int(text[offset] - 0x30)
            case 0x2E where part < 2: part += 1
            default: return nil
            }
        }
        guard part == 2 else { return nil }
        if parts[0] >= 1000 { return found(index..<index + 1, parts[0], parts[1], parts[2]) }
        return parts[2] >= 1000 ? found(index..<index + 1, parts[2], parts[1], parts[0]) : nil
    }

    func found(_ range: Range<Int>, _ year: Int, _ month: Int, _ day: Int?) -> Found? {
        guard (1...12).contains(month), let year = Period(year: year),
            let period = DateResolver(today: nil).part(.month(month, day: day), of: year)
        else { return nil }
        return Found(range, .days(period), day == nil ? .month : .day)
    }

    // MARK: Whole numbers

    /// The value of a word of digits only, if it has as many as wanted.
    func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard words[index].kind == .number else { return nil }
        let span = Span(Int(words[index].start), Int(words[index].stop))
        return digits.contains(span.count) ? integer(span) : nil
    }

    /// The value of up to nine digits.
    private func integer(_ span: Span) -> Int? {
        guard span.count <= 9 else { return nil }
        var value = 0
        for offset in span.start..<span.stop {
            guard (0x30...0x39).contains(text[offset]) else { return nil }
            value = value * 10 + Int(text[offset] - 0x30)
        }
        return value
    }

    /// A year of four digits.
    func year(_ index: Int) -> Int? {
        integer(index, digits: 4...4).flatMap { (1000...2199).contains($0) ? $0 : nil }
    }

    /// A day of the month and the word behind it: `5`, `05`, `5th`, `first`, `twenty-first`.
    func dayOfMonth(at index: Int, limit: Int) -> (day: Int, end: Int)? {
        guard index < limit else { return nil }
        guard words[index].kind == .number else { return ordinalInWords(at: index, limit: limit) }
        let start = Int(words[index].start)
        let stop = Int(words[index].stop)
        var position = start
        while position < stop, position - start < 3, (0x30...0x39).contains(text[position]) { position += 1 }
        guard let value = integer(Span(start, position)), (1...31).contains(value),
            position == stop || isOrdinalSuffix(Span(position, stop))
        else { return nil }
        return (value, pastOrdinalDot(index + 1, limit))
    }

    /// The word behind the full stop that makes an ordinal of a number: `3. Oktober`, `vom 17. bis`.
    private func pastOrdinalDot(_ index: Int, _ limit: Int) -> Int {
        guard terms.conventions.hasOrdinalDot, index + 1 < limit, words[index].kind == .period, touches(index) else {
            return index
        }
        return index + 1
    }

    /// `third`, `twenty-first`, up to thirty-first, and the word behind it.
    private func ordinalInWords(at index: Int, limit: Int) -> (Int, Int)? {
        guard words[index].classes.intersects([.ordinal, .numberWord]) else { return nil }
        if let value = terms.ordinals[words[index].hash] { return (value, index + 1) }
        guard let tens = numbers.terms.units[words[index].hash], tens == 20 || tens == 30 else { return nil }
        let position = isDash(index + 1, limit) ? index + 2 : index + 1
        guard let units = terms.ordinals[hash(position, limit)], units < 10, Int(tens) + units <= 31 else { return nil }
        return (Int(tens) + units, position + 1)
    }

    func isOrdinalSuffix(_ span: Span) -> Bool {
        span.count == 2 && terms.ordinalSuffixes.contains(NumberReader.hash(text, span))
    }
}
