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
        for module in modules.sorted(by: { $0.utf8.count > $1.utf8.count }) { protect(module, lua) }

        for (index, item) in host.items.enumerated() where item.owner == .globals && item.isHostFunction {
            lua.push(host.function(ofItem: index))
            lua.setGlobal(item.name)
        }
        installPackage(host)
        installStrictMode(host)
    }

    /// Reading a member that is not there names the nearest one.
    private static func guardModule(_ name: String, _ lua: LuaStack) {
        lua.pushTable(fields: 1)
        lua.push(name)
        unsafe lua.push(missingMember, upvalues: 1)
        lua.rawSet("__index", at: -2)
        lua.setMetatable(at: -2)
    }

    /// Makes a module one that no script can change: `a.b` in the table of `a`, which is not protected yet.
    private static func protect(_ module: String, _ lua: LuaStack) {
        let top = lua.top
        lua.pushGlobals()
        var name = Substring(module)
        if let dot = module.firstIndex(of: ".") {
            lua.rawGet(String(module[..<dot]), at: -1)
            name = module[module.index(after: dot)...]
        }
        lua.rawGet(String(name), at: -1)
        lua.protectTable(name: module)
        lua.rawSet(String(name), at: -2)
        lua.setTop(top)
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

    // MARK: Strict mode

    /// A global that nothing declared is an error to read, and to write outside the prompt. `_G` is another table
    /// with the same globals: what is asked for by `_G.name` or `rawget(_G, name)` is asked for on purpose, and nil
    /// where it is not there.
    private static func installStrictMode(_ host: ScriptHost) {
        let lua = host.lua.stack
        lua.pushGlobals()
        let globals = lua.top
        lua.pushTable(fields: 64)
        let lenient = lua.top
        lua.pushNil()
        while lua.next(at: globals) {
            lua.pushCopy(of: -2)
            lua.insert(at: -2)
            lua.rawSet(at: lenient)
        }
        for table in [globals, lenient] {
            lua.pushCopy(of: lenient)
            lua.rawSet("_G", at: table)
            lua.pushTable(fields: 3)
            unsafe lua.push(table == globals ? undeclaredRead : lenientRead)
            lua.rawSet("__index", at: -2)
            unsafe lua.push(undeclaredWrite)
            lua.rawSet("__newindex", at: -2)
            lua.push(false)
            lua.rawSet("__metatable", at: -2)
            lua.setMetatable(at: table)
        }
        lua.setTop(globals - 1)
    }

    /// `package`, with the modules that are there from the start.
    private static func installPackage(_ host: ScriptHost) {
        let lua = host.lua.stack
        lua.pushTable(fields: 4)
        let package = lua.top
        lua.pushTable(fields: 16)
        for name in ["string", "table", "math", "utf8", "coroutine", "os", "workbench"] {
            lua.pushGlobals()
            lua.rawGet(name, at: -1)
            lua.remove(at: -2)
            lua.rawSet(name, at: -2)
        }
        lua.pushCopy(of: package)
        lua.rawSet("package", at: -2)
        lua.rawSet("loaded", at: package)
        lua.pushTable()
        lua.rawSet("preload", at: package)
        lua.push("./?.lua;./?/init.lua;./lib/?.lua;./lib/?/init.lua")
        lua.rawSet("path", at: package)
        lua.push("/\n;\n?\n!\n-\n")
        lua.rawSet("config", at: package)
        lua.pushCopy(of: package)
        host.package = lua.keep()
        lua.setGlobal("package")
    }

    /// Pushes the value of the global named at index 2, wherever it was declared; false where it was not.
    static func pushDeclared(_ lua: LuaStack) -> Bool {
        let top = lua.top
        lua.pushGlobals()
        let globals = lua.top
        lua.pushCopy(of: 2)
        if lua.rawGet(at: globals) == .nil {
            // What a library puts into `_G` by rawset.
            lua.rawGet("_G", at: globals)
            if lua.type(at: -1) == .table {
                lua.pushCopy(of: 2)
                lua.rawGet(at: -2)
            }
        }
        lua.insert(at: top + 1)
        lua.setTop(top + 1)
        if !lua.isNil(at: -1) { return true }
        lua.pop()
        return false
    }

    private static let lenientRead: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { _, lua in
            if !pushDeclared(lua) { lua.pushNil() }
            return 1
        }
    }

    private static let undeclaredRead: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            if pushDeclared(lua) { return 1 }
            throw undeclared(lua.describe(at: 2), host, lua)
        }
    }

    /// What reading a global says that is not there.
    static func undeclared(_ name: String, _ host: ScriptHost, _ lua: LuaStack) -> ScriptError {
        if let reason = absent[name] { return ScriptError("'\(name)' is not available to scripts: \(reason)") }
        if name == "corpus" {
            return ScriptError(
                host.allowsNewGlobals
                    ? "no corpus is open; name one with --corpus"
                    : "there is no 'corpus' here: `map` sees one document, its first argument")
        }
        if name == "doc" {
            return ScriptError(
                "there is no global 'doc'; a document is corpus[1] or corpus[\"part of its id\"], "
                    + "and in a plugin the first argument of `map`")
        }
        if ["lpeg", "re"].contains(name) {
            return ScriptError("there is no global '\(name)'; load it first: local \(name) = require \"\(name)\"")
        }
        var known: [String] = []
        lua.pushGlobals()
        lua.pushNil()
        while lua.next(at: -2) {
            lua.pop()
            if lua.type(at: -1) == .string { known.append(lua.string(at: -1) ?? "") }
        }
        let hint = Suggestion.hint(for: name, in: known.sorted()) ?? ""
        return ScriptError("there is no global \(Quoting.name(name))\(hint)")
    }

    static let undeclaredWrite: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            if host.allowsNewGlobals, lua.type(at: 2) == .string {
                lua.pushGlobals()
                lua.insert(at: 2)
                lua.rawSet(at: 2)
                return 0
            }
            throw ScriptError(
                "the global \(Quoting.name(lua.describe(at: 2))) was not declared; write `local` in front of it")
        }
    }

    /// Names that other Lua programs have.
    static let absent: [String: String] = [
        "io": "workbench.files reads and writes files, under the plugin's permissions",
        "debug": "it would open the sandbox",
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
