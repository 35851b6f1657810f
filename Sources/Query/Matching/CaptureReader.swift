import Corpus

/// The fields that every capture has in a constraint; one of an element has those of the element too.
enum CaptureField: String, CaseIterable {
    case word, text, lower, norm, stem, shape, type, length, index, line
}

/// Reads captures from what a path noted.
struct CaptureReader {
    private let run: QueryRun
    private let program: QueryProgram

    init(_ run: QueryRun, _ program: QueryProgram) {
        self.run = run
        self.program = program
    }

    /// The captures of a match, those of groups inside it included.
    func captures(_ match: PathFinder.Match) -> [Hit.Capture] {
        var found: [Hit.Capture] = []
        for (number, capture) in program.captures.enumerated() {
            guard let tokens = tokens(of: number, match.slots) else { continue }
            let element = element(of: capture, tokens)
            let span = element.map { run.schema.span(of: $0, in: run.document) } ?? run.span(of: tokens)
            found.append(Hit.Capture(name: capture.name, tokens: tokens, span: span, element: element))
        }
        for step in match.steps {
            guard case .group(let unit) = program.leaves[step.leaf].test else { continue }
            let own = Self.captures(of: unit.program, step.tokens, run)
            let related = unit.relations.filter { !$0.negated && !$0.operand.allCaptureNames.isEmpty }
                .flatMap { captures(of: $0, around: step.tokens) }
            for capture in own + related {
                // Of several rounds the last one counts.
                found.removeAll { $0.name == capture.name }
                found.append(capture)
            }
        }
        return found
    }

    /// The captures of a program's match that covers exactly these tokens.
    private static func captures(of program: QueryProgram, _ tokens: Range<Int>, _ run: QueryRun) -> [Hit.Capture] {
        if program.allCaptureNames.isEmpty { return [] }
        var finder = PathFinder(program, run)
        finder.keepsSteps = program.hasInnerCaptures
        let exactly = tokens.upperBound..<tokens.upperBound + 1
        guard let match = finder.best(from: tokens.lowerBound, limit: tokens.upperBound, ends: exactly) else {
            return []
        }
        return CaptureReader(run, program).captures(match)
    }

    /// The captures of a relation's operand: of its first match, by start and then the shorter, that stands in the
    /// relation to the hit.
    func captures(of relation: QueryUnit.Relation, around hit: Range<Int>) -> [Hit.Capture] {
        let region = RelationBounds.regions(relation, run).first { entry in
            switch relation.kind {
            case .within: entry.start <= hit.lowerBound && hit.upperBound <= entry.stop
            case .containing: hit.lowerBound <= entry.start && entry.stop <= hit.upperBound
            case .overlapping: entry.start < hit.upperBound && hit.lowerBound < entry.stop
            }
        }
        guard let region else { return [] }
        return Self.captures(of: relation.operand, region.start..<region.stop, run)
    }

    private func tokens(of capture: Int, _ slots: [Int32]) -> Range<Int>? {
        let (start, stop) = (Int(slots[capture * 3]), Int(slots[capture * 3 + 1]))
        return start >= 0 && start < stop ? start..<stop : nil
    }

    private func element(of capture: QueryProgram.Capture, _ tokens: Range<Int>) -> ElementPlace? {
        for number in capture.leaves {
            let leaf = program.leaves[number]
            guard case .element(let pattern) = leaf.test,
                let index = run.spans(of: leaf, in: program).index(of: tokens)
            else { continue }
            return ElementPlace(pattern.kind.kind(handedOut: run.document, index), index)
        }
        return nil
    }

    // MARK: Constraints

    /// The value of a field of a capture; none where it is not bound or has no such value.
    func value(of name: String, _ field: String, _ slots: [Int32]) -> FieldValue {
        guard let number = program.captures.firstIndex(where: { $0.name == name }),
            let tokens = tokens(of: number, slots)
        else { return .none }
        return run.schema.value(
            of: field, tokens: tokens, element: element(of: program.captures[number], tokens), in: run.document)
    }
}
