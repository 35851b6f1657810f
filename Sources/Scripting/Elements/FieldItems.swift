import Corpus
import Lua

/// The fields of the schema as items of the script API.
enum FieldItems {
    /// The fields of all kinds, those of a base before those that narrow it.
    static func items(_ schema: Schema) -> [Item] {
        schema.declarations.flatMap { declaration in
            schema.ownFields(of: declaration.kind).filter { $0.audience.contains(.scripts) }.map {
                Item($0, of: declaration.kind)
            }
        }
    }
}

extension ValueType {
    /// How scripts have what a field holds.
    init(_ type: FieldType) {
        self =
            switch type {
            case .string, .day: .string
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            case .list: .list(.string)
            case .record: .table
            case .element(let kind): .element(kind)
            case .oneOf(let kinds): .oneOf(kinds.map { .element($0) })
            case .sequence(let kind): .sequence(kind)
            }
    }
}

extension ScriptHost {
    /// Pushes what a field of the schema holds for an element.
    @inline(__always)
    func push(_ reader: Field.Reader, of element: Element, in document: Document, _ call: Call) throws {
        switch reader {
        case .own(let read): try call.push(read(document, element.index), of: document, serial: element.serial)
        case .common(let read):
            let place = Position(element.index, span(of: element, in: document))
            try call.push(read(document, schema[element.kind], place), of: document, serial: element.serial)
        }
    }
}

extension Call {
    /// Pushes the value of a field of an element of a document.
    ///
    /// - Throws: where there is no room for it.
    func push(_ value: FieldValue, of document: Document, serial: UInt32) throws {
        switch value {
        case .none: lua.pushNil()
        case .text(let text), .day(let text): lua.push(text)
        case .slice(let span):
            try makeRoom(for: span)
            lua.push(document.text.string(span.start, span.stop))
        case .plain(let span):
            try makeRoom(for: span)
            lua.push(document.plainText(span))
        case .texts(let texts): push(texts)
        case .integer(let integer): lua.push(integer)
        case .number(let number): push(number: number)
        case .flag(let flag): lua.push(flag)
        case .element(let place): push(Element(place, serial: serial))
        case .stretch(let span): push(host.hold(span, as: .span, serial: serial))
        case .elements(let elements): push(elements, serial: serial)
        case .record(let fields):
            lua.pushTable(fields: fields.count)
            for field in fields {
                try push(field.value, of: document, serial: serial)
                lua.rawSet(field.name, at: -2)
            }
        }
    }

    /// Words are joined in copies of the text before Lua has its own.
    private func makeRoom(for span: Span) throws {
        if span.count > Self.smallCopy { try reserve(span.count * 4) }
    }

    func push(_ elements: ElementList, serial: UInt32) {
        switch elements {
        case .range(let kind, let range): push(kind, serial, range)
        case .indices(let kind, let indices): push(kind, serial, indices)
        case .mixed(let places): push(places.map { Element($0, serial: serial) })
        }
    }
}
