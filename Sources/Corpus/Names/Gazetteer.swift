/// What the built-in gazetteers know, for scripts: nationalities, capitals, countries.
public enum Gazetteer {
    /// The country behind a nationality, another name of a country, or a country itself.
    ///
    ///     Gazetteer.country(of: "Ukrainian")  // "Ukraine"
    ///     Gazetteer.country(of: "U.S.")       // "United States"
    ///
    /// Nil where the word is none of these; "European" belongs to no country.
    public static func country(of word: String) -> String? {
        let (words, index) = (words(of: word), GazetteerIndex.shared)
        guard words.count > 0 else { return nil }
        if let country = demonym(words), !country.isEmpty { return country }
        guard let found = index.match(words, at: 0, limit: words.count), found.end == words.count else { return nil }
        let entry = index.entries[Int(found.entry)]
        return entry.isCountry ? entry.name : nil
    }

    /// The country that a city is the capital of.
    ///
    ///     Gazetteer.country(ofCapital: "Kyiv")  // "Ukraine"
    public static func country(ofCapital city: String) -> String? {
        let index = GazetteerIndex.shared
        let words = words(of: city)
        guard let found = index.match(words, at: 0, limit: words.count), found.end == words.count else { return nil }
        return index.capitals[index.entries[Int(found.entry)].name]
    }

    /// The country a place lies in; a country lies in itself. Nil for places in none and unknown ones.
    public static func country(ofPlace place: String) -> String? {
        let index = GazetteerIndex.shared
        let words = words(of: place)
        guard let found = index.match(words, at: 0, limit: words.count), found.end == words.count else { return nil }
        let country = index.entries[Int(found.entry)].country
        return country.isEmpty ? nil : country
    }

    private static func words(of phrase: String) -> Words { Words(phrase: Text(phrase)) }

    private static func demonym(_ words: Words) -> String? {
        let hash = (0..<words.count).reduce(0) { $0 == 0 ? words.hashes[$1] : WordHash.combine($0, words.hashes[$1]) }
        return GazetteerIndex.shared.demonyms[hash]
    }
}
