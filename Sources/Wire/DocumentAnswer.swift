public import Reports

/// What a worker answers for one document: the line that runs, caches and shards keep.
public struct DocumentAnswer: Sendable, Equatable {
    /// What one plugin gave for the document.
    public struct Result: Sendable, Equatable {
        public var rows: [[Value.Field]] = []
        public var tallies: [DocumentTally] = []
        public var warnings: [Warning] = []
        /// Why the plugin could not finish; it then has no rows and no tallies.
        public var failure: Failure?

        public init() {}
    }

    public var id: String
    public var path: String
    /// Which part of the file it is; nil for a whole file.
    public var part: DocumentPart?
    /// SHA-256 of the file's bytes; nil where it could not be read.
    public var hash: String?
    /// What the scripts read besides the document.
    public var readings: [Reading] = []
    /// What the reader of the document noticed.
    public var warnings: [Warning] = []
    /// Whether the document does not meet the conditions of the run: then it has no results.
    public var isLeftOut = false
    /// Why the document has no results at all.
    public var failure: Failure?
    /// One for each plugin.
    public var results: [Result] = []
    /// Processor time in thousandths of a second; no part of what was found.
    public var milliseconds = 0.0

    public init(id: String, path: String, part: DocumentPart? = nil) {
        self.id = id
        self.path = path
        self.part = part
    }

    /// How many plugins failed on the document; all of them where it could not be read.
    public var failureCount: Int { failure != nil ? 1 : results.count { $0.failure != nil } }
}

extension DocumentAnswer {
    /// The line, without its end.
    public func write(to writer: inout WireWriter) {
        writer.document = id
        defer { writer.document = nil }
        // The sentences stand before the rows that name them, and are known after.
        var rows = writer.part()
        rows.namesSentences = true
        rows.list(results.enumerated()) { $0.result($1.element, plugin: $1.offset) }
        writer.raw("{\"id\":")
        writer.string(id)
        writer.raw(",\"failed\":")
        writer.integer(failureCount)
        if isLeftOut { writer.raw(",\"left_out\":true") }
        if path != id {
            writer.raw(",\"path\":")
            writer.string(path)
        }
        if let part { writer.part(part) }
        if let hash {
            writer.raw(",\"sha256\":")
            writer.string(hash)
        }
        if !readings.isEmpty {
            writer.raw(",\"read\":")
            writer.list(readings) { $0.reading($1) }
        }
        if !warnings.isEmpty {
            writer.raw(",\"warnings\":")
            writer.list(warnings) { $0.warning($1) }
        }
        if let failure {
            writer.raw(",\"failure\":")
            writer.failure(failure)
        }
        if !rows.sentences.isEmpty {
            writer.raw(",\"sentences\":")
            rows.writeSentences(to: &writer)
        }
        if failure == nil, !isLeftOut {
            writer.raw(",\"results\":")
            writer.raw(bytes: rows.bytes)
        }
        writer.raw(",\"ms\":")
        writer.number((milliseconds * 1000).rounded() / 1000)
        writer.raw("}")
    }

    /// - Parameters:
    ///   - plugins: the names of the plugins, for failures and warnings.
    ///   - ordinal: the number of the document in the corpus, from 0.
    public init(reading reader: inout WireReader, plugins: [String], ordinal: Int = 0) throws(WireError) {
        try self.init(reading: &reader, plugins: plugins, ordinal: ordinal, nil)
    }

    /// - Parameter visitor: takes the rows of its plugin; nobody those of the others then.
    init(
        reading reader: inout WireReader, plugins: [String], ordinal: Int, _ visitor: RowVisitor?
    ) throws(WireError) {
        var answer = DocumentAnswer(id: "", path: "")
        let known = [
            "id", "failed", "left_out", "path", "part", "sha256", "read", "warnings", "failure", "sentences", "results",
            "ms",
        ]
        let first = plugins.first ?? ""
        try reader.object { reader, name throws(WireError) in
            switch name {
            case "id":
                answer.id = try reader.string()
                answer.path = answer.id
                reader.document = (answer.id, answer.path, ordinal)
            case "failed": _ = try reader.integer()
            case "left_out": answer.isLeftOut = try reader.boolean()
            case "path":
                answer.path = try reader.string()
                reader.document.path = answer.path
            case "part": answer.part = try reader.documentPart()
            case "sha256": answer.hash = try reader.string()
            case "read": answer.readings = try reader.readings()
            case "warnings": answer.warnings = try reader.warnings(answer.id, first)
            case "failure": answer.failure = try reader.failure(answer.id, first)
            case "sentences":
                let start = reader.offset
                try reader.readSentences()
                visitor?.places.sentences = start..<reader.offset
            case "ms": answer.milliseconds = try reader.number()
            case "results":
                var results: [Result] = []
                try reader.list { reader throws(WireError) in
                    let plugin = results.count < plugins.count ? plugins[results.count] : ""
                    results.append(try reader.result(answer.id, plugin, number: results.count, visitor))
                }
                answer.results = results
            default: throw reader.unknown(name, in: "an answer", known: known)
            }
        }
        self = answer
    }
}

