import Glibc

/// The operating system's error numbers in words.
enum SystemError {
    static func isAbsence(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR }

    /// "Permission denied" for `EACCES`.
    static func text(_ number: Int32) -> String {
        // Since glibc 2.32 the string belongs to the calling thread.
        guard let words = unsafe strerror(number) else { return "system error \(number)" }
        return unsafe String(cString: words)
    }
}
