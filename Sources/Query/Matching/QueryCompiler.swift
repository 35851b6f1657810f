import Corpus

/// Turns the tree of a query into programs.
struct QueryCompiler {
    /// What is counted over all programs of a query: numbers for leaves and look-arounds, and instructions.
    final class Numbering {
        private(set) var count = 0
        fileprivate(set) var instructions = 0

        func next() -> Int {
            defer { count += 1 }
            return count
        }
    }

    /// What makes two leaves of one program the same: the place in the query and the test that is asked there.
    private struct LeafKey: Hashable {
        var source: Range<Int>
        var test: Int
    }

    private let query: String
    private let numbering: Numbering
    private var program = QueryProgram()
    private var known: [LeafKey: Int] = [:]
    private var knownLooks: [Range<Int>: Int] = [:]

    private init(_ query: String, _ numbering: Numbering, acrossSentences: Bool) {
        self.query = query
        self.numbering = numbering
        program.acrossSentences = acrossSentences
    }

    /// - Throws: where repetitions make the program too large.
    static func compile(
        _ group: QueryGroup, _ query: String, _ numbering: Numbering, acrossSentences: Bool = false
    ) throws(QueryError) -> QueryUnit {
        let across = acrossSentences || group.acrossSentences
        var relations: [QueryUnit.Relation] = []
        for relation in group.relations {
            let operand = try program(of: relation.operand, query, numbering, across)
            relations.append(
                QueryUnit.Relation(
                    kind: relation.kind, negated: relation.negated, operand: operand, source: relation.source))
        }
        return QueryUnit(program: try program(of: group.body, query, numbering, across), relations: relations)
    }

    private static func program(
        of node: QueryNode, _ query: String, _ numbering: Numbering, _ acrossSentences: Bool
    ) throws(QueryError) -> QueryProgram {
        var compiler = QueryCompiler(query, numbering, acrossSentences: acrossSentences)
        try compiler.add(node)
        compiler.program.code.append(.accept)
        compiler.program.mostTokens = node.mostTokens
        compiler.program.orderEvaluation()
        return compiler.program
    }

    private mutating func add(_ node: QueryNode) throws(QueryError) {
        // Parts without instructions count too: a thousand times a thousand times nothing takes its time.
        numbering.instructions += 1
        if numbering.instructions > QueryProgram.mostInstructions {
            throw QueryError(
                query: query, offset: node.source.lowerBound,
                message: "the query is too large; its repetitions and lists make more than "
                    + "\(QueryProgram.mostInstructions) steps")
        }
        switch node.form {
        case .leaf(let leaf): add(leaf, node.source)
        case .sequence(let parts): for part in parts { try add(part) }
        case .alternatives(let branches): try add(branches)
        case .repetition(let body, let least, let most): try add(body, least, most)
        case .capture(let name, let body): try add(name, body)
        case .look(let inner, let ahead, let negated):
            try add(inner, ahead, negated, node.source)
        case .group(let group):
            if let leaf = known[LeafKey(source: node.source, test: -1)] {
                program.code.append(.leaf(leaf))
                return
            }
            let unit = try Self.compile(group, query, numbering, acrossSentences: program.acrossSentences)
            addLeaf(.group(unit), node.source, -1)
        }
    }

    /// Copies of a repeated look-around share their program, and with it what is known at each place.
    private mutating func add(
        _ inner: QueryNode, _ ahead: Bool, _ negated: Bool, _ source: Range<Int>
    ) throws(QueryError) {
        let number = knownLooks[source] ?? program.looks.count
        if number == program.looks.count {
            let inner = try Self.program(of: inner, query, numbering, program.acrossSentences)
            program.looks.append(
                QueryProgram.Look(
                    number: numbering.next(), program: inner, ahead: ahead, negated: negated, source: source))
            knownLooks[source] = number
        }
        program.code.append(.look(number))
    }

    private mutating func add(_ leaf: QueryLeaf, _ source: Range<Int>) {
        switch leaf {
        case .any: addLeaf(.any, source, -1)
        case .token(.form(let test)): addLeaf(.token(.form(test)), source, test)
        case .token(let condition): addLeaf(.token(condition), source, -1)
        case .element(let pattern): addLeaf(.element(pattern), source, -1)
        }
    }

