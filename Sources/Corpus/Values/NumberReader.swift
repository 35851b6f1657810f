/// Reads amounts written in digits or words out of a document's words.
struct NumberReader {
    let text: Text
    let words: Words

    /// A number and the words it covers.
    struct Reading {
        var value: Double
        /// The range that a vague number leaves open: `hundreds of billions`.
        var low: Double?
        var high: Double?
        var end: Int
        /// Whether a magnitude word or suffix was read: `million`, `bn`.
        var scaled = false
        /// Whether it was written in digits only.
        var digits = false
        /// Letters behind the digits that are no magnitude: the `km` of `5km`.
        var suffix: Span?

        var isVague: Bool { low != nil }
    }

    /// The number that starts at a word, as long as it goes, inside `limit`.
    func number(at index: Int, limit: Int) -> Reading? {
        guard index < limit else { return nil }
        if words.kinds[index] == .number { return numeral(at: index, limit: limit) }
        guard words.kinds[index] == .word else { return nil }
        if let vague = vague(at: index, limit: limit) { return vague }
        let wordClass = words.classes[index]
        if wordClass.contains(.numberWord) || words.hashes[index] == Hashes.hundred {
            return spelled(at: index, limit: limit)
        }
        if words.hashes[index] == Hashes.a || words.hashes[index] == Hashes.an {
            return indefinite(at: index, limit: limit)
        }
        return nil
    }

    // MARK: Digits

    private func numeral(at index: Int, limit: Int) -> Reading? {
        let start = Int(words.starts[index])
        let stop = Int(words.stops[index])
        var value = 0.0
        var scale = 0.0
        var position = start
        var digits = 0
        reading: while position < stop {
            let byte = text[position]
            switch byte {
            case 0x30...0x39:
                digits += 1
                guard digits <= 300 else { return nil }
                if scale == 0 {
                    value = value * 10 + Double(byte - 0x30)
                } else {
                    value += Double(byte - 0x30) * scale
                    scale /= 10
                }
            case 0x2C: break
            case 0x2E where scale == 0: scale = 0.1
            default: break reading
            }
            position += 1
        }
        if scale != 0 { value = Self.decimal(text, start, position) ?? value }
        var reading = Reading(value: value, end: index + 1, digits: position == stop)
        if position < stop {
            let suffix = Span(position, stop)
            if let factor = Self.suffixes[Self.hash(text, suffix)] {
                reading.value *= factor
                reading.scaled = true
                reading.suffix = suffix
            } else {
                reading.suffix = suffix
                return reading
            }
        }
        return withMagnitude(reading, limit: limit)
    }

    /// The exact value of a decimal numeral.
    private static func decimal(_ text: Text, _ start: Int, _ stop: Int) -> Double? {
        Double(text.string(start, stop).filter { $0 != "," })
    }

