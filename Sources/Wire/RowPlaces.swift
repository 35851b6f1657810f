public import Reports

/// Where the rows of one plugin stand in an answer, a page at a time, so that they can be read later.
public struct RowPlaces: Sendable {
    public struct Page: Sendable {
        public var rows = 0
        /// The bytes of the rows, with the commas between them.
        public var bytes = 0..<0
    }

    /// The most rows and bytes of a page; a single row may be larger.
    private static let pageRows = 512
    private static let pageBytes = 1 << 16

    public private(set) var pages: [Page] = []
    /// The bytes of the sentences that elements in the rows lie in.
    public internal(set) var sentences: Range<Int>?

    mutating func add(_ row: Range<Int>) {
        if let last = pages.last, last.rows < Self.pageRows, last.bytes.count < Self.pageBytes {
            pages[pages.count - 1].rows += 1
            pages[pages.count - 1].bytes = last.bytes.lowerBound..<row.upperBound
        } else {
            pages.append(Page(rows: 1, bytes: row))
        }
    }
}

/// Takes the rows of one plugin as an answer is read, instead of the answer.
final class RowVisitor {
    let plugin: Int
    private let body: ([Value.Field]) -> Void
    var places = RowPlaces()

    init(_ plugin: Int, _ body: @escaping ([Value.Field]) -> Void) {
        self.plugin = plugin
        self.body = body
    }

    func visit(_ row: [Value.Field], at place: Range<Int>) {
        places.add(place)
        body(row)
    }
}

extension DocumentAnswer {
    /// Reads an answer, but leaves the rows where they are.
    ///
    /// - Parameters:
    ///   - plugin: whose rows are looked at.
    ///   - row: called with each of them.
    /// - Returns: the answer without rows, and where they stand in it.
    public static func outline(
        of line: [UInt8], plugins: [String], plugin: Int = 0, ordinal: Int = 0, _ row: ([Value.Field]) -> Void
    ) throws(WireError) -> (answer: DocumentAnswer, rows: RowPlaces) {
        let read: Swift.Result<(answer: DocumentAnswer, rows: RowPlaces), WireError> = withoutActuallyEscaping(row) {
            row in
            let visitor = RowVisitor(plugin, row)
            var reader = WireReader(line)
            return Swift.Result { () throws(WireError) in
                let answer = try DocumentAnswer(reading: &reader, plugins: plugins, ordinal: ordinal, visitor)
                return (answer, visitor.places)
            }
        }
        return try read.get()
    }

    /// Reads a page of rows.
    ///
    /// - Parameters:
    ///   - page: the bytes of a page.
    ///   - sentences: those of the answer, as ``sentences(in:)`` gives them.
    ///   - document: of whose answer the rows are.
    public static func rows(
        in page: [UInt8], sentences: [PlacedSentence], document: (id: String, path: String, ordinal: Int)
    ) throws(WireError) -> [[Value.Field]] {
        var reader = WireReader(page)
        reader.document = document
        reader.sentences = sentences
        var rows: [[Value.Field]] = []
        try reader.sequence { reader throws(WireError) in rows.append(try reader.record()) }
        return rows
    }

    /// Reads the sentences of an answer.
    public static func sentences(in bytes: [UInt8]) throws(WireError) -> [PlacedSentence] {
        var reader = WireReader(bytes)
        try reader.readSentences()
        return reader.sentences
    }
}
