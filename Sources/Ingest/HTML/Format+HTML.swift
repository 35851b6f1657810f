import Corpus

extension Format {
    static let html = Format(
        "html", "web page", ["html", "htm", "xhtml"],
        .whole { source throws(IngestError) in
            let (bytes, nulls) = source.bytes.beginsLikePage ? NullBytes.removed(from: source.bytes) : (source.bytes, 0)
            let page = DocumentSource(entry: source.entry, bytes: bytes, format: source.format)
            let decoded = try page.decoded(declared: Charset.declared(in: bytes), repairing: true)
            guard let page = HTMLReader(decoded.text) else {
                throw IngestError(path: source.entry.path, reason: .outOfProportion(source.format))
            }
            let encoding = decoded.encoding.name + (nulls > 0 ? NullBytes.note : "")
            return Document(
                id: source.entry.id, path: source.entry.path, text: page.text, format: source.format,
                encoding: encoding, markup: page.markup, metadata: page.metadata, sourceMap: page.sourceMap,
                sourceLines: SourceLines(decoded.text), vocabulary: source.entry.vocabulary)
        })
}

extension Text {
    /// Whether the first sign is that of a tag: other files that are called pages may be anything.
    fileprivate var beginsLikePage: Bool {
        var start = self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
        while start < count, self[start] <= 0x20 { start += 1 }
        return self[start] == UInt8(ascii: "<")
    }
}
