extension ElementKind {
    public static let section = ElementKind("section")
    public static let faq = ElementKind("faq")
}

extension ModelLayer {
    public static let sections = ModelLayer("sections", share: 0, \.sectionLayer) { _ = $0.sections }
}

extension KindDeclaration {
    static let section = KindDeclaration(
        .section, of: .sections,
        sequence: .inDocuments(
            "Its sections, nested ones included, in reading order.",
            example: "for s in doc.sections do assert(s.title) end"),
        traits: .aboveBlocks, count: { $0.sections.count },
        span: { Span(Int($0.sections.starts[$1]), Int($0.sections.stops[$1])) },
        fields: [
            Field(
                "title", .string, "The text of its heading.",
                example: "assert(doc.sections[1].title == \"What is on the table\")"
            ) { .text($0.plainContent(ofBlock: Int($0.sections.headings[$1]))) },
            Field(
                "heading", .element(nil), "Its heading; where the title alone opens it, the block of that.",
                example: "assert(doc.sections[1].heading == doc.headings[2])"
            ) { .element($0.blocks.element(Int($0.sections.headings[$1]))) },
            Field(
                "level", .integer, "1 for the highest.",
                example: "assert(doc.sections[2].level == doc.sections[1].level + 1)"
            ) { .integer(Int($0.sections.levels[$1])) },
            Field(
                "parent", .element(.section), nilable: true, "The section it is a part of.",
                example: "assert(doc.sections[1].parent == nil)", comparedBy: "title"
            ) { .element(.section, $0.sections.parents[$1]) },
            Field(
                "sections", .sequence(.section), "The sections directly below it.",
                example: "for s in doc.sections do\n  for inner in s.sections do assert(inner.parent == s) end\nend"
            ) { .elements(.indices(.section, $0.sections.children[$1])) },
            Field(
                "paragraphs", .sequence(.paragraph), "Its paragraphs, those of sections below included.",
                example: "for p in doc.sections[2].paragraphs do assert(p:within(doc.sections[2])) end"
            ) { document, index in
                let blocks = document.sections.firstBlocks[index]..<document.sections.endBlocks[index]
                return .elements(
                    .indices(.paragraph, document.blocks.indices(of: .paragraph).filter { blocks.contains($0) }))
            },
            Field(
                "path", .string, "The titles from the top, joined by ` > `.", example: "print(doc.sections[2].path)"
            ) { .text($0.sections.path($1, in: $0).joined(separator: " > ")) },
        ])

    /// Questions with their answers.
    static let faq = KindDeclaration(
        .faq, of: .blocks,
        sequence: .inDocuments(
            "Its pairs of question and answer.", example: "assert(doc.faqs[1].question.text:match(\"%?$\"))"),
        count: { $0.blocks.faqs.count },
        span: { document, index in
            let (blocks, pair) = (document.blocks, document.blocks.faqs[index])
            return Span(Int(blocks.starts[Int(pair.question)]), Int(blocks.stops[Int(pair.answer)]))
        },
        fields: [
            Field(
                "question", .element(nil), "The question, without a mark such as `Q:` before it.",
                example: "assert(doc.faqs[1].question.text:match(\"%?$\"))"
            ) { .element($0.blocks.element(Int($0.blocks.faqs[$1].question))) },
            Field(
                "answer", .element(nil), "The answer, without a mark such as `A:` before it.",
                example: "assert(doc.faqs[1].answer.text:match(\"22 ships\"))"
            ) { .element($0.blocks.element(Int($0.blocks.faqs[$1].answer))) },
        ])
}
