import JSONText

/// Names of countries and languages from the lists of the International Organization for Standardization,
/// as Debian's package iso-codes gives them.
struct IsoCodes: Sendable {
    /// Further names of countries by their code of two letters (ISO 3166-1): `Republic of Chile` for `CL`.
    private(set) var names: [String: [String]] = [:]
    /// Names of the languages that ISO 639-1 gives a code of two letters. (The longer lists hold many names
    /// that are more often something else.)
    private(set) var languages: [String] = []

    static let builtIn = IsoCodes(countries: EmbeddedFiles.isoCountries, languages: EmbeddedFiles.isoLanguages)

    /// Reads the lists; bytes that are no such list count as an empty one.
    init(countries: [UInt8], languages: [UInt8]) {
        for record in Self.records(countries, "3166-1") {
            guard case .string(let code)? = record["alpha_2"] else { continue }
            names[code] = ["common_name", "official_name", "name"].flatMap { field -> [String] in
                guard case .string(let name)? = record[field] else { return [] }
                return Self.readable(name)
            }
        }
        for record in Self.records(languages, "639-2") {
            guard record["alpha_2"] != nil, case .string(let name)? = record["name"] else { continue }
            for part in name.split(separator: ";") {
                let plain = part.prefix { $0 != "(" && $0 != "," }
                let words = plain.split(separator: " ")
                // "Church Slavic", "Greek, Modern (1453-)": one word names a language, more describe one.
                if words.count == 1, words[0].count > 3 { self.languages.append(String(words[0])) }
            }
        }
    }

    /// `Iran, Islamic Republic of` is written the other way round in texts; `the State of Eritrea` without article.
    private static func readable(_ name: String) -> [String] {
        guard !name.contains("(") else { return [] }
        let bare = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
        guard let comma = bare.firstIndex(of: ",") else { return [bare] }
        let rest = bare[bare.index(after: comma)...].drop { $0 == " " }
        // "Taiwan, Province of China" is the name of a claim and "Virgin Islands, U.S." has its own usual form.
        guard rest.hasSuffix(" of") || rest.hasSuffix(" of the") else { return [] }
        return ["\(rest) \(bare[..<comma])"]
    }

    private static func records(_ bytes: [UInt8], _ key: String) -> [JSONValue] {
        guard !bytes.isEmpty, let value = try? JSONValue(reading: bytes), case .list(let records)? = value[key] else {
            return []
        }
        return records
    }
}
