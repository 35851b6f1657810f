import Lexicon

/// Every word that some recogniser knows, with the lists it is on: for one language.
///
/// An open-addressing table over word hashes: one probe or two a word, no hashing of its own.
final class WordClassTable: Sendable {
    private struct Slot {
        /// 0 where free.
        var hash: UInt64 = 0
        var classes: WordClass = []
    }
    private let slots: [Slot]

    /// Builds the table from the lists of a language and the names of gazetteers.
    init(_ terms: LanguageTerms, _ gazetteer: GazetteerIndex) {
        var all = WordMap<WordClass>()
        func add(_ hash: UInt64, _ wordClass: WordClass) { all[hash] = (all[hash] ?? []).union(wordClass) }
        for (table, lists) in WordClass.lists {
            let reader = terms.reader(table)
            for (list, wordClass) in lists {
                for term in reader.terms(list) { TermReader.hash(term.bytes).map { add($0, wordClass) } }
            }
        }
        for hash in terms.numbers.firstBoundWords { add(hash, .bound) }
        for hash in terms.money.names + Currencies.codeHashes { add(hash, .currency) }
        for hash in terms.calendar.holidays.words { add(hash, .holiday) }
        for (hash, wordClass) in CueVerbs.forms(terms.reader("speech")) { add(hash, wordClass) }
        for hash in WordHash.all("http https www") { add(hash, .linkStart) }
        for hash in gazetteer.firstWords { add(hash, .phraseStart) }
        for hash in gazetteer.demonymTails + gazetteer.demonyms.keys { add(hash, .nationality) }
        for (hash, name) in zip(gazetteer.givenNames.keys, gazetteer.givenNames.values) {
            add(hash, name.isAmbiguous ? .weakFirstName : .firstName)
        }
        slots = Self.slots(all)
    }

    private static func slots(_ all: WordMap<WordClass>) -> [Slot] {
        var capacity = 1024
        while capacity < all.keys.count * 3 { capacity *= 2 }
        var slots = [Slot](repeating: Slot(), count: capacity)
        for (hash, wordClass) in zip(all.keys, all.values) where hash != 0 {
            slots[slot(of: hash, in: slots)] = Slot(hash: hash, classes: wordClass)
        }
        return slots
    }

    /// Where a word is, or would be.
    @inline(__always)
    private static func slot(of hash: UInt64, in slots: [Slot]) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        // Two thirds of the slots are free, so the walk ends.
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// The lists that hold the word with this hash.
    func classes(of hash: UInt64) -> WordClass { hash == 0 ? [] : slots[Self.slot(of: hash, in: slots)].classes }
}

extension WordClass {
    /// The lists behind the classes, by their tables.
    fileprivate static let lists: [(table: String, lists: [(list: String, wordClass: WordClass)])] = [
        (
            "calendar",
            [
                ("month", .month), ("weekday", .weekday), ("season", .season), ("day-name", .dayName),
                ("time-unit", .timeUnit), ("ordinal", .ordinal), ("edge", .dateEdge), ("pointer", .deictic),
                ("elapsed", .deictic), ("final", .deictic), ("quarter-name", .dateStart), ("decade", .dateStart),
                ("year-adjective", .dateStart), ("workday", .dateStart), ("open-quantity", .dateStart),
                ("financial-year", .dateStart), ("near-unit", .dateStart), ("date-start", .dateStart),
            ]
        ),
        (
            "numbers",
            [
                ("unit", .numberWord), ("half", .numberWord), ("counted-factor", .numberWord), ("factor", .magnitude),
                ("vague", .magnitude), ("quantifier", .quantifier), ("measure", .measure),
            ]
        ),
        (
            "grammar",
            [
                ("determiner", .determiner), ("preposition", .preposition), ("conjunction", .conjunction),
                ("subordinator", .subordinator), ("auxiliary", .auxiliary), ("negation", .negation),
                ("pronoun", .pronoun), ("third-person", .thirdPerson), ("adverb", .adverb), ("compass", .compass),
            ]
        ),
        ("common", [("common", .common)]),
        (
            "names",
            [
                ("honorific", .honorific), ("title", .title), ("title-modifier", .titleModifier),
                ("particle", .particle), ("organization-head", .organizationHead), ("state-code", .stateCode),
                ("abbreviation", .abbreviation), ("company-suffix", .companySuffix), ("place-head", .placeHead),
                ("site-head", .siteHead), ("agreement-head", .agreementHead), ("event-head", .eventHead),
            ]
        ),
        ("roles", [("role", .role), ("group", .group)]),
        ("speech", [("report-word", .reportWord)]),
    ]
}
