/// Where the time and memory of a run went, plugin by plugin.
public struct RunProfile: Sendable, Equatable {
    public struct Plugin: Sendable, Equatable {
        public let name: String
        public let profile: ScriptProfile

        public init(name: String, profile: ScriptProfile) {
            self.name = name
            self.profile = profile
        }
    }

    public var plugins: [Plugin]

    public init(plugins: [Plugin]) { self.plugins = plugins }

    /// The most functions, and the most lines, that the tables show.
    private static let mostRows = 15

    /// Tables of the most expensive functions and lines, for each plugin and phase.
    public var blocks: [ReportBlock] {
        plugins.flatMap { plugin in
            ScriptProfile.Phase.allCases.flatMap { phase in Self.blocks(plugin, phase) }
        }
    }

    private static func blocks(_ plugin: Plugin, _ phase: ScriptProfile.Phase) -> [ReportBlock] {
        let total = plugin.profile.total(phase)
        let functions = plugin.profile.functions(phase)
        // Setup is over at once in most plugins: it is shown where it costs something.
        let all = ScriptProfile.Phase.allCases.reduce(0) { $0 + plugin.profile.total($1).nanoseconds / 100 }
        guard !functions.isEmpty, phase != .setup || total.nanoseconds > all else { return [] }
        return [
            .heading("\(plugin.name): \(phase.rawValue)", level: 1),
            .text(
                "\(time(total.nanoseconds)) of processor time, \(total.allocations) allocations of \(size(total.bytes))"
            ),
            .table(
                table(
                    functions, total,
                    [
                        ("calls", { .integer($0.calls) }), ("function", { .string($0.name) }),
                        ("at", { .string($0.place) }),
                    ]),
                caption: "Functions, each by itself"),
            .table(
                table(
                    plugin.profile.lines(phase), total, [("line", { .string($0.place) }), ("in", { .string($0.name) })]),
                caption: "Lines, with the host and library functions they call"),
        ]
    }

    private static func table(
        _ rows: [ScriptProfile.Row], _ total: ScriptProfile.Cost,
        _ more: [(name: String, value: (ScriptProfile.Row) -> Value)]
    ) -> ResultTable {
        let columns = ["own %", "total %", "allocations", "size"] + more.map(\.name)
        var table = ResultTable(columns: columns)
        for row in rows.prefix(mostRows) {
            table.append(
                [
                    share(row.own.nanoseconds, total), share(row.total, total), .integer(row.own.allocations),
                    .string(size(row.own.bytes)),
                ] + more.map { $0.value(row) })
        }
        return table
    }

    private static func share(_ nanoseconds: Int, _ total: ScriptProfile.Cost) -> Value {
        guard total.nanoseconds > 0 else { return .none }
        return .number((Double(nanoseconds) / Double(total.nanoseconds) * 1000).rounded() / 10)
    }

    /// `1.84 s`, `12 ms`.
    private static func time(_ nanoseconds: Int) -> String {
        let milliseconds = nanoseconds / 1_000_000
        if milliseconds == 0 { return "less than 1 ms" }
        return milliseconds < 1000 ? "\(milliseconds) ms" : "\(Double(milliseconds / 10) / 100) s"
    }

    /// `14.2 MB`.
    private static func size(_ bytes: Int) -> String {
        let units = ["KB", "MB", "GB", "TB", "PB", "EB"]
        guard bytes >= 1024 else { return "\(bytes) B" }
        var tenths = Double(bytes) / 1024
        var unit = 0
        while tenths >= 1024, unit + 1 < units.count {
            tenths /= 1024
            unit += 1
        }
        return "\((tenths * 10).rounded() / 10) \(units[unit])"
    }

    /// Collapsed stacks of all plugins, under their names.
    public var collapsedStacks: String {
        plugins.map { $0.profile.collapsedStacks(below: [$0.name]) }.joined()
    }
}
