extension ResultTable {
    /// One row of a table.
    public struct Row: Sendable {
        /// The names of the columns.
        public let columns: [String]
        /// The number of the row, counted from 0.
        public let index: Int
        /// The values, one for each column.
        public let values: [Value]
        /// The document that the row came from; empty where that is not known.
        public let origin: String

        /// The value in a column; nil where there is no such column.
        public subscript(column: String) -> Value? {
            columns.firstIndex { $0.utf8.elementsEqual(column.utf8) }.map { values[$0] }
        }

        /// What to say where there is no column of a name, with the nearest one.
        public func unknown(_ column: String) -> TableError { TableError.unknownColumn(column, columns) }

        /// The ids of the documents that the row tells of: its own where that is known, otherwise those of its places.
        public var documents: [String] {
            origin.isEmpty ? values.flatMap(\.places).map(\.document) : [origin]
        }
    }

    /// All rows, in memory: for tables that fit there. Others are read with ``forEachRow(_:)``.
    public var rows: [[Value]] {
        get throws {
            guard paged != nil else { return kept }
            var rows: [[Value]] = []
            try forEachPage { rows += $0.rows }
            return rows
        }
    }

    /// The id of the document that each row came from; empty where that is not known for the table.
    ///
    /// Counting `documents` goes by it, and by the places in a row where it is empty.
    public var origins: [String] {
        get throws {
            guard paged != nil else { return keptOrigins }
            var origins: [String] = []
            try forEachPage { origins += $0.origins }
            return origins
        }
    }

    /// One row; nil outside the table.
    public subscript(row: Int) -> Row? {
        get throws {
            guard row >= 0, row < count else { return nil }
            let page = try paged?.page(holding: row) ?? RowPage(start: 0, rows: kept, origins: keptOrigins)
            return self.row(row - page.start, of: page)
        }
    }

    /// A value; nothing outside the table.
    public subscript(row: Int, column: Int) -> Value {
        get throws {
            guard columns.indices.contains(column), let row = try self[row] else { return .none }
            return row.values[column]
        }
    }

    /// All values of a column, from top to bottom.
    public func values(of column: String) throws -> [Value] {
        let index = try index(of: column)
        var values: [Value] = []
        try forEachPage { page in for row in page.rows { values.append(row[index]) } }
        return values
    }

    /// Calls `body` with each row from top to bottom.
    public func forEachRow(_ body: (Row) throws -> Void) throws {
        try forEachRow(holding: 0, body)
    }

    /// - Parameter holding: bytes that the caller holds by now, asked at every page.
    func forEachRow(holding: @autoclosure () -> Int, _ body: (Row) throws -> Void) throws {
        let meter = Work.meter
        try forEachPage(holding: holding()) { page in
            for offset in page.rows.indices where meter.goesOn(over: 0) { try body(row(offset, of: page)) }
        }
    }

    /// Calls `body` with all rows from top to bottom, some at a time.
    ///
    /// - Parameter holding: bytes that the caller holds by now, asked at every page.
    func forEachPage(holding: @autoclosure () -> Int = 0, _ body: (RowPage) throws -> Void) throws {
        if let paged { return try paged.forEachPage(holding: holding(), body) }
        if !kept.isEmpty { try body(RowPage(start: 0, rows: kept, origins: keptOrigins)) }
    }

    /// Whether some row is as `body` says; none after it is looked at.
    func contains(where body: (Row) throws -> Bool) throws -> Bool {
        for index in 0..<count {
            if index % 1024 == 0 { try paged?.space.check(holding: 0) }
            if let row = try self[index], try body(row) { return true }
        }
        return false
    }

    /// The ids of the documents that the rows come from, in order of first appearance.
    public func documents() throws -> [String] {
        if let known = paged?.source.documents { return known }
        var ids: [String] = []
        var seen: Set<String> = []
        try forEachRow { row in
            for id in row.documents where seen.insert(id).inserted { ids.append(id) }
        }
        return ids
    }

    private func row(_ offset: Int, of page: RowPage) -> Row {
        Row(columns: columns, index: page.start + offset, values: page.rows[offset], origin: page.origin(offset))
    }
}

/// Equal are tables with the same columns, values and documents, wherever the rows are.
extension ResultTable: Equatable {
    public static func == (left: ResultTable, right: ResultTable) -> Bool {
        guard left.columns == right.columns, left.count == right.count,
            left.isEmpty || left.hasOrigins == right.hasOrigins
        else {
            return false
        }
        if let one = left.paged, one === right.paged { return true }
        if !left.isPaged, !right.isPaged { return left.kept == right.kept && left.keptOrigins == right.keptOrigins }
        let differ = try? left.contains { row in
            guard let other = try right[row.index] else { return true }
            return row.values != other.values || row.origin != other.origin
        }
        // Rows that cannot be read are equal to nothing.
        return differ == false
    }
}
