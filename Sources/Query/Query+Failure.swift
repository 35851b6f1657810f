public import Corpus

extension Query {
    /// How far a way through the query came before it failed.
    private struct Attempt {
        /// Tokens that conditions matched.
        var matched = -1
        var steps: [HitReason] = []
        /// Parts of the query that did not go on, and the token they stood before.
        var waiting: [String] = []
        var column = 0
        var endsSentence = false
        /// A whole match that a relation or the constraint refused.
        var refused: (tokens: Range<Int>, by: String)?

        /// Higher is further.
        var progress: Int { refused != nil ? Int.max : max(matched, 0) }
    }

    /// The most ways that an explanation follows beside the one that came furthest.
    private static let mostOtherWays = 8

    /// Why there is no hit that begins on a line: how far the way through the query came that came furthest, and the
    /// first condition that failed there; then the same for the other tokens of the line that the query begins to fit.
    ///
    /// - Parameter line: the number of the line, from 1.
    public func explainFailure(in document: Document, line: Int) -> [String] {
        let whole = Span(0, document.text.count)
        guard line >= 1, line <= document.sourceLineCount else {
            return ["\(document.id) has \(document.sourceLineCount) lines; there is no line \(line)"]
        }
        let run = QueryRun(document, within: whole, tests: tests, schema: schema) { false }
        guard let place = document.text(ofSourceLine: line - 1), let starts = run.tokens.covering(place) else {
            return ["line \(line) holds no words"]
        }
        let attempts = starts.map { attempt(from: $0, run) }
        // Of equals the first of the line.
        guard
            let best = attempts.indices.max(by: {
                (attempts[$0].progress, -$0) < (attempts[$1].progress, -$1)
            })
        else { return [] }
        if attempts[best].progress == 0, attempts.count > 1 {
            return ["none of its \(attempts.count) tokens fits \(beginnings(of: attempts))"]
        }
        let others = attempts.indices.filter { $0 != best && attempts[$0].progress > 0 }
        var reasons = ([best] + others.prefix(Self.mostOtherWays)).map { describe(attempts[$0], run) }
        if others.count > Self.mostOtherWays {
            reasons.append("… and \(others.count - Self.mostOtherWays) more ways that failed")
        }
        return reasons
    }

    /// The parts of the query that a hit can begin with.
    private func beginnings(of attempts: [Attempt]) -> String {
        var parts: [String] = []
        for part in attempts.flatMap(\.waiting) where !parts.contains(part) { parts.append(part) }
        return parts.isEmpty ? "the query" : parts.joined(separator: " or ")
    }

    private func attempt(from start: Int, _ run: QueryRun) -> Attempt {
        var finder = PathFinder(unit.program, run)
        finder.keepsSteps = true
        var last: (paths: [PathFinder.Path], column: Int) = ([], start)
        var stops: [Int] = []
        finder.walk(from: start, limit: run.range.upperBound) { column, paths, accepted in
            for index in paths.indices { paths[index].rank = 0 }
            if column > start, !accepted.isEmpty { stops.append(column) }
            let waiting = paths.filter { $0.resume == 0 }
            if !waiting.isEmpty { last = (waiting, column) }
            return true
        }
        var attempt = Attempt()
        attempt.column = last.column
        if let stop = stops.last {
            attempt.refused = (start..<stop, refusal(of: start..<stop, run))
            return attempt
        }
        for path in last.paths {
            guard case .leaf(let number) = unit.program.code[path.place] else { continue }
            let steps = finder.steps(to: path.trace)
            let matched = steps.count { step in
                if case .any = unit.program.leaves[step.leaf].test { return false }
                return true
            }
            if matched < attempt.matched { continue }
            if matched > attempt.matched {
                attempt.waiting = []
                attempt.steps = steps.map { reason(of: $0, run) }
                attempt.matched = matched
            }
            let part = written(unit.program.leaves[number].source)
            if !attempt.waiting.contains(part) { attempt.waiting.append(part) }
            attempt.endsSentence = attempt.endsSentence || passes(number, last.column, run)
        }
        return attempt
    }

    private func passes(_ leaf: Int, _ column: Int, _ run: QueryRun) -> Bool {
        let leaf = unit.program.leaves[leaf]
        switch leaf.test {
        case .any: return true
        case .token(let condition): return run.matches(condition, column)
        case .element, .group: return !run.spans(of: leaf, in: unit.program).starting(at: column).isEmpty
        }
    }

    /// The first relation that a match does not meet, else the constraint.
    private func refusal(of tokens: Range<Int>, _ run: QueryRun) -> String {
        for relation in unit.relations
        where !RelationBounds(relation, run).ends(from: tokens.lowerBound).contains(tokens.upperBound) {
            return written(relation.source)
        }
        let place = source.range(of: "::").map { source.utf8.distance(from: source.startIndex, to: $0) } ?? 0
        return written(place..<source.utf8.count)
    }

    private func describe(_ attempt: Attempt, _ run: QueryRun) -> String {
        func place(_ token: Int) -> String {
            let start = Int(run.tokens.starts[token])
            let document = run.document
            return "line \(document.sourceLine(at: start) + 1), column \(document.sourceColumn(at: start) + 1)"
        }
        if let (tokens, reason) = attempt.refused {
            let span = run.span(of: tokens)
            let text = run.text.string(span.start, span.stop)
            return "'\(text)' at \(place(tokens.lowerBound)) fits, but not with: \(reason)"
        }
        let conditions = attempt.waiting.filter { $0 != "[]" }
        let parts = (conditions.isEmpty ? attempt.waiting : conditions).joined(separator: " or ")
        let lead = attempt.steps.filter { $0.condition != "[]" }.map { "\($0)" }.joined(separator: "; ")
        let before = lead.isEmpty ? "" : "\(lead); then "
        guard attempt.column < run.tokens.count, !parts.isEmpty else { return "\(before)the text ends there" }
        let word = run.document.word(attempt.column)
        if attempt.endsSentence {
            return "\(before)the sentence ends after '\(word)' at \(place(attempt.column)), without \(parts)"
        }
        return "\(before)'\(word)' at \(place(attempt.column)) does not fit \(parts)"
    }
}

extension String {
    /// Where a sign stands last, outside of quotes.
    fileprivate func range(of sign: String) -> String.Index? {
        var isQuoted = false
        var found: String.Index?
        var index = startIndex
        while index < endIndex {
            if self[index] == "\"" { isQuoted.toggle() }
            if !isQuoted, self[index...].hasPrefix(sign) { found = index }
            index = self.index(after: index)
        }
        return found
    }
}
