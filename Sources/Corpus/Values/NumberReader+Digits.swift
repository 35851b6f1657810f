extension NumberReader {
    /// `20,000`, `76.8 billion`, `5m`, `12,34,567`, and `1.234,5` where a comma stands before the decimals.
    func numeral(at index: Int, limit: Int) -> Reading? {
        let stop = Int(words[index].stop)
        var position = Int(words[index].start)
        var end = index + 1
        var reading = Reading(0, end: end)
        var digits = 0
        var decimals: Int?
        func read(to stop: Int) {
            scanning: while position < stop, digits <= 300 {
                switch text[position] {
                case 0x30...0x39:
                    digits += 1
                    reading.mantissa = reading.mantissa * 10 + Double(text[position] - 0x30)
                    if let count = decimals { decimals = count + 1 }
                case 0x2C where hasDecimalComma && decimals == nil: decimals = 0
                case 0x2C: break
                case 0x2E where hasDecimalComma: break
                case 0x2E where decimals == nil: decimals = 0
                default: break scanning
                }
                position += 1
            }
        }
        read(to: stop)
        while hasSpacedThousands, digits < 10, position == Int(words[end - 1].stop), isThousands(end, limit: limit) {
            position = Int(words[end].start)
            read(to: Int(words[end].stop))
            end += 1
        }
        if hasDecimalComma, position == Int(words[end - 1].stop), let next = decimalsBehindComma(end, limit: limit) {
            decimals = 0
            position = Int(words[next].start)
            read(to: Int(words[next].stop))
            end = next + 1
        }
        guard digits <= 300 else { return nil }
        reading.end = end
        for _ in 0..<(decimals ?? 0) { reading.divisor *= 10 }
        let last = Int(words[end - 1].stop)
        if position < last {
            let suffix = Span(position, last)
            reading.suffix = suffix
            guard let factor = terms.suffixes[Self.hash(text, suffix)] else { return reading }
            reading.multiply(by: factor, end: end)
        }
        return withMagnitude(reading, limit: limit)
    }

    /// Whether a word is three digits behind a blank that go on with the number before, which has one to three.
    private func isThousands(_ index: Int, limit: Int) -> Bool {
        guard index < limit, words[index].kind == .number, words[index].shape.contains(.spaceBefore) else {
            return false
        }
        let isGroup = { (word: Word, counts: ClosedRange<Int>) in
            counts.contains(Int(word.stop - word.start))
                && (Int(word.start)..<Int(word.stop)).allSatisfy { (0x30...0x39).contains(self.text[$0]) }
        }
        return isGroup(words[index], 3...3) && isGroup(words[index - 1], 1...3)
    }

    /// The word of digits behind a decimal comma: the `5` of `3,5`.
    private func decimalsBehindComma(_ index: Int, limit: Int) -> Int? {
        guard index + 1 < limit, words[index].kind == .comma, words[index + 1].kind == .number,
            !words[index].shape.contains(.spaceBefore), !words[index + 1].shape.contains(.spaceBefore)
        else { return nil }
        return index + 1
    }

    static func hash(_ text: Text, _ span: Span) -> UInt64 {
        var hash = WordHash()
        for offset in span.start..<span.stop {
            let byte = text[offset]
            hash.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return hash.value
    }

    /// The word behind the full stop of an abbreviated magnitude inside a sentence: `5 Mio. Euro`.
    private func pastAbbreviation(_ index: Int, limit: Int) -> Int {
        guard index + 1 < limit, words[index].kind == .period, !words[index].shape.contains(.spaceBefore) else {
            return index
        }
        return index + 1
    }

    /// Multiplies by the magnitudes that follow: `76.8 billion`, `2 hundred thousand`, `5-million`.
    func withMagnitude(_ reading: Reading, limit: Int) -> Reading {
        var reading = reading
        while readsWords, reading.end < limit {
            var next = reading.end
            if words[next].kind == .hyphen, next + 1 < limit { next += 1 }
            guard words[next].kind == .word, let factor = terms.magnitudes[words[next].hash] else { break }
            reading.multiply(by: factor, end: pastAbbreviation(next + 1, limit: limit))
        }
        return reading
    }
}
