import Lua
import Reports

/// The fields and methods of tables of results and their rows.
enum ResultsAPI {
    private static let results = Owner.object("results")
    private static let sample =
        "local t = workbench.table{columns = {\"actor\", \"n\"}, rows = {{\"Kyiv\", 3}, {\"Warsaw\", 5}, {\"Kyiv\", 4}}}\n"

    static let items: [Item] = order + columns + groups + output

    private static let order: [Item] = [
        .function(
            results, "sort",
            [.required("column", .string), .optional("order", .choice(["ascending", "descending"]))], returns: .results,
            "Sorts by a column; ties are broken by the other columns from left to right.",
            example: sample + "assert(t:sort(\"n\", \"descending\")[1].actor == \"Warsaw\")"
        ) { call in
            try chooseRows(call) {
                try $0.sorted(by: call.string(1), descending: call.optionalString(2) == "descending")
            }
        },
        .function(
            results, "top", [.required("n", .integer)], returns: .results, "Keeps the first n rows.",
            example: sample + "assert(#t:top(2) == 2)"
        ) { call in try chooseRows(call) { $0.top(call.integer(1)) } },
        .function(
            results, "where",
            [
                .required(
                    "rows", .oneOf([.function("fun(row: workbench.ResultRow): boolean"), .table]),
                    "A function, or values by column: `{actor = \"Kyiv\"}`, as `sequence:where` takes them")
            ], returns: .results,
            "Keeps the rows for which a function gives true, or whose cells have these values.",
            example: sample
                + "assert(#t:where(function(row) return row.n > 3 end) == 2)\nassert(#t:where{actor = \"Kyiv\"} == 2)"
        ) { call in
            let object: ResultObject = try call.receiver()
            return try chooseRows(call) { table in
                try table.filtered { row in
                    if row.index & 255 == 0 { try call.checkInterrupt() }
                    if call.lua.type(at: 2) == .table {
                        call.push(RowObject(object, row))
                        defer { call.lua.pop() }
                        return try SequenceAPI.matches(call, fields: 2)
                    }
                    try call.callBack(2) { call.push(RowObject(object, row)) }
                    defer { call.lua.pop() }
                    return call.lua.boolean(at: -1)
                }
            }
        },
    ]

    private static let columns: [Item] = [
        .property(
            results, "columns", .list(.string), "The names of the columns.",
            example: sample + "assert(t.columns[2] == \"n\")"
        ) { call in call.push(try call.receiver(ResultObject.self).table.columns) },
        .function(
            results, "select", [.required("columns", .oneOf([.string, .list(.string)]))], returns: .results,
            "Keeps some columns, in this order.",
            example: sample + "assert(#t:select{\"n\"}.columns == 1)"
        ) { call in
            try chooseCells(call) { try $0.selecting(try call.optionalString(1).map { [$0] } ?? call.strings(1)) }
        },
        .function(
            results, "rename", [.required("names", .table, "New names by old ones")], returns: .results,
            "Gives columns other names.",
            example: sample + "assert(t:rename{n = \"count\"}.columns[2] == \"count\")"
        ) { call in
            var names: [String: String] = [:]
            let table = call.index(1)
            call.lua.pushNil()
            while call.lua.next(at: table) {
                if call.lua.type(at: -2) == .string, let new = call.lua.string(at: -1) {
                    names[call.lua.string(at: -2) ?? ""] = new
                }
                call.lua.pop()
            }
            return try chooseRows(call) { try $0.renaming(names) }
        },
        .function(
            results, "add",
            [.required("column", .string), .required("fn", .function("fun(row: workbench.ResultRow): any"))],
            returns: .results, "Adds a column that a function computes from each row.",
            example: sample + "assert(t:add(\"twice\", function(row) return row.n * 2 end)[1].twice == 6)"
        ) { call in
            let object: ResultObject = try call.receiver()
            return try give(call) { table in
                try call.reserve(table.weightOfRows)
                return try table.adding(call.string(1)) { row in
                    if row.index & 255 == 0 { try call.checkInterrupt() }
                    try call.callBack(3) { call.push(RowObject(object, row)) }
                    defer { call.lua.pop() }
                    let value = try call.value(at: -1)
                    try call.keep(value.weight)
                    return value
                }
            }
        },
    ]

