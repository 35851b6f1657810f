import Lua
import Reports

/// A table of results as scripts hold it.
class ResultObject: HostObject {
    let table: ResultTable

    init(_ table: ResultTable) { self.table = table }

    override var typeName: String { "results" }
    override var phrase: String { "a table of results" }
    override var summary: String { "table of \(table.count) rows: \(table.columns.joined(separator: ", "))" }

    /// Rows are shared with the table that this one was made from, where they were not changed; of those that are
    /// elsewhere, their numbers at most are in memory.
    override var weight: Int { 256 + table.count * (table.isPaged ? 4 : 16 + table.columns.count * 16) }

    override func count(_ call: Call) throws -> Int? { table.count }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let position = index < 0 ? index + table.count : index - 1
        if let row = try call.reading({ try table[position] }) {
            call.push(RowObject(row, isKept: !table.isPaged))
        } else {
            call.lua.pushNil()
        }
        return true
    }

    /// Rows know their number, so that loops may be nested.
    override func step(_ call: Call) throws -> Bool {
        let last = call.lua.object(at: 3, as: RowObject.self)
        return try pushItem(call, at: (last.map { $0.row.index + 1 } ?? 0) + 1)
    }

    override func equals(_ other: HostObject) -> Bool { (other as? ResultObject).map { $0.table == table } ?? false }
}

/// All rows of a run, with the tallies beside them.
final class RunRowsObject: ResultObject {
    let tallies: [Tally]

    init(_ table: ResultTable, tallies: [Tally]) {
        self.tallies = tallies
        super.init(table)
    }

    /// The rows are the run's, not the script's.
    override var weight: Int { 256 }
}

/// One row of a table of results: `row.actor`, `row["actor"]`, `row[1]`.
final class RowObject: HostObject {
    let row: ResultTable.Row
    /// Whether its table keeps the values anyway.
    private let isKept: Bool

    init(_ row: ResultTable.Row, isKept: Bool = true) {
        self.row = row
        self.isKept = isKept
    }

    var values: [Value] { row.values }

    override var weight: Int { isKept ? 64 : values.reduce(128) { $0 + $1.weight } }

    override var typeName: String { "row" }
    override var summary: String {
        zip(row.columns, values).map { "\($0) = \($1.text)" }.joined(separator: ", ")
    }
    override func count(_ call: Call) throws -> Int? { row.columns.count }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let position = index < 0 ? index + values.count : index - 1
        try call.push(position >= 0 && position < values.count ? values[position] : .none)
        return true
    }

    /// `for column, value in pairs(row) do`
    override func position(ofKeyAt index: Int32, _ call: Call) throws -> Int {
        guard let name = call.lua.string(at: index) else { return 0 }
        return (row.columns.firstIndex(of: name) ?? row.columns.count) + 1
    }
    override func pushKey(_ position: Int, _ call: Call) { call.lua.push(row.columns[position - 1]) }

    override func pushNamed(_ call: Call, _ name: String) throws -> Bool {
        guard let value = row[name] else { throw ScriptError(row.unknown(name).description) }
        try call.push(value)
        return true
    }

    override func equals(_ other: HostObject) -> Bool { (other as? RowObject).map { $0.values == values } ?? false }
}

extension Call {
    /// What comes of a table of results.
    ///
    /// - Throws: in words for the writer of the script where the table cannot do it, or its rows cannot be read.
    func reading<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as ScriptError {
            throw error
        } catch {
            throw ScriptError("\(error)")
        }
    }
}