    /// Copies of a repeated part share their leaf.
    private mutating func addLeaf(_ test: QueryProgram.Leaf.Test, _ source: Range<Int>, _ number: Int) {
        let key = LeafKey(source: source, test: number)
        let leaf = known[key] ?? program.leaves.count
        if leaf == program.leaves.count {
            program.leaves.append(QueryProgram.Leaf(number: numbering.next(), test: test, source: source))
            known[key] = leaf
        }
        program.code.append(.leaf(leaf))
    }

    private mutating func add(_ name: String, _ body: QueryNode) throws(QueryError) {
        let number = program.captures.firstIndex { $0.name == name } ?? program.captures.count
        if number == program.captures.count { program.captures.append(QueryProgram.Capture(name: name, leaves: [])) }
        program.code.append(.open(number))
        try add(body)
        program.code.append(.close(number))
        // Known now that the body is compiled: the elements that the name can stand for.
        for source in body.elementSources {
            guard let leaf = known[LeafKey(source: source, test: -1)] else { continue }
            if !program.captures[number].leaves.contains(leaf) { program.captures[number].leaves.append(leaf) }
        }
    }

    private mutating func add(_ branches: [QueryNode]) throws(QueryError) {
        var exits: [Int] = []
        for (index, branch) in branches.enumerated() {
            let isLast = index == branches.count - 1
            let split = program.code.count
            if !isLast { program.code.append(.split(split + 1, 0)) }
            try add(branch)
            if !isLast {
                exits.append(program.code.count)
                program.code.append(.jump(0))
                program.code[split] = .split(split + 1, program.code.count)
            }
        }
        for exit in exits { program.code[exit] = .jump(program.code.count) }
    }

    private mutating func add(_ body: QueryNode, _ least: Int, _ most: Int?) throws(QueryError) {
        for _ in 0..<least { try add(body) }
        if let most {
            // (x (x (x)?)?)?: each further round is only reached through the one before it.
            var splits: [Int] = []
            for _ in least..<max(least, most) {
                splits.append(program.code.count)
                program.code.append(.split(program.code.count + 1, 0))
                try add(body)
            }
            for split in splits { program.code[split] = .split(split + 1, program.code.count) }
            return
        }
        let start = program.code.count
        program.code.append(.split(start + 1, 0))
        if body.canBeEmpty {
            let loop = program.loopCount
            program.loopCount += 1
            program.code.append(.enter(loop))
            try add(body)
            program.code.append(.check(loop, start))
        } else {
            try add(body)
            program.code.append(.jump(start))
        }
        program.code[start] = .split(start + 1, program.code.count)
    }
}

extension QueryNode {
    /// Whether the part matches without passing over a token.
    var canBeEmpty: Bool {
        switch form {
        case .leaf: false
        case .look: true
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .alternatives(let branches): branches.contains(where: \.canBeEmpty)
        case .repetition(let body, let least, _): least == 0 || body.canBeEmpty
        case .capture(_, let body): body.canBeEmpty
        // A group with relations matches a stretch of tokens.
        case .group: false
        }
    }

    /// Where the elements stand that are the whole of this part, or of a branch of it.
    var elementSources: [Range<Int>] {
        switch form {
        case .leaf(.element): [source]
        case .alternatives(let branches): branches.flatMap(\.elementSources)
        default: []
        }
    }

    /// The most tokens the part can match; nil where there is no bound.
    var mostTokens: Int? {
        switch form {
        case .leaf(.element), .group: return nil
        case .leaf: return 1
        case .look: return 0
        case .sequence(let parts):
            var sum = 0
            for part in parts {
                guard let most = part.mostTokens else { return nil }
                sum = min(sum + most, 1 << 40)
            }
            return sum
        case .alternatives(let branches):
            var most = 0
            for branch in branches {
                guard let own = branch.mostTokens else { return nil }
                most = max(most, own)
            }
            return most
        case .repetition(let body, _, let most):
            guard let most, let own = body.mostTokens else { return body.mostTokens == 0 ? 0 : nil }
            return min(own.multipliedReportingOverflow(by: most).partialValue, 1 << 40)
        case .capture(_, let body): return body.mostTokens
        }
    }
}
