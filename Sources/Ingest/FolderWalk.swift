/// Collects the documents of a corpus.
///
/// Links are followed after everything else was seen, and only to what was not seen yet: a folder or
/// file is listed once, under its own path if it has one in the corpus, and a cycle of links ends. One that leads out of
/// the corpus could lead anywhere, so it is followed only for a user who wants it.
struct FolderWalk {
    private(set) var entries: [CorpusEntry] = []
    private(set) var skipped: [CorpusListing.Skipped] = []
    private(set) var failures: [IngestError] = []
    private(set) var linked: [String] = []
    private var ignored: [String: (count: Int, first: String)] = [:]

    var ignoredKinds: [CorpusListing.Ignored] {
        ignored.sorted { PathName.precedes($0.key, $1.key) }.map {
            CorpusListing.Ignored(ending: $0.key, count: $0.value.count, first: $0.value.first)
        }
    }

    private let boundary: Boundary
    private let followsLinks: Bool
    private var seen: Set<FileIdentity> = []
    private var folders: [CorpusEntry] = []
    private var links: [CorpusEntry] = []

    init(_ roots: [String], followsLinks: Bool) {
        boundary = Boundary(roots)
        self.followsLinks = followsLinks
    }

    /// Adds what a user named. A file is a document whatever its extension, unless that promises a
    /// format that is not read.
    mutating func add(_ source: Source, id: String) throws(IngestError) {
        if source.isMatched, !mayFollow(CorpusEntry(id: id, path: source.path), source.status) { return }
        switch source.status.kind {
        case .folder:
            folders.append(CorpusEntry(id: id, path: source.path))
            try visitFolders(failingFirst: true)
        case .file:
            if let format = Format.promised(by: source.path), !format.isRead {
                throw IngestError(path: source.path, reason: .formatNotRead(format.name))
            }
            seen.insert(source.status.identity)
            entries.append(CorpusEntry(id: id, path: source.path))
        case .other(let name):
            throw IngestError(path: source.path, reason: .notAFile(name))
        }
    }

    /// Follows the links that were met and puts everything in order.
    mutating func finish() {
        while !links.isEmpty {
            let batch = links.sorted { PathName.precedes($0.id, $1.id) }
            links = []
            for link in batch { follow(link) }
        }
        entries.sort { PathName.precedes($0.id, $1.id) }
        // A file that was named and lies in a folder that was named too has one id, listed twice.
        entries = entries.indices.filter { $0 == 0 || entries[$0].id != entries[$0 - 1].id }.map { entries[$0] }
        skipped.sort { PathName.precedes($0.id, $1.id) }
        failures.sort { PathName.precedes($0.path, $1.path) }
    }

    private mutating func follow(_ link: CorpusEntry) {
        do {
            let status = try FileStatus(path: link.path)
            guard mayFollow(link, status) else { return }
            if case .folder = status.kind {
                folders.append(link)
                try visitFolders(failingFirst: false)
            } else if seen.insert(status.identity).inserted {
                visit(link, status: status)
            }
        } catch {
            // A link to nowhere matters only if it promised a document.
            if Format.promised(by: link.path)?.isRead == true { failures.append(error) }
        }
    }

    private mutating func mayFollow(_ link: CorpusEntry, _ status: FileStatus) -> Bool {
        guard let target = boundary.outside(link.path) else { return true }
        if followsLinks {
            linked.append(target)
            return true
        }
        if status.kind == .folder || Format.promised(by: link.path) != nil {
            skipped.append(CorpusListing.Skipped(id: link.id, format: nil))
        } else {
            ignore(link)
        }
        return false
    }

    /// Counts what is no document by its name.
    private mutating func ignore(_ entry: CorpusEntry) {
        let ending = Format.lowercasedExtension(of: entry.path)
        let before = ignored[ending] ?? (0, entry.id)
        let first = PathName.precedes(entry.id, before.first) ? entry.id : before.first
        ignored[ending] = (before.count + 1, first)
    }

    /// Visits the waiting folders and all below them; with `failingFirst` an error in the first is thrown.
    private mutating func visitFolders(failingFirst: Bool) throws(IngestError) {
        var mayThrow = failingFirst
        while let folder = folders.popLast() {
            do {
                try visit(folder: folder)
            } catch {
                if mayThrow { throw error }
                failures.append(error)
            }
            mayThrow = false
        }
    }

    private mutating func visit(folder: CorpusEntry) throws(IngestError) {
        let reader = try FolderReader(path: folder.path)
        guard seen.insert(reader.identity).inserted else { return }
        while let item = try reader.next() {
            guard !item.name.utf8.starts(with: [UInt8(ascii: ".")]) else { continue }
            let entry = CorpusEntry(
                id: PathName.join(folder.id, item.name), path: PathName.join(folder.path, item.name))
            guard item.isNameValid else {
                failures.append(IngestError(path: entry.path, reason: .nameNotUTF8))
                continue
            }
            switch item.kind {
            case .folder: folders.append(entry)
            case .link: links.append(entry)
            case .file: visit(entry, status: FileStatus(kind: .file, identity: item.identity))
            case .other(let name): visit(entry, status: FileStatus(kind: .other(name), identity: item.identity))
            }
        }
    }

    private mutating func visit(_ entry: CorpusEntry, status: FileStatus) {
        guard let format = Format.promised(by: entry.path) else { return ignore(entry) }
        guard format.isRead else {
            skipped.append(CorpusListing.Skipped(id: entry.id, format: format.name))
            return
        }
        if case .other(let name) = status.kind {
            failures.append(IngestError(path: entry.path, reason: .notAFile(name)))
        } else {
            seen.insert(status.identity)
            entries.append(entry)
        }
    }
}

extension FolderWalk {
    /// A file or folder that a user named.
    struct Source {
        let path: String
        /// From the root folder, without `.` and `..`.
        let components: [String]
        let status: FileStatus
        /// Whether a pattern found it; what is named by itself may be a link to anywhere.
        var isMatched = false

        /// The components of the folder that ids are relative to.
        var folder: [String] {
            if case .folder = status.kind { components } else { components.dropLast() }
        }

        init(path: String) throws(IngestError) {
            self.path = path
            if path == StandardInput.path {
                status = FileStatus(kind: .file, identity: FileIdentity(device: 0, number: 0))
                components = [path]
            } else {
                status = try FileStatus(path: path)
                components = PathName.absoluteComponents(of: path)
            }
        }

        /// What a path names: itself, or, where nothing has that name, what it matches as a pattern.
        static func all(at path: String) throws(IngestError) -> [Source] {
            do {
                return [try Source(path: path)]
            } catch {
                let matches = PathPattern.matches(of: path)
                guard error.reason == .notFound, !matches.isEmpty else { throw error }
                var sources: [Source] = []
                for match in matches {
                    // A pattern means the documents among what it matches, as in a folder.
                    var source = try Source(path: match)
                    source.isMatched = true
                    if case .file = source.status.kind, Format.promised(by: match)?.isRead == true {
                        sources.append(source)
                    } else if case .folder = source.status.kind {
                        sources.append(source)
                    }
                }
                guard !sources.isEmpty else { throw IngestError(path: path, reason: .empty) }
                return sources
            }
        }
    }
}
