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
        /// A setting cannot be used.
        case wrongSettings
        /// No worker could be started, or it broke the protocol.
        case workerFailed
        /// Rows could not be kept, as on a full disk.
        case notKept
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

    /// Why a plugin could not be loaded, or its `setup` failed.
    init(loading error: any Error) {
        switch error {
        case let error as PluginError:
            let kind: Kind =
                switch error.kind {
                case .argument: .wrongArgument
                case .permission: .permissionMissing
                case .unreadable, .invalid: .invalidPlugin
                }
            self.init(kind, error.description)
        case let error as ScriptFailure: self.init(error)
        default: self.init(.invalidPlugin, "\(error)")
        }
    }

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
