import Lexicon

@testable import Corpus
@testable import Query

/// The plain reading of `docs/query-language.md`: every way to read the query from every start is written down, and
/// the best is chosen. It shares the parser with the matcher and nothing else.
struct QueryOracle {
    struct Way {
        var stop: Int
        /// What is done with each token: 2 matched by a condition, 1 passed over by `[]`.
        var symbols: [UInt8] = []
        var captures: [String: Range<Int>] = [:]
        /// Captures that constraints cannot see.
        var innerCaptures: [String: Range<Int>] = [:]

        var allCaptures: [String: Range<Int>] { captures.merging(innerCaptures) { own, _ in own } }
    }
    struct TooMany: Error {}

    let document: Document
    let tree: QueryParser.Tree
    /// The steps left before the query is given up.
    private let budget = Budget()

    private final class Budget {
        var left = 20_000

        func spend(_ steps: Int) throws {
            left -= steps
            if left < 0 { throw TooMany() }
        }
    }

    init(_ query: String, _ document: Document) throws {
        var parser = QueryParser(query, lists: RandomQueries.lists, languages: .builtIn)
        tree = try parser.parse()
        self.document = document
    }

    var count: Int { document.tokens.count }

    /// The hits in `range`: tokens and captures.
    func hits(in range: Range<Int>) throws -> [(tokens: Range<Int>, captures: [String: Range<Int>])] {
        var found: [(tokens: Range<Int>, captures: [String: Range<Int>])] = []
        for start in range {
            let ways = try self.ways(tree.group, from: start, limit: range.upperBound, across: false)
            let fitting = ways.filter { way in
                tree.constraint?.holds { name, field in way.captures[name].map { value(field, $0) } ?? .none } ?? true
            }
            guard let best = Self.best(fitting) else { continue }
            found.append((start..<best.stop, best.allCaptures))
        }
        return found
    }

    private func value(_ field: String, _ tokens: Range<Int>) -> FieldValue {
        let words = tokens.map { document.lower($0) }
        return field == "length" ? .number(Double(tokens.count)) : .text(words.joined(separator: " "))
    }

    private static func best(_ ways: [Way]) -> Way? {
        var best: Way?
        for way in ways {
            if let known = best, !known.symbols.lexicographicallyPrecedes(way.symbols) { continue }
            best = way
        }
        return best
    }

    // MARK: Groups

    /// The ways through a group from `start` that take a token and meet its relations.
    private func ways(_ group: QueryGroup, from start: Int, limit: Int, across: Bool) throws -> [Way] {
        let across = across || group.acrossSentences
        var ways = try self.ways(group.body, Context(start: start, limit: limit, across: across), Way(stop: start))
        ways.removeAll { $0.stop == start }
        for relation in group.relations {
            let regions = try regions(relation.operand, across: across)
            ways.removeAll { way in
                regions.contains { Self.stands($0, relation.kind, start..<way.stop) } == relation.negated
            }
            for index in ways.indices where !relation.negated {
                let hit = start..<ways[index].stop
                let first = regions.first { Self.stands($0, relation.kind, hit) }
                guard let first else { continue }
                let inside = try self.ways(
                    relation.operand, Context(start: first.lowerBound, limit: first.upperBound, across: across),
                    Way(stop: first.lowerBound))
                if let best = Self.best(inside.filter { $0.stop == first.upperBound }) {
                    ways[index].innerCaptures.merge(best.allCaptures) { own, _ in own }
                }
            }
        }
        return ways
    }

    private static func stands(_ region: Range<Int>, _ kind: QueryRelation.Kind, _ hit: Range<Int>) -> Bool {
        switch kind {
        case .within: region.lowerBound <= hit.lowerBound && hit.upperBound <= region.upperBound
        case .containing: hit.lowerBound <= region.lowerBound && region.upperBound <= hit.upperBound
        case .overlapping: region.lowerBound < hit.upperBound && hit.lowerBound < region.upperBound
        }
    }

