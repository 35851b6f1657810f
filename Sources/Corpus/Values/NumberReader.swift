/// Reads amounts written in digits or words out of a document's words.
struct NumberReader {
    let text: Text
    let words: Words
    let terms: NumberTerms
    /// Whether words of the language are known; else only digits are read.
    let readsWords: Bool
    /// Whether a comma stands before the decimals and full stops between the thousands: `1.234,5`.
    let hasDecimalComma: Bool
    /// Whether a blank may stand between the thousands: `20 000`.
    let hasSpacedThousands: Bool

    /// A number and the words it covers.
    struct Reading {
        /// The digits as a whole number, times the magnitudes behind; exact up to 2^53.
        var mantissa: Double
        /// The power of ten that the decimals divide by, so that 16.4 million is 16,400,000 exactly.
        var divisor = 1.0
        /// The range that a vague number leaves open: `hundreds of billions`.
        var low: Double?
        var high: Double?
        var end: Int
        /// The magnitude read last: 1e6 for `10 million`, `10m`; 1 where there is none.
        var scale = 1.0
        /// Letters behind the digits that are no magnitude: the `km` of `5km`.
        var suffix: Span?

        var value: Double { mantissa / divisor }
        var isScaled: Bool { scale != 1 }
        var isVague: Bool { low != nil }

        init(_ value: Double, end: Int, scale: Double = 1, low: Double? = nil, high: Double? = nil) {
            mantissa = value
            self.end = end
            self.scale = scale
            self.low = low
            self.high = high
        }

        /// The same number so many times as large: `million`, `bn`.
        mutating func multiply(by factor: Double, end: Int) {
            mantissa *= factor
            scale = factor
            self.end = end
        }
    }

    /// The number that starts at a word, as long as it goes, inside `limit`.
    func number(at index: Int, limit: Int) -> Reading? {
        guard index < limit else { return nil }
        if words[index].kind == .number {
            return numeral(at: index, limit: limit).flatMap { $0.value.isFinite ? $0 : nil }
        }
        guard readsWords, words[index].classes.intersects(Self.starts) else { return nil }
        return fraction(at: index, limit: limit) ?? vague(at: index, limit: limit) ?? spelled(at: index, limit: limit)
            ?? indefinite(at: index, limit: limit)
    }

    /// The lists of all words that a number begins with.
    static let starts: WordClass = [.numberWord, .magnitude, .quantifier]

    // MARK: Fractions

    /// `half a million`, `a quarter of a billion`, `three quarters of a million`, `two and a half million`.
    private func fraction(at index: Int, limit: Int) -> Reading? {
        if let whole = terms.units[words[index].hash], whole >= 1 {
            if terms.and.contains(hash(index + 1, limit)), isArticle(index + 2, limit),
                terms.half.contains(hash(index + 3, limit)),
                let (factor, end) = magnitude(at: index + 4, limit: limit)
            {
                return Reading((whole + 0.5) * factor, end: end, scale: factor)
            }
            let next = index + 1 < limit && words[index + 1].kind == .hyphen ? index + 2 : index + 1
            let isThree = whole == 3 && terms.quarters.contains(hash(next, limit))
            return isThree ? part(0.75, at: next + 1, limit: limit) : nil
        }
        let position = isArticle(index, limit) ? index + 1 : index
        let hash = hash(position, limit)
        if terms.half.contains(hash) { return part(0.5, at: position + 1, limit: limit) }
        return terms.quarter.contains(hash) ? part(0.25, at: position + 1, limit: limit) : nil
    }

    private func part(_ part: Double, at index: Int, limit: Int) -> Reading? {
        var position = index
        if terms.of.contains(hash(position, limit)) { position += 1 }
        if isArticle(position, limit) { position += 1 }
        guard let (factor, end) = magnitude(at: position, limit: limit) else { return nil }
        return Reading(part * factor, end: end, scale: factor)
    }

