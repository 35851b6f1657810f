/// The links of a document, in order: those of its markup, and the web addresses in plain text.
public final class Links: Sendable {
    public let links: [Link]

    public init(of document: Document) {
        if let markup = document.markup {
            links = markup.links
            return
        }
        let tokens = document.tokens
        links = (0..<tokens.count).filter { tokens.types[$0] == .url }.map {
            let span = Span(Int(tokens.starts[$0]), Int(tokens.stops[$0]))
            return Link(span, target: document.text.string(span.start, span.stop))
        }
    }

    public var count: Int { links.count }
}
