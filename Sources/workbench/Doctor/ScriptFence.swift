import Fence

/// What stands between a script and everything else: the one list that `doctor` prints and a run goes by.
enum ScriptFence: CaseIterable {
    /// Limits of time, memory and rows inside Lua.
    case limits
    /// What a script can name: no `io`, no `os.execute`, no bytecode; files and variables by permission.
    case names
    /// Scripts in processes of their own, so that a crash costs one document.
    case processes
    /// No new privileges, no empty places for other processes to look in.
    case privileges
    /// Limits of the operating system on such a process.
    case resources
    /// A filter of system calls: no sockets, no other programs.
    case calls
    /// Files by path, enforced by the kernel.
    case files

    var name: String {
        switch self {
        case .limits: "time, memory and rows of a script"
        case .names: "no files, processes or network by name"
        case .processes: "a process of its own for scripts"
        case .privileges: "no privileges to gain"
        case .resources: "limits of the system (rlimit)"
        case .calls: "filter of system calls (seccomp)"
        case .files: "files by path (Landlock)"
        }
    }

    /// What the system has to provide; nil for what the program does by itself.
    private var part: Fence.Part? {
        switch self {
        case .limits, .names, .processes: nil
        case .privileges: .privileges
        case .resources: .limits
        case .calls: .calls
        case .files: .files
        }
    }

    /// Whether it is closed around the scripts of a run: a worker that could close it and did not runs nothing.
    var isInForce: Bool { part.map(Fence.available.contains) ?? true }

    /// `in force for scripts`, or why not.
    var state: String { isInForce ? "in force for scripts" : "not in force: this kernel does not have it" }

    /// What a run says where a fence is missing; nil where all hold.
    static var notice: String? {
        let missing = allCases.filter { !$0.isInForce }.map(\.name)
        guard !missing.isEmpty else { return nil }
        return "this system lacks a fence around scripts: \(missing.joined(separator: ", ")); run only plugins you "
            + "trust here (workbench doctor tells more)"
    }
}
