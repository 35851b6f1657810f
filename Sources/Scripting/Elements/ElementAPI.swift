import Corpus
import Lua
import Reports

/// What every element has.
enum ElementAPI {
    static let items: [Item] = places + neighbours + inside + relations

    private static let places: [Item] = [
        .field(
            .element, "kind", .string, "What the element is: `sentence`, `entity`, `cell`, …",
            example: "assert(doc.sentences[1].kind == \"sentence\")"
        ) { call, element in call.lua.push(element.kind.name) },
        .field(
            .element, "text", .string, "The text, exactly as it stands in the document.",
            example: "local s = doc.sentences[1]\nassert(doc.text:sub(s.start, s.stop) == s.text)"
        ) { call, element in
            let document = try call.host.document(of: element)
            let span = call.host.span(of: element, in: document)
            call.lua.push(document.text.string(span.start, span.stop))
        },
        .field(
            .element, "start", .integer, "The first byte in the document's text, from 1.",
            example:
                "local token = doc.tokens[1]\nassert(token.start == 1 and token.text == doc.text:sub(1, token.stop))"
        ) { call, element in
            call.lua.push(try call.span(of: element).start + 1)
        },
        .field(
            .element, "stop", .integer, "The last byte in the document's text, from 1.",
            example: "assert(doc.stop == #doc.text)"
        ) { call, element in
            call.lua.push(try call.span(of: element).stop)
        },
        .field(
            .element, "line", .integer, "The line it begins on, from 1.",
            example: "assert(doc.sentences[1].line >= 1)"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.lua.push(document.sourceLine(at: call.host.span(of: element, in: document).start) + 1)
        },
        .field(
            .element, "last_line", .integer, "The line it ends on, from 1.",
            example: "assert(doc.tables[1].last_line > doc.tables[1].line)"
        ) { call, element in
            let document = try call.host.document(of: element)
            let span = call.host.span(of: element, in: document)
            call.lua.push(document.sourceLine(at: max(span.start, span.stop - 1)) + 1)
        },
        .field(
            .element, "column", .integer, "The character of its line it begins at, from 1.",
            example: "assert(doc.headings[1].column == 1)"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.lua.push(document.sourceColumn(at: call.host.span(of: element, in: document).start) + 1)
        },
        .field(
            .element, "source", .string, "Where it is, as `path:line`: a terminal makes it a link.",
            example: "assert(doc.sentences[1].source:match(\":%d+$\"))"
        ) { call, element in
            let document = try call.host.document(of: element)
            let line = document.sourceLine(at: call.host.span(of: element, in: document).start) + 1
            call.lua.push("\(document.path):\(line)")
        },
        .field(
            .element, "doc", .element(.document), "The document it is in.",
            example: "assert(doc.sentences[1].doc == doc)"
        ) { call, element in call.push(Element(.document, serial: element.serial, index: 0)) },
        .field(
            .element, "section", .element(.section), nilable: true, "The innermost section it is in.",
            example: "assert(doc.tables[1].section.title == \"What is on the table\")"
        ) {
            call, element in
            let document = try call.host.document(of: element)
            let index = document.sections.section(at: call.host.span(of: element, in: document).start)
            call.push(index < 0 ? nil : Element(.section, serial: element.serial, index: index))
        },
        .field(
            .element, "block", .element(), nilable: true, "The innermost block it is in: a paragraph, item, cell, …",
            example: "local s = doc.sentences[1]\nassert(s.block:contains(s))"
        ) { call, element in
            let document = try call.host.document(of: element)
            let index = call.host.block(of: element, in: document)
            call.push(index < 0 ? nil : Element(block: index, of: document.blocks, serial: element.serial))
        },
        .field(
            .element, "sentence", .element(.sentence), nilable: true,
            "The sentence it is in; nil for what is longer than one.",
            example: "assert(doc.money[1].sentence.text:match(\"Poland\"))"
        ) { call, element in
            let document = try call.host.document(of: element)
            let span = call.host.span(of: element, in: document)
            let index = document.sentences.sentence(at: span.start)
            let holds = index >= 0 && Int(document.sentences.stops[index]) >= span.stop
            call.push(holds ? Element(.sentence, serial: element.serial, index: index) : nil)
        },
        .field(
            .element, "boilerplate", .boolean,
            "Whether it is in a part flagged as boilerplate: a share bar, a comment form, …",
            example: "for s in doc.sentences do if not s.boilerplate then assert(s.text) end end"
        ) { call, element in
            let document = try call.host.document(of: element)
            let block = call.host.block(of: element, in: document)
            call.lua.push(block >= 0 && document.blocks.isBoilerplate(block))
        },
    ]

