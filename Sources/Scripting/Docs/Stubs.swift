/// The stubs for editors (LuaCATS, https://luals.github.io/wiki/annotations), made from the declarations.
public enum Stubs {
    /// The file `workbench.lua`.
    public static var text: String {
        var text = "---@meta\n-- Made by `make docs` from the declarations of the script API; do not edit.\n\n"
        for (name, parent) in classes { text += classStub(name, parent: parent) }
        text += moduleStubs
        text += "---@type workbench.Corpus\ncorpus = nil\n\n"
        for item in API.items where item.owner == .globals && item.isHostFunction {
            text += function(item, "function \(item.name)")
        }
        return text
    }

    /// Classes with the class they extend: every kind of element, then host objects.
    private static var classes: [(String, String?)] {
        var result: [(String, String?)] = [("element", nil), ("block", "element")]
        for kind in ElementKind.allCases {
            result.append((kind.name, ElementKind.blocks.contains(kind) ? "block" : "element"))
        }
        var seen: Set<String> = []
        for item in API.items {
            if case .object(let name) = item.owner, seen.insert(name).inserted { result.append((name, nil)) }
        }
        return result
    }

    private static func className(_ name: String) -> String {
        switch name {
        case "results": "workbench.Table"
        case "sequence": "workbench.Sequence"
        default: ValueType.object(name).annotation
        }
    }

    private static func classStub(_ name: String, parent: String?) -> String {
        // A kind of element and a host object may share a name; only the former extends something.
        let items = API.items.filter { item in
            if case .object(let object) = item.owner { return parent == nil && object == name }
            return item.owner.isElement && item.owner.name == name
        }
        let generic = name == "sequence" ? "<T>" : ""
        var text = "---@class \(className(name))\(generic)" + (parent.map { " : \(className($0))" } ?? "") + "\n"
        for item in items where !item.isFunction {
            let type = (item.returns?.annotation ?? "any") + (item.isNilable ? "|nil" : "")
            text += "---@field \(item.name) \(type) \(item.summary)\n"
        }
        if name == "sequence" { text += "---@operator call: T\n---@operator len: integer\n---@field [integer] T\n" }
        if name == "results" {
            text += "---@operator call: workbench.Row\n---@operator len: integer\n---@field [integer] workbench.Row\n"
        }
        if name == "corpus" { text += "---@operator len: integer\n---@field [integer|string] workbench.Document\n" }
        if name == "row" { text += "---@field [string] any\n" }
        let local = "_\(parent == nil ? name : name + "_element")"
        text += "local \(local) = {}\n\n"
        for item in items where item.isFunction { text += function(item, "function \(local):\(item.name)") }
        return text
    }

    private static var moduleStubs: String {
        var text = "workbench = {}\n\n"
        var seen: Set<String> = ["workbench"]
        for item in API.items {
            guard case .module(let module) = item.owner else { continue }
            if seen.insert(module).inserted { text += "\(module) = {}\n\n" }
            if item.isFunction {
                text += function(item, "function \(module).\(item.name)")
            } else if !["text", "json"].contains(item.name) {
                text +=
                    "---\(item.summary)\n---@type \(item.returns?.annotation ?? "any")\n\(module).\(item.name) = nil\n\n"
            }
        }
        return text
    }

    private static func function(_ item: Item, _ head: String) -> String {
        var text = "---\(item.summary)\n"
        for parameter in item.parameters {
            var type = parameter.type.annotation
            if !parameter.options.isEmpty {
                type =
                    "{ "
                    + parameter.options.map { "\($0.name)\($0.isOptional ? "?" : ""): \($0.type.annotation)" }
                    .joined(separator: ", ") + " }"
            }
            let mark = parameter.isOptional && !parameter.isVariadic ? "?" : ""
            text += "---@param \(parameter.name)\(mark) \(type) \(parameter.help)".trimmingEnd + "\n"
        }
        if let returns = item.returns { text += "---@return \(returns.annotation)\(item.isNilable ? "|nil" : "")\n" }
        return text + "\(head)(\(item.parameters.map(\.name).joined(separator: ", "))) end\n\n"
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
