import Clauses

extension ElementKind {
    /// Who does what to whom, on what condition.
    public static let clause = ElementKind("clause")
}

extension KindDeclaration {
    static let clause = KindDeclaration(
        .clause, of: .clauses,
        sequence: .everywhere(
            "Who does what to whom, on what condition; none in tables, boilerplate and other languages than English.",
            example: "for c in doc.clauses do assert(c.verb) end"),
        traits: .inSentence, look: .dotted("#0f766e"), count: { $0.clauseLimit }, span: { $0.clauseSpan($1) },
        gaps: Gaps(
            holds: { $0.clause($1) != nil }, numbers: { $0.clauseNumbers(inside: $1) }, find: { $0.clause(at: $1) }),
        fields: clauseFields)

    private static let clauseFields: [Field] = verbs + roles + neighbours + conditions

    private static let verbs: [Field] = [
        Field(
            "verb", .string, "The dictionary form of the verb, with its particle or the preposition that it governs.",
            details:
                "`rule out`, `call for`; `be ready` where a predicate follows; of a noun its verb: `suspend` of `the suspension`.",
            example: "for c in doc.clauses do assert(c.verb) end", for: [.scripts, .show]
        ) { FieldValue($0.clause($1)?.clause.verb) },
        Field(
            "token", .element(.token), "The verb's token; of `nominal` clauses the noun.",
            example: "local c = doc.clauses[1]\nassert(c:contains(c.token))"
        ) { document, index in
            .element(.token, document.clause(index).map { $0.sentence.tree[$0.clause.verbWord].token } ?? -1)
        },
        Field(
            "kind", .string,
            "`main`, `complement`, `relative`, `adverbial`, `infinitive`, `participle`, `nominal`.",
            details: "Nominal clauses come from nouns that name what somebody does: `Norway's pledge of aid`.",
            example: "for c in doc.clauses do assert(c.kind) end", for: [.scripts, .show]
        ) { FieldValue($0.clause($1)?.clause.kind.rawValue) },
        Field(
            "voice", .string, "`active` or `passive`.",
            example: "for c in doc.clauses do assert(c.voice == \"active\" or c.voice == \"passive\") end"
        ) { FieldValue($0.clause($1)?.clause.voice.rawValue) },
        Field(
            "tense", .string, nilable: true, "`past`, `present` or `future`; nil where the verb has none.",
            example: "for c in doc.clauses do if c.kind == \"nominal\" then assert(not c.tense) end end"
        ) { FieldValue($0.clause($1)?.clause.tense?.rawValue) },
        Field(
            "done", .boolean, "Whether it is told as done: past or perfect, asserted, not denied.",
            example: "for c in doc.clauses do if c.done then assert(not c.negated) end end"
        ) { .flag($0.clause($1)?.clause.isDone ?? false) },
        Field(
            "question", .boolean, "Whether it is asked.",
            example: "for c in doc.clauses do if c.question then assert(not c.done) end end"
        ) { .flag($0.clause($1)?.clause.isQuestion ?? false) },
        Field(
            "negated", .boolean, "Whether it is denied: `not`, `never`, `no longer`, `no country`.",
            example: "for c in doc.clauses do assert(c.negated ~= nil) end", for: [.scripts, .show]
        ) { .flag($0.clause($1)?.clause.isNegated ?? false) },
        Field(
            "modality", .string,
            "How it is put: `asserted`, `possible`, `intended`, `required`, `hypothetical`, `asked`.",
            example: "for c in doc.clauses do assert(c.modality) end", for: .scripts
        ) { FieldValue($0.clause($1)?.clause.modality.rawValue) },
    ]

    private static let roles: [Field] = [
        role("subject", "The grammatical subject that stands in it, as written.") { $0.subject },
        role(
            "actor", "Who does it, where it is written: through passives, relatives, infinitives and joined verbs.",
            isShown: true
        ) { $0.actor },
        role("object", "What is done or given.", isShown: true) { $0.object },
        role("recipient", "Who gets it.", isShown: true) { $0.recipient },
        role("addressee", "Who is told or asked.") { $0.addressee },
    ]

