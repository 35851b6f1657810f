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

    init(plugin: Plugin, arguments: [(String, Value)], rowLimit: Int, log: @escaping (String) -> Void) {
        self.plugin = plugin
        self.arguments = arguments
        self.rowLimit = rowLimit
        self.log = log
    }

    override var typeName: String { "context" }
    override var changeAdvice: String { "; keep it in a local variable at the top of the file" }
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
    }

    /// What a script gives stays with the host, so it counts towards the script's memory.
    fileprivate func charge(_ bytes: Int, _ call: Call) {
        charged += bytes
        call.lua.charge(bytes)
    }

    fileprivate func add(row: [Value.Field]) throws {
        guard rows.count < rowLimit else {
            isOverRowLimit = true
            throw ScriptError("more than \(rowLimit) rows were emitted for one document")
        }
        rows.append(row)
    }

    /// Adds to a counter; gives whether that made a new entry.
    fileprivate func add(tally name: String, _ key: Value, _ count: Int) -> Bool {
        let tally = tallyNumbers[name] ?? tallies.count
        if tally == tallies.count {
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
            let row = try row(call, object.plugin.columns)
            object.charge(row.reduce(32) { $0 + 16 + $1.value.weight }, call)
            try object.add(row: row)
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
            if object.add(tally: name, key, call.optionalInteger(3) ?? 1) {
                object.charge(64 + name.utf8.count + key.weight, call)
            }
            return 0
        },
        .function(
            context, "warn", [.required("message", .string), .optional("element", .element(), "Where")], returns: nil,
            "Tells the reader of the results something about a document.",
            example: "ctx:warn(\"a word stands twice\", doc.tokens[1])"
        ) { call in
            let object: ContextObject = try call.receiver()
            var line: Int?
            if call.isGiven(2) { line = try call.host.place(of: call.element(2)).line }
            let message = call.string(1)
            object.charge(64 + message.utf8.count, call)
            object.add(Warning(document: object.document, plugin: object.plugin.name, message: message, line: line))
            return 0
        },
        .function(
            context, "log", [.variadic("Any values")], returns: nil, "Writes a line to standard error.",
            example: "ctx:log(\"read\", doc.id)"
        ) { call in
            let object: ContextObject = try call.receiver()
            let parts = (2..<max(2, call.lua.top + 1)).map { call.lua.describe(at: $0) }
            object.log(parts.joined(separator: " "))
            return 0
        },
    ]

    /// The row at stack index 2, its columns checked and in order: Lua visits names in another order in each run.
    private static func row(_ call: Call, _ columns: [String]) throws -> [Value.Field] {
        var row: [Value.Field] = []
        call.lua.pushNil()
        while call.lua.next(at: 2) {
            guard call.lua.type(at: -2) == .string, let name = call.lua.string(at: -2) else {
                throw ScriptError(
                    "ctx:emit: a row is a table of values by column, but it has the key \(call.lua.describe(at: -2))")
            }
            guard columns.isEmpty || columns.contains(name) else {
                let hint = Suggestion.hint(for: name, in: columns) ?? "; columns: \(columns.joined(separator: ", "))"
                throw ScriptError("ctx:emit: the plugin declares no column '\(name)'\(hint)")
            }
            do {
                row.append(Value.Field(name, try call.rowValue(at: -1)))
            } catch let error as ScriptError {
                throw ScriptError("ctx:emit: column '\(name)': \(error.message)")
            }
            call.lua.pop()
        }
        return row.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

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
