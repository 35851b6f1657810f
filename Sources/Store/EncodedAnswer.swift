public import Reports

/// An answer as it is kept: its rows as pages, the rest as bytes.
///
/// It can be handed from one store to another without being read.
public struct EncodedAnswer: Sendable, Equatable {
    /// The most rows and bytes of a page; a single row may be larger.
    static let pageRows = 1024
    static let pageBytes = 1 << 16

    /// Some of its rows.
    public struct Page: Sendable, Equatable {
        public let rows: Int
        public let body: [UInt8]

        public init(rows: Int, body: [UInt8]) {
            self.rows = rows
            self.body = body
        }
    }

    /// Columns, tallies, warnings and failure.
    public let head: [UInt8]
    public let pages: [Page]

    public var rowCount: Int { pages.reduce(0) { $0 + $1.rows } }

    public init(head: [UInt8], pages: [Page]) {
        self.head = head
        self.pages = pages
    }

    public init(_ answer: PluginAnswer, of document: DocumentName, codec: any RowCodec) {
        var writer = AnswerWriter(of: document, codec: codec)
        for row in answer.rows { writer.add(row) }
        self = writer.finish(answer)
    }
}

/// Makes an answer from rows that come one by one: only their pages are in memory.
public struct AnswerWriter {
    private let document: DocumentName
    private let codec: any RowCodec
    private var pages: [EncodedAnswer.Page] = []
    private var rows: [[Value]] = []
    private var weight = 0

    public init(of document: DocumentName, codec: any RowCodec) {
        self.document = document
        self.codec = codec
    }

    public mutating func add(_ row: [Value]) {
        rows.append(row)
        weight += row.reduce(16) { $0 + $1.weight }
        if rows.count >= EncodedAnswer.pageRows || weight >= EncodedAnswer.pageBytes { finishPage() }
    }

    private mutating func finishPage() {
        if rows.isEmpty { return }
        pages.append(EncodedAnswer.Page(rows: rows.count, body: codec.encode(rows[...], of: document)))
        rows.removeAll(keepingCapacity: true)
        weight = 0
    }

    /// - Parameter answer: all but the rows; those that it has are left out.
    public mutating func finish(_ answer: PluginAnswer) -> EncodedAnswer {
        finishPage()
        return EncodedAnswer(head: EncodedAnswer.head(of: answer), pages: pages)
    }
}

extension EncodedAnswer {
    static func head(of answer: PluginAnswer) -> [UInt8] {
        var writer = ByteWriter(document: .none)
        writer.write(answer.columns.count)
        for column in answer.columns { writer.write(column) }
        writer.write(answer.tallies.count)
        for tally in answer.tallies {
            writer.write(name: tally.name)
            writer.write(tally.key)
            writer.write(tally.count)
        }
        writer.write(answer.warnings.count)
        for warning in answer.warnings {
            writer.write(name: warning.document)
            writer.write(name: warning.plugin)
            writer.write(warning.message)
            writer.write(warning.line.map { .integer($0) } ?? Value.none)
        }
        writer.write(answer.failure == nil ? 0 : 1)
        if let failure = answer.failure {
            writer.write(failure.document)
            writer.write(failure.plugin)
            writer.write(failure.kind.rawValue)
            writer.write(failure.message)
            writer.write(failure.script.map { .string($0) } ?? Value.none)
            writer.write(failure.line.map { .integer($0) } ?? Value.none)
        }
        return writer.bytes
    }

    /// The answer without its rows.
    /// - Throws: for bytes that are no head.
    static func answer(from head: [UInt8]) throws -> PluginAnswer {
        var reader = ByteReader(head, document: .none)
        var answer = PluginAnswer()
        for _ in 0..<(try reader.count()) { answer.columns.append(try reader.string()) }
        for _ in 0..<(try reader.count()) {
            answer.tallies.append(.init(try reader.name(), try reader.value(), try reader.integer()))
        }
        for _ in 0..<(try reader.count()) {
            answer.warnings.append(
                Warning(
                    document: try reader.name(), plugin: try reader.name(), message: try reader.string(),
                    line: try reader.line()))
        }
        if try reader.integer() != 0 { answer.failure = try reader.failure() }
        return answer
    }
}

extension ByteReader {
    /// A line, where there is one.
    fileprivate mutating func line() throws(Damage) -> Int? {
        if case .integer(let line) = try value() { line } else { nil }
    }

    fileprivate mutating func failure() throws(Damage) -> Failure {
        let (document, plugin, kind) = (try string(), try string(), try string())
        let message = try string()
        var script: String?
        if case .string(let place) = try value() { script = place }
        guard let kind = Failure.Kind(rawValue: kind) else { throw Damage() }
        return Failure(
            document: document, plugin: plugin, kind: kind, message: message, script: script, line: try line())
    }
}
