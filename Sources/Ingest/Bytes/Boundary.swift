import Glibc

/// What lies below the paths of a corpus, links resolved.
struct Boundary {
    private let roots: [String]

    init(_ roots: [String]) { self.roots = roots.compactMap(Self.resolve) }

    /// Where a path leads when that is not below the roots; nil for what is, or leads nowhere.
    func outside(_ path: String) -> String? {
        guard let target = Self.resolve(path) else { return nil }
        let isInside = roots.contains { root in
            target == root || target.utf8.starts(with: (root == "/" ? root : root + "/").utf8)
        }
        return isInside ? nil : target
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(validatingCString: resolved)
    }
}