    private func magnitude(at index: Int, limit: Int) -> (factor: Double, end: Int)? {
        let position = index < limit && words[index].kind == .hyphen ? index + 1 : index
        return terms.magnitudes[hash(position, limit)].map { ($0, position + 1) }
    }

    private func isArticle(_ index: Int, _ limit: Int) -> Bool {
        let hash = hash(index, limit)
        return terms.indefiniteArticles.contains(hash) || terms.one.contains(hash)
    }

    /// The hash of a word; 0 behind the limit.
    private func hash(_ index: Int, _ limit: Int) -> UInt64 { index < limit ? words[index].hash : 0 }

    // MARK: Words

    /// `thirty`, `twenty-five`, `two hundred and fifty thousand`.
    private func spelled(at index: Int, limit: Int) -> Reading? {
        guard words[index].classes.contains(.numberWord) || terms.hundred.contains(words[index].hash) else {
            return nil
        }
        var total = 0.0
        var current = 0.0
        var end = index
        var scale = 1.0
        var position = index
        while position < limit {
            let hash = words[position].hash
            if words[position].kind == .hyphen {
                guard position + 1 < limit, isNumberWord(position + 1) else { break }
                position += 1
                continue
            }
            if let unit = terms.units[hash] {
                // "twenty five" adds up; "five six" are two numbers.
                if current != 0,
                    !(current.truncatingRemainder(dividingBy: 100) >= 20 && unit < 10)
                        && current.truncatingRemainder(dividingBy: 100) != 0
                {
                    break
                }
                current += unit
            } else if let factor = terms.magnitudes[hash] {
                let base = current == 0 ? 1 : current
                if factor == 100 || factor == 12 {
                    current = base * factor
                } else {
                    total += base * factor
                    current = 0
                }
                scale = factor
            } else if terms.and.contains(hash), position > index, scale != 1, position + 1 < limit,
                terms.units[words[position + 1].hash] != nil
            {
                position += 1
                continue
            } else {
                break
            }
            position += 1
            end = position
        }
        return end > index ? Reading(total + current, end: end, scale: scale) : nil
    }

    private func isNumberWord(_ index: Int) -> Bool {
        terms.units[words[index].hash] != nil || terms.magnitudes[words[index].hash] != nil
    }

    /// `a million`, `a few hundred`, `a dozen`.
    private func indefinite(at index: Int, limit: Int) -> Reading? {
        guard terms.indefiniteArticles.contains(words[index].hash), index + 1 < limit,
            words[index + 1].kind == .word
        else { return nil }
        if terms.few.contains(words[index + 1].hash), index + 2 < limit,
            let factor = terms.magnitudes[words[index + 2].hash]
        {
            return Reading(2 * factor, end: index + 3, scale: factor, low: 2 * factor, high: 10 * factor)
        }
        guard let factor = terms.magnitudes[words[index + 1].hash] else { return nil }
        return withMagnitude(Reading(factor, end: index + 2, scale: factor), limit: limit)
    }

    /// `hundreds of billions`, `tens of thousands`, `millions`, `several million`, `dozens`.
    private func vague(at index: Int, limit: Int) -> Reading? {
        let hash = words[index].hash
        if terms.several.contains(hash), index + 1 < limit, let factor = terms.magnitudes[words[index + 1].hash] {
            return Reading(2 * factor, end: index + 2, scale: factor, low: 2 * factor, high: 10 * factor)
        }
        guard let range = terms.vagueRanges[hash] else { return nil }
        var reading = Reading(range.low, end: index + 1, scale: range.low, low: range.low, high: range.high)
        if index + 2 < limit, terms.of.contains(words[index + 1].hash),
            let unit = terms.vagueRanges[words[index + 2].hash]
        {
            // "hundreds of billions" stays below the next power that English has a plural for.
            reading.mantissa = range.low * unit.low
            reading.low = range.low * unit.low
            reading.high = min(range.high, range.low * 10) * unit.low
            reading.end = index + 3
        }
        return reading
    }
}
