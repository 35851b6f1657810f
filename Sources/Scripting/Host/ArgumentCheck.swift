import Corpus
import Lua
import Reports

/// Checks the arguments of a call against the declaration of the item, so that bodies need not.
///
/// A message names the function as the user wrote it, the argument, what it must be and what it was:
/// `doc:find: 'query' must be a string, got nil`.
struct ArgumentCheck {
    let item: Item
    let call: Call

    private var lua: LuaStack { call.lua }

    func run() throws {
        try checkReceiver()
        var position = 0
        for parameter in item.parameters {
            if parameter.isVariadic { return }
            position += 1
            try check(parameter, at: call.index(position))
        }
        let given = Int(lua.top - call.base)
        if given > position {
            let plural = position == 1 ? "argument" : "arguments"
            throw ScriptError("\(name): takes \(position == 0 ? "no" : "at most \(position)") \(plural), got \(given)")
        }
    }

    private var name: String { item.qualifiedName }

    private func checkReceiver() throws {
        let isReceiver: Bool
        switch item.owner {
        case .globals, .module: return
        case .object(let type): isReceiver = lua.object(at: 1, as: HostObject.self)?.typeName == type
        case .kind(let kind):
            let element = Element(bits: lua.element(at: 1))
            isReceiver = element.bits != 0 && call.host.schema.isKind(element.kind, kind)
        }
        guard !isReceiver else { return }
        throw ScriptError(
            "\(name) was called without its \(item.owner.name); write a colon before the name: \(name)(…)")
    }

    private func check(_ parameter: Parameter, at index: Int32) throws {
        if lua.isNil(at: index) {
            // Where any value will do, a nil that was given is one.
            if parameter.isOptional || (parameter.type.isAny && index <= lua.top) { return }
            throw ScriptError("\(name): '\(parameter.name)' is missing; it must be \(parameter.type.phrase)")
        }
        if parameter.type.takesList, !parameter.type.accepts(lua, at: index) { try call.makeList(at: index) }
        guard parameter.type.accepts(lua, at: index) else {
            throw ScriptError(
                "\(name): '\(parameter.name)' must be \(parameter.type.phrase), got \(call.host.phrase(at: index, lua))"
            )
        }
        if !parameter.isLent { try makeRoomForCopy(of: index) }
        if !parameter.options.isEmpty { try checkOptions(parameter, at: index) }
    }

    /// Bodies work on copies of strings; there is room for them before they are made.
    @inline(__always)
    private func makeRoomForCopy(of index: Int32) throws {
        let bytes = call.byteCount(at: index)
        if bytes > Call.smallCopy { try call.reserve(bytes) }
    }

    /// Puts a copy of the table of options in its place, with plain lists for sequences; the script's own stays as it is.
    private func makeLists(_ parameter: Parameter, at table: Int32) throws {
        func isSequence(_ option: Parameter) -> Bool {
            defer { lua.pop() }
            return lua.rawGet(option.name, at: table) == .object && !option.type.accepts(lua, at: -1)
                && lua.object(at: -1, as: ElementSequence.self) != nil
        }
        guard parameter.options.contains(where: { $0.type.takesList && isSequence($0) }) else { return }
        guard lua.reserve(8) else { throw ScriptError("too many values on the stack") }
        lua.pushTable(fields: parameter.options.count)
        let copy = lua.top
        lua.pushNil()
        while lua.next(at: table) {
            let name = lua.type(at: -2) == .string ? lua.string(at: -2) : nil
            let option = parameter.options.first { $0.name == name }
            if let option, option.type.takesList, !option.type.accepts(lua, at: -1) { try call.makeList(at: -1) }
            lua.pushCopy(of: -2)
            lua.insert(at: -2)
            lua.rawSet(at: copy)
        }
        lua.replace(at: table)
    }

    private func checkOptions(_ parameter: Parameter, at index: Int32) throws {
        let table = lua.absolute(index)
        try makeLists(parameter, at: table)
        lua.pushNil()
        while lua.next(at: table) {
            let key = lua.type(at: -2) == .string ? lua.string(at: -2) ?? "" : call.host.phrase(at: -2, lua)
            guard let option = parameter.options.first(where: { $0.name == key }) else {
                lua.pop(2)
                let known = parameter.options.map(\.name)
                let hint = Suggestion.hint(for: key, in: known) ?? "; it takes \(known.joined(separator: ", "))"
                throw ScriptError("\(name): there is no option \(Quoting.name(key))\(hint)")
            }
            guard option.type.accepts(lua, at: -1) else {
                let found = call.host.phrase(at: -1, lua)
                lua.pop(2)
                throw ScriptError("\(name): option '\(key)' must be \(option.type.phrase), got \(found)")
            }
            try makeRoomForCopy(of: -1)
            lua.pop()
        }
        for option in parameter.options where !option.isOptional {
            if lua.rawGet(option.name, at: table) == .nil {
                lua.pop()
                throw ScriptError("\(name): option '\(option.name)' is missing; it must be \(option.type.phrase)")
            }
            lua.pop()
        }
    }
}

extension ScriptHost {
    /// What a message says a value is: `nil`, `the number 42`, `a sentence`, `the string "abc"`.
    func phrase(at index: Int32, _ lua: LuaStack) -> String {
        switch lua.type(at: index) {
        case .none, .nil: return "nil"
        case .boolean: return lua.boolean(at: index) ? "true" : "false"
        case .number: return "the number \(lua.describe(at: index))"
        case .string:
            let text = lua.string(at: index) ?? ""
            return "the string \"\(Quoting.elided(text, to: 60))\""
        case .element:
            let kind = Element(bits: lua.element(at: index)).kind
            return "\(kind.article) \(kind.name)"
        case .object:
            if let object = lua.object(at: index, as: HostObject.self) { return object.phrase }
            return lua.isReleasedObject(at: index) ? "an object that only a weak table still held" : "userdata"
        case .table, .function, .thread: return "a \(lua.type(at: index).name)"
        }
    }
}
