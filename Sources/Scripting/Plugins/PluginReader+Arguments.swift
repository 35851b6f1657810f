import Lua
import Reports

/// Reads the field `args`: what a user may set, each with its type, default and bounds.
extension PluginReader {
    private static let longestName = 200
    private static let argumentFields = ["type", "default", "min", "max", "choices", "help"]

    func arguments() throws(PluginError) -> [PluginArgument] {
        defer { lua.pop() }
        guard lua.rawGet("args", at: table) == .table else { return [] }
        let args = lua.absolute(-1)
        var names: [String] = []
        lua.pushNil()
        while lua.next(at: args) {
            let isDeclared = lua.type(at: -2) == .string && lua.type(at: -1) == .table
            let name = lua.string(at: -2) ?? ""
            lua.pop()
            guard isDeclared else {
                lua.pop()
                throw invalid("field 'args' must be a table of name = { type = …, default = …, help = … }")
            }
            guard name.utf8.count <= Self.longestName else {
                lua.pop()
                throw invalid("argument \(Quoting.name(name)): the name is longer than \(Self.longestName) bytes")
            }
            names.append(name)
        }
        var result: [PluginArgument] = []
        for name in names.sorted() {
            lua.rawGet(name, at: args)
            defer { lua.pop() }
            result.append(try argument(name, at: lua.absolute(-1)))
        }
        return result
    }

    private func argument(_ name: String, at index: Int32) throws(PluginError) -> PluginArgument {
        let fields: Value
        do {
            fields = try Call(host: host, lua: lua).value(at: index)
        } catch {
            throw invalid("argument '\(name)': \((error as? ScriptError)?.message ?? "cannot be read")")
        }
        var entries: [Value.Field] = []
        switch fields {
        case .record(let named): entries = named
        case .list(let values) where values.isEmpty: break
        default: throw invalid("argument '\(name)' must be a table such as { type = \"integer\", default = 1 }")
        }
        if let unknown = entries.first(where: { !Self.argumentFields.contains($0.name) }) {
            let hint = Suggestion.hint(for: unknown.name, in: Self.argumentFields) ?? ""
            throw invalid("argument '\(name)' has an unknown field \(Quoting.name(unknown.name))\(hint)")
        }
        let kind = try kind(of: name, fields)
        try check("help", of: name, at: index, "must be a string") { $0 == .string }
        let argument = PluginArgument(
            name: name, kind: kind, help: fields[field: "help"]?.text ?? "",
            defaultValue: fields[field: "default"] ?? .none,
            minimum: try bound("min", of: name, kind, at: index), maximum: try bound("max", of: name, kind, at: index),
            choices: try choices(of: name, kind, fields))
        if let minimum = argument.minimum, let maximum = argument.maximum, !(minimum <= maximum) {
            throw invalid("argument '\(name)': 'min' must not be above 'max'")
        }
        if let problem = argument.problem(with: argument.defaultValue) {
            throw invalid("argument '\(name)': 'default' \(problem(phrase("default", at: index)))")
        }
        return argument
    }

    private func kind(of name: String, _ fields: Value) throws(PluginError) -> PluginArgument.Kind {
        let type = fields[field: "type"]?.text ?? PluginArgument.Kind.string.rawValue
        guard let kind = PluginArgument.Kind(rawValue: type) else {
            let kinds = PluginArgument.Kind.allCases.map(\.rawValue)
            throw invalid(
                "argument '\(name)' has type \(Quoting.name(type)); known types: \(kinds.joined(separator: ", "))")
        }
        return kind
    }

    private func choices(
        of name: String, _ kind: PluginArgument.Kind, _ fields: Value
    ) throws(PluginError) -> [String] {
        guard let given = fields[field: "choices"] else {
            if kind == .choice { throw invalid("argument '\(name)' has type 'choice' but no 'choices'") }
            return []
        }
        guard kind == .choice else {
            throw invalid("argument '\(name)': 'choices' is for the type choice, not for \(kind.rawValue)")
        }
        guard case .list(let values) = given, !values.isEmpty else {
            throw invalid("argument '\(name)': 'choices' must be a list of strings")
        }
        return values.map(\.text)
    }

    private func bound(
        _ field: String, of name: String, _ kind: PluginArgument.Kind, at index: Int32
    ) throws(PluginError) -> Double? {
        try check(field, of: name, at: index, "must be a number") { $0 == .number }
        lua.rawGet(field, at: index)
        defer { lua.pop() }
        guard let number = lua.number(at: -1) else { return nil }
        guard !number.isNaN else { throw invalid("argument '\(name)': '\(field)' must be a number, got nan") }
        guard kind == .integer || kind == .number else {
            throw invalid(
                "argument '\(name)': '\(field)' is for the types integer and number, not for \(kind.rawValue)")
        }
        return number
    }

    private func check(
        _ field: String, of name: String, at index: Int32, _ rule: String, _ holds: (LuaType) -> Bool
    ) throws(PluginError) {
        let type = lua.rawGet(field, at: index)
        defer { lua.pop() }
        guard type != .nil, !holds(type) else { return }
        throw invalid("argument '\(name)': '\(field)' \(rule), got \(host.phrase(at: -1, lua))")
    }

    private func phrase(_ field: String, at index: Int32) -> String {
        lua.rawGet(field, at: index)
        defer { lua.pop() }
        return host.phrase(at: -1, lua)
    }
}
