import Corpus
import Ingest
import Lua

/// The fields of documents.
enum DocumentAPI {
    private static let document = Owner.kind(.document)

    static let items: [Item] = [
        .field(
            document, "id", .string, "The path in the corpus.",
            example: "assert(doc.id == \"example.txt\")"
        ) { call, element in call.lua.push(try call.host.document(of: element).id) },
        .field(document, "path", .string, "The path of the file.", example: "assert(doc.path:match(\"example%.txt$\"))")
        { call, element in
            call.lua.push(try call.host.document(of: element).path)
        },
        .field(
            document, "title", .string, nilable: true, "The title, without quotation marks around it.",
            example: "assert(doc.title == \"Talks on grain exports go on\")"
        ) { call, element in call.push(try call.host.document(of: element).title) },
        .field(
            document, "date", .string, nilable: true, "The date of the document, ISO.",
            example: "assert(doc.date == nil or doc.date:match(\"^%d%d%d%d%-%d%d%-%d%d$\"))"
        ) { call, element in
            call.push(try call.host.document(of: element).values.documentDate)
        },
        .field(
            document, "language", .string, nilable: true, "The language, as an ISO 639-1 code.",
            details:
                "Told from its letters and commonest words; what the document says itself decides where they cannot.",
            example: "assert(doc.language == \"en\")"
        ) { call, element in call.push(try call.host.document(of: element).language) },
        .field(
            document, "format", .string, "What the file is: `text`, `markdown`, `html`.",
            example: "assert(doc.format == \"text\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).format)
        },
        .field(
            document, "encoding", .string, "The encoding the file was read in.",
            example: "assert(doc.encoding == \"UTF-8\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).encoding)
        },
        .field(
            document, "words", .integer, "How many words it has, boilerplate not counted.",
            example: "assert(doc.words > 50)"
        ) { call, element in call.lua.push(try call.host.document(of: element).wordCount) },
        .field(
            document, "bytes", .integer, "The length of its text in bytes.", example: "assert(doc.bytes == #doc.text)"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).text.count)
        },
        .field(
            document, "meta", .table,
            "What the file says about itself, by name: front matter, meta elements of a page.",
            details: """
                `title`, `author`, `date` (ISO), `language`, `address`, `site` and `description` are there wherever the \
                file gives them, under whatever name. A name given more than once has a list of its values.
                """, example: "for name, value in pairs(doc.meta) do print(name, value) end"
        ) { call, element in call.push(metadata: try call.host.document(of: element).metadata) },
        .field(document, "hash", .string, "SHA-256 of its text.", example: "assert(#doc.hash == 64)") { call, element in
            call.lua.push(ContentHash.of(try call.host.document(of: element).text))
        },
        .field(
            document, "title_matches", .number, "How well the title fits the text, from 0 to 1.",
            details: """
                The share of the title's content words (of four letters and more, by their first five letters) that the \
                text below it uses too. Low where a headline belongs to another article. 1 without a title.
                """, example: "assert(doc.title_matches > 0.5)"
        ) { call, element in call.push(number: try call.host.document(of: element).titleMatch) },
        .field(document, "lines", .sequence(.line), "Its lines.", example: "assert(doc.lines[1].text == doc.title)") {
            call, element in
            call.push(.line, element.serial, 0..<(try call.host.document(of: element).lines.count))
        },
        .field(
            document, "sections", .sequence(.section), "Its sections, nested ones included, in reading order.",
            example: "for s in doc.sections do assert(s.title) end"
        ) { call, element in
            call.push(.section, element.serial, 0..<(try call.host.document(of: element).sections.count))
        },
        .field(
            document, "blocks", .sequence(), "Its top-level blocks in order: headings, paragraphs, lists, tables, …",
            example: "assert(doc.blocks[1].role == \"title\")"
        ) { call, element in
            let source = try call.host.document(of: element)
            let blocks = source.blocks
            call.push(blocks.topLevel.map { Element(block: Int($0), of: blocks, serial: element.serial) })
        },
        blocks("headings", .heading, "Its headings.", example: "assert(doc.headings[1].text == doc.title)"),
        blocks(
            "paragraphs", .paragraph, "Its paragraphs.",
            example: "local first = doc.paragraphs[1]\nassert(first.text:match(\"^ISTANBUL\"))"),
        blocks(
            "lists", .list, "Its lists, nested ones included.",
            example: "assert(#doc.lists == 3 and doc.lists[3].ordered)"),
        blocks("tables", .table, "Its tables.", example: "assert(doc.tables[1].header[1] == \"Port\")"),
        .field(
            document, "faqs", .sequence(.faq), "Its pairs of question and answer.",
            example: "assert(doc.faqs[1].question.text:match(\"%?$\"))"
        ) { call, element in
            call.push(.faq, element.serial, 0..<(try call.host.document(of: element).blocks.faqs.count))
        },
        .field(
            document, "callouts", .sequence(.callout), "Its boxes beside the text: tips, notes, did-you-knows.",
            example: "assert(doc.callouts[1].label == \"Pro Tip\")"
        ) {
            call, element in
            call.push(.callout, element.serial, call.host.callouts(in: try call.host.document(of: element)))
        },
        .field(
            document, "notes", .sequence(), "Everything flagged as boilerplate: share bars, teasers, comment forms, …",
            details: "Each has a `reason`.", example: "for note in doc.notes do print(note.line, note.reason) end"
        ) { call, element in
            let source = try call.host.document(of: element)
            let flagged = (0..<source.blocks.count).filter {
                source.blocks.roles[$0] == .boilerplate
                    && (source.blocks.parents[$0] < 0 || !source.blocks.isBoilerplate(Int(source.blocks.parents[$0])))
            }
            call.push(flagged.map { Element(block: $0, of: source.blocks, serial: element.serial) })
        },
    ]

    private static func blocks(_ name: String, _ kind: ElementKind, _ summary: String, example: String) -> Item {
        .field(document, name, .sequence(kind), summary, example: example) { call, element in
            let indices = try call.host.document(of: element).blocks.indices(of: BlockKind(kind))
            call.push(kind, element.serial, indices)
        }
    }
}

