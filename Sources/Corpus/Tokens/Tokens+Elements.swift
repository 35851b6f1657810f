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
        fields: forms + syntax)

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

    /// What the sentence's tree says.
    private static let syntax: [Field] = [
        Field(
            "lemma", .string, nilable: true, "Its dictionary form: `offer` of `offered`; names keep their capitals.",
            details: syntaxDetails,
            example: "assert(doc.sentences[3].tokens:where{pos = \"VERB\"}[1].lemma == \"go\")",
            for: [.scripts, .show], of: .syntax
        ) { FieldValue($0.lemma(ofToken: $1)) },
        Field(
            "pos", .string, nilable: true,
            "Its part of speech, as in Universal Dependencies: `NOUN`, `PROPN`, `VERB`, `AUX`, `ADJ`, …",
            details: syntaxDetails,
            example: "assert(doc.sentences[3].tokens:any(function(t) return t.pos == \"VERB\" end))",
            for: [.scripts, .show], of: .syntax
        ) { FieldValue($0.partOfSpeech(ofToken: $1)) },
        Field(
            "deprel", .string, nilable: true,
            "Its relation to its head, as in Universal Dependencies: `nsubj`, `obj`, `root`, …",
            details: syntaxDetails,
            example: "assert(doc.sentences[3].tokens:any(function(t) return t.deprel == \"root\" end))",
            for: [.scripts, .show], of: .syntax
        ) { FieldValue($0.relation(ofToken: $1)) },
        Field(
            "head", .element(.token), nilable: true, "The token that governs it; nil for the root of a sentence.",
            details: syntaxDetails,
            example: "for t in doc.sentences[3].tokens do assert(t.head == nil or t.head.sentence == t.sentence) end",
            for: [.scripts, .show], of: .syntax
        ) { .element(.token, $0.head(ofToken: $1) ?? -1) },
        Field(
            "negated", .boolean, "Whether it ends in a negation of its own: `don't`, `cannot`.",
            details: syntaxDetails, example: "assert(doc.tokens[1].negated == false)", for: [.scripts, .show],
            of: .syntax
        ) { .flag($0.isNegated(token: $1)) },
    ]

    private static let syntaxDetails = """
        Read for a sentence when something first asks, for English text that is no table and no boilerplate (docs/syntax.md \
        says how well), or as an imported layer (CoNLL-U) gives it. A contraction such as `don't` says what its main word says.
        """
}

extension TokenType {
    /// As scripts see it.
    public var name: String { rawValue }
}
