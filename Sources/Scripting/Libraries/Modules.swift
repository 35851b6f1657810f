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
        let relative = parts.joined(separator: "/")
        var places = call.host.moduleFolders.flatMap { ["\($0)/\(relative).lua", "\($0)/\(relative)/init.lua"] }
        if name == "re" { places += reFiles }
        for path in places {
            guard let source = try ScriptFile.read(path) else { continue }
            try call.lua.load(source, name: "@" + path)
            call.lua.setGlobals(ofFunctionOnTop: try LibraryGlobals.environment(call))
            return path
        }
        if name == "re" { throw ScriptError("require: 're' is not installed; it comes with LPeg (Debian: lua-lpeg)") }
        let tried = places.isEmpty ? "; there is no plugin folder here" : "; tried \(places.joined(separator: ", "))"
        throw ScriptError("require: there is no module \(Quoting.name(name))\(tried)")
    }

    /// Where a system keeps the part of LPeg that is written in Lua.
    private static let reFiles = ["/usr/share/lua/5.4/re.lua", "/usr/local/share/lua/5.4/re.lua"]
}

/// Reads the text of Lua files.
enum ScriptFile {
    /// The text of a file, without a `#!` line; nil when there is none.
    ///
    /// - Throws: when it is there and cannot be read, or is not UTF-8.
    static func read(_ path: String) throws(IngestError) -> String? {
        do throws(IngestError) {
            let document = try DocumentReader.read(CorpusEntry(id: path, path: path))
            // A document's encoding is guessed; a program's is not.
            guard document.encoding == "UTF-8" else {
                throw IngestError(path: path, reason: .notReadable("it is not UTF-8, as Lua files must be"))
            }
            var text = document.text.string
            if text.hasPrefix("#") { text = "--" + text }
            return text
        } catch {
            if error.reason == .notFound { return nil }
            throw error
        }
    }
}
