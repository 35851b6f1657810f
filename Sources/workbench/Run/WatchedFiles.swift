import Glibc
import Ingest

/// The files that a run depends on, and when each was written.
struct WatchedFiles: Equatable {
    /// What changes when a file is written.
    private struct Stamp: Equatable {
        var inode: ino_t = 0
        var size = 0
        var seconds = 0
        var nanoseconds = 0
    }

    private var stamps: [String: Stamp] = [:]
    private let plugins: [String]
    private let corpus: String
    private let documents: Int

    /// - Parameter plugins: their modules, which lie beside them or in `lib`, are watched as well.
    init(_ plugins: [String], _ others: [String], _ listing: CorpusListing) {
        self.plugins = plugins
        corpus = listing.path
        documents = listing.entries.count
        let folders = Set(plugins.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) })
        let modules = folders.flatMap { folder in
            let base = folder.isEmpty ? "" : folder + "/"
            return Self.modules(folder.isEmpty ? "." : folder, base) + Self.modules(base + "lib", base + "lib/")
        }
        for path in Set(plugins + others + modules).union(listing.entries.lazy.map(\.path)) {
            stamps[path] = Self.stamp(path)
        }
    }

    private static func modules(_ folder: String, _ base: String) -> [String] {
        FileKind.list(folder).filter { $0.hasSuffix(".lua") }.map { base + $0 }
    }

    private static func stamp(_ path: String) -> Stamp? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Stamp(
            inode: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    /// `plugins/a.lua and texts (12 documents)`
    var summary: ScreenText {
        "\(plugins.joined(separator: ", ")) and \(corpus) (\(documents) document\(documents == 1 ? "" : "s"))"
    }

    /// What differs from before, such as `a.txt has changed, b.txt is new`; nil where nothing does.
    func changes(since before: WatchedFiles) -> ScreenText? {
        let paths = Set(stamps.keys).union(before.stamps.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let differing = paths.filter { stamps[$0] != before.stamps[$0] }
        guard !differing.isEmpty else { return nil }
        let named = differing.prefix(3).map { path in
            if before.stamps[path] == nil { return "\(path) is new" }
            return stamps[path] == nil ? "\(path) is gone" : "\(path) has changed"
        }
        let rest = differing.count - named.count
        return "\(named.joined(separator: ", "))\(rest > 0 ? ", and \(rest) more" : "")"
    }
}
