/// Reads amounts of money: `over $76.8 billion`, `€5-10m`, `hundreds of billions of dollars`.
struct MoneyReader {
    let text: Text
    let words: Words
    let numbers: NumberReader
    let terms: MoneyTerms

    /// The lists of the words that amounts begin with, besides words with a capital and those before a sign.
    static let starts = NumberReader.starts.union([.bound, .currency])

    /// The amount that starts at a word, with its bound word, and the word behind it.
    func money(at index: Int, limit: Int) -> (value: Values.Money, end: Int)? {
        let bounds = BoundReader(words: words, terms: numbers.terms)
        let (bound, first) = bounds.bound(at: index, limit: limit)
        guard var amount = prefixed(at: first, limit: limit) ?? suffixed(at: first, limit: limit) else { return nil }
        var value = Values.Money(
            span: Span(0, 0), amount: amount.value, low: amount.reading.low, high: amount.reading.high,
            currency: amount.currency, bound: bound)
        if amount.reading.isVague {
            value.amount = nil
            value.bound = bound ?? .about
        } else if let second = rangeEnd(after: amount, limit: limit), let ends = ends(of: amount, second) {
            (value.low, value.high) = ends
            value.amount = nil
            if value.currency.isEmpty { value.currency = second.currency }
            amount.end = second.end
        }
        if bound == nil, let (later, end) = bounds.boundBehind(amount.end, limit: limit) {
            value.bound = later
            amount.end = end
        }
        // Hundreds of digits and a magnitude are no amount.
        guard [value.amount, value.low, value.high].allSatisfy({ $0?.isFinite ?? true }) else { return nil }
        value.span = words.span(index..<amount.end)
        return (value, amount.end)
    }

    private struct Amount {
        var reading: NumberReader.Reading
        var currency: String
        /// How many of the unit make one of the currency: 100 cents.
        var parts = 1.0
        /// Cents behind the dollars.
        var change = 0.0
        var end: Int
        var hasSymbol = false

        var value: Double { reading.value / parts + change }
    }

    // MARK: Currency first

    /// `$5`, `US$ 5 million`, `EUR 5bn`, `C$5m`, `Rs 500 crore`.
    private func prefixed(at index: Int, limit: Int) -> Amount? {
        guard index < limit, let (currency, position) = currencySign(at: index, limit: limit), position < limit,
            words[position].kind == .number, let reading = numbers.number(at: position, limit: limit)
        else { return nil }
        if reading.suffix != nil, !reading.isScaled { return nil }
        if currency.isAmbiguous, !isLarge(reading) { return nil }
        var amount = Amount(reading: reading, currency: currency.code, end: reading.end, hasSymbol: true)
        if currency.scale != 1 { amount.reading.multiply(by: currency.scale, end: reading.end) }
        // "$5 US dollars", "$5 million USD": the code behind says which dollar.
        if amount.end < limit, words[amount.end].shape.contains(.allCapitals),
            let code = Currencies.codes[words[amount.end].hash]
        {
            amount.currency = code
            amount.end += 1
        }
        return amount
    }

    /// The sign, code or abbreviation before an amount and the word behind it.
    private func currencySign(at index: Int, limit: Int) -> (Currencies.Unit, end: Int)? {
        if words[index].kind == .currency {
            let sign = text.string(Int(words[index].start), Int(words[index].stop))
            return (Currencies.Unit(code: Currencies.symbols[sign] ?? ""), index + 1)
        }
        guard words[index].kind == .word else { return nil }
        let hash = words[index].hash
        if index + 1 < limit, words[index + 1].kind == .currency, let dollar = Currencies.dollarPrefixes[hash],
            isDollarPrefix(index)
        {
            return (Currencies.Unit(code: dollar), index + 2)
        }
        if let code = Currencies.abbreviations[hash], words[index].shape.contains(.capitalized) {
            let isDotted = index + 1 < limit && words[index + 1].kind == .period && !isSpaced(index + 1)
            return (Currencies.Unit(code: code), isDotted ? index + 2 : index + 1)
        }
        guard words[index].classes.contains(.currency) || words[index].shape.contains(.allCapitals),
            Currencies.codes[hash] != nil || words[index].shape.contains(.allCapitals),
            let unit = terms.unit(hash, of: 0, words[index].shape)
        else { return nil }
        return (unit, index + 1)
    }

