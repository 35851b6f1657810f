extension ElementKind {
    public static let sentence = ElementKind("sentence")
}

extension ModelLayer {
    public static let sentences = ModelLayer("sentences", share: 1, \.sentenceLayer) { _ = $0.sentences }
}

extension KindDeclaration {
    static let sentence = KindDeclaration(
        .sentence, of: .sentences,
        sequence: .everywhere("The sentences inside it.", example: "assert(#doc.sentences > 0)"),
        traits: .short, look: .edge("#be123c"), count: { $0.sentences.count },
        span: { Span(Int($0.sentences.starts[$1]), Int($0.sentences.stops[$1])) },
        inside: { $0.sentences.range(in: $1) }, finerLayer: .tokens,
        fields: [
            Field(
                "index", .integer, "Its number in the document, from 1.", example: "assert(doc.sentences[2].index == 2)"
            ) { .integer($1 + 1) }
        ])
}
