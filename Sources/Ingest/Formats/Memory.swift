import Corpus
import Glibc

/// How much memory documents may take here.
enum Memory {
    /// The bytes that this process may use: those of the machine, or of its control group, or of its own limit.
    static var size: Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return ofMachine }
        return min(ofMachine, Int(clamping: limit.rlim_cur))
    }

    private static let ofMachine: Int = {
        let pages = sysconf(Int32(_SC_PHYS_PAGES))
        let page = sysconf(Int32(_SC_PAGESIZE))
        let (bytes, isHuge) = pages.multipliedReportingOverflow(by: page)
        let physical = pages > 0 && page > 0 && !isHuge ? bytes : Int.max
        return min(physical, ofControlGroup ?? Int.max)
    }()

    /// What `memory.max` of control groups (version 2) allows; nil where nothing is said.
    private static var ofControlGroup: Int? {
        guard let text = try? FileBytes.read("/sys/fs/cgroup/memory.max").string else { return nil }
        return Int(text.prefix { $0.isASCII && $0.isNumber })
    }

    /// The bytes that the parser of a document may take: what text of its format needs at most, and no more than half of
    /// the memory.
    ///
    /// - Parameter bytesPerByte: what the parser needs for each byte of a text that is nothing but notation.
    static func parserBudget(for count: Int, bytesPerByte: Int) -> Int {
        let (share, isHuge) = count.multipliedReportingOverflow(by: bytesPerByte)
        return min(isHuge ? Int.max : share.addingReportingOverflow(64 << 20).partialValue, size / 2)
    }
}
