public import Corpus

/// Reads files into documents.
public enum DocumentReader {
    /// The most bytes a document may have.
    public static let sizeLimit = DocumentSize.limit

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
        let opened = try OpenedDocument(entry)
        if let hash = entry.hash, opened.hash != hash {
            throw IngestError(path: entry.path, reason: .changed)
        }
        return try opened.read()
    }

    /// Reads one document of a corpus, and says the SHA-256 of the bytes that it was read from.
    public static func readHashed(_ entry: CorpusEntry) throws(IngestError) -> (document: Document, hash: String) {
        let opened = try OpenedDocument(entry)
        return (try opened.read(), opened.hash)
    }

    /// The hash of the bytes that a document is read from; see ``readHashed(_:)``.
    public static func hash(of entry: CorpusEntry) throws(IngestError) -> String { try OpenedDocument(entry).hash }

    /// Asks the system what is asked once and kept: later the process may not be able to ask.
    public static func prepare() { _ = Memory.size }

    /// Reads the document at a path; its id is the file name.
    public static func read(path: String) throws(IngestError) -> Document {
        let listing = try CorpusListing.open(path)
        guard listing.entries.count == 1, let entry = listing.entries.first else {
            throw IngestError(path: path, reason: .severalDocuments(listing.entries.count))
        }
        return try read(entry)
    }

    /// The text of a file that is no document: settings, scripts, lists.
    public static func plainText(of path: String) throws(IngestError) -> Document {
        let bytes = try FileBytes.read(path) { size throws(IngestError) in
            try DocumentSize.check(size, path: path, format: Format.text.name)
        }
        return try plainText(from: bytes, path)
    }

    /// The text of bytes that are no document.
    public static func plainText(from bytes: [UInt8], path: String) throws(IngestError) -> Document {
        try plainText(from: Text(bytes), path)
    }

    private static func plainText(from bytes: Text, _ path: String) throws(IngestError) -> Document {
        try document(from: bytes, entry: CorpusEntry(id: path, path: path), format: Format.text.name)
    }

    /// Makes a document from bytes that are at hand: standard input, a test.
    public static func document(from bytes: [UInt8], entry: CorpusEntry) throws(IngestError) -> Document {
        try document(from: Text(bytes), entry: entry)
    }

    /// The text of a document's bytes and the name of its format: what a process needs that cannot open its file.
    public static func carried(_ entry: CorpusEntry) throws(IngestError) -> (text: String, format: String) {
        try OpenedDocument(entry).carried()
    }

    /// What a reader should know about a document that could be read.
    public static func warning(for document: Document) -> IngestWarning? {
        if document.encoding == Encoding.repairedUTF8.name {
            return IngestWarning(path: document.path, message: "has bytes that are not UTF-8; they were replaced")
        }
        if document.encoding.hasSuffix(NullBytes.note) {
            return IngestWarning(path: document.path, message: "has NUL bytes; they were left out")
        }
        if let fault = document.metadata.fault {
            return IngestWarning(path: document.path, message: "has front matter of which \(fault)")
        }
        guard !document.encoding.hasPrefix("UTF-"), !document.metadata.entries.contains(where: { $0.name == "charset" })
        else { return nil }
        return IngestWarning(
            path: document.path,
            message: "is not UTF-8 and was read as \(document.encoding); if accents look wrong, convert it with iconv")
    }

    /// Makes a document from bytes.
    ///
    /// - Parameter format: what they are; what the path's ending says, or else the bytes, when left out.
    /// - Throws: also where they hold several documents, or the format is none that is read.
    public static func document(
        from bytes: Text, entry: CorpusEntry, format given: String? = nil
    ) throws(IngestError) -> Document {
        let format = try format(given, entry.path, bytes)
        switch format.reading {
        case .whole(let read):
            return try read(DocumentSource(entry: entry, bytes: bytes, format: format.name))
        case .parts(let parts):
            let head = FileHead(
                bytes.slice(0, FileHead.size), path: entry.path, isWhole: bytes.count <= FileHead.size,
                columns: entry.columns)
            let reader = try parts.open(head)
            let places = try PartListing.places(in: bytes, reader, head.units)
            guard places.count <= 1 else {
                throw IngestError(path: entry.path, reason: .severalDocuments(places.count))
            }
            let place = places.first ?? PartPlace(number: 1, start: 0, stop: 0, line: 1)
            // Bytes that were a part of a file know where they stood.
            let line = place.line + (entry.part?.line ?? 1) - 1
            let part = PartPlace(number: entry.part?.number ?? 1, start: place.start, stop: place.stop, line: line)
            return try reader.read(bytes.slice(place.start, place.stop), entry, part)
        case .converted:
            throw IngestError(path: entry.path, reason: .formatNotRead(format.name))
        }
    }

    /// All documents of the bytes of a file that are at hand: each, or why it cannot be read.
    ///
    /// - Throws: where the file as a whole cannot be read.
    public static func all(
        from bytes: [UInt8], path: String, columns: Columns? = nil
    ) throws(IngestError) -> [Result<Document, IngestError>] {
        let bytes = Text(bytes)
        let entry = CorpusEntry(id: path, path: path, columns: columns)
        let format = try format(nil, path, bytes)
        guard let parts = format.parts else { return [.success(try document(from: bytes, entry: entry))] }
        let isWhole = bytes.count <= FileHead.size
        let head = FileHead(bytes.slice(0, FileHead.size), path: path, isWhole: isWhole, columns: columns)
        let reader = try parts.open(head)
        return try PartListing.places(in: bytes, reader, head.units).map { part in
            do throws(IngestError) {
                return .success(
                    try reader.read(bytes.slice(part.start, part.stop), entry.part(part), part))
            } catch {
                return .failure(error)
            }
        }
    }

    private static func format(_ given: String?, _ path: String, _ bytes: Text) throws(IngestError) -> Format {
        guard let given else {
            return try Format.of(path) { () throws(IngestError) in bytes.slice(0, Format.sampleSize) }
        }
        guard let format = Format.named(given) else { throw IngestError(path: path, reason: .unknownFormat(given)) }
        return format
    }
}

