/// A table of results: named columns over rows of values. All that counts or groups gives one, and every output
/// format is made from it.
///
/// ```swift
/// let actors = ResultTable(columns: ["actor", "n"], rows: [["Kyiv", 3], ["Warsaw", 5]])
/// let first = try actors.sorted(by: "n", descending: true).top(1)
/// ```
///
/// The rows are in memory, or kept elsewhere and read a page at a time (``init(columns:source:space:)``); every method
/// gives the same for both. No method changes its receiver. A column that does not exist is a ``TableError`` that
/// names the nearest one; where rows are elsewhere, what reads them may fail as well.
public struct ResultTable: Sendable {
    /// The most columns that a script may make up: each row has a cell for every one.
    public static let mostColumns = 1_000

    /// The names of the columns, each once.
    public private(set) var columns: [String]
    /// The rows in memory; each has one value for every column.
    private(set) var kept: [[Value]]
    /// The document of each row in memory; empty where that is not known for the table.
    private(set) var keptOrigins: [String]
    /// The rows that are elsewhere; none are in memory then.
    let paged: PagedRows?

    /// Makes a table. Short rows are filled with nothing and long ones cut; a second column of the same name is
    /// numbered (`n`, `n_2`).
    public init(columns: [String], rows: [[Value]] = [], origins: [String] = []) {
        self.columns = ResultTable.distinct(columns)
        let width = columns.count
        kept = rows.map { ResultTable.fit($0, to: width) }
        keptOrigins = origins.count == rows.count ? origins : []
        paged = nil
    }

    /// A table over rows that are elsewhere.
    ///
    /// - Parameters:
    ///   - source: gives rows with one value for every column.
    ///   - space: where tables go that are made from this one and may be as long.
    public init(columns: [String], source: any RowSource, space: any RowSpace) {
        self.init(columns: columns, paged: PagedRows(source, in: space))
    }

    /// The same table, what is made from it going to another space; itself where the rows are in memory.
    public func moved(to space: (any RowSpace) -> any RowSpace) -> ResultTable {
        guard let paged else { return self }
        return ResultTable(columns: columns, source: paged.source, space: space(paged.space))
    }

    init(columns: [String], paged: PagedRows) {
        self.columns = ResultTable.distinct(columns)
        kept = []
        keptOrigins = []
        self.paged = paged
    }

    public var count: Int { paged?.count ?? kept.count }
    public var isEmpty: Bool { count == 0 }
    /// Whether the rows are elsewhere.
    public var isPaged: Bool { paged != nil }
    /// Whether the document of each row is known.
    public var hasOrigins: Bool { paged?.source.hasOrigins ?? !keptOrigins.isEmpty }

    /// Adds a row; `origin` is the document it came from. A table whose rows are elsewhere stays as it is.
    public mutating func append(_ row: [Value], origin: String = "") {
        guard paged == nil else { return }
        if !origin.isEmpty, keptOrigins.isEmpty { keptOrigins = Array(repeating: "", count: kept.count) }
        if !origin.isEmpty || !keptOrigins.isEmpty { keptOrigins.append(origin) }
        kept.append(ResultTable.fit(row, to: columns.count))
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

    /// The table with the rows of the given numbers, which all lie in it.
    func taking(_ numbers: [UInt32]) -> ResultTable {
        guard paged == nil else { return withRows(of: paged.map { PickedRows(base: $0, numbers: numbers) }) }
        var result = self
        result.kept = numbers.map { kept[Int($0)] }
        result.keptOrigins = keptOrigins.isEmpty ? [] : numbers.map { keptOrigins[Int($0)] }
        return result
    }

    /// The same columns over other rows that are elsewhere; itself where there are none.
    func withRows(of source: (any RowSource)?) -> ResultTable {
        guard let paged, let source else { return self }
        return ResultTable(columns: columns, paged: PagedRows(source, in: paged.space))
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
