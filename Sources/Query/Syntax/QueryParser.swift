import Corpus
internal import Lexicon
internal import Patterns

/// Reads a query into its tree.
///
/// From loosest to tightest: `::` constraints; `within`, `containing`, `overlapping`, `across sentences`; `|`;
/// sequence; `name:`; repetition.
struct QueryParser {
    let query: String
    let source: [UInt8]
    let lists: [String: [String]]
    /// The elements that can be named.
    let schema: Schema
    /// The host's word lists, for names that are not in `lists`.
    let languages: Languages
    var position = 0
    /// Groups open at this place.
    var depth = 0
    /// How many look-arounds are open at this place.
    var looks = 0
    /// The names that enclose this place.
    var openNames: [String] = []
    var tests: [FormTest] = []
    /// Words of lists that were named so far, each time anew.
    var listed = 0

    /// Bounds of what a query takes before it has run: its bytes, its tests of words, and the words of its lists.
    static let mostBytes = 256 << 10
    static let mostTests = 5_000
    static let mostListed = 200_000

    /// The deepest nesting of brackets, so that a query cannot exhaust the stack.
    static let mostDepth = 100

    struct Tree {
        var group: QueryGroup
        var constraint: QueryConstraint?
        var tests: [FormTest]
    }

    init(
        _ query: String, lists: [String: [String]], schema: Schema = .standard, languages: Languages = .builtIn
    ) {
        self.query = query
        self.lists = lists
        self.schema = schema
        self.languages = languages
        source = Array(query.utf8)
    }

    mutating func parse() throws(QueryError) -> Tree {
        skipSpace()
        if isAtEnd { throw error("the query is empty", expected: Self.wish) }
        if source.count > Self.mostBytes {
            throw error("the query is longer than \(Self.mostBytes >> 10) KB; put its words into a word list", at: 0)
        }
        let group = try expression()
        skipSpace()
        var constraint: QueryConstraint?
        if take("::") {
            constraint = try constraintAlternatives()
            skipSpace()
        }
        if !isAtEnd { throw error(found, expected: constraint == nil ? "the end or '|'" : "'&', '|' or the end") }
        return Tree(group: group, constraint: constraint, tests: tests)
    }

    static let wish = "a word, a \"pattern\", a [condition], an <element/> or a (group)"

    // MARK: Expressions

    /// Alternatives with their relations.
    mutating func expression() throws(QueryError) -> QueryGroup {
        var group = QueryGroup(body: try alternatives(), relations: [], acrossSentences: false)
        while true {
            skipSpace()
            let start = position
            if takeWords("across", "sentences") {
                group.acrossSentences = true
                continue
            }
            guard let (kind, negated) = takeRelation() else { return group }
            let operand = try alternatives()
            group.relations.append(
                QueryRelation(kind: kind, negated: negated, operand: operand, source: start..<position))
        }
    }

    private mutating func takeRelation() -> (QueryRelation.Kind, Bool)? {
        for kind in QueryRelation.Kind.allCases {
            if takeWords(kind.rawValue) { return (kind, false) }
            if takeWords("not", kind.rawValue) { return (kind, true) }
        }
        return nil
    }

    private func isAtRelation() -> Bool {
        var ahead = self
        return ahead.takeRelation() != nil || ahead.takeWords("across", "sentences")
    }

    private mutating func alternatives() throws(QueryError) -> QueryNode {
        skipSpace()
        let start = position
        var branches = [try sequence()]
        while !isAtConstraint, take("|") { branches.append(try sequence()) }
        if branches.count == 1 { return branches[0] }
        return QueryNode(form: .alternatives(branches), source: start..<position)
    }

    private mutating func sequence() throws(QueryError) -> QueryNode {
        skipSpace()
        let start = position
        var items: [QueryNode] = []
        while !isAtEnd, peek != UInt8(ascii: "|"), peek != UInt8(ascii: ")"), !isAtConstraint {
            if !items.isEmpty, isAtRelation() { break }
            items.append(try item())
            skipSpace()
        }
        if items.isEmpty { throw error(found, expected: Self.wish) }
        if items.count == 1 { return items[0] }
        let last = items[items.count - 1].source.upperBound
        return QueryNode(form: .sequence(items), source: start..<last)
    }

    private var isAtConstraint: Bool { peek == Ascii.colon && peek(1) == Ascii.colon }

    // MARK: Items

