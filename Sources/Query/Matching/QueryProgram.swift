import Corpus

/// A query as a small program: each instruction either passes over tokens or chooses where to go on.
///
/// The program says which runs of tokens match; `EndFinder` runs it from right to left for all starts at once, and
/// `PathFinder` from left to right for one start.
struct QueryProgram: Sendable {
    enum Instruction: Sendable {
        /// Passes over what the leaf matches.
        case leaf(Int)
        /// Goes on at the first place or, where that is no better, at the second.
        case split(Int, Int)
        case jump(Int)
        /// Notes the start of a capture, or its end.
        case open(Int)
        case close(Int)
        /// Notes where a round of a loop begins whose body can be empty, and ends rounds that passed over nothing.
        case enter(Int)
        case check(Int, Int)
        case look(Int)
        case accept
    }

    struct Leaf: Sendable {
        enum Test: Sendable {
            case any
            case token(TokenCondition)
            case element(ElementPattern)
            /// A group that has relations of its own, matched by a program of its own.
            case group(QueryUnit)
        }
        /// Unlike that of any other leaf of the query.
        var number: Int
        var test: Test
        var source: Range<Int>

        /// Whether it matches one token at a time.
        var isToken: Bool {
            switch test {
            case .any, .token: true
            case .element, .group: false
            }
        }
    }

    struct Look: Sendable {
        /// Unlike that of any other leaf or look-around of the query.
        var number: Int
        var program: QueryProgram
        var ahead: Bool
        var negated: Bool
        var source: Range<Int>

        /// The condition, where one token is all that is looked at.
        var tokenCondition: TokenCondition? {
            guard program.code.count == 2, case .leaf(let leaf) = program.code[0],
                case .token(let condition) = program.leaves[leaf].test
            else { return nil }
            return condition
        }
    }

    struct Capture: Sendable {
        var name: String
        /// The leaves of the elements that the name stands before, where it stands before elements.
        var leaves: [Int]
    }

    /// The most steps of a query, repetitions written out.
    static let mostInstructions = 20_000

    var code: [Instruction] = []
    var leaves: [Leaf] = []
    var looks: [Look] = []
    var captures: [Capture] = []
    /// The number of loops that need a note of where a round began.
    var loopCount = 0
    var acrossSentences = false
    /// The instructions that pass over nothing, each behind those it goes on to.
    var evaluationOrder: [Int] = []
    /// The longest match in tokens; nil where there is no bound.
    var mostTokens: Int? = 0

    /// The number of notes a path keeps: start, stop and open start of each capture, and one for each loop.
    var slotCount: Int { captures.count * 3 + loopCount }

    /// Where the instructions at `place` go on without passing over anything.
    func successors(of place: Int) -> [Int] {
        switch code[place] {
        case .leaf, .accept: []
        case .split(let first, let second): [first, second]
        case .jump(let target), .check(_, let target): [target]
        case .open, .close, .enter, .look: [place + 1]
        }
    }

    /// Orders the instructions for `EndFinder`: what an instruction goes on to stands before it, but for the way back
    /// of a loop whose body can be empty.
    mutating func orderEvaluation() {
        var seen = [Bool](repeating: false, count: code.count)
        for root in code.indices where !seen[root] {
            var stack = [(place: root, isDone: false)]
            while let (place, isDone) = stack.popLast() {
                if isDone {
                    switch code[place] {
                    case .leaf, .accept: break
                    default: evaluationOrder.append(place)
                    }
                    continue
                }
                if seen[place] { continue }
                seen[place] = true
                stack.append((place, true))
                for next in successors(of: place) where !seen[next] { stack.append((next, false)) }
            }
        }
    }
}

/// A program with the relations that its hits must meet.
final class QueryUnit: Sendable {
    struct Relation: Sendable {
        var kind: QueryRelation.Kind
        var negated: Bool
        var operand: QueryProgram
        var source: Range<Int>
    }

    let program: QueryProgram
    let relations: [Relation]

    init(program: QueryProgram, relations: [Relation]) {
        self.program = program
        self.relations = relations
    }

    /// The names of captures, those of inner groups and of relations included, in the order of the query.
    var captureNames: [String] {
        var names: [String] = []
        for name in program.allCaptureNames + relations.flatMap(\.operand.allCaptureNames) where !names.contains(name) {
            names.append(name)
        }
        return names
    }
}

extension QueryProgram {
    /// Whether everything the program matches lies in one sentence.
    var isLocal: Bool {
        !acrossSentences
            && leaves.allSatisfy { leaf in
                switch leaf.test {
                case .any, .token: true
                case .element(let pattern): pattern.kind.traits.contains(.short)
                case .group(let unit): unit.program.isLocal
                }
            }
    }

    var allCaptureNames: [String] {
        captures.map(\.name)
            + leaves.flatMap { leaf in
                if case .group(let unit) = leaf.test { return unit.captureNames }
                return []
            }
    }

    /// Whether a group inside the program binds names of its own.
    var hasInnerCaptures: Bool {
        leaves.contains { leaf in
            if case .group(let unit) = leaf.test { return !unit.captureNames.isEmpty }
            return false
        }
    }
}
