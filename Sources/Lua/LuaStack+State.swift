internal import CLua
internal import CLuaShim

/// What scripts may not change, and what is put back when the next document comes.
extension LuaStack {
    /// Puts a table that no script can change in place of the table on top. Reading and `pairs` find the same in both.
    ///
    /// - Parameter name: what messages call it.
    public func protectTable(name: String) { unsafe wb_protect(state, name) }

    /// Pushes `t[name]` without metamethods, of a protected table too; nil for what is no table.
    @discardableResult
    public func rawGetMember(_ name: String, at index: Int32) -> LuaType {
        unsafe LuaType(rawValue: wb_get_member(state, index, name)) ?? .none
    }

    /// Pushes a function of Lua's own library, whatever scripts did to the globals.
    public func pushLibraryFunction(_ library: String, _ name: String) {
        unsafe wb_push_library_function(state, library, name)
    }

    /// Notes the state that the `count` values on top lead to, popping them: the upvalues of functions, and the entries
    /// of those values that are tables.
    ///
    /// - Throws: when a limit is reached on the way.
    public func noteState(count: Int32) throws(LuaError) {
        let status = unsafe wb_note_state(state, count)
        guard status == LUA_OK else { throw popError(status) }
    }

    /// Puts back what was noted, and seeds the random numbers from `document`.
    public func beginDocument(_ document: String) {
        var document = document
        document.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return unsafe wb_begin_document(state, "", 0) }
                unsafe wb_begin_document(state, start, characters.count)
            }
        }
    }
}
