import Testing

@testable import Corpus
@testable import Query

/// What cannot be derived from the declarations of kinds, compared with them.
@Suite("Schema") struct SchemaTests {
    private static let kinds = Schema.standard.declarations

    @Test("each kind is declared once, behind what it is based on")
    func kindsOnce() {
        #expect(Set(Self.kinds.map(\.kind)).count == Self.kinds.count)
        for (rank, declaration) in Self.kinds.enumerated() {
            let base = declaration.base.map { Schema.standard.rank(of: $0) } ?? -1
            #expect(base < rank, "\(declaration.kind)")
            #expect(Schema.standard[declaration.kind] === declaration)
            #expect(Schema.standard[declaration.kind.name] === declaration)
        }
    }

    @Test("a name is one kind, its plural included, and no field of one kind is declared twice")
    func namesOnce() {
        let names = Self.kinds.map(\.kind.name) + Self.kinds.map(\.kind.plural).filter { $0 != "money" && $0 != "code" }
        #expect(Set(names).count == names.count - 1)  // boilerplate is its own plural
        for declaration in Self.kinds {
            let own = Schema.standard.ownFields(of: declaration.kind).flatMap { [$0.name] + $0.queryNames }
            #expect(Set(own).count == own.count, "\(declaration.kind)")
        }
    }

    @Test("a kind's layer is one that documents have")
    func layers() {
        for declaration in Self.kinds { #expect(Document.layers.contains(declaration.layer), "\(declaration.kind)") }
        #expect(Set(Document.layers).count == Document.layers.count)
    }

    @Test("conditions on tokens name fields that tokens have")
    func tokenConditions() {
        let fields = Schema.standard.fields(of: .token).map(\.name)
        // `word` is the norm, and `list` asks the lists of the document's language.
        for name in QueryParser.tokenFields where !["word", "list"].contains(name) {
            #expect(fields.contains(name), "\(name)")
        }
    }

    @Test("every kind of block is a kind of element, and every type of name narrows entities")
    func narrowed() {
        for kind in BlockKind.allCases { #expect(Schema.standard[kind.element].kind == kind.element, "\(kind)") }
        for type in EntityType.allCases { #expect(Schema.standard[type.name]?.numbering == .entity, "\(type)") }
    }

    @Test("what has a field says what it is for, and shows it where scripts see it")
    func prose() {
        for declaration in Self.kinds {
            for field in Schema.standard.ownFields(of: declaration.kind) where field.audience.contains(.scripts) {
                #expect(!field.summary.isEmpty && !field.example.isEmpty, "\(declaration.kind).\(field.name)")
            }
        }
    }

    @Test("what queries ask of tokens and captures is a field of theirs, but for what only queries know")
    func queryFields() throws {
        let names = Set(Schema.standard.fields(of: .token).map(\.name))
        for attribute in FormTest.Attribute.allCases where attribute != .word && attribute != .possibleLemma {
            let field = try #require(Schema.standard.field(attribute.rawValue, of: .token))
            #expect(field.type == .string, "\(attribute)")
        }
        for field in CaptureField.allCases where field != .word && field != .length {
            #expect(names.contains(field.rawValue), "\(field)")
        }
        for name in QueryParser.tokenFields where name != "word" && name != "list" { #expect(names.contains(name)) }
    }

    @Test("elements inside a span are those whose spans lie in it, whatever the layer")
    func inside() {
        let text =
            "# Ports\n\nAnna Berg paid €5 million on 3 May 2024. “We paid,” said Tom Hill of Acme Ltd.\n\n- one 12\n- two 13\n"
        let document = Document(id: "a", text: Text(text))
        for declaration in Self.kinds where declaration.kind != .phrase {
            let all = declaration.elements(in: document).places.map(\.index)
            for outer in [Span(9, 60), Span(0, text.utf8.count), Span(49, 95), Span(20, 21), Span(30, 30)] {
                let wanted = all.filter { outer.contains(declaration.span(document, $0)) }
                let found = declaration.elements(in: document, inside: outer).places.map(\.index)
                #expect(found == wanted || outer.isEmpty, "\(declaration.kind) in \(outer)")
            }
        }
    }
}
