import Corpus
import Reports

/// The elements of a document as they are drawn.
extension Schema {
    /// The kinds that can be drawn over text, in the order of a legend.
    var inlineKinds: [KindDeclaration] { declarations.filter { $0.look != nil && $0.look != .block } }

    /// The elements of some layers.
    func nodes(of document: Document, _ layers: Set<ModelLayer>) -> [ShowNode] {
        declarations.filter { kind in layers.contains { kind.isOf($0) } }.flatMap { kind -> [ShowNode] in
            guard let look = kind.look else { return [] }
            let fields = fields(of: kind.kind).filter { field in
                field.audience.subtracting(.scripts) != [] && field.layer.map { layers.contains($0) } ?? true
            }
            let saidOnce = Set(fields.filter { $0.audience.contains(.showOnce) }.map(\.name))
            let hasText = kind.finerLayer.map { !layers.contains($0) } ?? true
            return kind.elements(in: document).places.map { place in
                var node = ShowNode(
                    kind: kind.name, span: kind.span(document, place.index), look: look,
                    rank: rank(of: kind.numbering), index: place.index)
                node.saidOnce = saidOnce
                node.facts = facts(fields, of: kind, place.index, document)
                if hasText { node.excerpt = kind.excerpt(document, place.index) }
                return node
            }
        }
    }

    private func facts(
        _ fields: [Field], of kind: KindDeclaration, _ index: Int, _ document: Document
    ) -> [(name: String, value: Value)] {
        var facts: [(name: String, value: Value)] = []
        for field in fields {
            let value = comparable(field, of: kind, index, in: document)
            guard field.audience.contains(.showIfFalse) ? value == .flag(false) : !value.isEmpty else { continue }
            // The last day of what lasts one day is its first.
            if case .day = value, Value(value) == facts.last?.value { continue }
            facts.append((field.name, Value(value)))
        }
        return facts
    }
}

extension Value {
    /// A value that `Schema.comparable` gives; a whole number is drawn without ".0".
    fileprivate init(_ value: FieldValue) {
        switch value {
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = Int(exactly: number).map { .integer($0) } ?? .number(number)
        case .flag(let flag): self = .boolean(flag)
        case .text, .day, .texts, .none, .slice, .plain, .element, .stretch, .elements, .record:
            self = value.string.map { .string($0) } ?? .none
        }
    }
}
