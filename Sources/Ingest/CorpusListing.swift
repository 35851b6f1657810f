public import Corpus

/// One document of a corpus before it is read.
public struct CorpusEntry: Hashable, Sendable {
    /// The path inside the corpus, unique there: `reports/2024.txt`.
    public let id: String
    /// The path to open the file with.
    public let path: String
    /// The words and names its layers know; nil for what the program itself knows.
    public let vocabulary: Vocabulary?
    /// SHA-256 that the file's bytes must have, where it was read before; nil for any.
    public let hash: String?

    public init(id: String, path: String, vocabulary: Vocabulary? = nil, hash: String? = nil) {
        self.id = id
        self.path = path
        self.vocabulary = vocabulary
        self.hash = hash
    }

    /// The entry, to be read with other words and names.
    public func reading(with vocabulary: Vocabulary) -> CorpusEntry {
        CorpusEntry(id: id, path: path, vocabulary: vocabulary, hash: hash)
    }
}

/// The documents of a corpus by name, in byte order of their ids; none of them is read yet.
///
///     let listing = try CorpusListing.open(["seeds"])
///     for entry in listing.entries { let document = try DocumentReader.read(entry) }
///
/// A corpus is a folder with everything below it, a file, or several of either. The ids are paths
/// relative to the folder, to the folder of a single file, or to the deepest folder that holds all
/// of several sources; so `open(["seeds"])` and `open(["seeds/a.txt", "seeds/b.txt"])` agree on them.
public struct CorpusListing: Hashable, Sendable {
    /// A file of a document format that this version does not read.
    public struct Skipped: Hashable, Sendable {
        public let id: String
        /// The name of the format: "PDF".
        public let format: String

        public var reason: String { "\(format) files are not read by this version" }
    }

    /// The name of the folder or file.
    public let name: String
    /// The path as it was given; several are joined by a space.
    public let path: String
    public let entries: [CorpusEntry]
    /// Documents in formats that are not read, in order of their ids.
    public let skipped: [Skipped]
    /// What should have been a document and cannot be: folders that cannot be read, pipes, broken links.
    public let failures: [IngestError]
    /// How many files have an extension that no document has.
    public let ignored: Int
}

extension CorpusListing {
    /// A corpus that was listed before.
    public init(name: String, path: String, entries: [CorpusEntry]) {
        self.init(name: name, path: path, entries: entries, skipped: [], failures: [], ignored: 0)
    }

    /// Lists the corpus at a path.
    public static func open(_ path: String) throws(IngestError) -> CorpusListing {
        try open([path])
    }

    /// Lists the corpus made of all the paths; one with `*`, `?` or `[` that names no file is a pattern.
    ///
    /// Hidden files and folders are left out unless they are named. A file that is named is read as
    /// plain text when its extension says nothing.
    ///
    /// - Throws: `IngestError` when a path is not there or cannot be read, or when there is not one
    ///   document. A folder below that cannot be read is in `failures` and not an error.
    public static func open(_ paths: [String]) throws(IngestError) -> CorpusListing {
        let given = paths.joined(separator: " ")
        var sources: [FolderWalk.Source] = []
        for path in paths {
            sources += try FolderWalk.Source.all(at: path)
        }
        let base = commonFolder(of: sources)
        var walk = FolderWalk()
        for source in sources {
            let id = source.components.dropFirst(base.count).joined(separator: "/")
            try walk.add(source, id: id)
        }
        walk.finish()
        guard !walk.entries.isEmpty || !walk.failures.isEmpty else {
            throw IngestError(path: given, reason: .empty)
        }
        let name = sources.count == 1 ? sources[0].components.last : base.last
        return CorpusListing(
            name: name ?? "/", path: given, entries: walk.entries, skipped: walk.skipped, failures: walk.failures,
            ignored: walk.ignored)
    }

    /// The same documents, to be read with other words and names.
    public func reading(with vocabulary: Vocabulary) -> CorpusListing {
        CorpusListing(
            name: name, path: path, entries: entries.map { $0.reading(with: vocabulary) }, skipped: skipped,
            failures: failures, ignored: ignored)
    }

    /// The components of the deepest folder that holds every source.
    private static func commonFolder(of sources: [FolderWalk.Source]) -> [String] {
        guard var common = sources.first?.folder else { return [] }
        for source in sources.dropFirst() {
            let shared = zip(common, source.folder).prefix { $0 == $1 }.count
            common = Array(common.prefix(shared))
        }
        return common
    }
}
