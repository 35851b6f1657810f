/// The lists a word is on, of those that many rules ask for. One look-up in `WordClassTable` gives them all.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    // Values
    static let month = WordClass(rawValue: 1 << 0)
    static let weekday = WordClass(rawValue: 1 << 1)
    static let season = WordClass(rawValue: 1 << 2)
    static let numberWord = WordClass(rawValue: 1 << 3)
    static let magnitude = WordClass(rawValue: 1 << 4)
    static let ordinal = WordClass(rawValue: 1 << 5)
    static let timeUnit = WordClass(rawValue: 1 << 6)
    static let deictic = WordClass(rawValue: 1 << 7)
    static let currency = WordClass(rawValue: 1 << 8)
    static let measure = WordClass(rawValue: 1 << 9)
    static let dayName = WordClass(rawValue: 1 << 10)
    static let bound = WordClass(rawValue: 1 << 11)
    static let dateEdge = WordClass(rawValue: 1 << 21)
    /// A word that dates begin with and that is on no other list: `Q3`, `FY`, `in` (two weeks).
    static let dateStart = WordClass(rawValue: 1 << 22)
    /// The first word of a holiday's name.
    static let holiday = WordClass(rawValue: 1 << 23)

    /// A small word that a number may begin with: `a` (million), `several` (hundred), `quarter` (of a million).
    static let quantifier = WordClass(rawValue: 1 << 41)
    /// The first word of a web address.
    static let linkStart = WordClass(rawValue: 1 << 42)

    // Grammar
    static let determiner = WordClass(rawValue: 1 << 12)
    static let preposition = WordClass(rawValue: 1 << 13)
    static let conjunction = WordClass(rawValue: 1 << 14)
    static let subordinator = WordClass(rawValue: 1 << 15)
    static let auxiliary = WordClass(rawValue: 1 << 16)
    static let adverb = WordClass(rawValue: 1 << 17)
    static let negation = WordClass(rawValue: 1 << 18)
    static let pronoun = WordClass(rawValue: 1 << 19)
    static let common = WordClass(rawValue: 1 << 20)

    // Names
    static let firstName = WordClass(rawValue: 1 << 24)
    /// A first name that is an ordinary word, a surname or a place as well: it needs more evidence.
    static let weakFirstName = WordClass(rawValue: 1 << 25)
    static let honorific = WordClass(rawValue: 1 << 26)
    static let title = WordClass(rawValue: 1 << 27)
    static let titleModifier = WordClass(rawValue: 1 << 28)
    static let particle = WordClass(rawValue: 1 << 29)
    static let organizationHead = WordClass(rawValue: 1 << 30)
    static let companySuffix = WordClass(rawValue: 1 << 31)
    static let placeHead = WordClass(rawValue: 1 << 32)
    static let agreementHead = WordClass(rawValue: 1 << 33)
    static let eventHead = WordClass(rawValue: 1 << 34)
    static let nationality = WordClass(rawValue: 1 << 35)
    static let compass = WordClass(rawValue: 1 << 36)
    static let siteHead = WordClass(rawValue: 1 << 37)
    /// Some name of the gazetteers begins with this word.
    static let phraseStart = WordClass(rawValue: 1 << 38)

    /// A state of the United States in short: `OH`, `Calif`.
    static let stateCode = WordClass(rawValue: 1 << 39)
    /// Capitals that name no one: `DVD`, `GDP`.
    static let abbreviation = WordClass(rawValue: 1 << 40)

    // Speech
    static let cue = WordClass(rawValue: 1 << 44)
    /// A cue in `-ing`.
    static let cueParticiple = WordClass(rawValue: 1 << 45)
    /// A cue form that is a plural noun as well: `claims`, `demands`.
    static let cueOrNoun = WordClass(rawValue: 1 << 46)
    /// A cue that only counts with a clause or a quote after it: `suggest`, `show`.
    static let cueWithClause = WordClass(rawValue: 1 << 47)
    /// A cue only with `for` after it: `call`, `push`.
    static let cueWithFor = WordClass(rawValue: 1 << 48)
    static let role = WordClass(rawValue: 1 << 49)
    static let group = WordClass(rawValue: 1 << 50)
    /// The base form of a cue, as after `they` and `to`.
    static let cueBase = WordClass(rawValue: 1 << 51)
    /// A verb that reports only beside a quotation: `laugh`, `describe as`, `put it`.
    static let cueBesideQuote = WordClass(rawValue: 1 << 53)
    static let thirdPerson = WordClass(rawValue: 1 << 52)
    /// A word besides verbs at which a report is looked for: `according to`, `in the words of`, `the claim that`.
    static let reportWord = WordClass(rawValue: 1 << 54)

    /// Words that carry no name: articles, prepositions, pronouns, auxiliaries, …
    static let functionWord: WordClass = [
        .determiner, .preposition, .conjunction, .subordinator, .auxiliary, .negation, .pronoun,
    ]

    func intersects(_ other: WordClass) -> Bool { !isDisjoint(with: other) }
}
