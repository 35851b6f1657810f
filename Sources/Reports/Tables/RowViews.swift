/// Some rows of others, by their numbers in the order wanted.
struct PickedRows: RowSource {
    /// The most rows of a page.
    private static let pageSize = 1024

    let base: PagedRows
    /// Four bytes a row: of twelve million rows that is what memory is needed for.
    let numbers: [UInt32]

    var count: Int { numbers.count }
    var hasOrigins: Bool { base.source.hasOrigins }

    func page(holding row: Int) throws -> RowPage {
        var rows: [[Value]] = []
        var origins: [String] = []
        for number in numbers[row..<min(row + Self.pageSize, count)] {
            let page = try base.page(holding: Int(number))
            rows.append(page.rows[Int(number) - page.start])
            if hasOrigins { origins.append(page.origin(Int(number) - page.start)) }
        }
        return RowPage(start: row, rows: rows, origins: origins)
    }
}

/// The first rows of others.
struct FirstRows: RowSource {
    let base: PagedRows
    let count: Int

    var hasOrigins: Bool { base.source.hasOrigins }

    func page(holding row: Int) throws -> RowPage {
        let page = try base.page(holding: row)
        if page.range.upperBound <= count { return page }
        let kept = max(0, count - page.start)
        return RowPage(
            start: page.start, rows: Array(page.rows.prefix(kept)), origins: Array(page.origins.prefix(kept)))
    }
}

/// Rows made from others, one from each.
struct MappedRows: RowSource {
    let base: PagedRows
    let change: @Sendable ([Value]) -> [Value]

    var count: Int { base.count }
    var hasOrigins: Bool { base.source.hasOrigins }

    func page(holding row: Int) throws -> RowPage {
        let page = try base.page(holding: row)
        return RowPage(start: page.start, rows: page.rows.map(change), origins: page.origins)
    }
}
