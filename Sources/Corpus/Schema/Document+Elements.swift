extension ElementKind {
    public static let document = ElementKind("document")
    public static let line = ElementKind("line")
    public static let link = ElementKind("link")
    /// A hit of a query.
    public static let match = ElementKind("match", plural: "matches")
}

extension ModelLayer {
    /// What is there before anything is computed.
    public static let text = ModelLayer("text", share: 10, isComputed: { _ in true }, compute: { _ in })
    public static let lines = ModelLayer("lines", share: 1, \.lineLayer) { _ = $0.lines }
    public static let links = ModelLayer("links", share: 0, \.linkLayer) { _ = $0.links }
}

extension KindDeclaration {
    static let document = KindDeclaration(
        .document, of: .text, traits: .aboveBlocks, count: { _ in 1 }, span: { document, _ in document.whole },
        fields: facts + blockSequences)

    private static let facts: [Field] = [
        Field(
            "id", .string, "The path in the corpus, with a number where a file holds several documents: `a.csv#12`.",
            example: "assert(doc.id == \"example.txt\")"
        ) { document, _ in .text(document.id) },
        Field("path", .string, "The path of the file.", example: "assert(doc.path:match(\"example%.txt$\"))") {
            document, _ in .text(document.path)
        },
        Field(
            "title", .string, nilable: true, "The title, without quotation marks around it.",
            example: "assert(doc.title == \"Talks on grain exports go on\")"
        ) { document, _ in FieldValue(document.title) },
        Field(
            "date", .day, nilable: true, "The date of the document, ISO.",
            example: "assert(doc.date == nil or doc.date:match(\"^%d%d%d%d%-%d%d%-%d%d$\"))"
        ) { document, _ in FieldValue(day: document.values.documentDate) },
        Field(
            "language", .string, nilable: true, "The language, as an ISO 639-1 code.",
            details:
                "Told from its letters and commonest words; what the document says itself decides where they cannot.",
            example: "assert(doc.language == \"en\")"
        ) { document, _ in FieldValue(document.language) },
        Field(
            "format", .string, "What the file is: `text`, `html`, `csv`, `mail`, …; `docs/formats.md` has all of them.",
            example: "assert(doc.format == \"text\")"
        ) { document, _ in .text(document.format) },
        Field(
            "encoding", .string, "The encoding the file was read in.", example: "assert(doc.encoding == \"UTF-8\")"
        ) { document, _ in .text(document.encoding) },
        Field(
            "words", .integer, "How many words it has, boilerplate not counted.", example: "assert(doc.words > 50)"
        ) { document, _ in .integer(document.wordCount) },
        Field(
            "bytes", .integer, "The length of its text in bytes.", example: "assert(doc.bytes == #doc.text)"
        ) { document, _ in .integer(document.text.count) },
        Field(
            "meta", .record,
            "What is said about it, by name: front matter, meta elements of a page, columns of a table, headers of a mail.",
            details: """
                `title`, `author`, `date` (ISO), `language`, `address`, `site` and `description` are there wherever the \
                file gives them, under whatever name. A name given more than once has a list of its values.
                """, example: "for name, value in pairs(doc.meta) do print(name, value) end"
        ) { document, _ in .record(document.metadata.record) },
        Field(
            "title_matches", .number, "How well the title fits the text, from 0 to 1.",
            details: """
                The share of the title's content words (of four letters and more, by their first five letters) that the \
                text below it uses too. Low where a headline belongs to another article. 1 without a title.
                """, example: "assert(doc.title_matches > 0.5)"
        ) { document, _ in .number(document.titleMatch) },
    ]

    private static let blockSequences: [Field] = [
        Field(
            "blocks", .sequence(nil), "Its top-level blocks in order: headings, paragraphs, lists, tables, …",
            example: "assert(doc.blocks[1].role == \"title\")"
        ) { document, _ in document.blockElements(document.blocks.topLevel.map(Int.init)) },
        Field(
            "main", .sequence(nil), "The top-level blocks that are the article's text, in order.",
            details: "Without title, contents, captions, metadata and boilerplate.",
            example: "assert(doc.main[1] == doc.paragraphs[1])"
        ) { document, _ in document.blockElements(document.blocks.main) },
        Field(
            "notes", .sequence(nil), "Everything flagged as boilerplate: share bars, teasers, comment forms, …",
            details: "Each has a `reason`.", example: "for note in doc.notes do print(note.line, note.reason) end"
        ) { document, _ in document.blockElements(document.blocks.notes) },
    ]

    static let line = KindDeclaration(
        .line, of: .lines,
        sequence: .inDocuments("Its lines.", example: "assert(doc.lines[1].text == doc.title)"),
        count: { $0.lines.count }, span: { $0.lines.span($1) })

    static let link = KindDeclaration(
        .link, of: .links,
        sequence: .everywhere(
            "The links inside it; in plain text, the web addresses.",
            example: "assert(doc.links[1].text == \"https://example.org/grain\" and doc.links[1].target)"),
        look: .underlined("#0b7285"), count: { $0.links.count }, span: { $0.links.links[$1].span },
        fields: [
            Field(
                "target", .string, "The address it leads to, as written.",
                example: "for link in doc.links do print(link.text, link.target) end", for: [.scripts, .show]
            ) { .text($0.links.links[$1].target) }
        ])

    /// Hits stand in no layer: scripts hold them.
    static let match = KindDeclaration(
        .match, of: .text, traits: [.inSentence, .lent], identity: .text, count: { _ in 0 },
        span: { _, _ in Span(0, 0) })
}

extension Metadata {
    /// The values by name: those that are settled, whatever the file calls them, in place of its own.
    fileprivate var record: [(name: String, value: FieldValue)] {
        let settled = [
            ("title", title), ("author", author), ("date", date), ("language", language), ("address", address),
            ("site", site), ("description", description),
        ]
        var values: [(name: String, values: [String])] = []
        var places: [String: Int] = [:]
        for entry in entries {
            if let place = places[entry.name] {
                values[place].values.append(entry.value)
            } else {
                places[entry.name] = values.count
                values.append((entry.name, [entry.value]))
            }
        }
        let written = values.map { entry in
            (name: entry.name, value: entry.values.count == 1 ? FieldValue.text(entry.values[0]) : .texts(entry.values))
        }
        return written + settled.compactMap { name, value in value.map { (name, FieldValue.text($0)) } }
    }
}

extension Document {
    /// All of its text.
    public var whole: Span { Span(0, text.count) }

    fileprivate func blockElements(_ indices: [Int]) -> FieldValue {
        let blocks = blocks
        return .elements(.mixed(indices.map { blocks.element($0) }))
    }

    /// See the field `title_matches`.
    public var titleMatch: Double {
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
