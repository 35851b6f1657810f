import Glibc
import Synchronization

/// Standard input as a file: documents are read from it in any order, and more than once.
enum StandardInput {
    /// What stands for it where a path is asked for.
    static let path = "-"

    /// What standard input gave; -1 before it was asked.
    private static let spool = Mutex<Int32>(-1)

    /// Opens it, to be closed by the caller. What comes through a pipe is first copied into a file without a name.
    static func open() throws(IngestError) -> Int32 {
        try spool.withLock { descriptor throws(IngestError) in
            if descriptor < 0 { descriptor = try isFile ? STDIN_FILENO : copy() }
            return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        }
    }

    private static var isFile: Bool {
        var status = stat()
        return unsafe fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func copy() throws(IngestError) -> Int32 {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var name = Array(PathName.join(folder, "workbench-input-XXXXXX").utf8CString)
        let target = unsafe name.withUnsafeMutableBufferPointer {
            unsafe $0.baseAddress.map { unsafe mkstemp($0) } ?? -1
        }
        guard target >= 0 else { throw failure }
        _ = unsafe name.withUnsafeBufferPointer { unsafe $0.baseAddress.map { unsafe unlink($0) } }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = unsafe piece.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if got == 0 { return target }
            if got < 0, errno == EINTR { continue }
            guard got > 0, write(piece[..<got], to: target) else {
                defer { close(target) }
                throw failure
            }
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to target: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(target, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static var failure: IngestError { IngestError(path: path, errorNumber: errno) }
}
