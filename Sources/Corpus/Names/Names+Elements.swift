extension ElementKind {
    public static let entity = ElementKind("entity", plural: "entities")
}

extension ModelLayer {
    public static let names = ModelLayer("names", share: 30, \.nameLayer) { _ = $0.names }
}

extension KindDeclaration {
    static let entity = KindDeclaration(
        .entity, of: .names,
        sequence: .everywhere(
            "The names inside it.", example: "for e in doc.entities do assert(e.name and e.type) end"),
        traits: [.short, .inSentence], identity: .fields(["type", "name"]),
        count: { $0.names.mentions.count }, span: { $0.names.mentions[$1].span }, inside: { $0.names.range(in: $1) },
        fields: entityFields)

    /// Names of any type, and those of each.
    static let names: [KindDeclaration] =
        [entity]
        + EntityType.allCases.map { type in
            KindDeclaration(
                ElementKind(type.name), among: entity, traits: entity.traits.union(.queriesOnly),
                look: .fill(type.colour), holds: { $0.names.mentions[$1].type == type }, handedOut: { _, _ in .entity })
        }

    private static let entityFields: [Field] = [
        Field(
            "type", .string, "`person`, `organization`, `place`, `agreement`, `event` or `other`.",
            example: "assert(doc.entities[1].type == \"place\")"
        ) { .text($0.names.mentions[$1].type.name) },
        Field(
            "name", .string, "The canonical name: the same for `Chancellor Angela Merkel` and `Merkel`.",
            example: "assert(doc.entities[1].name == \"Istanbul\")", for: [.scripts, .show]
        ) { .text($0.names.entities[$0.names.entity(of: $1)].name) },
        Field(
            "title", .string, nilable: true, "The title before the name: `Prime Minister`.",
            example: "local person = doc.entities:where{type = \"person\"}[1]\nassert(person.title == \"Minister\")",
            for: [.scripts, .show]
        ) {
            let names = $0.names
            let title = names.mentions[$1].title
            return title.isEmpty ? FieldValue(names.entities[names.entity(of: $1)].title) : .plain(title)
        },
        Field(
            "aliases", .list, "The forms in which the name occurs in the document.",
            example: "for _, form in ipairs(doc.entities[1].aliases) do print(form) end", inQueries: ["alias"]
        ) { .texts($0.names.entities[$0.names.entity(of: $1)].aliases) },
        Field(
            "mentions", .sequence(.entity), "All mentions in the document.",
            example: "local e = doc.entities:where{name = \"European Union\"}[1]\nassert(#e.mentions == 2)"
        ) { .elements(.indices(.entity, $0.names.entities[$0.names.entity(of: $1)].mentions)) },
        Field(
            "wikidata", .string, nilable: true, "The Wikidata number, where a gazetteer gives one.",
            example: "print(doc.entities[1].wikidata or \"no gazetteer knows it\")"
        ) { FieldValue($0.names.entities[$0.names.entity(of: $1)].wikidata) },
    ]
}

extension Names {
    /// The number of what a mention is of. (To copy an entity takes longer than to read a part of it.)
    fileprivate func entity(of mention: Int) -> Int { Int(mentions[mention].entity) }
}

extension EntityType {
    /// As scripts see it.
    public var name: String { rawValue }

    /// What `show` draws behind it.
    fileprivate var colour: String {
        switch self {
        case .person: "#ffd8a8"
        case .organization: "#c5d8ff"
        case .place: "#c3efc9"
        case .agreement: "#e5d0fa"
        case .event: "#fcc9dc"
        case .other: "#dcdcdc"
        }
    }
}
