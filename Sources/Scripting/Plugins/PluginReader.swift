import Lua
import Reports

/// Checks the table that a plugin file returned, field by field.
struct PluginReader {
    let path: String
    let host: ScriptHost
    /// Stack index of the table.
    let table: Int32

    private var lua: LuaStack { host.lua.stack }

    func read() throws(PluginError) -> Plugin {
        guard lua.type(at: table) == .table else {
            throw invalid("must return one table with the plugin's fields, got \(host.phrase(at: table, lua))")
        }
        try checkFields()
        let name = try string("name") ?? ""
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
            throw invalid("field 'name' is missing or not a word of letters, digits, - and _")
        }
        if let api = number("api"), api != Double(API.version) {
            throw invalid("field 'api' is \(Value.number(api).text), but this version has script API \(API.version)")
        }
        return Plugin(
            path: path, name: name, version: try string("version") ?? "0", summary: try string("summary") ?? "",
            description: try string("description") ?? "", authors: try strings("authors"),
            license: try string("license") ?? "", categories: try strings("categories"),
            permissions: try strings("permissions"), arguments: try arguments(), columns: try columns(),
            setup: function("setup"), map: function("map"), report: function("report"))
    }

    private func invalid(_ message: String) -> PluginError { PluginError(.invalid, "\(path): \(message)") }

    private func checkFields() throws(PluginError) {
        lua.pushNil()
        while lua.next(at: table) {
            let key = lua.type(at: -2) == .string ? lua.string(at: -2) ?? "" : host.phrase(at: -2, lua)
            let found = host.phrase(at: -1, lua)
            let type = lua.type(at: -1)
            lua.pop()
            guard let field = Plugin.fields.first(where: { $0.name == key }) else {
                lua.pop()
                let names = Plugin.fields.map(\.name)
                let hint = Suggestion.hint(for: key, in: names) ?? "; known fields: \(names.joined(separator: ", "))"
                throw invalid("unknown field '\(key)'\(hint)")
            }
            guard type == field.type else {
                lua.pop()
                throw invalid("field '\(key)' must be a \(field.type.name), got \(found)")
            }
        }
    }

    private func string(_ name: String) throws(PluginError) -> String? {
        lua.rawGet(name, at: table)
        defer { lua.pop() }
        return lua.string(at: -1)
    }

    private func number(_ name: String) -> Double? {
        lua.rawGet(name, at: table)
        defer { lua.pop() }
        return lua.number(at: -1)
    }

    private func strings(_ name: String) throws(PluginError) -> [String] {
        defer { lua.pop() }
        guard lua.rawGet(name, at: table) == .table else { return [] }
        do {
            return try Call(host: host, lua: lua).strings(at: -1)
        } catch {
            throw invalid("field '\(name)': \((error as? ScriptError)?.message ?? "must be a list of strings")")
        }
    }

    private func columns() throws(PluginError) -> [String] {
        let columns = try strings("columns")
        if let twice = columns.first(where: { name in columns.filter { $0 == name }.count > 1 }) {
            throw invalid("field 'columns' names '\(twice)' twice")
        }
        return columns
    }

    private func function(_ name: String) -> LuaReference? {
        guard lua.rawGet(name, at: table) == .function else {
            lua.pop()
            return nil
        }
        return lua.keep()
    }

    // MARK: Arguments

    private static let argumentFields = ["type", "default", "min", "max", "choices", "help"]

    private func arguments() throws(PluginError) -> [PluginArgument] {
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
        guard case .record(let entries) = fields else {
            throw invalid("argument '\(name)' must be a table such as { type = \"integer\", default = 1 }")
        }
        if let unknown = entries.first(where: { !Self.argumentFields.contains($0.name) }) {
            let hint = Suggestion.hint(for: unknown.name, in: Self.argumentFields) ?? ""
            throw invalid("argument '\(name)' has an unknown field '\(unknown.name)'\(hint)")
        }
        let type = fields[field: "type"]?.text ?? "string"
        guard let kind = PluginArgument.Kind(rawValue: type) else {
            let kinds = PluginArgument.Kind.allCases.map(\.rawValue)
            throw invalid("argument '\(name)' has type '\(type)'; known types: \(kinds.joined(separator: ", "))")
        }
        var choices: [String] = []
        if case .list(let values)? = fields[field: "choices"] { choices = values.map(\.text) }
        guard kind != .choice || !choices.isEmpty else {
            throw invalid("argument '\(name)' has type 'choice' but no 'choices'")
        }
        return PluginArgument(
            name: name, kind: kind, help: fields[field: "help"]?.text ?? "",
            defaultValue: fields[field: "default"] ?? .none,
            minimum: fields[field: "min"]?.asDouble, maximum: fields[field: "max"]?.asDouble, choices: choices)
    }
}
