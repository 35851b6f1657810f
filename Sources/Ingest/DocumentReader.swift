public import Corpus

/// Reads files into documents.
public enum DocumentReader {
    /// Reads one document of a corpus.
    ///
    /// The text of plain text and Markdown is the file's bytes when they are UTF-8. Other encodings are
    /// converted: by a byte order mark, by what a page declares, or by what the bytes look like, which is a
    /// guess and comes with a warning (`warning(for:)`). `Document.encoding` names what was found. The text of a page
    /// is what it shows; `Document.sourceMap` leads back to its bytes (in UTF-8, where it was converted).
    ///
    /// - Throws: `IngestError`, with byte, line and column where the bytes are at fault. An empty file
    ///   is not an error but an empty document.
    public static func read(_ entry: CorpusEntry) throws(IngestError) -> Document {
        let bytes = try bytes(of: entry)
        if let hash = entry.hash, ContentHash.of(bytes) != hash {
            throw IngestError(path: entry.path, reason: .changed)
        }
        return try document(from: bytes, entry: entry)
    }

    /// The bytes of a document's file, as a text that nobody has checked yet.
    public static func bytes(of entry: CorpusEntry) throws(IngestError) -> Text {
        let format = format(of: entry.path)
        return try FileBytes.read(entry.path) { size throws(IngestError) in
            try checkSize(size, path: entry.path, format: format)
        }
    }

    /// Reads the document at a path; its id is the file name.
    public static func read(path: String) throws(IngestError) -> Document {
        let listing = try CorpusListing.open(path)
        guard listing.entries.count == 1, let entry = listing.entries.first else {
            throw IngestError(path: path, reason: .notAFile("a folder with \(listing.entries.count) documents"))
        }
        return try read(entry)
    }

    /// Makes a document from bytes that are at hand: standard input, a test.
    public static func document(from bytes: [UInt8], entry: CorpusEntry) throws(IngestError) -> Document {
        try document(from: Text(bytes), entry: entry)
    }

    /// What a reader should know about a document that could be read.
    public static func warning(for document: Document) -> IngestWarning? {
        if document.encoding == Encoding.repairedUTF8.name {
            return IngestWarning(path: document.path, message: "has bytes that are not UTF-8; they were replaced")
        }
        guard !document.encoding.hasPrefix("UTF-"), !document.metadata.entries.contains(where: { $0.name == "charset" })
        else { return nil }
        return IngestWarning(
            path: document.path,
            message: "is not UTF-8 and was read as \(document.encoding); if accents look wrong, convert it with iconv")
    }

    /// The format in which a file is read; text for those that only a user's naming them made documents.
    static func format(of path: String) -> String {
        if case .readable(let name) = FileFormat(path: path) { name } else { "text" }
    }

    /// Makes a document from bytes.
    ///
    /// - Parameter format: what they are; what the path's ending says when left out.
    public static func document(
        from bytes: Text, entry: CorpusEntry, format given: String? = nil
    ) throws(IngestError) -> Document {
        let format = given ?? format(of: entry.path)
        let isPage = format == "html"
        let declared = isPage ? Charset.declared(in: bytes) : nil
        let decoded: Decoded
        do {
            decoded = try Decoded(bytes, declared: declared, repairing: isPage)
        } catch {
            throw IngestError(path: entry.path, reason: .invalidText(error.fault, Position.of(error.byte, in: bytes)))
        }
        try checkSize(decoded.text.count, path: entry.path, format: format)
        let encoding = decoded.encoding.name
        switch format {
        case "html":
            guard let page = HTMLReader(decoded.text) else {
                throw IngestError(path: entry.path, reason: .outOfProportion(format))
            }
            return Document(
                id: entry.id, path: entry.path, text: page.text, format: format, encoding: encoding,
                markup: page.markup, metadata: page.metadata, sourceMap: page.sourceMap,
                sourceLines: SourceLines(decoded.text), vocabulary: entry.vocabulary)
        case "markdown":
            guard let reader = MarkdownReader(decoded.text) else {
                throw IngestError(path: entry.path, reason: .outOfProportion(format))
            }
            return Document(
                id: entry.id, path: entry.path, text: decoded.text, format: format, encoding: encoding,
                markup: reader.markup, metadata: reader.metadata, vocabulary: entry.vocabulary)
        case "conllu":
            let reader: CoNLLUReader
            do {
                reader = try CoNLLUReader(decoded.text)
            } catch {
                throw IngestError(path: entry.path, reason: .malformed("CoNLL-U", line: error.line, error.reason))
            }
            return Document(
                id: entry.id, path: entry.path, text: reader.text, format: format, encoding: encoding,
                markup: reader.markup, annotations: reader.annotations, metadata: reader.metadata,
                sourceMap: reader.sourceMap, sourceLines: SourceLines(decoded.text), vocabulary: entry.vocabulary)
        default:
            return Document(
                id: entry.id, path: entry.path, text: decoded.text, format: format, encoding: encoding,
                vocabulary: entry.vocabulary)
        }
    }
}

private enum Position {
    /// The place of a byte in text of the encoding that the bytes begin to be in.
    static func of(_ byte: Int, in bytes: Text) -> IngestError.Position {
        var line = 1
        var column = 1
        func pass(_ isLineEnd: Bool) {
            line = isLineEnd ? line + 1 : line
            column = isLineEnd ? 1 : column + 1
        }
        let end = min(byte, bytes.count)
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE):
            for offset in stride(from: 2, to: end, by: 2) { pass(bytes[offset] == 10 && bytes[offset + 1] == 0) }
        case (0xFE, 0xFF):
            for offset in stride(from: 2, to: end, by: 2) { pass(bytes[offset] == 0 && bytes[offset + 1] == 10) }
        default:
            // A character is counted by its first byte.
            for offset in 0..<end where bytes[offset] & 0xC0 != 0x80 { pass(bytes[offset] == 10) }
        }
        return IngestError.Position(byte: byte, line: line, column: column)
    }
}