extension WireWriter {
    fileprivate mutating func result(_ result: DocumentAnswer.Result, plugin: Int) {
        raw("{\"plugin\":")
        integer(plugin)
        raw(",\"rows\":")
        list(result.rows) { $0.record($1) }
        raw(",\"tallies\":{")
        for (index, tally) in result.tallies.enumerated() {
            if index > 0 { raw(",") }
            string(tally.name)
            raw(":")
            list(tally.counts) { writer, entry in
                writer.raw("[")
                writer.value(entry.key)
                writer.raw(",")
                writer.integer(entry.count)
                writer.raw("]")
            }
        }
        raw("},\"warnings\":")
        list(result.warnings) { $0.warning($1) }
        raw(",\"failure\":")
        if let failure = result.failure { self.failure(failure) } else { raw("null") }
        raw("}")
    }

    mutating func warning(_ warning: Warning) {
        raw("{\"message\":")
        string(warning.message)
        if let line = warning.line {
            raw(",\"line\":")
            integer(line)
        }
        raw("}")
    }

    mutating func failure(_ failure: Failure) {
        raw("{\"kind\":")
        string(failure.kind.rawValue)
        raw(",\"message\":")
        string(failure.message)
        if let script = failure.script {
            raw(",\"script\":")
            string(script)
        }
        if let line = failure.line {
            raw(",\"line\":")
            integer(line)
        }
        raw("}")
    }
}

extension WireReader {
    fileprivate mutating func result(
        _ document: String, _ plugin: String, number: Int, _ visitor: RowVisitor?
    ) throws(WireError) -> DocumentAnswer.Result {
        var result = DocumentAnswer.Result()
        try object { reader, name throws(WireError) in
            switch name {
            case "plugin":
                guard try reader.integer() == number else { throw reader.failure("the results are not in order") }
            case "rows":
                try reader.list { reader throws(WireError) in
                    guard let visitor else { return result.rows.append(try reader.record()) }
                    guard visitor.plugin == number else { return try reader.skip() }
                    reader.skipToValue()
                    let start = reader.offset
                    visitor.visit(try reader.record(), at: start..<reader.offset)
                }
            case "tallies":
                try reader.object { reader, name throws(WireError) in
                    result.tallies.append(DocumentTally(name: name, counts: try reader.counts()))
                }
            case "warnings": result.warnings = try reader.warnings(document, plugin)
            case "failure": if !reader.takeNull() { result.failure = try reader.failure(document, plugin) }
            default:
                throw reader.unknown(
                    name, in: "a result", known: ["plugin", "rows", "tallies", "warnings", "failure"])
            }
        }
        return result
    }

    private mutating func counts() throws(WireError) -> [(key: Value, count: Int)] {
        var counts: [(key: Value, count: Int)] = []
        try list { reader throws(WireError) in
            var pair: [Value] = []
            try reader.list { reader throws(WireError) in pair.append(try reader.value()) }
            guard pair.count == 2, case .integer(let count) = pair[1] else {
                throw reader.failure("a counter's entry is a pair of key and count")
            }
            counts.append((pair[0], count))
        }
        return counts
    }

    mutating func warnings(_ document: String, _ plugin: String) throws(WireError) -> [Warning] {
        var warnings: [Warning] = []
        try list { reader throws(WireError) in
            var warning = Warning(document: document, plugin: plugin, message: "")
            try reader.object { reader, name throws(WireError) in
                switch name {
                case "message": warning.message = try reader.string()
                case "line": warning.line = try reader.integer()
                default: throw reader.unknown(name, in: "a warning", known: ["message", "line"])
                }
            }
            warnings.append(warning)
        }
        return warnings
    }

    mutating func failure(_ document: String, _ plugin: String) throws(WireError) -> Failure {
        var failure = Failure(document: document, plugin: plugin, kind: .error, message: "")
        try object { reader, name throws(WireError) in
            switch name {
            case "kind":
                guard let kind = Failure.Kind(rawValue: try reader.string()) else {
                    throw reader.failure("an unknown kind of failure")
                }
                failure.kind = kind
            case "message": failure.message = try reader.string()
            case "script": failure.script = try reader.string()
            case "line": failure.line = try reader.integer()
            default: throw reader.unknown(name, in: "a failure", known: ["kind", "message", "script", "line"])
            }
        }
        return failure
    }
}
