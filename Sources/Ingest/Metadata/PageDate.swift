import Lexicon

/// Days as pages write them in attributes: ISO 8601, RFC 2822, English with a month's name, digits alone.
enum PageDate {
    /// The day as `2024-05-12`; nil where there is none, or where day and month cannot be told apart.
    static func iso(_ text: String) -> String? {
        let parts = pieces(text.prefix(80))
        // 20240512
        if let first = parts.first, case .number(let number, 8, _) = first {
            return day(number / 10_000, number / 100 % 100, number % 100)
        }
        for index in parts.indices {
            let window = parts[index...].prefix(3).map { $0 }
            if let found = day(window) { return found }
            // What follows a day that cannot be told, as 03/05/2019 at 11:24, is none either.
            if isUndecided(window) { return nil }
        }
        return nil
    }

    /// A day in the path of an address: `/2024/05/12/`.
    static func inAddress(_ address: String) -> String? {
        let parts = address.split(separator: "/").map { Int($0) }
        for index in parts.indices.dropLast(2) {
            if let year = parts[index], year > 1990, let month = parts[index + 1], let number = parts[index + 2] {
                return day(year, month, number)
            }
        }
        return nil
    }

    private enum Piece {
        /// With how many digits it was written, and the byte behind it.
        case number(Int, Int, UInt8)
        case month(Int)
    }

    private static func day(_ parts: [Piece]) -> String? {
        guard parts.count == 3 else { return nil }
        switch (parts[0], parts[1], parts[2]) {
        case (.number(let year, 4, _), .number(let month, _, _), .number(let number, _, _)):
            return day(year, month, number)
        case (.number(let year, 4, _), .month(let month), .number(let number, _, _)): return day(year, month, number)
        case (.number(let number, 1...2, _), .month(let month), .number(let year, 4, _)):
            return day(year, month, number)
        case (.month(let month), .number(let number, 1...2, _), .number(let year, 4, _)):
            return day(year, month, number)
        case (.number(let first, 1...2, let mark), .number(let second, 1...2, _), .number(let year, 4, _)):
            // Full stops stand in days of the continent, where the day comes first.
            if mark == UInt8(ascii: ".") { return day(year, second, first) }
            if first > 12 { return day(year, second, first) }
            return second > 12 || first == second ? day(year, first, second) : nil
        default: return nil
        }
    }

    private static func isUndecided(_ parts: [Piece]) -> Bool {
        guard parts.count == 3, case .number(_, 1...2, _) = parts[0], case .number(_, 1...2, _) = parts[1],
            case .number(_, 4, _) = parts[2]
        else { return false }
        return true
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Numbers and names of months; weekdays, ordinal endings and everything else are passed over.
    private static func pieces(_ text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var digits = ""
        var letters = ""
        var isBehindColon = false
        func month() -> Int? {
            guard letters.count >= 3 else { return nil }
            return months.firstIndex { $0 == letters || $0.hasPrefix(letters) && letters.count <= 4 }.map { $0 + 1 }
        }
        for character in text.lowercased() + " " {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if !digits.isEmpty {
                // 10:21:02 is a time of day.
                let isTime = character == ":" || isBehindColon
                isBehindColon = character == ":"
                if !isTime, let number = Int(digits) {
                    pieces.append(.number(number, digits.count, character.asciiValue ?? 0))
                }
                digits = ""
            } else {
                isBehindColon = false
            }
            if character.isASCII, character.isLetter {
                letters.append(character)
            } else {
                if let month = month() { pieces.append(.month(month)) }
                letters = ""
            }
        }
        return pieces
    }

    private static let months = Languages.builtIn.lists(of: "en").terms("calendar", "full-month").texts
}

/// Language tags (BCP 47).
enum LanguageTag {
    /// The language alone: `en` of `en-GB` or `en_US`; nil for what is no tag.
    static func short(_ tag: String?) -> String? {
        guard let tag else { return nil }
        let code = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
        return (2...3).contains(code.count) ? code : nil
    }
}
