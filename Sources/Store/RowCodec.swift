public import Reports

/// A document as rows know it.
public struct DocumentName: Sendable, Hashable {
    public var id: String
    /// The path of the file, as a place cites it.
    public var path: String
    /// The number of the document in the corpus.
    public var ordinal: Int

    public init(id: String, path: String, ordinal: Int) {
        self.id = id
        self.path = path
        self.ordinal = ordinal
    }
}

/// How rows of one document are written in a page, which is bytes to whoever keeps it.
///
/// What goes in comes out equal, but for the marks that a host leaves in places (`Place.handle`). A place in the
/// document of the page is written without the document's name, so that the page can be read for the same document
/// under another path or number.
public protocol RowCodec: Sendable {
    func encode(_ rows: ArraySlice<[Value]>, of document: DocumentName) -> [UInt8]
    /// - Throws: for bytes that are no page.
    func decode(_ page: [UInt8], of document: DocumentName) throws -> [[Value]]
}

/// Rows in the binary form of this program.
public struct BinaryRowCodec: RowCodec {
    public init() {}

    public func encode(_ rows: ArraySlice<[Value]>, of document: DocumentName) -> [UInt8] {
        var writer = ByteWriter(document: document)
        writer.write(rows: rows)
        return writer.bytes
    }

    public func decode(_ page: [UInt8], of document: DocumentName) throws -> [[Value]] {
        var reader = ByteReader(page, document: document)
        return try reader.rows()
    }
}

extension ByteWriter {
    mutating func write(rows: ArraySlice<[Value]>) {
        write(rows.count)
        for row in rows {
            write(row.count)
            for value in row { write(value) }
        }
    }
}

extension ByteReader {
    mutating func rows() throws(Damage) -> [[Value]] {
        var rows: [[Value]] = []
        for _ in 0..<(try count()) {
            let width = try count()
            var row: [Value] = []
            row.reserveCapacity(width)
            for _ in 0..<width { row.append(try value()) }
            rows.append(row)
        }
        return rows
    }
}
