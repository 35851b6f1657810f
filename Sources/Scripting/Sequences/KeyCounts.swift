import Reports

/// How often keys come, with the documents that they are in: what a table of all items with `counts(of:)` gives, without
/// that table.
struct KeyCounts {
    private struct Entry {
        let key: Value
        var count = 0
        var documents: Set<String> = []
    }

    /// Bytes that a key takes beside itself.
    static let entrySize = 320

    private var entries: [Entry] = []
    private var numbers: [Value: Int] = [:]
    /// Whether some item is of a document.
    private var knowsDocuments = false

    /// Counts an item; `document` is empty where it is of none.
    ///
    /// - Returns: whether the key is new.
    mutating func add(_ key: Value, document: String) -> Bool {
        let number = numbers[key] ?? entries.count
        let isNew = number == entries.count
        if isNew {
            numbers[key] = number
            entries.append(Entry(key: key))
        }
        entries[number].count += 1
        if !document.isEmpty { knowsDocuments = true }
        entries[number].documents.insert(document)
        return isNew
    }

    /// The columns value, count and documents, highest count first, ties by value.
    func table() throws(TableError) -> ResultTable {
        let rows: [[Value]] = entries.map { entry in
            let documents = knowsDocuments ? entry.documents.count : Set(entry.key.places.map(\.document)).count
            return [entry.key, .integer(entry.count), .integer(documents)]
        }
        return try ResultTable(columns: ["value", "count", "documents"], rows: rows).sorted(
            by: "count", descending: true)
    }
}
