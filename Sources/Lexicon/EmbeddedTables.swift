import CLanguages

/// The tables of `languages/`, which are part of the program.
enum EmbeddedTables {
    struct Table: Sendable {
        /// ISO 639-1; empty for tables of all languages.
        let language: String
        let name: String
        fileprivate let index: Int

        /// Its path in the repository.
        var path: String { language.isEmpty ? "languages/\(name).tsv" : "languages/\(language)/\(name).tsv" }
    }

    /// The tables that are there, those of a language together, in the order in which the guess prefers languages.
    static let all: [Table] = (0..<embedded_table_count).compactMap { index in
        // In bounds: the count is the number of elements of the array, set beside it.
        guard let table = unsafe embedded_tables?[index], unsafe table.count > 0 else { return nil }
        return unsafe Table(
            language: String(cString: table.language), name: String(cString: table.name), index: index)
    }

    /// Reads a table; one that cannot be read is left out (a test reads them all).
    static func read(_ table: Table) -> LexiconFile? {
        guard let embedded = unsafe embedded_tables?[table.index] else { return nil }
        // Constant data of the program, so the bytes outlive every use.
        let bytes = unsafe Array(UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.count))
        return try? LexiconFile(bytes, path: table.path)
    }
}
