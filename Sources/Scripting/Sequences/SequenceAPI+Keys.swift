import Lua
import Reports

/// What items are sorted, grouped and chosen by.
extension SequenceAPI {
    /// Calls `body` with the key of each item that has one: a field, what a function gives, or the item
    /// itself (its text, with `isText`).
    private static func eachKey(_ call: Call, isText: Bool = false, _ body: (Int, Value) throws -> Void) throws {
        // Where no key was given, the place of the argument must be nil and not the first item.
        if call.lua.top < 2 { call.lua.setTop(2) }
        try each(call) { index in
            switch call.lua.type(at: 2) {
            case .string: try call.pushField(call.lua.string(at: 2) ?? "")
            case .function: try call.callBack(2) { call.lua.pushCopy(of: -2) }
            default:
                if isText, call.lua.type(at: -1) == .element {
                    call.lua.push("text")
                    try call.lua.get(at: -2)
                } else {
                    call.lua.pushCopy(of: -1)
                }
            }
            let key = try call.value(at: -1)
            if !key.isNone { try body(index, key) }
            return true
        }
    }

    /// As `eachKey`, with one key for all that name the same: see `GroupKeys`.
    static func eachGroup(_ call: Call, isText: Bool = false, _ body: (Int, Value) throws -> Void) throws {
        var keys = GroupKeys(call.host)
        let hasKey = call.isGiven(1)
        try eachKey(call, isText: isText) { index, key in
            // Items that are their own keys are told apart by place.
            try body(index, hasKey ? try keys.representative(of: key) : key)
        }
    }

    static func sort(_ call: Call) throws -> Int32 {
        let sequence: ElementSequence = try call.receiver()
        let descending = call.optionalString(2) == "descending"
        if call.lua.fixedParameters(ofFunctionAt: 2) == 2 { return try sort(call, descending: descending) }
        // A key and two positions for each item.
        try call.reserve(sequence.count * (MemoryLayout<Value>.stride + 16))
        var keys: [Value] = Array(repeating: .none, count: sequence.count)
        try eachKey(call) { index, key in
            try call.keep(key.weight)
            keys[index] = key
        }
        var passed = 0
        let positions = try keys.indices.sorted { a, b in
            passed += 1
            if passed & 1023 == 0 { try call.checkInterrupt() }
            let (x, y) = (keys[a], keys[b])
            if x == y { return a < b }
            if x.isNone || y.isNone { return y.isNone }
            return descending ? y < x : x < y
        }
        sequence.pushPart(positions, call)
        return 1
    }

    /// Sorts by a function of two items that tells whether the first comes first, as `table.sort` takes it.
    private static func sort(_ call: Call, descending: Bool) throws -> Int32 {
        let sequence: ElementSequence = try call.receiver()
        guard call.lua.reserve(16) else { throw ScriptError("too many values on the stack") }
        let top = call.lua.top
        try call.reserve(sequence.count * 16)
        let positions = try Array(0..<sequence.count).sorted { a, b in
            try call.checkInterrupt()
            try call.callBack(2, arguments: 2) {
                try sequence.push(descending ? b : a, call)
                try sequence.push(descending ? a : b, call)
            }
            defer { call.lua.setTop(top) }
            return call.lua.boolean(at: -1)
        }
        sequence.pushPart(positions, call)
        return 1
    }

    /// Whether the item on top has the field values of the table at `fields`.
    static func matches(_ call: Call, fields: Int32) throws -> Bool {
        let lua = call.lua
        let item = lua.top
        lua.pushNil()
        while lua.next(at: fields) {
            // item, key, wanted
            let wanted = lua.top
            lua.pushCopy(of: wanted - 1)
            try lua.get(at: item)
            let isEqual: Bool
            switch lua.type(at: wanted) {
            case .function:
                lua.pushCopy(of: wanted)
                lua.pushCopy(of: -2)
                if !lua.tryCall(arguments: 1, results: 1) { throw ScriptError.onStack }
                isEqual = lua.boolean(at: -1)
            case .table:
                var found = false
                for i in 0..<lua.rawLength(at: wanted) where !found {
                    if i & 1023 == 1023 { try call.checkInterrupt() }
                    lua.rawGet(i + 1, at: wanted)
                    found = lua.rawEqual(-1, wanted + 1)
                    lua.pop()
                }
                isEqual = found
            default: isEqual = lua.rawEqual(wanted, wanted + 1)
            }
            if !isEqual {
                lua.setTop(item)
                return false
            }
            lua.setTop(wanted - 1)
        }
        return true
    }
}
