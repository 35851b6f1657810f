extension ElementKind {
    public static let sentence = ElementKind("sentence")
}

extension ModelLayer {
    public static let sentences = ModelLayer("sentences", share: 1, isComputed: { $0.sentenceLayer.isComputed }) {
        _ = $0.sentences
    }
}

extension KindDeclaration {
    static let sentence = KindDeclaration(
        .sentence, of: .sentences,
        sequence: .everywhere("The sentences inside it.", example: "assert(#doc.sentences > 0)"),
        look: .edge("#be123c"), columns: { SpanColumns($0.sentences.starts, $0.sentences.stops) }, finerLayer: .tokens,
        fields: [
            Field(
                "index", .integer, "Its number in the document, from 1.", example: "assert(doc.sentences[2].index == 2)"
            ) { .integer($1 + 1) }
        ])
}