    /// `C$5`, `US $5` and the `c $ 5` of newswire, but not `a $5 bill` or `gave us $5`.
    private func isDollarPrefix(_ index: Int) -> Bool {
        guard text[Int(words[index + 1].start)] == 0x24 else { return false }
        return !isSpaced(index + 1) || words[index].shape.contains(.allCapitals)
            || !terms.wordsBeforeDollars.contains(words[index].hash)
    }

    private func isSpaced(_ index: Int) -> Bool { words[index].shape.contains(.spaceBefore) }

    private func isLarge(_ reading: NumberReader.Reading) -> Bool { reading.isScaled || reading.value >= 1000 }

    // MARK: Amount first

    /// `5 million euros`, `20 billion Swiss francs`, `50 cents`, `100m EUR`, `million-dollar`, `5 €`, `75 USD million`.
    private func suffixed(at index: Int, limit: Int) -> Amount? {
        guard let reading = numbers.number(at: index, limit: limit) else { return nil }
        if let suffix = reading.suffix, !reading.isScaled { return glued(suffix, reading) }
        var position = reading.end
        if reading.isScaled, position < limit, numbers.terms.of.contains(words[position].hash) { position += 1 }
        if position < limit, words[position].kind == .currency {
            let sign = text.string(Int(words[position].start), Int(words[position].stop))
            guard let currency = Currencies.symbols[sign],
                position + 1 >= limit || words[position + 1].kind != .number
            else { return nil }
            return Amount(reading: reading, currency: currency, end: position + 1)
        }
        if position < limit, words[position].kind == .hyphen { position += 1 }
        guard let (unit, end) = unit(at: position, limit: limit), isMoney(reading, unit, end, limit) else { return nil }
        var amount = Amount(reading: reading, currency: unit.code, parts: unit.parts, end: end)
        if unit.scale != 1 { amount.reading.multiply(by: unit.scale, end: reading.end) }
        // "75 USD million"
        if end < limit, !reading.isScaled, let factor = numbers.terms.magnitudes[words[end].hash] {
            amount.reading.multiply(by: factor, end: reading.end)
            amount.end = end + 1
        }
        return withChange(amount, limit: limit)
    }

    /// `115USD`, `100元`
    private func glued(_ suffix: Span, _ reading: NumberReader.Reading) -> Amount? {
        if let code = Currencies.symbols[text.string(suffix.start, suffix.stop)] {
            return Amount(reading: reading, currency: code, end: reading.end)
        }
        // "20p a bottle"; large ones are lines of a screen.
        if suffix.count == 1, text[suffix.start] == 0x70, reading.value <= 300 {
            return Amount(reading: reading, currency: "GBP", parts: 100, end: reading.end)
        }
        guard (0x41...0x5A).contains(text[suffix.start]), let code = Currencies.codes[NumberReader.hash(text, suffix)]
        else { return nil }
        return Amount(reading: reading, currency: code, end: reading.end)
    }

    /// The currency word or code at a word, with up to two words of its country before it.
    private func unit(at index: Int, limit: Int) -> (unit: Currencies.Unit, end: Int)? {
        for position in index..<min(index + 3, max(index, limit)) {
            // "US-Dollar"
            if words[position].kind == .hyphen, position > index { continue }
            guard words[position].kind == .word else { return nil }
            let hash = words[position].hash
            let before = position > index && words[position - 1].kind == .hyphen ? position - 2 : position - 1
            if position == index || terms.isCountry(words[before].hash, before: hash) {
                let country = position == index ? 0 : words[before].hash
                if let unit = terms.unit(hash, of: country, words[position].shape) { return (unit, position + 1) }
            }
            guard
                words[position].classes.contains(.nationality) || words[position].shape.contains(.capitalized)
                    || position + 1 < limit && terms.isCountry(hash, before: words[position + 1].hash)
            else { return nil }
        }
        return nil
    }

