import Corpus
import Reports
import Scripting

/// Gathers what the documents of a run gave, in document order.
struct Collector {
    let plugin: String
    private let declared: [String]
    /// Columns in the order in which they are shown.
    private var columns: [String]
    private var rows: [(document: String, cells: [(String, Value)])] = []
    private var tallies: [String: [Value: Int]] = [:]
    private(set) var failures: [Failure] = []
    private(set) var warnings: [Warning] = []

    init(plugin: String, columns: [String]) {
        self.plugin = plugin
        declared = columns
        self.columns = columns
    }

    mutating func add(_ output: DocumentOutput, of document: String) {
        for row in output.rows {
            if declared.isEmpty {
                // A table of Lua has no order of its own that would be the same in the next run.
                let names = row.map(\.0).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                for name in names where !columns.contains(name) { columns.append(name) }
            }
            rows.append((document, row))
        }
        for tally in output.tallies { count(tally.count, of: tally.key, in: tally.name) }
    }

    /// A counter that is full stays full: scripts may count by any number.
    private mutating func count(_ count: Int, of key: Value, in name: String) {
        let old = tallies[name]?[key] ?? 0
        let (sum, isFull) = old.addingReportingOverflow(count)
        tallies[name, default: [:]][key] = isFull ? (count < 0 ? .min : .max) : sum
    }

    mutating func add(_ failure: Failure) { failures.append(failure) }
    mutating func add(_ more: [Warning]) { warnings += more }

    /// All rows as one table.
    var table: ResultTable {
        var table = ResultTable(columns: columns)
        let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            var cells = [Value](repeating: .none, count: columns.count)
            for (name, value) in row.cells { if let place = places[name] { cells[place] = value } }
            table.append(cells, origin: row.document)
        }
        return table
    }

    /// The counters by name.
    var tallyTables: [Tally] {
        tallies.sorted { $0.key < $1.key }.map { name, counts in
            Tally(name: name, counts: counts.map { (key: $0.key, count: $0.value) })
        }
    }
}
