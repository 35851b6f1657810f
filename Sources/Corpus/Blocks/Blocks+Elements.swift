extension ElementKind {
    /// Any block; an element says which one it is.
    public static let block = ElementKind("block")
    public static let heading = ElementKind("heading")
    public static let paragraph = ElementKind("paragraph")
    public static let list = ElementKind("list")
    public static let item = ElementKind("item")
    public static let blockquote = ElementKind("blockquote")
    public static let code = ElementKind("code", plural: "code")
    public static let figure = ElementKind("figure")
    public static let callout = ElementKind("callout")
    public static let boilerplate = ElementKind("boilerplate", plural: "boilerplate")
    /// A stretch of text: a part of a block with a role of its own, or what a script cut out.
    public static let span = ElementKind("span")
}

extension ModelLayer {
    public static let blocks = ModelLayer("blocks", share: 3, \.blockLayer) { _ = $0.blocks }
}

extension KindDeclaration {
    static let block = KindDeclaration(
        .block, of: .blocks, traits: .queriesOnly, count: { $0.blocks.count },
        span: { Span(Int($0.blocks.starts[$1]), Int($0.blocks.stops[$1])) },
        excerpt: { Span(Int($0.blocks.contentStarts[$1]), Int($0.blocks.contentStops[$1])) },
        finerLayer: .sentences, handedOut: { $0.blocks.handedOut($1) },
        fields: [
            Field(
                "role", .string, nilable: true,
                "What it is for: `title`, `toc`, `faq`, `callout`, `metadata`, `caption`, `boilerplate`; nil for ordinary text.",
                example: "assert(doc.headings[1].role == \"title\")", for: [.scripts, .show]
            ) { FieldValue($0.blocks.roles[$1].name) },
            Field(
                "reason", .string, nilable: true,
                "Why it was flagged as boilerplate: `share`, `related`, `comments`, …",
                example: "assert(doc.notes[1].reason == \"share\")", for: [.scripts, .showOnce]
            ) { FieldValue($0.blocks.reason(of: $1)?.name) },
        ])

    /// The kinds of block that every format has.
    static let blocks: [KindDeclaration] = [
        block,
        .of(.blockquote, excerpt: { _, _ in nil }),
        .of(.list, sequence: lists, excerpt: { _, _ in nil }, fields: listFields),
        .of(.item, fields: itemFields),
        .of(
            .heading, sequence: .inDocuments("Its headings.", example: "assert(doc.headings[1].text == doc.title)"),
            fields: [
                Field(
                    "level", .integer, "1 for the highest, up to 6.", example: "assert(doc.headings[1].level == 1)",
                    for: [.scripts, .show]
                ) { .integer(Int($0.blocks.levels[$1])) }
            ]),
        .of(.paragraph, sequence: paragraphs, fields: paragraphFields),
        .of(.code),
        .of(.figure),
        KindDeclaration(
            .callout, among: block,
            sequence: .inDocuments(
                "Its boxes beside the text: tips, notes, did-you-knows.",
                example: "assert(doc.callouts[1].label == \"Pro Tip\")"),
            holds: { $0.blocks.roles[$1] == .callout },
            fields: [
                label("What the box calls itself: `Pro Tip`.", example: "assert(doc.callouts[1].label == \"Pro Tip\")")
            ]),
        KindDeclaration(
            .boilerplate, among: block, traits: .queriesOnly,
            holds: { $0.blocks.roles[$1] == .boilerplate }, handedOut: { $0.blocks.handedOut($1) }),
    ]

    static let span = KindDeclaration(
        .span, among: block, base: .element, traits: .inSentence, identity: .text, look: .block,
        holds: { $0.blocks.kinds[$1] == .part }, known: { $0.blocks.indices(of: .part) },
        fields: [
            .common("name", .string, "Its text as it is read.", example: "assert(doc:span(1, 5).name == \"Talks\")") {
                _, _, place in .plain(place.span)
            },
            .common(
                "role", .string, nilable: true, "Of a part of a block what that is for; nil for any other stretch.",
                example: "assert(doc:span(1, 5).role == nil)", for: [.scripts, .show]
            ) { document, _, place in
                let roles = document.blocks.roles
                return FieldValue(place.index < roles.count ? roles[place.index].name : nil)
            },
        ])

