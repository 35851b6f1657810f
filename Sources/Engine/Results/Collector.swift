import Reports
import Wire

/// Gathers what the documents of a run gave besides their rows, in document order.
struct Collector {
    let plugin: String
    private let declared: [String]
    /// Columns in the order in which they are shown.
    private(set) var columns: [String]
    /// The names of `columns` that documents made up.
    private var known: Set<String> = []
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

    /// Adds what one document gave, without its rows.
    ///
    /// - Parameters:
    ///   - number: which of the answer's plugins.
    ///   - names: the fields of its rows, in the order in which they first come.
    ///   - rows: how many rows it has.
    /// - Returns: whether its rows belong to the result.
    mutating func add(
        _ answer: DocumentAnswer, plugin number: Int = 0, fields names: FieldNames, rows: Int
    ) -> Bool {
        let belong = add(answer, number, names)
        sources.append(Source(document: answer.id, hash: answer.hash, rows: belong ? rows : 0))
        return belong
    }

    private mutating func add(_ answer: DocumentAnswer, _ number: Int, _ names: FieldNames) -> Bool {
        add(answer.warnings)
        if let failure = answer.failure { add(failure) }
        guard answer.results.indices.contains(number) else { return false }
        let result = answer.results[number]
        warnings += result.warnings
        if let failure = result.failure { failures.append(failure) }
        if let message = excess(of: result, names) {
            failures.append(Failure(document: answer.id, plugin: plugin, kind: .error, message: message))
            return false
        }
        if declared.isEmpty {
            for name in names.list where known.insert(name).inserted { columns.append(name) }
        }
        for tally in result.tallies {
            for entry in tally.counts {
                let old = tallies[tally.name]?[entry.key] ?? 0
                tallies[tally.name, default: [:]][entry.key] = Tally.sum(old, entry.count)
            }
        }
        return true
    }

    /// What a document's result would make too many, of all documents together: every row has a cell for every column.
    private func excess(of result: DocumentAnswer.Result, _ names: FieldNames) -> String? {
        let most = ResultTable.mostColumns
        if declared.isEmpty, known.union(names.list).count > most {
            return "the rows of all documents have more than \(most) columns together; a name that depends on the "
                + "data belongs in a cell"
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

    /// The counters by name.
    var tallyTables: [Tally] {
        tallies.sorted { $0.key < $1.key }.map { name, counts in
            Tally(name: name, counts: counts.map { (key: $0.key, count: $0.value) })
        }
    }
}

/// The names of fields, each once, in the order in which they first came.
struct FieldNames {
    private(set) var list: [String] = []
    private var known: Set<String> = []

    mutating func add(_ row: [Value.Field]) {
        for field in row where known.insert(field.name).inserted { list.append(field.name) }
    }
}

/// The columns of a table, in which the fields of a row find their places.
struct ColumnPlaces: Sendable {
    private let places: [String: Int]

    init(_ columns: [String]) {
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The cells of a row, one for each column.
    func cells(_ row: [Value.Field]) -> [Value] {
        var cells = [Value](repeating: .none, count: places.count)
        for field in row { if let place = places[field.name] { cells[place] = field.value } }
        return cells
    }
}
