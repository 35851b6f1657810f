import Lua
import Reports

/// Lua values as the values of reports, and back.
extension Call {
    /// The value at `index`: elements become places, lists and records are copied, sequences become lists.
    ///
    /// - Throws: for functions, coroutines, other objects, and tables nested deeper than 32.
    func value(at index: Int32, depth: Int = 0) throws -> Value {
        switch lua.type(at: index) {
        case .none, .nil: return .none
        case .boolean: return .boolean(lua.boolean(at: index))
        case .number:
            if lua.isInteger(at: index), let whole = lua.integer(at: index) { return .integer(whole) }
            return .number(lua.number(at: index) ?? 0)
        case .string: return .string(lua.string(at: index) ?? "")
        case .element: return .place(try host.place(of: Element(bits: lua.element(at: index))))
        case .table:
            guard depth < 32, lua.reserve(8) else {
                throw ScriptError("a table is nested too deeply, or contains itself")
            }
            return try tableValue(at: lua.absolute(index), depth: depth)
        case .object:
            if let sequence = lua.object(at: index, as: ElementSequence.self) {
                let object = lua.absolute(index)
                var values: [Value] = []
                for i in 0..<sequence.count {
                    try sequence.push(i, self, object: object)
                    values.append(try value(at: -1, depth: depth + 1))
                    lua.pop()
                }
                return .list(values)
            }
            if lua.object(at: index, as: NullObject.self) != nil { return .none }
            if let row = lua.object(at: index, as: RowObject.self) {
                return .record(zip(row.table.columns, row.values).map { Value.Field($0, $1) })
            }
        case .function, .thread: break
        }
        throw ScriptError(
            "a cell can hold a string, number, boolean, element or list, not \(host.phrase(at: index, lua))")
    }

    /// A table with the keys 1…n is a list, any other a record in the order of its names.
    private func tableValue(at table: Int32, depth: Int) throws -> Value {
        let count = lua.rawLength(at: table)
        var fields: [Value.Field] = []
        lua.pushNil()
        while lua.next(at: table) {
            if let i = lua.integer(at: -2), i >= 1, i <= count {
                lua.pop()
                continue
            }
            let name = lua.type(at: -2) == .string ? lua.string(at: -2) ?? "" : lua.describe(at: -2)
            do {
                fields.append(Value.Field(name, try value(at: -1, depth: depth + 1)))
            } catch {
                lua.pop(2)
                throw error
            }
            lua.pop()
        }
        if fields.isEmpty {
            var values: [Value] = []
            for i in 0..<count {
                lua.rawGet(i + 1, at: table)
                values.append(try value(at: -1, depth: depth + 1))
                lua.pop()
            }
            return .list(values)
        }
        for i in 0..<count {
            lua.rawGet(i + 1, at: table)
            fields.append(Value.Field(String(i + 1), try value(at: -1, depth: depth + 1)))
            lua.pop()
        }
        return .record(fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// Pushes a value; a place comes back as the element it is of.
    func push(_ value: Value) throws {
        switch value {
        case .none: lua.pushNil()
        case .boolean(let boolean): lua.push(boolean)
        case .integer(let integer): lua.push(integer)
        case .number(let number): lua.push(number)
        case .string(let string): lua.push(string)
        case .place(let place): push(try host.element(of: place))
        case .list(let values):
            guard lua.reserve(4) else { throw ScriptError("a list is nested too deeply") }
            lua.pushTable(array: values.count)
            for (i, value) in values.enumerated() {
                try push(value)
                lua.rawSet(i + 1, at: -2)
            }
        case .record(let fields):
            guard lua.reserve(4) else { throw ScriptError("a record is nested too deeply") }
            lua.pushTable(fields: fields.count)
            for field in fields {
                try push(field.value)
                lua.rawSet(field.name, at: -2)
            }
        }
    }

    /// The strings of the Lua list at `position`.
    ///
    /// - Throws: when an entry is no string.
    func strings(_ position: Int) throws -> [String] { try strings(at: index(position)) }

    func strings(at index: Int32) throws -> [String] {
        let table = lua.absolute(index)
        var result: [String] = []
        for i in 0..<lua.rawLength(at: table) {
            lua.rawGet(i + 1, at: table)
            defer { lua.pop() }
            guard let text = lua.string(at: -1) else {
                throw ScriptError("entry \(i + 1) of the list must be a string, got \(host.phrase(at: -1, lua))")
            }
            result.append(text)
        }
        return result
    }
}
