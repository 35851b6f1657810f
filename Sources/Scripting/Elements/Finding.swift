import Corpus
import Lua

/// Finding queries in elements.
enum Finding {
    /// Pushes the hits inside some elements as a sequence of matches, in the order of the elements.
    static func find(_ call: Call, in elements: [Element]) throws -> Int32 {
        let limit = call.integerOption(2, "limit") ?? .max
        var found: [Element] = []
        for element in elements where found.count < limit {
            found += try hits(call.string(1), in: element, call, limit: limit - found.count)
        }
        call.push(found)
        return 1
    }

    static func hits(_ query: String, in element: Element, _ call: Call, limit: Int) throws -> [Element] {
        let document = try call.host.document(of: element)
        let span = call.host.span(of: element, in: document)
        return try spans(query, in: document, within: span, call, limit: limit).map {
            call.host.match($0, query: query, captures: [], in: document, serial: element.serial)
        }
    }

    /// The places of the hits in a document that need not be open.
    static func spans(
        _ query: String, in document: Document, within span: Span? = nil, _ call: Call, limit: Int = .max
    ) throws -> [Span] {
        let phrase: Phrase
        do { phrase = try Phrase(query) } catch { throw ScriptError("'\(query)': \(error.description)") }
        let spans = phrase.hits(in: document, within: span ?? Span(0, document.text.count), limit: limit) {
            call.lua.isInterrupted
        }
        try call.checkInterrupt()
        return spans
    }
}
