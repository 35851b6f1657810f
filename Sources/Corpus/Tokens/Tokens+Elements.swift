extension ElementKind {
    public static let token = ElementKind("token")
}

extension ModelLayer {
    public static let tokens = ModelLayer("tokens", share: 22, \.tokenLayer) { _ = $0.tokens }
}

extension KindDeclaration {
    static let token = KindDeclaration(
        .token, of: .tokens,
        sequence: .everywhere(
            "The tokens inside it: words, numbers, punctuation, …",
            example: "for t in doc.sentences[1].tokens do assert(#t.text > 0) end"),
        traits: [.short, .inSentence], identity: .text, look: .frame("#8888"), count: { $0.tokens.count },
        span: { Span(Int($0.tokens.starts[$1]), Int($0.tokens.stops[$1])) }, inside: { $0.tokens.range(in: $1) },
        fields: forms + annotations)

    private static let forms: [Field] = [
        Field(
            "index", .integer, "Its number in the document, from 1.", example: "assert(doc.tokens[7].index == 7)"
        ) { .integer($1 + 1) },
        Field("lower", .string, "The text in lower case.", example: "assert(doc.tokens[1].lower == \"talks\")") {
            .text($0.lower($1))
        },
        Field(
            "norm", .string, "Case and accents folded, quotes and dashes unified: what is compared.",
            example: "assert(doc.tokens[1].norm == \"talks\")"
        ) { .text($0.norm($1)) },
        Field(
            "stem", .string,
            "Its stem by Snowball, in the document's language (English where that is unknown): "
                + "`guarantees` and `guaranteed` are both `guarante`. Its `norm` in languages without a stemmer.",
            example: "assert(doc.tokens[1].stem == \"talk\")"
        ) { .text($0.stem($1)) },
        Field(
            "shape", .string, "Its shape: `Xxxxx`, `XX`, `dd`.", example: "assert(doc.tokens[1].shape == \"Xxxxx\")"
        ) { .text($0.shape($1)) },
        Field(
            "type", .string, "`word`, `number`, `punctuation`, `symbol`, `url`, `email` or `currency`.",
            example: "assert(doc.tokens[1].type == \"word\")", for: [.scripts, .show]
        ) { .text($0.tokens.types[$1].name) },
    ]

    /// What only imported layers have.
    private static let annotations: [Field] = [
        Field(
            "lemma", .string, nilable: true, "Its dictionary form, where an imported layer (CoNLL-U) gives it.",
            example: "assert(doc.tokens[1].lemma == nil)"
        ) { FieldValue($0.annotations?.lemma(of: $1)) },
        Field(
            "pos", .string, nilable: true, "Its part of speech, where an imported layer gives it: `NOUN`, `VERB`.",
            example: "assert(doc.tokens[1].pos == nil)"
        ) { FieldValue($0.annotations?.partOfSpeech(of: $1)) },
        Field(
            "deprel", .string, nilable: true, "Its relation to its head, where an imported layer gives it: `nsubj`.",
            example: "assert(doc.tokens[1].deprel == nil)"
        ) { FieldValue($0.annotations?.relation(of: $1)) },
        Field(
            "head", .element(.token), nilable: true, "The token it depends on, where an imported layer gives it.",
            example: "assert(doc.tokens[1].head == nil)"
        ) { .element(.token, $0.annotations?.head(of: $1) ?? -1) },
    ]
}

extension TokenType {
    /// As scripts see it.
    public var name: String { rawValue }
}