/// The bytes of a document, and what reads them.
private struct OpenedDocument {
    let entry: CorpusEntry
    let bytes: Text
    /// What reads a part of a file; nil for a file that is one document.
    let reader: (any PartReader)?
    /// The format of the file that the document is a part of.
    private let format: Format?

    init(_ entry: CorpusEntry) throws(IngestError) {
        self.entry = entry
        guard let part = entry.part else {
            reader = nil
            self.format = nil
            let format = Format.promised(by: entry.path)?.name ?? Format.text.name
            bytes = try FileBytes.read(entry.path) { size throws(IngestError) in
                try DocumentSize.check(size, path: entry.path, format: format)
            }
            return
        }
        let file = try SourceFile(entry.path)
        let format = try Format.of(entry.path) { () throws(IngestError) in try file.bytes(at: 0, Format.sampleSize) }
        guard let parts = format.parts else { throw IngestError(path: entry.path, reason: .changed) }
        try DocumentSize.check(part.count, path: entry.path, format: format.name)
        reader = try PartListing.reader(of: file, format, parts, columns: entry.columns)
        self.format = format
        bytes = try file.bytes(at: part.start, part.count)
        guard bytes.count == part.count, try part.beginsLine(in: file) else {
            throw IngestError(path: entry.path, reason: .changed)
        }
    }

    var hash: String {
        guard let context = reader?.context else { return ContentHash.of(bytes) }
        return ContentHash.of([context, bytes])
    }

    func carried() throws(IngestError) -> (text: String, format: String) {
        // A line of JSON that is broken looks like text by itself; a part of another format stands for itself.
        let own = try Format.of(entry.path) { () throws(IngestError) in bytes.slice(0, Format.sampleSize) }
        let format = format?.name == Format.jsonLines.name ? .jsonLines : own
        let decoded = try DocumentSource(entry: entry, bytes: bytes, format: format.name).decoded()
        return (decoded.text.string, format.name)
    }

    func read() throws(IngestError) -> Document {
        guard let reader, let part = entry.part else { return try DocumentReader.document(from: bytes, entry: entry) }
        return try reader.read(bytes, entry, part)
    }
}

extension PartPlace {
    /// Whether it begins a line, as every part does: in a file that was changed since it was listed it may not.
    fileprivate func beginsLine(in file: SourceFile) throws(IngestError) -> Bool {
        guard start > 3 else { return true }
        // In UTF-16 the line end is one of two bytes.
        let before = try file.bytes(at: start - 2, 2)
        return [before[0], before[1]].contains { $0 == 0x0A || $0 == 0x0D }
    }
}
