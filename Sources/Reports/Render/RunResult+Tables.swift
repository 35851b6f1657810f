extension RunResult {
    /// The report, or the one that a plugin without a report gets: all rows, and its tallies.
    var blocksToShow: [ReportBlock] {
        if !report.isEmpty { return report }
        var blocks: [ReportBlock] = []
        if !rows.columns.isEmpty { blocks.append(.table(rows)) }
        for tally in tallies { blocks += [.heading(tally.name, level: 2), .table(tally.table)] }
        return blocks
    }

    /// The documents that could not be finished, as a table.
    public var failureTable: ResultTable {
        ResultTable(
            columns: ["document", "kind", "message", "script"],
            rows: failures.map { failure in
                [
                    .string(RunResult.place(failure.document, failure.line)), .string(failure.kind.rawValue),
                    .string(failure.message), failure.script.map { .string($0) } ?? .none,
                ]
            })
    }

    /// The warnings, as a table.
    public var warningTable: ResultTable {
        ResultTable(
            columns: ["document", "warning"],
            rows: warnings.map { [.string(RunResult.place($0.document, $0.line)), .string($0.message)] })
    }

    /// What was done, in one line: `speakers 1.0.0 over seeds: 5 documents, 92 rows, 1 failure`.
    public var summary: String {
        var parts = [RunResult.number(documents, "document"), RunResult.number(rows.count, "row")]
        if !warnings.isEmpty { parts.append(RunResult.number(warnings.count, "warning")) }
        if !failures.isEmpty { parts.append(RunResult.number(failures.count, "failure")) }
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
