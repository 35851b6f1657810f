/// A gazetteer: names with their type, as tab-separated text.
///
/// The first line that is no comment names the columns; every further line is one entry.
///
///     # The board, spring 2024
///     type    name            aliases             wikidata
///     person  Ana Torkow      A. Torkow|Torkow
///     place   Haddon Quay     the Quay
///
/// docs/gazetteers.md has all columns. Lines that begin with `#` and empty lines are skipped.
public struct GazetteerFile: Sendable {
    /// What the entries of a line are.
    enum EntryType: String, CaseIterable {
        case person, organization, place, agreement, event, other, country, nationality
        case givenName = "given-name"
    }

    enum Column: String, CaseIterable {
        case type, name, canonical, aliases, country, wikidata, flags, code, capital, demonyms, gender
    }

    /// One entry; its fields are spans of `text`.
    struct Row: Sendable {
        let type: EntryType
        private let fields: [Span]

        init(_ type: EntryType, _ fields: [Span]) {
            self.type = type
            self.fields = fields
        }

        subscript(column: Column) -> Span { fields[Column.allCases.firstIndex(of: column) ?? 0] }
    }

    /// The path, for messages.
    public let path: String
    let text: Text
    private(set) var rows: [Row] = []

    /// Reads a gazetteer.
    ///
    /// - Throws: `GazetteerError`, with the line, for a column, type or value that means nothing.
    public init(_ text: Text, path: String) throws(GazetteerError) {
        self.path = path
        self.text = text
        var columns: [Int]?
        var start = text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        var number = 0
        while start < text.count {
            var stop = start
            while stop < text.count, text[stop] != Ascii.lineFeed { stop += 1 }
            let next = stop + 1
            while stop > start, Self.isBlank(text[stop - 1]), text[stop - 1] != 0x09 { stop -= 1 }
            number += 1
            defer { start = next }
            guard stop > start, text[start] != 0x23 else { continue }
            let fields = split(Span(start, stop), at: 0x09)
            if let columns {
                rows.append(try row(fields, columns, line: number))
            } else {
                columns = try header(fields, line: number)
            }
        }
        guard columns != nil else {
            throw GazetteerError(path: path, line: max(1, number), reason: "is empty; \(Self.firstLine)")
        }
    }

    /// The names that a field lists, divided by `|`.
    func list(_ field: Span) -> [Span] { field.start < field.stop ? split(field, at: 0x7C).filter { !$0.isEmpty } : [] }

    func string(_ field: Span) -> String { text.string(field.start, field.stop) }

    // MARK: Lines

    private func header(_ fields: [Span], line: Int) throws(GazetteerError) -> [Int] {
        let known = Column.allCases.map(\.rawValue)
        var columns: [Int] = []
        for field in fields {
            let name = string(field)
            guard let column = known.firstIndex(of: name) else {
                let hint =
                    fields.count == 1 && name.contains(" ") ? "columns are divided by tabs, not by spaces; " : ""
                throw fault(line, "there is no column '\(name)'; \(hint)\(Self.firstLine)")
            }
            guard !columns.contains(column) else { throw fault(line, "the column '\(name)' is there twice") }
            columns.append(column)
        }
        for column in [Column.type, .name] where !columns.contains(known.firstIndex(of: column.rawValue) ?? 0) {
            throw fault(line, "the column '\(column.rawValue)' is missing; \(Self.firstLine)")
        }
        return columns
    }

    private func row(_ fields: [Span], _ columns: [Int], line: Int) throws(GazetteerError) -> Row {
        var ordered = [Span](repeating: Span(0, 0), count: Column.allCases.count)
        for (index, field) in fields.enumerated() {
            guard index < columns.count else {
                guard field.isEmpty else {
                    throw fault(line, "has \(fields.count) fields, but the first line names \(columns.count) columns")
                }
                continue
            }
            ordered[columns[index]] = field
        }
        let written = string(ordered[0])
        guard let type = EntryType(rawValue: written) else {
            let known = EntryType.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(line, "there is no type '\(written)'; types are \(known)")
        }
        let row = Row(type, ordered)
        guard !row[.name].isEmpty else { throw fault(line, "the field 'name' is empty; every entry needs a name") }
        try check(row, line)
        return row
    }

    private func check(_ row: Row, _ line: Int) throws(GazetteerError) {
        let number = row[.wikidata]
        let isNumber =
            text[number.start] == 0x51 && number.stop > number.start + 1
            && (number.start + 1..<number.stop).allSatisfy { (0x30...0x39).contains(text[$0]) }
        guard number.isEmpty || isNumber else {
            throw fault(line, "'\(string(number))' is no Wikidata number; write it as Q42, or leave the field empty")
        }
        let gender = row[.gender]
        guard gender.isEmpty || ["f", "m"].contains(string(gender)) else {
            throw fault(line, "'\(string(gender))' is no gender; write f, m or nothing")
        }
        for flag in list(row[.flags]) where string(flag) != Self.ambiguous {
            throw fault(line, "there is no flag '\(string(flag))'; there is: \(Self.ambiguous)")
        }
    }

    private func fault(_ line: Int, _ reason: String) -> GazetteerError {
        GazetteerError(path: path, line: line, reason: reason)
    }

    /// The parts of a span between separators, without blanks around them.
    private func split(_ span: Span, at separator: UInt8) -> [Span] {
        var parts: [Span] = []
        var start = span.start
        for index in span.start...span.stop where index == span.stop || text[index] == separator {
            var (first, last) = (start, index)
            while first < last, Self.isBlank(text[first]) { first += 1 }
            while last > first, Self.isBlank(text[last - 1]) { last -= 1 }
            parts.append(Span(first, last))
            start = index + 1
        }
        return parts
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// The flag of a name that is an ordinary word as well.
    static let ambiguous = "ambiguous"
    private static let firstLine =
        "the first line names the columns, divided by tabs: type, name and any of "
        + Column.allCases.dropFirst(2).map(\.rawValue).joined(separator: ", ")
}

/// What is wrong with a gazetteer, and where.
public struct GazetteerError: Error, Equatable, CustomStringConvertible {
    public let path: String
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "\(path):\(line): \(reason)" }
}
