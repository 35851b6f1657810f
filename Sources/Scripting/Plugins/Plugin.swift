import Ingest
public import Lua
import Reports

/// A plugin file, loaded and checked: one Lua table with metadata and up to three functions.
public struct Plugin {
    public let path: String
    public let name: String
    public let version: String
    public let summary: String
    public let description: String
    public let authors: [String]
    public let license: String
    public let categories: [String]
    public let permissions: [Permission]
    public let arguments: [PluginArgument]
    /// What `map` emits; empty when the plugin does not say.
    public let columns: [String]

    let setup: LuaReference?
    let map: LuaReference?
    let report: LuaReference?
    /// The list of tests, read when they are run.
    let tests: LuaReference?

    /// Every field of a plugin, with its type.
    static let fields: [(name: String, type: LuaType)] = [
        ("name", .string), ("version", .string), ("api", .number), ("summary", .string), ("description", .string),
        ("authors", .table), ("license", .string), ("categories", .table), ("permissions", .table),
        ("args", .table), ("columns", .table), ("setup", .function), ("map", .function), ("report", .function),
        ("tests", .table),
    ]

    /// Loads the plugin at a path into a host.
    ///
    /// - Throws: `PluginError`, with file, field, what was found and what is allowed.
    public static func load(
        _ path: String, source: String? = nil, into host: ScriptHost
    ) throws(PluginError) -> Plugin {
        let stack = host.lua.stack
        let top = stack.top
        defer { stack.setTop(top) }
        let text: String
        if let source { text = source } else { text = try read(path) }
        host.moduleFolders = ModulePlace.folders(beside: path)
        do {
            try stack.load(text, name: "@" + path)
            try stack.call(arguments: 0, results: 1, traced: true)
        } catch {
            let isPlaced = error.message.hasPrefix(path) && error.kind != .memory
            throw PluginError(.invalid, isPlaced ? error.report : "\(path): \(error.report)")
        }
        return try PluginReader(path: path, host: host, table: stack.absolute(-1)).read()
    }

    /// The text of a plugin file.
    ///
    /// - Throws: when there is none, or it is no text.
    public static func read(_ path: String) throws(PluginError) -> String {
        do {
            if let text = try ScriptFile.read(path) { return text }
        } catch {
            throw PluginError(.unreadable, error.description)
        }
        throw PluginError(.unreadable, "\(path): there is no such plugin file")
    }

    /// What the plugin may read and write, which is what it declares.
    ///
    /// - Throws: when the user did not grant all of it.
    func permissions(grantedBy granted: [Permission]) throws(PluginError) -> [Permission] {
        let missing = permissions.filter { wanted in !granted.contains { $0.covers(wanted) } }
        guard missing.isEmpty else {
            let flags = missing.map { "--allow \($0)" }.joined(separator: " ")
            throw PluginError(
                .permission,
                "\(name) asks for \(missing.map(\.description).joined(separator: ", ")), which was not granted; "
                    + "to grant it, add \(flags)")
        }
        return permissions
    }

    /// The values of the arguments: what the user gave, and the defaults.
    ///
    /// - Throws: for an unknown name, naming the nearest, and for a value that does not fit.
    func values(_ given: [(name: String, value: String)]) throws(PluginError) -> [(String, Value)] {
        var values = arguments.map { ($0.name, $0.defaultValue) }
        for (name, text) in given {
            guard let index = arguments.firstIndex(where: { $0.name == name }) else {
                let known = arguments.map(\.name)
                let all = known.isEmpty ? "; it takes none" : "; it takes \(known.joined(separator: ", "))"
                throw PluginError(
                    .argument, "\(self.name) has no argument '\(name)'\(Suggestion.hint(for: name, in: known) ?? all)")
            }
            values[index].1 = try arguments[index].parse(text)
        }
        return values
    }
}

extension LuaError {
    /// The message, with what to do about it where that is known.
    var advice: String {
        switch kind {
        case .time: Quoting.message(message) + "; --time-limit sets another"
        case .memory: placeOfMessage + "the script needed more memory than its limit; --memory-limit sets another"
        case .error:
            Misuse.advice(for: Quoting.message(message)).map { "\(Quoting.message(message)); \($0)" }
                ?? Quoting.message(message)
        case .syntax, .interrupted: Quoting.message(message)
        }
    }

    /// `file:line: ` in front of a memory error; empty where its place is not known.
    private var placeOfMessage: Substring {
        message.hasSuffix(LuaError.noMemory) ? message.dropLast(LuaError.noMemory.count) : ""
    }

    /// Message and the script's own functions, one a line; all lines but the first are set in, so that none passes for
    /// a message of its own.
    public var report: String {
        let message = advice.replacing("\n", with: "\n    ")
        return traceback.count < 2 ? message : message + traceback.map { "\n    in \(Quoting.message($0))" }.joined()
    }
}
