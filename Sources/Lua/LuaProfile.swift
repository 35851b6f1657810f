/// Where time and memory went in the scripts of a state, as Lua and the shim know it.
public struct LuaProfile {
    public enum Function {
        /// A function of a script; the name is the one its first caller used, empty where it had none.
        case script(name: String, file: String, line: Int)
        /// A function of a library in C: `string.find`.
        case library(String)
        /// A host function, by the number that identified it.
        case host(Int)
        /// What stands for no function.
        case none
    }

    /// A function at a line, called from its parent; parents come before their children.
    public struct Node {
        /// -1 for the first nodes, which are the phases.
        public let parent: Int
        public let function: Int
        public let line: Int
        public let nanoseconds: Int
        public let allocations: Int
        public let bytes: Int
    }

    public internal(set) var functions: [Function] = []
    /// How often each function was called, by phase.
    public internal(set) var calls: [[Int]] = []
    public internal(set) var nodes: [Node] = []
}
