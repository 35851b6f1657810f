import Lua
import Reports

/// Checks the table that a plugin file returned, field by field.
struct PluginReader {
    let path: String
    let host: ScriptHost
    /// Stack index of the table.
    let table: Int32

    var lua: LuaStack { host.lua.stack }

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
            throw invalid(
                "field 'api' is \(Int(exactly: api).map { "\($0)" } ?? "\(api)"), but this version has script API \(API.version)"
            )
        }
        return Plugin(
            path: path, name: name, version: try string("version") ?? "0", summary: try string("summary") ?? "",
            description: try string("description") ?? "", authors: try strings("authors"),
            license: try string("license") ?? "", categories: try strings("categories"),
            permissions: try permissions(), arguments: try arguments(), columns: try columns(),
            setup: reference("setup", .function), map: reference("map", .function),
            report: reference("report", .function), tests: reference("tests", .table))
    }

    func invalid(_ message: String) -> PluginError { PluginError(.invalid, "\(path): \(message)") }

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

    private func permissions() throws(PluginError) -> [Permission] {
        var permissions: [Permission] = []
        for text in try strings("permissions") {
            do {
                permissions.append(try Permission(text))
            } catch {
                throw invalid("field 'permissions': \(error.description)")
            }
        }
        return permissions
    }

    private func columns() throws(PluginError) -> [String] {
        let columns = try strings("columns")
        if columns.count > ContextAPI.mostColumns {
            throw invalid("field 'columns' names more than \(ContextAPI.mostColumns) columns")
        }
        if let twice = columns.first(where: { name in columns.filter { $0 == name }.count > 1 }) {
            throw invalid("field 'columns' names '\(twice)' twice")
        }
        return columns
    }

    private func reference(_ name: String, _ type: LuaType) -> LuaReference? {
        guard lua.rawGet(name, at: table) == type else {
            lua.pop()
            return nil
        }
        return lua.keep()
    }
}
