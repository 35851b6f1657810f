import Lua
import Reports

/// One call of a host function or field: the stack, and the arguments by the positions that the item
/// declares them in. Arguments were checked against the declaration before the body runs.
struct Call {
    let host: ScriptHost
    let lua: LuaStack
    /// Stack index of what comes before the first argument: 1 for methods (the receiver), else 0.
    var base: Int32 = 0

    @inline(__always)
    func index(_ position: Int) -> Int32 { base + Int32(truncatingIfNeeded: position) }

    func isGiven(_ position: Int) -> Bool { !lua.isNil(at: index(position)) }
    func string(_ position: Int) -> String { lua.string(at: index(position)) ?? "" }
    func optionalString(_ position: Int) -> String? { lua.string(at: index(position)) }
    func integer(_ position: Int) -> Int { lua.integer(at: index(position)) ?? 0 }
    func optionalInteger(_ position: Int) -> Int? { lua.integer(at: index(position)) }
    func number(_ position: Int) -> Double { lua.number(at: index(position)) ?? 0 }
    func element(_ position: Int) -> Element { Element(bits: lua.element(at: index(position))) }
    func object<Object: HostObject>(_ position: Int, as type: Object.Type = Object.self) throws -> Object {
        guard let object = lua.object(at: index(position), as: type) else {
            throw ScriptError("the receiver is missing; call it with a colon, as in object:method()")
        }
        return object
    }

    /// The receiver of a method or field of a host object.
    func receiver<Object: HostObject>(_ type: Object.Type = Object.self) throws -> Object {
        guard let object = lua.object(at: 1, as: type) else {
            throw ScriptError("the receiver is missing; call it with a colon, as in object:method()")
        }
        return object
    }

    /// The receiver of a method of an element.
    var receiver: Element { Element(bits: lua.element(at: 1)) }

    // MARK: Options

    /// Reads one option of the table at `position`; nil where it was not given.
    private func option<Value>(_ position: Int, _ name: String, _ read: (Int32) -> Value?) -> Value? {
        let table = index(position)
        guard lua.type(at: table) == .table else { return nil }
        defer { lua.pop() }
        return lua.rawGet(name, at: table) == .nil ? nil : read(-1)
    }
    func stringOption(_ position: Int, _ name: String) -> String? { option(position, name) { lua.string(at: $0) } }
    /// Nothing that an option counts comes near 2^40; so it is cut there, and sums with it cannot overflow.
    func integerOption(_ position: Int, _ name: String) -> Int? {
        option(position, name) { lua.integer(at: $0).map { min(max($0, -1 << 40), 1 << 40) } }
    }
    func numberOption(_ position: Int, _ name: String) -> Double? { option(position, name) { lua.number(at: $0) } }
    func booleanOption(_ position: Int, _ name: String) -> Bool? { option(position, name) { lua.boolean(at: $0) } }

    // MARK: Results

    /// Pushes a string or nil.
    func push(_ value: String?) { if let value { lua.push(value) } else { lua.pushNil() } }
    func push(_ value: Double?) { if let value { push(number: value) } else { lua.pushNil() } }
    /// Pushes a number: as an integer where it is one.
    func push(number value: Double) {
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { lua.push(whole) } else { lua.push(value) }
    }
    func push(_ element: Element?) { if let element { lua.push(element: element.bits) } else { lua.pushNil() } }
    func push(_ object: HostObject) { host.push(object, on: lua) }
    /// Pushes a list of few strings; see `StringList` for many.
    func push(_ names: [String]) {
        lua.pushTable(array: names.count)
        for (i, name) in names.enumerated() {
            lua.push(name)
            lua.rawSet(i + 1, at: -2)
        }
    }

    // MARK: Callbacks

    /// Calls the function at stack index `function` with one argument already pushed by `push`, and leaves
    /// one result.
    ///
    /// - Throws: the callback's own error, left on the stack.
    func callBack(_ function: Int32, arguments: Int32 = 1, _ push: () throws -> Void) throws {
        lua.pushCopy(of: function)
        try push()
        if !lua.tryCall(arguments: arguments, results: 1) { throw ScriptError.onStack }
    }

    /// - Throws: when a limit of the script was reached or Ctrl-C waits; what the script sees is that. Asked at least once
    ///   for every 64 KB of work.
    @inline(__always)
    func checkInterrupt() throws {
        if lua.isInterrupted { throw ScriptError("interrupted") }
    }
}
