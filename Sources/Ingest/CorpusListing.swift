public import Corpus

/// The documents of a corpus by name, in byte order of their files' ids; none of them is read yet.
///
///     let listing = try CorpusListing.open(["seeds"])
///     for entry in listing.entries { let document = try DocumentReader.read(entry) }
///
/// A corpus is a folder with everything below it, a file, or several of either. The ids are paths
/// relative to the folder, to the folder of a single file, or to the deepest folder that holds all
/// of several sources; so `open(["seeds"])` and `open(["seeds/a.txt", "seeds/b.txt"])` agree on them. A file that
/// holds several documents has one entry for each, `file.csv#1`, in the order of the file. `-` is standard input.
public struct CorpusListing: Hashable, Sendable {
    /// What looks like a document and is not read.
    public struct Skipped: Hashable, Sendable {
        public let id: String
        /// The name of a format that this version does not read: `pdf`; nil for a link out of the corpus.
        public let format: String?

        public init(id: String, format: String?) {
            self.id = id
            self.format = format
        }

        public var reason: String {
            format.map(IngestError.notRead)
                ?? "the link leads out of the corpus; --follow-links follows it"
        }
    }

    /// Files whose ending no document has.
    public struct Ignored: Hashable, Sendable {
        /// The ending, in lower case and without its dot; empty where there is none.
        public let ending: String
        public let count: Int
        /// The first one, by id.
        public let first: String

        public init(ending: String, count: Int, first: String) {
            self.ending = ending
            self.count = count
            self.first = first
        }
    }

    /// The name of the folder or file.
    public let name: String
    /// The path as it was given; several are joined by a space.
    public let path: String
    public let entries: [CorpusEntry]
    /// Documents in formats that are not read, and links out of the corpus that are not followed, in order of their ids.
    public let skipped: [Skipped]
    /// What should have been a document and cannot be: folders that cannot be read, pipes, broken links.
    public let failures: [IngestError]
    /// Files that are no documents by their names, by ending.
    public let ignoredKinds: [Ignored]

    /// How many files are no documents by their names.
    public var ignored: Int { ignoredKinds.reduce(0) { $0 + $1.count } }
    /// Where links lead that leave the corpus and were followed.
    public let linked: [String]
    /// What was seen of the files that hold several documents.
    public let collections: [Collection]
    /// How many documents there are of each format, in the order of the list of formats.
    public let formats: [FormatCount]

    /// The documents of one format.
    public struct FormatCount: Hashable, Sendable {
        /// The name of the format.
        public let name: String
        public let documents: Int
        public let files: Int
    }

    /// A file that holds several documents.
    public struct Collection: Hashable, Sendable {
        public let id: String
        /// The name of its format.
        public let format: String
        public let documents: Int
        /// Which columns it has, and what they are taken for; nil for formats without.
        public let summary: String?
    }
}

extension CorpusListing {
    /// A corpus that was listed before.
    public init(
        name: String, path: String, entries: [CorpusEntry], skipped: [Skipped] = [], ignoredKinds: [Ignored] = [],
        failures: [IngestError] = []
    ) {
        self.init(
            name: name, path: path, entries: entries, skipped: skipped, failures: failures, ignoredKinds: ignoredKinds,
            linked: [], collections: [], formats: [])
    }

    /// Lists the corpus at a path.
    public static func open(
        _ path: String, followsLinks: Bool = false, columns: Columns? = nil
    ) throws(IngestError) -> CorpusListing {
        try open([path], followsLinks: followsLinks, columns: columns)
    }

    /// Lists the corpus made of all the paths; one with `*`, `?` or `[` that names no file is a pattern.
    ///
    /// Hidden files and folders are left out unless they are named. A file that is named is read as
    /// what its bytes show, or plain text, when its extension says nothing.
    ///
    /// - Parameters:
    ///   - followsLinks: whether links are followed that lead out of the paths; without it they are `skipped`.
    ///   - columns: which columns of tables are what; nil where their names tell.
    /// - Throws: `IngestError` when a path is not there or cannot be read, or when there is not one
    ///   document. A folder below that cannot be read is in `failures` and not an error.
    public static func open(
        _ paths: [String], followsLinks: Bool = false, columns: Columns? = nil
    ) throws(IngestError) -> CorpusListing {
        let given = paths.joined(separator: " ")
        var sources: [FolderWalk.Source] = []
        for path in paths {
            sources += try FolderWalk.Source.all(at: path)
        }
        let base = commonFolder(of: sources)
        var walk = FolderWalk(paths.map(PathPattern.folder(of:)), followsLinks: followsLinks)
        for source in sources {
            let id = source.components.dropFirst(base.count).joined(separator: "/")
            try walk.add(source, id: id)
        }
        walk.finish()
        var parts = PartExpansion(columns: columns)
        for entry in walk.entries { parts.add(entry) }
        let failures = (walk.failures + parts.failures).sorted { PathName.precedes($0.path, $1.path) }
        guard !parts.entries.isEmpty || !failures.isEmpty else {
            throw IngestError(path: given, reason: parts.collections.isEmpty ? .empty : .noDocuments)
        }
        // A file that is all there is and cannot be read is like a path that is not there.
        if parts.entries.isEmpty, sources.count == 1, case .file = sources[0].status.kind, let failure = failures.first
        {
            throw failure
        }
        let name = sources.count == 1 ? sources[0].components.last : base.last
        return CorpusListing(
            name: name ?? "/", path: given, entries: parts.entries, skipped: walk.skipped, failures: failures,
            ignoredKinds: walk.ignoredKinds, linked: walk.linked, collections: parts.collections,
            formats: parts.formats)
    }

    /// The same documents, to be read with other words and names.
    public func reading(with vocabulary: Vocabulary) -> CorpusListing {
        CorpusListing(
            name: name, path: path, entries: CorpusEntry.reading(entries, with: vocabulary), skipped: skipped,
            failures: failures, ignoredKinds: ignoredKinds, linked: linked, collections: collections, formats: formats)
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
