import Corpus
internal import Patterns

/// What must hold between captures: `A.lower = B.lower & A.text != "x"`.
indirect enum QueryConstraint: Sendable {
    case comparison(Side, QueryComparison, Side, source: Range<Int>)
    case not(QueryConstraint)
    case all([QueryConstraint])
    case some([QueryConstraint])

    enum Side: Sendable {
        /// A field of the capture with this name.
        case field(String, String, source: Range<Int>)
        case literal(String)
        case pattern(Regex)
        case number(Double)
    }

    /// The names that it speaks of, with their fields and places.
    var fields: [(name: String, field: String, source: Range<Int>)] {
        switch self {
        case .comparison(let left, _, let right, _):
            return [left, right].compactMap { side in
                if case .field(let name, let field, let source) = side { return (name, field, source) }
                return nil
            }
        case .not(let inner): return inner.fields
        case .all(let parts), .some(let parts): return parts.flatMap(\.fields)
        }
    }

    /// - Parameter value: the value of a capture's field; none where the capture is not bound or has no such value,
    ///   which makes every comparison false.
    func holds(_ value: (String, String) -> FieldValue) -> Bool {
        switch self {
        case .comparison(let left, let comparison, let right, _): Self.compare(left, comparison, right, value)
        case .not(let inner): !inner.holds(value)
        case .all(let parts): parts.allSatisfy { $0.holds(value) }
        case .some(let parts): parts.contains { $0.holds(value) }
        }
    }

    private static func compare(
        _ left: Side, _ comparison: QueryComparison, _ right: Side, _ value: (String, String) -> FieldValue
    ) -> Bool {
        guard case .field(let name, let field, _) = left else { return false }
        let own = value(name, field)
        if own == .none { return false }
        switch right {
        case .field(let name, let field, _):
            let other = value(name, field)
            return other != .none && compare(own, comparison, other)
        case .number(let wanted): return compare(own, comparison, .number(wanted))
        case .literal(let text): return compare(own, comparison, .text(text))
        case .pattern(let regex):
            let fits = texts(own).contains { regex.matchesWhole($0) }
            return fits != (comparison == .differs)
        }
    }

    private static func compare(_ left: FieldValue, _ comparison: QueryComparison, _ right: FieldValue) -> Bool {
        if let left = left.double, let right = right.double { return comparison.holds(left, right) }
        let (ours, theirs) = (texts(left), texts(right))
        if comparison == .differs { return ours.allSatisfy { !theirs.contains($0) } }
        return ours.contains { own in theirs.contains { comparison.holds(own, $0) } }
    }

    private static func texts(_ value: FieldValue) -> [String] {
        switch value {
        case .text(let text), .day(let text): [text]
        case .texts(let texts): texts
        case .integer(let integer): ["\(Double(integer))"]
        case .number(let number): ["\(number)"]
        case .flag(let flag): ["\(flag)"]
        case .none, .slice, .plain, .element, .stretch, .elements, .record: []
        }
    }
}

extension FieldValue {
    /// The value of a number.
    fileprivate var double: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }
}

extension QueryParser {
    mutating func constraintAlternatives() throws(QueryError) -> QueryConstraint {
        var parts = [try constraintConjunction()]
        skipSpace()
        while take("|") {
            parts.append(try constraintConjunction())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .some(parts)
    }

    private mutating func constraintConjunction() throws(QueryError) -> QueryConstraint {
        var parts = [try constraintTerm()]
        skipSpace()
        while take("&") {
            parts.append(try constraintTerm())
            skipSpace()
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func constraintTerm() throws(QueryError) -> QueryConstraint {
        skipSpace()
        let start = position
        let isNegated = take("!")
        if isNegated || take("(") {
            depth += 1
            if depth > Self.mostDepth { throw error("brackets are nested more than \(Self.mostDepth) deep", at: start) }
            let inner = isNegated ? try constraintTerm() : try constraintAlternatives()
            if !isNegated { try close(")") }
            depth -= 1
            return isNegated ? .not(inner) : inner
        }
        let left = try constraintField()
        let comparison = try takeComparison()
        skipSpace()
        let right: QueryConstraint.Side
        if peek == Ascii.quote {
            if comparison == .matches || comparison == .differs {
                right = .pattern(try pattern())
            } else {
                right = .literal(try string(escapes: true))
            }
        } else if isLetter(peek) {
            right = try constraintField()
        } else {
            right = .number(try number())
        }
        return .comparison(left, comparison, right, source: start..<position)
    }

    private mutating func constraintField() throws(QueryError) -> QueryConstraint.Side {
        let start = position
        let name = takeIdentifier()
        if name.isEmpty { throw error(found, expected: "a name of the query and a field, such as A.lower") }
        guard take(".") else { throw error(found, expected: "'.' and a field, such as \(name).lower") }
        let place = position
        let field = takeIdentifier()
        if field.isEmpty { throw error(found, expected: "a field, such as lower", at: place) }
        return .field(name, field, source: start..<position)
    }
}
