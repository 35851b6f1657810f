/// What stands between a script and everything else: the one list that `doctor` prints and a run goes by.
///
/// A fence that the program learns to close is switched on here, in ``isClosed``.
enum Fence: CaseIterable {
    /// Limits of time, memory and rows inside Lua.
    case limits
    /// What a script can name: no `io`, no `os.execute`, no bytecode; files and variables by permission.
    case names
    /// Scripts in processes of their own, so that a crash costs one document.
    case processes
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
        case .resources: "limits of the system (rlimit)"
        case .calls: "filter of system calls (seccomp)"
        case .files: "files by path (Landlock)"
        }
    }

    /// Whether the program closes it around scripts.
    var isClosed: Bool {
        switch self {
        case .limits, .names: true
        case .processes, .resources, .calls, .files: false
        }
    }

    /// What the kernel says to a fence that it has to provide; nil where nobody has to be asked.
    var support: Support? {
        switch self {
        case .limits, .names, .processes, .resources: nil
        case .calls: TextFile.ifThere("/proc/sys/kernel/seccomp/actions_avail") != nil ? .there : .missing
        case .files:
            switch TextFile.ifThere("/sys/kernel/security/lsm")?.contains("landlock") {
            case true?: .there
            case false?: .missing
            case nil: .unknown
            }
        }
    }

    enum Support { case there, missing, unknown }

    /// Whether it holds, and why not: `in force`, `not in force: this version does not use it; this kernel has it`.
    var state: String {
        let kernel =
            switch support {
            case .there?: "; this kernel has it"
            case .missing?: "; this kernel does not have it"
            case .unknown?: "; whether this kernel has it cannot be told here"
            case nil: ""
            }
        if isInForce { return "in force for scripts" }
        return "not in force: " + (isClosed ? "this kernel does not have it" : "this version does not use it" + kernel)
    }

    var isInForce: Bool { isClosed && support != .missing }
}
