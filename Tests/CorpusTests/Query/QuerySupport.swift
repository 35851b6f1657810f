@testable import Corpus
@testable import Query

/// The texts of a query's hits in a text.
func hits(_ query: String, in text: String, lists: [String: [String]] = [:]) throws -> [String] {
    let document = Document(id: "test", text: Text(text))
    return try Query(query, lists: lists).hits(in: document, within: Span(0, document.text.count)).map {
        document.text.string($0.span.start, $0.span.stop)
    }
}

/// The captures of each hit as `name=text`, with the kind of the element where there is one.
func captures(_ query: String, in text: String) throws -> [[String]] {
    let document = Document(id: "test", text: Text(text))
    return try Query(query).hits(in: document, within: Span(0, document.text.count)).map { hit in
        hit.captures.map { capture in
            let kind = capture.element.map { ":\($0.kind.name)" } ?? ""
            return "\(capture.name)=\(document.text.string(capture.span.start, capture.span.stop))\(kind)"
        }
    }
}
