import Corpus
import Lua

/// The fields of sentences, tokens, names, values and speech.
enum MeaningAPI {
    static let items: [Item] = words + names + values + speech + matches + links

    private static let words: [Item] = [
        .field(
            .kind(.sentence), "index", .integer, "Its number in the document, from 1.",
            example: "assert(doc.sentences[2].index == 2)"
        ) { call, element in
            call.lua.push(element.index + 1)
        },
        .field(
            .kind(.token), "index", .integer, "Its number in the document, from 1.",
            example: "assert(doc.tokens[7].index == 7)"
        ) { call, element in
            call.lua.push(element.index + 1)
        },
        .field(
            .kind(.token), "lower", .string, "The text in lower case.",
            example: "assert(doc.tokens[1].lower == \"talks\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).lower(element.index))
        },
        .field(
            .kind(.token), "norm", .string, "Case and accents folded, quotes and dashes unified: what is compared.",
            example: "assert(doc.tokens[1].norm == \"talks\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).norm(element.index))
        },
        .field(
            .kind(.token), "stem", .string,
            "Its stem by Snowball, in the document's language (English where that is unknown): "
                + "`guarantees` and `guaranteed` are both `guarante`. Its `norm` in languages without a stemmer.",
            example: "assert(doc.tokens[1].stem == \"talk\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).stem(element.index))
        },
        .field(
            .kind(.token), "shape", .string, "Its shape: `Xxxxx`, `XX`, `dd`.",
            example: "assert(doc.tokens[1].shape == \"Xxxxx\")"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).shape(element.index))
        },
        .field(
            .kind(.token), "type", .string, "`word`, `number`, `punctuation`, `symbol`, `url`, `email` or `currency`.",
            example: "assert(doc.tokens[1].type == \"word\")"
        ) { call, element in
            call.lua.push("\(try call.host.document(of: element).tokens.types[element.index])")
        },
        annotation("lemma", .string, "Its dictionary form, where an imported layer (CoNLL-U) gives it.") {
            $0.push($1.lemma(of: $2.index))
        },
        annotation("pos", .string, "Its part of speech, where an imported layer gives it: `NOUN`, `VERB`.") {
            $0.push($1.partOfSpeech(of: $2.index))
        },
        annotation("deprel", .string, "Its relation to its head, where an imported layer gives it: `nsubj`.") {
            $0.push($1.relation(of: $2.index))
        },
        annotation("head", .element(.token), "The token it depends on, where an imported layer gives it.") {
            call, annotations, element in
            call.push(annotations.head(of: element.index).map { Element(.token, serial: element.serial, index: $0) })
        },
    ]

    /// A field of tokens that only imported layers have.
    private static func annotation(
        _ name: String, _ type: ValueType, _ summary: String,
        _ push: @escaping @Sendable (Call, Annotations, Element) -> Void
    ) -> Item {
        .field(.kind(.token), name, type, nilable: true, summary, example: "assert(doc.tokens[1].\(name) == nil)") {
            call, element in
            guard let annotations = try call.host.document(of: element).annotations else { return call.lua.pushNil() }
            push(call, annotations, element)
        }
    }

    private static let names: [Item] = [
        entity(
            "type", .string, "`person`, `organization`, `place`, `agreement`, `event` or `other`.",
            example: "assert(doc.entities[1].type == \"place\")"
        ) {
            call, document, mention in
            call.lua.push("\(document.names.mentions[mention].type)")
        },
        entity(
            "name", .string, "The canonical name: the same for `Chancellor Angela Merkel` and `Merkel`.",
            example: "assert(doc.entities[1].name == \"Istanbul\")"
        ) {
            call, document, mention in
            call.lua.push(document.names.entities[Int(document.names.mentions[mention].entity)].name)
        },
        entity(
            "title", .string, nilable: true, "The title before the name: `Prime Minister`.",
            example: "local person = doc.entities:where{type = \"person\"}[1]\nassert(person.title == \"Minister\")"
        ) {
            call, document, mention in
            let names = document.names
            let span = names.mentions[mention].title
            if !span.isEmpty { return call.push(document.text.string(span.start, span.stop)) }
            call.push(names.entities[Int(names.mentions[mention].entity)].title)
        },
        entity(
            "aliases", .list(.string), "The forms in which the name occurs in the document.",
            example: "for _, form in ipairs(doc.entities[1].aliases) do print(form) end"
        ) {
            call, document, mention in
            call.push(document.names.entities[Int(document.names.mentions[mention].entity)].aliases)
        },
        .field(
            .kind(.entity), "mentions", .sequence(.entity), "All mentions in the document.",
            example: "local e = doc.entities:where{name = \"European Union\"}[1]\nassert(#e.mentions == 2)"
        ) { call, element in
            let names = try call.host.document(of: element).names
            let entity = names.entities[Int(names.mentions[element.index].entity)]
            call.push(.entity, element.serial, entity.mentions)
        },
        entity(
            "wikidata", .string, nilable: true, "The Wikidata number, where a gazetteer gives one.",
            example: "print(doc.entities[1].wikidata or \"no gazetteer knows it\")"
        ) { call, document, mention in
            call.push(document.names.entities[Int(document.names.mentions[mention].entity)].wikidata)
        },
    ]

    private static let values: [Item] = [
        date(
            "from", .string, nilable: true, "The first day, ISO; nil where it cannot be told.",
            example: "local date = doc.dates:where{granularity = \"day\"}[1]\nassert(date.from == \"2024-03-05\")"
        ) { $0.push($1.from) },
        date(
            "to", .string, nilable: true, "The last day, ISO, inclusive.",
            example: "local date = doc.dates:where{granularity = \"day\"}[1]\nassert(date.to == date.from)"
        ) { $0.push($1.to) },
        date(
            "granularity", .string, "How exact it is: `day`, `month`, `year`, …",
            example: "assert(doc:find(\"5 March 2024\")[1].block.dates[2].granularity == \"day\")"
        ) { $0.lua.push($1.granularity.rawValue) },
        date(
            "relative", .boolean, "Whether it counts from the document's own date: `Tuesday`, `last week`.",
            example: "assert(doc.dates:where{text = \"next week\"}[1].relative)"
        ) {
            $0.lua.push($1.relative)
        },
        money(
            "amount", .number, nilable: true, "The amount; nil where only a range is said.",
            example: "assert(doc.money[1].amount == 12000000)"
        ) { $0.push($1.amount) },
        money(
            "low", .number, nilable: true, "The lower end of a range.", example: "assert(doc.money[2].low == 50000000)"
        ) { $0.push($1.low) },
        money(
            "high", .number, nilable: true, "The upper end of a range.",
            example: "assert(doc.money[2].high == 60000000)"
        ) { $0.push($1.high) },
        money(
            "currency", .string, nilable: true, "ISO 4217: `USD`.", example: "assert(doc.money[2].currency == \"EUR\")"
        ) {
            $0.push($1.currency.isEmpty ? nil : $1.currency)
        },
        money(
            "bound", .string, nilable: true, "`over`, `under` or `about`.", example: "assert(doc.money[1].bound == nil)"
        ) { $0.push($1.bound?.rawValue) },
        .field(
            .kind(.number), "value", .number, "The value.",
            example: "assert(doc.numbers:where{unit = \"ships\"}[1].value == 22)"
        ) { call, element in
            call.push(number: try call.host.document(of: element).values.numbers[element.index].value)
        },
        .field(
            .kind(.number), "bound", .string, nilable: true, "`over`, `under` or `about`, from the words before.",
            example: "assert(doc.numbers[1].bound == \"about\")"
        ) { call, element in
            call.push(try call.host.document(of: element).values.numbers[element.index].bound?.rawValue)
        },
        .field(
            .kind(.number), "unit", .string, nilable: true, "What is counted: `percent`, `people`, `ordinal`.",
            example: "local number = doc:find(\"500,000 tons\")[1].block.numbers[3]\nassert(number.unit == \"tonnes\")"
        ) {
            call, element in
            call.push(try call.host.document(of: element).values.numbers[element.index].unit)
        },
    ]

    private static let speech: [Item] = [
        quote(
            "content", .string, "The text without its marks.",
            example: "assert(doc.quotes[1].content:match(\"^the ports are open\"))"
        ) { call, document, quote, _ in
            call.lua.push(document.text.string(quote.content.start, quote.content.stop))
        },
        quote(
            "speaker", .oneOf([.element(.entity), .element(.phrase)]), nilable: true,
            "Who said it: an entity or a phrase.",
            example: "assert(doc.quotes[1].speaker.name == \"Anna Kovalenko\")"
        ) { call, _, quote, serial in
            call.push(speaker(quote.speaker, serial))
        },
        quote(
            "cue", .element(.token), nilable: true, "The word that says that it was said.",
            example: "assert(doc.quotes[1].cue.text == \"said\")"
        ) {
            call, _, quote, serial in
            call.push(quote.cue < 0 ? nil : Element(.token, serial: serial, index: Int(quote.cue)))
        },
        quote(
            "direct", .boolean, "Whether it is speech; false for words in scare quotes.",
            example: "assert(doc.quotes[1].direct and not doc.quotes[-1].direct)"
        ) { call, _, quote, _ in
            call.lua.push(quote.direct)
        },
        statement(
            "speaker", .oneOf([.element(.entity), .element(.phrase)]), nilable: true,
            "Who is reported: an entity or a phrase.",
            example: "assert(doc.statements[1].speaker.name == \"Ministry of Infrastructure\")"
        ) {
            call, _, statement, serial in
            call.push(speaker(statement.speaker, serial))
        },
        statement(
            "cue", .element(.token), nilable: true, "The word that reports.",
            example: "assert(doc.statements[1].cue.text == \"said\")"
        ) { call, _, statement, serial in
            call.push(statement.cue < 0 ? nil : Element(.token, serial: serial, index: Int(statement.cue)))
        },
        statement(
            "verb", .string, "The cue in lower case: `said`, `according to`.",
            example: "assert(doc.statements[1].verb == \"said\")"
        ) { call, _, statement, _ in call.lua.push(statement.verb) },
        statement(
            "content", .string, "What is reported.",
            example: "assert(doc.statements[2].content:match(\"ports are open\"))"
        ) { call, document, statement, _ in
            call.lua.push(document.text.string(statement.content.start, statement.content.stop))
        },
        statement(
            "quote", .element(.quote), nilable: true, "The quotation in it.",
            example: "assert(doc.statements[2].quote == doc.quotes[1])"
        ) { call, _, statement, serial in
            call.push(statement.quote < 0 ? nil : Element(.quote, serial: serial, index: Int(statement.quote)))
        },
        statement(
            "negated", .boolean, "Whether it is said not to have been said so: `did not say`.",
            example: "assert(not doc.statements[1].negated)"
        ) {
            call, _, statement, _ in
            call.lua.push(statement.negated)
        },
        statement(
            "resolved", .boolean, "Whether the speaker was found behind a pronoun.",
            example: "local she = doc.statements[3]\nassert(she.resolved and she.speaker.name == \"Anna Kovalenko\")"
        ) { call, _, statement, _ in
            call.lua.push(statement.resolved)
        },
        .field(
            .kind(.phrase), "name", .string, "Its text, so that a speaker has a name whatever it is.",
            example: "for s in doc.statements do\n  if s.speaker then assert(s.speaker.name) end\nend"
        ) {
            call, element in
            let span = try call.span(of: element)
            call.lua.push(try call.host.document(of: element).text.string(span.start, span.stop))
        },
    ]

    private static let matches: [Item] = [
        .field(
            .kind(.match), "query", .string, "The query it is a hit of.",
            example: "assert(doc:find(\"grain\")[1].query == \"grain\")"
        ) { call, element in
            call.push(call.host.documents.matches(element.serial)?.matches[element.index].query)
        },
        .field(
            .kind(.match), "captures", .table, "The captured elements by name.",
            example: "local hit = doc:find(\"grain export*\")[1]\nassert(next(hit.captures) == nil)"
        ) { call, element in
            call.lua.pushTable()
            for capture in call.host.documents.matches(element.serial)?.matches[element.index].captures ?? [] {
                call.push(capture.element)
                call.lua.rawSet(capture.name, at: -2)
            }
        },
    ]

    private static let links: [Item] = [
        .field(
            .kind(.link), "target", .string, "The address it leads to, as written.",
            example: "for link in doc.links do print(link.text, link.target) end"
        ) { call, element in
            call.lua.push(try call.host.document(of: element).links.links[element.index].target)
        }
    ]

    private static func speaker(_ speaker: Speech.Speaker, _ serial: UInt32) -> Element? {
        switch speaker {
        case .none: nil
        case .mention(let index): Element(.entity, serial: serial, index: Int(index))
        case .phrase(let index): Element(.phrase, serial: serial, index: Int(index))
        }
    }

    private static func entity(
        _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String, example: String = "",
        _ body: @escaping @Sendable (Call, Document, Int) -> Void
    ) -> Item {
        .field(.kind(.entity), name, type, nilable: nilable, summary, example: example) { call, element in
            body(call, try call.host.document(of: element), element.index)
        }
    }
    private static func date(
        _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String, example: String = "",
        _ body: @escaping @Sendable (Call, Values.DateValue) -> Void
    ) -> Item {
        .field(.kind(.date), name, type, nilable: nilable, summary, example: example) { call, element in
            body(call, try call.host.document(of: element).values.dates[element.index])
        }
    }
    private static func money(
        _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String, example: String = "",
        _ body: @escaping @Sendable (Call, Values.Money) -> Void
    ) -> Item {
        .field(.kind(.money), name, type, nilable: nilable, summary, example: example) { call, element in
            body(call, try call.host.document(of: element).values.money[element.index])
        }
    }
    private static func quote(
        _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String, example: String = "",
        _ body: @escaping @Sendable (Call, Document, Speech.Quote, UInt32) -> Void
    ) -> Item {
        .field(.kind(.quote), name, type, nilable: nilable, summary, example: example) { call, element in
            let document = try call.host.document(of: element)
            body(call, document, document.speech.quotes[element.index], element.serial)
        }
    }
    private static func statement(
        _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String, example: String = "",
        _ body: @escaping @Sendable (Call, Document, Speech.Statement, UInt32) -> Void
    ) -> Item {
        .field(.kind(.statement), name, type, nilable: nilable, summary, example: example) { call, element in
            let document = try call.host.document(of: element)
            body(call, document, document.speech.statements[element.index], element.serial)
        }
    }
}
