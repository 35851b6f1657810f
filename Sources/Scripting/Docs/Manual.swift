/// The reference manual of the script API in Markdown, made from the declarations.
public struct Manual: Sendable {
    let api: API

    public init(_ api: API = .standard) { self.api = api }

    /// What has help: types, modules, functions and fields.
    public var names: [String] { Help(api).names }

    /// A page of the manual.
    public struct Page: Sendable {
        /// The name of its file.
        public let name: String
        public let text: String
    }

    /// The help for a name, or the overview without one, as `help()` prints it.
    ///
    /// - Throws: when there is none.
    public func help(_ name: String?) throws(UnknownName) -> String {
        let help = Help(api)
        guard let name else { return help.overview }
        guard let text = help.found(name) else { throw UnknownName(description: help.missing(name)) }
        return text
    }

    /// A name that has no help; `description` names the nearest that has.
    public struct UnknownName: Error, CustomStringConvertible {
        public let description: String
    }

    /// The types and modules in the order of the manual, with what belongs to them.
    var chapters: [(title: String, items: [Item])] {
        let names = Help(api).types
        return [("Globals", api.items.filter { $0.owner == .globals })]
            + names.map { name in (name, api.items.filter { $0.owner.name == name }) }
    }

    /// All pages: an index, and one page for each type or module.
    public var pages: [Page] {
        var index =
            "# The script API\n\nMade by `make docs` from the declarations in `Sources/Scripting`; do not edit.\n\n"
        var pages: [Page] = []
        for chapter in chapters {
            let file = fileName(chapter.title)
            index +=
                "- [`\(chapter.title)`](\(file)): " + chapter.items.map { "`\($0.name)`" }.joined(separator: " ") + "\n"
            var text = "# `\(chapter.title)`\n"
            if let note = Self.notes[chapter.title] { text += "\n\(note)\n" }
            for item in chapter.items { text += "\n" + section(item) }
            pages.append(Page(name: file, text: text))
        }
        index += "- [elements of queries](\(Self.queryPageName))\n"
        return [Page(name: "README.md", text: index)] + pages + [queryPage]
    }

    private static let notes = [
        "element": "What every element has, whatever its kind.",
        "block": "What headings, paragraphs, lists, items, tables, rows, cells, … have besides.",
        "sequence":
            "What `doc.sentences`, `:find` and the like give. A sequence is its own iterator: `for s in doc.sentences do`; `#s`, `s[1]` and `s[-1]` work.",
        "results": "A table of results: `#t`, `t[1].column`, `for row in t do`.",
    ]

    private func fileName(_ title: String) -> String { title.lowercased() + ".md" }

    private func section(_ item: Item) -> String {
        var text = "## `\(item.heading)`\n\n"
        if let returns = item.returns { text += "→ \(returns.phrase)\(item.isNilable ? ", or nil" : "")  \n" }
        text += item.summary + "\n"
        if !item.details.isEmpty { text += "\n" + item.details + "\n" }
        let parameters = item.parameters.flatMap { parameter in
            parameter.options.isEmpty
                ? [line(parameter, name: parameter.name)] : parameter.options.map { line($0, name: "{\($0.name) = …}") }
        }
        if !parameters.isEmpty { text += "\n" + parameters.joined() }
        if !item.example.isEmpty { text += "\n```lua\n\(item.example)\n```\n" }
        return text
    }

    private func line(_ parameter: Parameter, name: String) -> String {
        "- `\(name)`: \(parameter.type.phrase)" + (parameter.isOptional ? ", optional" : "")
            + (parameter.help.isEmpty ? "" : ". \(parameter.help)") + "\n"
    }
}
