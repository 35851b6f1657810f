import Corpus

/// One search of a query in a document: chooses where to look, and makes hits of what is found.
struct QuerySearch {
    private let query: Query
    private let run: QueryRun
    private let limit: Int
    private let program: QueryProgram
    private(set) var hits: [Hit] = []
    private var bounds: [RelationBounds]?
    private var finder: PathFinder

    init(_ query: Query, _ run: QueryRun, limit: Int) {
        self.query = query
        self.run = run
        self.limit = limit
        program = query.unit.program
        finder = PathFinder(program, run)
        finder.keepsSlots = query.constraint != nil
        finder.keepsSteps = program.hasInnerCaptures
    }

    /// - Parameter places: where anchors were found; nil where the query has none.
    mutating func find(near places: [Span]?) {
        if run.range.isEmpty { return }
        let tokens = places.map { candidates($0) }
        if let phrase = query.phrase {
            findPhrase(phrase, near: tokens)
            return
        }
        var ends = EndFinder(program, run)
        guard ends.isLocal else {
            add(ends.find(in: run.range))
            return
        }
        let firsts = run.tokens.sentenceFirsts
        var last = -1
        for token in tokens ?? Array(run.range) where token >= last {
            if hits.count >= limit || run.isEnded { return }
            let sentence = run.tokens.sentence(of: token)
            let start = max(Int(firsts[sentence]), run.range.lowerBound)
            last = Int(firsts[sentence + 1])
            add(ends.find(in: start..<min(last, run.range.upperBound)))
        }
    }

    /// The tokens at the places of anchors, in order.
    private func candidates(_ places: [Span]) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(places.count)
        var cursor = run.range.lowerBound
        var before = 0
        for place in places {
            if run.mustEnd() { break }
            if place.start < before { cursor = run.range.lowerBound }
            before = place.start
            cursor = run.tokens.first(endingBehind: place.start, from: cursor)
            var token = cursor
            while token < run.range.upperBound, Int(run.tokens.starts[token]) < place.stop {
                if token != found.last { found.append(token) }
                token += 1
            }
        }
        // Places come by start, but for folded stretches and several anchors.
        for index in found.indices.dropFirst() where found[index] <= found[index - 1] {
            return Array(Set(found)).sorted()
        }
        return found
    }

    // MARK: Phrases

    /// - Parameter candidates: tokens that the word of the anchor can be; nil for all tokens.
    private mutating func findPhrase(_ phrase: [Int], near candidates: [Int]?) {
        guard let candidates else { return findPhrase(phrase) }
        let conditions = phrase.map { TokenCondition.form($0) }
        let anchor = query.phraseAnchor
        for token in candidates {
            if hits.count >= limit || run.mustEnd() { return }
            let start = token - anchor
            let stop = start + phrase.count
            guard start >= run.range.lowerBound, stop <= run.range.upperBound, run.matches(conditions[anchor], token)
            else { continue }
            var fits = true
            for (offset, condition) in conditions.enumerated() where fits && offset != anchor {
                fits = run.matches(condition, start + offset)
            }
            guard fits, phrase.count == 1 || run.tokens.sentence(of: start) == run.tokens.sentence(of: stop - 1) else {
                continue
            }
            hits.append(hit(start..<stop, captures: []))
        }
    }

    /// Compares the words sentence by sentence.
    private mutating func findPhrase(_ phrase: [Int]) {
        guard phrase.allSatisfy({ $0 < FormCache.mostTests }) else {
            return findPhrase(phrase, near: Array(run.range))
        }
        let bits = phrase.map { 1 << UInt64($0) as UInt64 }
        let firsts = run.tokens.sentenceFirsts
        var sentence = max(run.tokens.sentence(of: run.range.lowerBound), 0)
        while sentence + 1 < firsts.count, Int(firsts[sentence]) < run.range.upperBound {
            // Many sentences are read together, but no more than can be cached.
            var last = sentence + 1
            while last + 1 < firsts.count, Int(firsts[last + 1]) - Int(firsts[sentence]) < Self.tokensAtOnce {
                last += 1
            }
            let block = (Int(firsts[sentence])..<Int(firsts[last])).clamped(to: run.range)
            let passed = run.readForms(block)
            for number in sentence..<last {
                let range = (Int(firsts[number])..<Int(firsts[number + 1])).clamped(to: block)
                findPhrase(bits, passed, block.lowerBound, in: range)
                if hits.count >= limit || run.mustEnd() { return }
            }
            sentence = last
        }
    }

    private static let tokensAtOnce = 4096

    /// Compares the words at each token of a sentence; `passed` begins with token `first`.
    private mutating func findPhrase(_ bits: [UInt64], _ passed: [UInt64], _ first: Int, in range: Range<Int>) {
        guard range.count >= bits.count, let word = bits.first else { return }
        for start in range.lowerBound...range.upperBound - bits.count {
            guard passed[start - first] & word != 0 else { continue }
            var offset = 1
            while offset < bits.count, passed[start - first + offset] & bits[offset] != 0 { offset += 1 }
            guard offset == bits.count else { continue }
            hits.append(hit(start..<start + bits.count, captures: []))
            if hits.count >= limit || run.mustEnd() { return }
        }
    }

    // MARK: Hits

    /// Makes hits of the best match at each start, or of the best one that meets relations and constraint.
    private mutating func add(_ matches: [Range<Int>]) {
        for match in matches {
            if hits.count >= limit || run.mustEnd() { return }
            let ends = allowedEnds(from: match.lowerBound)
            if query.constraint == nil, query.captureNames.isEmpty, ends.contains(match.upperBound) {
                hits.append(hit(match, captures: []))
                continue
            }
            let reader = CaptureReader(run, program)
            let best = finder.best(from: match.lowerBound, limit: run.range.upperBound, ends: ends) { slots in
                query.constraint?.holds { name, field in reader.value(of: name, field, slots) } ?? true
            }
            guard let best else { continue }
            let tokens = match.lowerBound..<best.stop
            hits.append(hit(tokens, captures: captures(of: best, tokens)))
        }
    }

    private mutating func allowedEnds(from start: Int) -> Range<Int> {
        if query.unit.relations.isEmpty { return 0..<Int.max }
        let bounds = self.bounds ?? query.unit.relations.map { RelationBounds($0, run) }
        self.bounds = bounds
        return bounds.reduce(0..<Int.max) { $0.clamped(to: $1.ends(from: start)) }
    }

    private func hit(_ tokens: Range<Int>, captures: [Hit.Capture]) -> Hit {
        run.take(MemoryLayout<Hit>.stride * 2 + captures.count * MemoryLayout<Hit.Capture>.stride)
        return Hit(span: run.span(of: tokens), tokens: tokens, captures: captures)
    }

    private func captures(of match: PathFinder.Match, _ tokens: Range<Int>) -> [Hit.Capture] {
        let reader = CaptureReader(run, program)
        var found = reader.captures(match)
        for relation in query.unit.relations where !relation.negated && !relation.operand.allCaptureNames.isEmpty {
            found += reader.captures(of: relation, around: tokens)
        }
        return query.captureNames.compactMap { name in found.first { $0.name == name } }
    }
}

extension Query {
    /// The number of the word in a phrase whose anchor is looked for.
    fileprivate var phraseAnchor: Int {
        phrase?.firstIndex { tests[$0].anchors == anchors } ?? 0
    }
}

extension QueryRun {
    func span(of range: Range<Int>) -> Span {
        guard !range.isEmpty else { return Span(0, 0) }
        return Span(Int(tokens.starts[range.lowerBound]), Int(tokens.stops[range.upperBound - 1]))
    }
}
