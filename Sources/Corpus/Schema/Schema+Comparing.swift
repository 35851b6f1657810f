/// What conditions of queries compare.
extension Schema {
    /// What a field is compared as; nil where it holds nothing that compares.
    package func operandType(of field: Field) -> OperandType? {
        switch field.type {
        case .string, .list, .oneOf, .element(nil): .text
        case .integer, .number, .sequence: .number
        case .boolean: .flag
        case .day: .day
        case .record: nil
        case .element(let kind?): comparedField(field, of: kind).flatMap(operandType) ?? .text
        }
    }

    /// The field of an element that counts where a field that holds it is compared; nil for its text.
    private func comparedField(_ field: Field, of kind: ElementKind) -> Field? {
        self.field(field.comparedBy ?? "name", of: kind)
    }

    /// The fields of a kind that conditions can name, its own first.
    package func comparableFields(of kind: ElementKind) -> [Field] {
        fields(of: kind).filter { $0.audience.contains(.scripts) && operandType(of: $0) != nil }
    }

    /// The names of these.
    package func comparableNames(of kind: ElementKind) -> [String] {
        comparableFields(of: kind).flatMap { [$0.name] + $0.queryNames }
    }

    package func comparableField(_ name: String, of kind: ElementKind) -> Field? {
        let fields = comparableFields(of: kind)
        // A name of its own in queries comes before one that scripts have for something else.
        return fields.first { $0.queryNames.contains(name) } ?? fields.first { $0.name == name }
    }

    /// What conditions compare of a field: its value with texts read, an element's name or text, a sequence's length.
    public func comparable(_ field: Field, of kind: KindDeclaration, _ index: Int, in document: Document) -> FieldValue
    {
        let value = document.written(field.value(in: document, kind, index))
        switch value {
        case .element(let place):
            let declaration = self[place.kind]
            if let inner = comparedField(field, of: place.kind) {
                return document.written(inner.value(in: document, declaration, place.index))
            }
            return document.written(.plain(declaration.span(document, place.index)))
        case .stretch(let span): return document.written(.plain(span))
        case .elements(let list): return .integer(list.count)
        default: return value
        }
    }
}

/// What a value can be compared with.
public enum OperandType: String, Sendable {
    case text, number
    case flag = "true or false"
    case day = "date"
}

extension Schema {
    /// What a condition on an element can name, and what it is compared as.
    public struct Condition: Sendable {
        public let names: [String]
        public let comparison: OperandType
    }

    /// The conditions that elements of a kind can meet, its own first.
    public func conditions(of kind: ElementKind) -> [Condition] {
        comparableFields(of: kind).compactMap { field in
            operandType(of: field).map { Condition(names: [field.name] + field.queryNames, comparison: $0) }
        }
    }
}
