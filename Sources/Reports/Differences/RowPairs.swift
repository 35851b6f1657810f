/// Finds which row of one document was which before: see ``RowDifference``.
struct RowPairs {
    private let before: [[Value.Field]]
    private let after: [[Value.Field]]
    /// The rows that have no partner yet, from top to bottom.
    private var left: [Int]
    private var right: [Int]
    private(set) var same = 0
    private var changes: [RowDifference.Change] = []

    /// Cells are compared one by one where no more pairs of rows are left than this; with more, by place alone.
    private static let mostComparisons = 1_000_000

    init(_ before: [[Value.Field]], _ after: [[Value.Field]]) {
        self.before = before
        self.after = after
        left = Array(before.indices)
        right = Array(after.indices)
    }

    /// What differs, in the order of the lines.
    mutating func match() -> [RowDifference.Change] {
        same = pair { Self.sorted($0) }.count
        if left.isEmpty, right.isEmpty { return [] }
        add(.moved, pair { Self.sorted($0).map { Value.Field($0.name, $0.value.withoutPlacements) } })
        add(.changed, pair { RowDifference.Change.place(of: $0)?.position })
        if left.count * right.count <= Self.mostComparisons { add(.changed, pairAlike()) }
        for row in left { changes.append(RowDifference.Change(kind: .gone, before: before[row])) }
        for row in right { changes.append(RowDifference.Change(kind: .added, after: after[row])) }
        // The sort keeps the order of rows that stand on one line.
        let lines = changes.map { $0.line ?? .max }
        return changes.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { changes[$0] }
    }

    /// Fields by name, so that the order of columns does not matter.
    private static func sorted(_ row: [Value.Field]) -> [Value.Field] {
        row.sorted { Order(bytesOf: $0.name, $1.name) == .before }
    }

    private mutating func add(_ kind: RowDifference.Kind, _ pairs: [(Int, Int)]) {
        for (old, new) in pairs {
            changes.append(RowDifference.Change(kind: kind, before: before[old], after: after[new]))
        }
    }

    /// Pairs rows of which `key` gives equal ones; those without a key stay.
    private mutating func pair<Key: Hashable>(_ key: ([Value.Field]) -> Key?) -> [(Int, Int)] {
        var waiting: [Key: [Int]] = [:]
        for row in right.reversed() { if let key = key(after[row]) { waiting[key, default: []].append(row) } }
        var pairs: [(Int, Int)] = []
        for row in left {
            if let key = key(before[row]), let partner = waiting[key]?.popLast() { pairs.append((row, partner)) }
        }
        take(pairs)
        return pairs
    }

    /// Pairs rows that have more than half of their cells in common.
    private mutating func pairAlike() -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var free = right
        for row in left {
            guard let place = free.firstIndex(where: { Self.areAlike(before[row], after[$0]) }) else { continue }
            pairs.append((row, free.remove(at: place)))
        }
        take(pairs)
        return pairs
    }

    private static func areAlike(_ one: [Value.Field], _ other: [Value.Field]) -> Bool {
        let equal = one.count { field in
            other.value(field.name).withoutPlacements == field.value.withoutPlacements
        }
        return equal * 2 > max(one.count, other.count)
    }

    private mutating func take(_ pairs: [(Int, Int)]) {
        let (old, new) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        left.removeAll { old.contains($0) }
        right.removeAll { new.contains($0) }
    }
}
