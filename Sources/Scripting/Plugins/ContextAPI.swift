import Lua
import Reports

/// What `map` and `report` know as `ctx`: the arguments, and where results go.
final class ContextObject: HostObject {
    let plugin: Plugin
    let arguments: [(String, Value)]
    let rowLimit: Int
    /// Where `ctx:log` writes.
    let log: (String) -> Void
    /// The document at hand; empty outside `map`.
    var document = ""
    private(set) var rows: [[Value.Field]] = []
    private(set) var tallies: [DocumentTally] = []
    private(set) var warnings: [Warning] = []
    /// Where each counter and each of its keys stands in `tallies`.
    private var tallyNumbers: [String: Int] = [:]
    private var keyNumbers: [[Value: Int]] = []
    /// Whether the row limit was reached: the failure's kind.
    private(set) var isOverRowLimit = false
    var rowLimitMessage: String { "more than \(rowLimit) rows were emitted for one document" }

    init(plugin: Plugin, arguments: [(String, Value)], rowLimit: Int, log: @escaping (String) -> Void) {
        self.plugin = plugin
        self.arguments = arguments
        self.rowLimit = rowLimit
        self.log = log
    }

    override var typeName: String { "context" }
    override var changeAdvice: String { "; keep it in a local variable" }
    override var summary: String { "context of \(plugin.name)" }

    /// Bytes that the script is charged for what it gave for this document.
    private var charged = 0

    /// Starts the next document with nothing emitted.
    func begin(_ document: String, _ lua: LuaStack) {
        lua.charge(-charged)
        charged = 0
        self.document = document
        rows = []
        tallies = []
        tallyNumbers = [:]
        keyNumbers = []
        warnings = []
        isOverRowLimit = false
        names = []
    }

    /// What a script gives stays with the host, so it counts towards the script's memory.
    fileprivate func charge(_ bytes: Int, _ call: Call) {
        charged += bytes
        call.lua.charge(bytes)
    }

    /// Keeps a few of the warnings of a document that failed: its rows go too, and what was charged for it.
    func fail() { warnings.removeLast(max(0, warnings.count - Self.warningsOfFailure)) }

    private static let warningsOfFailure = 100

    /// The names of columns that the plugin made up in this document.
    private var names: Set<String> = []

    fileprivate func add(row: [Value.Field], _ call: Call) throws {
        guard rows.count < rowLimit else {
            isOverRowLimit = true
            // As the limits of time and memory, it ends the script, which cannot catch it.
            call.host.lua.interrupt()
            throw ScriptError(rowLimitMessage)
        }
        if plugin.columns.isEmpty { try countColumns(row, call) }
        rows.append(row)
    }
    /// Every row has a cell for every column, so that one more column makes all rows longer. What documents have
    /// together is the collector's to count: it may not depend on which of them came before.
    private func countColumns(_ row: [Value.Field], _ call: Call) throws {
        for field in row where names.insert(field.name).inserted {
            charge(rows.count * MemoryLayout<Value>.stride, call)
            guard names.count > ContextAPI.mostColumns else { continue }
            throw ScriptError(
                "ctx:emit: the rows have more than \(ContextAPI.mostColumns) columns together, the last of them "
                    + "\(Quoting.name(field.name)); a name that depends on the data belongs in a cell")
        }
        charge(names.count * MemoryLayout<Value>.stride, call)
    }

    /// Adds to a counter; gives whether that made a new entry.
    fileprivate func add(tally name: String, _ key: Value, _ count: Int) throws -> Bool {
        let tally = tallyNumbers[name] ?? tallies.count
        if tally == tallies.count {
            guard tally < ContextAPI.mostColumns else {
                throw ScriptError(
                    "ctx:tally: more than \(ContextAPI.mostColumns) counters, the last of them \(Quoting.name(name)); "
                        + "what is counted is the second argument: ctx:tally(name, key)")
            }
            tallyNumbers[name] = tally
            tallies.append(DocumentTally(name: name))
            keyNumbers.append([:])
        }
        if let known = keyNumbers[tally][key] {
            tallies[tally].counts[known].count = Tally.sum(tallies[tally].counts[known].count, count)
            return false
        }
        keyNumbers[tally][key] = tallies[tally].counts.count
        tallies[tally].counts.append((key, count))
        return true
    }

    fileprivate func add(_ warning: Warning) { warnings.append(warning) }
}

enum ContextAPI {
    private static let context = Owner.object("context")

