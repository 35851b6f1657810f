import Reports
import Synchronization

/// Rows in pages of a few, as a store on disk gives them, and all that is asked of it on record.
final class PageSpace: RowSpace {
    struct Stop: Error {}

    let pageSize: Int
    /// A few rows.
    let sortingMemory = 600
    /// The check at which the work is ended.
    private let lastCheck: Int
    private let checks = Mutex(0)

    init(pageSize: Int = 3, lastCheck: Int = .max) {
        self.pageSize = pageSize
        self.lastCheck = lastCheck
    }

    /// The same table with its rows elsewhere.
    func table(_ table: ResultTable) throws -> ResultTable {
        ResultTable(
            columns: table.columns, source: Pages(rows: try table.rows, origins: try table.origins, size: pageSize),
            space: self)
    }

    func writer(hasOrigins: Bool) -> any RowWriter { Writer(hasOrigins: hasOrigins, size: pageSize) }

    func check(holding bytes: Int) throws {
        let count = checks.withLock { count in
            count += 1
            return count
        }
        if count > lastCheck { throw Stop() }
    }

    private struct Pages: RowSource {
        let rows: [[Value]]
        let origins: [String]
        let size: Int

        var count: Int { rows.count }
        var hasOrigins: Bool { !origins.isEmpty }

        func page(holding row: Int) -> RowPage {
            let start = row / size * size
            let stop = min(start + size, count)
            return RowPage(
                start: start, rows: Array(rows[start..<stop]),
                origins: origins.isEmpty ? [] : Array(origins[start..<stop]))
        }
    }

    private final class Writer: RowWriter {
        private let hasOrigins: Bool
        private let size: Int
        private var rows: [[Value]] = []
        private var origins: [String] = []

        init(hasOrigins: Bool, size: Int) {
            self.hasOrigins = hasOrigins
            self.size = size
        }

        func append(_ row: [Value], origin: String) {
            rows.append(row)
            if hasOrigins { origins.append(origin) }
        }

        func finish() -> any RowSource { Pages(rows: rows, origins: origins, size: size) }
    }
}
