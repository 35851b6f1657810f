import Corpus

/// Finds for every start the end of its best match, in one pass from right to left.
///
/// At each column (the place before a token) it keeps for every instruction how good the best way to the end of the
/// program is, as a rank among the ways at this column, and where that way ends. The next column to the left follows
/// from it: a leaf that matches the token continues the way behind the leaf. So the work is the product of program
/// and tokens, whatever the pattern.
///
/// Ways compare by the tokens they pass, left to right: matched by a condition, passed over by `[]`, ended.
struct EndFinder {
    private struct Way {
        /// 0: there is none; 1: it has ended here.
        var rank = 0
        var end = 0

        static let none = Way()
    }
    /// A way through an element that is longer than a token, while the columns inside it go by.
    private struct Flight {
        var place: Int
        var start: Int
        var way: Way
    }

    /// How a leaf is asked whether it matches a token.
    private enum Test {
        case any
        /// The bit of a form test.
        case form(UInt64)
        case condition(TokenCondition)
        /// A span, which is not asked at a token.
        case span

        init(_ leaf: QueryProgram.Leaf) {
            switch leaf.test {
            case .any: self = .any
            case .token(.form(let test)) where test < FormCache.mostTests: self = .form(1 << UInt64(test))
            case .token(let condition): self = .condition(condition)
            case .element, .group: self = .span
            }
        }
    }

    private let program: QueryProgram
    private let run: QueryRun
    private let tests: [Test]
    /// The form tests that each token of the range passes; empty where no leaf is one.
    private var passed: [UInt64] = []
    private let readsForms: Bool
    /// The leaf at each place; nil for other instructions.
    private let leaves: [(place: Int, leaf: QueryProgram.Leaf)]
    private let spans: [LeafSpans?]
    private var ways: [Way]
    /// The ways behind a leaf that ends at this column: those of `ways`, or only the ended one where a sentence ends.
    private var arriving: [Way]
    private var flights: [Flight] = []
    private var keys: [Int] = []
    /// Instructions and flights followed since the run was last told.
    private var work = 1
    private var leafKeys: [Int]
    private var pending: [Int]

    init(_ program: QueryProgram, _ run: QueryRun) {
        self.program = program
        self.run = run
        leaves = program.code.indices.compactMap { place in
            if case .leaf(let number) = program.code[place] { return (place, program.leaves[number]) }
            return nil
        }
        tests = leaves.map { Test($0.leaf) }
        readsForms = tests.contains { if case .form = $0 { true } else { false } }
        spans = leaves.map { $0.leaf.isToken ? nil : run.spans(of: $0.leaf, in: program) }
        ways = [Way](repeating: .none, count: program.code.count)
        arriving = ways
        leafKeys = [Int](repeating: 0, count: leaves.count)
        pending = leafKeys
    }

    /// Whether no match goes over the end of a sentence, so that sentences can be searched one by one.
    var isLocal: Bool { program.isLocal && spans.allSatisfy { $0?.crossesSentences != true } }

    /// The starts in `range` that have a match inside it, with the ends of the best ones, in order.
    mutating func find(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        flights.removeAll(keepingCapacity: true)
        if readsForms { passed = run.readForms(range) }
        for index in pending.indices {
            pending[index] =
                spans[index].map { spans in
                    spans.byStop.partitionPoint { spans.entries[$0].stop <= range.upperBound }
                } ?? 0
        }
        let firsts = run.tokens.sentenceFirsts
        var boundary = firsts.partitionPoint { Int($0) < range.upperBound }
        let isEndOfSentence = firsts.indices.contains(boundary) && Int(firsts[boundary]) == range.upperBound
        arrive(
            range.upperBound, isBoundary: isEndOfSentence && !program.acrossSentences, isEnd: true,
            start: range.lowerBound)
        for column in range.reversed() {
            if run.mustEnd(after: work) { break }
            work = 1 + flights.count
            while boundary > 0, boundary >= firsts.count || Int(firsts[boundary]) > column { boundary -= 1 }
            let isBoundary = !program.acrossSentences && Int(firsts[boundary]) == column
            step(column, forms: readsForms ? passed[column - range.lowerBound] : 0, isBoundary: isBoundary)
            if ways[0].rank > 1 { found.append(column..<ways[0].end) }
            arrive(column, isBoundary: isBoundary, isEnd: false, start: range.lowerBound)
        }
        return found.reversed()
    }