    private static let groups: [Item] = [
        .function(
            results, "group",
            [
                .required("columns", .oneOf([.string, .list(.string)])),
                .optional("aggregates", .table, "New columns: `n = \"count\"`, `total = {\"sum\", \"amount\"}`"),
            ],
            returns: .results, "Makes one row of the rows that agree in some columns.",
            details: "Aggregates: count, documents, sum, mean, median, min, max, first, last, list, unique, distinct.",
            example: sample
                + "local g = t:group(\"actor\", {total = {\"sum\", \"n\"}})\nassert(g[1].actor == \"Kyiv\" and g[1].total == 7)"
        ) { call in
            let keys = try call.optionalString(1).map { [$0] } ?? call.strings(1)
            let aggregates = try aggregations(call, at: call.index(2))
            return try give(call) {
                try $0.grouped(by: keys, aggregates.isEmpty ? [try Aggregation("count", .count)] : aggregates)
            }
        },
        .function(
            results, "count", [.required("column", .string)], returns: .results,
            "Counts the values of a column: value, count and documents, highest first.",
            example: sample + "assert(t:count(\"actor\")[1].value == \"Kyiv\")"
        ) { call in try give(call) { try $0.counts(of: call.string(1)) } },
        .function(
            results, "pivot",
            [
                .options(
                    [
                        .required("rows", .oneOf([.string, .list(.string)])), .required("columns", .string),
                        .optional("value", .string), .optional("aggregate", .string, "`count` when left out"),
                    ], isOptional: false)
            ], returns: .results, "Makes a cross table.",
            example: sample
                + "local p = t:pivot{rows = \"actor\", columns = \"n\"}\nassert(p.columns[1] == \"actor\" and #p == 2)"
        ) { call in
            var rows: [String] = []
            if let one = call.stringOption(1, "rows") {
                rows = [one]
            } else {
                call.lua.rawGet("rows", at: call.index(1))
                rows = try call.strings(at: -1)
                call.lua.pop()
            }
            let function = call.stringOption(1, "aggregate") ?? "count"
            let columns = call.stringOption(1, "columns") ?? ""
            let value = call.stringOption(1, "value")
            return try give(call) {
                try $0.pivoted(rows: rows, columns: columns, try Aggregation("value", function: function, of: value))
            }
        },
        .function(
            results, "join", [.required("other", .results), .required("on", .oneOf([.string, .list(.string)]))],
            returns: .results,
            "Joins the rows of another table that agree in some columns.",
            example: sample
                + "local u = workbench.table{columns = {\"actor\", \"country\"}, rows = {{\"Kyiv\", \"Ukraine\"}}}\nassert(#t:join(u, \"actor\") == 2)"
        ) { call in
            let other: ResultObject = try call.object(1)
            let keys = try call.optionalString(2).map { [$0] } ?? call.strings(2)
            return try chooseCells(call, other) { try $0.joined(with: other.table, on: keys) }
        },
        .function(
            results, "documents", [], returns: .list(.string), "Gives the ids of the documents its rows come from.",
            example: "assert(#doc.tokens:count(\"lower\"):documents() == 0)"
        ) { call in
            let table = try call.receiver(ResultObject.self).table
            call.push(try call.bounded { try table.documents() })
            return 1
        },
        .property(
            results, "tallies", .table, nilable: true,
            "The counters of the run by name, each a table with the columns key and count; only in `report`.",
            example: "assert(results.tallies.words[1].count > 0)"
        ) { call in
            guard let rows = try call.receiver(ResultObject.self) as? RunRowsObject else { return call.lua.pushNil() }
            call.push(TalliesObject(rows.tallies))
        },
    ]