    private static let neighbours: [Item] = [
        .field(
            .element, "next", .element(), nilable: true, "The next element of the same kind in the document.",
            example: "assert(doc.tokens[1].next == doc.tokens[2])"
        ) { call, element in call.push(try call.host.neighbour(of: element, by: 1)) },
        .field(
            .element, "previous", .element(), nilable: true, "The element of the same kind before it.",
            example: "assert(doc.tokens[1].previous == nil)"
        ) { call, element in call.push(try call.host.neighbour(of: element, by: -1)) },
    ]

    private static let inside: [Item] = [
        .field(
            .element, "sentences", .sequence(.sentence), "The sentences inside it.",
            example: "assert(#doc.sentences > 0)"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.push(
                .sentence, element.serial, document.sentences.range(in: call.host.span(of: element, in: document)))
        },
        .field(
            .element, "tokens", .sequence(.token), "The tokens inside it: words, numbers, punctuation, …",
            example: "for t in doc.sentences[1].tokens do assert(#t.text > 0) end"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.push(.token, element.serial, document.tokens.range(in: call.host.span(of: element, in: document)))
        },
        .field(
            .element, "entities", .sequence(.entity), "The names inside it.",
            example: "for e in doc.entities do assert(e.name and e.type) end"
        ) { call, element in
            let document = try call.host.document(of: element)
            call.push(.entity, element.serial, document.names.range(in: call.host.span(of: element, in: document)))
        },
        .field(
            .element, "dates", .sequence(.date), "The dates inside it.",
            example: "assert(doc.dates[1].text == \"next week\")"
        ) { call, element in
            try call.pushInside(element, .date) { $0.values.dates.map(\.span) }
        },
        .field(
            .element, "money", .sequence(.money), "The amounts of money inside it.",
            example: "assert(doc.money[1].currency == \"USD\")"
        ) { call, element in
            try call.pushInside(element, .money) { $0.values.money.map(\.span) }
        },
        .field(
            .element, "numbers", .sequence(.number), "The numbers inside it: counts, percentages, quantities.",
            example: "assert(doc.numbers:where{unit = \"percent\"}[1].value == 40)"
        ) {
            call, element in
            try call.pushInside(element, .number) { $0.values.numbers.map(\.span) }
        },
        .field(
            .element, "quotes", .sequence(.quote), "The quotations inside it.",
            example: "assert(doc.quotes[1].text:match(\"ports are open\"))"
        ) { call, element in
            try call.pushInside(element, .quote) { $0.speech.quotes.map(\.span) }
        },
        .field(
            .element, "statements", .sequence(.statement), "The reported statements inside it.",
            example: "for s in doc.statements do assert(s.verb) end"
        ) { call, element in
            try call.pushInside(element, .statement) { $0.speech.statements.map(\.span) }
        },
        .field(
            .element, "links", .sequence(.link), "The links inside it; in plain text, the web addresses.",
            example: "assert(doc.links[1].text == \"https://example.org/grain\" and doc.links[1].target)"
        ) { call, element in
            try call.pushInside(element, .link) { $0.links.links.map(\.span) }
        },
    ]

    private static let relations: [Item] = [
        .function(
            .element, "find",
            [Finding.parameter, Finding.options], returns: .sequence(.match),
            "Finds a query inside the element, hits in reading order.",
            details: """
                Bare words are a phrase: case does not matter, `*` stands for any characters of a word and `?` for one.
                See `docs/query-language.md` for patterns, elements and captures.
                """,
            example: """
                for m in doc:find("guarantee*") do assert(m.text:lower():find("^guarantee")) end
                for m in doc:find([[who:<person/> []{0,3} "said|says"]]) do assert(m.who.name) end
                """
        ) { call in try Finding.find(call, in: [call.receiver]) },
        .function(
            .element, "matches", [Finding.parameter], returns: .boolean,
            "Tells whether a query hits inside the element.",
            example: "local s = doc.sentences[1]\nassert(s:matches(s.tokens[1].text))"
        ) { call in
            call.lua.push(try !Finding.hits(Finding.query(call, 1), in: call.receiver, call, limit: 1).isEmpty)
            return 1
        },
        .function(
            .element, "contains", [.required("other", .element())], returns: .boolean,
            "Tells whether another element lies inside this one.",
            example: "assert(doc:contains(doc.sentences[1]))"
        ) { call in
            call.lua.push(try call.compare { $0.contains($1) })
            return 1
        },
        .function(
            .element, "within", [.required("other", .element())], returns: .boolean,
            "Tells whether this element lies inside another.",
            example: "assert(doc.sentences[1]:within(doc))"
        ) { call in
            call.lua.push(try call.compare { $1.contains($0) })
            return 1
        },
        .function(
            .element, "overlaps", [.required("other", .element())], returns: .boolean,
            "Tells whether the two share text.",
            example: "assert(doc.sentences[1]:overlaps(doc.tokens[1]))"
        ) { call in
            call.lua.push(try call.compare { $0.overlaps($1) })
            return 1
        },
        .function(
            .element, "context",
            [.options([.optional("words", .integer, "How many tokens on each side; 12 when left out")])],
            returns: .string, "Gives the text around it, cut to whole tokens, in one line.",
            example: "assert(#doc.tokens[1]:context{words = 3} > 0)"
        ) { call in
            let element = call.receiver
            let document = try call.host.document(of: element)
            let span = call.host.span(of: element, in: document)
            let words = max(0, call.integerOption(1, "words") ?? 12)
            let tokens = document.tokens
            let inside = tokens.range(in: span)
            let first = max(0, inside.lowerBound - words)
            let last = words < tokens.count - inside.upperBound ? inside.upperBound + words : tokens.count
            let start = first < last ? min(span.start, Int(tokens.starts[first])) : span.start
            let stop = first < last ? max(span.stop, Int(tokens.stops[last - 1])) : span.stop
            call.lua.push(document.text.excerpt(Span(start, stop), limit: .max / 8))
            return 1
        },
    ]
}

