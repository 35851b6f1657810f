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
            let isNothing = lua.type(at: table) == .nil
            let found = isNothing ? "nothing; is a 'return' missing?" : host.phrase(at: table, lua)
            throw invalid("must return one table with the plugin's fields, got \(found)")
        }
        try checkFields()
        let name = try name()
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
                throw invalid("unknown field \(Quoting.name(key))\(hint)")
            }
            guard type == field.type else {
                lua.pop()
                throw invalid("field '\(key)' must be a \(field.type.name), got \(found)")
            }
        }
    }

    /// The most characters of a name: it stands in file names, and in every message.
    private static let longestName = 60

    private func name() throws(PluginError) -> String {
        guard let name = try string("name") else {
            throw invalid("field 'name' is missing; every plugin has one, such as name = \"speakers\"")
        }
        guard !name.isEmpty, name.count <= Self.longestName,
            name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
        else {
            throw invalid(
                "field 'name' must be a word of at most \(Self.longestName) letters, digits, -, _ and ., "
                    + "got \(Quoting.name(name))")
        }
        return name
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
        var seen: Set<String> = []
        if let twice = columns.first(where: { !seen.insert($0).inserted }) {
            throw invalid("field 'columns' names \(Quoting.name(twice)) twice")
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
