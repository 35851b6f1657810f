import Lexicon

/// The names of currencies in one language: `languages/<code>/money.tsv`, where every list says what it is.
final class MoneyTerms: Sendable {
    private let units: WordTable<Currencies.Unit>
    /// By the last word of a country's name or adjective; with a currency word where the country has several.
    private let national: WordTable<String>
    let weights, changes, wordsBeforeDollars: WordSet

    init(_ reader: TermReader) {
        units = WordTable(
            reader.terms("currency").map { Self.entry($0.bytes, $0["value"], Double($0["parts"]) ?? 1) }
                + reader.terms("ambiguous-currency").map { Self.entry($0.bytes, $0["value"], isAmbiguous: true) }
        ).adding(Currencies.everywhere)
        let countries = reader.terms("country").compactMap { term in
            TermReader.hash(term.bytes).map { (key: WordHash.combine($0, 0), value: term["value"]) }
        }
        national = WordTable(countries).adding(reader.values("country-currency") { $0 })
        weights = reader.set("weight")
        changes = reader.set("change")
        wordsBeforeDollars = reader.set("before-dollar")
    }

    private static func entry(
        _ name: ArraySlice<UInt8>, _ code: String, _ parts: Double = 1, isAmbiguous: Bool = false
    ) -> (key: UInt64, value: Currencies.Unit) {
        (TermReader.hash(name) ?? 0, Currencies.Unit(code: code, parts: parts, isAmbiguous: isAmbiguous))
    }

    /// The words that name currencies.
    var names: [UInt64] { units.words }

    /// What a currency word or code stands for, with the last word of the country before it where there is one.
    func unit(_ hash: UInt64, of country: UInt64, _ shape: WordShape) -> Currencies.Unit? {
        if let unit = Currencies.unit(ofCode: hash, shape) { return unit }
        guard var unit = units[hash] else { return nil }
        if country != 0 {
            guard let code = national[WordHash.combine(country, hash)] ?? national[WordHash.combine(country, 0)] else {
                return unit.isAmbiguous ? nil : unit
            }
            unit.code = code
            unit.isAmbiguous = false
        }
        return unit
    }

    /// Whether a word says of which country a currency is: the `kong` of `Hong Kong dollars`.
    func isCountry(_ hash: UInt64, before word: UInt64) -> Bool {
        national[WordHash.combine(hash, 0)] != nil || national[WordHash.combine(hash, word)] != nil
    }
}
