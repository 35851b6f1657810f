/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (howardhinnant.github.io/date_algorithms.html).
public struct CivilDay: Equatable, Comparable, Sendable {
    public var number: Int

    public init(number: Int) { self.number = number }

    /// The day of a date; nil where the calendar has no such day or the year is not in 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }

    /// 0 is Monday.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    /// `2024-03-05`
    public var iso: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The day of an ISO date, nil where it is none.
    public init?(iso: String) {
        let parts = iso.split(separator: "-").map { Int($0) ?? 0 }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    public static func < (first: CivilDay, second: CivilDay) -> Bool { first.number < second.number }
    public static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }

    /// The same day some months away, cut to the length of the month.
    func moved(byMonths months: Int) -> CivilDay? {
        let (year, month, day) = civil
        guard let target = Period(year: year, month: month + months, months: 1) else { return nil }
        return min(target.first + (day - 1), target.last)
    }

    /// Some days from Monday to Friday away.
    func moved(byWorkdays count: Int) -> CivilDay {
        var day = self
        var left = min(abs(count), 10_000)
        while left > 0 {
            day = day + (count < 0 ? -1 : 1)
            if day.weekday < 5 { left -= 1 }
        }
        return day
    }
}

/// First and last day of a stretch of time, inclusive.
struct Period: Equatable, Sendable {
    var first: CivilDay
    var last: CivilDay

    init(_ first: CivilDay, _ last: CivilDay) {
        self.first = first
        self.last = last
    }

    init?(year: Int) { self.init(year: year, month: 1, months: 12) }

    init?(year: Int, month: Int) { self.init(year: year, month: month, months: 1) }

    /// Some whole months from the first of one on; `month` may lie outside 1…12.
    init?(year: Int, month: Int, months: Int) {
        let start = year * 12 + month - 1
        let next = start + months
        guard start >= 12, let first = CivilDay(year: start / 12, month: start % 12 + 1, day: 1),
            let after = CivilDay(year: next / 12, month: next % 12 + 1, day: 1)
        else { return nil }
        self.init(first, after + -1)
    }
}
