import Glibc

/// Shell patterns (`*`, `?`, `[a-z]`) for callers whose shell did not expand them.
public enum PathPattern {
    /// The path itself where something has that name, else the deepest folder that holds all that the pattern can match.
    public static func folder(of path: String) -> String {
        let isThere = unsafe access(path, F_OK) == 0
        guard !isThere, let sign = path.utf8.firstIndex(where: { "*?[".utf8.contains($0) }) else { return path }
        guard let slash = path[..<sign].lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The files that paths and patterns name, in their order; a pattern that matches none stands for itself.
    public static func files(named paths: [String]) -> [String] {
        paths.flatMap { path in
            let matches = matches(of: path)
            return matches.isEmpty ? [path] : matches
        }
    }

    /// The paths that a pattern matches, in byte order; none for a path without pattern signs.
    static func matches(of pattern: String) -> [String] {
        guard pattern.utf8.contains(where: { "*?[".utf8.contains($0) }) else { return [] }
        var result = unsafe glob_t()
        // The list belongs to `result` until `globfree`; its `gl_pathc` entries are C strings.
        defer { unsafe globfree(&result) }
        guard unsafe glob(pattern, GLOB_NOSORT, nil, &result) == 0, let list = unsafe result.gl_pathv else { return [] }
        var paths: [String] = []
        for index in 0..<Int(unsafe result.gl_pathc) {
            if let path = unsafe list[index], let name = unsafe String(validatingCString: path) { paths.append(name) }
        }
        return paths.sorted(by: PathName.precedes)
    }
}