    static func hash(_ text: Text, _ span: Span) -> UInt64 {
        var hash = WordHash()
        for offset in span.start..<span.stop {
            let byte = text[offset]
            hash.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return hash.value
    }

    /// Multiplies by the magnitudes that follow: `76.8 billion`, `2 hundred thousand`, `5-million`.
    private func withMagnitude(_ reading: Reading, limit: Int) -> Reading {
        var reading = reading
        while reading.end < limit {
            var next = reading.end
            if words.kinds[next] == .hyphen, next + 1 < limit { next += 1 }
            guard words.kinds[next] == .word, let factor = Self.magnitudes[words.hashes[next]] else { break }
            reading.value *= factor
            reading.end = next + 1
            reading.scaled = true
            reading.digits = false
        }
        return reading
    }

    // MARK: Words

    /// `thirty`, `twenty-five`, `two hundred and fifty thousand`, `half a million`.
    private func spelled(at index: Int, limit: Int) -> Reading? {
        var total = 0.0
        var current = 0.0
        var end = index
        var scaled = false
        var position = index
        if words.hashes[index] == Hashes.half {
            // "half a million", "half million"
            let next = index + 1 < limit && words.hashes[index + 1] == Hashes.a ? index + 2 : index + 1
            guard next < limit, let factor = Self.magnitudes[words.hashes[next]] else { return nil }
            return Reading(value: factor / 2, end: next + 1, scaled: true)
        }
        while position < limit {
            let hash = words.hashes[position]
            if words.kinds[position] == .hyphen {
                guard position + 1 < limit, isNumberWord(position + 1) else { break }
                position += 1
                continue
            }
            if let unit = Self.units[hash] {
                // "twenty five" adds up; "five six" are two numbers.
                if current != 0,
                    !(current.truncatingRemainder(dividingBy: 100) >= 20 && unit < 10)
                        && current.truncatingRemainder(dividingBy: 100) != 0
                {
                    break
                }
                current += unit
            } else if let factor = Self.magnitudes[hash] {
                let base = current == 0 ? 1 : current
                if factor == 100 || factor == 12 {
                    current = base * factor
                } else {
                    total += base * factor
                    current = 0
                }
                scaled = true
            } else if hash == Hashes.and, position > index, scaled, position + 1 < limit,
                Self.units[words.hashes[position + 1]] != nil
            {
                position += 1
                continue
            } else {
                break
            }
            position += 1
            end = position
        }
        return end > index ? Reading(value: total + current, end: end, scaled: scaled) : nil
    }

    private func isNumberWord(_ index: Int) -> Bool {
        Self.units[words.hashes[index]] != nil || Self.magnitudes[words.hashes[index]] != nil
    }

    /// `a million`, `a few hundred`, `a dozen`.
    private func indefinite(at index: Int, limit: Int) -> Reading? {
        guard index + 1 < limit, words.kinds[index + 1] == .word else { return nil }
        if words.hashes[index + 1] == Hashes.few, index + 2 < limit,
            let factor = Self.magnitudes[words.hashes[index + 2]]
        {
            return Reading(value: factor, low: 2 * factor, high: 10 * factor, end: index + 3, scaled: true)
        }
        guard let factor = Self.magnitudes[words.hashes[index + 1]] else { return nil }
        return withMagnitude(Reading(value: factor, end: index + 2, scaled: true), limit: limit)
    }

    /// `hundreds of billions`, `tens of thousands`, `millions`, `several million`, `dozens`.
    private func vague(at index: Int, limit: Int) -> Reading? {
        let hash = words.hashes[index]
        if hash == Hashes.several, index + 1 < limit, let factor = Self.magnitudes[words.hashes[index + 1]] {
            return Reading(value: factor, low: 2 * factor, high: 10 * factor, end: index + 2, scaled: true)
        }
        guard let range = Self.vagueRanges[hash] else { return nil }
        var reading = Reading(value: range.low, low: range.low, high: range.high, end: index + 1, scaled: true)
        if index + 2 < limit, words.hashes[index + 1] == Hashes.of, let unit = Self.vagueRanges[words.hashes[index + 2]]
        {
            // "hundreds of billions" stays below the next power that English has a plural for.
            reading.low = range.low * unit.low
            reading.high = min(range.high, range.low * 10) * unit.low
            reading.end = index + 3
        }
        return reading
    }

    // MARK: Tables

    enum Hashes {
        static let a = WordHash.of("a")
        static let an = WordHash.of("an")
        static let and = WordHash.of("and")
        static let few = WordHash.of("few")
        static let half = WordHash.of("half")
        static let hundred = WordHash.of("hundred")
        static let of = WordHash.of("of")
        static let several = WordHash.of("several")
    }

    private static func table(_ entries: [String: Double]) -> [UInt64: Double] {
        Dictionary(entries.map { (WordHash.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    static let units = table([
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ])
    static let magnitudes = table([
        "dozen": 12, "hundred": 100, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
        "trillion": 1e12, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    ])
    /// Letters glued to digits.
    static let suffixes = table([
        "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
    ])
    private static let vagueRanges: [UInt64: (low: Double, high: Double)] = Dictionary(
        [
            ("tens", (10, 100)), ("dozens", (24, 100)), ("hundreds", (100, 1e3)), ("thousands", (1e3, 1e6)),
            ("millions", (1e6, 1e9)), ("billions", (1e9, 1e12)), ("trillions", (1e12, 1e15)),
        ].map { (WordHash.of($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
}
