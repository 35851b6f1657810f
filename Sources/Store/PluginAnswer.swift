public import Reports

/// What one plugin gave for one document.
public struct PluginAnswer: Sendable, Equatable {
    /// How often a key was counted.
    public struct Count: Sendable, Equatable {
        public var name: String
        public var key: Value
        public var count: Int

        public init(_ name: String, _ key: Value, _ count: Int) {
            self.name = name
            self.key = key
            self.count = count
        }
    }

    /// The names of the columns that its rows have, in the order in which they first came.
    public var columns: [String]
    /// One value for each column.
    public var rows: [[Value]]
    /// In the order in which they were counted.
    public var tallies: [Count]
    public var warnings: [Warning]
    /// Why the document could not be finished.
    public var failure: Failure?

    public init(
        columns: [String] = [], rows: [[Value]] = [], tallies: [Count] = [], warnings: [Warning] = [],
        failure: Failure? = nil
    ) {
        self.columns = columns
        self.rows = rows
        self.tallies = tallies
        self.warnings = warnings
        self.failure = failure
    }
}
