import Clauses

extension ElementKind {
    /// A noun phrase.
    public static let phrase = ElementKind("phrase")
}

extension KindDeclaration {
    static let phrase = KindDeclaration(
        .phrase, of: .clauses,
        sequence: .everywhere(
            "The noun phrases inside it, nested ones too; none in tables, boilerplate and other languages than English.",
            example: "for p in doc.phrases do assert(p.name) end"),
        traits: .inSentence, identity: .fields(["name"]), count: { $0.phraseLimit }, span: { $0.phraseSpan($1) },
        gaps: Gaps(
            holds: { $0.holdsPhrase($1) }, numbers: { $0.phraseNumbers(inside: $1) }, find: { $0.phrase(at: $1) }),
        fields: phraseFields)

    private static let phraseFields: [Field] = words + parts + surroundings

    private static let words: [Field] = [
        Field(
            "head", .string, nilable: true, "The dictionary form of the word that the others hang on: `guarantee`.",
            example: "for p in doc.phrases do assert(p.head) end", for: [.scripts, .show]
        ) { document, index in
            FieldValue(document.reading(ofPhrase: index).map { $0.sentence.tree[$0.phrase.head].lemma })
        },
        Field(
            "token", .element(.token), nilable: true, "The token of that word; of joined phrases that of the first.",
            example: "local p = doc.phrases[1]\nassert(p:contains(p.token))"
        ) { document, index in
            .element(.token, document.reading(ofPhrase: index).map { $0.sentence.tree[$0.phrase.head].token } ?? -1)
        },
        Field(
            "name", .string,
            "Its name: that of the entity at its head, of what it stands for, or its words without an article.",
            example: "for s in doc.statements do\n  if s.speaker then assert(s.speaker.name) end\nend",
            for: [.scripts, .show]
        ) { .text($0.phraseName($1)) },
        Field(
            "entity", .element(.entity), nilable: true, "The name at its head; nil for joined phrases.",
            example: "for p in doc.phrases do if p.entity then assert(p.name == p.entity.name) end end"
        ) { .element(.entity, $0.mention(ofPhrase: $1)) },
        Field(
            "names", .list, "The names that its members have.",
            example: "for p in doc.phrases do for _, name in ipairs(p.names) do assert(name) end end"
        ) { document, index in
            .texts(
                document.members(ofPhrase: index).compactMap { member in
                    let mention = document.mention(ofPhrase: member)
                    return mention < 0 ? nil : document.entityName(ofMention: mention)
                })
        },
        Field(
            "determiner", .string, nilable: true, "`the`, `no`, `some`.",
            example: "for p in doc.phrases do if p.determiner == \"the\" then assert(p.definite) end end"
        ) { document, index in
            FieldValue(
                document.reading(ofPhrase: index).flatMap { found in
                    found.phrase.determiner.map { found.sentence.tree[$0].form }
                })
        },
        Field(
            "definite", .boolean, "Whether it speaks of something known: `the deal`, `these troops`, a name.",
            example: "for p in doc.phrases do if p.entity then assert(p.definite) end end"
        ) { .flag($0.isDefinite(phrase: $1)) },
        Field(
            "modifiers", .list, "The adjectives, numbers and nouns before its head, as written.",
            example: "for p in doc.phrases do assert(#p.modifiers >= 0) end"
        ) { document, index in
            .texts(
                document.reading(ofPhrase: index).map { found in
                    found.phrase.modifiers.map { document.plainText(found.sentence.span(ofWord: $0)) }
                } ?? [])
        },
    ]

    private static let parts: [Field] = [
        Field(
            "members", .sequence(.phrase),
            "The phrases that it joins (`Spain, Italy and Portugal`); itself where it joins none.",
            example: "for p in doc.phrases do assert(#p.members >= 1) end"
        ) { .elements(.indices(.phrase, $0.members(ofPhrase: $1).map { Int32(truncatingIfNeeded: $0) })) },
        Field(
            "including", .sequence(.phrase), "The phrases behind `including` and `such as`.",
            example: "for p in doc.phrases do assert(#p.including >= 0) end"
        ) { document, index in
            let found = document.reading(ofPhrase: index)
            return .elements(
                .indices(
                    .phrase, (found?.phrase.including ?? []).compactMap { found?.sentence.element(phrase: $0)?.index }))
        },
        Field(
            "apposition", .element(.phrase), nilable: true, "The phrase behind it that says the same in other words.",
            example: "for p in doc.phrases do if p.apposition then assert(p.apposition ~= p) end end"
        ) { document, index in
            FieldValue(document.reading(ofPhrase: index).flatMap { $0.sentence.element(phrase: $0.phrase.apposition) })
        },
        Field(
            "owner", .element(.phrase), nilable: true,
            "Whose it is, or who gives it: `Norway's loan`, `a loan from Norway`.",
            example: "for p in doc.phrases do if p.owner then assert(p.owner ~= p) end end"
        ) { document, index in
            FieldValue(document.reading(ofPhrase: index).flatMap { $0.sentence.element(phrase: $0.phrase.owner) })
        },
        Field(
            "amount", .oneOf([.money, .number]), nilable: true, "The sum of money or the number in it.",
            example: "for p in doc.phrases do if p.amount then assert(p:contains(p.amount)) end end"
        ) { $0.amount(ofPhrase: $1) },
    ]

    private static let surroundings: [Field] = [
        Field(
            "clause", .element(.clause), nilable: true, "The clause in one of whose roles it stands.",
            example: "for p in doc.phrases do if p.clause then assert(p.role) end end"
        ) { document, index in
            FieldValue(document.role(ofPhrase: index)?.clause)
        },
        Field(
            "role", .string, nilable: true, "As what: `actor`, `object`, `recipient`, `addressee`, `subject`, `other`.",
            example: "for p in doc.phrases do if p.role then assert(p.clause) end end", for: [.scripts, .show]
        ) { FieldValue($0.role(ofPhrase: $1)?.role) },
    ]
}
