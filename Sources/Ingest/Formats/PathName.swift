import Glibc

/// Paths as text: no file is touched, except to ask for the working folder.
enum PathName {
    /// The last component: `b.txt` of `a/b.txt`, `a` of `a/`, `/` of `/`.
    static func last(of path: String) -> String {
        components(of: path).last ?? (path.isEmpty ? "" : "/")
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    /// The components of a path with `.` dropped and `..` taken back, counted from the root folder.
    static func absoluteComponents(of path: String) -> [String] {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        var result = isAbsolute ? [] : components(of: workingFolder())
        for part in components(of: path) {
            switch part {
            case ".": continue
            case "..": _ = result.popLast()
            default: result.append(part)
            }
        }
        return result
    }

    /// Whether `left` comes before `right` in byte order.
    ///
    /// `String`'s own order is by Unicode equivalence; that of a corpus must be what `LC_ALL=C sort` gives.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static func components(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    private static func workingFolder() -> String {
        guard let pointer = unsafe getcwd(nil, 0) else { return "/" }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }
}
