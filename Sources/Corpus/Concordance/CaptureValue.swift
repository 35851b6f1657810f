/// What is known of a captured part of a hit: the fields that constraints compare, and that hits are grouped by.
extension Document {
    /// The value of a field as text: `name` of a person, `amount` of money, `lower` of anything; nil where there is none.
    public func text(of field: String, in capture: Hit.Capture) -> String? {
        switch value(of: field, tokens: capture.tokens, element: capture.element) {
        case nil: nil
        case .text(let text)?: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .texts(let texts)?: texts.joined(separator: ", ")
        case .number(let number)?: Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .flag(let flag)?: flag ? "true" : "false"
        case .day(let day)?: day
        }
    }

    /// The value of a field of the tokens that were captured, or of the element that they are.
    func value(of field: String, tokens: Range<Int>, element: Hit.Element?) -> FieldValue? {
        if let element, let known = ElementField(rawValue: field), ElementField.fields(of: element.kind).contains(known)
        {
            return value(of: known, element.kind, element.index)
        }
        guard let known = CaptureField(rawValue: field), let last = tokens.last else { return nil }
        let (start, stop) = (Int(self.tokens.starts[tokens.lowerBound]), Int(self.tokens.stops[last]))
        switch known {
        case .word, .text: return .text(text.string(start, stop))
        case .lower: return .text(text.string(start, stop).lowercased())
        case .norm: return .text(Fold.norm(text.string(start, stop)))
        case .stem: return .text(stem(of: text.string(start, stop)))
        case .shape: return .text(Fold.shape(text.string(start, stop)))
        case .type: return .text("\(self.tokens.types[tokens.lowerBound])")
        case .length: return .number(Double(tokens.count))
        case .index: return .number(Double(tokens.lowerBound + 1))
        case .line: return .number(Double(sourceLine(at: start) + 1))
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
            fields = ElementField.fields(of: kind).map(\.rawValue).filter { !fields.contains($0) } + fields
        }
        return fields
    }
}

extension QueryUnit {
    /// The kinds of element that a name stands before, also in inner groups and relations.
    fileprivate func kinds(ofCapture name: String) -> [QueryElement] {
        ([program] + relations.map(\.operand)).flatMap { $0.kinds(ofCapture: name) }
    }
}

extension QueryProgram {
    fileprivate func kinds(ofCapture name: String) -> [QueryElement] {
        let own = captures.filter { $0.name == name }.flatMap(\.leaves).compactMap { leaf -> QueryElement? in
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