    /// All matches of an operand in the document, by start and then stop.
    private func regions(_ node: QueryNode, across: Bool) throws -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in 0..<count {
            let ways = try ways(node, Context(start: start, limit: count, across: across), Way(stop: start))
            let stops = Set(ways.map(\.stop)).filter { $0 > start }
            found += stops.sorted().map { start..<$0 }
        }
        return found
    }

    // MARK: Nodes

    private struct Context {
        var start: Int
        var limit: Int
        var across: Bool
    }

    private func isBoundary(_ column: Int, _ context: Context) -> Bool {
        !context.across && (column == count || document.tokens.sentenceFirsts.contains(UInt32(column)))
    }

    /// The ways on from `way` through a node, the preferred ones first.
    private func ways(_ node: QueryNode, _ context: Context, _ way: Way) throws -> [Way] {
        try budget.spend(1)
        switch node.form {
        case .leaf(let leaf): return steps(leaf, context, way)
        case .sequence(let parts):
            var ways = [way]
            for part in parts {
                ways = try ways.flatMap { try self.ways(part, context, $0) }
                try budget.spend(ways.count)
            }
            return ways
        case .alternatives(let branches): return try branches.flatMap { try ways($0, context, way) }
        case .repetition(let body, let least, let most): return try rounds(body, least, most, context, way)
        case .capture(let name, let body):
            return try ways(body, context, way).map { inner in
                var inner = inner
                if inner.stop > way.stop { inner.captures[name] = way.stop..<inner.stop }
                return inner
            }
        case .look(let inner, let ahead, let negated):
            return try sees(inner, ahead, context, way.stop) != negated ? [way] : []
        case .group(let group):
            guard allowsToken(context, way) else { return [] }
            let inner = try ways(group, from: way.stop, limit: context.limit, across: context.across)
            let stops = Set(inner.map(\.stop)).sorted()
            return stops.compactMap { stop in
                guard let best = Self.best(inner.filter { $0.stop == stop }) else { return nil }
                var next = passed(way, to: stop)
                next.innerCaptures.merge(best.allCaptures) { _, last in last }
                return next
            }
        }
    }

    private func rounds(
        _ body: QueryNode, _ least: Int, _ most: Int?, _ context: Context, _ way: Way
    ) throws -> [Way] {
        var all: [Way] = []
        if least > 0 {
            for next in try ways(body, context, way) {
                all += try rounds(body, least - 1, most.map { $0 - 1 }, context, next)
            }
        } else {
            if most != 0 {
                // A round that takes nothing is none.
                for next in try ways(body, context, way) where next.stop > way.stop {
                    all += try rounds(body, 0, most.map { $0 - 1 }, context, next)
                }
            }
            all.append(way)
        }
        try budget.spend(all.count)
        return all
    }

    private func allowsToken(_ context: Context, _ way: Way) -> Bool {
        way.stop < context.limit && (way.stop == context.start || !isBoundary(way.stop, context))
    }

    private func steps(_ leaf: QueryLeaf, _ context: Context, _ way: Way) -> [Way] {
        guard allowsToken(context, way) else { return [] }
        switch leaf {
        case .any:
            var next = way
            next.stop += 1
            next.symbols.append(1)
            return [next]
        case .token(let condition): return holds(condition, way.stop) ? [passed(way, to: way.stop + 1)] : []
        case .element(let pattern):
            var stops: [Int] = []
            for index in 0..<pattern.kind.count(document)
            where pattern.kind.holds(document, index) && pattern.accepts(index, in: document) {
                let span = pattern.kind.span(document, index)
                let tokens = (0..<count).filter { token in
                    Int(document.tokens.starts[token]) < span.stop && span.start < Int(document.tokens.stops[token])
                }
                if tokens.first == way.stop, let last = tokens.last, last < context.limit { stops.append(last + 1) }
            }
            return stops.sorted().map { passed(way, to: $0) }
        }
    }

    private func passed(_ way: Way, to stop: Int) -> Way {
        var next = way
        next.symbols += [UInt8](repeating: 2, count: stop - way.stop)
        next.stop = stop
        return next
    }

    private func holds(_ condition: TokenCondition, _ token: Int) -> Bool {
        switch condition {
        case .form(let test): tree.tests[test].passes(document.word(token), in: document)
        case .type(let bits): bits & document.tokens.types[token].bit != 0
        case .index(let comparison, let wanted): comparison.holds(Double(token + 1), wanted)
        case .syntax(let test, _): test.passes(token, in: document)
        case .not(let inner): !holds(inner, token)
        case .all(let parts): parts.allSatisfy { holds($0, token) }
        case .some(let parts): parts.contains { holds($0, token) }
        }
    }

    private func sees(_ node: QueryNode, _ ahead: Bool, _ context: Context, _ column: Int) throws -> Bool {
        let isBlind = isBoundary(column, context) && (column > context.start) == ahead
        let limit = isBlind ? column : ahead ? count : column
        for start in (ahead || isBlind ? column : 0)...column {
            let inner = Context(start: start, limit: limit, across: context.across)
            let ways = try ways(node, inner, Way(stop: start))
            if ahead ? !ways.isEmpty : ways.contains(where: { $0.stop == column }) { return true }
        }
        return false
    }
}