    /// The blocks of one kind.
    static func of(
        _ kind: BlockKind, sequence: Sequence? = nil, identity: Identity? = nil,
        excerpt: (@Sendable (Document, Int) -> Span?)? = nil, fields: [Field] = []
    ) -> KindDeclaration {
        KindDeclaration(
            kind.element, among: block, sequence: sequence, identity: identity, look: .block,
            excerpt: excerpt,
            holds: { $0.blocks.kinds[$1] == kind }, known: { $0.blocks.indices(of: kind) }, fields: fields)
    }

    private static let lists = Sequence.inDocuments(
        "Its lists, nested ones included.", example: "assert(#doc.lists == 3 and doc.lists[3].ordered)")

    private static let paragraphs = Sequence.inDocuments(
        "Its paragraphs.", example: "local first = doc.paragraphs[1]\nassert(first.text:match(\"^ISTANBUL\"))")

    private static let listFields: [Field] = [
        Field(
            "ordered", .boolean, "Whether it is numbered.",
            example: "assert(doc.lists[3].ordered and not doc.lists[1].ordered)", for: [.scripts, .show]
        ) { .flag($0.blocks.ordered[$1]) },
        Field(
            "items", .sequence(.item), "Its items, without those of nested lists.",
            example: "assert(doc.lists[1].items[2].text:match(\"Inspections\"))"
        ) { .elements(.indices(.item, $0.blocks.children(of: $1, .item))) },
    ]

    private static let itemFields: [Field] = [
        Field(
            "depth", .integer, "1 for an item of the outermost list.",
            example: "assert(doc.lists[1].items[1].items[1].depth == 2)", for: [.scripts, .show]
        ) { .integer(Int($0.blocks.levels[$1])) },
        label(
            "What stands before the colon of a labelled item.",
            example: "for item in doc.lists[1].items do assert(item.label == nil) end"),
        Field(
            "marker", .string, nilable: true, "What it begins with: `-`, `1.`; nil without one.",
            example: "assert(doc.lists[3].items[1].marker == \"1.\")", for: [.scripts, .show]
        ) { $0.blocks.markers[$1].isEmpty ? .none : .slice($0.blocks.markers[$1]) },
        Field(
            "items", .sequence(.item), "The items of lists nested in it.",
            example: "assert(#doc.lists[1].items[1].items == 2)"
        ) { document, index in
            let blocks = document.blocks
            let lists = blocks.children(of: index, .list)
            return .elements(.indices(.item, lists.flatMap { blocks.children(of: $0, .item) }))
        },
    ]

    private static let paragraphFields: [Field] = [
        label(
            "What stands before the colon of a labelled paragraph.",
            example: "assert(doc:find(\"insurers\")[1].block.label == \"Insurance\")"),
        Field(
            "dateline", .string, nilable: true, "The place a report begins with: `LONDON`.",
            example: "assert(doc.paragraphs[1].dateline == \"ISTANBUL\")", for: [.scripts, .show]
        ) { .plain(unlessEmpty: $0.blocks.datelines[$1]) },
    ]

    private static func label(_ summary: String, example: String) -> Field {
        Field("label", .string, nilable: true, summary, example: example, for: [.scripts, .show]) {
            .plain(unlessEmpty: $0.blocks.labels[$1])
        }
    }
}

extension BlockKind {
    /// The kind of element that a block of this kind is.
    public var element: ElementKind {
        switch self {
        case .heading: .heading
        case .paragraph: .paragraph
        case .list: .list
        case .item: .item
        case .table: .table
        case .row: .row
        case .cell: .cell
        case .blockquote: .blockquote
        case .code: .code
        case .figure: .figure
        case .part: .span
        }
    }
}

extension BlockRole {
    /// As scripts see it; nil for the ordinary flow of the text.
    var name: String? { self == .none ? nil : rawValue }
}

extension BoilerplateReason {
    var name: String? { self == .none ? nil : rawValue }
}

extension Blocks {
    /// A block as an element.
    public func element(_ index: Int) -> ElementPlace { ElementPlace(kinds[index].element, index) }

    /// The kind of a block that a query found as any block.
    fileprivate func handedOut(_ index: Int) -> ElementKind {
        roles[index] == .callout ? .callout : kinds[index].element
    }

    /// Why it, or a block around it, was flagged.
    fileprivate func reason(of index: Int) -> BoilerplateReason? {
        var index = index
        while index >= 0, reasons[index] == .none { index = Int(parents[index]) }
        return index < 0 ? nil : reasons[index]
    }

    /// The blocks of a kind right below a block.
    func children(of index: Int, _ kind: BlockKind) -> [Int] { children(of: index).filter { kinds[$0] == kind } }
}
