/// Reads numbers with what they count: `thirty nations`, `15 percent`, `5 km`, `20,000 Russian soldiers`.
struct CountReader {
    let text: Text
    let words: Words
    let numbers: NumberReader

    /// The number that starts at a word and the word behind it.
    func count(at index: Int, limit: Int) -> (value: Values.Number, end: Int)? {
        guard let reading = numbers.number(at: index, limit: limit) else { return nil }
        if reading.isVague { return vague(reading, at: index, limit: limit) }
        if let suffix = reading.suffix, !reading.scaled {
            // "4th" and "3D" are no counts.
            guard let unit = Self.unitNames[NumberReader.hash(text, suffix)] else { return nil }
            return number(reading, unit, index, reading.end)
        }
        if words.hashes[index] == Self.one, reading.end == index + 1 { return one(at: index, limit: limit) }
        if index > 0, DateReader.numberedThings.contains(words.hashes[index - 1]) {
            return number(reading, nil, index, reading.end)
        }
        guard reading.end < limit else { return number(reading, nil, index, reading.end) }
        if let (unit, end) = unit(at: reading.end, limit: limit) { return number(reading, unit, index, end) }
        return number(reading, nil, index, reading.end)
    }

    private func number(_ reading: NumberReader.Reading, _ unit: String?, _ start: Int, _ end: Int) -> (
        Values.Number, Int
    )? {
        (Values.Number(span: words.span(start..<end), value: reading.value, unit: unit), end)
    }

    /// `thousands of people`: the least that the words say.
    private func vague(_ reading: NumberReader.Reading, at index: Int, limit: Int) -> (Values.Number, Int)? {
        var position = reading.end
        if position < limit, words.hashes[position] == NumberReader.Hashes.of { position += 1 }
        guard let (unit, end) = unit(at: position, limit: limit) else { return nil }
        return number(reading, unit, index, end)
    }

    /// `one` is a number only in front of what it counts; else it is a pronoun.
    private func one(at index: Int, limit: Int) -> (Values.Number, Int)? {
        guard index + 1 < limit, let (unit, end) = measure(at: index + 1, limit: limit) else { return nil }
        return (Values.Number(span: words.span(index..<end), value: 1, unit: unit), end)
    }

    // MARK: Units

    private func unit(at index: Int, limit: Int) -> (unit: String, end: Int)? {
        guard index < limit else { return nil }
        if let measure = measure(at: index, limit: limit) { return measure }
        var position = index
        if words.kinds[position] == .hyphen, position + 1 < limit {
            // "28-point plan", "two-year deal": the unit is the word in the singular.
            guard words.kinds[position + 1] == .word else { return nil }
            return (name(position + 1), position + 2)
        }
        // An adjective or two may stand before the noun.
        let last = min(limit, index + 3)
        while position < last, words.kinds[position] == .word {
            let wordClass = words.classes[position]
            if isPlural(position, limit) { return (name(position), position + 1) }
            if wordClass.intersects(WordClass.functionWord.union([.auxiliary, .cue, .month, .weekday])) { return nil }
            if words.shapes[position].contains(.capitalized), !wordClass.intersects([.nationality, .compass]) {
                return nil
            }
            position += 1
        }
        return nil
    }

    /// A unit of measure: `%`, `percent`, `per cent`, `percentage points`, `km`, `square kilometres`.
    private func measure(at index: Int, limit: Int) -> (unit: String, end: Int)? {
        if words.kinds[index] == .percent { return ("percent", index + 1) }
        var position = index
        if words.kinds[position] == .hyphen, position + 1 < limit { position += 1 }
        guard words.kinds[position] == .word else { return nil }
        let hash = words.hashes[position]
        if hash == Self.per, position + 1 < limit, words.hashes[position + 1] == Self.cent {
            return ("percent", position + 2)
        }
        if hash == Self.percentage, position + 1 < limit { return ("percentage points", position + 2) }
        if hash == Self.basis, position + 1 < limit { return ("basis points", position + 2) }
        if hash == Self.square || hash == Self.cubic, position + 1 < limit,
            let unit = Self.unitNames[words.hashes[position + 1]]
        {
            return ((hash == Self.square ? "square " : "cubic ") + unit, position + 2)
        }
        if words.classes[position].contains(.measure) || words.classes[position].contains(.timeUnit),
            let unit = Self.unitNames[hash],
            !words.shapes[position].contains(.capitalized) || Self.writtenLarge.contains(hash)
        {
            return (unit, position + 1)
        }
        return nil
    }

