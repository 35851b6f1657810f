import Corpus

/// A document that is a part of something: a cell of a row, the body of a message, the text of an article.
struct DocumentRecord {
    var body = MappedText()
    var metadata: Metadata
    /// Parts of the body that are no text of this document, in order.
    var flagged: [FlaggedSpan] = []
    /// Whether the body is a web page; nil where its first bytes tell.
    var isPage: Bool?
    /// What a page holds that is no text of this document.
    var flagsOfPage: (HTMLReader) -> [FlaggedSpan] = { _ in [] }

    init(metadata: Metadata) { self.metadata = metadata }

    /// - Parameters:
    ///   - source: what the body was taken from.
    ///   - line: the line of the file in which the source begins, from 1.
    func document(_ entry: CorpusEntry, format: String, source: Decoded, line: Int) -> Document {
        let text = Text(body.bytes)
        let lines = SourceLines(source.text, first: line - 1)
        guard isPage ?? Self.looksLikePage(text), let page = HTMLReader(text) else {
            return Document(
                id: entry.id, path: entry.path, text: text, format: format, encoding: source.encoding.name,
                flagged: flagged, metadata: metadata, sourceMap: body.map, sourceLines: lines,
                vocabulary: entry.vocabulary)
        }
        return Document(
            id: entry.id, path: entry.path, text: page.text, format: format, encoding: source.encoding.name,
            markup: page.markup, flagged: flagsOfPage(page), metadata: metadata.over(page.metadata),
            sourceMap: page.sourceMap.through(body.map), sourceLines: lines, vocabulary: entry.vocabulary)
    }

    /// Whether a text is written in HTML: it begins with a tag of a block, and closes one.
    static func looksLikePage(_ text: Text) -> Bool {
        var start = 0
        while text[start] == 0x20 || (0x09...0x0D).contains(text[start]) { start += 1 }
        guard text[start] == UInt8(ascii: "<") else { return false }
        let opening = text.string(start, start + 16).lowercased()
        let isBlock = [
            "<!doctype html", "<html", "<p>", "<p ", "<div", "<article", "<section", "<h1", "<h2", "<h3", "<body",
        ]
        .contains { opening.hasPrefix($0) }
        return isBlock && text.string(0, text.count).contains("</")
    }
}

extension Metadata {
    /// These, and what others say where they say nothing.
    fileprivate func over(_ others: Metadata) -> Metadata {
        var metadata = self
        metadata.title = title ?? others.title
        metadata.author = author ?? others.author
        metadata.date = date ?? others.date
        metadata.language = language ?? others.language
        metadata.address = address ?? others.address
        metadata.site = site ?? others.site
        metadata.description = description ?? others.description
        return metadata
    }
}
