import CProcess
public import Scripting

/// How a plugin is run.
public struct RunOptions: Sendable {
    /// Arguments as the user gave them.
    public var arguments: [(name: String, value: String)] = []
    /// What the user grants; a plugin that asks for more is not run.
    public var permissions: [Permission] = []
    /// What a script may use for one document.
    public var limits = ScriptLimits()
    /// What a script may use for its report. Without a time of its own it may take that of a document, and as much again
    /// for each ten that were run: a report over ten thousand of them takes long and ends, one over three that goes on
    /// does not.
    public var reportLimits = ScriptLimits(time: nil, memory: 1 << 30)
    /// Seconds on the wall for which a worker may use no processor time.
    public var stall = 20.0
    /// How many workers run at once.
    public var workers = 1
    /// Tables of names to know besides the built-in ones.
    public var gazetteers: [String] = []
    /// Which columns of tables are what: `text=body`.
    public var columns: [String] = []
    /// Whether the plugin's report is made; a part of a run has none.
    public var makesReport = true

    /// How results of earlier runs are used; nil for not at all.
    public var cache: CacheSettings?
    /// Whether the first document that fails ends the run.
    public var failFast = false
    /// Conditions that a document must meet to be run, such as `language="en"`; nil for all documents.
    public var condition: String?

    /// Whether it is noted where time and memory go.
    public var isProfiled = false

    public init() {}

    /// What the report over so many documents may use.
    public func reportLimits(documents: Int) -> ScriptLimits {
        var limits = reportLimits
        limits.time = limits.time ?? self.limits.time.map { $0 * Double(1 + documents / 10) }
        return limits
    }

    /// The processors that this program may use.
    public static let processors = max(1, Int(usable_processors()))
}
