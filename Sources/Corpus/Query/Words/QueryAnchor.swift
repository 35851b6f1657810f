internal import Patterns

/// Letters that every hit has in one of its tokens, so that a document without them need not be cut into tokens.
struct QueryAnchor: Sendable, Hashable {
    /// What the token's `norm` begins with, in UTF-8.
    var bytes: [UInt8]
    /// Whether that is the whole token.
    var isWhole: Bool

    /// The most anchors of which one is looked for.
    static let mostAlternatives = 8
}

extension QueryNode {
    /// Anchors of which every match has at least one; nil where none are known.
    func anchors(_ tests: [FormTest]) -> [QueryAnchor]? {
        switch form {
        case .leaf(.token(let condition)): condition.anchors(tests)
        case .leaf, .look: nil
        case .sequence(let parts): Self.best(parts.map { $0.anchors(tests) })
        case .alternatives(let branches): Self.union(branches.map { $0.anchors(tests) })
        case .repetition(let body, let least, _): least > 0 ? body.anchors(tests) : nil
        case .capture(_, let body): body.anchors(tests)
        case .group(let group): group.body.anchors(tests)
        }
    }

    /// The set that will be met least: that with the longest shortest member.
    fileprivate static func best(_ sets: [[QueryAnchor]?]) -> [QueryAnchor]? {
        sets.compactMap { $0 }.max { worth($0) < worth($1) }
    }

    private static func worth(_ anchors: [QueryAnchor]) -> Int {
        let shortest = anchors.map { $0.bytes.count * 2 + ($0.isWhole ? 1 : 0) }.min() ?? 0
        return shortest * 4 - anchors.count
    }

    fileprivate static func union(_ sets: [[QueryAnchor]?]) -> [QueryAnchor]? {
        var all: [QueryAnchor] = []
        for set in sets {
            guard let set else { return nil }
            all += set.filter { !all.contains($0) }
            if all.count > QueryAnchor.mostAlternatives { return nil }
        }
        return all
    }
}

extension TokenCondition {
    fileprivate func anchors(_ tests: [FormTest]) -> [QueryAnchor]? {
        switch self {
        case .form(let test): tests[test].anchor.map { [$0] }
        case .type, .index, .not: nil
        case .all(let parts): QueryNode.best(parts.map { $0.anchors(tests) })
        case .some(let parts): QueryNode.union(parts.map { $0.anchors(tests) })
        }
    }
}

extension FormTest {
    /// The beginning of every word that passes, where the test shows one of two letters or more.
    var anchor: QueryAnchor? {
        if attribute == .shape { return nil }
        let anchor: QueryAnchor
        switch check {
        case .bare(let pattern): anchor = QueryAnchor(bytes: pattern.prefix, isWhole: pattern.isLiteral)
        case .literal(let literal): anchor = QueryAnchor(bytes: Array(Fold.norm(literal).utf8), isWhole: true)
        case .pattern(let regex): anchor = Self.anchor(ofPattern: regex.pattern)
        case .list: return nil
        }
        return anchor.bytes.count >= 2 || (anchor.isWhole && !anchor.bytes.isEmpty) ? anchor : nil
    }

    /// The letters and digits that a pattern begins with. A pattern with alternatives has none, and the last letter
    /// does not count where a repetition follows it.
    private static func anchor(ofPattern pattern: String) -> QueryAnchor {
        let bytes = Array(pattern.utf8)
        let none = QueryAnchor(bytes: [], isWhole: false)
        if bytes.contains(Ascii.pipe) { return none }
        var letters = Array(bytes.prefix { ByteClass.of($0).has(.alphanumeric) })
        guard letters.count < bytes.count else { return QueryAnchor(bytes: letters.map(Ascii.lowered), isWhole: true) }
        switch bytes[letters.count] {
        case Ascii.question, Ascii.asterisk, Ascii.openBrace, Ascii.plus: if !letters.isEmpty { letters.removeLast() }
        case 0x80...: return none
        default: break
        }
        return QueryAnchor(bytes: letters.map(Ascii.lowered), isWhole: false)
    }
}
