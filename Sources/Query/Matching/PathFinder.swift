import Corpus

/// Follows a program from one start, from left to right, along all paths at once.
///
/// Paths are told apart by the instruction they wait at; of several that come to the same place the better one is
/// kept, so the work is the product of program and tokens. The better path is the one that, at the first token where
/// two differ, matches the token by a condition rather than passes over it by `[]`, or passes over it rather than
/// has ended. Where a constraint speaks of captures, paths with different captures are different paths.
struct PathFinder {
    struct Path {
        /// The leaf instruction that it waits at or is passing.
        var place: Int
        /// The token it comes out at; 0 for a path that waits.
        var resume = 0
        /// Higher is better, among the paths of one column.
        var rank: Int
        /// The notes that `QueryProgram.slotCount` describes; -1 where unset.
        var slots: [Int32]
        /// The number of its last step in `steps`; -1 for none.
        var trace: Int
    }
    /// A leaf that a path went over.
    struct Step {
        var leaf: Int
        var tokens: Range<Int>
        var before: Int
    }
    struct Match {
        var stop: Int
        var slots: [Int32]
        /// The steps from first to last; empty unless asked for.
        var steps: [Step]
    }

    let program: QueryProgram
    let run: QueryRun
    /// Whether paths with different slots are kept apart.
    var keepsSlots = false
    var keepsSteps = false
    private(set) var steps: [Step] = []
    private var visited: [Int]
    private var visitedSlots: Set<VisitedPlace> = []
    private var stamp = 0
    /// The most paths that were followed at once, which the run was told of.
    private var mostPaths = 0

    private struct VisitedPlace: Hashable {
        var place: Int
        var slots: [Int32]
    }

    init(_ program: QueryProgram, _ run: QueryRun) {
        self.program = program
        self.run = run
        visited = [Int](repeating: 0, count: program.code.count)
    }

    // MARK: Questions

    /// The best match from `start` that ends in `ends` and whose slots fit.
    mutating func best(
        from start: Int, limit: Int, ends: Range<Int>, fits: ([Int32]) -> Bool = { _ in true }
    ) -> Match? {
        var best: (stop: Int, slots: [Int32], trace: Int, rank: Int)?
        walk(from: start, limit: limit) { column, paths, accepted in
            if var known = best {
                // Every path went on while the match stood still, so its rank is that of the paths it came from.
                known.rank = known.rank * 3
                best = known
            }
            for path in accepted where column > start && ends.contains(column) {
                guard best.map({ path.rank > $0.rank }) ?? true, fits(path.slots) else { continue }
                best = (column, path.slots, path.trace, path.rank)
            }
            if let best { paths.removeAll { $0.rank < best.rank } }
            return Self.rerank(&paths, &best)
        }
        return best.map { Match(stop: $0.stop, slots: $0.slots, steps: keepsSteps ? steps(to: $0.trace) : []) }
    }

    /// All the ends of matches from `start`, ascending, without that of no token.
    mutating func ends(from start: Int, limit: Int) -> [Int] {
        var ends: [Int] = []
        walk(from: start, limit: limit) { column, paths, accepted in
            if column > start, !accepted.isEmpty { ends.append(column) }
            for index in paths.indices { paths[index].rank = 0 }
            return true
        }
        return ends
    }

    /// Whether there is a match from `start`, also of no token.
    mutating func matches(from start: Int, limit: Int) -> Bool {
        var found = false
        walk(from: start, limit: limit) { _, paths, accepted in
            found = found || !accepted.isEmpty
            for index in paths.indices { paths[index].rank = 0 }
            return !found
        }
        return found
    }

    /// Makes the ranks small again: only their order matters.
    private static func rerank(
        _ paths: inout [Path], _ best: inout (stop: Int, slots: [Int32], trace: Int, rank: Int)?
    ) -> Bool {
        var ranks = paths.map(\.rank)
        if let best { ranks.append(best.rank) }
        ranks.sort()
        var dense: [Int] = []
        for rank in ranks where dense.last != rank { dense.append(rank) }
        for index in paths.indices {
            let rank = paths[index].rank
            paths[index].rank = dense.partitionPoint { $0 < rank } + 1
        }
        if let rank = best?.rank { best?.rank = dense.partitionPoint { $0 < rank } + 1 }
        return true
    }

    func steps(to trace: Int) -> [Step] {
        var found: [Step] = []
        var number = trace
        while number >= 0 {
            found.append(steps[number])
            number = steps[number].before
        }
        return found.reversed()
    }

    // MARK: The walk

    /// Goes from column to column; `visit` sees the paths that go on and those that have come to the end, and says
    /// whether to go further.
    mutating func walk(from start: Int, limit: Int, _ visit: (Int, inout [Path], [Path]) -> Bool) {
        steps.removeAll(keepingCapacity: true)
        let tokens = run.tokens
        var sentence = program.acrossSentences ? 0 : max(tokens.sentence(of: start), 0)
        var column = start
        let slots = [Int32](repeating: -1, count: program.slotCount)
        var seeds = [Path(place: 0, rank: 1, slots: slots, trace: -1)]
        while true {
            var isBoundary = false
            if !program.acrossSentences {
                while sentence + 1 < tokens.sentenceFirsts.count, Int(tokens.sentenceFirsts[sentence + 1]) <= column {
                    sentence += 1
                }
                isBoundary = column >= tokens.count || Int(tokens.sentenceFirsts[sentence]) == column
            }
            var (paths, accepted) = close(seeds, column, start: start, limit: limit, isBoundary: isBoundary)
            count(paths.count + accepted.count + visitedSlots.count + steps.count / 2)
            if !visit(column, &paths, accepted) || paths.isEmpty || column >= limit || run.mustEnd() { return }
            seeds = advance(paths, column, limit: limit)
            column += 1
        }
    }

