public import CLua
internal import CLuaShim

/// The type of a Lua value.
public enum LuaType: Int32, Sendable {
    case none = -1
    case `nil`, boolean, element, number, string, table, function, object, thread

    /// The name a user knows it by.
    public var name: String {
        switch self {
        case .none, .nil: "nil"
        case .boolean: "boolean"
        case .element, .object: "userdata"
        case .number: "number"
        case .string: "string"
        case .table: "table"
        case .function: "function"
        case .thread: "coroutine"
        }
    }
}

/// The stack of one coroutine, as host functions and their callers use it.
///
/// Nothing here raises: functions that could are protected and throw instead, and while Swift runs
/// the allocator goes over its limit rather than fail. A host function reserves stack with `reserve`
/// before it pushes more than about 15 values.
@frozen @safe
public struct LuaStack {
    @usableFromInline let state: OpaquePointer

    /// - Parameter state: what Lua handed to a host function; valid during that call.
    @inlinable @unsafe
    public init(_ state: OpaquePointer) { unsafe self.state = state }

    // MARK: Shape

    @inlinable public var top: Int32 { unsafe lua_gettop(state) }
    @inlinable public func setTop(_ index: Int32) { unsafe lua_settop(state, index) }
    @inlinable public func pop(_ count: Int32 = 1) { unsafe lua_settop(state, -count - 1) }
    @inlinable public func absolute(_ index: Int32) -> Int32 { unsafe lua_absindex(state, index) }
    @inlinable public func pushCopy(of index: Int32) { unsafe lua_pushvalue(state, index) }
    @inlinable public func insert(at index: Int32) { unsafe lua_rotate(state, index, 1) }
    @inlinable public func remove(at index: Int32) { unsafe lua_remove_(state, index) }
    @inlinable public func replace(at index: Int32) { unsafe lua_replace_(state, index) }
    /// Makes room for `count` more values; false when there is none.
    @inlinable public func reserve(_ count: Int32) -> Bool { unsafe lua_checkstack(state, count) != 0 }

    // MARK: Reading

    @inlinable public func type(at index: Int32) -> LuaType {
        unsafe LuaType(rawValue: lua_type(state, index)) ?? .none
    }
    @inlinable public func isNil(at index: Int32) -> Bool { unsafe lua_type(state, index) <= 0 }
    @inlinable public func boolean(at index: Int32) -> Bool { unsafe lua_toboolean(state, index) != 0 }

    /// The integer at `index`; nil unless it is a number without a fraction. Strings are not converted.
    @inlinable public func integer(at index: Int32) -> Int? {
        guard unsafe lua_type(state, index) == LUA_TNUMBER else { return nil }
        var exact: Int32 = 0
        let value = unsafe lua_tointegerx(state, index, &exact)
        return exact != 0 ? Int(value) : nil
    }
    @inlinable public func isInteger(at index: Int32) -> Bool { unsafe lua_isinteger(state, index) != 0 }
    @inlinable public func number(at index: Int32) -> Double? {
        unsafe lua_type(state, index) == LUA_TNUMBER ? lua_tonumberx(state, index, nil) : nil
    }
    /// The string at `index`, invalid UTF-8 repaired; nil for anything but a string.
    @inlinable public func string(at index: Int32) -> String? {
        unsafe withBytes(at: index) { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    }
    /// The bytes of the string at `index`; none for anything but a string.
    public func bytes(at index: Int32) -> [UInt8] { unsafe withBytes(at: index) { unsafe Array($0) } ?? [] }
    /// Calls `body` with the bytes of the string at `index`; nil for anything but a string.
    @inlinable public func withBytes<Result>(
        at index: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        guard unsafe lua_type(state, index) == LUA_TSTRING else { return nil }
        var count = 0
        guard let bytes = unsafe lua_tolstring(state, index, &count) else { return nil }
        return try unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: count) { start in
            unsafe try body(UnsafeBufferPointer(start: start, count: count))
        }
    }
    /// The address of the string at `index`. Lua keeps one copy of each short string, so a name that
    /// is kept alive can be told by its address.
    @inlinable public func stringIdentity(at index: Int32) -> UInt {
        guard unsafe lua_type(state, index) == LUA_TSTRING else { return 0 }
        return unsafe UInt(bitPattern: lua_tolstring(state, index, nil))
    }
    /// The 64 bits of the element at `index`, 0 for anything else.
    @inlinable public func element(at index: Int32) -> UInt64 {
        guard unsafe lua_type(state, index) == LUA_TLIGHTUSERDATA else { return 0 }
        return unsafe UInt64(UInt(bitPattern: lua_touserdata(state, index)))
    }
    // The next three are for metamethods, where Lua itself put the receiver and mostly the key: no type is asked for.

    /// The element that a metamethod of elements was called on.
    @inlinable @inline(__always) public var receiverElement: UInt64 {
        unsafe UInt64(UInt(bitPattern: lua_touserdata(state, 1)))
    }
    /// The identity of the key of `__index`, 0 unless it is a string. A number is left as it is.
    @inlinable @inline(__always) public var keyIdentity: UInt { stringIdentity(at: 2) }
    /// The last value of a `for` loop as an element: 0 at the start.
    @inlinable @inline(__always) public var loopElement: UInt64 {
        unsafe UInt64(UInt(bitPattern: lua_touserdata(state, 3)))
    }
    /// Address of a table, function, coroutine or object; 0 for other values.
    @inlinable public func identity(at index: Int32) -> UInt { unsafe UInt(bitPattern: lua_topointer(state, index)) }

    // MARK: Pushing

