/// Why a run gave no result.
public struct RunError: Error, CustomStringConvertible, Sendable {
    public enum Kind: Sendable {
        /// The plugin cannot be used.
        case invalidPlugin
        /// An argument does not fit the plugin.
        case wrongArgument
        /// `setup` or `report` failed.
        case scriptFailed
        /// The user interrupted the run.
        case interrupted
    }

    public let kind: Kind
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
