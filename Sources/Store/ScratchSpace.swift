public import Reports
import Synchronization

/// A file without a name for tables that do not fit into memory: sorted runs, joins, added columns.
///
/// It is opened when it is made, so that a process may give up its right to open files afterwards, and goes with the
/// last table that needs it. The room of a table that is no longer needed is used again.
public final class ScratchSpace: RowSpace, Sendable {
    /// Bytes of a page.
    fileprivate static let pageSize = 1 << 16

    public let sortingMemory: Int
    private let file: ScratchFile
    fileprivate var folder: String { file.folder }
    private let room = Mutex(Room())

    /// Which parts of the file are in use.
    private struct Room {
        var end = 0
        /// Where pages were that are no longer needed, by the blocks that they take.
        var free: [Int: [Int]] = [:]

        static func blocks(_ size: Int) -> Int { (size + 4095) / 4096 }

        mutating func take(_ size: Int) -> Int {
            let blocks = Room.blocks(size)
            if let known = free[blocks]?.popLast() { return known }
            defer { end += blocks * 4096 }
            return end
        }
    }

    /// - Parameters:
    ///   - folder: where the file is made.
    ///   - sortingMemory: bytes of rows that may be in memory while they are sorted.
    public init(in folder: String, sortingMemory: Int = 48 << 20) throws(StoreError) {
        self.sortingMemory = sortingMemory
        file = try ScratchFile(in: folder)
    }

    public func writer(hasOrigins: Bool) -> any RowWriter { ScratchWriter(self, hasOrigins: hasOrigins) }

    public func check(holding bytes: Int) {}

    /// Writes a page and gives its place.
    fileprivate func add(_ page: [UInt8]) throws(StoreError) -> Int {
        let start = room.withLock { $0.take(page.count) }
        try file.write(page, at: start)
        return start
    }

    fileprivate func read(_ start: Int, _ size: Int) throws(StoreError) -> [UInt8] {
        try file.read(start..<start + size)
    }

    /// Lets the room of a page be used again.
    fileprivate func free(_ start: Int, _ size: Int) {
        room.withLock { $0.free[Room.blocks(size), default: []].append(start) }
    }
}

private final class ScratchWriter: RowWriter {
    private let space: ScratchSpace
    private let hasOrigins: Bool
    private var pages: [ScratchRows.Page] = []
    private var count = 0
    private var pageStart = 0
    private var page = ByteWriter()

    init(_ space: ScratchSpace, hasOrigins: Bool) {
        self.space = space
        self.hasOrigins = hasOrigins
    }

    func append(_ row: [Value], origin: String) throws {
        if hasOrigins { page.write(name: origin) }
        page.write(row.count)
        for value in row { page.write(value) }
        count += 1
        if page.bytes.count >= ScratchSpace.pageSize { try finishPage() }
    }

    private func finishPage() throws {
        if count == pageStart { return }
        let place = try space.add(page.bytes)
        pages.append(ScratchRows.Page(firstRow: pageStart, place: place, size: page.bytes.count))
        pageStart = count
        page = ByteWriter()
    }

    func finish() throws -> any RowSource {
        try finishPage()
        return ScratchRows(space, pages, count: count, hasOrigins: hasOrigins)
    }
}

private final class ScratchRows: RowSource {
    struct Page: Sendable {
        let firstRow: Int
        let place: Int
        let size: Int
    }

    private let space: ScratchSpace
    private let pages: [Page]
    let count: Int
    let hasOrigins: Bool

    init(_ space: ScratchSpace, _ pages: [Page], count: Int, hasOrigins: Bool) {
        self.space = space
        self.pages = pages
        self.count = count
        self.hasOrigins = hasOrigins
    }

    deinit { for page in pages { space.free(page.place, page.size) } }

    func page(holding row: Int) throws -> RowPage {
        let number = pages.lastIndex(where: row) { $0.firstRow }
        guard let number else { throw StoreError.damagedPage(space.folder) }
        let page = pages[number]
        let next = number + 1 < pages.count ? pages[number + 1].firstRow : count
        var reader = ByteReader(try space.read(page.place, page.size))
        var rows: [[Value]] = []
        var origins: [String] = []
        do {
            for _ in page.firstRow..<next {
                if hasOrigins { origins.append(try reader.name()) }
                var values: [Value] = []
                for _ in 0..<(try reader.count()) { values.append(try reader.value()) }
                rows.append(values)
            }
        } catch {
            throw StoreError.damagedPage(space.folder)
        }
        return RowPage(start: page.firstRow, rows: rows, origins: origins)
    }
}