    @inlinable public func pushNil() { unsafe lua_pushnil(state) }
    @inlinable public func push(_ value: Bool) { unsafe lua_pushboolean(state, value ? 1 : 0) }
    @inlinable public func push(_ value: Int) { unsafe lua_pushinteger(state, lua_Integer(value)) }
    @inlinable public func push(_ value: Double) { unsafe lua_pushnumber(state, value) }
    @inlinable public func push(_ value: String) {
        var value = value
        value.withUTF8 { bytes in unsafe push(bytes) }
    }
    @inlinable public func push(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else {
            _ = unsafe lua_pushlstring(state, "", 0)
            return
        }
        unsafe pushBytes(start, count: bytes.count)
    }
    public func push(bytes: some Collection<UInt8>) {
        unsafe Array(bytes).withUnsafeBufferPointer { unsafe push($0) }
    }
    @inlinable @unsafe public func pushBytes(_ start: UnsafePointer<UInt8>, count: Int) {
        unsafe start.withMemoryRebound(to: CChar.self, capacity: count) { characters in
            _ = unsafe lua_pushlstring(state, characters, count)
        }
    }
    /// - Parameter bits: not 0.
    @inlinable public func push(element bits: UInt64) {
        unsafe lua_pushlightuserdata(state, UnsafeMutableRawPointer(bitPattern: UInt(bits)))
    }
    /// Pushes a closure over `function`; its upvalues are the `upvalues` topmost values, popped.
    public func push(_ function: HostFunction, upvalues: Int32 = 0) {
        unsafe wb_push_function(state, function, upvalues)
    }
    /// The index of upvalue `i` (from 1) of the running host function.
    @inlinable public func upvalue(_ i: Int32) -> Int32 { lua_upvalueindex_(i + 1) }

    // MARK: Tables, without metamethods

    // Lua does not look whether it is a table that it reads or writes here, and scripts can put anything in the place
    // of a table that was there before. So what is no table has no fields, and takes none.

    @inlinable public func isTable(at index: Int32) -> Bool { unsafe lua_type(state, index) == LUA_TTABLE }
    @inlinable public func pushTable(array: Int = 0, fields: Int = 0) {
        unsafe lua_createtable(state, Int32(clamping: array), Int32(clamping: fields))
    }
    @inlinable public func rawLength(at index: Int32) -> Int { unsafe Int(clamping: lua_rawlen(state, index)) }
    /// Pushes `t[i]`.
    @discardableResult
    @inlinable public func rawGet(_ i: Int, at index: Int32) -> LuaType {
        guard isTable(at: index) else { return pushNothing() }
        return unsafe LuaType(rawValue: lua_rawgeti(state, index, lua_Integer(i))) ?? .none
    }
    /// Pushes `t[name]`.
    @discardableResult
    public func rawGet(_ name: String, at index: Int32) -> LuaType {
        let table = absolute(index)
        push(name)
        return rawGet(at: table)
    }
    /// Replaces the key on top by `t[key]`.
    @discardableResult
    @inlinable public func rawGet(at index: Int32) -> LuaType {
        guard isTable(at: index) else {
            pop()
            return pushNothing()
        }
        return unsafe LuaType(rawValue: lua_rawget(state, index)) ?? .none
    }
    @usableFromInline func pushNothing() -> LuaType {
        pushNil()
        return .nil
    }
    /// `t[i] = value`, popping the value on top.
    @inlinable public func rawSet(_ i: Int, at index: Int32) {
        guard isTable(at: index) else { return pop() }
        unsafe lua_rawseti(state, index, lua_Integer(i))
    }
    /// `t[name] = value`, popping the value on top.
    public func rawSet(_ name: String, at index: Int32) {
        let table = absolute(index)
        push(name)
        insert(at: -2)
        rawSet(at: table)
    }
    /// `t[key] = value`, popping both. A key that no table can have, nil or not a number, is left out.
    @inlinable public func rawSet(at index: Int32) {
        guard isTable(at: index), !isNil(at: -2), number(at: -2)?.isNaN != true else { return pop(2) }
        unsafe lua_rawset(state, index)
    }
    @inlinable public func rawEqual(_ a: Int32, _ b: Int32) -> Bool { unsafe lua_rawequal(state, a, b) != 0 }

    /// Pushes the table of globals.
    public func pushGlobals() { unsafe lua_rawgeti(state, lua_registryindex_(), lua_Integer(LUA_RIDX_GLOBALS)) }
    /// `globals[name] = value`, popping it, past any strict mode.
    public func setGlobal(_ name: String) {
        pushGlobals()
        insert(at: -2)
        rawSet(name, at: -2)
        pop()
    }
    /// Gives the table or object below the top the metatable on top, popping it.
    @inlinable public func setMetatable(at index: Int32) { unsafe _ = lua_setmetatable(state, index) }
    /// Gives all elements the metatable on top, popping it.
    public func setElementMetatable() {
        push(element: 1)
        insert(at: -2)
        setMetatable(at: -2)
        pop()
    }

    /// Keeps the value on top for later and pops it.
    public func keep() -> LuaReference {
        LuaReference(id: unsafe luaL_ref(state, lua_registryindex_()))
    }
    public func push(_ reference: LuaReference) {
        unsafe _ = lua_rawgeti(state, lua_registryindex_(), lua_Integer(reference.id))
    }
    public func release(_ reference: LuaReference) { unsafe luaL_unref(state, lua_registryindex_(), reference.id) }
}

/// A Lua value kept in the state's registry. It stays until `LuaStack.release`.
@frozen
public struct LuaReference: Sendable, Hashable {
    @usableFromInline let id: Int32
    @inlinable init(id: Int32) { self.id = id }
}
