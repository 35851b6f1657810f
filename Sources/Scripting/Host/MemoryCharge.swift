import Lua

/// Memory of Swift's that the script is charged for as long as one of those lives who share this: a table of results and
/// its rows keep the same cells.
final class MemoryCharge {
    private weak var lua: LuaState?
    var bytes: Int {
        didSet { lua?.stack.charge(bytes - oldValue) }
    }

    init(_ bytes: Int, _ host: ScriptHost) {
        lua = host.lua
        self.bytes = bytes
        host.lua.stack.charge(bytes)
    }

    // Where the state itself goes, nothing is to be given back.
    deinit { lua?.stack.charge(-bytes) }
}
