import Corpus

/// The stubs for editors (LuaCATS, https://luals.github.io/wiki/annotations), made from the declarations.
public struct Stubs: Sendable {
    let api: API

    public init(_ api: API = .standard) { self.api = api }

    /// The file `workbench.lua`.
    public var text: String {
        var text = "---@meta\n-- Made by `make docs` from the declarations of the script API; do not edit.\n\n"
        for owner in owners { text += classStub(owner) }
        for declaration in api.schema.elementKinds { text += sequenceStub(declaration.kind) }
        text += "---One row of a table of results: `row.actor`, `row[1]`.\n---@class workbench.ResultRow\n"
        text += "---@operator len: integer\n---@field [integer|string] any\n\n"
        text += moduleStubs
        text += "---@type workbench.Corpus\ncorpus = nil\n\n"
        for item in api.items where item.owner == .globals && item.isHostFunction {
            text += function(item, "function \(item.name)")
        }
        return text
    }

    private var moduleStubs: String {
        var text = "workbench = {}\n\n"
        var seen: Set<String> = ["workbench"]
        let modules = Set(api.items.map(\.owner.name))
        for item in api.items {
            guard case .module(let module) = item.owner else { continue }
            if seen.insert(module).inserted { text += "\(module) = {}\n\n" }
            if item.isFunction {
                text += function(item, "function \(module).\(item.name)")
            } else if !modules.contains("\(module).\(item.name)") {
                text +=
                    "---\(item.summary)\n---@type \(item.returns?.annotation ?? "any")\n\(module).\(item.name) = nil\n\n"
            }
        }
        return text
    }

    func function(_ item: Item, _ head: String) -> String {
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
