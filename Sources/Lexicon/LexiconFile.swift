/// A table of word lists, as tab-separated text.
///
/// The first line that is no comment names the columns, `term` and `list` first; every further line is a term with the
/// list it is on (several are divided by `|`), and what else is known of it.
///
///     # Words of the harbour.
///     # vessel: what swims and carries, from the port's register
///     term        list    crew
///     ferry       vessel  24
///     tug boat    vessel  4
///
/// A comment that begins with a list's name and a colon says what the list is for. Empty lines are skipped.
public final class LexiconFile: Sendable {
    /// A list of the file.
    public struct List: Sendable {
        public let name: String
        /// What it is for and where it comes from; empty where no comment says so.
        public let purpose: String
        /// Its terms' places among the file's rows, in order.
        public let rows: [Int]
    }

    /// A line: its fields, as places in the bytes.
    struct Row: Sendable {
        let term: Range<Int>
        /// What stands behind the list.
        let rest: Range<Int>
        /// From 1.
        let line: Int
    }

    /// The path, for messages.
    public let path: String
    /// The columns behind `term` and `list`.
    public let columns: [String]
    /// The language it is for, ISO 639-1, where a comment says so (`# language: de`); nil for every language.
    public let language: String?
    /// What the file as a whole is for: its first comment.
    public let purpose: String
    public let lists: [List]
    let bytes: [UInt8]
    let rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: `LexiconError`, with the line, where it is no table of word lists.
    public init(_ bytes: [UInt8], path: String) throws(LexiconError) {
        var reader = LexiconReader(bytes, path: path)
        try reader.read()
        self.path = path
        self.bytes = bytes
        columns = Array(reader.columns.dropFirst(2))
        language = reader.language
        purpose = reader.purpose
        rows = reader.rows
        lists = reader.lists
    }

    public convenience init(_ text: String, path: String) throws(LexiconError) {
        try self.init(Array(text.utf8), path: path)
    }

    /// The list of a name; nil where there is none.
    public func list(_ name: String) -> List? { lists.first { $0.name == name } }

    /// How many terms it has.
    public var count: Int { rows.count }

    /// The term of a row, as written.
    public func term(_ row: Int) -> String { string(rows[row].term) }

    /// The bytes of a row's term.
    public func bytes(ofTerm row: Int) -> ArraySlice<UInt8> { bytes[rows[row].term] }

    /// What stands in a column of a row; empty where nothing does.
    public func cell(_ row: Int, _ column: Int) -> String {
        var start = rows[row].rest.lowerBound
        let stop = rows[row].rest.upperBound
        var left = column
        while left > 0, start < stop {
            if bytes[start] == LexiconReader.tab { left -= 1 }
            start += 1
        }
        guard left == 0 else { return "" }
        var end = start
        while end < stop, bytes[end] != LexiconReader.tab { end += 1 }
        return string(LexiconReader.trimmed(bytes, start..<end))
    }

    /// What stands in the column of a name; empty where there is no such column.
    public func cell(_ row: Int, _ column: String) -> String {
        columns.firstIndex(of: column).map { cell(row, $0) } ?? ""
    }

    /// The line a row stands in, from 1.
    public func line(_ row: Int) -> Int { rows[row].line }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// What is wrong with a table of word lists, and where.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
    public let path: String
    /// From 1.
    public let line: Int
    public let reason: String

    public init(path: String, line: Int, reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    public var description: String { "\(path):\(line): \(reason)" }
}
