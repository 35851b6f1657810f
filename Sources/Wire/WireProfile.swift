public import Reports

/// What a worker noted of one plugin since it told last.
public struct WorkerProfile: Sendable, Equatable {
    /// The number of the plugin, from 0.
    public var plugin: Int
    public var profile: ScriptProfile

    public init(plugin: Int, profile: ScriptProfile) {
        self.plugin = plugin
        self.profile = profile
    }
}

/// Profiles: functions, how often they were called, and a tree of places by the number of the parent.
extension WireWriter {
    mutating func profile(_ worker: WorkerProfile) {
        let profile = worker.profile
        raw("{\"profile\":{\"plugin\":")
        integer(worker.plugin)
        raw(",\"functions\":")
        list(profile.functions) { writer, function in
            writer.raw("[")
            writer.string(function.name)
            writer.raw(",")
            writer.string(function.file)
            writer.raw(",")
            writer.integer(function.line)
            writer.raw("]")
        }
        raw(",\"calls\":{")
        for (index, phase) in ScriptProfile.Phase.allCases.enumerated() {
            if index > 0 { raw(",") }
            string(phase.rawValue)
            raw(":")
            list((profile.calls[phase] ?? [:]).sorted { $0.key < $1.key }) { $0.integers([$1.key, $1.value]) }
        }
        raw("},\"places\":")
        list(profile.nodes) { writer, node in
            writer.integers([
                node.parent ?? -1, node.function ?? -1, node.line, node.cost.nanoseconds, node.cost.allocations,
                node.cost.bytes,
            ])
        }
        raw("}}")
    }

    private mutating func integers(_ integers: [Int]) { list(integers) { $0.integer($1) } }
}

extension WireReader {
    mutating func profile() throws(WireError) -> WorkerProfile {
        var worker = WorkerProfile(plugin: 0, profile: ScriptProfile())
        try object { reader, name throws(WireError) in
            switch name {
            case "plugin": worker.plugin = try reader.integer()
            case "functions": try reader.list { reader throws(WireError) in try reader.function(&worker.profile) }
            case "calls":
                try reader.object { reader, name throws(WireError) in
                    guard let phase = ScriptProfile.Phase(rawValue: name) else {
                        throw reader.unknown(
                            name, in: "calls", known: ScriptProfile.Phase.allCases.map(\.rawValue))
                    }
                    try reader.list { reader throws(WireError) in try reader.calls(phase, &worker.profile) }
                }
            case "places":
                var numbers: [Int] = []
                try reader.list { reader throws(WireError) in try reader.place(&worker.profile, &numbers) }
            default:
                throw reader.unknown(name, in: "a profile", known: ["plugin", "functions", "calls", "places"])
            }
        }
        return worker
    }

    private mutating func function(_ profile: inout ScriptProfile) throws(WireError) {
        var strings: [String] = []
        var line = 0
        try list { reader throws(WireError) in
            if strings.count < 2 { strings.append(try reader.string()) } else { line = try reader.integer() }
        }
        let before = profile.functions.count
        guard strings.count == 2, profile.function(named: strings[0], file: strings[1], line: line) == before else {
            throw failure("a function is its name, file and line, each once")
        }
    }

    private mutating func calls(_ phase: ScriptProfile.Phase, _ profile: inout ScriptProfile) throws(WireError) {
        let pair = try integers(2)
        guard profile.functions.indices.contains(pair[0]) else { throw failure("there is no function \(pair[0])") }
        profile.add(calls: pair[1], of: pair[0], in: phase)
    }

    /// - Parameter numbers: of the places that were read.
    private mutating func place(_ profile: inout ScriptProfile, _ numbers: inout [Int]) throws(WireError) {
        let place = try integers(6)
        let phases = ScriptProfile.Phase.allCases
        if numbers.count < phases.count {
            guard place[0] == -1 else { throw failure("the first places are the phases") }
            numbers.append(profile.root(phases[numbers.count]))
        } else {
            guard numbers.indices.contains(place[0]), profile.functions.indices.contains(place[1]) else {
                throw failure("a place comes behind its parent, and has a function")
            }
            let parent = numbers[place[0]]
            numbers.append(profile.node(profile.nodes[parent].phase, below: parent, place[1], line: place[2]))
        }
        let cost = ScriptProfile.Cost(nanoseconds: place[3], allocations: place[4], bytes: place[5])
        profile.add(cost, to: numbers[numbers.count - 1])
    }

    /// So many numbers, none below what stands for nothing.
    private mutating func integers(_ count: Int) throws(WireError) -> [Int] {
        var integers: [Int] = []
        try list { reader throws(WireError) in integers.append(try reader.integer()) }
        guard integers.count == count, integers.allSatisfy({ $0 >= -1 }) else {
            throw failure("expected a list of \(count) numbers")
        }
        return integers
    }
}
