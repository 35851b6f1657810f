import Corpus
import Reports

/// How often values come among the items of sequences, with the documents that they are in.
struct ItemCounts {
    struct Entry {
        let value: Value
        var count = 0
        var documents = 0
        /// The document it was met in last.
        fileprivate var last: UInt32?
    }

    private(set) var entries: [Entry] = []
    private(set) var total = 0
    private var numbers: [Value: Int] = [:]

    /// Bytes that a value takes beside itself, in the dictionary and in the table that is made of it.
    static let entrySize = 256

    /// - Returns: whether the value is new.
    @discardableResult
    mutating func add(_ value: Value, document: UInt32) -> Bool {
        let number = numbers[value] ?? entries.count
        let isNew = number == entries.count
        if isNew {
            numbers[value] = number
            entries.append(Entry(value: value))
        }
        entries[number].count += 1
        total += 1
        if entries[number].last != document {
            entries[number].last = document
            entries[number].documents += 1
        }
        return isNew
    }

    func count(of value: Value) -> Int { numbers[value].map { entries[$0].count } ?? 0 }

    /// The entries that come at least so often, highest count first, ties by value.
    func sorted(atLeast minimum: Int) -> [Entry] {
        entries.filter { $0.count >= minimum }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
        }
    }

    /// The cells of a table: value, count, per_million, documents.
    func rows(atLeast minimum: Int) -> [[Value]] {
        sorted(atLeast: minimum).map { entry in
            let rate = Double(entry.count) * 1e6 / Double(max(1, total))
            return [entry.value, .integer(entry.count), .number(rate), .integer(entry.documents)]
        }
    }
}
