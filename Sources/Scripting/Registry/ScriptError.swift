import Lua

/// An error that a host function raises in the script that called it. The place in the script is put
/// in front by the host.
struct ScriptError: Error {
    var message: String

    init(_ message: String) { self.message = message }

    /// There is no room for what was asked for; the script gets Lua's memory error whatever the message.
    static let outOfMemory = ScriptError(LuaError.noMemory)

    /// The error value is on top of the stack already: a callback's own.
    static let onStack = ScriptError("")
    var isOnStack: Bool { message.isEmpty }
}