    /// Whether a currency word behind a number means money: `5 pounds of flour`, `20 won` and `3 USD50 cards` do not.
    private func isMoney(_ reading: NumberReader.Reading, _ unit: Currencies.Unit, _ end: Int, _ limit: Int) -> Bool {
        if unit.isAmbiguous, !isLarge(reading) { return false }
        guard end < limit else { return true }
        if numbers.terms.of.contains(words[end].hash), terms.weights.contains(words[end - 1].hash) {
            return false
        }
        return words[end].kind != .number || isSpaced(end)
    }

    /// Adds the cents to the dollars: `3 dollars 50 cents`, `thirteen dollars and forty-five cents`.
    private func withChange(_ amount: Amount, limit: Int) -> Amount {
        guard amount.parts == 1, !amount.reading.isVague, amount.end < limit else { return amount }
        let isJoined = numbers.terms.and.contains(words[amount.end].hash)
        let position = isJoined ? amount.end + 1 : amount.end
        guard let cents = numbers.number(at: position, limit: limit), cents.value < 100, !cents.isVague,
            cents.suffix == nil, let (unit, end) = unit(at: cents.end, limit: limit), unit.parts == 100
        else { return amount }
        var amount = amount
        amount.change = cents.value / unit.parts
        amount.end = end
        return amount
    }

    // MARK: Ranges

    /// The second amount of `$5-10 million`, `$5 million to $10 million`, `€5bn–€7bn`.
    private func rangeEnd(after first: Amount, limit: Int) -> Amount? {
        let connector = first.end
        guard connector + 1 < limit else { return nil }
        let isDash = words[connector].kind == .hyphen || words[connector].kind == .dash
        let isTo = numbers.terms.to.contains(words[connector].hash) && !isChange(first)
        guard isDash || isTo || isBetween(connector) else { return nil }
        let next = connector + 1
        if let second = prefixed(at: next, limit: limit) ?? suffixed(at: next, limit: limit), !second.reading.isVague {
            return first.value < second.value || first.reading.scale != second.reading.scale ? second : nil
        }
        guard first.hasSymbol, isDash || words[next].kind == .number,
            let reading = numbers.number(at: next, limit: limit), !reading.isVague,
            reading.suffix == nil || reading.isScaled
        else { return nil }
        return Amount(reading: reading, currency: "", end: reading.end)
    }

    /// The ends of a range, the lower first; nil where it leads downwards and so is two amounts: "$10-4".
    private func ends(of first: Amount, _ second: Amount) -> (low: Double, high: Double)? {
        let sharesMagnitude = second.reading.isScaled && !first.reading.isScaled
        let low = sharesMagnitude ? first.value * second.reading.scale : first.value
        if low <= second.value { return (low, second.value) }
        guard sharesMagnitude else { return nil }
        // "$5-3 million" is three to five million; "$900 to $3 million" has a unit of its own at each end.
        if second.currency.isEmpty { return (second.value, low) }
        return first.value <= second.value ? (first.value, second.value) : nil
    }

    /// Whether the words before say by how much something changed: "rose $2 to $66" is no range.
    private func isChange(_ first: Amount) -> Bool {
        let start = first.end - 1
        return (max(0, start - 5)..<start).contains { terms.changes.contains(words[$0].hash) }
    }

    /// Whether an `and` joins what `between` opened: "between $5 and $10" is a range, "$5 and $10" two amounts.
    private func isBetween(_ connector: Int) -> Bool {
        guard numbers.terms.and.contains(words[connector].hash) else { return false }
        return (max(0, connector - 5)..<connector).contains { numbers.terms.between.contains(words[$0].hash) }
    }
}
