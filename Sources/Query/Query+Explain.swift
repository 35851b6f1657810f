public import Corpus

/// Why a part of a hit is in it.
public struct HitReason: Sendable, Equatable, CustomStringConvertible {
    /// The tokens that one part of the query matched.
    public var tokens: Range<Int>
    /// Their text.
    public var text: String
    /// The part of the query, as it was written: `[lower="nato"]`.
    public var condition: String
    /// The branches of `|` that were taken to come to that part, from the outside in.
    public var branches: [String]

    /// `'guarantees' fits guarantee*, in the branch security guarantee*`
    public var description: String {
        let path = branches.map { ", in the branch \($0)" }.joined()
        return "'\(text)' fits \(condition)\(path)"
    }
}

extension Query {
    /// The part of the query behind each token of a hit, in order.
    public func explain(_ hit: Hit, in document: Document) -> [HitReason] {
        let run = QueryRun(document, within: Span(0, document.text.count), tests: tests, schema: schema) { false }
        var finder = PathFinder(unit.program, run)
        finder.keepsSteps = true
        finder.keepsSlots = constraint != nil
        let reader = CaptureReader(run, unit.program)
        guard run.range.contains(hit.tokens.lowerBound), hit.tokens.upperBound <= run.range.upperBound else {
            return []
        }
        let exactly = hit.tokens.upperBound..<hit.tokens.upperBound + 1
        let match = finder.best(from: hit.tokens.lowerBound, limit: hit.tokens.upperBound, ends: exactly) { slots in
            constraint?.holds { name, field in reader.value(of: name, field, slots) } ?? true
        }
        return (match?.steps ?? []).map { reason(of: $0, run) }
    }

    func reason(of step: PathFinder.Step, _ run: QueryRun) -> HitReason {
        let place = unit.program.leaves[step.leaf].source
        let span = run.span(of: step.tokens)
        return HitReason(
            tokens: step.tokens, text: run.text.string(span.start, span.stop), condition: written(place),
            branches: tree.branches(to: place).map(written))
    }

    /// A part of the query as it stands there.
    func written(_ place: Range<Int>) -> String {
        String(decoding: source.utf8.dropFirst(place.lowerBound).prefix(place.count), as: UTF8.self)
    }
}

extension QueryNode {
    /// The branches of alternatives on the way down to a place in the query.
    func branches(to place: Range<Int>) -> [Range<Int>] {
        guard source.lowerBound <= place.lowerBound, place.upperBound <= source.upperBound else { return [] }
        func holds(_ node: QueryNode) -> Bool {
            node.source.lowerBound <= place.lowerBound && place.upperBound <= node.source.upperBound
        }
        switch form {
        case .leaf, .look, .group: return []
        case .sequence(let parts): return parts.first(where: holds)?.branches(to: place) ?? []
        case .repetition(let body, _, _), .capture(_, let body): return body.branches(to: place)
        case .alternatives(let branches):
            // The entries of a list share one place in the query, which is no branch that somebody wrote.
            guard let branch = branches.first(where: holds), branch.source != source else { return [] }
            return [branch.source] + branch.branches(to: place)
        }
    }
}
