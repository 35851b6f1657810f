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
    }

    /// Why there is no hit that begins on a line: the way through the query that came furthest, and the first
    /// condition that failed there. For a line with a hit, what it is.
    ///
    /// - Parameter line: the number of the line, from 1.
    public func explainFailure(in document: Document, line: Int) -> String {
        let whole = Span(0, document.text.count)
        guard line >= 1, line <= document.lines.count else {
            return "\(document.id) has \(document.lines.count) lines; there is no line \(line)"
        }
        let run = QueryRun(document, within: whole, tests: tests) { false }
        guard let starts = run.tokens.covering(document.lines.span(line - 1)) else {
            return "line \(line) holds no words"
        }
        if let hit = hits(in: document, within: whole).first(where: { starts.contains($0.tokens.lowerBound) }) {
            return "line \(line) has a hit: '\(document.text.string(hit.span.start, hit.span.stop))'"
        }
        var best = Attempt()
        for start in starts {
            let attempt = attempt(from: start, run)
            let isBetter =
                (attempt.refused != nil) != (best.refused != nil)
                ? attempt.refused != nil : attempt.matched > best.matched
            if isBetter { best = attempt }
        }
        return describe(best, run)
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
            let lines = run.document.lines
            return "line \(lines.line(at: start) + 1), column \(lines.column(at: start) + 1)"
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
