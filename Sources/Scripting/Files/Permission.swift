/// What a plugin asks for and a user grants: `read:lists/*.csv`, `write:out/`, `env:LANG`.
///
/// A path is relative to the folder that the program was started in. One that ends in `/` is a folder with all that is
/// below it; `*` stands for any characters of one name, `?` for one.
///
/// ```swift
/// try Permission("write:out/").covers(path: "out/tables/a.csv")     // true
/// ```
public struct Permission: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        case read, write
        /// A variable of the environment.
        case env
    }

    public let kind: Kind
    /// The path or the name of the variable, as it was written.
    public let target: String

    public var description: String { "\(kind.rawValue):\(target)" }

    /// A permission that cannot be understood; `description` says why, and how to write one.
    public struct Malformed: Error, CustomStringConvertible {
        public let description: String
    }

    /// Reads `kind:target`.
    public init(_ text: String) throws(Malformed) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let form = "write read:lists/*.csv, read:lists/, write:out/ or env:NAME"
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]), !parts[1].isEmpty else {
            throw Malformed(description: "\(Quoting.name(text)) is no permission; \(form)")
        }
        if kind != .env, !Self.isBelow(parts[1]) {
            throw Malformed(
                description: "permission \(Quoting.name(text)): a path must be relative and without '..'; \(form)")
        }
        self.kind = kind
        target = parts[1].hasPrefix("./") && parts[1] != "./" ? String(parts[1].dropFirst(2)) : parts[1]
    }

    /// Whether a path that a script names falls under it.
    func covers(path: String) -> Bool {
        if kind == .env { return target == path }
        if target == "./" { return true }
        let names = path.split(separator: "/").map(Array.init)
        let patterns = target.split(separator: "/").map(Array.init)
        guard target.hasSuffix("/") ? names.count >= patterns.count : names.count == patterns.count else {
            return false
        }
        return zip(names, patterns).allSatisfy { Self.matches($0, $1) }
    }

    /// Whether everything that `other` allows is allowed by this too.
    public func covers(_ other: Permission) -> Bool {
        guard kind == other.kind else { return false }
        if target == other.target { return true }
        return kind != .env && target.hasSuffix("/") && covers(path: other.target)
    }

    /// Whether `name` fits a pattern with `*` and `?`; linear for every star, since only the last one is retried.
    private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
        var (i, j) = (0, 0)
        var retry: (name: Int, pattern: Int)?
        while i < name.count {
            if j < pattern.count, pattern[j] == "*" {
                retry = (i, j)
                j += 1
            } else if j < pattern.count, pattern[j] == "?" || pattern[j] == name[i] {
                (i, j) = (i + 1, j + 1)
            } else if let last = retry {
                retry = (last.name + 1, last.pattern)
                (i, j) = (last.name + 1, last.pattern + 1)
            } else {
                return false
            }
        }
        return pattern[j...].allSatisfy { $0 == "*" }
    }

    /// Whether a path stays below the folder it is relative to.
    static func isBelow(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.utf8.contains(0) && !path.split(separator: "/").contains("..")
    }
}

/// The permissions in force for a script.
struct Grants: Sendable {
    private let permissions: [Permission]
    /// What a message says to do where one is missing.
    let remedy: @Sendable (Permission.Kind, String) -> String

    /// What the user allowed, at the prompt.
    static func prompt(_ permissions: [Permission]) -> Grants {
        Grants(permissions: permissions) { kind, target in "start with --allow \(kind.rawValue):\(target)" }
    }

    /// What a plugin declared, all of which the user allowed.
    static func plugin(_ permissions: [Permission]) -> Grants {
        Grants(permissions: permissions) { kind, target in
            "declare it in the plugin's `permissions` and run with --allow \(kind.rawValue):\(target)"
        }
    }

    private init(
        permissions: [Permission], remedy: @escaping @Sendable (Permission.Kind, String) -> String
    ) {
        self.permissions = permissions
        self.remedy = remedy
    }

    func allows(_ kind: Permission.Kind, _ target: String) -> Bool {
        permissions.contains { $0.kind == kind && $0.covers(path: target) }
    }

    /// Whether something below a folder may be read.
    func allowsListing(_ folder: String) -> Bool {
        permissions.contains { permission in
            permission.kind == .read
                && (permission.covers(path: folder) || permission.covers(path: folder + "/x")
                    || permission.target.split(separator: "/").dropLast().elementsEqual(folder.split(separator: "/")))
        }
    }
}
