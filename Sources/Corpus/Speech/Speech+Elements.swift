extension ElementKind {
    public static let quote = ElementKind("quote")
    public static let statement = ElementKind("statement")
}

extension ModelLayer {
    public static let speech = ModelLayer("speech", share: 5, \.speechLayer) { _ = $0.speech }
}

extension KindDeclaration {
    static let speech: [KindDeclaration] = [
        KindDeclaration(
            .statement, of: .speech,
            sequence: .everywhere(
                "The reported statements inside it.", example: "for s in doc.statements do assert(s.verb) end"),
            traits: .inSentence, look: .dotted("#1d4ed8"), count: { $0.speech.statements.count },
            span: { $0.speech.statements[$1].span }, excerpt: { $0.speech.statements[$1].content },
            fields: statementFields),
        KindDeclaration(
            .quote, of: .speech,
            sequence: .everywhere(
                "The quotations inside it.", example: "assert(doc.quotes[1].text:match(\"ports are open\"))"),
            traits: .inSentence, look: .underlined("#c2410c"), count: { $0.speech.quotes.count },
            span: { $0.speech.quotes[$1].span }, excerpt: { $0.speech.quotes[$1].content }, fields: quoteFields),
    ]

    private static let quoteFields: [Field] = [
        Field(
            "content", .string, "The text without its marks, as it is read.",
            example: "assert(doc.quotes[1].content:match(\"^the ports are open\"))"
        ) { .plain($0.speech.quotes[$1].content) },
        Field(
            "speaker", speakers, nilable: true, "Who said it: an entity or a phrase.",
            example: "assert(doc.quotes[1].speaker.name == \"Anna Kovalenko\")", for: [.scripts, .show]
        ) { $0.value(ofSpeaker: $0.speech.quotes[$1].speaker) },
        Field(
            "cue", .element(.token), nilable: true, "The word that says that it was said.",
            example: "assert(doc.quotes[1].cue.text == \"said\")"
        ) { .element(.token, $0.speech.quotes[$1].cue) },
        Field(
            "direct", .boolean, "Whether it is speech; false for words in scare quotes.",
            example: "assert(doc.quotes[1].direct and not doc.quotes[-1].direct)", for: [.scripts, .showIfFalse]
        ) { .flag($0.speech.quotes[$1].direct) },
    ]

    private static let statementFields: [Field] = [
        Field(
            "speaker", speakers, nilable: true, "Who is reported: an entity or a phrase.",
            example: "assert(doc.statements[1].speaker.name == \"Ministry of Infrastructure\")", for: [.scripts, .show]
        ) { $0.value(ofSpeaker: $0.speech.statements[$1].speaker) },
        Field(
            "as", .string, nilable: true, "The pronoun that stands for the speaker.", for: .show
        ) {
            let statement = $0.speech.statements[$1]
            return statement.resolved ? .plain(unlessEmpty: statement.speakerSpan) : .none
        },
        Field(
            "cue", .element(.token), nilable: true, "The word that reports.",
            example: "assert(doc.statements[1].cue.text == \"said\")"
        ) { .element(.token, $0.speech.statements[$1].cue) },
        Field(
            "verb", .string, "The cue in lower case: `said`, `according to`.",
            example: "assert(doc.statements[1].verb == \"said\")", for: [.scripts, .show]
        ) { .text($0.speech.statements[$1].verb) },
        Field(
            "content", .string, "What is reported, as it is read.",
            example: "assert(doc.statements[2].content:match(\"ports are open\"))"
        ) { .plain($0.speech.statements[$1].content) },
        Field(
            "quote", .element(.quote), nilable: true, "The quotation in it.",
            example: "assert(doc.statements[2].quote == doc.quotes[1])"
        ) { .element(.quote, $0.speech.statements[$1].quote) },
        Field(
            "negated", .boolean, "Whether it is said not to have been said so: `did not say`.",
            example: "assert(not doc.statements[1].negated)", for: [.scripts, .show]
        ) { .flag($0.speech.statements[$1].negated) },
        Field(
            "resolved", .boolean, "Whether the speaker was found behind a pronoun.",
            example: "local she = doc.statements[3]\nassert(she.resolved and she.speaker.name == \"Anna Kovalenko\")"
        ) { .flag($0.speech.statements[$1].resolved) },
    ]

    private static let speakers = FieldType.oneOf([.entity, .phrase])
}

extension Document {
    /// The element that speaks.
    func value(ofSpeaker speaker: Speech.Speaker) -> FieldValue {
        switch speaker {
        case .none: .none
        case .mention(let index): .element(.entity, index)
        case .phrase(let index): .element(.phrase, phraseIndex(ofSpeaker: Int(index)))
        }
    }
}
