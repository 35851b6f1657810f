/// A profile as it is read.
extension ScriptProfile {
    /// One function or one line.
    public struct Row: Sendable, Equatable {
        /// `map`, `document:find`.
        public let name: String
        /// `plugins/a.lua:12`; empty for functions of the library and of the host.
        public let place: String
        /// What it used by itself.
        public var own = Cost()
        /// Nanoseconds with those of what it called.
        public var total = 0
        public var calls = 0
    }

    /// All that a phase used.
    public func total(_ phase: Phase) -> Cost {
        nodes.lazy.filter { $0.phase == phase }.reduce(Cost()) { $0 + $1.cost }
    }

    /// The functions of a phase, the most expensive one first.
    public func functions(_ phase: Phase) -> [Row] {
        let totals = totals
        var rows = functions.indices.map { number in
            Row(
                name: name(number), place: functions[number].isScript ? place(number, functions[number].line) : "",
                calls: calls[phase]?[number] ?? 0)
        }
        for (index, node) in nodes.enumerated() where node.phase == phase {
            guard let function = node.function else { continue }
            rows[function].own = rows[function].own + node.cost
            let isInner = isBelow(index) { $0.function == function }
            if !isInner { rows[function].total = Tally.sum(rows[function].total, totals[index]) }
        }
        return Self.sorted(rows)
    }

    /// The lines of scripts in a phase, each with what functions of the library and of the host used that it called.
    public func lines(_ phase: Phase) -> [Row] {
        let totals = totals
        var rows: [[Int]: Row] = [:]
        for (index, node) in nodes.enumerated() where node.phase == phase {
            guard let line = scriptLine(of: index), let function = nodes[line].function else { continue }
            let key = [function, nodes[line].line]
            var row = rows[key] ?? Row(name: name(function), place: place(function, nodes[line].line))
            row.own = row.own + node.cost
            let isInner = isBelow(index) { $0.function == function && $0.line == node.line }
            if line == index, !isInner { row.total = Tally.sum(row.total, totals[index]) }
            rows[key] = row
        }
        return Self.sorted(Array(rows.values))
    }

    /// The node whose line a node's costs belong to: the nearest one of a script.
    private func scriptLine(of index: Int) -> Int? {
        var index = index
        while let function = nodes[index].function, let parent = nodes[index].parent {
            if functions[function].isScript { return index }
            index = parent
        }
        return nil
    }

    /// Whether a node above satisfies a condition: then its time is counted there already.
    private func isBelow(_ index: Int, _ condition: (Node) -> Bool) -> Bool {
        var above = nodes[index].parent
        while let index = above {
            if condition(nodes[index]) { return true }
            above = nodes[index].parent
        }
        return false
    }

    /// Nanoseconds of each node with all below it.
    private var totals: [Int] {
        var totals = nodes.map(\.cost.nanoseconds)
        for index in nodes.indices.reversed() {
            if let parent = nodes[index].parent { totals[parent] = Tally.sum(totals[parent], totals[index]) }
        }
        return totals
    }

    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.filter { !$0.own.isZero || $0.total > 0 || $0.calls > 0 }.sorted { left, right in
            let keys = { (row: Row) in (row.own.nanoseconds, row.total, row.own.bytes, row.own.allocations, row.calls) }
            return keys(left) == keys(right)
                ? (left.place, left.name) < (right.place, right.name) : keys(left) > keys(right)
        }
    }

    private func name(_ function: Int) -> String {
        functions[function].name.isEmpty ? "a function without a name" : functions[function].name
    }

    private func place(_ function: Int, _ line: Int) -> String {
        let line = line > 0 ? line : functions[function].line
        return functions[function].file + (line > 0 ? ":\(line)" : "")
    }

    // MARK: Stacks

    /// Collapsed stacks, as FlameGraph and speedscope read them: one a line, frames from the outermost, and the
    /// microseconds of processor time.
    public var collapsedStacks: String { collapsedStacks(below: []) }

    /// - Parameter names: frames in front of all stacks.
    public func collapsedStacks(below names: [String]) -> String {
        var lines: [String] = []
        for (index, node) in nodes.enumerated() where node.cost.nanoseconds >= 1000 {
            let frames = (names + [node.phase.rawValue] + frames(of: index)).map(Self.frame)
            lines.append("\(frames.joined(separator: ";")) \(node.cost.nanoseconds / 1000)\n")
        }
        return lines.sorted().joined()
    }

    private func frames(of index: Int) -> [String] {
        var frames: [String] = []
        var index = index
        while let function = nodes[index].function, let parent = nodes[index].parent {
            let isScript = functions[function].isScript
            frames.append(isScript ? "\(name(function)) (\(place(function, nodes[index].line)))" : name(function))
            index = parent
        }
        return frames.reversed()
    }

    /// A frame has no semicolon and no line end.
    private static func frame(_ text: String) -> String {
        UnicodeText.visible(text, .shown).replacing(";", with: ",")
    }
}
