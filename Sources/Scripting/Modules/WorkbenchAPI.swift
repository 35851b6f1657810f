import Lua
import Reports

/// The functions of the module `workbench` itself.
enum WorkbenchAPI {
    private static let workbench = Owner.module("workbench")

    static let items: [Item] = [
        .documented(
            workbench, "version", returns: .string, "The version of the program.",
            example: "assert(workbench.version:match(\"^%d+%.%d+%.%d+$\"))"),
        .documented(
            workbench, "api", returns: .integer, "The version of the script API.", example: "assert(workbench.api == 1)"
        ),
        .documented(
            workbench, "text", returns: .table, "Unicode text: see `workbench.text`.",
            example: "print(workbench.text.upper(\"état\"))"),
        .documented(
            workbench, "json", returns: .table, "JSON: see `workbench.json`.",
            example: "print(workbench.json.encode{1, 2})"),
        .function(
            workbench, "table",
            [
                .options(
                    [
                        .required("columns", .list(.string), "The names of the columns"),
                        .optional(
                            "rows", .list(.any), "Lists of cells in the order of the columns, or tables by column"),
                    ], isOptional: false)
            ], returns: .results, "Makes a table of results.",
            details:
                "A cell may be a string, number, boolean, list or element; an element keeps its place in the source.",
            example: """
                local t = workbench.table{columns = {"actor", "n"}, rows = {{"Kyiv", 3}, {actor = "Warsaw", n = 5}}}
                assert(#t == 2 and t[2].actor == "Warsaw")
                """
        ) { call in
            call.lua.rawGet("columns", at: call.index(1))
            let columns = try call.strings(at: -1)
            call.lua.pop()
            guard columns.count <= ResultTable.mostColumns else {
                throw ScriptError("workbench.table: 'columns' has more than \(ResultTable.mostColumns) names")
            }
            guard Set(columns).count == columns.count else {
                throw ScriptError("workbench.table: two columns have the same name")
            }
            var table = ResultTable(columns: columns)
            if call.lua.rawGet("rows", at: call.index(1)) == .table {
                let rows = call.lua.absolute(-1)
                for i in 0..<call.lua.rawLength(at: rows) {
                    if i & 1023 == 0 { try call.checkInterrupt() }
                    call.lua.rawGet(i + 1, at: rows)
                    let row = try row(call, columns, number: i + 1)
                    try call.keep(row.reduce(ResultTable.rowSize * 2) { $0 + $1.weight })
                    table.append(row)
                    call.lua.pop()
                }
            }
            call.push(ResultObject(table, call.host))
            return 1
        },
    ]

    private static func row(_ call: Call, _ columns: [String], number: Int) throws -> [Value] {
        switch try call.value(at: -1) {
        case .list(let values):
            guard values.count <= columns.count else {
                throw ScriptError(
                    "workbench.table: row \(number) has \(values.count) cells for \(columns.count) columns")
            }
            // `{1, nil, 3}` is a list with a gap: read by position, so that no cell moves.
            return columns.indices.map { values.indices.contains($0) ? values[$0] : .none }
        case .record(let fields):
            var row = [Value](repeating: .none, count: columns.count)
            for field in fields {
                if let index = columns.firstIndex(of: field.name) {
                    row[index] = field.value
                } else if let position = Int(field.name), columns.indices.contains(position - 1) {
                    row[position - 1] = field.value
                } else {
                    let hint = Suggestion.hint(for: field.name, in: columns) ?? ""
                    throw ScriptError("workbench.table: row \(number) has a cell for no column: '\(field.name)'\(hint)")
                }
            }
            return row
        case let other:
            throw ScriptError("workbench.table: row \(number) must be a table, got \(other.kindName)")
        }
    }
}
