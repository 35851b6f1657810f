extension ElementKind {
    /// What is said of this kind is said of all.
    public static let element = ElementKind("element")
}

extension KindDeclaration {
    /// What every element has.
    static let element = KindDeclaration(
        .element, of: .text, base: nil, traits: .queriesOnly, count: { _ in 0 }, span: { _, _ in Span(0, 0) },
        fields: places + surroundings)

    private static let places: [Field] = [
        .common(
            "kind", .string, "What the element is: `sentence`, `entity`, `cell`, …",
            example: "assert(doc.sentences[1].kind == \"sentence\")"
        ) { _, kind, _ in .text(kind.name) },
        .common(
            "text", .string, "The text, exactly as it stands in the document.",
            example: "local s = doc.sentences[1]\nassert(doc.text:sub(s.start, s.stop) == s.text)"
        ) { _, _, place in .slice(place.span) },
        .common(
            "plain", .string, "The text as it is read: without notation, white space collapsed.",
            example: "assert(doc.tables[1]:cell(1, 1).plain == \"Odesa\")"
        ) { _, _, place in .plain(place.span) },
        .common(
            "start", .integer, "The first byte in the document's text, from 1.",
            example:
                "local token = doc.tokens[1]\nassert(token.start == 1 and token.text == doc.text:sub(1, token.stop))"
        ) { _, _, place in .integer(place.span.start + 1) },
        .common(
            "stop", .integer, "The last byte in the document's text, from 1.", example: "assert(doc.stop == #doc.text)"
        ) { _, _, place in .integer(place.span.stop) },
        .common(
            "line", .integer, "The line it begins on, from 1.", example: "assert(doc.sentences[1].line >= 1)"
        ) { .integer($0.sourceLine(at: $2.span.start) + 1) },
        .common(
            "last_line", .integer, "The line it ends on, from 1.",
            example: "assert(doc.tables[1].last_line > doc.tables[1].line)"
        ) { .integer($0.sourceLine(at: max($2.span.start, $2.span.stop - 1)) + 1) },
        .common(
            "column", .integer, "The character of its line it begins at, from 1.",
            example: "assert(doc.headings[1].column == 1)"
        ) { .integer($0.sourceColumn(at: $2.span.start) + 1) },
        .common(
            "source", .string, "Where it is, as `path:line`: a terminal makes it a link.",
            example: "assert(doc.sentences[1].source:match(\":%d+$\"))"
        ) { .text("\($0.path):\($0.sourceLine(at: $2.span.start) + 1)") },
    ]

    private static let surroundings: [Field] = [
        .common(
            "section", .element(.section), nilable: true, "The innermost section it is in.",
            example: "assert(doc.tables[1].section.title == \"What is on the table\")", comparedBy: "title"
        ) { .element(.section, $0.sections.section(at: $2.span.start)) },
        .common(
            "block", .element(nil), nilable: true, "The innermost block it is in: a paragraph, item, cell, …",
            example: "local s = doc.sentences[1]\nassert(s.block:contains(s))"
        ) { document, kind, place in
            let block = document.block(of: kind, place)
            return block < 0 ? .none : .element(document.blocks.element(block))
        },
        .common(
            "sentence", .element(.sentence), nilable: true, "The sentence it is in; nil for what is longer than one.",
            example: "assert(doc.money[1].sentence.text:match(\"Poland\"))"
        ) { document, _, place in
            let sentences = document.sentences
            let index = sentences.sentence(at: place.span.start)
            let holds = index >= 0 && Int(sentences.stops[index]) >= place.span.stop
            return holds ? .element(.sentence, index) : .none
        },
        .common(
            "boilerplate", .boolean, "Whether it is in a part flagged as boilerplate: a share bar, a comment form, …",
            example: "for s in doc.sentences do if not s.boilerplate then assert(s.text) end end"
        ) { document, kind, place in
            let block = document.block(of: kind, place)
            return .flag(block >= 0 && document.blocks.isBoilerplate(block))
        },
    ]
}

extension Document {
    /// The innermost block that an element is in, its own for a block; -1 for what holds blocks.
    fileprivate func block(of kind: KindDeclaration, _ place: Position) -> Int {
        if kind.numbering == .block, place.index < blocks.count { return place.index }
        return kind.traits.contains(.aboveBlocks) ? -1 : blocks.block(at: place.span.start)
    }
}
