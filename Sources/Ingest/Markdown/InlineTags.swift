import Corpus

/// The tags in a piece of HTML that stands in another text, with comments and scripts, and the text between them.
struct InlineTags {
    private(set) var tags: [Span] = []
    /// From the first to the last byte of text; nil without text.
    private(set) var content: Span?

    init(_ text: Text, _ span: Span) {
        var position = span.start
        while position < span.stop {
            if text[position] == UInt8(ascii: "<") {
                let stop = Self.tagStop(text, position, before: span.stop)
                tags.append(Span(position, stop))
                position = stop
            } else {
                if text[position] > 0x20 { content = Span(content?.start ?? position, position + 1) }
                position += 1
            }
        }
    }

    /// What is no text as a whole, from its first to its last letters.
    private static let passages: [(opening: [UInt8], closing: [UInt8])] = [
        ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static func tagStop(_ text: Text, _ start: Int, before limit: Int) -> Int {
        let closing = passages.first { isAt(text, start, $0.opening) }?.closing ?? [UInt8(ascii: ">")]
        var position = start
        while position < limit, !isAt(text, position, closing) { position += 1 }
        return min(position + closing.count, limit)
    }

    private static func isAt(_ text: Text, _ position: Int, _ mark: [UInt8]) -> Bool {
        mark.indices.allSatisfy { text[position + $0] == mark[$0] || text[position + $0] | 0x20 == mark[$0] }
    }
}
