import Glibc

/// An error of the operating system, in its own words.
struct SystemFailure: Error, CustomStringConvertible, Sendable {
    let number: Int32

    init(_ number: Int32 = errno) { self.number = number }

    var description: String {
        // Since glibc 2.32 the string belongs to the calling thread.
        guard let words = unsafe strerror(number) else { return "system error \(number)" }
        return unsafe String(cString: words)
    }
}

/// Writing to open files.
enum FileDescriptor {
    /// Opens those of the standard files that were closed, so that no other file gets their number: to be read or
    /// written where that is an error, as it would be if they were closed.
    static func openStandardOnes() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is this one.
            _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// All the bytes of a file, or of a pipe until its end.
    static func read(_ path: String) throws(SystemFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // `piece` lives until the call returns.
            let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure() }
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
    }

    /// Writes all the bytes, however many calls that takes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
        var failure: SystemFailure?
        unsafe bytes.withUnsafeBytes { buffer in
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty {
                // `rest` lies inside `buffer`, which lives until this closure ends.
                let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
                let written = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
                if written >= 0 {
                    unsafe rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    failure = SystemFailure()
                    return
                }
            }
        }
        if let failure { throw failure }
    }
}
