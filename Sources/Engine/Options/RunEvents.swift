public import Reports

/// A plugin that is to be run, with its arguments as a user types them.
public struct PlannedPlugin: Sendable {
    public var path: String
    public var arguments: [(name: String, value: String)]

    public init(path: String, arguments: [(name: String, value: String)] = []) {
        self.path = path
        self.arguments = arguments
    }
}

/// How far a run has come.
public struct RunProgress: Sendable {
    /// How many documents are done, and on how many of them a plugin failed.
    public var done: Int
    public var failed: Int
    /// The number of the document that was done last, in the corpus.
    public var ordinal: Int
}

/// What is told of a run while it goes on.
public struct RunEvents: Sendable {
    /// Gets what scripts print and log, in the order of the documents; `document` is nil in `setup` and `report`.
    public var printed: @Sendable (_ text: String, _ document: String?) -> Void = { _, _ in }
    /// Gets what went wrong with a document, in the order of the documents; nil where nobody wants to know before the end.
    public var noticed: (@Sendable (_ failures: [Failure], _ warnings: [Warning]) -> Void)?
    /// Told after each document, in the order in which they are done.
    public var progress: @Sendable (RunProgress) -> Void = { _ in }

    public init() {}
}
