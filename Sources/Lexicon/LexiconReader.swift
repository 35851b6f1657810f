/// Reads a table of word lists, line by line.
struct LexiconReader {
    static let tab: UInt8 = 0x09
    private static let lineFeed: UInt8 = 0x0A
    private static let number: UInt8 = 0x23
    private static let bar: UInt8 = 0x7C
    private static let firstLine = "the first line names the columns, divided by tabs: term, list and any others"

    private let bytes: [UInt8]
    private let path: String
    private(set) var columns: [String] = []
    private(set) var purpose = ""
    private(set) var rows: [LexiconFile.Row] = []
    private var names: [String] = []
    private var members: [[Int]] = []
    private var purposes: [String: String] = [:]
    /// The field with the lists of the row before, and what it means: rows of a list mostly stand together.
    private var known: (field: Range<Int>, lists: [Int]) = (0..<0, [])

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    /// `# language: de`
    var language: String? { purposes["language"].flatMap { $0.isEmpty ? nil : $0 } }

    /// The lists, in the order of their first terms.
    var lists: [LexiconFile.List] {
        names.indices.map {
            LexiconFile.List(name: names[$0], purpose: purposes[names[$0]] ?? "", rows: members[$0])
        }
    }

    mutating func read() throws(LexiconError) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 0
        while start < bytes.count {
            var stop = start
            while stop < bytes.count, bytes[stop] != Self.lineFeed { stop += 1 }
            line += 1
            let range = start..<stop
            start = stop + 1
            let content = Self.trimmed(bytes, range)
            if content.isEmpty { continue }
            if bytes[content.lowerBound] == Self.number {
                comment(content.lowerBound + 1..<content.upperBound)
            } else if columns.isEmpty {
                try header(range, line)
            } else {
                try row(range, line)
            }
        }
        guard !columns.isEmpty else {
            throw LexiconError(path: path, line: max(1, line), reason: "is empty; \(Self.firstLine)")
        }
    }

    /// A span without the blanks around it.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, isBlank(bytes[first]) { first += 1 }
        while last > first, isBlank(bytes[last - 1]) { last -= 1 }
        return first..<last
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == tab || byte == 0x0D }

    // MARK: Lines

    /// `# month: names of months`, or what the file is for.
    private mutating func comment(_ range: Range<Int>) {
        let text = string(Self.trimmed(bytes, range))
        let name = text.prefix { $0 != ":" && $0 != " " }
        if name.count < text.count, text.dropFirst(name.count).first == ":" {
            let rest = text.dropFirst(name.count + 1).drop { $0 == " " }
            purposes[String(name)] = String(rest)
        } else if purpose.isEmpty, columns.isEmpty {
            purpose = text
        }
    }

    private mutating func header(_ range: Range<Int>, _ line: Int) throws(LexiconError) {
        let fields = self.fields(range).map { string($0) }
        guard fields.count >= 2, fields[0] == "term", fields[1] == "list" else {
            let hint =
                fields.count == 1 && fields[0].contains(" ") ? "columns are divided by tabs, not by spaces; " : ""
            throw fault(line, "begins with '\(fields.prefix(2).joined(separator: ", "))'; \(hint)\(Self.firstLine)")
        }
        for (index, name) in fields.enumerated() where fields[..<index].contains(name) {
            throw fault(line, "the column '\(name)' is there twice")
        }
        columns = fields
    }

    private mutating func row(_ range: Range<Int>, _ line: Int) throws(LexiconError) {
        guard let first = bytes[range].firstIndex(of: Self.tab) else {
            throw fault(line, "has no list; write the term, a tab and the name of its list")
        }
        let second = bytes[first + 1..<range.upperBound].firstIndex(of: Self.tab) ?? range.upperBound
        let term = Self.trimmed(bytes, range.lowerBound..<first)
        let field = Self.trimmed(bytes, first + 1..<second)
        guard !term.isEmpty else { throw fault(line, "the field 'term' is empty") }
        guard !field.isEmpty else { throw fault(line, "'\(string(term))' is on no list; the field 'list' is empty") }
        let rest = min(second + 1, range.upperBound)..<range.upperBound
        if !rest.isEmpty, columns.count < fields(rest).count + 2, bytes[rest].contains(where: { !Self.isBlank($0) }) {
            throw fault(
                line, "has \(fields(range).count) fields, but the first line names \(columns.count) columns")
        }
        if bytes[field] != bytes[known.field] || known.field.isEmpty { known = (field, try lists(in: field, line)) }
        for list in known.lists { members[list].append(rows.count) }
        rows.append(LexiconFile.Row(term: term, rest: rest, line: line))
    }

    /// The lists that a field names; new ones are made.
    private mutating func lists(in field: Range<Int>, _ line: Int) throws(LexiconError) -> [Int] {
        var lists: [Int] = []
        for part in bytes[field].split(separator: Self.bar) {
            let name = string(Self.trimmed(bytes, part.startIndex..<part.endIndex))
            guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
                throw fault(line, "'\(name)' is no name of a list; a name has no blanks")
            }
            if let index = names.firstIndex(of: name) {
                lists.append(index)
            } else {
                lists.append(names.count)
                names.append(name)
                members.append([])
            }
        }
        return lists
    }

    private func fields(_ range: Range<Int>) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound where index == range.upperBound || bytes[index] == Self.tab {
            fields.append(Self.trimmed(bytes, start..<index))
            start = index + 1
        }
        return fields
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func fault(_ line: Int, _ reason: String) -> LexiconError {
        LexiconError(path: path, line: line, reason: reason)
    }
}
