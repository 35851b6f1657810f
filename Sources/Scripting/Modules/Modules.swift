import Corpus
import Ingest
import Lua

/// `require`: modules beside the plugin.
enum Modules {
    static func require(_ name: String, _ call: Call) throws -> Int32 {
        if let loaded = call.host.loadedModules[name] {
            call.lua.push(loaded)
            return 1
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        // A name is a path below the plugin's folders, so it must not leave them.
        guard !parts.contains(where: { $0.isEmpty || $0.contains("/") || $0.contains("\\") || $0.contains("\0") })
        else {
            throw ScriptError("require: '\(name)' is no module name; write a.b for a/b.lua")
        }
        let relative = parts.joined(separator: "/")
        var tried: [String] = []
        for folder in call.host.moduleFolders {
            for path in ["\(folder)/\(relative).lua", "\(folder)/\(relative)/init.lua"] {
                guard let source = try ScriptFile.read(path) else {
                    tried.append(path)
                    continue
                }
                try call.lua.load(source, name: "@" + path)
                call.lua.push(name)
                if !call.lua.tryCall(arguments: 1, results: 1) { throw ScriptError.onStack }
                if call.lua.isNil(at: -1) {
                    call.lua.pop()
                    call.lua.push(true)
                }
                call.lua.pushCopy(of: -1)
                call.host.loadedModules[name] = call.lua.keep()
                return 1
            }
        }
        let places = tried.isEmpty ? "; there is no plugin folder here" : "; tried \(tried.joined(separator: ", "))"
        throw ScriptError("require: there is no module '\(name)'\(places)")
    }
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
