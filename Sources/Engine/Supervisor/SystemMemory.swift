import Ingest

/// Memory of the machine, as its system tells it.
enum SystemMemory {
    /// How many processes the system has killed for want of memory since it started, those of control groups included; 0
    /// where it does not say.
    static var killed: Int {
        guard let text = SystemFile.text("/proc/vmstat") else { return 0 }
        let line = text.split(separator: "\n").first { $0.hasPrefix("oom_kill ") }
        return line.flatMap { Int($0.dropFirst("oom_kill ".count)) } ?? 0
    }
}
