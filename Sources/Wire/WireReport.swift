import Reports

/// Reports: a list of blocks, each an object that its first name tells the kind of.
extension WireWriter {
    mutating func report(_ report: WorkerReport) {
        raw("{\"report\":{")
        if let failure = report.failure {
            raw("\"failure\":")
            string(failure)
            raw(",\"denied\":")
            boolean(report.isDenied)
            raw(",")
        }
        raw("\"warnings\":")
        list(report.warnings) { $0.warning($1) }
        raw(",\"blocks\":")
        list(report.blocks) { $0.block($1) }
        raw("}}")
    }

    private mutating func block(_ block: ReportBlock) {
        switch block {
        case .title(let text): labelled("title", text)
        case .text(let text): labelled("text", text)
        case .note(let text): labelled("note", text)
        case .heading(let text, let level):
            labelled("heading", text, closed: false)
            raw(",\"level\":")
            integer(level)
            raw("}")
        case .list(let values):
            raw("{\"list\":")
            list(values) { $0.value($1) }
            raw("}")
        case .quote(let place):
            raw("{\"quote\":")
            value(.place(place))
            raw("}")
        case .table(let table, let caption):
            raw("{\"table\":")
            self.table(table)
            self.caption(caption)
            raw("}")
        case .chart(let chart):
            labelled("chart", chart.kind.rawValue, closed: false)
            raw(",\"x\":")
            string(chart.x)
            raw(",\"y\":")
            string(chart.y)
            raw(",\"table\":")
            table(chart.table)
            caption(chart.caption)
            raw("}")
        }
    }

    private mutating func labelled(_ name: StaticString, _ text: String, closed: Bool = true) {
        raw("{\"")
        raw(name)
        raw("\":")
        string(text)
        if closed { raw("}") }
    }

    private mutating func caption(_ caption: String?) {
        guard let caption else { return }
        raw(",\"caption\":")
        string(caption)
    }

    /// Writes a table; of one whose rows are elsewhere only their number, since they went ahead.
    mutating func table(_ table: ResultTable) {
        raw("{\"columns\":")
        list(table.columns) { $0.string($1) }
        if table.isPaged {
            raw(",\"part\":")
            integer(tableParts)
            tableParts += 1
        } else if let rows = try? table.rows, let origins = try? table.origins {
            raw(",")
            self.rows(rows, origins)
        }
        raw("}")
    }

    /// Writes rows that belong to a table of a report which is written later.
    mutating func rows(_ part: WorkerReply.TablePart) {
        raw("{\"part\":")
        integer(part.part)
        raw(",\"count\":")
        integer(part.rows.count)
        raw(",")
        rows(part.rows, part.origins)
        raw("}")
    }

    private mutating func rows(_ rows: [[Value]], _ origins: [String]) {
        raw("\"rows\":")
        list(rows) { writer, row in writer.list(row) { $0.value($1) } }
        if !origins.isEmpty {
            raw(",\"origins\":")
            list(origins) { $0.string($1) }
        }
    }
}

extension WireReader {
    mutating func report() throws(WireError) -> WorkerReport {
        var report = WorkerReport()
        try object { reader, name throws(WireError) in
            switch name {
            case "failure": report.failure = try reader.string()
            case "denied": report.isDenied = try reader.boolean()
            case "warnings": report.warnings = try reader.warnings("", "")
            case "blocks": try reader.list { reader throws(WireError) in report.blocks.append(try reader.block()) }
            default: throw reader.failure("a report has no field '\(name)'")
            }
        }
        return report
    }

    private mutating func block() throws(WireError) -> ReportBlock {
        var block: ReportBlock?
        var chart: Chart.Kind?
        var (x, y) = ("", "")
        var table: ResultTable?
        var caption: String?
        try object { reader, name throws(WireError) in
            switch name {
            case "title": block = .title(try reader.string())
            case "text": block = .text(try reader.string())
            case "note": block = .note(try reader.string())
            case "heading": block = .heading(try reader.string(), level: 1)
            case "level":
                let level = try reader.integer()
                if case .heading(let text, _)? = block { block = .heading(text, level: level) }
            case "list":
                guard case .list(let values) = try reader.value() else { throw reader.failure("a list is needed") }
                block = .list(values)
            case "quote":
                guard case .place(let place) = try reader.value() else { throw reader.failure("no element") }
                block = .quote(place)
            case "table": table = try reader.table()
            case "caption": caption = try reader.string()
            case "chart": chart = Chart.Kind(rawValue: try reader.string())
            case "x": x = try reader.string()
            case "y": y = try reader.string()
            default: throw reader.failure("a block of a report has no field '\(name)'")
            }
        }
        if let chart, let table {
            guard let drawn = try? Chart(chart, table, x: x, y: y, caption: caption) else {
                throw failure("a chart's table has not its columns")
            }
            return .chart(drawn)
        }
        if let table { return .table(table, caption: caption) }
        guard let block else { throw failure("a block of a report is empty") }
        return block
    }

    /// Reads what belongs to a table of a report that comes later.
    ///
    /// - Returns: the number of the table and that of the rows, which are not read.
    mutating func partHead() throws(WireError) -> (part: Int, count: Int) {
        try expect("{\"part\":")
        let part = try integer()
        try expect(",\"count\":")
        return (part, try integer())
    }

    /// Reads the rows of such a message.
    mutating func part() throws(WireError) -> WorkerReply.TablePart {
        var part = WorkerReply.TablePart(part: 0, rows: [], origins: [])
        try object { reader, name throws(WireError) in
            switch name {
            case "part": part.part = try reader.integer()
            case "count": _ = try reader.integer()
            case "rows": part.rows = try reader.rows()
            case "origins": part.origins = try reader.strings()
            default: throw reader.failure("rows of a table have no field '\(name)'")
            }
        }
        return part
    }

    private mutating func rows() throws(WireError) -> [[Value]] {
        var rows: [[Value]] = []
        try list { reader throws(WireError) in
            var row: [Value] = []
            try reader.list { reader throws(WireError) in row.append(try reader.value()) }
            rows.append(row)
        }
        return rows
    }

    mutating func table() throws(WireError) -> ResultTable {
        var columns: [String] = []
        var part: Int?
        var rows: [[Value]] = []
        var origins: [String] = []
        try object { reader, name throws(WireError) in
            switch name {
            case "columns": columns = try reader.strings()
            case "rows": rows = try reader.rows()
            case "part": part = try reader.integer()
            case "origins": origins = try reader.strings()
            default: throw reader.failure("a table has no field '\(name)'")
            }
        }
        if let part {
            guard let table = tablePart?(part, columns) else { throw failure("no rows came for the table \(part)") }
            return table
        }
        return ResultTable(columns: columns, rows: rows, origins: origins)
    }
}
