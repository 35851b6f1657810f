import Lua
import Reports

/// Reads one Lua value as a value of reports: elements become places, lists and records are copied, sequences
/// become lists.
///
/// A table may contain itself, or one table many times over, and one long string may be all its parts; so depth and
/// number of parts have limits, and room is made before anything is copied.
struct ValueReader {
    private let call: Call
    private let isRow: Bool
    private var parts = 0
    private var unpaid = 0
    /// Bytes set aside for what was read.
    private(set) var reserved = 0

    private static let depthLimit = 32
    private static let partLimit = 1_000_000

    /// - Parameter isRow: whether elements are to be read later without their documents.
    init(call: Call, isRow: Bool = false) {
        self.call = call
        self.isRow = isRow
    }

    private var lua: LuaStack { call.lua }

    /// - Throws: for functions, coroutines and other objects, for what is nested deeper than 32 or has more
    ///   than a million parts, and when a limit of the script waits.
    mutating func value(at index: Int32, depth: Int = 0) throws -> Value {
        try countPart()
        switch lua.type(at: index) {
        case .none, .nil: return .none
        case .boolean: return .boolean(lua.boolean(at: index))
        case .number:
            if lua.isInteger(at: index), let whole = lua.integer(at: index) { return .integer(whole) }
            return .number(lua.number(at: index) ?? 0)
        case .string:
            try pay(lua.rawLength(at: index))
            return unsafe lua.withBytes(at: index) { bytes in unsafe Value(bytes: bytes.span) } ?? .none
        case .element:
            let element = Element(bits: lua.element(at: index))
            let place = isRow ? try call.host.keptPlace(noting: element) : try call.host.place(of: element)
            try pay(128 + place.text.utf8.count)
            return .place(place)
        case .table:
            try checkDepth(depth)
            return try table(at: lua.absolute(index), depth: depth)
        case .object:
            if let sequence = lua.object(at: index, as: ElementSequence.self) {
                try checkDepth(depth)
                return try list(of: sequence, at: lua.absolute(index), depth: depth)
            }
            if lua.object(at: index, as: NullObject.self) != nil { return .none }
            if let results = lua.object(at: index, as: ResultObject.self) { return try list(of: results.table) }
            if let row = lua.object(at: index, as: RowObject.self) {
                try pay(row.row.columns.count * 64)
                return .record(zip(row.row.columns, row.values).map { Value.Field($0, $1) })
            }
        case .function, .thread: break
        }
        throw ScriptError(
            "a cell can hold a string, number, boolean, element or list, not \(call.host.phrase(at: index, lua))")
    }

    private mutating func countPart() throws {
        parts += 1
        try pay(32)
        if parts & 1023 == 0 { try call.checkInterrupt() }
        guard parts <= Self.partLimit else { throw ScriptError("a value has more than \(Self.partLimit) parts") }
    }

    /// Sets bytes aside; small ones together.
    @inline(__always)
    private mutating func pay(_ bytes: Int) throws {
        unpaid += bytes
        if unpaid >= Call.smallCopy { try payAll() }
    }

    private mutating func payAll() throws {
        try call.reserve(unpaid)
        reserved += unpaid
        unpaid = 0
    }

    private func checkDepth(_ depth: Int) throws {
        guard depth < Self.depthLimit, lua.reserve(8) else {
            throw ScriptError("a table is nested too deeply, or contains itself")
        }
    }

    private mutating func list(of sequence: ElementSequence, at object: Int32, depth: Int) throws -> Value {
        var values: [Value] = []
        for i in 0..<sequence.count {
            try sequence.push(i, call, object: object)
            values.append(try value(at: -1, depth: depth + 1))
            lua.pop()
        }
        return .list(values)
    }

    /// A table of results as the list of its rows.
    private mutating func list(of table: ResultTable) throws -> Value {
        var rows: [Value] = []
        try table.forEachRow { row in
            try countPart()
            try pay(row.columns.count * 64)
            rows.append(.record(zip(row.columns, row.values).map { Value.Field($0, $1) }))
        }
        return .list(rows)
    }

    /// A table with the keys 1…n is a list, any other a record in the order of its names.
    private mutating func table(at table: Int32, depth: Int) throws -> Value {
        let count = lua.rawLength(at: table)
        var fields: [Value.Field] = []
        lua.pushNil()
        while lua.next(at: table) {
            if let i = lua.integer(at: -2), i >= 1, i <= count {
                lua.pop()
                continue
            }
            try pay(32 + call.byteCount(at: -2))
            let name = lua.type(at: -2) == .string ? lua.string(at: -2) ?? "" : lua.describe(at: -2)
            fields.append(Value.Field(name, try value(at: -1, depth: depth + 1)))
            lua.pop()
        }
        var values: [Value] = []
        for i in 0..<count {
            lua.rawGet(i + 1, at: table)
            values.append(try value(at: -1, depth: depth + 1))
            lua.pop()
        }
        if fields.isEmpty { return .list(values) }
        for (i, value) in values.enumerated() { fields.append(Value.Field(String(i + 1), value)) }
        return .record(fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
}
