import Corpus
import Library
import Lua
import Reports

/// What every element has.
enum ElementAPI {
    static let items: [Item] = surroundings + relations

    /// What only the host knows, since it takes more than the document.
    private static let surroundings: [Item] = [
        .field(
            .element, "doc", .element(.document), "The document it is in.",
            example: "assert(doc.sentences[1].doc == doc)"
        ) { call, element in call.push(Element(.document, serial: element.serial, index: 0)) },
        .field(
            .element, "next", .element(), nilable: true, "The next element of the same kind in the document.",
            example: "assert(doc.tokens[1].next == doc.tokens[2])"
        ) { call, element in call.push(try call.host.neighbour(of: element, by: 1)) },
        .field(
            .element, "previous", .element(), nilable: true, "The element of the same kind before it.",
            example: "assert(doc.tokens[1].previous == nil)"
        ) { call, element in call.push(try call.host.neighbour(of: element, by: -1)) },
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

    /// Compares the receiver with the first argument, which may be in another document.
    fileprivate func compare(_ relation: (Span, Span) -> Bool) throws -> Bool {
        let other = element(1)
        guard other.serial == receiver.serial else { return false }
        return relation(try span(of: receiver), try span(of: other))
    }
}

extension ScriptHost {
    /// The element of the same kind `step` places on; nil at the ends.
    func neighbour(of element: Element, by step: Int) throws -> Element? {
        let document = try document(of: element)
        if element.kind == .document {
            let ordinal = documents.ordinal(element.serial) + step
            guard isCorpusVisible, let source, ordinal >= 0, ordinal < source.count else { return nil }
            return try openDocument(ordinal)
        }
        if isHeld(element) { return nil }
        let all = schema[element.kind].elements(in: document)
        return all.index(element.index, movedBy: step).map {
            Element(element.kind, serial: element.serial, index: $0)
        }
    }
}

extension ElementList {
    /// The number of the element so many places behind the one of a number; nil beyond the ends.
    fileprivate func index(_ index: Int, movedBy step: Int) -> Int? {
        switch self {
        case .range(_, let range): return range.contains(index + step) ? index + step : nil
        case .indices(_, let indices):
            var low = 0
            var high = indices.count
            while low < high {
                let middle = (low + high) / 2
                if Int(indices[middle]) < index { low = middle + 1 } else { high = middle }
            }
            guard indices.indices.contains(low), Int(indices[low]) == index, indices.indices.contains(low + step) else {
                return nil
            }
            return Int(indices[low + step])
        case .mixed: return nil
        }
    }
}
