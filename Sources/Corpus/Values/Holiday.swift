import Lexicon

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
    static func names(_ terms: [Terms.Term]) -> WordTable<[(words: [UInt64], holiday: Holiday)]> {
        var names: [UInt64: [(words: [UInt64], holiday: Holiday)]] = [:]
        for term in terms {
            let words = TermReader.hashes(term.bytes)
            guard let first = words.first, let holiday = Holiday(term["value"]) else { continue }
            names[first, default: []].append((words, holiday))
        }
        return WordTable(names.mapValues { $0.sorted { $0.words.count > $1.words.count } })
    }

    /// `fixed MONTH DAY`, `weekday DAY PLACE MONTH PLUS`, `easter DAYS`; nil for anything else.
    private init?(_ rule: String) {
        let parts = rule.split(separator: " ")
        let numbers = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first, numbers.count) {
        case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
        case ("weekday", 4): self = .weekday(numbers[0], place: numbers[1], month: numbers[2], plus: numbers[3])
        case ("easter", 1): self = .easter(numbers[0])
        default: return nil
        }
    }
}
