internal import CLua
internal import CLuaShim

/// Where time and memory go, while somebody asks.
extension LuaStack {
    /// Says which host function is about to run: twice its number, plus 1 where it is only looked up; -1 where its time
    /// is its caller's. It gets the raw state and the address of the function, and must not raise.
    public typealias Identify = @convention(c) (OpaquePointer?, UnsafeRawPointer?) -> CInt

    /// Notes from now on what scripts on this thread use.
    ///
    /// - Returns: false where the system gives no timer for it.
    @unsafe
    public func startProfile(_ identify: Identify) -> Bool { unsafe wb_profile_start(state, identify) }

    /// What runs until `endProfile` belongs to a phase, by its number; without a profile nothing happens.
    public func beginProfile(phase: Int) { unsafe wb_profile_begin(state, Int32(truncatingIfNeeded: phase)) }
    public func endProfile() { unsafe wb_profile_end(state) }

    /// What was noted since the last time.
    public func takeProfile() -> LuaProfile {
        var profile = LuaProfile()
        var count = 0
        let functions = unsafe UnsafeBufferPointer(start: wb_profile_functions(state, &count), count: count)
        for index in functions.indices {
            let function = unsafe functions[index]
            unsafe profile.functions.append(Self.function(function))
            let calls = unsafe function.calls
            profile.calls.append([Int(calls.0), Int(calls.1), Int(calls.2)])
        }
        let nodes = unsafe UnsafeBufferPointer(start: wb_profile_nodes(state, &count), count: count)
        for index in nodes.indices {
            let node = unsafe nodes[index]
            profile.nodes.append(
                LuaProfile.Node(
                    parent: Int(node.parent), function: Int(node.function), line: Int(node.line),
                    nanoseconds: Int(node.nanoseconds), allocations: Int(node.allocations), bytes: Int(node.bytes)))
        }
        unsafe wb_profile_reset(state)
        return profile
    }

    private static func function(_ function: wb_profile_function) -> LuaProfile.Function {
        var function = unsafe function
        let line = unsafe Int(function.line)
        // The strings lie in the copy, which lives as long as they are read.
        let name = unsafe withUnsafePointer(to: &function) { unsafe String(cString: wb_profile_name($0)) }
        let file = unsafe withUnsafePointer(to: &function) { unsafe String(cString: wb_profile_source($0)) }
        switch unsafe Int(function.kind) {
        case WB_PROFILE_LUA: return .script(name: name, file: file, line: line)
        case WB_PROFILE_C: return .library(name)
        case WB_PROFILE_HOST: return .host(line)
        default: return .none
        }
    }
}
