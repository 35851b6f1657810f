/// A stretch that the calendar repeats.
enum CalendarUnit: String, Sendable {
    case hour, day, workday, week, weekend, fortnight, month, quarter, half, year, decade, century

    /// How many months it has; 0 for units counted in days.
    var months: Int {
        switch self {
        case .hour, .day, .workday, .week, .weekend, .fortnight: 0
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        case .decade: 120
        case .century: 1200
        }
    }

    var granularity: Values.Granularity {
        switch self {
        case .hour: .time
        case .day, .workday: .day
        case .week, .weekend, .fortnight: .week
        case .month: .month
        case .quarter: .quarter
        case .half: .range
        case .year: .year
        case .decade: .decade
        case .century: .century
        }
    }
}

/// What a date expression says, before the day of writing is known.
///
/// `DateReader` builds it from words; `DateResolver` turns it into days. `the first Friday of next month` is
/// `.part(.nthWeekday(4, 1), of: .unit(.month, 1))`.
indirect enum DateExpression: Equatable, Sendable {
    /// Days that need nothing else to be known.
    case days(Period)
    /// A part of some year that is not said: `5 March`, `June`, `the third quarter`, `last summer`.
    case recurring(DatePart, Direction)
    /// A day of some month that is not said: `the 18th`.
    case dayOfMonth(Int)
    /// A day of the week, 0 is Monday.
    case weekday(Int, Direction)
    /// `Friday the 13th`
    case weekdayOn(Int, dayOfMonth: Int)
    /// The calendar unit some units before or after the current one: `last week`, `this year`.
    case unit(CalendarUnit, Int)
    case part(DatePart, of: DateExpression)
    /// The unit that holds a day: `the week of 5 March`.
    case enclosing(CalendarUnit, DateExpression)
    /// The day some steps away from another: `two weeks ago`, `three days after Christmas`.
    case offset([Step], from: DateExpression)
    /// The stretch that ends or starts today: `the past two years`, `the next ten days`.
    case stretch(CalendarUnit, Int)
    case range(DateExpression, DateExpression)
    /// Time that the words leave open: `recent months`, `10 a.m.`
    case open

    /// Which occurrence is meant: `Friday`, `this Friday`, `last Friday`, `next Friday`, `the coming Friday`, and the
    /// `Friday` that something is planned for.
    enum Direction: String, Sendable { case nearest, this, previous, next, coming, ahead }

    struct Step: Equatable, Sendable {
        var unit: CalendarUnit
        var count: Int
    }

    static let today = DateExpression.unit(.day, 0)

    /// Whether the days depend on when the document was written.
    var isRelative: Bool {
        switch self {
        case .days: false
        case .part(let part, let outer): part.countsFromToday || outer.isRelative
        case .enclosing(_, let inner): inner.isRelative
        case .offset(_, let base): base.isRelative
        // "from March to May 2024": the year behind the second date is the first one's as well.
        case .range(.recurring(_, .nearest), .days), .range(.days, .recurring(_, .nearest)): false
        case .range(let first, let last): first.isRelative || last.isRelative
        default: true
        }
    }
}

/// A part of a longer stretch.
enum DatePart: Equatable, Sendable {
    case edge(DateEdge)
    /// `the third week of`, `20th of`; counted from the end where negative: `the last day of`.
    case nth(Int, CalendarUnit)
    /// `the first six months of`, `the last two weeks of` (negative).
    case run(Int, CalendarUnit)
    /// `the first Friday of`, `Friday` of a week; 0 is Monday.
    case nthWeekday(Int, Int)
    case month(Int, day: Int?)
    /// Three months from this one on.
    case season(Int)
    case holiday(Holiday)
    /// `earlier this year`
    case elapsed
    /// `later this year`, `the rest of the week`
    case remaining
    /// `the turn of the century`
    case turn

    var isQuarter: Bool {
        if case .nth(_, .quarter) = self { return true }
        return false
    }

    var countsFromToday: Bool { self == .elapsed || self == .remaining }
}

/// `early`, `mid` or `late` in a stretch, and its `beginning` and `end`.
enum DateEdge: String, Sendable { case early, middle, late, beginning, end }
