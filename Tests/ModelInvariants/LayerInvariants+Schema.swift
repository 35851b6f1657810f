import Corpus

/// What the schema promises of any document: elements in order and in the text, fields that hold what they say.
extension LayerInvariants {
    mutating func checkSchema(_ schema: Schema = .standard) {
        for kind in schema.declarations {
            checkOrder(of: kind)
            // The first and some others: a field may look over the whole document.
            let places = kind.elements(in: document).places
            for place in stride(from: 0, to: places.count, by: max(1, places.count / 8)).map({ places[$0] }) {
                for field in schema.fields(of: kind.kind) { check(field, kind, place.index, schema) }
            }
        }
    }

    private mutating func checkOrder(of kind: KindDeclaration) {
        var last = 0
        for index in 0..<kind.count(document) {
            let span = kind.span(document, index)
            require(0 <= span.start && span.start <= span.stop, "\(kind.kind) has a span", index)
            require(span.stop <= document.text.count, "\(kind.kind) lies in the text", index)
            // Speakers are noted as they are found.
            if kind.kind != .phrase { require(last <= span.start, "\(kind.kind) in order", index) }
            last = span.start
        }
    }

    private mutating func check(_ field: Field, _ kind: KindDeclaration, _ index: Int, _ schema: Schema) {
        let rule = "\(kind.kind).\(field.name)"
        let value = field.value(in: document, kind, index)
        switch (field.type, value) {
        case (_, .none): require(field.isNilable, "\(rule) has a value", index)
        case (.string, .text), (.integer, .integer), (.number, .number), (.boolean, .flag), (.day, .day),
            (.list, .texts), (.record, .record):
            break
        case (.string, .slice(let span)), (.string, .plain(let span)):
            require(document.whole.contains(span) && span.start <= span.stop, "\(rule) lies in the text", index)
        case (.element(let wanted), .stretch(let span)):
            require(
                wanted == .span && document.whole.contains(span) && !span.isEmpty, "\(rule) is a stretch of the text",
                index)
        case (.element(let wanted), .element(let place)):
            require(wanted == nil || wanted == place.kind, "\(rule) is of its kind", index)
            require(isThere(place, schema), "\(rule) is an element", index)
        case (.oneOf(let wanted), .element(let place)):
            require(wanted.contains(place.kind) && isThere(place, schema), "\(rule) is an element", index)
        case (.sequence(let wanted), .elements(let list)):
            for place in list.places {
                require(wanted == nil || wanted == place.kind, "\(rule) is of its kind", index)
                require(isThere(place, schema), "\(rule) holds elements", index)
            }
        case (.string, _), (.integer, _), (.number, _), (.boolean, _), (.day, _), (.list, _), (.record, _),
            (.element, _), (.oneOf, _), (.sequence, _):
            require(false, "\(rule) holds what it says", index)
        }
    }

    private func isThere(_ place: ElementPlace, _ schema: Schema) -> Bool {
        let kind = schema[place.kind]
        return kind.kind == place.kind && place.index >= 0 && place.index < kind.count(document)
            && kind.holds(document, place.index)
    }
}
