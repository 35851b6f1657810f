/// The kinds of element that documents hold, and what follows from their declarations.
///
/// There is one list of them, below. Scripts, queries, `show`, help, manual and stubs ask a schema and nothing else, so
/// a schema with one more kind has it everywhere.
public final class Schema: Sendable {
    /// The kinds of the program.
    public static let standard = Schema(kinds)

    /// One line for each layer that declares kinds. What holds others stands before it: that order decides where
    /// places are equal.
    static let kinds: [KindDeclaration] =
        [.element, .document, .section] + KindDeclaration.blocks + KindDeclaration.tables + [.faq, .span, .line]
        + KindDeclaration.speech + [.sentence, .clause, .phrase] + KindDeclaration.names + KindDeclaration.values
        + [.match, .link, .token]

    /// In their order: what holds others before what it holds.
    public let declarations: [KindDeclaration]
    private let byNumber: [KindDeclaration]
    private let byName: [String: KindDeclaration]
    private let ranks: [Int]
    private let ownFields: [[Field]]
    private let allFields: [[Field]]

    public init(_ declarations: [KindDeclaration]) {
        self.declarations = declarations
        let unknown = declarations.first ?? .element
        var byNumber = [KindDeclaration](repeating: unknown, count: ElementKind.limit + 1)
        var ranks = [Int](repeating: 0, count: ElementKind.limit + 1)
        for (rank, declaration) in declarations.enumerated() {
            byNumber[Int(declaration.kind.number)] = declaration
            ranks[Int(declaration.kind.number)] = rank
        }
        self.byNumber = byNumber
        self.ranks = ranks
        byName = Dictionary(declarations.map { ($0.kind.name, $0) }) { first, _ in first }
        let given = declarations.compactMap(\.sequenceField)
        var own = [[Field]](repeating: [], count: ElementKind.limit + 1)
        for declaration in declarations {
            let sequences = given.filter { $0.owner == declaration.kind }.map(\.field)
            own[Int(declaration.kind.number)] = declaration.fields + sequences
        }
        ownFields = own
        allFields = byNumber.map { declaration in
            var fields: [Field] = []
            var seen: Set<String> = []
            var next: KindDeclaration? = declaration
            while let current = next {
                fields += own[Int(current.kind.number)].filter { seen.insert($0.name).inserted }
                next = current.base.map { byNumber[Int($0.number)] }
            }
            return fields
        }
    }

    /// The schema with further kinds.
    public func adding(_ more: [KindDeclaration]) -> Schema { Schema(declarations + more) }

    /// What a kind is; for one that is not of the schema, what all have in common.
    @inline(__always)
    public subscript(kind: ElementKind) -> KindDeclaration { byNumber[Int(kind.number) & ElementKind.limit] }
    public subscript(name: String) -> KindDeclaration? { byName[name] }

    /// The place of a kind in the order.
    public func rank(of kind: ElementKind) -> Int { ranks[Int(kind.number) & ElementKind.limit] }

    /// The kinds that an element can say that it is, in order.
    public var elementKinds: [KindDeclaration] { declarations.filter { !$0.traits.contains(.queriesOnly) } }

    /// The kinds that queries can look for, in order.
    public var queryKinds: [KindDeclaration] { declarations.filter { $0.base != nil && !$0.traits.contains(.lent) } }

    /// The layers, in order.
    public var layers: [ModelLayer] {
        var seen: Set<ModelLayer> = []
        return declarations.flatMap { [$0.layer] + $0.fields.compactMap(\.layer) }.filter { seen.insert($0).inserted }
    }

    /// The layers that `show` can draw.
    public var drawnLayers: [ModelLayer] {
        layers.filter { layer in declarations.contains { $0.look != nil && $0.isOf(layer) } }
    }

    /// Whether the elements of one kind are of another, too: headings are blocks.
    public func isKind(_ kind: ElementKind, _ other: ElementKind) -> Bool {
        var next: ElementKind? = kind
        while let known = next {
            if known == other { return true }
            next = self[known].base
        }
        return false
    }

    /// The fields that a kind adds to those of its base, the sequences that other kinds give it included.
    public func ownFields(of kind: ElementKind) -> [Field] { ownFields[Int(kind.number) & ElementKind.limit] }

    /// All fields of a kind, its own first; of two of one name its own.
    public func fields(of kind: ElementKind) -> [Field] { allFields[Int(kind.number) & ElementKind.limit] }

    public func field(_ name: String, of kind: ElementKind) -> Field? { fields(of: kind).first { $0.name == name } }

    /// The span of an element of a document.
    public func span(of element: ElementPlace, in document: Document) -> Span {
        self[element.kind].span(document, element.index)
    }
}

extension KindDeclaration {
    /// The field that holds the elements of the kind, and the kind that has it.
    fileprivate var sequenceField: (owner: ElementKind, field: Field)? {
        guard let sequence else { return nil }
        let type = FieldType.sequence(kind)
        if sequence.isEverywhere {
            return (
                .element,
                .common(kind.plural, type, sequence.summary, example: sequence.example) { [self] document, _, place in
                    .elements(elements(in: document, inside: place.span))
                }
            )
        }
        return (
            .document,
            Field(kind.plural, type, sequence.summary, example: sequence.example) { [self] document, _ in
                .elements(elements(in: document))
            }
        )
    }
}
