extension DateReader {
    enum Hashes {
        static let a = WordHash.of("a")
        static let after = WordHash.of("after")
        static let ago = WordHash.of("ago")
        static let an = WordHash.of("an")
        static let and = WordHash.of("and")
        static let before = WordHash.of("before")
        static let between = WordHash.of("between")
        static let couple = WordHash.of("couple")
        static let earlier = WordHash.of("earlier")
        static let fall = WordHash.of("fall")
        static let few = WordHash.of("few")
        static let from = WordHash.of("from")
        static let fy = WordHash.of("fy")
        static let hence = WordHash.of("hence")
        static let `in` = WordHash.of("in")
        static let last = WordHash.of("last")
        static let later = WordHash.of("later")
        static let march = WordHash.of("march")
        static let may = WordHash.of("may")
        static let next = WordHash.of("next")
        static let now = WordHash.of("now")
        static let of = WordHash.of("of")
        static let or = WordHash.of("or")
        static let since = WordHash.of("since")
        static let the = WordHash.of("the")
        static let this = WordHash.of("this")
        static let thousand = WordHash.of("thousand")
        static let thousands = WordHash.of("thousands")
        static let through = WordHash.of("through")
        static let till = WordHash.of("till")
        static let time = WordHash.of("time")
        static let to = WordHash.of("to")
        static let turn = WordHash.of("turn")
        static let until = WordHash.of("until")
        static let within = WordHash.of("within")
        static let year = WordHash.of("year")
    }

    // MARK: The calendar

    static let months = WordTable(words: [
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6),
        ("july jul", 7), ("august aug", 8), ("september sep sept", 9), ("october oct", 10), ("november nov", 11),
        ("december dec", 12),
    ])
    /// Full names of months that are nothing else.
    static let clearMonths = WordSet("january february april june july august september october november december")
    /// Abbreviations that are nothing else beside digits.
    static let shortMonths = WordSet("jan feb apr jun jul aug sep sept oct nov dec")
    static let weekdays = WordTable(words: [
        ("monday mon", 0), ("tuesday tue tues", 1), ("wednesday wed weds", 2), ("thursday thu thur thurs", 3),
        ("friday fri", 4), ("saturday sat", 5), ("sunday sun", 6),
    ])
    static let clearWeekdays = WordSet("monday tuesday wednesday thursday friday saturday sunday")
    static let seasons = WordTable(words: [("spring", 3), ("summer", 6), ("autumn fall", 9), ("winter", 12)])
    static let dayNames = WordTable(words: [("today tonight", 0), ("yesterday", -1), ("tomorrow", 1)])
    static let units = WordTable(words: [
        ("hour hours", CalendarUnit.hour), ("day days", .day), ("workday workdays", .workday), ("week weeks", .week),
        ("fortnight fortnights", .fortnight), ("weekend weekends", .weekend), ("month months", .month),
        ("quarter quarters", .quarter), ("half", .half), ("year years", .year), ("decade decades", .decade),
        ("century centuries", .century),
    ])
    static let workdayWords = WordSet("business working")
    static let yearAdjectives = WordSet("fiscal financial calendar academic")
    static let quarterNames = WordTable(words: [
        ("q1", (1, CalendarUnit.quarter)), ("q2", (2, .quarter)), ("q3", (3, .quarter)), ("q4", (4, .quarter)),
        ("h1", (1, .half)), ("h2", (2, .half)),
    ])
    static let decadeWords = WordTable(words: [
        ("noughties", 0), ("tens", 10), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50),
        ("sixties", 60), ("seventies", 70), ("eighties", 80), ("nineties", 90),
    ])

    // MARK: Numbers

    static let ordinals = WordTable(words: [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
        ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
        ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30),
    ])
    static let ordinalSuffixes = WordSet("st nd rd th")
    static let zeros = WordSet("oh o zero")
    static let openQuantities = WordSet("several few many some")

    // MARK: Small words

    static let of = WordSet("of")
    static let on = WordSet("on")
    static let articles = WordSet("the")
    static let containers = WordSet("of in")
    /// Parts of a stretch that stand before it: `early March`, `mid-2024`, `the end of 2025`.
    static let edges = WordTable(words: [
        ("early", DatePart.edge(.early)), ("mid middle", .edge(.middle)), ("late", .edge(.late)),
        ("beginning start", .edge(.beginning)), ("end", .edge(.end)),
    ])
    /// Edges that need `of` behind them.
    static let phraseEdges = WordSet("end beginning start middle")
    static let elapsedWords = WordTable(words: [("earlier", DatePart.elapsed), ("later", .remaining)])
    /// Which way a deictic word points.
    static let pointers = WordTable(words: [
        ("last previous past preceding", Pointer(direction: .previous)), ("next", Pointer(direction: .next)),
        ("coming upcoming", Pointer(direction: .coming)), ("this current", Pointer(direction: .this)),
        ("recent following same that", Pointer(direction: nil)),
    ])
    static let possessives = WordSet("my your his her its our their")
    /// Words behind `week` that say on which day it begins.
    static let openings = WordSet("commencing starting beginning")
    static let endings = WordSet("ended ending to")
    static let meridiems = WordSet("am pm")
    static let clockPrepositions = WordSet("at by until till around about before after from")

    /// Words that speak of the future.
    static let futureWords = WordSet(
        """
        will shall won't i'll we'll you'll he'll she'll it'll they'll would could should must can may might due expected
        expects set scheduled plans plan planned going aims hopes intends deadline expires ready
        """)
    /// Words that tell of plans, for bare weekdays: "will meet on Friday".
    static let plans = WordSet("will shall won't due scheduled slated planned expected set")
    static let weekendPrepositions = WordSet("over during at")
    static let finals = WordSet("final closing")
    /// Words before a bare month or year that show it is one.
    static let datePrepositions = WordSet(
        """
        in since by until till from of during before after between through around circa early late mid last next this and
        to throughout for as
        """)
    /// Those that do not stand before persons.
    static let monthPrepositions = WordSet("in since until during early late mid last next this")
    static let holidayPrepositions = datePrepositions.union(WordSet("on at over"))
    /// Words before a number that make it a number of something.
    static let numberedThings = WordSet(
        """
        article resolution no number page chapter section paragraph rule room flight route highway part volume figure
        table line unit brigade level version point step clause annex case grade
        """)
}