    static let items: [Item] = [
        .property(context, "args", .table, "The plugin's arguments by name.", example: "assert(ctx.args.least == 2)") {
            call in
            let object: ContextObject = try call.receiver()
            call.lua.pushTable(fields: object.arguments.count)
            for (name, value) in object.arguments where !value.isNone {
                try call.push(value)
                call.lua.rawSet(name, at: -2)
            }
            call.lua.pushTable(fields: 1)
            call.push(object.arguments.map(\.0))
            call.lua.push(object.plugin.name)
            unsafe call.lua.push(missingArgument, upvalues: 2)
            call.lua.rawSet("__index", at: -2)
            call.lua.setMetatable(at: -2)
        },
        .function(
            context, "emit", [.required("row", .table, "Values by column")], returns: nil,
            "Adds a row to the results.",
            details:
                "The columns are those that the plugin declares. An element in a cell keeps its place in the source.",
            example: "for s in doc.statements do\n  ctx:emit{speaker = s.speaker, verb = s.verb}\nend"
        ) { call in
            let object: ContextObject = try call.receiver()
            guard !object.document.isEmpty else { throw ScriptError("ctx:emit works in `map` only") }
            let (row, weight) = try row(call, object.plugin.columns)
            object.charge(weight, call)
            try object.add(row: row, call)
            return 0
        },
        .function(
            context, "tally",
            [
                .required("name", .string, "Which counter"),
                .optional("key", .any, "What is counted; nothing is counted for nil"),
                .optional("n", .integer, "How many; 1 when left out"),
            ],
            returns: nil, "Adds to a counter that sums up over all documents.",
            example:
                "for t in doc.tokens do ctx:tally(\"words\", t.lower) end\nctx:tally(\"documents\", \"read\")\nctx:tally(\"words\", \"all\", #doc.tokens)"
        ) { call in
            let object: ContextObject = try call.receiver()
            guard !object.document.isEmpty else { throw ScriptError("ctx:tally works in `map` only") }
            guard call.isGiven(2) else { return 0 }
            var key = try call.value(at: call.index(2))
            if case .place(let place) = key { key = .string(place.text) }
            let name = call.string(1)
            if try object.add(tally: name, key, call.optionalInteger(3) ?? 1) {
                object.charge(96 + name.utf8.count + key.weight, call)
            }
            return 0
        },
        .function(
            context, "warn", [.required("message", .string).lent, .optional("element", .element(), "Where")],
            returns: nil,
            "Tells the reader of the results something about a document.",
            details: "Of a message of more than 4 KB the middle is left out.",
            example: "ctx:warn(\"a word stands twice\", doc.tokens[1])"
        ) { call in
            let object: ContextObject = try call.receiver()
            var line: Int?
            if call.isGiven(2) { line = try call.host.place(of: call.element(2)).line }
            let message = unsafe call.lua.withBytes(at: call.index(1)) { unsafe Quoting.message($0) } ?? ""
            object.charge(64 + message.utf8.count, call)
            object.add(Warning(document: object.document, plugin: object.plugin.name, message: message, line: line))
            return 0
        },
        .function(
            context, "log", [.variadic("Any values")], returns: nil, "Writes a line to standard error.",
            details: "Of a line of more than 4 KB the middle is left out.",
            example: "ctx:log(\"read\", doc.id)"
        ) { call in
            let object: ContextObject = try call.receiver()
            let parts = try (2..<max(2, call.lua.top + 1)).map { index in
                try call.checkInterrupt()
                return unsafe call.lua.withBytes(at: index) { unsafe Quoting.message($0) }
                    ?? Quoting.message(call.lua.describe(at: index))
            }
            object.log(Quoting.message(parts.joined(separator: " ")))
            return 0
        },
    ]

    /// The row at stack index 2, its columns checked and in order: Lua visits names in another order in each run.
    /// There is room for it until the call ends; `weight` is what it takes.
    private static func row(_ call: Call, _ columns: [String]) throws -> (row: [Value.Field], weight: Int) {
        var row: [Value.Field] = []
        var weight = 64
        defer { call.lua.release(bytes: weight - 64) }
        call.lua.pushNil()
        while call.lua.next(at: 2) {
            guard call.byteCount(at: -2) <= Call.smallCopy else {
                throw ScriptError("ctx:emit: the name of a column has more than \(Call.smallCopy >> 10) KB")
            }
            guard call.lua.type(at: -2) == .string, let name = call.lua.string(at: -2) else {
                throw ScriptError(
                    "ctx:emit: a row is a table of values by column, but it has the key \(call.lua.describe(at: -2))")
            }
            guard columns.isEmpty || columns.contains(name) else {
                let hint = Suggestion.hint(for: name, in: columns) ?? "; columns: \(columns.joined(separator: ", "))"
                throw ScriptError("ctx:emit: the plugin declares no column '\(name)'\(hint)")
            }
            guard row.count < mostColumns else {
                throw ScriptError(
                    "ctx:emit: a row has more than \(mostColumns) columns; emit one row for each value instead")
            }
            do {
                let value = try call.rowValue(at: -1)
                let bytes = 40 + value.weight + name.utf8.count
                try call.reserve(bytes)
                weight += bytes
                row.append(Value.Field(name, value))
            } catch let error as ScriptError where !error.isOnStack {
                throw ScriptError("ctx:emit: column '\(name)': \(error.message)")
            }
            call.lua.pop()
        }
        return (row.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, weight)
    }

    /// The most columns of a row. A table that is wider is no table to read, and every row has a cell for each.
    static let mostColumns = ResultTable.mostColumns

    /// Upvalues: the names of the arguments, the plugin's name.
    private static let missingArgument: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            let known = try Call(host: host, lua: lua).strings(at: lua.upvalue(1))
            let name = lua.describe(at: 2)
            if known.contains(name) {
                lua.pushNil()
                return 1
            }
            let hint = Suggestion.hint(for: name, in: known) ?? ""
            throw ScriptError("\(lua.string(at: lua.upvalue(2)) ?? "the plugin") has no argument '\(name)'\(hint)")
        }
    }
}
