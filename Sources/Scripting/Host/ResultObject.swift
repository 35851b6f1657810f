import Lua
import Reports

/// A table of results as scripts hold it.
class ResultObject: HostObject {
    let table: ResultTable
    /// What the script is charged for the texts in the cells, for the rows, and for the list of rows. Tables that were
    /// made of one another share texts, and those with the same rows these too.
    private let texts: [MemoryCharge]
    private let rows: MemoryCharge?
    private let list: MemoryCharge?
    /// Whether a text may stand in many rows: in what a join made, and in what was made of that.
    let repeatsTexts: Bool

    /// A table whose cells were made for it.
    init(_ table: ResultTable, _ host: ScriptHost) {
        self.table = table
        texts = [MemoryCharge(table.weightOfTexts, host)]
        rows = MemoryCharge(table.weightOfRows, host)
        list = MemoryCharge(table.weightOfList, host)
        repeatsTexts = false
    }

    /// A table with cells of others; with the very rows of the one where `hasItsRows` is set.
    init(_ table: ResultTable, _ host: ScriptHost, of parents: [ResultObject], hasItsRows: Bool) {
        self.table = table
        var seen: Set<ObjectIdentifier> = []
        texts = parents.flatMap(\.texts).filter { seen.insert(ObjectIdentifier($0)).inserted }
        repeatsTexts = parents.count > 1 || parents.contains(where: \.repeatsTexts)
        rows = hasItsRows ? parents.first?.rows : MemoryCharge(table.weightOfRows, host)
        list = MemoryCharge(table.weightOfList, host)
    }

    /// A table that is the run's, not the script's.
    init(ofRun table: ResultTable) {
        self.table = table
        texts = []
        rows = nil
        list = nil
        repeatsTexts = false
    }

    override var typeName: String { "results" }
    override var phrase: String { "a table of results" }
    override var summary: String { "table of \(table.count) rows: \(table.columns.joined(separator: ", "))" }

    /// The cells are charged apart: rows that a script keeps hold them too.
    override var weight: Int { 256 }

    override func count(_ call: Call) throws -> Int? { table.count }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let position = index < 0 ? index + table.count : index - 1
        if let row = try call.reading({ try table[position] }) {
            call.push(RowObject(self, row))
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
        super.init(ofRun: table)
    }
}

/// One row of a table of results: `row.actor`, `row["actor"]`, `row[1]`.
final class RowObject: HostObject {
    private let owner: ResultObject
    let row: ResultTable.Row

    init(_ owner: ResultObject, _ row: ResultTable.Row) {
        self.owner = owner
        self.row = row
    }

    var values: [Value] { row.values }

    /// Where the table has the row elsewhere, this object alone keeps the values.
    override var weight: Int { owner.table.isPaged ? values.reduce(128) { $0 + $1.weight } : 64 }

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
