import Corpus

/// References to the parts of laws: `Article 5`, `Section 12`. A layer as an author adds one, for tests.
final class LegalReferences: DocumentLayer {
    static let name = "law"

    struct Reference: Sendable {
        var span: Span
        var part: String
        var number: Int
    }

    let references: [Reference]

    init(of document: Document) {
        let tokens = document.tokens
        references = (0..<max(0, tokens.count - 1)).compactMap { token in
            guard ["article", "section"].contains(document.norm(token)), let number = Int(document.word(token + 1))
            else { return nil }
            let span = Span(Int(tokens.starts[token]), Int(tokens.stops[token + 1]))
            return Reference(span: span, part: document.lower(token), number: number)
        }
    }
}

extension Document {
    var legalReferences: [LegalReferences.Reference] { layer(LegalReferences.self).references }
}