    /// Works out the ways from a column that a path may begin at.
    private mutating func step(_ column: Int, forms: UInt64, isBoundary: Bool) {
        keys.removeAll(keepingCapacity: true)
        for index in flights.indices {
            flights[index].way.rank = flights[index].way.rank << 2 | 2
            keys.append(flights[index].way.rank)
        }
        for index in leaves.indices {
            leafKeys[index] = 0
            let rank = arriving[leaves[index].place + 1].rank
            guard rank > 0 else { continue }
            switch tests[index] {
            case .any: leafKeys[index] = rank << 2 | 1
            case .form(let bit): if forms & bit != 0 { leafKeys[index] = rank << 2 | 2 }
            case .condition(let condition): if run.matches(condition, column) { leafKeys[index] = rank << 2 | 2 }
            case .span: continue
            }
            if leafKeys[index] > 0 { keys.append(leafKeys[index]) }
        }
        sortKeys()
        for index in flights.indices { flights[index].way.rank = rank(of: flights[index].way.rank) }
        for index in leaves.indices {
            let place = leaves[index].place
            let end = arriving[place + 1].end
            ways[place] = leafKeys[index] > 0 ? Way(rank: rank(of: leafKeys[index]), end: end) : .none
        }
        for flight in flights where flight.start == column && flight.way.rank > ways[flight.place].rank {
            ways[flight.place] = flight.way
        }
        flights.removeAll { $0.start == column }
        evaluate(column, arrived: false, isBoundary: isBoundary)
    }

    /// Works out the ways behind a leaf that ends at a column, and sets off into the elements that end there.
    private mutating func arrive(_ column: Int, isBoundary: Bool, isEnd: Bool, start: Int) {
        if isBoundary || isEnd {
            for (place, _) in leaves { ways[place] = .none }
            evaluate(column, arrived: true, isBoundary: isBoundary)
        }
        swap(&arriving, &ways)
        for index in leaves.indices {
            guard let spans = spans[index] else { continue }
            while pending[index] > 0 {
                let entry = spans.entries[spans.byStop[pending[index] - 1]]
                guard entry.stop >= column else { break }
                pending[index] -= 1
                let way = arriving[leaves[index].place + 1]
                if entry.stop == column, entry.start >= start, way.rank > 0 {
                    flights.append(Flight(place: leaves[index].place, start: entry.start, way: way))
                }
            }
        }
    }

    /// Gives every instruction that passes over nothing the best of the ways it goes on to.
    private mutating func evaluate(_ column: Int, arrived: Bool, isBoundary: Bool) {
        ways[ways.count - 1] = Way(rank: 1, end: column)
        for place in program.evaluationOrder { ways[place] = .none }
        var isChanged = true
        while isChanged {
            isChanged = false
            work += program.code.count
            for place in program.evaluationOrder {
                var way = ways[place]
                switch program.code[place] {
                case .split(let first, let second):
                    way = ways[first].rank >= ways[second].rank ? ways[first] : ways[second]
                case .jump(let target), .check(_, let target): way = ways[target]
                case .open, .close, .enter: way = ways[place + 1]
                case .look(let number):
                    if ways[place + 1].rank > 0, way.rank == 0,
                        !run.holds(program.looks[number], at: column, arrived: arrived, isBoundary: isBoundary)
                    {
                        continue
                    }
                    way = ways[place + 1]
                case .leaf, .accept: continue
                }
                if way.rank > ways[place].rank {
                    ways[place] = way
                    isChanged = program.loopCount > 0
                }
            }
        }
    }

    // MARK: Ranks

    /// Keys are ordered pairs of what a way does with the token and its rank behind it; a rank is a key's place.
    private mutating func sortKeys() {
        // What is done with the token comes first in the order.
        for index in keys.indices { keys[index] = Self.ordered(keys[index]) }
        if keys.count > 1 {
            keys.sort()
            var kept = 1
            for index in 1..<keys.count where keys[index] != keys[kept - 1] {
                keys[kept] = keys[index]
                kept += 1
            }
            keys.removeLast(keys.count - kept)
        }
    }

    private static func ordered(_ key: Int) -> Int { (key & 3) << 40 | key >> 2 }

    /// Ranks begin at 2: 1 is that of a way that has ended.
    private func rank(of key: Int) -> Int {
        if keys.count == 1 { return 2 }
        let wanted = Self.ordered(key)
        return keys.partitionPoint { $0 < wanted } + 2
    }
}
