import Synchronization

/// Rows in another order, sorted when the first of them is read.
///
/// Where all are wanted, runs of rows that fit into memory are sorted and written down, then merged; where only the
/// first few are, those alone are kept while the rows go by.
final class SortedRows: RowSource {
    /// Runs that are merged at a time: each holds a page in memory.
    private static let mergeWidth = 64
    /// The most rows that are picked out in memory rather than by sorting all.
    private static let fewRows = 10_000

    private let base: PagedRows
    private let order: RowOrder
    /// How many of the rows in order there are here.
    let count: Int
    private let sorted = Mutex<(any RowSource)?>(nil)

    var hasOrigins: Bool { base.source.hasOrigins }

    init(_ base: PagedRows, _ order: RowOrder, count: Int? = nil) {
        self.base = base
        self.order = order
        self.count = count ?? base.count
    }

    /// The first of these rows.
    func first(_ count: Int) -> any RowSource {
        let isSorted = sorted.withLock { $0 != nil }
        // What is sorted already, or would have to be, is shared.
        if isSorted || count > Self.fewRows { return FirstRows(base: PagedRows(self, in: base.space), count: count) }
        return SortedRows(base, order, count: count)
    }

    func page(holding row: Int) throws -> RowPage {
        // The lock is held while sorting: whoever else wants a row needs the same work done.
        let source = try sorted.withLock { known in
            if let known { return known }
            let made = count < base.count && count <= Self.fewRows ? try picked() : try merged()
            known = made
            return made
        }
        return try source.page(holding: row)
    }

    // MARK: The first few

    private func picked() throws -> any RowSource {
        var best = BestRows(count, order)
        try base.forEachPage(holding: best.weight) { page in
            for offset in page.rows.indices {
                best.offer(SortRow(values: page.rows[offset], origin: page.origin(offset), number: page.start + offset))
            }
        }
        let rows = best.inOrder
        return KeptRows(rows: rows.map(\.values), origins: hasOrigins ? rows.map(\.origin) : [])
    }

    // MARK: All

    private func merged() throws -> any RowSource {
        var runs = try sortedRuns()
        while runs.count > 1 {
            var longer: [any RowSource] = []
            for start in stride(from: 0, to: runs.count, by: Self.mergeWidth) {
                longer.append(try merge(Array(runs[start..<min(start + Self.mergeWidth, runs.count)])))
            }
            runs = longer
        }
        return runs.first ?? KeptRows(rows: [], origins: [])
    }

    /// Sorted stretches of the rows, in their order; none is empty.
    private func sortedRuns() throws -> [any RowSource] {
        var runs: [any RowSource] = []
        var rows: [SortRow] = []
        var weight = 0
        func finish() throws {
            if rows.isEmpty { return }
            rows.sort { $0.comes(before: $1, order) }
            let writer = try base.space.writer(hasOrigins: hasOrigins)
            for row in rows { try writer.append(row.values, origin: row.origin) }
            runs.append(try writer.finish())
            rows.removeAll(keepingCapacity: true)
            weight = 0
        }
        try base.forEachPage(holding: weight) { page in
            for offset in page.rows.indices {
                let row = SortRow(values: page.rows[offset], origin: page.origin(offset), number: page.start + offset)
                weight += row.weight
                rows.append(row)
            }
            if weight >= base.space.sortingMemory { try finish() }
        }
        try finish()
        return runs
    }

    /// Runs whose rows follow one another in the table become one; of equal rows the earlier run's comes first.
    private func merge(_ runs: [any RowSource]) throws -> any RowSource {
        let writer = try base.space.writer(hasOrigins: hasOrigins)
        var readers = try runs.enumerated().map { try RunReader($1, number: $0) }
        var heap = RowHeap { [order] left, right in left.comes(before: right, order) }
        for reader in readers { heap.insert(reader.row) }
        var written = 0
        while let next = heap.first {
            if written % 1024 == 0 { try base.space.check(holding: 0) }
            written += 1
            try writer.append(next.values, origin: next.origin)
            if let following = try readers[next.number].advance() {
                heap.replaceFirst(with: following)
            } else {
                heap.removeFirst()
            }
        }
        return try writer.finish()
    }
}

/// A row with what breaks its last tie.
struct SortRow {
    let values: [Value]
    let origin: String
    /// The number of the row, or of the run that it comes from.
    let number: Int

    var weight: Int { values.reduce(64) { $0 + $1.weight } }

    func comes(before other: SortRow, _ order: RowOrder) -> Bool {
        let found = order.compare(values, other.values)
        return found == .same ? number < other.number : found == .before
    }
}

/// One run while it is merged.
private struct RunReader {
    private let source: any RowSource
    private let number: Int
    private var page: RowPage
    private var offset = 0

    /// - Parameter source: has at least one row.
    init(_ source: any RowSource, number: Int) throws {
        self.source = source
        self.number = number
        page = try source.page(holding: 0)
    }

    /// The row at hand.
    var row: SortRow { SortRow(values: page.rows[offset], origin: page.origin(offset), number: number) }

    /// The next row; nil at the end.
    mutating func advance() throws -> SortRow? {
        offset += 1
        if offset == page.rows.count {
            let next = page.range.upperBound
            if next >= source.count { return nil }
            page = try source.page(holding: next)
            offset = next - page.start
        }
        return row
    }
}

/// Rows in memory where a source of rows is wanted.
struct KeptRows: RowSource {
    let rows: [[Value]]
    let origins: [String]

    var count: Int { rows.count }
    var hasOrigins: Bool { !origins.isEmpty }
    func page(holding row: Int) -> RowPage { RowPage(start: 0, rows: rows, origins: origins) }
}
