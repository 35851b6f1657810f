import Lua

/// No document sees what another left behind, except in tables of the plugin's own.
extension ScriptHost {
    /// Notes what `map` finds before the first document: the variables around every function that it reaches, in the
    /// plugin and in its modules, and the tables of globals and modules.
    ///
    /// - Throws: when there are so many that a limit is reached.
    func noteState(of map: LuaReference) throws(LuaError) {
        let stack = lua.stack
        let top = stack.top
        stack.push(map)
        stack.pushGlobals()
        stack.rawGet("_G", at: -1)
        // Made now, not by the first document that loads a module.
        stack.push(try LibraryGlobals.environment(Call(host: self, lua: stack)))
        stack.push(package)
        for name in ["loaded", "preload"] { stack.rawGet(name, at: top + 5) }
        try stack.noteState(count: stack.top - top)
    }

    /// Gives scripts the state that was noted, whatever ran meanwhile, and the random numbers of this document.
    ///
    /// - Parameter id: the document's; empty for the report.
    func beginDocument(_ id: String) { lua.stack.beginDocument(id) }
}
