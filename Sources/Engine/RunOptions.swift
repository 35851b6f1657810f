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
    /// What a script may use for its report.
    public var reportLimits = ScriptLimits(time: nil, memory: 1 << 30)
    /// Seconds on the wall for which a worker may use no processor time.
    public var stall = 20.0
    /// How many workers run at once.
    public var workers = 1
    /// Tables of names to know besides the built-in ones.
    public var gazetteers: [String] = []
    /// Whether the first document that fails ends the run.
    public var failFast = false

    public init() {}

    /// The processors that this program may use.
    public static let processors = max(1, Int(usable_processors()))
}
