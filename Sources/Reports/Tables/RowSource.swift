import Synchronization

/// Rows that are kept elsewhere, such as in the store of a run, and read a page at a time.
///
/// A source never changes: the same number always gives the same row.
public protocol RowSource: Sendable {
    /// How many rows there are.
    var count: Int { get }
    /// Whether the document of each row is known.
    var hasOrigins: Bool { get }
    /// The ids of the documents that the rows come from, each once, in order of first appearance; nil where the rows must be
    /// read for it.
    var documents: [String]? { get }
    /// A page that holds the row of a number, which is one of `0..<count`.
    ///
    /// - Throws: where the rows cannot be read any more; the error says so in words for the user.
    func page(holding row: Int) throws -> RowPage
}

extension RowSource {
    public var documents: [String]? { nil }
}

/// Rows that follow one another in a table.
public struct RowPage: Sendable {
    /// The number that its first row has in the table.
    public let start: Int
    public let rows: [[Value]]
    /// The document of each row; empty where that is not known for the table.
    public let origins: [String]

    public init(start: Int, rows: [[Value]], origins: [String] = []) {
        self.start = start
        self.rows = rows
        self.origins = origins.count == rows.count ? origins : []
    }

    /// The numbers of its rows in the table.
    public var range: Range<Int> { start..<start + rows.count }

    func origin(_ offset: Int) -> String { origins.isEmpty ? "" : origins[offset] }
}

/// Takes the rows of a table that is being made, in order.
public protocol RowWriter: AnyObject {
    /// - Throws: where the row cannot be kept, such as on a full disk; the error says so in words for the user.
    func append(_ row: [Value], origin: String) throws
    /// The rows as they were given; nothing can be added afterwards.
    func finish() throws -> any RowSource
}

/// Where tables go that may not fit into memory, and what is asked while they are made.
public protocol RowSpace: Sendable {
    /// Bytes of rows that may be in memory while they are sorted.
    var sortingMemory: Int { get }
    func writer(hasOrigins: Bool) throws -> any RowWriter
    /// Asked at every page of rows that is worked on.
    ///
    /// - Parameter bytes: what the work holds in memory by now, roughly.
    /// - Throws: where it should go no further: a limit is reached, or the user interrupts.
    func check(holding bytes: Int) throws
}

/// Rows kept elsewhere, with the pages that were read last.
final class PagedRows: Sendable {
    /// Two tables that are read in turn, and a neighbour of each.
    private static let keptPages = 4

    let source: any RowSource
    let space: any RowSpace
    private let recent = Mutex<[RowPage]>([])

    init(_ source: any RowSource, in space: any RowSpace) {
        self.source = source
        self.space = space
    }

    var count: Int { source.count }

    func page(holding row: Int) throws -> RowPage {
        if let known = recent.withLock({ pages in pages.last { $0.range.contains(row) } }) { return known }
        let page = try source.page(holding: row)
        guard page.range.contains(row) else { throw TableError.missingRow(row) }
        recent.withLock { pages in
            if pages.count >= Self.keptPages { pages.removeFirst() }
            pages.append(page)
        }
        return page
    }

    /// Calls `body` with pages from a row on that follow one another; the first may begin before it.
    ///
    /// - Parameter holding: bytes that the caller holds by now, asked at every page.
    func forEachPage(holding: @autoclosure () -> Int = 0, _ body: (RowPage) throws -> Void) throws {
        var next = 0
        while next < count {
            try space.check(holding: holding())
            let page = try source.page(holding: next)
            guard page.range.contains(next) else { throw TableError.missingRow(next) }
            try body(page.start == next ? page : page.suffix(from: next))
            next = page.range.upperBound
        }
    }

    /// Rows made anew, written where there is room.
    func written(hasOrigins: Bool, _ write: (any RowWriter) throws -> Void) throws -> PagedRows {
        let writer = try space.writer(hasOrigins: hasOrigins)
        try write(writer)
        return PagedRows(try writer.finish(), in: space)
    }
}

extension RowPage {
    func suffix(from row: Int) -> RowPage {
        let skipped = row - start
        return RowPage(
            start: row, rows: Array(rows.dropFirst(skipped)),
            origins: Array(origins.dropFirst(skipped)))
    }
}