    private mutating func count(_ paths: Int) {
        guard paths > mostPaths else { return }
        run.take((paths - mostPaths) * (MemoryLayout<Path>.stride + 32 + program.slotCount * 4) * 2)
        mostPaths = paths
    }

    /// Follows the instructions that pass over nothing, best paths first.
    private mutating func close(
        _ seeds: [Path], _ column: Int, start: Int, limit: Int, isBoundary: Bool
    ) -> (paths: [Path], accepted: [Path]) {
        stamp += 1
        if keepsSlots { visitedSlots.removeAll(keepingCapacity: true) }
        let arrived = column > start
        let goesOn = column < limit && !(isBoundary && arrived)
        var paths: [Path] = []
        var accepted: [Path] = []
        var stack: [Path] = []
        for seed in seeds {
            if seed.resume > column {
                paths.append(seed)
                continue
            }
            stack.append(seed)
            while var path = stack.popLast() {
                if !isNew(path) { continue }
                if run.mustEnd() { return ([], accepted) }
                switch program.code[path.place] {
                case .leaf:
                    path.resume = 0
                    if goesOn { paths.append(path) }
                case .accept: accepted.append(path)
                case .split(let first, let second):
                    stack.append(path.moved(to: second))
                    stack.append(path.moved(to: first))
                case .jump(let target): stack.append(path.moved(to: target))
                case .look(let number):
                    let look = program.looks[number]
                    if run.holds(look, at: column, arrived: arrived, isBoundary: isBoundary) {
                        stack.append(path.moved(to: path.place + 1))
                    }
                case .check(let loop, let target):
                    if Int(path.slots[program.captures.count * 3 + loop]) != column {
                        stack.append(path.moved(to: target))
                    }
                case .open, .close, .enter: stack.append(noted(path, column))
                }
            }
        }
        return (paths, accepted)
    }

    /// Writes what an instruction notes about the column.
    private func noted(_ path: Path, _ column: Int) -> Path {
        var path = path
        let mark = Int32(truncatingIfNeeded: column)
        switch program.code[path.place] {
        case .open(let capture): path.slots[capture * 3 + 2] = mark
        case .close(let capture):
            // A capture of no token leaves what was bound before.
            let start = path.slots[capture * 3 + 2]
            if start < mark {
                path.slots[capture * 3] = start
                path.slots[capture * 3 + 1] = mark
            }
            path.slots[capture * 3 + 2] = -1
        case .enter(let loop): path.slots[program.captures.count * 3 + loop] = mark
        default: break
        }
        path.place += 1
        return path
    }

    private mutating func isNew(_ path: Path) -> Bool {
        if keepsSlots { return visitedSlots.insert(VisitedPlace(place: path.place, slots: path.slots)).inserted }
        if visited[path.place] == stamp { return false }
        visited[path.place] = stamp
        return true
    }

    /// Takes every path over one token; the better ones come first, and equals stay in order.
    private mutating func advance(_ paths: [Path], _ column: Int, limit: Int) -> [Path] {
        var moved: [Path] = []
        for path in paths {
            if path.resume > column {
                moved.append(path.passed(2, resume: path.resume, comesOut: path.resume == column + 1))
                continue
            }
            guard case .leaf(let number) = program.code[path.place] else { continue }
            let leaf = program.leaves[number]
            switch leaf.test {
            case .any: moved.append(step(path, number, 1, column, column + 1))
            case .token(let condition):
                if run.matches(condition, column) { moved.append(step(path, number, 2, column, column + 1)) }
            case .element, .group:
                let spans = run.spans(of: leaf, in: program)
                for entry in spans.starting(at: column) where spans.entries[entry].stop <= limit {
                    moved.append(step(path, number, 2, column, spans.entries[entry].stop))
                }
            }
        }
        if moved.count > 1 {
            // Sorting by rank, then by place in the list, keeps equals in order.
            let order = moved.indices.sorted { left, right in
                moved[left].rank != moved[right].rank ? moved[left].rank > moved[right].rank : left < right
            }
            moved = order.map { moved[$0] }
        }
        return moved
    }

    private mutating func step(_ path: Path, _ leaf: Int, _ symbol: Int, _ start: Int, _ stop: Int) -> Path {
        var path = path.passed(symbol, resume: stop, comesOut: stop == start + 1)
        if keepsSteps {
            steps.append(Step(leaf: leaf, tokens: start..<stop, before: path.trace))
            path.trace = steps.count - 1
        }
        return path
    }
}

extension PathFinder.Path {
    fileprivate func moved(to place: Int) -> Self {
        var path = self
        path.place = place
        return path
    }

    /// The path one token further: 2 for a token that a condition matched, 1 for one passed over.
    fileprivate func passed(_ symbol: Int, resume: Int, comesOut: Bool) -> Self {
        var path = self
        path.rank = rank * 3 + symbol
        path.resume = resume
        if comesOut { path.place += 1 }
        return path
    }
}
