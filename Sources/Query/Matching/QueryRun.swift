import Corpus

/// A query at work on one document: what its programs ask of the tokens, each answered once.
final class QueryRun {
    let document: Document
    let text: Text
    let tokens: Tokens
    /// The tokens that hits may take.
    let range: Range<Int>
    /// The tokens of the sentences that `range` touches.
    let scope: Range<Int>
    let tests: [FormTest]
    let schema: Schema
    /// Whether somebody wants the search to end.
    private(set) var isEnded = false

    private let isStopped: () -> Bool
    private let mayTake: (Int) -> Bool
    private var untaken = 0
    private var steps = 0
    private var forms: FormCache?
    private var spans: [Int: LeafSpans] = [:]
    private var looksAhead: [Int: [UInt8]] = [:]
    private var looksBehind: [Int: [Bool]] = [:]

    init(
        _ document: Document, within span: Span, tests: [FormTest], schema: Schema, forms: FormCache? = nil,
        isStopped: @escaping () -> Bool, mayTake: @escaping (Int) -> Bool = { _ in true }
    ) {
        self.document = document
        self.tests = tests
        self.schema = schema
        // What is known of spellings holds in every document, but for stems, which depend on its language.
        self.forms = tests.contains { $0.isOfLanguage } ? nil : forms
        self.isStopped = isStopped
        self.mayTake = mayTake
        text = document.text
        tokens = document.tokens
        range = tokens.range(in: span)
        if range.isEmpty {
            scope = range
        } else {
            let first = tokens.sentence(of: range.lowerBound)
            let last = tokens.sentence(of: range.upperBound - 1)
            scope = Int(tokens.sentenceFirsts[first])..<Int(tokens.sentenceFirsts[last + 1])
        }
    }

    /// What is known of spellings now; the run begins anew.
    func takeForms() -> FormCache? {
        let known = forms
        forms = nil
        return known
    }

    /// Counts work and asks now and then whether to end.
    ///
    /// - Parameter work: about how many instructions were followed since the last call, so that the time between two
    ///   questions has a bound, whatever the query.
    @inline(__always)
    func mustEnd(after work: Int = 1) -> Bool {
        steps += work
        if steps >= 1024 {
            steps = 0
            if !isEnded { isEnded = isStopped() }
        }
        return isEnded
    }

    /// Counts memory that is kept until the search ends, and ends it where there is none.
    @inline(__always)
    func take(_ bytes: Int) {
        untaken += bytes
        if untaken >= 1 << 15 { askForMemory() }
    }

    private func askForMemory() {
        if !isEnded, !mayTake(untaken) { isEnded = true }
        untaken = 0
    }

    /// Where a program can match: in the sentences at hand or, if its matches can be longer, in the whole document.
    func scope(of program: QueryProgram) -> Range<Int> { program.isLocal ? scope : 0..<tokens.count }

    // MARK: Tokens

    func matches(_ condition: TokenCondition, _ token: Int) -> Bool {
        switch condition {
        case .form(let test): return passes(test, token)
        case .type(let bits): return bits & tokens.types[token].bit != 0
        case .index(let comparison, let wanted): return comparison.holds(Double(token + 1), wanted)
        case .syntax(let test, let possible):
            if let possible, !document.hasImportedSyntax, !passes(possible, token) { return false }
            return test.passes(token, in: document)
        case .not(let inner): return !matches(inner, token)
        case .all(let parts): return parts.allSatisfy { matches($0, token) }
        case .some(let parts): return parts.contains { matches($0, token) }
        }
    }

    private func passes(_ test: Int, _ token: Int) -> Bool {
        let (start, stop) = (Int(tokens.starts[token]), Int(tokens.stops[token]))
        guard test < FormCache.mostTests else { return tests[test].passes(text.string(start, stop), in: document) }
        if forms == nil { forms = FormCache() }
        return (forms?.passes(text, start, stop, tests, document) ?? 0) & 1 << UInt64(test) != 0
    }

    /// The form tests that the tokens of a range pass, a bit for each test: fast for many tokens, as nothing is asked
    /// twice and no call is made for a spelling that is known.
    func readForms(_ range: Range<Int>) -> [UInt64] {
        var forms = takeForms() ?? FormCache()
        let (starts, stops, text, tests) = (tokens.starts, tokens.stops, text, tests)
        let cost = tests.reduce(0) { $0 + $1.cost }
        let isCostly = cost > FormCache.mostTests
        // Safe: one answer is written for each token of the range, in order, and there is room for so many.
        let passed = unsafe [UInt64](unsafeUninitializedCapacity: range.count) { passed, count in
            for token in range {
                let isLeft = isCostly && mustEnd(after: cost)
                unsafe passed[count] =
                    isLeft ? 0 : forms.passes(text, Int(starts[token]), Int(stops[token]), tests, document)
                count += 1
            }
        }
        self.forms = forms
        return passed
    }

    // MARK: Spans

    func spans(of leaf: QueryProgram.Leaf, in program: QueryProgram) -> LeafSpans {
        if let known = spans[leaf.number] { return known }
        let found: [LeafSpans.Entry]
        switch leaf.test {
        case .any, .token: found = []
        case .element(let pattern): found = elements(pattern, in: scope(of: program))
        case .group(let unit): found = matches(of: unit, in: scope(of: program))
        }
        let made = LeafSpans(found, in: tokens)
        spans[leaf.number] = made
        return made
    }

