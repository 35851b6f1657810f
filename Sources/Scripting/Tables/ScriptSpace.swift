import Lua
import Reports

/// Tables that a script makes from rows on disk, under the script's limits.
///
/// Used by the script's thread alone while the script runs; afterwards it holds no state of Lua any more, and the
/// tables that stand on it can go to any thread: so it is safe to send.
final class ScriptSpace: RowSpace, @unchecked Sendable {
    private let base: any RowSpace
    private var host: ScriptHost?

    init(_ base: any RowSpace, host: ScriptHost) {
        self.base = base
        self.host = host
    }

    /// The script has ended: its limits are no longer asked.
    func end() { host = nil }

    var sortingMemory: Int { base.sortingMemory }

    func writer(hasOrigins: Bool) throws -> any RowWriter { try base.writer(hasOrigins: hasOrigins) }

    func check(holding bytes: Int) throws {
        try base.check(holding: bytes)
        guard let host else { return }
        if host.lua.stack.isInterrupted { throw ScriptError("interrupted") }
        if bytes > max(0, host.memoryLimit - host.lua.memoryUsed) {
            throw ScriptError(
                "this needs more memory than is left to the script; keep fewer rows or groups first, with :where, "
                    + ":select or :top, or set another limit with --memory-limit")
        }
    }
}
