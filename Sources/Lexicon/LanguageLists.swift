import Synchronization

/// The word lists of one language. A table is read when something first asks for it.
public final class LanguageLists: Sendable {
    /// ISO 639-1.
    public let code: String
    /// The user's tables.
    private let additions: [LexiconFile]
    private let tables: [EmbeddedTables.Table]
    private let read = Mutex<[String: LexiconFile]>([:])

    init(code: String, files: [LexiconFile]) {
        self.code = code
        additions = files
        tables = EmbeddedTables.all.filter { $0.language == code }
    }

    /// The names of the tables: `calendar`, `roles`, …
    public var names: [String] { tables.map(\.name) }

    /// Whether anything is known of the language besides how to tell it.
    public var isKnown: Bool { !additions.isEmpty || tables.contains { $0.name != "guess" } }

    /// The program's table of a name.
    public func table(_ name: String) -> LexiconFile? {
        guard let table = tables.first(where: { $0.name == name }) else { return nil }
        return read.withLock { read in
            if let file = read[name] { return file }
            let file = EmbeddedTables.read(table)
            read[name] = file
            return file
        }
    }

    /// The terms of a list: those of a table of the program, then those of the user's lists of that name.
    public func terms(_ table: String, _ list: String) -> Terms {
        Terms(files: [self.table(table)].compactMap(\.self) + additions, list: list)
    }

    /// The terms of a list of any table.
    public func terms(_ list: String) -> Terms { Terms(files: all, list: list) }

    /// Every list, once, in the order of the tables; the user's own behind.
    public var lists: [String] {
        var names: [String] = []
        var known: Set<String> = []
        for file in all {
            for list in file.lists where known.insert(list.name).inserted { names.append(list.name) }
        }
        return names
    }

    /// Every table, the user's behind those of the program.
    public var all: [LexiconFile] { tables.compactMap { table($0.name) } + additions }
}

/// The terms of a list, with what their rows say.
public struct Terms: Sendable {
    /// A term in its file.
    public struct Term {
        public let file: LexiconFile
        public let row: Int

        public init(file: LexiconFile, row: Int) {
            self.file = file
            self.row = row
        }

        public var text: String { file.term(row) }
        public var bytes: ArraySlice<UInt8> { file.bytes(ofTerm: row) }

        /// What stands in a column; empty where nothing does.
        public subscript(column: String) -> String { file.cell(row, column) }
    }

    private let parts: [(file: LexiconFile, rows: [Int])]

    init(files: [LexiconFile], list: String) {
        parts = files.compactMap { file in file.list(list).map { (file, $0.rows) } }
    }

    public var isEmpty: Bool { parts.isEmpty }

    /// The terms in order.
    public var all: [Term] { parts.flatMap { part in part.rows.map { Term(file: part.file, row: $0) } } }

    public var texts: [String] { all.map(\.text) }
}
