/// What a script read outside of its documents while it ran: its result holds as long as the same is there.
public struct Reading: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case file
        /// The names in a folder.
        case folder
        /// Whether there is a file or folder.
        case presence
        case variable
        /// There is more than was noted: nobody can tell whether it is the same.
        case more
    }

    public var kind: Kind
    public var name: String
    /// The SHA-256 of what was there; nil where nothing was, or nothing that can be read.
    public var hash: String?

    public static let more = Reading(.more, "", hash: nil)

    public init(_ kind: Kind, _ name: String, hash: String?) {
        self.kind = kind
        self.name = name
        self.hash = hash
    }
}
