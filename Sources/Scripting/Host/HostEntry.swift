import Corpus
import Lua

/// The C functions that Lua calls. Each wraps the raw state, finds the host, and turns a thrown error
/// into -1 with the message on the stack, which the trampoline raises after Swift has returned.
enum HostEntry {
    static let elementIndex: HostFunction = { raw in
        unsafe enter(raw) { host, stack in
            try host.indexElement(stack)
            return 1
        }
    }

    static let elementAssign: HostFunction = { raw in
        unsafe enter(raw) { _, stack in
            let element = Element(bits: stack.element(at: 1))
            throw ScriptError(
                "elements are read-only: cannot set \(Quoting.name(stack.describe(at: 2))) of "
                    + "\(element.kind.article) \(element.kind.name)")
        }
    }

    static let elementLess: HostFunction = { raw in
        unsafe enter(raw) { host, stack in
            stack.push(try host.order(stack) < 0)
            return 1
        }
    }

    static let elementLessOrEqual: HostFunction = { raw in
        unsafe enter(raw) { host, stack in
            stack.push(try host.order(stack) <= 0)
            return 1
        }
    }

    static let elementDescription: HostFunction = { raw in
        unsafe enter(raw) { host, stack in
            stack.push(host.describe(Element(bits: stack.element(at: 1))))
            return 1
        }
    }

    /// Calls the item whose number is upvalue 1.
    static let callItem: HostFunction = { raw in
        unsafe enter(raw) { host, stack in
            try host.callItem(stack.integer(at: stack.upvalue(1)) ?? 0, stack)
        }
    }

    /// What every host object answers to. Each asks whether its receiver is one of ours before it uses it: Lua calls
    /// the operators with the operands in the order in which they stand, and scripts get hold of the step of `pairs`.
    static let objectMetamethods: [(String, HostFunction)] = unsafe [
        (
            "__index",
            { raw in
                unsafe enterObject(raw) { object, call in
                    try call.host.indexObject(object, call)
                    return 1
                }
            }
        ),
        (
            "__newindex",
            { raw in
                unsafe enterObject(raw) { object, call in
                    throw ScriptError(
                        "\(object.phrase) is read-only: cannot set \(Quoting.name(call.lua.describe(at: 2)))"
                            + object.changeAdvice)
                }
            }
        ),
        (
            "__call",
            { raw in
                unsafe enterObject(raw) { object, call in
                    if try object.step(call) { return 1 }
                    throw ScriptError("\(object.phrase) cannot be called")
                }
            }
        ),
        (
            "__len",
            { raw in
                unsafe enterObject(raw) { object, call in
                    guard let count = try object.count(call) else {
                        throw ScriptError("\(object.phrase) has no length")
                    }
                    call.lua.push(count)
                    return 1
                }
            }
        ),
        (
            "__pairs",
            { raw in
                unsafe enterObject(raw) { object, call in
                    unsafe call.lua.push(nextPair)
                    call.lua.pushCopy(of: 1)
                    call.lua.pushNil()
                    return 3
                }
            }
        ),
        (
            "__tostring",
            { raw in
                unsafe enterObject(raw) { object, call in
                    call.lua.push(object.summary)
                    return 1
                }
            }
        ),
        (
            "__eq",
            { raw in
                unsafe enter(raw) { _, stack in
                    let (one, other) = (
                        stack.object(at: 1, as: HostObject.self), stack.object(at: 2, as: HostObject.self)
                    )
                    stack.push(other.flatMap { one?.equals($0) } ?? false)
                    return 1
                }
            }
        ),
    ]

    /// One step of `for key, value in pairs(object) do`.
    static let nextPair: HostFunction = { raw in
        unsafe enterObject(raw) { object, call in
            guard let count = try object.count(call) else {
                throw ScriptError("\(object.phrase) is no table to walk through")
            }
            // A script may give any number as the last key.
            let last = try object.position(ofKeyAt: 2, call)
            guard last < count else {
                call.lua.pushNil()
                return 1
            }
            let position = last + 1
            object.pushKey(position, call)
            _ = try object.pushItem(call, at: position)
            return 2
        }
    }

    /// Adds them to the metatable on top of the stack.
    static func installObjectMetamethods(_ stack: LuaStack) {
        Misuse.install(stack)
        for unsafe(name, function) in unsafe objectMetamethods {
            unsafe stack.push(function)
            stack.rawSet(name, at: -2)
        }
    }

    @inline(__always) @unsafe
    static func enter(
        _ raw: OpaquePointer?, _ body: (ScriptHost, LuaStack) throws -> Int32
    ) -> Int32 {
        guard let raw = unsafe raw else { return 0 }
        let stack = unsafe LuaStack(raw)
        guard let owner = unsafe stack.ownerPointer else { return 0 }
        // The host owns the state, so it is alive whenever the state calls.
        return unsafe Unmanaged<ScriptHost>.fromOpaque(owner)._withUnsafeGuaranteedRef { host in
            do {
                return try body(host, stack)
            } catch {
                return host.fail(error, stack)
            }
        }
    }

    @inline(__always) @unsafe
    private static func enterObject(
        _ raw: OpaquePointer?, _ body: (HostObject, Call) throws -> Int32
    ) -> Int32 {
        unsafe enter(raw) { host, stack in
            guard let pointer = unsafe stack.objectPointer(at: 1) else {
                throw ScriptError("this works on objects of workbench, not on \(host.phrase(at: 1, stack))")
            }
            return try unsafe Unmanaged<HostObject>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
                try body(object, Call(host: host, lua: stack, base: 1))
            }
        }
    }
}

extension ScriptHost {
    /// Leaves the error value for a raise on the stack: the message with the script's line in front.
    func fail(_ error: any Error, _ stack: LuaStack) -> Int32 {
        let message: String
        switch error {
        case let error as ScriptError:
            if error.isOnStack { return -1 }
            message = error.message
        case let error as LuaError: message = error.message
        default: message = "\(error)"
        }
        // A metamethod that was called on the way may have put the line in front already.
        let place = stack.place()
        stack.push((message.hasPrefix(place) ? "" : place) + Quoting.message(message))
        return -1
    }
}
