extension DocumentRows {
    /// The rows of a run, with the hashes of its documents. What was counted over all documents is that of a document
    /// called ``tallies``.
    ///
    /// - Throws: what keeps rows that are elsewhere from being read.
    public init(_ run: RunResult) throws {
        let table = run.rows
        let counts = try run.tallies.flatMap { tally in
            try tally.table.rows.map { Self.count(tally.name, $0[0].text, $0[1]) }
        }
        self.init(
            try table.rows.map { row in zip(table.columns, row).map { Value.Field($0, $1) } }, run.sources, counts)
    }

    /// The rows of a report in JSON, as ``JSONRenderer`` writes it; nil for what is none.
    public init?(report: Value) {
        guard case .list(let rows)? = report[field: "rows"], case .list(let sources)? = report[field: "sources"] else {
            return nil
        }
        var counts: [[Value.Field]] = []
        if case .record(let tallies)? = report[field: "tallies"] {
            for tally in tallies {
                guard case .record(let entries) = tally.value else { continue }
                counts += entries.map { Self.count(tally.name, $0.name, $0.value) }
            }
        }
        let fields = rows.map { row -> [Value.Field] in if case .record(let fields) = row { fields } else { [] } }
        self.init(fields, sources.compactMap(Source.init(reading:)), counts)
    }

    /// The name of the document that stands for all of them.
    static let tallies = "(tallies)"

    private static func count(_ tally: String, _ key: String, _ count: Value) -> [Value.Field] {
        [Value.Field("tally", .string(tally)), Value.Field("key", .string(key)), Value.Field("count", count)]
    }

    /// - Parameter rows: in the order of the sources.
    private init(_ rows: [[Value.Field]], _ sources: [Source], _ counts: [[Value.Field]]) {
        var rest = rows[...]
        entries = sources.map { source in
            let own = rest.prefix(max(0, source.rows))
            rest = rest.dropFirst(own.count)
            return Entry(document: source.document, hash: source.hash, rows: Array(own))
        }
        if !counts.isEmpty { entries.append(Entry(document: Self.tallies, rows: counts)) }
    }
}

extension Source {
    fileprivate init?(reading value: Value) {
        guard let document = value[field: "document"]?.asString, case .integer(let rows)? = value[field: "rows"] else {
            return nil
        }
        self.init(document: document, hash: value[field: "sha256"]?.asString, rows: rows)
    }
}