    private static func role(
        _ name: String, _ summary: String, isShown: Bool = false, _ head: @escaping @Sendable (Clause) -> Int?
    ) -> Field {
        Field(
            name, .element(.phrase), nilable: true, summary,
            example: "for c in doc.clauses do if c.\(name) then assert(c.\(name).name) end end",
            for: isShown ? [.scripts, .show] : .scripts
        ) { document, index in
            FieldValue(document.clause(index).flatMap { $0.sentence.element(phraseOf: head($0.clause)) })
        }
    }

    private static let neighbours: [Field] = [
        Field(
            "complement", .element(.clause), nilable: true, "The clause that it asks for: `agreed to lend`.",
            example: "for c in doc.clauses do if c.complement then assert(c.complement.parent == c) end end"
        ) { document, index in
            FieldValue(document.clause(index).flatMap { $0.sentence.element(clause: $0.clause.complements.first) })
        },
        Field(
            "complements", .sequence(.clause), "All clauses that it asks for.",
            example: "for c in doc.clauses do assert(#c.complements >= 0) end"
        ) { document, index in
            let found = document.clause(index)
            return .elements(
                .indices(
                    .clause, (found?.clause.complements ?? []).compactMap { found?.sentence.element(clause: $0)?.index }
                ))
        },
        Field(
            "parent", .element(.clause), nilable: true,
            "The clause whose complement, condition, relative or adverbial it is; of joined clauses the first one's.",
            example: "for c in doc.clauses do if c.kind == \"complement\" then assert(c.parent ~= c) end end"
        ) { document, index in
            FieldValue(document.clause(index).flatMap { $0.sentence.element(clause: $0.clause.parent) })
        },
        Field(
            "chain", .sequence(.clause), "Itself, then outwards the clauses that ask for it: `send`, `agree`.",
            example: "for c in doc.clauses do assert(c.chain[1] == c) end"
        ) { document, index in .elements(.indices(.clause, document.chain(ofClause: index))) },
        Field(
            "innermost", .boolean, "Whether it asks for no other clause.",
            example: "for c in doc.clauses do assert(c.innermost == (c.complement == nil)) end"
        ) { .flag($0.clause($1)?.clause.complements.isEmpty ?? true) },
    ]

    private static let conditions: [Field] = [
        Field(
            "condition", .element(.span), nilable: true, "Its condition as written, with the word that begins it.",
            example: "for c in doc.clauses do if c.condition then assert(c.condition_kind) end end"
        ) { document, index in
            guard let found = document.clause(index), let words = found.clause.condition else { return .none }
            return .stretch(found.sentence.span(words))
        },
        Field(
            "condition_kind", .string, nilable: true,
            "`if`, `unless`, `once`, `until`, `provided`, `event`, `exchange`.",
            example: "for c in doc.clauses do if c.condition_kind then assert(c.condition) end end",
            for: [.scripts, .show]
        ) { FieldValue($0.clause($1)?.clause.conditionKind?.rawValue) },
        Field(
            "act", .element(.span), "What is done: the verb with its object and what it asks for.",
            example: "for c in doc.clauses do assert(c.act:contains(c.token)) end"
        ) { document, index in
            guard let found = document.clause(index) else { return .none }
            return .stretch(found.sentence.span(found.sentence.reading.act(of: found.clause)))
        },
        Field(
            "time", .element(.date), nilable: true, "The date in it.",
            example: "for c in doc.clauses do if c.time then assert(c:contains(c.time)) end end"
        ) { .element(.date, $0.date(ofClause: $1)) },
        Field(
            "statement", .element(.statement), nilable: true, "The reported statement that it is said in.",
            example: "for c in doc.clauses do if c.statement then assert(c.statement.verb) end end"
        ) { .element(.statement, $0.statement(ofClause: $1)) },
        Field(
            "speaker", .oneOf([.entity, .phrase]), nilable: true, "In whose words it is told.",
            example: "for c in doc.clauses do if c.speaker then assert(c.speaker.name) end end"
        ) { document, index in
            let statement = document.statement(ofClause: index)
            return statement < 0 ? .none : document.value(ofSpeaker: document.speech.statements[statement].speaker)
        },
    ]
}
