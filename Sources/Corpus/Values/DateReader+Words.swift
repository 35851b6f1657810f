/// A stretch that the calendar repeats.
enum CalendarUnit: String, Sendable {
    case hour, day, week, weekend, month, quarter, year, decade, century
}

extension DateReader {
    enum Hashes {
        static let a = WordHash.of("a")
        static let an = WordHash.of("an")
        static let ago = WordHash.of("ago")
        static let and = WordHash.of("and")
        static let ad = WordHash.of("ad")
        static let bc = WordHash.of("bc")
        static let between = WordHash.of("between")
        static let century = WordHash.of("century")
        static let decade = WordHash.of("decade")
        static let earlier = WordHash.of("earlier")
        static let few = WordHash.of("few")
        static let following = WordHash.of("following")
        static let from = WordHash.of("from")
        static let half = WordHash.of("half")
        static let `in` = WordHash.of("in")
        static let later = WordHash.of("later")
        static let may = WordHash.of("may")
        static let march = WordHash.of("march")
        static let of = WordHash.of("of")
        static let quarter = WordHash.of("quarter")
        static let several = WordHash.of("several")
        static let since = WordHash.of("since")
        static let that = WordHash.of("that")
        static let the = WordHash.of("the")
        static let this = WordHash.of("this")
        static let through = WordHash.of("through")
        static let till = WordHash.of("till")
        static let to = WordHash.of("to")
        static let until = WordHash.of("until")
        static let within = WordHash.of("within")
        static let year = WordHash.of("year")
    }

    static func table<Value>(_ lists: [(String, Value)]) -> [UInt64: Value] {
        var result: [UInt64: Value] = [:]
        for (words, value) in lists { for word in words.split(separator: " ") { result[WordHash.of(word)] = value } }
        return result
    }

    static let months = table([
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6),
        ("july jul", 7), ("august aug", 8), ("september sep sept", 9), ("october oct", 10), ("november nov", 11),
        ("december dec", 12),
    ])
    /// Full names of months that are nothing else.
    static let clearMonths = Set(
        "january february april june july august september october november december".split(separator: " ").map {
            WordHash.of($0)
        })
    static let weekdays = table([
        ("monday mon", 0), ("tuesday tue tues", 1), ("wednesday wed weds", 2), ("thursday thu thur thurs", 3),
        ("friday fri", 4), ("saturday sat", 5), ("sunday sun", 6),
    ])
    static let clearWeekdays = Set(
        "monday tuesday wednesday thursday friday saturday sunday".split(separator: " ").map { WordHash.of($0) })
    /// First month of the meteorological season of the northern half of the Earth.
    static let seasons = table([("spring", 3), ("summer", 6), ("autumn fall", 9), ("winter", 12)])
    static let ordinals = table([
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
        ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
        ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30),
    ])
    static let ordinalSuffixes = Set(["st", "nd", "rd", "th"].map { WordHash.of($0) })
    static let units = table([
        ("hour hours", CalendarUnit.hour), ("day days", .day), ("week weeks fortnight", .week),
        ("weekend weekends", .weekend), ("month months", .month), ("quarter quarters", .quarter), ("year years", .year),
        ("decade decades", .decade), ("century centuries", .century),
    ])
    static let decadeWords = table([
        ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70),
        ("eighties", 80), ("nineties", 90),
    ])
    /// Parts of a stretch that may stand before it: `early March`, `mid-2024`, `late 1990s`.
    static let edges = table([("early late mid end beginning start middle", true)])
    /// Edges that need `of` behind them.
    static let phraseEdges = Set("end beginning start middle".split(separator: " ").map { WordHash.of($0) })
    static let quarterNames = table([("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4), ("h1", 5), ("h2", 6)])

    static func isQuarter(_ hash: UInt64) -> Bool { quarterNames[hash] != nil }

    /// Words before a bare month or year that show it is one.
    static let datePrepositions = Set(
        """
        in since by until till from of during before after between through around circa early late mid last next this and
        to throughout for as
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0) })
    /// Words before a number that make it a number of something.
    static let numberedThings = Set(
        """
        article resolution no number page chapter section paragraph rule room flight route highway part volume figure
        table line unit brigade level version point step clause annex case grade
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0) })
}
