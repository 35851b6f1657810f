import Corpus

/// Gathers what the columns of a row, or the fields of a record, say about a document.
struct RecordMetadata {
    private(set) var metadata = Metadata()

    /// - Parameters:
    ///   - name: the column as the file names it.
    ///   - role: what it is for; nil for one of which only the name is known.
    mutating func add(_ name: String, _ value: String, _ role: ColumnRole?) {
        let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !value.isEmpty else { return }
        metadata.entries.append(Metadata.Entry(name, value, .column))
        switch role {
        case .title: metadata.title = value
        case .date: metadata.date = RecordDate.iso(value)
        case .author: metadata.author = value
        case .language: metadata.language = LanguageTag.short(value)
        case .address: metadata.address = value
        case .site: metadata.site = value
        case .id where name != ColumnRole.id.rawValue:
            metadata.entries.append(Metadata.Entry(ColumnRole.id.rawValue, value, .column))
        case .id, .text, nil: break
        }
    }
}

/// Days as tables write them.
enum RecordDate {
    /// The day, ISO; nil where there is none, or where day and month cannot be told apart.
    static func iso(_ text: String) -> String? {
        // `Wed Oct 10 20:19:24 +0000 2018`: the zone is no year.
        let words: [Substring] = text.split(separator: " ")
        let isZone = { (word: Substring) in word.first == "+" && word.count == 5 }
        if let day = PageDate.iso(words.filter { !isZone($0) }.joined(separator: " ")) { return day }
        return seconds(text).map(day)
    }

    /// Seconds since 1970, also where they are given in thousandths.
    private static func seconds(_ text: String) -> Int? {
        guard let number = Double(text), number.isFinite else { return nil }
        let isThousandths = (1e11..<5e12).contains(number)
        guard isThousandths || (1e8..<5e9).contains(number) else { return nil }
        return Int(exactly: (isThousandths ? number / 1000 : number).rounded(.down))
    }

    /// The day, in UTC, of a second since 1970.
    private static func day(_ seconds: Int) -> String {
        // Days from a leap year's March on: Howard Hinnant, "chrono-compatible low-level date algorithms".
        let shifted = seconds / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
