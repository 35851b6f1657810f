import Corpus
import Lua
import Query
import Reports

/// What tables do.
enum TableAPI {
    static let items: [Item] = [
        .function(
            .kind(.table), "cell",
            [
                .required("row", .integer, "From 1, below the header; negative from the end"),
                .required("column", .oneOf([.integer, .string]), "Number or header"),
            ],
            returns: .element(.cell), nilable: true, "Gives one cell; nil outside the table.",
            example:
                "assert(doc.tables[1]:cell(1, \"Country\").text == \"Ukraine\")\nassert(doc.tables[1]:cell(99, 1) == nil)"
        ) { call in
            let table = try table(call)
            let row = call.integer(1) < 0 ? table.rows.count + call.integer(1) : call.integer(1) - 1
            var column = call.optionalInteger(2) ?? 0
            if let name = call.optionalString(2) { column = try table.knownColumn(named: name) }
            guard table.rows.indices.contains(row), let cell = table.cell(row: table.rows[row], column: column) else {
                call.lua.pushNil()
                return 1
            }
            call.push(Element(.cell, serial: call.receiver.serial, index: cell))
            return 1
        },
        .function(
            .kind(.table), "records", [], returns: .list(.table), "Gives the rows as plain tables, texts by header.",
            example: "assert(doc.tables[1]:records()[1].Country == \"Ukraine\")"
        ) { call in
            let table = try table(call)
            call.lua.pushTable(array: table.rows.count)
            for (i, row) in table.rows.enumerated() {
                call.lua.pushTable(fields: table.columnCount)
                for (column, name) in table.header.enumerated() {
                    if column & 63 == 0 { try call.checkInterrupt() }
                    call.push(table.cell(row: row, column: column + 1).map { table.text(ofCell: $0) })
                    call.lua.rawSet(name, at: -2)
                }
                call.lua.rawSet(i + 1, at: -2)
            }
            return 1
        },
    ]

    private static func table(_ call: Call) throws -> TableView {
        TableView(call.receiver.index, in: try call.host.document(of: call.receiver))
    }
}

extension TableView {
    /// The number of a column, from 1.
    ///
    /// - Throws: when there is none of this name, naming the nearest.
    func knownColumn(named name: String) throws -> Int {
        if let column = column(named: name) { return column }
        let hint = Suggestion.hint(for: name, in: header) ?? "; it has \(header.joined(separator: ", "))"
        throw ScriptError("the table has no column '\(name)'\(hint)")
    }
}

extension ScriptHost {
    /// What an element answers to beyond its declared members: a row to its header, a match to its captures.
    func pushSpecialMember(of element: Element, _ call: Call) throws -> Bool {
        let document = try document(of: element)
        if element.kind == .row { return try pushColumn(ofRow: element.index, in: document, call) }
        guard element.kind == .match, let match = documents.matches(element.serial)?.matches[element.index] else {
            return false
        }
        let name = call.lua.describe(at: 2)
        if let capture = match.captures.first(where: { $0.name == name }) {
            call.push(capture.element)
            return true
        }
        // A name of the query that took no part in this hit.
        guard queries[match.query]?.captureNames.contains(name) == true else { return false }
        call.lua.pushNil()
        return true
    }

    private func pushColumn(ofRow row: Int, in document: Document, _ call: Call) throws -> Bool {
        guard let table = TableView(around: row, in: document) else { return false }
        let column: Int
        if let number = call.lua.integer(at: 2) {
            column = number < 0 ? table.columnCount + number + 1 : number
        } else {
            column = try table.knownColumn(named: call.lua.describe(at: 2))
        }
        call.push(table.cell(row: row, column: column).map { table.text(ofCell: $0) })
        return true
    }
}