    private func name(_ index: Int) -> String {
        text.string(Int(words.starts[index]), Int(words.stops[index])).lowercased()
    }

    /// A plural noun by its look: ends in `s`, or one of the irregular ones; a verb form such as `says` is none.
    private func isPlural(_ index: Int, _ limit: Int) -> Bool {
        let hash = words.hashes[index]
        if Self.irregularPlurals.contains(hash) { return true }
        guard !words.shapes[index].contains(.capitalized), !Self.notPlural.contains(hash) else { return false }
        let stop = Int(words.stops[index])
        guard stop - Int(words.starts[index]) > 3, text[stop - 1] == 0x73 else { return false }
        let before = text[stop - 2]
        if words.classes[index].contains(.cue), !words.classes[index].contains(.cueOrNoun) { return false }
        return before != 0x73 && before != 0x75 && before != 0x69
            && !words.classes[index].intersects(WordClass.functionWord)
    }

    static func isCountNoun(_ hash: UInt64) -> Bool { irregularPlurals.contains(hash) || countNouns.contains(hash) }

    // MARK: Tables

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0) })
    }

    private static let one = WordHash.of("one")
    private static let per = WordHash.of("per")
    private static let cent = WordHash.of("cent")
    private static let percentage = WordHash.of("percentage")
    private static let basis = WordHash.of("basis")
    private static let square = WordHash.of("square")
    private static let cubic = WordHash.of("cubic")
    private static let irregularPlurals = set(
        "people men women children police cattle fish aircraft spacecraft feet personnel staff")
    private static let countNouns = set(
        "troops soldiers civilians jobs homes houses cases deaths workers employees tanks drones missiles votes seats pages words"
    )
    private static let notPlural = set(
        "this was has does is less always perhaps across plus its his hers thus sometimes besides")
    private static let writtenLarge = set("kw mw gw tw kwh mwh gwh twh c f hz khz mhz ghz kb mb gb tb km kg")

    /// Units by all their names; the value is the name that scripts see.
    private static let unitNames: [UInt64: String] = DateReader.table([
        ("percent percentage pct", "percent"), ("km kilometer kilometers kilometre kilometres", "km"),
        ("m metre metres meter meters", "m"), ("cm centimeter centimeters centimetre centimetres", "cm"),
        ("mm millimeter millimeters millimetre millimetres", "mm"), ("nm", "nm"), ("mile miles", "miles"),
        ("foot feet ft", "feet"), ("inch inches", "inches"), ("yard yards", "yards"), ("acre acres", "acres"),
        ("hectare hectares ha", "hectares"), ("kg kilogram kilograms kilo kilos", "kg"), ("g gram grams", "g"),
        ("tonne tonnes ton tons", "tonnes"), ("lb lbs", "lb"), ("ounce ounces oz", "ounces"),
        ("litre litres liter liters", "litres"), ("gallon gallons", "gallons"), ("barrel barrels bbl", "barrels"),
        ("bpd", "barrels per day"), ("w watt watts", "W"), ("kw kilowatt kilowatts", "kW"),
        ("mw megawatt megawatts", "MW"),
        ("gw gigawatt gigawatts", "GW"), ("tw", "TW"), ("kwh", "kWh"), ("mwh", "MWh"), ("gwh", "GWh"), ("twh", "TWh"),
        ("mph", "mph"), ("kph kmh", "km/h"), ("knots", "knots"), ("hz", "Hz"), ("khz", "kHz"), ("mhz", "MHz"),
        ("ghz", "GHz"),
        ("kb", "KB"), ("mb megabytes", "MB"), ("gb gigabytes", "GB"), ("tb terabytes", "TB"),
        ("degree degrees", "degrees"), ("celsius", "celsius"), ("fahrenheit", "fahrenheit"), ("volt volts", "V"),
        ("second seconds", "seconds"), ("minute minutes", "minutes"), ("hour hours", "hours"), ("day days", "days"),
        ("week weeks", "weeks"), ("month months", "months"), ("quarter quarters", "quarters"), ("year years", "years"),
        ("decade decades", "decades"), ("century centuries", "centuries"),
    ])
}
