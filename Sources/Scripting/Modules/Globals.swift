import Lua
import Reports

/// Sets up what scripts find in their globals.
enum Globals {
    static func install(_ host: ScriptHost) {
        let lua = host.lua.stack
        // Modules as tables of functions, guarded against typos.
        let modules = Set(
            host.items.compactMap { item -> String? in if case .module(let name) = item.owner { name } else { nil } })
        for module in modules.sorted(by: { $0.utf8.count < $1.utf8.count || $0 < $1 }) {
            lua.pushTable(fields: 16)
            for (index, item) in host.items.enumerated() where item.owner == .module(module) && item.isHostFunction {
                lua.push(host.function(ofItem: index))
                lua.rawSet(item.name, at: -2)
            }
            guardModule(module, lua)
            if let dot = module.firstIndex(of: ".") {
                lua.pushGlobals()
                lua.rawGet(String(module[..<dot]), at: -1)
                lua.remove(at: -2)
                lua.insert(at: -2)
                lua.rawSet(String(module[module.index(after: dot)...]), at: -2)
                lua.pop()
            } else {
                lua.setGlobal(module)
            }
        }
        lua.pushGlobals()
        lua.rawGet("workbench", at: -1)
        lua.push(Workbench.version)
        lua.rawSet("version", at: -2)
        lua.push(API.version)
        lua.rawSet("api", at: -2)
        lua.rawGet("json", at: -1)
        lua.push(host.jsonNull)
        lua.rawSet("null", at: -2)
        lua.pop(3)

        for (index, item) in host.items.enumerated() where item.owner == .globals && item.isHostFunction {
            lua.push(host.function(ofItem: index))
            lua.setGlobal(item.name)
        }
        installStrictMode(lua)
    }

    /// Reading a member that is not there names the nearest one; the table cannot be changed.
    private static func guardModule(_ name: String, _ lua: LuaStack) {
        lua.pushTable(fields: 3)
        lua.push(name)
        unsafe lua.push(missingMember, upvalues: 1)
        lua.rawSet("__index", at: -2)
        lua.push(name)
        unsafe lua.push(readOnlyMember, upvalues: 1)
        lua.rawSet("__newindex", at: -2)
        lua.push(false)
        lua.rawSet("__metatable", at: -2)
        lua.setMetatable(at: -2)
    }

    private static let missingMember: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let module = lua.string(at: lua.upvalue(1)) ?? ""
            let key = lua.describe(at: 2)
            let known = host.items.filter { $0.owner == .module(module) }.map(\.name)
            let hint = Suggestion.hint(for: key, in: known) ?? "; help(\"\(module)\") lists what it has"
            throw ScriptError("\(module) has no field '\(key)'\(hint)")
        }
    }

    private static let readOnlyMember: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { _, lua in
            let module = lua.string(at: lua.upvalue(1)) ?? ""
            throw ScriptError("\(module) is read-only: cannot set '\(lua.describe(at: 2))'")
        }
    }

    // MARK: Strict mode

    /// A global that nothing declared is an error to read, and to write outside the prompt.
    private static func installStrictMode(_ lua: LuaStack) {
        lua.pushGlobals()
        lua.pushTable(fields: 3)
        unsafe lua.push(undeclaredRead)
        lua.rawSet("__index", at: -2)
        unsafe lua.push(undeclaredWrite)
        lua.rawSet("__newindex", at: -2)
        lua.push(false)
        lua.rawSet("__metatable", at: -2)
        lua.setMetatable(at: -2)
        lua.pop()
    }

    private static let undeclaredRead: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let name = lua.describe(at: 2)
            if let reason = absent[name] { throw ScriptError("'\(name)' is not available to scripts: \(reason)") }
            if name == "corpus" {
                throw ScriptError(
                    host.allowsNewGlobals
                        ? "no corpus is open; name one with --corpus"
                        : "there is no 'corpus' here: `map` sees one document, its first argument")
            }
            var known: [String] = []
            lua.pushGlobals()
            lua.pushNil()
            while lua.next(at: -2) {
                lua.pop()
                if lua.type(at: -1) == .string { known.append(lua.string(at: -1) ?? "") }
            }
            let hint = Suggestion.hint(for: name, in: known.sorted()) ?? ""
            throw ScriptError("there is no global '\(name)'\(hint)")
        }
    }

    private static let undeclaredWrite: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            if host.allowsNewGlobals, lua.type(at: 2) == .string {
                lua.rawSet(at: 1)
                return 0
            }
            throw ScriptError("the global '\(lua.describe(at: 2))' was not declared; write `local` in front of it")
        }
    }

    /// Names that other Lua programs have.
    private static let absent: [String: String] = [
        "io": "a script sees the corpus and nothing else",
        "debug": "it would open the sandbox",
        "package": "`require` finds modules beside the plugin",
        "dofile": "use `require`", "loadfile": "use `require`", "loadstring": "use `load`",
        "unpack": "use `table.unpack`", "setfenv": "it is of Lua 5.1", "getfenv": "it is of Lua 5.1",
        "warn": "use ctx:warn",
    ]
}

extension Item {
    var isHostFunction: Bool { if case .function = body { true } else { false } }
}

/// The program's own facts.
public enum Workbench {
    public static let version = "0.1.0"
    /// The version of the script API.
    public static let api = API.version
}
