/// The words that dates of one language are made of: `languages/<code>/calendar.tsv`, where every list says what it is.
final class CalendarTerms: Sendable {
    let months: WordTable<Int>
    let fullMonths, clearMonths, shortMonths: WordSet
    let weekdays: WordTable<Int>
    let clearWeekdays: WordSet
    let seasons: WordTable<Int>
    let fall: WordSet
    let dayNames: WordTable<Int>
    let units: WordTable<CalendarUnit>
    let workdayWords, yearAdjectives, financialYear, year: WordSet
    /// Units whose distance from today the word itself says: `Vorjahr`.
    let nearUnits: WordTable<(CalendarUnit, Int)>
    let quarterNames: WordTable<(Int, CalendarUnit)>
    let decades, decadesAfterCentury: WordTable<Int>
    let holidays: WordTable<[(words: [UInt64], holiday: Holiday)]>

    let decadeSuffixes: WordSet
    let ordinals: WordTable<Int>
    let ordinalSuffixes, zeros, thousand, thousands: WordSet
    let openQuantities, few, couple: WordSet

    let edges: WordTable<DatePart>
    let phraseEdges, turn: WordSet
    let elapsed: WordTable<DatePart>
    let pointers: WordTable<DateReader.Pointer>
    let last, next, this, finals: WordSet
    let possessives, openings, endings, meridiems, clockPrepositions: WordSet
    let future, plans: WordSet
    let weekendPrepositions, datePrepositions, monthPrepositions, holidayPrepositions: WordSet
    let numberedThings, publication: WordSet

    let of, on, articles, indefiniteArticles, containers: WordSet
    let `in`, within, and, from, between, to, until, through, or: WordSet
    let agoBefore, ago, hence, later, earlier, after, before, since, now, time: WordSet

    /// How the language writes ordinals and plurals.
    let conventions: Conventions

    init(_ reader: TermReader, _ conventions: Conventions) {
        self.conventions = conventions
        months = reader.integers("month")
        fullMonths = reader.set("full-month")
        clearMonths = reader.set("clear-month")
        shortMonths = reader.set("short-month")
        weekdays = reader.integers("weekday")
        clearWeekdays = reader.set("clear-weekday")
        seasons = reader.integers("season")
        fall = reader.set("fall")
        dayNames = reader.integers("day-name")
        units = reader.values("time-unit", "half") { CalendarUnit(rawValue: $0) }
        workdayWords = reader.set("workday")
        yearAdjectives = reader.set("year-adjective")
        financialYear = reader.set("financial-year")
        year = reader.set("year")
        nearUnits = reader.values("near-unit") { Self.near($0) }
        quarterNames = reader.values("quarter-name") { Self.part($0) }
        decades = reader.integers("decade")
        decadesAfterCentury = decades.adding(reader.integers("decade-after-century"))
        holidays = Holiday.names(reader.terms("holiday"))
        decadeSuffixes = reader.set("decade-suffix")
        ordinals = reader.integers("ordinal")
        ordinalSuffixes = reader.set("ordinal-suffix")
        zeros = reader.set("zero")
        thousand = reader.set("thousand")
        thousands = reader.set("thousands")
        openQuantities = reader.set("open-quantity")
        few = reader.set("few")
        couple = reader.set("couple")
        edges = reader.values("edge") { DateEdge(rawValue: $0).map { .edge($0) } }
        turn = reader.set("turn")
        phraseEdges = reader.set("phrase-edge")
        elapsed = reader.values("elapsed") { Self.elapsedParts[$0] }
        pointers = reader.values("pointer") {
            DateReader.Pointer(direction: DateExpression.Direction(rawValue: $0))
        }
        last = reader.set("last")
        next = reader.set("next")
        this = reader.set("this")
        finals = reader.set("final")
        possessives = reader.set("possessive")
        openings = reader.set("opening")
        endings = reader.set("ending")
        meridiems = reader.set("meridiem")
        clockPrepositions = reader.set("clock-preposition")
        future = reader.set("future")
        plans = reader.set("plan")
        weekendPrepositions = reader.set("weekend-preposition")
        datePrepositions = reader.set("date-preposition")
        monthPrepositions = reader.set("month-preposition")
        holidayPrepositions = datePrepositions.union(reader.set("holiday-preposition"))
        numberedThings = reader.set("numbered-thing")
        publication = reader.set("publication")
        of = reader.set("of")
        on = reader.set("on")
        articles = reader.set("the")
        indefiniteArticles = reader.set("indefinite-article")
        containers = reader.set("container")
        `in` = reader.set("in")
        within = reader.set("within")
        and = reader.set("and")
        from = reader.set("from")
        between = reader.set("between")
        to = reader.set("to")
        until = reader.set("until")
        through = reader.set("through")
        or = reader.set("or")
        agoBefore = reader.set("ago-before")
        ago = reader.set("ago")
        hence = reader.set("hence")
        later = reader.set("later")
        earlier = reader.set("earlier")
        after = reader.set("after")
        before = reader.set("before")
        since = reader.set("since")
        now = reader.set("now")
        time = reader.set("time")
    }

    private static let elapsedParts: [String: DatePart] = ["elapsed": .elapsed, "remaining": .remaining]

    /// `year -1`
    private static func near(_ value: String) -> (CalendarUnit, Int)? {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let unit = CalendarUnit(rawValue: parts[0]), let shift = Int(parts[1]) else {
            return nil
        }
        return (unit, shift)
    }

    /// `3 quarter`
    private static func part(_ value: String) -> (Int, CalendarUnit)? {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let place = Int(parts[0]), let unit = CalendarUnit(rawValue: parts[1]) else {
            return nil
        }
        return (place, unit)
    }
}
