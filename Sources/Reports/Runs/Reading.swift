/// What a script read outside of its documents while it ran: its result holds as long as the same is there.
public struct Reading: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case file
        /// The names in a folder.
        case folder
        case variable
    }

    public var kind: Kind
    public var name: String
    /// The SHA-256 of what was there; nil where nothing was, or nothing that can be read.
    public var hash: String?

    public init(_ kind: Kind, _ name: String, hash: String?) {
        self.kind = kind
        self.name = name
        self.hash = hash
    }
}
