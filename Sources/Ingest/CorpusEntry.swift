public import Corpus

/// One document of a corpus before it is read.
///
/// A corpus may have millions: of the several documents of a file, an entry keeps only where each stands.
public struct CorpusEntry: Hashable, Sendable {
    /// The id of the file: its path inside the corpus.
    public let fileID: String
    /// The path to open the file with.
    public let path: String
    /// Which part of the file it is; nil where it is the whole file.
    public let part: PartPlace?
    /// The words and names its layers know; nil for what the program itself knows.
    public let vocabulary: Vocabulary?
    /// Which columns of a table are what; nil where their names tell.
    public let columns: Columns?
    /// SHA-256 that its bytes must have, where it was read before; nil for any.
    public let hash: String?

    /// The id, unique in the corpus: `reports/2024.txt`, and `mails.mbox#12` for a part of a file.
    public var id: String { part.map { "\(fileID)#\($0.number)" } ?? fileID }

    public init(id: String, path: String, vocabulary: Vocabulary? = nil, hash: String? = nil) {
        self.init(fileID: id, path: path, part: nil, vocabulary: vocabulary, columns: nil, hash: hash)
    }

    /// A document that its id and place name: `mails.mbox#12`.
    public init(
        id: String, path: String, part: PartPlace?, columns: Columns? = nil, vocabulary: Vocabulary? = nil,
        hash: String? = nil
    ) {
        let ending = part.map { "#\($0.number)" } ?? ""
        self.init(
            fileID: id.hasSuffix(ending) ? String(id.dropLast(ending.count)) : id, path: path, part: part,
            vocabulary: vocabulary, columns: columns, hash: hash)
    }

    private init(
        fileID: String, path: String, part: PartPlace?, vocabulary: Vocabulary?, columns: Columns?, hash: String?
    ) {
        self.fileID = fileID
        self.path = path
        self.part = part
        self.vocabulary = vocabulary
        self.columns = columns
        self.hash = hash
    }

    /// Whether it comes from standard input, which other processes cannot open.
    public var isStandardInput: Bool { path == StandardInput.path }

    /// The entry, to be read with other words and names.
    public func reading(with vocabulary: Vocabulary) -> CorpusEntry {
        CorpusEntry(fileID: fileID, path: path, part: part, vocabulary: vocabulary, columns: columns, hash: hash)
    }

    /// The document at a place of the file that the entry is.
    func part(_ part: PartPlace, columns: Columns?) -> CorpusEntry {
        CorpusEntry(fileID: fileID, path: path, part: part, vocabulary: vocabulary, columns: columns, hash: hash)
    }
}
