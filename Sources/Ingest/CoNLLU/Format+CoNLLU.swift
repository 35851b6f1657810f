import Corpus

extension Format {
    static let conllu = Format(
        "conllu", "CoNLL-U", ["conllu", "conll"],
        .whole { source throws(IngestError) in
            let decoded = try source.decoded()
            let reader: CoNLLUReader
            do throws(CoNLLUReader.Fault) {
                reader = try CoNLLUReader(decoded.text)
            } catch {
                throw IngestError(
                    path: source.entry.path, reason: .malformed("CoNLL-U", line: error.line, error.reason))
            }
            return Document(
                id: source.entry.id, path: source.entry.path, text: reader.text, format: source.format,
                encoding: decoded.encoding.name, markup: reader.markup, annotations: reader.annotations,
                metadata: reader.metadata, sourceMap: reader.sourceMap, sourceLines: SourceLines(decoded.text),
                vocabulary: source.entry.vocabulary)
        })
}
