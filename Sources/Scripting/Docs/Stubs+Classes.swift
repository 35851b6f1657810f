import Corpus

/// The classes of elements, sequences and host objects.
///
/// Editors follow a type through fields and methods, but few follow type parameters of classes; so the sequences of
/// each kind of element are a class of their own, which gives the element by index and in a loop.
extension Stubs {
    /// What classes are made of: every element, every block, each kind, then host objects.
    var owners: [Owner] {
        let kinds = api.schema.elementKinds.map(\.kind)
        let bases = Set(kinds.compactMap { api.schema[$0].base })
        let classes = api.schema.declarations.map(\.kind).filter { kinds.contains($0) || bases.contains($0) }
        var owners = classes.map { Owner.kind($0) }
        for item in api.items {
            if case .object = item.owner, !owners.contains(item.owner) { owners.append(item.owner) }
        }
        return owners
    }

    private func className(_ owner: Owner) -> String {
        switch owner {
        case .object("results"): ValueType.results.annotation
        case .object("sequence"): ValueType.sequence().annotation
        case .kind(let kind): kind.annotation
        case .object, .globals, .module: ValueType.object(owner.name).annotation
        }
    }

    private func parent(_ owner: Owner) -> Owner? {
        if case .kind(let kind) = owner { api.schema[kind].base.map { .kind($0) } } else { nil }
    }

    func classStub(_ owner: Owner) -> String {
        let items = api.items.filter { $0.owner == owner }
        var text = "---@class \(className(owner))" + (parent(owner).map { " : \(className($0))" } ?? "") + "\n"
        if case .kind(let kind) = owner, !api.schema[kind].traits.contains(.queriesOnly) {
            for name in ["next", "previous"] { text += "---@field \(name) \(kind.annotation)|nil\n" }
        }
        for item in items where !item.isFunction {
            let type = (item.returns?.annotation ?? "any") + (item.isNilable ? "|nil" : "")
            text += "---@field \(item.name) \(type) \(item.summary)\n"
        }
        switch owner {
        case .object("sequence"): text += walk(over: "any", key: "integer")
        case .object("results"): text += walk(over: "workbench.ResultRow", key: "integer")
        case .object("corpus"): text += walk(over: "workbench.Document", key: "integer|string")
        case .kind(.row): text += "---@field [integer|string] string|nil The text of a cell, by number or header.\n"
        case .kind(.match): text += "---@field [string] workbench.Element|nil A capture, by its name.\n"
        default: break
        }
        let local = "_" + className(owner).dropFirst("workbench.".count)
        text += "local \(local) = {}\n\n"
        for item in items where item.isFunction { text += function(item, "function \(local):\(item.name)") }
        return text
    }

    /// How something is indexed, counted and looped over.
    private func walk(over item: String, key: String) -> String {
        """
        ---@operator len: integer
        ---@operator call: \(item)|nil
        ---@overload fun(state: nil, last: \(item)|nil): \(item)|nil
        ---@field [\(key)] \(item)

        """
    }

    /// Methods of sequences that give some of their items.
    fileprivate static let choosing: Set<String> = ["where", "filter", "first", "last", "sample", "sort", "unique"]

    /// The sequences of one kind of element: their own items in place of any.
    func sequenceStub(_ kind: ElementKind) -> String {
        let own = ValueType.sequence(kind).annotation
        var text = "---@class \(own) : workbench.Sequence\n" + walk(over: kind.annotation, key: "integer")
        for item in api.items where item.owner == .object("sequence") && item.isFunction {
            let parameters = item.parameters.map { parameter in
                let mark = parameter.isOptional ? "?" : ""
                return ", \(parameter.name)\(mark): "
                    + parameter.type.annotation.replacing("item: any", with: "item: \(kind.annotation)")
            }
            let isAboutItems = item.parameters.contains { $0.type.annotation.contains("item: any") }
            guard Self.choosing.contains(item.name) || isAboutItems else { continue }
            let other = (item.returns?.annotation ?? "nil") + (item.isNilable ? "|nil" : "")
            let result = Self.choosing.contains(item.name) ? own : other
            var type = "fun(self: \(own)\(parameters.joined())): \(result)"
            if item.name == "first" || item.name == "last" {
                type = "(fun(self: \(own)): \(kind.annotation)|nil)|(fun(self: \(own), n: integer): \(own))"
            }
            text += "---@field \(item.name) \(type)\n"
        }
        return text + "\n"
    }
}
