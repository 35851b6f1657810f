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
