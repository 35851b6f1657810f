import Lexicon

/// The commonest words of languages in Latin and Cyrillic script: `languages/<code>/guess.tsv`.
enum LanguageWords {
    /// The codes of the languages that are told by words; of those that fit alike the first one counts.
    static let languages = Languages.codes.filter { Languages.builtIn.lists(of: $0).names.contains("guess") }

    /// For each word the languages that have it, one bit each.
    static let table: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for (index, code) in languages.prefix(UInt32.bitWidth).enumerated() {
            for word in Languages.builtIn.lists(of: code).terms("guess", "commonest").texts {
                table[word, default: 0] |= 1 << UInt32(index)
            }
        }
        return table
    }()

    /// The same for the words in ASCII, by `WordKey`.
    static let asciiTable: WordMap<UInt32> = {
        var ascii = WordMap<UInt32>()
        for (word, languages) in table {
            for key in WordKey.all(in: word) { ascii[key.packed] = (ascii[key.packed] ?? 0) | languages }
        }
        return ascii
    }()
}
