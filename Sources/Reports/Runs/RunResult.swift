/// All that running one plugin over a corpus gave.
public struct RunResult: Sendable, Equatable {
    public var plugin: String
    public var version: String
    /// The name of the corpus.
    public var corpus: String
    /// The number of documents that were read, failed ones included.
    public var documents: Int
    /// What the plugin emitted, in document order.
    public var rows: ResultTable
    public var tallies: [Tally]
    public var failures: [Failure]
    public var warnings: [Warning]
    public var report: [ReportBlock]
    /// How many documents were run before the run was interrupted; nil where it was not.
    public var documentsRun: Int?
    /// Why the plugin's report could not be made; the rows are there all the same.
    public var reportFailure: String?
    /// Whether it failed for want of a permission.
    public var isReportDenied = false

    public init(
        plugin: String, version: String, corpus: String, documents: Int, rows: ResultTable, tallies: [Tally] = [],
        failures: [Failure] = [], warnings: [Warning] = [], report: [ReportBlock] = []
    ) {
        self.plugin = plugin
        self.version = version
        self.corpus = corpus
        self.documents = documents
        self.rows = rows
        self.tallies = tallies
        self.failures = failures
        self.warnings = warnings
        self.report = report
    }
}

/// A counter that adds up over the documents: a table with the columns `key` and `count`.
public struct Tally: Sendable, Equatable {
    public var name: String
    public var table: ResultTable

    public init(name: String, table: ResultTable) {
        self.name = name
        self.table = table
    }

    /// The sum of two counts. A counter that is full stays full: scripts may count by any number.
    public static func sum(_ count: Int, _ more: Int) -> Int {
        let (sum, isFull) = count.addingReportingOverflow(more)
        return isFull ? (more < 0 ? .min : .max) : sum
    }

    /// Makes the table from counts: highest first, ties by key.
    public init(name: String, counts: some Sequence<(key: Value, count: Int)>) {
        let sorted = counts.sorted { Order($1.count, $0.count).then($0.key.order(against: $1.key)) == .before }
        self.init(
            name: name,
            table: ResultTable(columns: ["key", "count"], rows: sorted.map { [$0.key, .integer($0.count)] }))
    }
}

/// A document that a plugin could not finish.
public struct Failure: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The script raised an error.
        case error
        /// The script ran over its time.
        case time
        /// The script used more memory than allowed.
        case memory
        /// The script emitted more rows than allowed.
        case rows
        /// The worker ended without an answer.
        case crash
        /// The document could not be read.
        case unreadable
    }

    public var document: String
    public var plugin: String
    public var kind: Kind
    public var message: String
    /// The place in the script, `file:line`.
    public var script: String?
    /// The line of the document that was being worked on.
    public var line: Int?

    public init(
        document: String, plugin: String, kind: Kind, message: String, script: String? = nil, line: Int? = nil
    ) {
        self.document = document
        self.plugin = plugin
        self.kind = kind
        self.message = message
        self.script = script
        self.line = line
    }
}

/// What a plugin wants its reader to know about a document.
public struct Warning: Sendable, Equatable {
    public var document: String
    public var plugin: String
    public var message: String
    /// The line of the document.
    public var line: Int?

    public init(document: String, plugin: String, message: String, line: Int? = nil) {
        self.document = document
        self.plugin = plugin
        self.message = message
        self.line = line
    }
}
