public import Lexicon
import Synchronization

/// The words and names that the recognisers know: the built-in lists and gazetteers, and those of a user.
///
/// Every document has one; documents of a corpus share it.
public final class Vocabulary: Sendable, Hashable {
    /// What the program itself knows; built when the first document needs it.
    public static let builtIn = Vocabulary(adding: [])

    /// The word lists of every language.
    public let languages: Languages
    private let names: LazyGazetteer
    private let phraseLayer = Layer<PhraseBook>()
    private let made = Mutex<[String: LanguageTerms]>([:])

    /// The built-in vocabulary with the gazetteers of a user, whose entries win: those of the first before
    /// those of the next.
    ///
    /// - Parameter languages: the word lists, with those of a user.
    public init(adding files: [GazetteerFile], languages: Languages = .builtIn) {
        names = LazyGazetteer(files)
        self.languages = languages
    }

    var gazetteer: GazetteerIndex { names.index }

    /// The set phrases of pages in every language.
    var phrases: PhraseBook { phraseLayer.get { PhraseBook(Languages.codes.map(languages.lists)) } }

    /// What is known of a language; of English where the language of a text cannot be told.
    func terms(of language: String?) -> LanguageTerms {
        let code = language ?? Language.assumed
        return made.withLock { made in
            if let terms = made[code] { return terms }
            let terms = LanguageTerms(languages.lists(of: code), names)
            made[code] = terms
            return terms
        }
    }

    /// The country behind a nationality, another name of a country, or a country itself.
    ///
    ///     Vocabulary.builtIn.country(of: "Ukrainian")  // "Ukraine"
    ///     Vocabulary.builtIn.country(of: "U.S.")       // "United States"
    ///
    /// Nil where the word is none of these; "European" belongs to no country.
    public func country(of word: String) -> String? {
        let words = words(of: word)
        guard words.count > 0 else { return nil }
        let hash = (0..<words.count).reduce(0) { $0 == 0 ? words[$1].hash : WordHash.combine($0, words[$1].hash) }
        if let country = gazetteer.demonyms[hash], !country.isEmpty { return country }
        guard let entry = entry(words), entry.isCountry else { return nil }
        return entry.name
    }

    /// The country that a city is the capital of, under any of its names.
    ///
    ///     Vocabulary.builtIn.country(ofCapital: "Kiev")  // "Ukraine"
    public func country(ofCapital city: String) -> String? {
        entry(words(of: city)).flatMap { gazetteer.capitals[$0.name] }
    }

    private func words(of phrase: String) -> Words { Words(phrase: Text(phrase), self) }

    /// The entry whose name is all of the words.
    private func entry(_ words: Words) -> GazetteerIndex.Entry? {
        guard let found = gazetteer.match(words, at: 0, limit: words.count), found.end == words.count else {
            return nil
        }
        return gazetteer.entries[Int(found.entry)]
    }

    public static func == (first: Vocabulary, second: Vocabulary) -> Bool { first === second }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The names of the built-in gazetteers and those of a user, read when something first asks for one.
final class LazyGazetteer: Sendable {
    private let users: [GazetteerFile]
    private let layer = Layer<Box>()

    private final class Box: Sendable {
        let index: GazetteerIndex

        init(_ index: GazetteerIndex) { self.index = index }
    }

    init(_ users: [GazetteerFile]) { self.users = users }

    var index: GazetteerIndex {
        layer.get { Box(GazetteerIndex(users: users, builtIn: EmbeddedFiles.gazetteers, iso: .builtIn)) }.index
    }
}
