/// Writes results as JSON, one row a line, with the fields always in the same order.
///
/// ```json
/// {
///   "plugin": "speakers", "version": "1.0.0", "corpus": "seeds", "documents": 5,
///   "stamp": {"program": ..., "plugin": {...}, ...},
///   "sources": [ {"document": ..., "sha256": ..., "rows": 3} ],
///   "rows": [ {"speaker": ..., "content": {"text": ..., "kind": ..., "document": ..., "start": 1, "stop": 9, "line": 1}} ],
///   "tallies": {"verbs": {"said": 12}},
///   "failures": [ {"document": ..., "plugin": ..., "kind": "time", "message": ..., "script": ..., "line": ...} ],
///   "warnings": [ {"document": ..., "plugin": ..., "message": ..., "line": ...} ],
///   "report": [ {"block": "title", "text": ...} ]
/// }
/// ```
///
/// A table by itself is an array of its rows. See ``JSON/encode(_:)`` for values.
public struct JSONRenderer: Renderer {
    public init() {}

    public func render(_ table: ResultTable) -> String {
        var writer = JSONWriter()
        writer.write(lines: JSONRenderer.objects(of: table), indent: "")
        writer.raw("\n")
        return writer.text
    }

    public func render(_ run: RunResult) -> String {
        var writer = JSONWriter()
        writer.raw("{")
        writer.member("plugin", first: true) { $0.write(run.plugin) }
        writer.member("version") { $0.write(run.version) }
        writer.member("corpus") { $0.write(run.corpus) }
        writer.member("documents") { $0.write(.integer(run.documents)) }
        if run.leftOut > 0 { writer.member("left_out") { $0.write(.integer(run.leftOut)) } }
        if !run.skipped.isEmpty {
            writer.member("skipped") { $0.write(lines: run.skipped.map(JSONRenderer.object), indent: "  ") }
        }
        if let done = run.documentsRun { writer.member("interrupted_after") { $0.write(.integer(done)) } }
        if let done = run.documentsToFailure { writer.member("ended_after") { $0.write(.integer(done)) } }
        if let failure = run.reportFailure { writer.member("report_failure") { $0.write(failure) } }
        if let stamp = run.stamp {
            writer.member("stamp") { $0.write(stamp.value) }
            writer.member("sources") { $0.write(lines: run.sources.map(JSONRenderer.object), indent: "  ") }
        }
        writer.member("rows") { $0.write(lines: JSONRenderer.objects(of: run.rows), indent: "  ") }
        writer.member("tallies") { $0.write(.record(run.tallies.map(JSONRenderer.field))) }
        writer.member("failures") { $0.write(lines: run.failures.map(JSONRenderer.object), indent: "  ") }
        writer.member("warnings") { $0.write(lines: run.warnings.map(JSONRenderer.object), indent: "  ") }
        writer.member("report") { $0.write(lines: run.report.map(JSONRenderer.object), indent: "  ") }
        writer.raw("\n}\n")
        return writer.text
    }

    /// The rows as records, with the columns for names.
    static func objects(of table: ResultTable) -> [Value] {
        table.rows.map { row in .record(zip(table.columns, row).map { Value.Field($0, $1) }) }
    }

    /// A tally as an object of counts. Keys that look alike as text are added up: an object has each name once.
    private static func field(_ tally: Tally) -> Value.Field {
        var numbers: [[UInt8]: Int] = [:]
        var fields: [Value.Field] = []
        for row in tally.table.rows where row.count >= 2 {
            let name = row[0].text
            if let number = numbers[Array(name.utf8)], case .integer(let before) = fields[number].value,
                case .integer(let count) = row[1]
            {
                let (sum, overflow) = before.addingReportingOverflow(count)
                fields[number].value = overflow ? .number(Double(before) + Double(count)) : .integer(sum)
            } else {
                numbers[Array(name.utf8)] = fields.count
                fields.append(Value.Field(name, row[1]))
            }
        }
        return Value.Field(tally.name, .record(fields))
    }

    private static func object(_ source: Source) -> Value {
        .record([
            Value.Field("document", .string(source.document)),
            Value.Field("sha256", source.hash.map { .string($0) } ?? .none),
            Value.Field("rows", .integer(source.rows)),
        ])
    }

    private static func object(_ failure: Failure) -> Value {
        .record([
            Value.Field("document", .string(failure.document)), Value.Field("plugin", .string(failure.plugin)),
            Value.Field("kind", .string(failure.kind.rawValue)), Value.Field("message", .string(failure.message)),
            Value.Field("script", failure.script.map { .string($0) } ?? .none),
            Value.Field("line", failure.line.map { .integer($0) } ?? .none),
        ])
    }

    private static func object(_ files: SkippedFiles) -> Value {
        .record([
            Value.Field("kind", .string(files.kind)), Value.Field("reason", .string(files.reason)),
            Value.Field("files", .integer(files.count)), Value.Field("first", .string(files.first)),
        ])
    }

    private static func object(_ warning: Warning) -> Value {
        .record([
            Value.Field("document", .string(warning.document)), Value.Field("plugin", .string(warning.plugin)),
            Value.Field("message", .string(warning.message)),
            Value.Field("line", warning.line.map { .integer($0) } ?? .none),
        ])
    }

    private static func object(_ block: ReportBlock) -> Value {
        func record(_ kind: String, _ fields: (String, Value)...) -> Value {
            .record([Value.Field("block", .string(kind))] + fields.map { Value.Field($0.0, $0.1) })
        }
        func caption(_ text: String?) -> (String, Value) { ("caption", text.map { .string($0) } ?? .none) }
        func columns(_ table: ResultTable) -> (String, Value) {
            ("columns", .list(table.columns.map { .string($0) }))
        }
        return switch block {
        case .title(let text): record("title", ("text", .string(text)))
        case .heading(let text, let level): record("heading", ("text", .string(text)), ("level", .integer(level)))
        case .text(let text): record("text", ("text", .string(text)))
        case .note(let text): record("note", ("text", .string(text)))
        case .quote(let place): record("quote", ("place", .place(place)))
        case .list(let items): record("list", ("items", .list(items)))
        case .table(let table, let text):
            record("table", caption(text), columns(table), ("rows", .list(objects(of: table))))
        case .chart(let chart):
            record(
                "chart", ("kind", .string(chart.kind.rawValue)), caption(chart.caption), ("x", .string(chart.x)),
                ("y", .string(chart.y)), columns(chart.table), ("rows", .list(objects(of: chart.table))))
        }
    }
}

extension JSONWriter {
    /// Writes a member of the outermost object on a line of its own.
    fileprivate mutating func member(_ name: String, first: Bool = false, _ value: (inout JSONWriter) -> Void) {
        raw(first ? "\n  " : ",\n  ")
        write(name)
        raw(": ")
        value(&self)
    }

    /// Writes an array with each element on a line of its own.
    fileprivate mutating func write(lines values: [Value], indent: String) {
        if values.isEmpty { return raw("[]") }
        raw("[")
        for (index, value) in values.enumerated() {
            raw(index == 0 ? "\n\(indent)  " : ",\n\(indent)  ")
            write(value)
        }
        raw("\n\(indent)]")
    }
}
