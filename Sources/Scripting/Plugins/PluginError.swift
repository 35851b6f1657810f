/// Why a plugin cannot be used. `description` names file, field, what was found and what is allowed.
public struct PluginError: Error, CustomStringConvertible, Sendable {
    public enum Kind: Sendable {
        /// The file is not there or cannot be read.
        case unreadable
        /// The file is no Lua, raised an error, or what it returned is no plugin.
        case invalid
        /// An argument that the user gave does not fit.
        case argument
        /// The plugin asks for what was not granted.
        case permission
    }

    public let kind: Kind
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
