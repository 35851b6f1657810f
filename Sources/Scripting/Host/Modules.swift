import Corpus
import Ingest
import Lua

/// `require`: modules beside the plugin, LPeg, and what a script put into `package.loaded` or `package.preload`.
enum Modules {
    static func require(_ name: String, _ call: Call) throws -> Int32 {
        let lua = call.lua
        guard lua.reserve(16) else { throw ScriptError("too many values on the stack") }
        if pushKnown(name, in: "loaded", call) { return 1 }
        if pushKnown(name, in: "preload", call) {
            lua.push(":preload:")
            return try run(name, call)
        }
        switch name {
        case "lpeg":
            try lua.openLPeg()
            return keep(name, call)
        case "io", "debug":
            try LibraryGlobals.pushStandIn(name, call)
            return 1
        default: break
        }
        let path = try load(name, call)
        lua.push(path)
        return try run(name, call, isProtected: reFiles.contains(path))
    }

    /// Pushes the entry of `package.loaded` or `package.preload`; false, with nothing pushed, where there is none.
    private static func pushKnown(_ name: String, in list: String, _ call: Call) -> Bool {
        let lua = call.lua
        let top = lua.top
        lua.push(call.host.package)
        if lua.rawGet(list, at: -1) == .table, lua.rawGet(name, at: -1) != .nil {
            lua.insert(at: top + 1)
            lua.setTop(top + 1)
            return true
        }
        lua.setTop(top)
        return false
    }

    /// Calls the loader below its second argument with both; what it gives, or put into `package.loaded`, is the
    /// module.
    private static func run(_ name: String, _ call: Call, isProtected: Bool = false) throws -> Int32 {
        let lua = call.lua
        let place = lua.top
        lua.pushCopy(of: place - 1)
        lua.push(name)
        lua.pushCopy(of: place)
        if !lua.tryCall(arguments: 2, results: 1) { throw ScriptError.onStack }
        if lua.isNil(at: -1) {
            lua.pop()
            if !pushKnown(name, in: "loaded", call) { lua.push(true) }
        }
        if isProtected, lua.type(at: -1) == .table { lua.protectTable(name: name) }
        _ = keep(name, call)
        lua.pushCopy(of: place)
        return 2
    }

    /// Remembers the module on top under its name.
    private static func keep(_ name: String, _ call: Call) -> Int32 {
        let lua = call.lua
        lua.push(call.host.package)
        if lua.rawGet("loaded", at: -1) == .table {
            lua.pushCopy(of: -3)
            lua.rawSet(name, at: -2)
        }
        lua.pop(2)
        return 1
    }

    /// Pushes the chunk of a module's file and gives the file's path.
    private static func load(_ name: String, _ call: Call) throws -> String {
        guard name.utf8.count <= 255 else {
            throw ScriptError("require: \(Quoting.name(name)) is no module name; it is longer than a file's can be")
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        // A name is a path below the plugin's folders, so it must not leave them.
        guard !parts.contains(where: { $0.isEmpty || $0.contains("/") || $0.contains("\\") || $0.contains("\0") })
        else {
            throw ScriptError("require: \(Quoting.name(name)) is no module name; write a.b for a/b.lua")
        }
        let names = parts.map(String.init)
        for place in call.host.moduleFolders.flatMap({ [$0 + names, $0 + names + ["init"]] }) {
            guard let source = try source(at: place, call) else { continue }
            return try push(source, place.path, call)
        }
        if name == "re" { return try loadRe(call) }
        let tried = call.host.moduleFolders.flatMap { [$0 + names, $0 + names + ["init"]] }.map(\.path)
        throw ScriptError(
            "require: there is no module \(Quoting.name(name))"
                + (tried.isEmpty ? "; there is no plugin folder here" : "; tried \(tried.joined(separator: ", "))"))
    }

    /// The text of a module's file; nil where there is none.
    ///
    /// A plugin comes as a folder from someone else, links and all. So the way to a module is gone name by name below
    /// the folder, and no link is followed: neither code nor a message shows a file that lies elsewhere.
    private static func source(at place: ModulePlace, _ call: Call) throws -> String? {
        let limit = max(0, call.host.memoryLimit - call.host.lua.memoryUsed)
        do {
            let folder = try FolderWalk.folder(place.rootFolder, place.names.dropLast())
            guard let bytes = try FolderWalk.read((place.names.last ?? "") + ".lua", in: folder, limit: limit) else {
                throw ScriptError("require: \(place.path) is larger than the memory that is left to the script")
            }
            call.host.log.note(file: place.path, bytes)
            return try ScriptFile.text(of: bytes, place.path)
        } catch let failure as FolderWalk.Failure {
            call.host.log.note(file: place.path, nil)
            if failure.isAbsence { return nil }
            throw ScriptError("require: \(place.path) cannot be read: \(failure.reason)")
        }
    }

    /// Pushes the chunk of a file and gives the file's path.
    private static func push(_ source: String, _ path: String, _ call: Call) throws -> String {
        try call.lua.load(source, name: "@" + path)
        call.lua.setGlobals(ofFunctionOnTop: try LibraryGlobals.environment(call))
        return path
    }

    /// The part of LPeg that is written in Lua lies where the system put it.
    private static func loadRe(_ call: Call) throws -> String {
        for path in reFiles {
            if let source = try ScriptFile.read(path) { return try push(source, path, call) }
        }
        throw ScriptError("require: 're' is not installed; it comes with LPeg (Debian: lua-lpeg)")
    }

    /// Where a system keeps the part of LPeg that is written in Lua.
    static let reFiles = ["/usr/share/lua/5.4/re.lua", "/usr/local/share/lua/5.4/re.lua"]
}
