import Reports
import Wire

/// Gathers what the documents of a run gave, in document order.
struct Collector {
    let plugin: String
    private let declared: [String]
    /// Columns in the order in which they are shown.
    private var columns: [String]
    /// The names of `columns` that documents made up.
    private var known: Set<String> = []
    private var rows: [(document: String, cells: [Value.Field])] = []
    private var tallies: [String: [Value: Int]] = [:]
    private(set) var failures: [Failure] = []
    private(set) var warnings: [Warning] = []
    /// The documents that were added.
    private(set) var sources: [Source] = []

    init(plugin: String, columns: [String]) {
        self.plugin = plugin
        declared = columns
        self.columns = columns
    }

    /// Adds what one document gave.
    ///
    /// - Parameter number: which of the answer's plugins.
    mutating func add(_ answer: DocumentAnswer, plugin number: Int = 0) {
        let before = rows.count
        defer { sources.append(Source(document: answer.id, hash: answer.hash, rows: rows.count - before)) }
        add(answer.warnings)
        if let failure = answer.failure { add(failure) }
        guard answer.results.indices.contains(number) else { return }
        let result = answer.results[number]
        warnings += result.warnings
        if let failure = result.failure { failures.append(failure) }
        if let message = excess(of: result) {
            failures.append(Failure(document: answer.id, plugin: plugin, kind: .error, message: message))
            return
        }
        for row in result.rows { add(row, of: answer.id) }
        for tally in result.tallies {
            for entry in tally.counts {
                let old = tallies[tally.name]?[entry.key] ?? 0
                tallies[tally.name, default: [:]][entry.key] = Tally.sum(old, entry.count)
            }
        }
    }

    private mutating func add(_ row: [Value.Field], of document: String) {
        if declared.isEmpty {
            for field in row where known.insert(field.name).inserted { columns.append(field.name) }
        }
        rows.append((document, row))
    }

    /// What a document's result would make too many, of all documents together: every row has a cell for every column.
    private func excess(of result: DocumentAnswer.Result) -> String? {
        let most = ResultTable.mostColumns
        if declared.isEmpty {
            let fresh = Set(result.rows.lazy.joined().map(\.name)).subtracting(known)
            if known.count + fresh.count > most {
                return "the rows of all documents have more than \(most) columns together; a name that depends on the "
                    + "data belongs in a cell"
            }
        }
        let counters = Set(result.tallies.map(\.name)).subtracting(tallies.keys)
        guard tallies.count + counters.count > most else { return nil }
        return "all documents have more than \(most) counters together; what is counted is the second argument: "
            + "ctx:tally(name, key)"
    }

    /// Adds a failure; one of a whole document is one of this plugin.
    mutating func add(_ failure: Failure) {
        var failure = failure
        failure.plugin = plugin
        failures.append(failure)
    }

    mutating func add(_ more: [Warning]) {
        for var warning in more {
            warning.plugin = plugin
            warnings.append(warning)
        }
    }

    /// All rows as one table.
    var table: ResultTable {
        var table = ResultTable(columns: columns)
        let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            var cells = [Value](repeating: .none, count: columns.count)
            for field in row.cells { if let place = places[field.name] { cells[place] = field.value } }
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
