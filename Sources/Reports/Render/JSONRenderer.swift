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

    public func render(_ table: ResultTable, into sink: TextSink) throws {
        try sink.write(rows: table, indent: "")
        try sink.write("\n")
    }

    public func render(_ run: RunResult, into sink: TextSink) throws {
        try write(run, into: sink)
        try sink.write("\n")
    }

    /// Writes a run without the end of its last line.
    func write(_ run: RunResult, into sink: TextSink) throws {
        try sink.write("{")
        try sink.member("plugin", first: true) { $0.write(run.plugin) }
        try sink.member("version") { $0.write(run.version) }
        try sink.member("corpus") { $0.write(run.corpus) }
        try sink.member("documents") { $0.write(.integer(run.documents)) }
        if run.leftOut > 0 { try sink.member("left_out") { $0.write(.integer(run.leftOut)) } }
        if !run.skipped.isEmpty { try sink.member("skipped", lines: run.skipped.map(JSONRenderer.object)) }
        if let done = run.documentsRun { try sink.member("interrupted_after") { $0.write(.integer(done)) } }
        if let done = run.documentsToFailure { try sink.member("ended_after") { $0.write(.integer(done)) } }
        if let failure = run.reportFailure { try sink.member("report_failure") { $0.write(failure) } }
        if let stamp = run.stamp {
            try sink.member("stamp") { $0.write(stamp.value) }
            try sink.member("sources", lines: run.sources.map(JSONRenderer.object))
        }
        try sink.member("rows") { _ in }
        try sink.write(rows: run.rows, indent: "  ")
        try sink.member("tallies") { $0.write(.record(try run.tallies.map(JSONRenderer.field))) }
        try sink.member("failures", lines: run.failures.map(JSONRenderer.object))
        try sink.member("warnings", lines: run.warnings.map(JSONRenderer.object))
        try sink.member("report") { _ in }
        try sink.write(lines: run.report, indent: "  ") { try sink.write($0) }
        try sink.write("\n}")
    }

    /// A tally as an object of counts. Keys that look alike as text are added up: an object has each name once.
    private static func field(_ tally: Tally) throws -> Value.Field {
        var numbers: [[UInt8]: Int] = [:]
        var fields: [Value.Field] = []
        for row in try tally.table.rows where row.count >= 2 {
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

    /// A block that is no table.
    fileprivate static func object(_ block: ReportBlock) -> Value {
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
        case .table(let table, let text): record("table", caption(text), columns(table))
        case .chart(let chart):
            record(
                "chart", ("kind", .string(chart.kind.rawValue)), caption(chart.caption), ("x", .string(chart.x)),
                ("y", .string(chart.y)), columns(chart.table))
        }
    }
}

extension TextSink {
    fileprivate func write(json: (inout JSONWriter) throws -> Void) throws {
        var writer = JSONWriter()
        try json(&writer)
        try write(writer.text)
    }

    /// Writes a member of the outermost object on a line of its own.
    fileprivate func member(
        _ name: String, first: Bool = false, _ value: (inout JSONWriter) throws -> Void
    ) throws {
        try write(first ? "\n  " : ",\n  ")
        try write { writer in
            writer.write(name)
            writer.raw(": ")
            try value(&writer)
        }
    }

    /// Writes an array with each element on a line of its own.
    fileprivate func write<Element>(
        lines elements: [Element], indent: String, _ element: (Element) throws -> Void
    ) throws {
        if elements.isEmpty { return try write("[]") }
        try write("[")
        for (index, one) in elements.enumerated() {
            try write(index == 0 ? "\n\(indent)  " : ",\n\(indent)  ")
            try element(one)
        }
        try write("\n\(indent)]")
    }

    fileprivate func member(_ name: String, lines values: [Value]) throws {
        try member(name) { _ in }
        try write(lines: values, indent: "  ") { value in try write { $0.write(value) } }
    }

    /// Writes the rows as an array of objects, with the columns for names.
    ///
    /// - Parameter indent: nil for all on one line.
    fileprivate func write(rows table: ResultTable, indent: String?) throws {
        if table.isEmpty { return try write("[]") }
        try write("[")
        try table.forEachRow { row in
            try write(row.index == 0 ? "" : ",")
            if let indent { try write("\n\(indent)  ") }
            try write { $0.write(object: Array(zip(table.columns, row.values))) }
        }
        try write(indent.map { "\n\($0)]" } ?? "]")
    }

    /// Writes a block of a report on one line; the rows of a table are its last member.
    fileprivate func write(_ block: ReportBlock) throws {
        var text = JSON.encode(JSONRenderer.object(block))
        let table: ResultTable? =
            switch block {
            case .table(let table, _): table
            case .chart(let chart): chart.table
            default: nil
            }
        guard let table, text.popLast() == "}" else { return try write(text) }
        try write(text)
        try write(",\"rows\":")
        try write(rows: table, indent: nil)
        try write("}")
    }
}
