extension RunResult {
    /// The report, or the one that a plugin without a report gets: all rows, and its tallies.
    var blocksToShow: [ReportBlock] {
        if !report.isEmpty { return report }
        var blocks: [ReportBlock] = []
        if !rows.columns.isEmpty { blocks.append(.table(rows)) }
        for tally in tallies { blocks += [.heading(tally.name, level: 2), .table(tally.table)] }
        return blocks
    }

    /// What a report shows of the failures: one row for each cause, or for each document where no cause is shared.
    var failuresToShow: ResultTable {
        let causes = failureCauses
        guard !listsAll, causes.contains(where: { $0.count > 1 }) else { return failureTable }
        return ResultTable(
            columns: ["documents", "kind", "message", "script", "first"],
            rows: causes.map { cause in
                let failure = cause.first
                return [
                    .integer(cause.count), .string(failure.kind.rawValue), .string(failure.commonMessage),
                    failure.script.map { .string($0) } ?? .none,
                    .string(RunResult.place(failure.document, failure.line)),
                ]
            })
    }

    /// What a report shows of the warnings, likewise.
    var warningsToShow: ResultTable {
        let causes = warningCauses
        guard !listsAll, causes.contains(where: { $0.count > 1 }) else { return warningTable }
        return ResultTable(
            columns: ["times", "warning", "first"],
            rows: causes.map { cause in
                [
                    .integer(cause.count), .string(cause.first.message),
                    .string(RunResult.place(cause.first.document, cause.first.line)),
                ]
            })
    }

    /// The documents that could not be finished, as a table.
    private var failureTable: ResultTable {
        ResultTable(
            columns: ["document", "kind", "message", "script"],
            rows: failures.map { failure in
                [
                    .string(RunResult.place(failure.document, failure.line)), .string(failure.kind.rawValue),
                    .string(failure.message), failure.script.map { .string($0) } ?? .none,
                ]
            })
    }

    /// The documents that could not be finished, with all that is known of them in columns of their own.
    public var failureList: ResultTable {
        ResultTable(
            columns: ["document", "line", "plugin", "kind", "message", "script"],
            rows: failures.map { failure in
                [
                    .string(failure.document), failure.line.map { .integer($0) } ?? .none, .string(failure.plugin),
                    .string(failure.kind.rawValue), .string(failure.message),
                    failure.script.map { .string($0) } ?? .none,
                ]
            })
    }

    private var warningTable: ResultTable {
        ResultTable(
            columns: ["document", "warning"],
            rows: warnings.map { [.string(RunResult.place($0.document, $0.line)), .string($0.message)] })
    }

    /// What was done, in one line: `speakers 1.0.0 over seeds: 5 documents, 92 rows, 1 failure`.
    public var summary: String {
        let all = leftOut > 0 ? "\(documents) of \(RunResult.number(documents + leftOut, "document"))" : nil
        var parts = [all ?? RunResult.number(documents, "document"), RunResult.number(rows.count, "row")]
        if !warnings.isEmpty { parts.append(RunResult.number(warnings.count, "warning")) }
        if !failures.isEmpty { parts.append(RunResult.number(failures.count, "failure")) }
        let unread = skipped.reduce(0) { $0 + $1.count }
        if unread > 0 { parts.append("\(RunResult.number(unread, "file")) not read") }
        let name = version.isEmpty ? plugin : "\(plugin) \(version)"
        return "\(name) over \(corpus): \(parts.joined(separator: ", "))"
    }

    private static func number(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func place(_ document: String, _ line: Int?) -> String {
        line.map { "\(document):\($0)" } ?? document
    }
}
