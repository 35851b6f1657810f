import Corpus

extension Format {
    static let text = Format(
        "text", "plain text", ["txt", "text"],
        .whole { source throws(IngestError) in
            let decoded = try source.decoded()
            return Document(
                id: source.entry.id, path: source.entry.path, text: decoded.text, format: source.format,
                encoding: decoded.encoding.name, vocabulary: source.entry.vocabulary)
        })
}
