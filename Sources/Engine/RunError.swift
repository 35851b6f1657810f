import Scripting

/// Why a run gave no result.
public struct RunError: Error, CustomStringConvertible, Sendable {
    public enum Kind: Sendable {
        /// The plugin cannot be used.
        case invalidPlugin
        /// An argument does not fit the plugin.
        case wrongArgument
        /// The plugin asks for what was not granted.
        case permissionMissing
        /// `setup` or `report` failed.
        case scriptFailed
        /// The user interrupted the run.
        case interrupted
    }

    public let kind: Kind
    public let description: String

    /// The end of `setup` or `report`.
    init(_ failure: ScriptFailure) {
        self.init(
            failure.isInterrupt ? .interrupted : failure.isDenied ? .permissionMissing : .scriptFailed,
            failure.description)
    }

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
