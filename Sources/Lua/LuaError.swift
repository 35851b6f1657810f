/// What ended a call into Lua.
public struct LuaError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// The script raised an error, or a host function did.
        case error
        /// The text is no Lua.
        case syntax
        /// The time limit was reached.
        case time
        /// The memory limit was reached.
        case memory
        /// The user interrupted the script.
        case interrupted
    }

    public var kind: Kind
    /// One line, usually with its place in front: `plugins/a.lua:12: …`.
    public var message: String
    /// The script's own functions, innermost first; empty where there are none.
    public var traceback: [String]

    public var description: String { message }

    /// What the message of a memory error ends in; in front of it may be its place.
    public static let noMemory = "not enough memory"

    public init(kind: Kind, message: String, traceback: [String] = []) {
        self.kind = kind
        self.message = message
        self.traceback = traceback
    }
}