extension Call {
    func span(of element: Element) throws -> Span {
        host.span(of: element, in: try host.document(of: element))
    }

    /// Pushes the elements of a kind whose spans lie inside an element.
    func pushInside(_ element: Element, _ kind: ElementKind, _ spans: (Document) -> [Span]) throws {
        let document = try host.document(of: element)
        let all = spans(document)
        if element.kind == .document { return push(kind, element.serial, 0..<all.count) }
        let outer = host.span(of: element, in: document)
        let first = all.partition { $0.start < outer.start }
        var inside: [Int32] = []
        var index = first
        while index < all.count, all[index].start < outer.stop {
            if all[index].stop <= outer.stop { inside.append(Int32(index)) }
            index += 1
        }
        push(kind, element.serial, inside)
    }

    /// Compares the receiver with the first argument, which may be in another document.
    fileprivate func compare(_ relation: (Span, Span) -> Bool) throws -> Bool {
        let other = element(1)
        guard other.serial == receiver.serial else { return false }
        return relation(try span(of: receiver), try span(of: other))
    }
}

extension [Span] {
    /// The number of spans at the start for which `isBefore` holds, in spans sorted for it.
    fileprivate func partition(_ isBefore: (Span) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ScriptHost {
    /// The innermost block an element is in; its own for a block.
    func block(of element: Element, in document: Document) -> Int {
        if ElementKind.blocks.contains(element.kind) { return element.index }
        if element.kind == .document || element.kind == .section { return -1 }
        return document.blocks.block(at: span(of: element, in: document).start)
    }

    /// The element of the same kind `step` places on; nil at the ends.
    func neighbour(of element: Element, by step: Int) throws -> Element? {
        let document = try document(of: element)
        if element.kind == .document {
            let ordinal = documents.ordinal(element.serial) + step
            guard isCorpusVisible, let source, ordinal >= 0, ordinal < source.count else { return nil }
            return try openDocument(ordinal)
        }
        if ElementKind.blocks.contains(element.kind) {
            let same = siblings(of: element, in: document)
            guard let place = same.firstIndex(of: Int32(element.index)), same.indices.contains(place + step) else {
                return nil
            }
            return Element(element.kind, serial: element.serial, index: Int(same[place + step]))
        }
        let index = element.index + step
        guard index >= 0, index < count(of: element.kind, in: document) else { return nil }
        return Element(element.kind, serial: element.serial, index: index)
    }

    private func siblings(of element: Element, in document: Document) -> [Int32] {
        let blocks = document.blocks
        if element.kind == .callout { return callouts(in: document) }
        return blocks.indices(of: BlockKind(element.kind))
    }

    func callouts(in document: Document) -> [Int32] {
        let blocks = document.blocks
        return (0..<blocks.count).filter { blocks.roles[$0] == .callout }.map { Int32($0) }
    }

    func count(of kind: ElementKind, in document: Document) -> Int {
        switch kind {
        case .section: document.sections.count
        case .faq: document.blocks.faqs.count
        case .line: document.lines.count
        case .sentence: document.sentences.count
        case .token: document.tokens.count
        case .entity: document.names.mentions.count
        case .date: document.values.dates.count
        case .money: document.values.money.count
        case .number: document.values.numbers.count
        case .quote: document.speech.quotes.count
        case .statement: document.speech.statements.count
        default: 0
        }
    }
}
