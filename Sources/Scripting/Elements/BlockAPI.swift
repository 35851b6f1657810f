import Corpus
import Lua

/// The fields of blocks, sections, tables and question/answer pairs.
enum BlockAPI {
    static let items: [Item] = blocks + sections + tables + pairs

    private static let blocks: [Item] = [
        .field(
            .block, "role", .string, nilable: true,
            "What it is for: `title`, `toc`, `faq`, `callout`, `metadata`, `caption`, `boilerplate`; nil for ordinary text.",
            example: "assert(doc.headings[1].role == \"title\")"
        ) { call, element in
            let role = try call.host.document(of: element).blocks.roles[element.index]
            call.push(role == .none ? nil : "\(role)")
        },
        .field(
            .block, "reason", .string, nilable: true,
            "Why it was flagged as boilerplate: `share`, `related`, `comments`, …",
            example: "assert(doc.notes[1].reason == \"share\")"
        ) { call, element in
            let blocks = try call.host.document(of: element).blocks
            var index = element.index
            while index >= 0, blocks.reasons[index] == .none { index = Int(blocks.parents[index]) }
            call.push(index < 0 ? nil : "\(blocks.reasons[index])")
        },
        .field(
            .kind(.heading), "level", .integer, "1 for the highest, up to 6.",
            example: "assert(doc.headings[1].level == 1)"
        ) { call, element in
            call.lua.push(Int(try call.host.document(of: element).blocks.levels[element.index]))
        },
        label(
            .paragraph, "What stands before the colon of a labelled paragraph.",
            example: "assert(doc:find(\"insurers\")[1].block.label == \"Insurance\")"),
        label(
            .item, "What stands before the colon of a labelled item.",
            example: "for item in doc.lists[1].items do assert(item.label == nil) end"),
        label(
            .callout, "What the box calls itself: `Pro Tip`.", example: "assert(doc.callouts[1].label == \"Pro Tip\")"),
        .field(
            .kind(.paragraph), "dateline", .string, nilable: true, "The place a report begins with: `LONDON`.",
            example: "assert(doc.paragraphs[1].dateline == \"ISTANBUL\")"
        ) {
            call, element in
            try call.pushText(element) { $0.datelines[element.index] }
        },
        .field(
            .kind(.list), "ordered", .boolean, "Whether it is numbered.",
            example: "assert(doc.lists[3].ordered and not doc.lists[1].ordered)"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).blocks.ordered[element.index])
        },
        children(
            .list, "items", .item, "Its items, without those of nested lists.",
            example: "assert(doc.lists[1].items[2].text:match(\"Inspections\"))"),
        .field(
            .kind(.item), "depth", .integer, "1 for an item of the outermost list.",
            example: "assert(doc.lists[1].items[1].items[1].depth == 2)"
        ) { call, element in
            call.lua.push(Int(try call.host.document(of: element).blocks.levels[element.index]))
        },
        .field(
            .kind(.item), "marker", .string, nilable: true, "What it begins with: `-`, `1.`; nil without one.",
            example: "assert(doc.lists[3].items[1].marker == \"1.\")"
        ) {
            call, element in
            try call.pushText(element) { $0.markers[element.index] }
        },
        .field(
            .kind(.item), "items", .sequence(.item), "The items of lists nested in it.",
            example: "assert(#doc.lists[1].items[1].items == 2)"
        ) { call, element in
            let blocks = try call.host.document(of: element).blocks
            let lists = blocks.children(of: element.index).filter { blocks.kinds[$0] == .list }
            call.push(.item, element.serial, lists.flatMap { blocks.children(of: $0) }.map { Int32($0) })
        },
    ]

    private static let sections: [Item] = [
        .field(
            .kind(.section), "title", .string, "The text of its heading.",
            example: "assert(doc.sections[1].title == \"What is on the table\")"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.lua.push(document.headingText(ofSection: element.index))
        },
        .field(
            .kind(.section), "heading", .element(.heading), "Its heading.",
            example: "assert(doc.sections[1].heading == doc.headings[2])"
        ) { call, element in
            let sections = try call.host.document(of: element).sections
            call.push(Element(.heading, serial: element.serial, index: Int(sections.headings[element.index])))
        },
        .field(
            .kind(.section), "level", .integer, "1 for the highest.",
            example: "assert(doc.sections[2].level == doc.sections[1].level + 1)"
        ) { call, element in
            call.lua.push(Int(try call.host.document(of: element).sections.levels[element.index]))
        },
        .field(
            .kind(.section), "parent", .element(.section), nilable: true, "The section it is a part of.",
            example: "assert(doc.sections[1].parent == nil)"
        ) {
            call, element in
            let parent = Int(try call.host.document(of: element).sections.parents[element.index])
            call.push(parent < 0 ? nil : Element(.section, serial: element.serial, index: parent))
        },
        .field(
            .kind(.section), "sections", .sequence(.section), "The sections directly below it.",
            example: "for s in doc.sections do\n  for inner in s.sections do assert(inner.parent == s) end\nend"
        ) { call, element in
            call.push(.section, element.serial, try call.host.document(of: element).sections.children[element.index])
        },
        .field(
            .kind(.section), "paragraphs", .sequence(.paragraph), "Its paragraphs, those of sections below included.",
            example: "for p in doc.sections[2].paragraphs do assert(p:within(doc.sections[2])) end"
        ) { call, element in
            let document = try call.host.document(of: element)
            let first = document.sections.firstBlocks[element.index]
            let end = document.sections.endBlocks[element.index]
            let inside = document.blocks.indices(of: .paragraph).filter { $0 >= first && $0 < end }
            call.push(.paragraph, element.serial, inside)
        },
        .field(
            .kind(.section), "path", .string, "The titles from the top, joined by ` > `.",
            example: "print(doc.sections[2].path)"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.lua.push(document.sections.path(element.index, in: document).joined(separator: " > "))
        },
    ]

    private static let tables: [Item] = [
        .field(
            .kind(.table), "header", .list(.string), "The texts of its header row.",
            example: "assert(table.concat(doc.tables[1].header, \"|\") == \"Port|Country|Ships\")"
        ) { call, element in call.push(try TableView(element, call).header) },
        .field(
            .kind(.table), "rows", .sequence(.row), "Its rows below the header.",
            example: "assert(doc.tables[1].rows[1][\"Country\"] == \"Ukraine\")"
        ) { call, element in call.push(.row, element.serial, try TableView(element, call).rows.map { Int32($0) }) },
        .field(
            .kind(.table), "columns", .integer, "How many columns it has.",
            example: "assert(doc.tables[1].columns == 3)"
        ) { call, element in
            call.lua.push(try TableView(element, call).columnCount)
        },
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
            let table = try TableView(call.receiver, call)
            let row = call.integer(1) < 0 ? table.rows.count + call.integer(1) : call.integer(1) - 1
            var column = call.optionalInteger(2) ?? 0
            if let name = call.optionalString(2) { column = try table.column(named: name) }
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
            let table = try TableView(call.receiver, call)
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
        .field(
            .kind(.row), "cells", .sequence(.cell), "Its cells.",
            details:
                "`row[\"Country\"]` gives the text of the cell below that header, `row[2]` that of the second cell.",
            example: "local row = doc.tables[1].rows[1]\nassert(row.cells[1].text == \"Odesa\" and row[1] == \"Odesa\")"
        ) { call, element in
            let blocks = try call.host.document(of: element).blocks
            call.push(.cell, element.serial, blocks.children(of: element.index).map { Int32($0) })
        },
        .field(
            .kind(.cell), "row", .element(.row), "The row it is in.",
            example: "local cell = doc.tables[1]:cell(1, \"Country\")\nassert(cell.row.Port == \"Odesa\")"
        ) { call, element in
            let blocks = try call.host.document(of: element).blocks
            call.push(Element(.row, serial: element.serial, index: Int(blocks.parents[element.index])))
        },
        .field(
            .kind(.cell), "column", .integer, "The number of its column, from 1.",
            example: "assert(doc.tables[1]:cell(1, \"Country\").column == 2)"
        ) { call, element in
            call.lua.push(Int(try call.host.document(of: element).blocks.levels[element.index]))
        },
        .field(
            .kind(.cell), "row_span", .integer, "How many rows it covers.",
            example: "assert(doc.tables[1]:cell(1, 1).row_span == 1)"
        ) { call, element in
            call.lua.push(Int(try call.extent(ofCell: element).rows))
        },
        .field(
            .kind(.cell), "column_span", .integer, "How many columns it covers.",
            example: "assert(doc.tables[1]:cell(1, 1).column_span == 1)"
        ) { call, element in
            call.lua.push(Int(try call.extent(ofCell: element).columns))
        },
        .field(
            .kind(.cell), "header", .string, nilable: true, "The header of its column.",
            example: "assert(doc.tables[1]:cell(1, 2).header == \"Country\")"
        ) { call, element in
            let document = try call.host.document(of: element)
            let row = Int(document.blocks.parents[element.index])
            let table = TableView(index: Int(document.blocks.parents[row]), document: document)
            let column = Int(document.blocks.levels[element.index])
            call.push(column >= 1 && column <= table.header.count ? table.header[column - 1] : nil)
        },
    ]

    private static let pairs: [Item] = [
        .field(
            .kind(.faq), "question", .element(), "The question, without a mark such as `Q:` before it.",
            example: "assert(doc.faqs[1].question.text:match(\"%?$\"))"
        ) { call, element in
            let document = try call.host.document(of: element)
            let block = Int(document.blocks.faqs[element.index].question)
            call.push(Element(block: block, of: document.blocks, serial: element.serial))
        },
        .field(
            .kind(.faq), "answer", .element(), "The answer, without a mark such as `A:` before it.",
            example: "assert(doc.faqs[1].answer.text:match(\"22 ships\"))"
        ) { call, element in
            let document = try call.host.document(of: element)
            let block = Int(document.blocks.faqs[element.index].answer)
            call.push(Element(block: block, of: document.blocks, serial: element.serial))
        },
    ]

    private static func label(_ kind: ElementKind, _ summary: String, example: String) -> Item {
        .field(.kind(kind), "label", .string, nilable: true, summary, example: example) { call, element in
            try call.pushText(element) { $0.labels[element.index] }
        }
    }

    private static func children(
        _ kind: ElementKind, _ name: String, _ child: ElementKind, _ summary: String, example: String
    ) -> Item {
        .field(.kind(kind), name, .sequence(child), summary, example: example) { call, element in
            let blocks = try call.host.document(of: element).blocks
            let wanted = BlockKind(child)
            let indices = blocks.children(of: element.index).filter { blocks.kinds[$0] == wanted }
            call.push(child, element.serial, indices.map { Int32($0) })
        }
    }
}

extension Call {
    fileprivate func extent(ofCell element: Element) throws -> CellExtent {
        try host.document(of: element).blocks.extent(ofCell: element.index)
    }

    /// Pushes the text of a span of the element's blocks, nil where that is empty.
    fileprivate func pushText(_ element: Element, _ span: (Blocks) -> Span) throws {
        let document = try host.document(of: element)
        let span = span(document.blocks)
        push(span.isEmpty ? nil : document.text.string(span.start, span.stop))
    }
}

extension Document {
    func headingText(ofSection section: Int) -> String {
        let heading = Int(sections.headings[section])
        return plainText(Span(Int(blocks.contentStarts[heading]), Int(blocks.contentStops[heading])))
    }
}
