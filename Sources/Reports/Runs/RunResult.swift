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
    /// How many documents were run up to the first that failed, where the run ended there; nil where it did not.
    public var documentsToFailure: Int?
    /// What the result was made from and by; nil where it is for nobody to keep.
    public var stamp: Stamp?
    /// The documents that were run, in their order; empty where there is no stamp.
    public var sources: [Source] = []
    /// Why the plugin's report could not be made; the rows are there all the same.
    public var reportFailure: String?
    /// Whether it failed for want of a permission.
    public var isReportDenied = false
    /// Whether the user ended it.
    public var isReportInterrupted = false
    /// How many documents were left out by the conditions of the run; they are not in ``documents``.
    public var leftOut = 0
    /// Files of the corpus that are not read at all.
    public var skipped: [SkippedFiles] = []
    /// Whether reports list every failure and warning, where else those of one cause are one line.
    public var listsAll = false

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

/// One document that a run has read.
public struct Source: Sendable, Equatable {
    public var document: String
    /// SHA-256 of its bytes; nil where it could not be read.
    public var hash: String?
    /// How many rows it gave.
    public var rows: Int

    public init(document: String, hash: String?, rows: Int) {
        self.document = document
        self.hash = hash
        self.rows = rows
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