    /// A part of a sequence with its name and repetition.
    private mutating func item() throws(QueryError) -> QueryNode {
        let start = position
        if let name = takeName() {
            if looks > 0 { throw error("a look-around cannot hold a name", at: start) }
            if openNames.contains(name) { throw error("the name '\(name)' stands inside itself", at: start) }
            try enter(start)
            openNames.append(name)
            let body = try item()
            openNames.removeLast()
            depth -= 1
            return QueryNode(form: .capture(name, body), source: start..<position)
        }
        switch peek {
        case UInt8(ascii: "\""): return try repeated(try quotedWord(), spaced: true)
        case UInt8(ascii: "["): return try repeated(try conditionWord(), spaced: true)
        case UInt8(ascii: "<"): return try repeated(try element(), spaced: true)
        case UInt8(ascii: "("):
            if let look = try lookAround() { return look }
            return try repeated(try bracketed(), spaced: true)
        case UInt8(ascii: "$") where isLetter(peek(1)): return try repeated(try listWord(), spaced: true)
        case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ">"):
            throw error(found, expected: Self.wish)
        default: return try repeated(try bareWord(), spaced: false)
        }
    }

    /// The name before a colon: `who:`. What follows must stand right behind it.
    private mutating func takeName() -> String? {
        var end = position
        guard isLetter(peek) else { return nil }
        while end < source.count, isLetter(source[end]) || source[end] &- Ascii.zero < 10 { end += 1 }
        guard end < source.count, source[end] == Ascii.colon, end + 1 < source.count else { return nil }
        let next = source[end + 1]
        guard next != Ascii.colon, next != Ascii.slash, !isSpace(next), next != UInt8(ascii: ")"),
            next != UInt8(ascii: "|")
        else { return nil }
        let name = String(decoding: source[position..<end], as: UTF8.self)
        position = end + 1
        return name
    }

    private mutating func bracketed() throws(QueryError) -> QueryNode {
        let start = position
        try enter(start)
        position += 1
        let group = try expression()
        try close(")")
        depth -= 1
        let source = start..<position
        if group.relations.isEmpty, !group.acrossSentences { return QueryNode(form: group.body.form, source: source) }
        return QueryNode(form: .group(group), source: source)
    }

    private mutating func lookAround() throws(QueryError) -> QueryNode? {
        let start = position
        let forms: [(mark: String, ahead: Bool, negated: Bool)] = [
            ("(?=", true, false), ("(?!", true, true), ("(?<=", false, false), ("(?<!", false, true),
        ]
        guard let form = forms.first(where: { take($0.mark) }) else { return nil }
        try enter(start)
        looks += 1
        let group = try expression()
        try close(")")
        looks -= 1
        depth -= 1
        let inner: QueryNode =
            group.relations.isEmpty && !group.acrossSentences
            ? group.body : QueryNode(form: .group(group), source: start..<position)
        return QueryNode(form: .look(inner, ahead: form.ahead, negated: form.negated), source: start..<position)
    }

    private mutating func enter(_ start: Int) throws(QueryError) {
        depth += 1
        if depth > Self.mostDepth { throw error("brackets are nested more than \(Self.mostDepth) deep", at: start) }
    }

    // MARK: Repetition

    /// - Parameter spaced: whether the sign may stand behind a space. Behind a bare word it is a wildcard there.
    private mutating func repeated(_ node: QueryNode, spaced: Bool) throws(QueryError) -> QueryNode {
        let before = position
        if spaced { skipSpace() }
        guard let (least, most) = try takeRepetition(spaced: spaced) else {
            position = before
            return node
        }
        if spaced, peek == Ascii.asterisk || peek == Ascii.plus || peek == Ascii.question || peek == Ascii.openBrace {
            throw error("a repetition is repeated; put the first one in brackets")
        }
        let source = node.source.lowerBound..<position
        return QueryNode(form: .repetition(node, least: least, most: most), source: source)
    }

    private mutating func takeRepetition(spaced: Bool) throws(QueryError) -> (Int, Int?)? {
        if spaced, take("*") { return (0, nil) }
        if spaced, take("+") { return (1, nil) }
        if spaced, take("?") { return (0, 1) }
        let start = position
        guard take("{") else { return nil }
        skipSpace()
        guard let least = try count(start) else { throw error(found, expected: "a number") }
        skipSpace()
        var most: Int? = least
        if take(",") {
            skipSpace()
            most = try count(start)
            skipSpace()
        }
        try close("}")
        if let most, most < least { throw error("{\(least),\(most)} ends before it begins", at: start) }
        return (least, most)
    }

    private static let mostRepetitions = 1_000

    /// A count of repetitions; nil where no digit stands.
    private mutating func count(_ start: Int) throws(QueryError) -> Int? {
        let first = position
        var value = 0
        while !isAtEnd, peek &- Ascii.zero < 10 {
            value = min(value * 10 + Int(peek &- Ascii.zero), 1_000_000)
            position += 1
        }
        if value > Self.mostRepetitions {
            throw error("more than \(Self.mostRepetitions) repetitions", at: start)
        }
        return position > first ? value : nil
    }
}
