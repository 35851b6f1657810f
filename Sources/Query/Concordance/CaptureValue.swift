public import Corpus

/// What is known of a captured part of a hit: the fields that constraints compare, and that hits are grouped by.
extension Schema {
    /// The value of a field as text: `name` of a person, `amount` of money, `lower` of anything; nil where there is none.
    public func text(of field: String, in capture: Hit.Capture, of document: Document) -> String? {
        let value = value(of: field, tokens: capture.tokens, element: capture.element, in: document)
        guard case .text(let text) = value else { return value.string }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The value of a field of the tokens that were captured, or of the element that they are.
    func value(
        of name: String, tokens range: Range<Int>, element: ElementPlace?, in document: Document
    ) -> FieldValue {
        if let element, let field = comparableField(name, of: element.kind) {
            return comparable(field, of: self[element.kind], element.index, in: document)
        }
        let tokens = document.tokens
        guard let known = CaptureField(rawValue: name), let last = range.last else { return .none }
        let (start, stop) = (Int(tokens.starts[range.lowerBound]), Int(tokens.stops[last]))
        let text = document.text.string(start, stop)
        switch known {
        case .word, .text: return .text(text)
        case .lower: return .text(text.lowercased())
        case .norm: return .text(Fold.norm(text))
        case .stem: return .text(document.stem(of: text))
        case .shape: return .text(Fold.shape(text))
        case .type: return .text(tokens.types[range.lowerBound].name)
        case .length: return .integer(range.count)
        case .index: return .integer(range.lowerBound + 1)
        case .line: return .integer(document.sourceLine(at: start) + 1)
        }
    }
}

extension Query {
    /// The fields that a capture can have; nil where the query binds no such name.
    ///
    /// - Parameter capture: a name, or `match` for the whole hit.
    public func fields(ofCapture capture: String) -> [String]? {
        let own = CaptureField.allCases.map(\.rawValue)
        guard captureNames.contains(capture) else { return capture == "match" ? own : nil }
        var fields = own
        for kind in unit.kinds(ofCapture: capture) {
            fields = schema.comparableNames(of: kind.kind).filter { !fields.contains($0) } + fields
        }
        return fields
    }
}

extension QueryUnit {
    /// The kinds of element that a name stands before, also in inner groups and relations.
    fileprivate func kinds(ofCapture name: String) -> [KindDeclaration] {
        ([program] + relations.map(\.operand)).flatMap { $0.kinds(ofCapture: name) }
    }
}

extension QueryProgram {
    fileprivate func kinds(ofCapture name: String) -> [KindDeclaration] {
        let own = captures.filter { $0.name == name }.flatMap(\.leaves).compactMap { leaf -> KindDeclaration? in
            guard case .element(let pattern) = leaves[leaf].test else { return nil }
            return pattern.kind
        }
        return own
            + leaves.flatMap { leaf in
                if case .group(let unit) = leaf.test { return unit.kinds(ofCapture: name) }
                return []
            }
    }
}
