internal import CLua
internal import CLuaShim

/// Everything that may run a script or a metamethod: protected, and throwing instead of raising.
extension LuaStack {
    /// Pushes the function that `chunk` compiles to.
    ///
    /// - Parameter name: `@path` for a file, `=name` for anything else, as in Lua.
    /// - Throws: kind `syntax`, with the line.
    public func load(_ chunk: String, name: String) throws(LuaError) {
        var chunk = chunk
        let status = chunk.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return unsafe wb_load(state, "", 0, name) }
                return unsafe wb_load(state, start, characters.count, name)
            }
        }
        guard status == LUA_OK else { throw popError(status) }
    }

    /// Gives the Lua function on top another table for its globals.
    public func setGlobals(ofFunctionOnTop environment: LuaReference) {
        push(environment)
        // The first upvalue of a chunk is its globals; a chunk without one leaves the table on the stack.
        if unsafe lua_setupvalue(state, -2, 1) == nil { pop() }
    }

    /// Pushes the library LPeg.
    ///
    /// - Throws: when there is no memory for it.
    public func openLPeg() throws(LuaError) {
        guard unsafe wb_open_lpeg(state) else { throw popError(LUA_ERRRUN) }
    }

    /// Calls the function below its arguments; leaves `results` values (-1: all).
    ///
    /// - Parameter traced: whether an error carries the script's own stack.
    public func call(arguments: Int32, results: Int32, traced: Bool = false) throws(LuaError) {
        let status = unsafe wb_call(state, arguments, results, traced)
        guard status == LUA_OK else { throw popError(status) }
    }

    /// As `call`, but leaves the error value on the stack and returns false: for host functions that
    /// hand an error of a callback on as it is.
    public func tryCall(arguments: Int32, results: Int32) -> Bool {
        unsafe wb_call(state, arguments, results, false) == LUA_OK
    }

    /// Replaces the key on top by `t[key]`, metamethods included.
    public func get(at index: Int32) throws(LuaError) {
        let status = unsafe wb_get(state, absolute(index))
        guard status == LUA_OK else { throw popError(status) }
    }

    /// One step of a walk over a table: replaces the key on top by the next key and its value; false,
    /// with the key popped, at the end. The walk also ends where a script that runs meanwhile takes its key out
    /// of the table: Lua raises then. What is no table has no keys.
    public func next(at index: Int32) -> Bool {
        guard isTable(at: index) else {
            pop()
            return false
        }
        return unsafe wb_next(state, absolute(index))
    }

    /// The string of any value, as `tostring` gives it.
    public func describe(at index: Int32) -> String {
        guard unsafe wb_tostring(state, absolute(index)) == LUA_OK else {
            pop()
            return type(at: index).name
        }
        defer { pop() }
        return string(at: -1) ?? ""
    }

    /// `file:line: ` of the script's function that called the running host function, or "" where there is none near.
    ///
    /// Between the two may be functions that have no lines: `pairs` calls `__pairs`, a method of the host a field.
    public func place() -> String {
        for level: Int32 in 1...4 {
            unsafe luaL_where(state, level)
            defer { pop() }
            if let place = string(at: -1), !place.isEmpty { return place }
        }
        return ""
    }

    /// How many parameters the Lua function at `index` declares; nil where it takes any number, is the host's, or is no
    /// function.
    public func fixedParameters(ofFunctionAt index: Int32) -> Int? {
        guard unsafe lua_type(state, index) == LUA_TFUNCTION, unsafe lua_iscfunction(state, index) == 0 else {
            return nil
        }
        pushCopy(of: index)
        var record = unsafe lua_Debug()
        guard unsafe lua_getinfo(state, ">u", &record) != 0 else { return nil }
        return unsafe record.isvararg == 0 ? Int(record.nparams) : nil
    }

    /// Whether the running host function must end, since a limit was reached or Ctrl-C pressed: long loops look here now
    /// and then. Whatever the function returns, the script gets the limit's error.
    public var isInterrupted: Bool { unsafe wb_must_stop(state) }

    /// The owner of the state; valid as long as the state is.
    @unsafe public var ownerPointer: UnsafeMutableRawPointer? { unsafe wb_owner(state) }

    /// Makes an error of what a failed call left on the stack, and pops it.
    func popError(_ status: Int32) -> LuaError {
        let kind: LuaError.Kind =
            switch (unsafe wb_pending(state), status) {
            case (WB_CANCELLED, _): .interrupted
            case (_, LUA_ERRMEM): .memory
            case (WB_DEADLINE, _): .time
            case (_, LUA_ERRSYNTAX): .syntax
            default: .error
            }
        var traceback: [String] = []
        if type(at: -1) == .table {
            let isTraced = rawGet("traceback", at: -1) == .string
            if isTraced { traceback = Self.lines(of: string(at: -1) ?? "") }
            pop()
            if rawGet("message", at: -1) != .nil || isTraced { remove(at: -2) } else { pop() }
        }
        let message = errorMessage(place: traceback.first)
        pop()
        // A script, or a coroutine, that hands a memory error on makes a plain one of it.
        guard kind == .memory || kind == .error && message.hasSuffix(LuaError.noMemory) else {
            return LuaError(kind: kind, message: message, traceback: traceback)
        }
        let place = message == LuaError.noMemory ? unsafe String(cString: wb_memory_place(state)) : ""
        return LuaError(kind: .memory, message: place + message, traceback: traceback)
    }

    /// The message that the error value on top stands for. One that is no string gets the place it was raised at,
    /// which Lua puts in front of strings only.
    private func errorMessage(place: String?) -> String {
        if let string = string(at: -1) { return string }
        let isSilent = type(at: -1) == .table && !hasMetafield("__tostring", at: -1)
        let text = isSilent ? "error value: a table" : isNil(at: -1) ? "error value: nil" : describe(at: -1)
        let parts = place?.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false) ?? []
        return parts.count == 3 ? "\(parts[0]):\(parts[1]): \(text)" : text
    }

    private func hasMetafield(_ name: String, at index: Int32) -> Bool {
        guard unsafe luaL_getmetafield(state, index, name) != LUA_TNIL else { return false }
        pop()
        return true
    }

    /// The lines of `luaL_traceback` that are the script's own.
    private static func lines(of traceback: String) -> [String] {
        traceback.split(separator: "\n").compactMap { line in
            var line = line
            while let first = line.first, first == " " || first == "\t" { line.removeFirst() }
            return line.hasPrefix("[C]") || line.hasPrefix("stack traceback") || line.hasPrefix("...")
                ? nil : String(line)
        }
    }
}
