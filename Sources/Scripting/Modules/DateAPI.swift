import Corpus
import Lua

/// `workbench.date`: days of the calendar as ISO strings.
enum DateAPI {
    private static let date = Owner.module("workbench.date")
    private static let day = Parameter.required("date", .string, "ISO: `2024-03-05`")
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static let items: [Item] = [
        .function(
            date, "parse",
            [
                .required("text", .string),
                .optional("today", .string, "ISO: what `Tuesday` and `last week` count from"),
            ],
            returns: .table, nilable: true,
            "Reads the first date in a text: from, to (ISO, inclusive), granularity, relative; nil without one.",
            details: "The same reading as `doc.dates`.",
            example: """
                local d = workbench.date.parse("in February 2022")
                assert(d.from == "2022-02-01" and d.to == "2022-02-28" and d.granularity == "month")
                assert(workbench.date.parse("last week", "2024-03-06").from == "2024-02-26")
                """
        ) { call in
            let today = try call.isGiven(2) ? day(call, 2, "parse") : nil
            // What tokens and values of the text take, and bounds its time with.
            try call.reserve(call.byteCount(at: 1) * 16)
            guard let found = Values.date(in: call.string(1), today: today) else {
                call.lua.pushNil()
                return 1
            }
            call.lua.pushTable(fields: 4)
            call.push(found.from)
            call.lua.rawSet("from", at: -2)
            call.push(found.to)
            call.lua.rawSet("to", at: -2)
            call.lua.push(found.granularity.rawValue)
            call.lua.rawSet("granularity", at: -2)
            call.lua.push(found.relative)
            call.lua.rawSet("relative", at: -2)
            return 1
        },
        .function(
            date, "format", [day, .required("format", .string)], returns: .string, "Writes a day in another form.",
            details:
                "`%Y %m %d` year, month and day as digits; `%e` day without a zero; `%B %b` month, `%A %a` weekday; `%j` day of the year; `%%`.",
            example: "assert(workbench.date.format(\"2024-03-05\", \"%A, %e %B %Y\") == \"Tuesday, 5 March 2024\")"
        ) { call in
            // `%B` is at most nine letters long.
            try call.reserve(call.byteCount(at: 2) * 5)
            call.lua.push(try format(try day(call, 1, "format"), call.string(2)))
            return 1
        },
        .function(
            date, "add",
            [
                day,
                .options(
                    [
                        .optional("days", .integer), .optional("weeks", .integer), .optional("months", .integer),
                        .optional("years", .integer),
                    ], isOptional: false),
            ], returns: .string, "Gives the day so much later, or earlier with negative numbers.",
            details: "Years and months first, the day cut to the length of the month; then weeks and days.",
            example: "assert(workbench.date.add(\"2024-01-31\", {months = 1}) == \"2024-02-29\")"
        ) { call in
            call.lua.push(try add(call, to: try day(call, 1, "add")).iso)
            return 1
        },
        .function(
            date, "between", [.required("from", .string), .required("to", .string)], returns: .integer,
            "Counts the days from one day to another; negative when the second is earlier.",
            example: "assert(workbench.date.between(\"2022-02-24\", \"2022-03-01\") == 5)"
        ) { call in
            call.lua.push(try day(call, 2, "between").number - day(call, 1, "between").number)
            return 1
        },
    ]

    private static func day(_ call: Call, _ position: Int, _ function: String) throws -> CivilDay {
        guard let day = CivilDay(iso: call.string(position)) else {
            throw ScriptError(
                "workbench.date.\(function): \"\(call.string(position))\" is no day; write it as 2024-03-05")
        }
        return day
    }

    private static func add(_ call: Call, to day: CivilDay) throws -> CivilDay {
        func amount(_ name: String) throws -> Int {
            let value = call.integerOption(2, name) ?? 0
            guard (-4_000_000...4_000_000).contains(value) else {
                throw ScriptError("workbench.date.add: '\(name)' is too large")
            }
            return value
        }
        let (year, month, number) = day.civil
        let total = try year * 12 + month - 1 + amount("years") * 12 + amount("months")
        guard total >= 12, total < 10_000 * 12 else {
            throw ScriptError("workbench.date.add: the year is not in 1…9999")
        }
        let length = CivilDay.length(ofMonth: total % 12 + 1, year: total / 12)
        guard let moved = CivilDay(year: total / 12, month: total % 12 + 1, day: min(number, length)) else {
            return day
        }
        let result = try moved + (amount("weeks") * 7 + amount("days"))
        guard (1...9999).contains(result.civil.year) else {
            throw ScriptError("workbench.date.add: the year is not in 1…9999")
        }
        return result
    }

    private static func format(_ day: CivilDay, _ format: String) throws -> String {
        let (year, month, number) = day.civil
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        var result = ""
        var characters = format.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            switch characters.next() {
            case "Y": result += String(day.iso.prefix(4))
            case "m": result += two(month)
            case "d": result += two(number)
            case "e": result += "\(number)"
            case "B": result += months[month - 1]
            case "b": result += months[month - 1].prefix(3)
            case "A": result += weekdays[day.weekday]
            case "a": result += weekdays[day.weekday].prefix(3)
            case "j":
                let first = CivilDay(year: year, month: 1, day: 1)?.number ?? day.number
                let place = "\(day.number - first + 1)"
                result += String(repeating: "0", count: 3 - place.count) + place
            case "%": result += "%"
            case let other:
                throw ScriptError(
                    "workbench.date.format: '%\(other.map(String.init) ?? "")' is none of %Y %m %d %e %B %b %A %a %j %%"
                )
            }
        }
        return result
    }
}