extension Call {
    /// Pushes metadata as a plain table.
    fileprivate func push(metadata: Metadata) {
        var values: [(name: String, values: [String])] = []
        var places: [String: Int] = [:]
        for entry in metadata.entries {
            if let place = places[entry.name] {
                values[place].values.append(entry.value)
            } else {
                places[entry.name] = values.count
                values.append((entry.name, [entry.value]))
            }
        }
        let settled = [
            ("title", metadata.title), ("author", metadata.author), ("date", metadata.date),
            ("language", metadata.language), ("address", metadata.address), ("site", metadata.site),
            ("description", metadata.description),
        ]
        lua.pushTable(fields: values.count + settled.count)
        for (name, all) in values {
            if all.count == 1 { push(all[0]) } else { push(all) }
            lua.rawSet(name, at: -2)
        }
        for case (let name, let value?) in settled {
            push(value)
            lua.rawSet(name, at: -2)
        }
    }
}

extension Document {
    /// See `title_matches` in the script API.
    var titleMatch: Double {
        let index = Int(blocks.title)
        guard index >= 0, index < blocks.count else { return 1 }
        let title = Span(Int(blocks.starts[index]), Int(blocks.stops[index]))
        func stem(_ token: Int) -> String? {
            let lower = lower(token)
            return tokens.types[token] == .word && lower.count >= 4 ? String(lower.prefix(5)) : nil
        }
        let inTitle = tokens.range(in: title)
        let wanted = Set(inTitle.compactMap(stem))
        guard !wanted.isEmpty else { return 1 }
        var found: Set<String> = []
        for sentence in 0..<sentences.count where !blocks.isBoilerplate(Int(sentences.blocks[sentence])) {
            for token in Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1])
            where !inTitle.contains(token) {
                if let stem = stem(token), wanted.contains(stem) { found.insert(stem) }
            }
        }
        return Double(found.count) / Double(wanted.count)
    }
}
