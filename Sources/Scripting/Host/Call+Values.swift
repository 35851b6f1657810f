import Corpus
import Lua
import Reports

/// Lua values as the values of reports, and back.
extension Call {
    /// The value at `index`: elements become places, lists and records are copied, sequences become lists.
    ///
    /// - Throws: for what no cell can hold: see `ValueReader`.
    func value(at index: Int32) throws -> Value {
        var reader = ValueReader(call: self)
        // Who keeps the value says so: most look at it and let it go.
        defer { if reader.reserved > 0 { lua.release(bytes: reader.reserved) } }
        return try reader.value(at: index)
    }

    /// The value at `index` as a row keeps it: see `ScriptHost.keptPlace(noting:)`.
    func rowValue(at index: Int32) throws -> Value {
        var reader = ValueReader(call: self, isRow: true)
        return try reader.value(at: index)
    }

    /// Pushes a value; a place comes back as the element it is of.
    func push(_ value: Value) throws {
        switch value {
        case .none: lua.pushNil()
        case .boolean(let boolean): lua.push(boolean)
        case .integer(let integer): lua.push(integer)
        case .number(let number): lua.push(number)
        case .string(let string): lua.push(string)
        case .bytes(let bytes): lua.push(bytes: bytes)
        case .place(let place): push(try host.element(of: place))
        case .list(let values):
            guard lua.reserve(4) else { throw ScriptError("a list is nested too deeply") }
            lua.pushTable(array: values.count)
            for (i, value) in values.enumerated() {
                if i & 1023 == 0 { try checkInterrupt() }
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

    /// Pushes a field of the item on top by its path: `name`, `who.name`; nil where a part of the way is nil.
    ///
    /// Rows and plain tables have names that their writers chose, dots included; so these are taken whole.
    func pushField(_ path: String) throws {
        let isWritten = lua.type(at: -1) != .element || Element(bits: lua.element(at: -1)).kind == .row
        let item = lua.top
        for name in isWritten ? [Substring(path)] : path.split(separator: ".") where !lua.isNil(at: -1) {
            lua.push(String(name))
            try lua.get(at: -2)
            if lua.top > item + 1 { lua.remove(at: -2) }
        }
    }

    /// Where the value at `index` is a sequence, puts the plain list of its items in its place: what takes a list
    /// takes a sequence.
    func makeList(at index: Int32) throws {
        let place = lua.absolute(index)
        guard let sequence = lua.object(at: place, as: ElementSequence.self) else { return }
        guard lua.reserve(4) else { throw ScriptError("too many values on the stack") }
        lua.pushTable(array: sequence.count)
        for position in 0..<sequence.count {
            if position & 1023 == 0 { try checkInterrupt() }
            try sequence.push(position, self, object: place)
            lua.rawSet(position + 1, at: -2)
        }
        lua.replace(at: place)
    }

    /// The strings of the Lua list, or sequence, at `position`.
    ///
    /// - Throws: when an entry is no string.
    func strings(_ position: Int) throws -> [String] { try strings(at: index(position)) }

    func strings(at index: Int32) throws -> [String] {
        try makeList(at: index)
        let table = lua.absolute(index)
        var result: [String] = []
        for i in 0..<lua.rawLength(at: table) {
            if i & 1023 == 0 { try checkInterrupt() }
            lua.rawGet(i + 1, at: table)
            defer { lua.pop() }
            try keep(byteCount(at: -1) + 48)
            guard let text = lua.string(at: -1) else {
                throw ScriptError("entry \(i + 1) of the list must be a string, got \(host.phrase(at: -1, lua))")
            }
            result.append(text)
        }
        return result
    }
}
