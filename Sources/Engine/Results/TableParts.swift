import Reports
import Store
import Wire

/// The rows of long tables in a report, which come before it.
struct TableParts {
    private let file: LineFile
    private var pages: [Int: [PartRows.Page]] = [:]
    private var counts: [Int: Int] = [:]

    init(_ file: LineFile) { self.file = file }

    /// Keeps a line with rows.
    mutating func add(_ line: ArraySlice<UInt8>, part: Int, rows: Int) throws(StoreError) {
        let first = counts[part, default: 0]
        pages[part, default: []].append(PartRows.Page(firstRow: first, bytes: try file.append(line)))
        counts[part] = first + max(0, rows)
    }

    /// A table whose rows have come.
    func table(_ part: Int, _ columns: [String], _ space: any RowSpace) -> ResultTable? {
        guard let pages = pages[part], let count = counts[part] else { return nil }
        return ResultTable(
            columns: columns, source: PartRows(file: file, pages: pages, count: count, width: columns.count),
            space: space)
    }

    /// The messages that go before a report with this table.
    static func forEachMessage(of table: ResultTable, part: Int, _ body: (WorkerReply.TablePart) -> Void) throws {
        var message = WorkerReply.TablePart(part: part, rows: [], origins: [])
        var weight = 0
        try table.forEachRow { row in
            message.rows.append(row.values)
            if table.hasOrigins { message.origins.append(row.origin) }
            weight += row.values.reduce(0) { $0 + $1.weight }
            guard weight >= PartRows.pageSize else { return }
            body(message)
            message = WorkerReply.TablePart(part: part, rows: [], origins: [])
            weight = 0
        }
        body(message)
    }
}

/// Of tables that are only written out: what is made of them goes to a file of its own.
struct LazySpace: RowSpace {
    let sortingMemory = 1 << 24

    func writer(hasOrigins: Bool) throws -> any RowWriter {
        try ScratchSpace(in: ScratchFolder.usual).writer(hasOrigins: hasOrigins)
    }
    func check(holding bytes: Int) {}
}

private struct PartRows: RowSource {
    struct Page: Sendable {
        let firstRow: Int
        let bytes: Range<Int>
    }

    /// Bytes of a page, roughly.
    static let pageSize = 1 << 16

    let file: LineFile
    let pages: [Page]
    let count: Int
    let width: Int
    let hasOrigins = false

    func page(holding row: Int) throws -> RowPage {
        guard let number = pages.lastIndex(where: row, \.firstRow) else { throw TableError.missingRow(row) }
        let part = try WorkerReply.TablePart(reading: try file.read(pages[number].bytes))
        guard part.rows.allSatisfy({ $0.count == width }) else { throw TableError.missingRow(row) }
        return RowPage(start: pages[number].firstRow, rows: part.rows)
    }
}
