extension NumberReader {
    /// `20,000`, `76.8 billion`, `5m`, `12,34,567`, and `1.234,5` where a comma stands before the decimals.
    func numeral(at index: Int, limit: Int) -> Reading? {
        let stop = Int(words.stops[index])
        var position = Int(words.starts[index])
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
                case 0x2C: break
                case 0x2E where hasDecimalComma: break
                case 0x2E where decimals == nil: decimals = 0
                default: break scanning
                }
                position += 1
            }
        }
        read(to: stop)
        if hasDecimalComma, position == stop, let next = decimalsBehindComma(end, limit: limit) {
            decimals = 0
            position = Int(words.starts[next])
            read(to: Int(words.stops[next]))
            end = next + 1
        }
        guard digits <= 300 else { return nil }
        reading.end = end
        for _ in 0..<(decimals ?? 0) { reading.divisor *= 10 }
        let last = Int(words.stops[end - 1])
        if position < last {
            let suffix = Span(position, last)
            reading.suffix = suffix
            guard let factor = Self.suffixes[Self.hash(text, suffix)] else { return reading }
            reading.multiply(by: factor, end: end)
        }
        return withMagnitude(reading, limit: limit)
    }

    /// The word of digits behind a decimal comma: the `5` of `3,5`.
    private func decimalsBehindComma(_ index: Int, limit: Int) -> Int? {
        guard index + 1 < limit, words.kinds[index] == .comma, words.kinds[index + 1] == .number,
            !words.shapes[index].contains(.spaceBefore), !words.shapes[index + 1].contains(.spaceBefore)
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

    /// Multiplies by the magnitudes that follow: `76.8 billion`, `2 hundred thousand`, `5-million`.
    func withMagnitude(_ reading: Reading, limit: Int) -> Reading {
        var reading = reading
        while readsWords, reading.end < limit {
            var next = reading.end
            if words.kinds[next] == .hyphen, next + 1 < limit { next += 1 }
            guard words.kinds[next] == .word, let factor = Self.magnitudes[words.hashes[next]] else { break }
            reading.multiply(by: factor, end: next + 1)
        }
        return reading
    }
}
