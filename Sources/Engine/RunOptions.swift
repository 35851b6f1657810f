public import Scripting

/// How a plugin is run.
public struct RunOptions: Sendable {
    /// Arguments as the user gave them.
    public var arguments: [(name: String, value: String)] = []
    /// What the user grants; a plugin that asks for more is not run.
    public var permissions: [Permission] = []
    /// Seconds of processor time that a script may take for one document, and for its report.
    public var timeLimit: Double = 10
    /// Bytes that the script's own values may take.
    public var memoryLimit = 256 << 20
    /// Rows that may be emitted for one document.
    public var rowLimit = 1_000_000
    /// Whether the first document that fails ends the run.
    public var failFast = false

    public init() {}
}
