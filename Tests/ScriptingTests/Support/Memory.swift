import Foundation

/// Memory of the process of the tests. Other tests run beside; so bounds on it are wide.
enum Memory {
    /// Resident bytes.
    static var resident: Int {
        let fields = ((try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? "").split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
    }
}