    private static let output: [Item] = [
        .function(
            results, "render",
            [.optional("format", .choice(["text", "markdown", "html", "csv", "json"]), "`text` when left out")],
            returns: .string, "Gives the table as text.",
            example: sample + "assert(t:render(\"csv\"):match(\"^actor,n\"))"
        ) { call in
            let table = try call.receiver(ResultObject.self).table
            let format = call.optionalString(1) ?? "text"
            let text = try call.bounded { try call.reading { try TableRendering.render(table, format) } }
            try call.reserve(text.utf8.count)
            call.lua.push(text)
            return 1
        },
        .function(
            results, "save",
            [
                .required("path", .string, "Relative to the folder that the program was started in"),
                .optional(
                    "format", .choice(OutputFormat.allCases.map(\.rawValue)), "What the name ends in when left out"),
            ],
            returns: nil, "Writes the table to a file: the whole new one, or, when something fails, none.",
            details: "Needs the permission `write:PATH`. The endings are txt, md, html, json and csv.",
            example: sample + "t:save(\"out/actors.csv\")"
        ) { call in
            let table = try call.receiver(ResultObject.self).table
            let path = call.string(1)
            let format =
                call.optionalString(2)
                ?? OutputFormat.allCases.first { path.lowercased().hasSuffix("." + $0.fileExtension) }?.rawValue
            guard let format else {
                let endings = OutputFormat.allCases.map(\.fileExtension).joined(separator: ", ")
                throw ScriptError(
                    "results:save: \(Quoting.name(path)) does not say the format; end it in one of \(endings), or give one"
                )
            }
            try FileGate(call, "results:save").write(to: path) { write in
                try call.bounded { try TableRendering.write(table, format) { try write(Array($0.utf8)) } }
            }
            return 0
        },
    ]

    /// Pushes a table with cells of its own that `change` makes of the receiver's.
    private static func give(_ call: Call, _ change: (ResultTable) throws -> ResultTable) throws -> Int32 {
        call.push(ResultObject(try make(call, change), call.host))
        return 1
    }

    /// Pushes a table with rows of the receiver.
    private static func chooseRows(_ call: Call, _ change: (ResultTable) throws -> ResultTable) throws -> Int32 {
        let object: ResultObject = try call.receiver()
        call.push(ResultObject(try make(call, change), call.host, of: [object], hasItsRows: true))
        return 1
    }

    /// Pushes a table with new rows of cells that are the receiver's, or those of `other`.
    private static func chooseCells(
        _ call: Call, _ other: ResultObject? = nil, _ change: (ResultTable) throws -> ResultTable
    ) throws -> Int32 {
        let objects = [try call.receiver(ResultObject.self)] + (other.map { [$0] } ?? [])
        call.push(ResultObject(try make(call, change), call.host, of: objects, hasItsRows: false))
        return 1
    }

    private static func make(_ call: Call, _ change: (ResultTable) throws -> ResultTable) throws -> ResultTable {
        let table = try call.receiver(ResultObject.self).table
        return try call.bounded { try call.reading { try change(table) } }
    }

    /// `{n = "count", total = {"sum", "amount"}}`, in the order of the names.
    private static func aggregations(_ call: Call, at index: Int32) throws -> [Aggregation] {
        guard call.lua.type(at: index) == .table else { return [] }
        guard case .record(let fields) = try call.value(at: index) else { return [] }
        do {
            return try fields.map { field in
                switch field.value {
                case .string(let function): return try Aggregation(field.name, function: function)
                case .list(let parts):
                    guard let function = parts.first?.text, parts.count == 2 else { break }
                    return try Aggregation(field.name, function: function, of: parts[1].text)
                default: break
                }
                throw ScriptError("results:group: '\(field.name)' must be a function's name or {function, column}")
            }
        } catch let error as TableError {
            throw ScriptError("results:group: \(error.description)")
        }
    }
}

/// The counters of a run by name.
final class TalliesObject: HostObject {
    let tallies: [Tally]
    init(_ tallies: [Tally]) { self.tallies = tallies }

    override var typeName: String { "tallies" }
    override var summary: String { "tallies: " + tallies.map(\.name).joined(separator: ", ") }
    override func pushNamed(_ call: Call, _ name: String) throws -> Bool {
        if let tally = tallies.first(where: { $0.name == name }) {
            call.push(ResultObject(ofRun: tally.table))
            return true
        }
        if let hint = Suggestion.hint(for: name, in: tallies.map(\.name)) {
            throw ScriptError("there is no tally '\(name)'\(hint)")
        }
        // A counter that nothing was counted with is empty, not wrong.
        call.push(ResultObject(ResultTable(columns: ["key", "count"]), call.host))
        return true
    }
}
