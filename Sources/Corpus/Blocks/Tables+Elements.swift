extension ElementKind {
    public static let table = ElementKind("table")
    public static let row = ElementKind("row")
    public static let cell = ElementKind("cell")
}

extension KindDeclaration {
    static let tables: [KindDeclaration] = [
        .of(
            .table,
            sequence: .inDocuments("Its tables.", example: "assert(doc.tables[1].header[1] == \"Port\")"),
            excerpt: { _, _ in nil }, fields: tableFields),
        .of(.row, excerpt: { _, _ in nil }, fields: rowFields),
        .of(.cell, identity: .text, fields: cellFields),
    ]

    private static let tableFields: [Field] = [
        Field(
            "header", .list, "The texts of its header row.",
            example: "assert(table.concat(doc.tables[1].header, \"|\") == \"Port|Country|Ships\")"
        ) { .texts(TableView($1, in: $0).header) },
        Field(
            "rows", .sequence(.row), "Its rows below the header.",
            example: "assert(doc.tables[1].rows[1][\"Country\"] == \"Ukraine\")"
        ) { .elements(.indices(.row, TableView($1, in: $0).rows)) },
        Field("columns", .integer, "How many columns it has.", example: "assert(doc.tables[1].columns == 3)") {
            .integer(TableView($1, in: $0).columnCount)
        },
    ]

    private static let rowFields: [Field] = [
        Field(
            "index", .integer, "Its number below the header, from 1; 0 for the header.",
            example: "assert(doc.tables[1].rows[2].index == 2)", for: [.scripts, .show], inQueries: ["row"]
        ) { .integer(Int($0.blocks.levels[$1])) },
        Field(
            "cells", .sequence(.cell), "Its cells.",
            details:
                "`row[\"Country\"]` gives the text of the cell below that header, `row[2]` that of the second cell.",
            example: "local row = doc.tables[1].rows[1]\nassert(row.cells[1].text == \"Odesa\" and row[1] == \"Odesa\")"
        ) { .elements(.indices(.cell, $0.blocks.children(of: $1, .cell))) },
    ]

    private static let cellFields: [Field] = [
        Field(
            "row", .element(.row), "The row it is in.",
            example: "local cell = doc.tables[1]:cell(1, \"Country\")\nassert(cell.row.Port == \"Odesa\")",
            comparedBy: "index"
        ) { .element(.row, $0.blocks.parents[$1]) },
        Field(
            "column", .integer, "The number of its column, from 1.",
            example: "assert(doc.tables[1]:cell(1, \"Country\").column == 2)", for: [.scripts, .show]
        ) { .integer(Int($0.blocks.levels[$1])) },
        Field(
            "row_span", .integer, "How many rows it covers.",
            example: "assert(doc.tables[1]:cell(1, 1).row_span == 1)"
        ) { .integer(Int($0.blocks.extent(ofCell: $1).rows)) },
        Field(
            "column_span", .integer, "How many columns it covers.",
            example: "assert(doc.tables[1]:cell(1, 1).column_span == 1)"
        ) { .integer(Int($0.blocks.extent(ofCell: $1).columns)) },
        Field(
            "header", .string, nilable: true, "The header of its column.",
            example: "assert(doc.tables[1]:cell(1, 2).header == \"Country\")"
        ) { FieldValue(TableView(around: $1, in: $0)?.header(ofCell: $1)) },
    ]
}
