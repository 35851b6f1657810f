import Corpus

/// What a relation asks of a hit, as the ends that a hit may have for its start.
///
/// For regions sorted by start, "inside one of them" means that the hit ends no later than the furthest end of the
/// regions that start at or before it; `containing` and `overlapping` are of the same kind.
struct RelationBounds {
    private let kind: QueryRelation.Kind
    private let negated: Bool
    /// The regions' starts (`overlapping`: stops), ascending, and for each the best of the other side up to it
    /// (`within`) or from it on.
    private let keys: [Int]
    private let values: [Int]

    init(_ relation: QueryUnit.Relation, _ run: QueryRun) {
        self.init(relation.kind, relation.negated, Self.regions(relation, run))
    }

    init(_ kind: QueryRelation.Kind, _ negated: Bool, _ regions: [LeafSpans.Entry]) {
        self.kind = kind
        self.negated = negated
        var pairs =
            kind == .overlapping
            ? regions.map { (key: $0.stop, value: $0.start) } : regions.map { (key: $0.start, value: $0.stop) }
        pairs.sort { $0 < $1 }
        keys = pairs.map(\.key)
        var values = pairs.map(\.value)
        if kind == .within {
            for index in values.indices.dropFirst() { values[index] = max(values[index], values[index - 1]) }
        } else {
            for index in values.indices.dropLast().reversed() { values[index] = min(values[index], values[index + 1]) }
        }
        self.values = values
    }

    /// The matches of a relation's operand anywhere they could matter.
    static func regions(_ relation: QueryUnit.Relation, _ run: QueryRun) -> [LeafSpans.Entry] {
        if case .leaf(0)? = relation.operand.code.first, relation.operand.code.count == 2,
            !relation.operand.leaves[0].isToken
        {
            return run.spans(of: relation.operand.leaves[0], in: relation.operand).entries
        }
        return run.matches(of: relation.operand, in: run.scope(of: relation.operand))
    }

    /// The ends that a hit from `start` may have.
    func ends(from start: Int) -> Range<Int> {
        switch kind {
        case .within:
            let index = keys.partitionPoint { $0 <= start } - 1
            let furthest = index >= 0 ? values[index] : start
            return negated ? max(furthest, start) + 1..<Int.max : 0..<max(furthest, start) + 1
        case .containing:
            let index = keys.partitionPoint { $0 < start }
            guard index < keys.count else { return negated ? 0..<Int.max : 0..<0 }
            return negated ? 0..<values[index] : values[index]..<Int.max
        case .overlapping:
            let index = keys.partitionPoint { $0 <= start }
            guard index < keys.count else { return negated ? 0..<Int.max : 0..<0 }
            return negated ? 0..<values[index] + 1 : values[index] + 1..<Int.max
        }
    }
}
