import Corpus
import Lua
import Reports

/// What `help()` prints: made from the declarations.
struct Help {
    let api: API

    init(_ api: API) { self.api = api }

    /// The help for the value at a stack index.
    func text(for index: Int32, _ call: Call) -> String {
        let lua = call.lua
        switch lua.type(at: index) {
        case .none, .nil: return overview
        case .string: return named(lua.string(at: index) ?? "")
        case .element: return type(Element(bits: lua.element(at: index)).kind.name)
        case .object:
            return lua.object(at: index, as: HostObject.self).map { type($0.typeName) } ?? overview
        case .function:
            if let item = call.host.item(ofFunctionAt: index, lua) { return describe(item) }
            return "A function of the script or of Lua itself.\n"
        case .table: return module(at: index, lua) ?? "A table of the script.\n"
        default: return "A \(lua.type(at: index).name).\n"
        }
    }

    /// The help for a name: `sentence`, `sentence.text`, `doc:find`, `workbench.text.fold`, `find`.
    func named(_ name: String) -> String {
        let name = Quoting.elided(name, to: 100)
        return found(name) ?? missing(name) + ".\n"
    }

    /// What to say of a name that has no help.
    func missing(_ name: String) -> String {
        "there is no help for '\(name)'\(Suggestion.hint(for: name, in: names) ?? "")"
    }

    /// Everything that has help.
    var names: [String] { types + api.items.map(\.qualifiedName) + api.items.map(\.name) }

    func found(_ name: String) -> String? {
        let wanted = name.replacing(":", with: ".").replacing("doc.", with: "document.")
        if let item = api.items.first(where: { $0.qualifiedName.replacing(":", with: ".") == wanted }) {
            return describe(item)
        }
        if types.contains(wanted) || kind(wanted) != nil { return type(wanted) }
        if types.contains("workbench." + wanted) { return type("workbench." + wanted) }
        // `sentence.text` is declared once, for every element.
        if let dot = wanted.lastIndex(of: ".") {
            let (owner, member) = (String(wanted[..<dot]), String(wanted[wanted.index(after: dot)...]))
            let items = api.items.filter { $0.name == member }
            if let kind = kind(owner), let item = items.last(where: { $0.owner.holds(kind, in: api.schema) }) {
                return describe(item)
            }
        }
        let members = api.items.filter { $0.name == wanted }
        if !members.isEmpty { return members.map(describe).joined(separator: "\n") }
        return nil
    }

    private func kind(_ name: String) -> ElementKind? { api.schema[name]?.kind }

    /// The types and modules, in the order of their declarations; kinds of element without members of their own too.
    var types: [String] {
        var seen: Set<String> = []
        return api.items.map(\.owner.name).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    var overview: String {
        """
        help(x) explains a function, an element, an object, or a name: help(corpus.find), help("sentence.text").

        Globals: \(api.items.filter { $0.owner == .globals }.map(\.name).joined(separator: " "))
        Types:   \(types.joined(separator: " "))

        """
    }

    /// Everything a type has, one line each.
    func type(_ name: String) -> String {
        let kind = kind(name)
        let items = api.items.filter { item in
            item.owner.name == name || (kind.map { item.owner.holds($0, in: api.schema) } ?? false)
        }
        let own = items.filter { $0.owner.name == name }
        let shared = items.filter { $0.owner.name != name }
        var text = "\(name)\n" + list(own)
        if !shared.isEmpty { text += "\nAs every element:\n" + list(shared) }
        return text
    }

    private func list(_ items: [Item]) -> String {
        let width = min(28, items.map { signature($0).count }.max() ?? 0)
        return items.map { item in
            let name = signature(item)
            return "  " + name + String(repeating: " ", count: max(2, width - name.count + 2)) + item.summary + "\n"
        }.joined()
    }

    private func signature(_ item: Item) -> String {
        item.isFunction ? (item.owner.hasMethods ? ":" : ".") + item.name + "(…)" : "." + item.name
    }

    /// One item in full.
    func describe(_ item: Item) -> String {
        var text = item.heading
        if let returns = item.returns { text += "  → " + returns.phrase + (item.isNilable ? ", or nil" : "") }
        text += "\n  " + item.summary + "\n"
        if !item.details.isEmpty { text += item.details.split(separator: "\n").map { "  \($0)\n" }.joined() }
        for parameter in item.parameters {
            if parameter.options.isEmpty {
                text += "    \(parameter.name): \(parameter.type.phrase)" + (parameter.isOptional ? " (optional)" : "")
                text += parameter.help.isEmpty ? "\n" : ". \(parameter.help)\n"
            }
            for option in parameter.options {
                text += "    {\(option.name) = …}: \(option.type.phrase)" + (option.isOptional ? " (optional)" : "")
                text += option.help.isEmpty ? "\n" : ". \(option.help)\n"
            }
        }
        if !item.example.isEmpty {
            text += "  Example:\n" + item.example.split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        return text
    }

    /// The module that a table is, told by one of its functions.
    private func module(at index: Int32, _ lua: LuaStack) -> String? {
        let table = lua.absolute(index)
        let top = lua.top
        defer { lua.setTop(top) }
        for name in types {
            lua.setTop(top)
            lua.pushGlobals()
            var found = true
            for part in name.split(separator: ".") where found {
                found = lua.rawGetMember(String(part), at: -1) != .nil
                lua.remove(at: -2)
            }
            if found, lua.rawEqual(-1, table) { return type(name) }
        }
        return nil
    }
}

extension Item {
    /// `corpus:find(query, {limit=})`
    var heading: String {
        guard isFunction else { return qualifiedName }
        let names = parameters.map { parameter in
            if !parameter.options.isEmpty {
                return "{" + parameter.options.map { "\($0.name)=" }.joined(separator: ", ") + "}"
            }
            return parameter.isOptional && !parameter.isVariadic ? "[\(parameter.name)]" : parameter.name
        }
        return qualifiedName + "(" + names.joined(separator: ", ") + ")"
    }
}

extension ScriptHost {
    /// The item that a function value is.
    func item(ofFunctionAt index: Int32, _ lua: LuaStack) -> Item? {
        items.indices.first { functions[$0].map { isFunction($0, at: index, lua) } ?? false }.map { items[$0] }
    }

    private func isFunction(_ reference: LuaReference, at index: Int32, _ lua: LuaStack) -> Bool {
        let value = lua.absolute(index)
        lua.push(reference)
        defer { lua.pop() }
        return lua.rawEqual(-1, value)
    }
}
