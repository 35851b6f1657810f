internal import CLua
internal import CLuaShim

/// Swift objects that scripts hold: a full userdata keeps one retain, given back by the collector.
extension LuaStack {
    /// Pushes `object` with the metatable kept under `metatable`.
    ///
    /// - Parameter weight: bytes of Swift memory that it keeps; they count towards the script's limit.
    public func push(object: AnyObject, metatable: LuaReference, weight: Int = 0) {
        unsafe wb_push_object(state, Unmanaged.passRetained(object).toOpaque(), weight)
        push(metatable)
        setMetatable(at: -2)
        unsafe wb_charge(state, weight)
    }

    /// Sets bytes aside for what the running host function is about to hold, until it returns.
    ///
    /// - Returns: false where that would go over the memory limit: the function must end, and the script gets the error.
    public func reserve(bytes: Int) -> Bool { unsafe wb_reserve(state, max(0, bytes)) }
    /// Gives back what was set aside, before the function returns.
    public func release(bytes: Int) { unsafe wb_release(state, max(0, bytes)) }
    /// Bytes that are left of the memory limit.
    public var room: Int { unsafe Int(clamping: wb_room(state)) }

    /// Charges the script for bytes that Swift keeps for it outside of any object; negative gives them back.
    public func charge(_ bytes: Int) { unsafe wb_charge(state, bytes) }

    /// The object at `index`; nil unless it is one of type `Object`.
    public func object<Object: AnyObject>(at index: Int32, as type: Object.Type = Object.self) -> Object? {
        guard let pointer = unsafe objectPointer(at: index) else { return nil }
        return unsafe Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue() as? Object
    }

    /// The object at `index`, not retained; nil for any value that is no object of ours, and for one that was let go.
    @unsafe
    public func objectPointer(at index: Int32) -> UnsafeRawPointer? {
        guard let block = unsafe wb_object_at(state, index) else { return nil }
        return unsafe block.pointee.object
    }

    /// Whether the value is an object of ours that the collector let go already. A weak table may still hold it as a
    /// key until the next round.
    public func isReleasedObject(at index: Int32) -> Bool {
        guard let block = unsafe wb_object_at(state, index) else { return false }
        return unsafe block.pointee.object == nil
    }

    /// Pushes a new metatable for host objects: it frees the object when Lua lets it go, and hides itself
    /// from `getmetatable`. The caller adds fields and keeps it.
    public func pushObjectMetatable(name: String) {
        pushTable(fields: 12)
        push(name)
        rawSet("__name", at: -2)
        push(false)
        rawSet("__metatable", at: -2)
        let release: HostFunction = { raw in
            guard let raw = unsafe raw, let block = unsafe wb_object_at(raw, 1),
                let pointer = unsafe block.pointee.object
            else { return 0 }
            unsafe wb_charge(raw, -block.pointee.weight)
            unsafe block.pointee.object = nil
            unsafe block.pointee.weight = 0
            unsafe Unmanaged<AnyObject>.fromOpaque(pointer).release()
            return 0
        }
        unsafe push(release)
        rawSet("__gc", at: -2)
    }

    /// Attaches the value on top to the object at `index` (a script's table that it refers to), popping it.
    public func setAttachment(at index: Int32) { unsafe _ = lua_setiuservalue(state, index, 1) }
    /// Pushes what was attached.
    @discardableResult
    public func pushAttachment(at index: Int32) -> LuaType {
        unsafe LuaType(rawValue: lua_getiuservalue(state, index, 1)) ?? .none
    }
}
