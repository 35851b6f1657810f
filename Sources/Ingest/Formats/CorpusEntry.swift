public import Corpus

/// One document of a corpus before it is read.
///
/// A corpus may have millions: the several documents of a file share all but the place where each stands.
public struct CorpusEntry: Hashable, Sendable {
    /// What the documents of a file have in common.
    private final class File: Sendable {
        let id: String
        let path: String
        let vocabulary: Vocabulary?
        let columns: Columns?

        init(id: String, path: String, vocabulary: Vocabulary?, columns: Columns?) {
            self.id = id
            self.path = path
            self.vocabulary = vocabulary
            self.columns = columns
        }
    }

    private let file: File
    /// Which part of the file it is; nil where it is the whole file.
    public let part: PartPlace?
    /// SHA-256 that its bytes must have, where it was read before; nil for any.
    public let hash: String?

    /// The id of the file: its path inside the corpus.
    public var fileID: String { file.id }
    /// The path to open the file with.
    public var path: String { file.path }
    /// The words and names its layers know; nil for what the program itself knows.
    public var vocabulary: Vocabulary? { file.vocabulary }
    /// Which columns of a table are what; nil where their names tell.
    public var columns: Columns? { file.columns }
    /// The id, unique in the corpus: `reports/2024.txt`, and `mails.mbox#12` for a part of a file.
    public var id: String { part.map { "\(fileID)#\($0.number)" } ?? fileID }

    /// - Parameter id: of a part with its number, `mails.mbox#12`.
    public init(
        id: String, path: String, part: PartPlace? = nil, columns: Columns? = nil, vocabulary: Vocabulary? = nil,
        hash: String? = nil
    ) {
        let ending = part.map { "#\($0.number)" } ?? ""
        let name = id.hasSuffix(ending) ? String(id.dropLast(ending.count)) : id
        self.init(File(id: name, path: path, vocabulary: vocabulary, columns: columns), part, hash)
    }

    private init(_ file: File, _ part: PartPlace?, _ hash: String?) {
        self.file = file
        self.part = part
        self.hash = hash
    }

    public static func == (left: CorpusEntry, right: CorpusEntry) -> Bool {
        guard left.part == right.part, left.hash == right.hash else { return false }
        return left.file === right.file
            || left.file.id == right.file.id && left.path == right.path && left.vocabulary == right.vocabulary
                && left.columns == right.columns
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(file.id)
        hasher.combine(part)
    }
}

extension CorpusEntry {
    /// Whether it comes from standard input, which other processes cannot open.
    public var isStandardInput: Bool { path == StandardInput.path }

    /// The entry, to be read with other words and names.
    public func reading(with vocabulary: Vocabulary) -> CorpusEntry {
        CorpusEntry(File(id: file.id, path: file.path, vocabulary: vocabulary, columns: file.columns), part, hash)
    }

    /// Entries, to be read with other words and names; those of one file that follow one another go on sharing it.
    static func reading(_ entries: [CorpusEntry], with vocabulary: Vocabulary) -> [CorpusEntry] {
        var last: (old: File, new: File)?
        return entries.map { entry in
            if let last, last.old === entry.file { return CorpusEntry(last.new, entry.part, entry.hash) }
            let new = entry.reading(with: vocabulary)
            last = (entry.file, new.file)
            return new
        }
    }

    /// The entry, with what is said of columns.
    func with(_ columns: Columns?) -> CorpusEntry {
        CorpusEntry(File(id: file.id, path: file.path, vocabulary: file.vocabulary, columns: columns), part, hash)
    }

    /// The document at a place of the file.
    func part(_ part: PartPlace) -> CorpusEntry { CorpusEntry(file, part, hash) }
}
