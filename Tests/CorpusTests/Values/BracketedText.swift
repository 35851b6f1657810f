import Corpus

/// A text whose expected spans are marked inside it with `⟦` and `⟧`.
struct BracketedText {
    let text: String
    let spans: [Span]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var spans: [Span] = []
        var opened = 0
        for character in marked {
            switch character {
            case "⟦": opened = bytes.count
            case "⟧": spans.append(Span(opened, bytes.count))
            default: bytes += Array(String(character).utf8)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.spans = spans
    }

    var document: Document { Document(id: "test", text: Text(text)) }
}

extension Document {
    /// The text of a span.
    func string(_ span: Span) -> String { text.string(span.start, span.stop) }
}
