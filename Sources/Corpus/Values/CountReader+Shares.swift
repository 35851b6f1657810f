/// Fractions as shares of a whole: `two-thirds of voters`, `by a third`, `three fifths`, `half a percentage point`.
extension CountReader {
    /// The fraction that starts at a word; its value is the quotient, its unit that of the measure behind it.
    func share(at index: Int, limit: Int) -> (Values.Number, Int)? {
        guard numbers.readsWords, let (value, end) = fraction(at: index, limit: limit),
            numbers.number(at: index, limit: limit).map({ $0.end <= end }) ?? true
        else { return nil }
        let bound = BoundReader(words: words, terms: terms).bound(before: index)
        // "half a percent", "a quarter of a percentage point"
        var position = end
        if terms.of.contains(word(position, limit)) { position += 1 }
        if terms.shareArticles.contains(word(position, limit)),
            let (unit, unitEnd) = percent(at: position + 1, limit: limit)
        {
            let span = words.span(index..<unitEnd)
            return (Values.Number(span: span, value: value, unit: unit, bound: bound), unitEnd)
        }
        guard isShare(index..<end, limit) else { return nil }
        return (Values.Number(span: words.span(index..<end), value: value, unit: nil, bound: bound), end)
    }

    /// `two-thirds`, `three fifths`, `a third`, `one-tenth`, `half`.
    private func fraction(at index: Int, limit: Int) -> (value: Double, end: Int)? {
        if terms.half.contains(words[index].hash) { return (0.5, index + 1) }
        let isOne = terms.shareArticles.contains(words[index].hash)
        guard let count = isOne ? 1 : terms.units[words[index].hash], count >= 1, count < 20 else {
            return nil
        }
        var position = index + 1
        if position < limit, words[position].kind == .hyphen { position += 1 }
        let table = count == 1 ? terms.share : terms.shares
        guard let divisor = table[word(position, limit)], count < divisor else { return nil }
        return (count / divisor, position + 1)
    }

    /// Plural fractions are nothing else; a half, a third or a quarter is a share where it has a whole, or changes
    /// something: "a third of voters", "fell by a quarter".
    private func isShare(_ range: Range<Int>, _ limit: Int) -> Bool {
        let isSingular = terms.shareArticles.contains(words[range.lowerBound].hash) || range.count == 1
        if range.upperBound < limit, words[range.upperBound].kind == .hyphen { return false }
        if !isSingular { return true }
        if terms.of.contains(word(range.upperBound, limit)) {
            // "the first half of", "half of a million"
            return !terms.half.contains(words[range.lowerBound].hash)
                || range.lowerBound == 0 || !words[range.lowerBound - 1].classes.intersects([.ordinal, .determiner])
        }
        guard range.lowerBound > 0,
            range.upperBound >= limit || words[range.upperBound].kind != .word
                || words[range.upperBound].classes.intersects([.preposition, .adverb, .conjunction, .subordinator])
        else { return false }
        // "fell by half", but "almost half" needs its whole.
        if range.count == 1 { return terms.by.contains(words[range.lowerBound - 1].hash) }
        return terms.shareChanges.contains(words[range.lowerBound - 1].hash)
    }

    private func percent(at index: Int, limit: Int) -> (String, Int)? {
        guard index < limit else { return nil }
        if terms.percents.contains(words[index].hash) { return ("percent", index + 1) }
        guard terms.percentage.contains(words[index].hash) else { return nil }
        return terms.point.contains(word(index + 1, limit)) ? ("percentage points", index + 2) : nil
    }

    /// The hash of a word; 0 behind the limit.
    private func word(_ index: Int, _ limit: Int) -> UInt64 { index < limit ? words[index].hash : 0 }
}
