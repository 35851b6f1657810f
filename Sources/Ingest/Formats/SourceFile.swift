import Corpus
import Glibc

/// A file that is open for reading, or standard input.
final class SourceFile {
    let path: String
    /// How many bytes it had when it was opened.
    let size: Int
    /// What tells this state of the file from every other one.
    let stamp: Stamp
    private let descriptor: Int32

    struct Stamp: Hashable, Sendable {
        let identity: FileIdentity
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// - Throws: for what is no file, too.
    init(_ path: String) throws(IngestError) {
        self.path = path
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor =
            try path == StandardInput.path
            ? StandardInput.open() : unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var status = stat()
        let error: IngestError? =
            if unsafe fstat(descriptor, &status) != 0 {
                IngestError(path: path, errorNumber: errno)
            } else {
                switch FileStatus(status).kind {
                case .file: nil
                case .folder: IngestError(path: path, reason: .notAFile("a folder"))
                case .other(let name): IngestError(path: path, reason: .notAFile(name))
                }
            }
        if let error {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        size = max(Int(status.st_size), 0)
        stamp = Stamp(
            identity: FileStatus(status).identity, size: size, seconds: Int(status.st_mtim.tv_sec),
            nanoseconds: Int(status.st_mtim.tv_nsec))
    }

    deinit { close(descriptor) }

    /// Why a file cannot be opened. One that its owner's rights leave open is closed by this process' own fence.
    private static func failure(_ path: String, _ number: Int32) -> IngestError {
        let isFenced = unsafe number == EACCES && access(path, R_OK) == 0
        return isFenced ? IngestError(path: path, reason: .outside) : IngestError(path: path, errorNumber: number)
    }

    /// At most `capacity` bytes from an offset; fewer only where the file ends.
    func bytes(at offset: Int, _ capacity: Int) throws(IngestError) -> Text {
        var failure: Int32 = 0
        let bytes = unsafe Text(capacity: capacity) { target in
            var count = 0
            while count < capacity {
                // `target` has `capacity` bytes, of which `count` are written.
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[count...])
                let got = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
            return count
        }
        if failure != 0 { throw IngestError(path: path, errorNumber: failure) }
        return bytes
    }
}
