/// A table of results: named columns over rows of values. All that counts or groups gives one, and every output
/// format is made from it.
///
/// ```swift
/// let actors = ResultTable(columns: ["actor", "n"], rows: [["Kyiv", 3], ["Warsaw", 5]])
/// let first = try actors.sorted(by: "n", descending: true).top(1)
/// ```
///
/// No method changes its receiver. A column that does not exist is a ``TableError`` that names the nearest one.
public struct ResultTable: Sendable, Equatable {
    /// The most columns that a script may make up: each row has a cell for every one.
    public static let mostColumns = 1_000

    /// The names of the columns, each once.
    public private(set) var columns: [String]
    /// The rows; each has one value for every column.
    public private(set) var rows: [[Value]]
    /// The id of the document that each row came from; empty where that is not known for the table.
    ///
    /// Counting `documents` goes by it, and by the places in a row where it is empty.
    public private(set) var origins: [String]

    /// Makes a table. Short rows are filled with nothing and long ones cut; a second column of the same name is
    /// numbered (`n`, `n_2`).
    public init(columns: [String], rows: [[Value]] = [], origins: [String] = []) {
        self.columns = ResultTable.distinct(columns)
        let width = columns.count
        self.rows = rows.map { ResultTable.fit($0, to: width) }
        self.origins = origins.count == rows.count ? origins : []
    }

    public var count: Int { rows.count }
    public var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; `origin` is the document it came from.
    public mutating func append(_ row: [Value], origin: String = "") {
        if !origin.isEmpty, origins.isEmpty { origins = Array(repeating: "", count: rows.count) }
        if !origin.isEmpty || !origins.isEmpty { origins.append(origin) }
        rows.append(ResultTable.fit(row, to: columns.count))
    }

    /// A value; nothing outside the table.
    public subscript(row: Int, column: Int) -> Value {
        rows.indices.contains(row) && columns.indices.contains(column) ? rows[row][column] : .none
    }

    /// One row, its values to be had by column.
    public subscript(row: Int) -> Row? {
        rows.indices.contains(row) ? Row(table: self, index: row) : nil
    }

    /// The number of a column.
    /// - Throws: `TableError` with the nearest name where there is none of this name.
    public func index(of column: String) throws(TableError) -> Int {
        if let index = columns.firstIndex(where: { $0.utf8.elementsEqual(column.utf8) }) { return index }
        throw TableError.unknownColumn(column, columns)
    }

    /// The numbers of several columns.
    public func indices(of names: [String]) throws(TableError) -> [Int] {
        var result: [Int] = []
        for name in names { result.append(try index(of: name)) }
        return result
    }

    /// All values of a column, from top to bottom.
    public func values(of column: String) throws(TableError) -> [Value] {
        let index = try index(of: column)
        return rows.map { $0[index] }
    }

    /// The table with the rows of the given numbers, which all lie in it.
    func taking(_ indices: [Int]) -> ResultTable {
        var result = self
        result.rows = indices.map { rows[$0] }
        result.origins = origins.isEmpty ? [] : indices.map { origins[$0] }
        return result
    }

    static func fit(_ row: [Value], to width: Int) -> [Value] {
        if row.count == width { return row }
        return Array(row.prefix(width)) + Array(repeating: .none, count: max(0, width - row.count))
    }

    static func distinct(_ names: [String]) -> [String] {
        var taken: Set<[UInt8]> = []
        // The number to go on at, so that many columns of one name do not try all numbers again.
        var numbers: [[UInt8]: Int] = [:]
        var result: [String] = []
        for name in names {
            var candidate = name
            var number = numbers[Array(name.utf8)] ?? 2
            while !taken.insert(Array(candidate.utf8)).inserted {
                candidate = "\(name)_\(number)"
                number += 1
            }
            numbers[Array(name.utf8)] = number
            result.append(candidate)
        }
        return result
    }
}

extension ResultTable {
    /// One row of a table: a view, not a copy.
    public struct Row: Sendable {
        public let table: ResultTable
        public let index: Int

        /// The values, one for each column.
        public var values: [Value] { table.rows[index] }
        /// The document that the row came from; empty where that is not known.
        public var origin: String { table.origins.isEmpty ? "" : table.origins[index] }

        /// The value in a column; nil where there is no such column.
        public subscript(column: String) -> Value? {
            table.columns.firstIndex { $0.utf8.elementsEqual(column.utf8) }.map { table[index, $0] }
        }
    }
}
