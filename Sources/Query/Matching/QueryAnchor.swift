import Corpus
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
        case .form(let test): tests[test].anchors
        case .type, .index, .syntax, .not: nil
        case .all(let parts): QueryNode.best(parts.map { $0.anchors(tests) })
        case .some(let parts): QueryNode.union(parts.map { $0.anchors(tests) })
        }
    }
}

extension FormTest {
    /// The beginnings of all words that pass, where the test shows two letters or more of each.
    var anchors: [QueryAnchor]? {
        if attribute == .shape || attribute == .stem || attribute == .possibleLemma { return nil }
        let found: [QueryAnchor]
        switch check {
        case .bare(let pattern): found = [QueryAnchor(bytes: pattern.prefix, isWhole: pattern.isLiteral)]
        case .literal(let literal): found = [QueryAnchor(bytes: Array(Fold.norm(literal).utf8), isWhole: true)]
        case .pattern(let regex): found = Self.anchors(ofPattern: Array(regex.pattern.utf8))
        case .list, .stem, .stems, .known: return nil
        }
        let isUseful = found.allSatisfy { $0.bytes.count >= 2 || ($0.isWhole && !$0.bytes.isEmpty) }
        return isUseful && found.count <= QueryAnchor.mostAlternatives ? found : nil
    }

    /// The letters and digits that a pattern, or each of its alternatives, begins with.
    private static func anchors(ofPattern bytes: [UInt8]) -> [QueryAnchor] {
        guard bytes.contains(Ascii.pipe) else { return [anchor(ofBranch: bytes[...])] }
        // Inside brackets a pipe separates something else than the whole pattern.
        let brackets: [UInt8] = [Ascii.openParenthesis, Ascii.openBracket, Ascii.backslash]
        if bytes.contains(where: brackets.contains) { return [QueryAnchor(bytes: [], isWhole: false)] }
        return bytes.split(separator: Ascii.pipe, omittingEmptySubsequences: false).map(anchor)
    }

    /// The last letter does not count where a repetition follows it.
    private static func anchor(ofBranch bytes: ArraySlice<UInt8>) -> QueryAnchor {
        var letters = Array(bytes.prefix { ByteClass.of($0).has(.alphanumeric) })
        let next = bytes.dropFirst(letters.count).first
        switch next {
        case Ascii.question, Ascii.asterisk, Ascii.openBrace, Ascii.plus: if !letters.isEmpty { letters.removeLast() }
        // A sign beyond ASCII may be a mark that changes the letter before it.
        case .some(0x80...): letters = []
        default: break
        }
        return QueryAnchor(bytes: letters.map(Ascii.lowered), isWhole: next == nil)
    }
}
