/// Where the time and memory of a plugin went: its functions by the stack they were called on.
///
/// ```swift
/// var profile = ScriptProfile()
/// let map = profile.function(named: "map", file: "p.lua", line: 3)
/// profile.add(ScriptProfile.Cost(nanoseconds: 1_000_000), to: profile.node(.map, below: nil, map, line: 4))
/// print(profile.collapsedStacks)      // map;map (p.lua:4) 1000
/// ```
///
/// Counts are exact; times are samples of the processor time of the thread that runs the script.
public struct ScriptProfile: Sendable, Equatable {
    /// What a plugin does.
    public enum Phase: String, Sendable, CaseIterable {
        case setup, map, report
    }

    public struct Function: Sendable, Hashable {
        /// `find`; of the library `string.find`, of the host `document:find`.
        public var name: String
        /// The file of a script's function; empty for others.
        public var file: String
        /// The line where it begins; 0 for others.
        public var line: Int
        /// Whether scripts wrote it.
        public var isScript: Bool { !file.isEmpty }
    }

    public struct Cost: Sendable, Equatable {
        public var nanoseconds: Int
        public var allocations: Int
        public var bytes: Int

        public init(nanoseconds: Int = 0, allocations: Int = 0, bytes: Int = 0) {
            self.nanoseconds = nanoseconds
            self.allocations = allocations
            self.bytes = bytes
        }

        public var isZero: Bool { self == Cost() }

        static func + (left: Cost, right: Cost) -> Cost {
            Cost(
                nanoseconds: Tally.sum(left.nanoseconds, right.nanoseconds),
                allocations: Tally.sum(left.allocations, right.allocations), bytes: Tally.sum(left.bytes, right.bytes))
        }
    }

    /// A function at a line, called from its parent; a phase where `function` is nil.
    public struct Node: Sendable, Equatable {
        public let phase: Phase
        /// A smaller number than its own.
        public let parent: Int?
        public let function: Int?
        public let line: Int
        /// Its own, without those of its children.
        public fileprivate(set) var cost = Cost()
    }

    public private(set) var functions: [Function] = []
    public private(set) var nodes: [Node] = []
    /// How often each function was called, by phase.
    public private(set) var calls: [Phase: [Int: Int]] = [:]
    private var functionNumbers: [Identity: Int] = [:]
    private var children: [Child: Int] = [:]

    /// What tells functions apart: a script's by the place, others by the name.
    private struct Identity: Hashable {
        let place: String
        let line: Int
    }

    private struct Child: Hashable {
        let parent: Int
        let function: Int
        let line: Int
    }

    public init() {
        for phase in Phase.allCases { nodes.append(Node(phase: phase, parent: nil, function: nil, line: 0)) }
    }

    public static func == (left: ScriptProfile, right: ScriptProfile) -> Bool {
        left.functions == right.functions && left.nodes == right.nodes && left.calls == right.calls
    }

    public var isEmpty: Bool { calls.isEmpty && nodes.allSatisfy(\.cost.isZero) }

    /// The number of a function. Of several names for one place the first in the alphabet stays.
    public mutating func function(named name: String, file: String = "", line: Int = 0) -> Int {
        let identity = file.isEmpty ? Identity(place: name, line: -1) : Identity(place: file, line: line)
        if let known = functionNumbers[identity] {
            let old = functions[known].name
            if !name.isEmpty, old.isEmpty || name < old { functions[known].name = name }
            return known
        }
        functions.append(Function(name: name, file: file, line: line))
        functionNumbers[identity] = functions.count - 1
        return functions.count - 1
    }

    /// The number of the node of a function below another node, or at the top of a phase where that is nil.
    public mutating func node(_ phase: Phase, below parent: Int?, _ function: Int, line: Int) -> Int {
        let above = parent ?? root(phase)
        let child = Child(parent: above, function: function, line: line)
        if let known = children[child] { return known }
        nodes.append(Node(phase: nodes[above].phase, parent: above, function: function, line: line))
        children[child] = nodes.count - 1
        return nodes.count - 1
    }

    public mutating func add(_ cost: Cost, to node: Int) { nodes[node].cost = nodes[node].cost + cost }

    public mutating func add(calls count: Int, of function: Int, in phase: Phase) {
        if count > 0 { calls[phase, default: [:]][function] = Tally.sum(calls[phase]?[function] ?? 0, count) }
    }

    /// Adds what another worker noted of the same plugin.
    public mutating func add(_ other: ScriptProfile) {
        let numbers = other.functions.map { function(named: $0.name, file: $0.file, line: $0.line) }
        var places: [Int] = []
        for node in other.nodes {
            if let function = node.function, let parent = node.parent {
                places.append(self.node(node.phase, below: places[parent], numbers[function], line: node.line))
            } else {
                places.append(root(node.phase))
            }
            add(node.cost, to: places[places.count - 1])
        }
        for (phase, counts) in other.calls {
            for (function, count) in counts { add(calls: count, of: numbers[function], in: phase) }
        }
    }

    /// The number of the node of a phase.
    public func root(_ phase: Phase) -> Int { Phase.allCases.firstIndex(of: phase) ?? 0 }
}
