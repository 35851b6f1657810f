import Corpus

extension Format {
    static let markdown = Format(
        "markdown", "Markdown", ["md", "markdown"],
        .whole { source throws(IngestError) in
            let decoded = try source.decoded()
            guard let reader = MarkdownReader(decoded.text) else {
                throw IngestError(path: source.entry.path, reason: .outOfProportion(source.format))
            }
            return Document(
                id: source.entry.id, path: source.entry.path, text: decoded.text, format: source.format,
                encoding: decoded.encoding.name, markup: reader.markup, metadata: reader.metadata,
                vocabulary: source.entry.vocabulary)
        })
}
