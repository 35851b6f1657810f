import Lua
import Reports

/// What `report` knows as `r`: the report as it is written.
final class ReportObject: HostObject {
    private(set) var blocks: [ReportBlock] = []

    override var typeName: String { "report" }
    /// What tables and charts in the report are charged to.
    private var charges: [HostObject] = []

    /// - Parameter object: where the block has its table from.
    fileprivate func add(_ block: ReportBlock, from object: HostObject?) {
        blocks.append(block)
        if let object { charges.append(object) }
    }
}

/// A chart as scripts hold it.
final class ChartObject: HostObject {
    let chart: Chart
    fileprivate let table: ResultObject
    init(_ chart: Chart, of table: ResultObject) {
        self.chart = chart
        self.table = table
    }
    override var typeName: String { "chart" }
    override var summary: String { "\(chart.kind.rawValue) chart of \(chart.table.count) rows" }
}

enum ReportAPI {
    private static let report = Owner.object("report")
    private static let format = Parameter.required("format", .string, "Text, or a format as for `string.format`")

    static let items: [Item] =
        [
            .function(
                report, "title", [format, .variadic()], returns: nil, "Writes the title.",
                example: "r:title(\"Words of %s\", corpus.name)"
            ) { call in
                try add(call, .title(try formatted(call)))
            },
            .function(
                report, "heading", [.required("text", .string), .optional("level", .integer, "1 when left out")],
                returns: nil,
                "Writes a heading.", example: "r:heading(\"By country\")\nr:heading(\"Ports\", 2)"
            ) { call in
                try add(call, .heading(call.string(1), level: min(max(call.optionalInteger(2) ?? 1, 1), 5)))
            },
            .function(
                report, "text", [format, .variadic()], returns: nil, "Writes a paragraph.",
                details: "An element among the values stands for its text.",
                example: "r:text(\"%d rows; the first is about %s.\", #results, results[1].word)"
            ) { call in try add(call, .text(try formatted(call))) },
            .function(
                report, "note", [format, .variadic()], returns: nil, "Writes a remark about the result.",
                example: "r:note(\"Counted in %d rows.\", #results)"
            ) {
                call in
                try add(call, .note(try formatted(call)))
            },
            .function(
                report, "table",
                [
                    .required("table", .results),
                    .options([
                        .optional("caption", .string),
                        .optional(
                            "source", .string, "A column of elements that is shown as its source alone, at the end"),
                    ]),
                ], returns: nil, "Writes a table.",
                example: "r:table(results:group(\"word\", {n = \"count\"}), {caption = \"Words\"})"
            ) { call in
                let table: ResultObject = try call.object(1)
                var shown = table.table
                if let column = call.stringOption(2, "source") {
                    do {
                        shown = try shown.movingSource(column)
                    } catch let error as TableError {
                        throw ScriptError("report:table: \(error.description)")
                    }
                }
                return try add(call, .table(shown, caption: call.stringOption(2, "caption")), from: table, table)
            },
            .function(
                report, "list", [.required("items", .oneOf([.list(.any), .sequence()]))], returns: nil,
                "Writes a bullet list.", example: "r:list{\"one\", \"two\"}\nr:list(results:documents())"
            ) { call in
                guard case .list(let values) = try call.value(at: call.index(1)) else {
                    throw ScriptError("report:list: 'items' must be a list")
                }
                return try add(call, .list(values))
            },
            .function(
                report, "quote", [.required("element", .element())], returns: nil, "Writes a passage with its source.",
                example: "for row in results do r:quote(row.word) end"
            ) { call in
                try add(call, .quote(try call.host.place(of: call.element(1))))
            },
            .function(
                report, "chart", [.required("chart", .object("chart"))], returns: nil, "Writes a chart.",
                example:
                    "local t = results.tallies.words:top(5)\nr:chart(workbench.chart.bar(t, {x = \"key\", y = \"count\"}))"
            ) {
                call in
                let chart: ChartObject = try call.object(1)
                return try add(call, .chart(chart.chart), from: chart, chart.table)
            },
            .property(
                .object("chart"), "kind", .string, "What it is drawn as: `bar`, `line`, `heatmap`, …",
                example:
                    "local t = doc.tokens:count(\"lower\"):top(3)\nassert(workbench.chart.bar(t, {x = \"value\", y = \"count\"}).kind == \"bar\")"
            ) { call in
                call.lua.push(try call.receiver(ChartObject.self).chart.kind.rawValue)
            },
        ] + Chart.Kind.allCases.map(chart)

    private static func chart(_ kind: Chart.Kind) -> Item {
        .function(
            .module("workbench.chart"), kind.rawValue,
            [
                .required("table", .results),
                .options(
                    [
                        .required("x", .string, "The column of labels, positions or times"),
                        .required("y", .string, "The column of lengths, heights or counts"),
                        .optional("caption", .string),
                    ], isOptional: false),
            ], returns: .object("chart"), "Makes a \(kind.rawValue) chart of a table.",
            example:
                "local t = doc.tokens:count(\"lower\"):top(3)\nlocal c = workbench.chart.\(kind.rawValue)(t, {x = \"value\", y = \"count\"})"
        ) { call in
            let table: ResultObject = try call.object(1)
            do {
                call.push(
                    ChartObject(
                        try Chart(
                            kind, table.table, x: call.stringOption(2, "x") ?? "", y: call.stringOption(2, "y") ?? "",
                            caption: call.stringOption(2, "caption")), of: table))
            } catch let error as TableError {
                throw ScriptError("workbench.chart.\(kind.rawValue): \(error.description)")
            }
            return 1
        }
    }

    /// - Parameters:
    ///   - object: what keeps the cells of the block.
    ///   - table: the table in it. Its cells are charged already, but a text that stands in many rows is written as often.
    private static func add(
        _ call: Call, _ block: ReportBlock, from object: HostObject? = nil, _ table: ResultObject? = nil
    ) throws -> Int32 {
        let report = try call.receiver(ReportObject.self)
        let repeated = table.map { $0.repeatsTexts ? $0.table.weightOfTexts : 0 } ?? 0
        let weight = block.weight + repeated
        try call.reserve(weight)
        report.add(block, from: object)
        call.lua.charge(weight)
        call.lua.release(bytes: weight)
        return 0
    }

    /// The first argument, with the others put in by `string.format` where there are any.
    private static func formatted(_ call: Call) throws -> String {
        let count = call.lua.top - 1
        guard count > 1 else { return call.string(1) }
        guard call.lua.reserve(count + 4) else { throw ScriptError("too many values") }
        call.lua.pushLibraryFunction("string", "format")
        for index in 2...(count + 1) {
            if call.lua.type(at: index) == .element {
                call.lua.push(try call.host.place(of: Element(bits: call.lua.element(at: index))).text)
                try call.checkInterrupt()
            } else {
                call.lua.pushCopy(of: index)
            }
        }
        if !call.lua.tryCall(arguments: count, results: 1) {
            // Lua finds no place for a function that no script called, so the message gets one on its way.
            guard call.lua.type(at: -1) == .string, let message = call.lua.string(at: -1) else {
                throw ScriptError.onStack
            }
            throw ScriptError("the format cannot be filled in: \(message)")
        }
        try call.reserve(call.byteCount(at: -1))
        return call.lua.string(at: -1) ?? ""
    }
}
