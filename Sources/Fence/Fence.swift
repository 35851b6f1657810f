internal import CFence
internal import Glibc

/// The operating system's fences around a process that runs scripts.
///
/// Whatever a script makes of the program, the process then reads and writes the paths given here and no others, talks
/// to nobody but through its standard input and output, starts nothing, and ends with its parent.
///
/// ```swift
/// Fence.leaveParent()                                   // first of all, before anything is opened
/// let held = Fence(readable: ["seeds", "plugins"], writable: [], addressSpace: 4 << 30).close()
/// ```
///
/// Sources: landlock(7), seccomp(2), prctl(2), setrlimit(2).
public struct Fence: Sendable {
    /// One of the fences.
    public enum Part: String, CaseIterable, Sendable {
        /// No program that is started can gain rights; other processes cannot look into this one.
        case privileges
        /// Address space, open files, no core file.
        case limits
        /// Files by path (Landlock).
        case files
        /// System calls (seccomp).
        case calls
    }

    /// Files and folders that can be read, with all below them.
    public var readable: [String]
    /// Folders that can be read and written.
    public var writable: [String]
    /// Bytes of address space; nil for no limit.
    public var addressSpace: Int?

    public init(readable: [String], writable: [String] = [], addressSpace: Int? = nil) {
        self.readable = readable
        self.writable = writable
        self.addressSpace = addressSpace
    }

    /// Closes all descriptors but the three standard ones, and ties the life of this process to its parent's.
    ///
    /// - Returns: false where the parent has ended already; there is nobody to work for then.
    @discardableResult
    public static func leaveParent() -> Bool { fence_leave_parent() }

    /// Closes the fences, for good. Before the process makes threads: Landlock binds only those that come later.
    ///
    /// A path that is not there is left out: what is made at its place later cannot be reached.
    ///
    /// - Returns: the fences that hold now; one that this system does not have is missing.
    public func close() -> Set<Part> {
        // What glibc would open later: the time zone, and which folder holds its converters of encodings.
        tzset()
        var held: Set<Part> = []
        if fence_drop_privileges() { held.insert(.privileges) }
        if fence_limit(UInt64(max(0, addressSpace ?? 0))) { held.insert(.limits) }
        if closeFiles() { held.insert(.files) }
        if fence_calls() { held.insert(.calls) }
        return held
    }

    /// The fences that this system can close.
    public static var available: Set<Part> {
        let bits = fence_available()
        let parts: [(Part, Int)] = [
            (.privileges, FENCE_PRIVILEGES), (.limits, FENCE_LIMITS), (.files, FENCE_FILES), (.calls, FENCE_CALLS),
        ]
        return Set(parts.filter { bits & UInt32($0.1) != 0 }.map(\.0))
    }

    private func closeFiles() -> Bool {
        let list = fence_begin_files()
        guard list >= 0 else { return false }
        var isComplete = true
        for path in readable + Self.systemPaths {
            isComplete = unsafe fence_allow_file(list, path, false) && isComplete
        }
        for path in writable { isComplete = unsafe fence_allow_file(list, path, true) && isComplete }
        return fence_close_files(list) && isComplete
    }

    /// The converters of encodings, which glibc loads when the first document in one is read.
    private static let systemPaths = ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].flatMap {
        ["/usr/lib/\($0)gconv", "/usr/lib64/\($0)gconv"]
    }
}
