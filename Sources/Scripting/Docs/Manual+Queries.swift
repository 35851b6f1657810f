import Corpus

/// The elements that queries can name, as a page of the manual.
extension Manual {
    static let queryPageName = "query-elements.md"

    var queryPage: Page {
        let schema = api.schema
        let shared = schema.conditions(of: .element)
        let rows = schema.queryKinds.map { declaration in
            let own = schema.conditions(of: declaration.kind).filter { condition in
                !shared.contains { $0.names == condition.names && $0.comparison == condition.comparison }
            }
            return "| `<\(declaration.name)/>` | \(Self.list(own)) |\n"
        }
        let text = """
            # Elements of queries

            Made by `make docs` from the declarations of the model; do not edit. How they are written:
            `docs/query-language.md`.

            A field holds a text where nothing is said, else a number, a date, or what is true or false. An element as a \
            field is compared by its name, where it has none by its text; a sequence by how many there are.

            | element | fields besides those of every element |
            |---|---|
            | every element | \(Self.list(shared)) |
            \(rows.joined())
            """
        return Page(name: Self.queryPageName, text: text)
    }

    private static func list(_ conditions: [Schema.Condition]) -> String {
        conditions.map { condition in
            let names = condition.names.map { "`\($0)`" }.joined(separator: " or ")
            return condition.comparison == .text ? names : "\(names) (\(condition.comparison.rawValue))"
        }.joined(separator: ", ")
    }
}
