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
        ) { .text($0.kind.kind.name) },
        .common(
            "text", .string, "The text, exactly as it stands in the document.",
            example: "local s = doc.sentences[1]\nassert(doc.text:sub(s.start, s.stop) == s.text)"
        ) { .slice($0.span) },
        .common(
            "plain", .string, "The text as it is read: without notation, white space collapsed.",
            example: "assert(doc.tables[1]:cell(1, 1).plain == \"Odesa\")"
        ) { .plain($0.span) },
        .common(
            "start", .integer, "The first byte in the document's text, from 1.",
            example:
                "local token = doc.tokens[1]\nassert(token.start == 1 and token.text == doc.text:sub(1, token.stop))"
        ) { .integer($0.span.start + 1) },
        .common(
            "stop", .integer, "The last byte in the document's text, from 1.", example: "assert(doc.stop == #doc.text)"
        ) { .integer($0.span.stop) },
        .common(
            "line", .integer, "The line it begins on, from 1.", example: "assert(doc.sentences[1].line >= 1)"
        ) { .integer($0.document.sourceLine(at: $0.span.start) + 1) },
        .common(
            "last_line", .integer, "The line it ends on, from 1.",
            example: "assert(doc.tables[1].last_line > doc.tables[1].line)"
        ) { .integer($0.document.sourceLine(at: max($0.span.start, $0.span.stop - 1)) + 1) },
        .common(
            "column", .integer, "The character of its line it begins at, from 1.",
            example: "assert(doc.headings[1].column == 1)"
        ) { .integer($0.document.sourceColumn(at: $0.span.start) + 1) },
        .common(
            "source", .string, "Where it is, as `path:line`: a terminal makes it a link.",
            example: "assert(doc.sentences[1].source:match(\":%d+$\"))"
        ) { .text("\($0.document.path):\($0.document.sourceLine(at: $0.span.start) + 1)") },
    ]

    private static let surroundings: [Field] = [
        .common(
            "section", .element(.section), nilable: true, "The innermost section it is in.",
            example: "assert(doc.tables[1].section.title == \"What is on the table\")", comparedBy: "title"
        ) { .element(.section, $0.document.sections.section(at: $0.span.start)) },
        .common(
            "block", .element(nil), nilable: true, "The innermost block it is in: a paragraph, item, cell, …",
            example: "local s = doc.sentences[1]\nassert(s.block:contains(s))"
        ) { subject in
            let block = subject.block
            return block < 0 ? .none : .element(subject.document.blocks.element(block))
        },
        .common(
            "sentence", .element(.sentence), nilable: true, "The sentence it is in; nil for what is longer than one.",
            example: "assert(doc.money[1].sentence.text:match(\"Poland\"))"
        ) { subject in
            let sentences = subject.document.sentences
            let index = sentences.sentence(at: subject.span.start)
            let holds = index >= 0 && Int(sentences.stops[index]) >= subject.span.stop
            return holds ? .element(.sentence, index) : .none
        },
        .common(
            "boilerplate", .boolean, "Whether it is in a part flagged as boilerplate: a share bar, a comment form, …",
            example: "for s in doc.sentences do if not s.boilerplate then assert(s.text) end end"
        ) { subject in
            let block = subject.block
            return .flag(block >= 0 && subject.document.blocks.isBoilerplate(block))
        },
    ]
}

extension Subject {
    /// The innermost block it is in, its own for a block; -1 for what holds blocks.
    fileprivate var block: Int {
        if kind.numbering == .block, index < document.blocks.count { return index }
        return kind.traits.contains(.aboveBlocks) ? -1 : document.blocks.block(at: span.start)
    }
}