    /// The elements that meet a pattern and touch a token of `range`.
    private func elements(_ pattern: ElementPattern, in range: Range<Int>) -> [LeafSpans.Entry] {
        guard !range.isEmpty else { return [] }
        let area = Span(Int(tokens.starts[range.lowerBound]), Int(tokens.stops[range.upperBound - 1]))
        let kind = pattern.kind
        if let gaps = kind.gaps {
            return gaps.numbers(touching: area, in: document).compactMap { entry(Int($0), pattern) }
        }
        let count = kind.count(document)
        let isShort = kind.traits.contains(.short)
        var first = 0
        if isShort {
            // Short elements do not overlap each other, so those before the place can be left out.
            var high = count
            while first < high {
                let middle = (first + high) / 2
                if kind.span(document, middle).stop <= area.start { first = middle + 1 } else { high = middle }
            }
        }
        var found: [LeafSpans.Entry] = []
        for index in first..<count {
            if mustEnd() { break }
            let span = kind.span(document, index)
            if span.start >= area.stop {
                if isShort { break }
                continue
            }
            guard kind.holds(document, index), let entry = entry(index, pattern) else { continue }
            found.append(entry)
        }
        return found
    }

    /// An element as tokens, where it meets a pattern.
    private func entry(_ index: Int, _ pattern: ElementPattern) -> LeafSpans.Entry? {
        guard let covered = tokens.covering(pattern.kind.span(document, index)), pattern.accepts(index, in: document)
        else {
            return nil
        }
        take(4 * MemoryLayout<LeafSpans.Entry>.stride)
        return LeafSpans.Entry(start: covered.lowerBound, stop: covered.upperBound, index: index)
    }

    /// All matches of a group, whatever their length.
    private func matches(of unit: QueryUnit, in range: Range<Int>) -> [LeafSpans.Entry] {
        let bounds = unit.relations.map { RelationBounds($0, self) }
        var found = matches(of: unit.program, in: range)
        if !bounds.isEmpty {
            found.removeAll { entry in
                !bounds.allSatisfy { $0.ends(from: entry.start).contains(entry.stop) }
            }
        }
        return found
    }

    /// All matches of a program, whatever their length, without those of no token.
    func matches(of program: QueryProgram, in range: Range<Int>) -> [LeafSpans.Entry] {
        var finder = PathFinder(program, self)
        var found: [LeafSpans.Entry] = []
        for start in range {
            if isEnded { break }
            for stop in finder.ends(from: start, limit: range.upperBound) {
                take(4 * MemoryLayout<LeafSpans.Entry>.stride)
                found.append(LeafSpans.Entry(start: start, stop: stop, index: 0))
            }
        }
        return found
    }

    // MARK: Look-around

    /// Whether a look-around holds before token `column`.
    ///
    /// - Parameters:
    ///   - arrived: whether the path came here over the token before, and so cannot see a next sentence; a path
    ///     that begins here cannot see the sentence before.
    ///   - isBoundary: whether a sentence ends here.
    func holds(_ look: QueryProgram.Look, at column: Int, arrived: Bool, isBoundary: Bool) -> Bool {
        let isBlind = isBoundary && !look.program.acrossSentences && arrived == look.ahead
        let found: Bool
        if let condition = look.tokenCondition {
            let token = look.ahead ? column : column - 1
            found = !isBlind && tokens.starts.indices.contains(token) && matches(condition, token)
        } else if isBlind {
            var finder = PathFinder(look.program, self)
            found = finder.matches(from: column, limit: column)
        } else if look.ahead {
            found = sees(look, ahead: column)
        } else {
            found = sees(look, behind: column)
        }
        return found != look.negated
    }

    private func sees(_ look: QueryProgram.Look, ahead column: Int) -> Bool {
        let known = looksAhead[look.number]?[column] ?? 0
        if known != 0 { return known == 2 }
        var finder = PathFinder(look.program, self)
        let found = finder.matches(from: column, limit: tokens.count)
        if looksAhead[look.number] == nil { take(tokens.count) }
        looksAhead[look.number, default: [UInt8](repeating: 0, count: tokens.count + 1)][column] = found ? 2 : 1
        return found
    }

    private func sees(_ look: QueryProgram.Look, behind column: Int) -> Bool {
        if let known = looksBehind[look.number] { return known[column] }
        take(tokens.count)
        var ends = [Bool](repeating: false, count: tokens.count + 1)
        for match in matches(of: look.program, in: scope(of: look.program)) { ends[match.stop] = true }
        var finder = PathFinder(look.program, self)
        for column in 0...tokens.count where !ends[column] {
            if mustEnd() { break }
            ends[column] = finder.matches(from: column, limit: column)
        }
        looksBehind[look.number] = ends
        return ends[column]
    }
}

extension Tokens {
    /// The first token at or after `token` that ends behind an offset; the count where there is none.
    ///
    /// Steps that double, then halving: fast where the offset is near.
    func first(endingBehind offset: Int, from token: Int) -> Int {
        var low = token
        var step = 1
        while low + step < count, Int(stops[low + step]) <= offset {
            low += step
            step *= 2
        }
        var high = min(low + step, count)
        while low < high {
            let middle = (low + high) / 2
            if Int(stops[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens that a span covers, also in part; nil where there is none.
    func covering(_ span: Span) -> Range<Int>? {
        let low = stops.partitionPoint { Int($0) <= span.start }
        let high = starts.partitionPoint { Int($0) < span.stop }
        return low < high ? low..<high : nil
    }
}
