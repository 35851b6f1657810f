/// Reads amounts of money: `over $76.8 billion`, `€5-10m`, `hundreds of billions of dollars`.
struct MoneyReader {
    let text: Text
    let words: Words
    let numbers: NumberReader

    /// The amount that starts at a word, with its bound word, and the word behind it.
    func money(at index: Int, limit: Int) -> (value: Values.Money, end: Int)? {
        let (bound, first) = BoundReader(words: words).bound(at: index, limit: limit)
        guard var amount = prefixed(at: first, limit: limit) ?? suffixed(at: first, limit: limit) else { return nil }
        var value = amount.value
        if let second = rangeEnd(after: amount, limit: limit) {
            value.low = amount.value.amount
            value.high = second.value.amount
            if second.scaled, !amount.scaled, let low = value.low { value.low = low * second.scale }
            value.amount = nil
            if value.currency.isEmpty { value.currency = second.value.currency }
            amount.end = second.end
        }
        if bound == .none, value.amount == nil, value.bound == nil, amount.vague { value.bound = .about }
        if let bound { value.bound = bound }
        value.span = words.span(index..<amount.end)
        return (value, amount.end)
    }

    private struct Amount {
        var value: Values.Money
        var end: Int
        var scaled: Bool
        var scale: Double
        var vague: Bool
        var hasSymbol: Bool
    }

    /// `$5`, `US$ 5 million`, `EUR 5bn`, `C$5m`.
    private func prefixed(at index: Int, limit: Int) -> Amount? {
        guard index < limit else { return nil }
        var position = index
        var currency = ""
        if words.kinds[position] == .word {
            let hash = words.hashes[position]
            if position + 1 < limit, words.kinds[position + 1] == .currency,
                let dollar = Currencies.dollarPrefixes[hash], isDollarPrefix(position)
            {
                currency = dollar
                position += 2
            } else if words.shapes[position].contains(.allCapitals), let code = Currencies.codes[hash] {
                currency = code
                position += 1
            } else {
                return nil
            }
        } else if words.kinds[position] == .currency {
            currency = Currencies.symbols[text.string(Int(words.starts[position]), Int(words.stops[position]))] ?? ""
            position += 1
        } else {
            return nil
        }
        guard let reading = numbers.number(at: position, limit: limit), words.kinds[position] == .number else {
            return nil
        }
        if let suffix = reading.suffix, NumberReader.suffixes[NumberReader.hash(text, suffix)] == nil { return nil }
        var end = reading.end
        // "$5 US dollars", "$5 million USD": the code behind says which dollar.
        if end < limit, words.shapes[end].contains(.allCapitals), let code = Currencies.codes[words.hashes[end]] {
            currency = code
            end += 1
        }
        return amount(reading, currency: currency, factor: 1, end: end, symbol: true)
    }

    /// `C$5` and `US $5`, but not `a $5 bill`: a single letter must touch its dollar sign.
    private func isDollarPrefix(_ index: Int) -> Bool {
        text[Int(words.starts[index + 1])] == 0x24
            && (!words.shapes[index + 1].contains(.spaceBefore) || words.shapes[index].contains(.allCapitals))
    }

    /// `5 million euros`, `20 billion Swiss francs`, `50 cents`, `100m EUR`, `million-dollar`.
    private func suffixed(at index: Int, limit: Int) -> Amount? {
        guard let reading = numbers.number(at: index, limit: limit) else { return nil }
        if let suffix = reading.suffix, !reading.scaled {
            // "115USD"
            guard let code = Currencies.codes[NumberReader.hash(text, suffix)], text[suffix.start] < 0x61 else {
                return nil
            }
            return amount(reading, currency: code, factor: 1, end: reading.end, symbol: false)
        }
        var position = reading.end
        if position < limit, words.hashes[position] == NumberReader.Hashes.of { position += 1 }
        if position < limit, words.kinds[position] == .currency {
            let sign = text.string(Int(words.starts[position]), Int(words.stops[position]))
            guard let currency = Currencies.symbols[sign],
                position + 1 >= limit || words.kinds[position + 1] != .number
            else { return nil }
            return amount(reading, currency: currency, factor: 1, end: position + 1, symbol: false)
        }
        if position < limit, words.kinds[position] == .hyphen { position += 1 }
        var country: UInt64 = 0
        if position + 1 < limit,
            words.classes[position].contains(.nationality) || words.shapes[position].contains(.allCapitals),
            words.classes[position + 1].contains(.currency)
        {
            country = words.hashes[position]
            position += 1
        }
        guard position < limit, words.kinds[position] == .word, words.classes[position].contains(.currency),
            let unit = Currencies.unit(words.hashes[position], of: country, words.shapes[position])
        else { return nil }
        // "5 pounds of flour", "10 pounds lighter" weigh; "2 marks" grade: too few pounds to tell are taken as money.
        if position + 1 < limit, words.hashes[position + 1] == NumberReader.Hashes.of, unit.isAlsoWeight { return nil }
        return amount(reading, currency: unit.code, factor: unit.factor, end: position + 1, symbol: false)
    }

    private func amount(
        _ reading: NumberReader.Reading, currency: String, factor: Double, end: Int, symbol: Bool
    ) -> Amount {
        let vague = reading.isVague
        let value = Values.Money(
            span: Span(0, 0), amount: vague ? nil : reading.value * factor, low: reading.low.map { $0 * factor },
            high: reading.high.map { $0 * factor }, currency: currency, bound: vague ? .about : nil)
        let plain = reading.scaled && !vague ? scale(before: reading.end) : 1
        return Amount(value: value, end: end, scaled: reading.scaled, scale: plain, vague: vague, hasSymbol: symbol)
    }

    /// The magnitude that a number ends on: 1e6 for `10 million`, `10m`.
    private func scale(before end: Int) -> Double {
        guard end > 0 else { return 1 }
        if let factor = NumberReader.magnitudes[words.hashes[end - 1]] { return factor }
        var start = Int(words.starts[end - 1])
        let stop = Int(words.stops[end - 1])
        while start < stop, !WordScanner.isAsciiLetter(text[start]) { start += 1 }
        return NumberReader.suffixes[NumberReader.hash(text, Span(start, stop))] ?? 1
    }

    /// The second amount of `$5-10 million`, `$5 million to $10 million`, `€5bn–€7bn`.
    private func rangeEnd(after first: Amount, limit: Int) -> Amount? {
        guard !first.vague, first.end + 1 < limit else { return nil }
        let connector = first.end
        let isDash = words.kinds[connector] == .hyphen || words.kinds[connector] == .dash
        let isWord = words.hashes[connector] == Self.to || words.hashes[connector] == Self.and
        guard isDash || isWord else { return nil }
        if isWord, words.hashes[connector] == Self.and {
            // "between $5 and $10" is a range, "$5 and $10" two amounts.
            var before = connector - 1
            while before >= 0, connector - before < 6, words.hashes[before] != Self.between { before -= 1 }
            guard before >= 0, words.hashes[before] == Self.between else { return nil }
        }
        let next = connector + 1
        if let second = prefixed(at: next, limit: limit) ?? suffixed(at: next, limit: limit), !second.vague {
            return second
        }
        guard first.hasSymbol, isDash || words.kinds[next] == .number,
            let reading = numbers.number(at: next, limit: limit),
            !reading.isVague, reading.suffix == nil || reading.scaled
        else { return nil }
        return amount(reading, currency: first.value.currency, factor: 1, end: reading.end, symbol: false)
    }

    private static let to = WordHash.of("to")
    private static let and = WordHash.of("and")
    private static let between = WordHash.of("between")
}
