/// A day that returns every year under a name of its own.
///
/// Only days that one rule of the Gregorian calendar gives wherever the name is used in English; national days that
/// share a name (Independence Day, Victory Day) are left out.
enum Holiday: Equatable, Sendable {
    case fixed(month: Int, day: Int)
    /// The n-th weekday of a month, -1 is the last: Thanksgiving, Memorial Day.
    case weekday(Int, place: Int, month: Int, plus: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(Int)

    func day(in year: Int) -> CivilDay? {
        switch self {
        case .fixed(let month, let day): CivilDay(year: year, month: month, day: day)
        case .easter(let days): Self.easterSunday(year).map { $0 + days }
        case .weekday(let weekday, let place, let month, let days):
            Period(year: year, month: month, months: 1).flatMap {
                DateResolver(today: nil).part(.nthWeekday(weekday, place), of: $0)
            }.map { $0.first + days }
        }
    }

    /// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static func easterSunday(_ year: Int) -> CivilDay? {
        guard (1583...9999).contains(year) else { return nil }
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let shift = (century + 8) / 25
        let correction = (century - shift + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Names by their first word, the longest first.
    static let names: WordTable<[(words: [UInt64], holiday: Holiday)]> = {
        let all: [(String, Holiday)] = [
            ("new year 's eve", .fixed(month: 12, day: 31)), ("new year 's day", .fixed(month: 1, day: 1)),
            ("christmas eve", .fixed(month: 12, day: 24)), ("christmas day", .fixed(month: 12, day: 25)),
            ("christmas", .fixed(month: 12, day: 25)), ("boxing day", .fixed(month: 12, day: 26)),
            ("valentine 's day", .fixed(month: 2, day: 14)), ("st patrick 's day", .fixed(month: 3, day: 17)),
            ("may day", .fixed(month: 5, day: 1)), ("juneteenth", .fixed(month: 6, day: 19)),
            ("bastille day", .fixed(month: 7, day: 14)), ("halloween", .fixed(month: 10, day: 31)),
            ("armistice day", .fixed(month: 11, day: 11)),
            ("veterans day", .fixed(month: 11, day: 11)), ("earth day", .fixed(month: 4, day: 22)),
            ("martin luther king day", .weekday(0, place: 3, month: 1, plus: 0)),
            ("memorial day", .weekday(0, place: -1, month: 5, plus: 0)),
            ("labor day", .weekday(0, place: 1, month: 9, plus: 0)),
            ("thanksgiving day", .weekday(3, place: 4, month: 11, plus: 0)),
            ("thanksgiving", .weekday(3, place: 4, month: 11, plus: 0)),
            ("black friday", .weekday(3, place: 4, month: 11, plus: 1)),
            ("ash wednesday", .easter(-46)), ("palm sunday", .easter(-7)), ("good friday", .easter(-2)),
            ("easter sunday", .easter(0)), ("easter monday", .easter(1)), ("easter", .easter(0)),
            ("ascension day", .easter(39)), ("pentecost", .easter(49)), ("whit monday", .easter(50)),
        ]
        var table: [UInt64: [(words: [UInt64], holiday: Holiday)]] = [:]
        for (name, holiday) in all {
            let words = name.split(separator: " ").map { WordHash.of($0) }
            if let first = words.first { table[first, default: []].append((words, holiday)) }
        }
        return WordTable(table)
    }()
}
