internal import CLua
internal import CLuaShim

/// A host function: gets the raw state (wrap it in `LuaStack`), returns the number of results it
/// pushed, or -1 with an error value on top. It must not raise: see `LuaStack`.
public typealias HostFunction = @convention(c) (OpaquePointer?) -> CInt

/// One sandboxed Lua universe.
///
/// Scripts get the parts of the standard library that cannot touch the machine; a memory limit
/// holds always, a time limit while one is set. The state belongs to one thread at a time.
///
/// ```swift
/// let lua = try LuaState(memoryLimit: 1 << 28)
/// try lua.stack.load("return 6 * 7", name: "=prompt")
/// try lua.stack.call(arguments: 0, results: 1)
/// lua.stack.integer(at: -1)      // 42
/// ```
@safe
public final class LuaState {
    private let state: OpaquePointer
    /// The stack of the main coroutine.
    public let stack: LuaStack

    /// Creates a state.
    ///
    /// - Throws: `LuaError` of kind `memory` when the machine has none.
    public init(memoryLimit: Int) throws(LuaError) {
        guard let fresh = unsafe wb_new(max(memoryLimit, 0), nil) else {
            throw LuaError(kind: .memory, message: "there is no memory for a script")
        }
        unsafe state = fresh
        stack = unsafe LuaStack(fresh)
    }

    deinit { unsafe wb_close(state) }

    /// What host functions get back from `LuaStack.ownerPointer`, unretained: the owner outlives the state.
    public func setOwner(_ owner: AnyObject) {
        unsafe wb_set_owner(state, Unmanaged.passUnretained(owner).toOpaque())
    }

    /// Bytes that the scripts' own values take.
    public var memoryUsed: Int { unsafe wb_memory_used(state) }

    public func setMemoryLimit(_ bytes: Int) { unsafe wb_set_memory_limit(state, max(bytes, 0)) }

    /// Gives what runs from now on this many seconds of this thread's processor time; nil ends the limit.
    public func setTimeLimit(seconds: Double?) { unsafe wb_set_deadline(state, seconds ?? 0) }

    /// Forgets an interrupt or a reached time limit, so that the next script can run.
    public func clearInterrupt() { unsafe wb_clear_interrupt(state) }

    /// Makes Ctrl-C end the running script with an error of kind `interrupted`, until the state goes
    /// or `stopWatchingInterrupts` is called.
    public func watchInterrupts() { unsafe wb_interrupt_on_sigint(state) }
    public func stopWatchingInterrupts() { wb_interrupt_on_sigint(nil) }

    /// Ends the running script as Ctrl-C does; may be called from any thread.
    public func interrupt() { unsafe wb_interrupt(state) }

    /// Ends the process when a script is stuck inside one function (a collection of garbage without end) and ignores its
    /// time limit for `seconds` more.
    ///
    /// - Parameters:
    ///   - includesHost: whether functions of the host are no excuse; otherwise they have as long as they need.
    ///   - descriptor: where the last words go.
    ///   - status: what the process ends with.
    public func setLastResort(seconds: Double, includesHost: Bool, descriptor: Int32, status: Int32) {
        unsafe wb_set_last_resort(state, seconds, includesHost, descriptor, status)
    }

    /// What is said then, with the script's `file:line` in the middle. Not to be changed while a limit runs.
    public func setLastWords(before: String, after: String) { unsafe wb_set_last_words(state, before, after) }
}
